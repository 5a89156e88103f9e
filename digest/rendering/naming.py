"""What things are called on a page: outlets without a name, dates, languages, links that are safe to follow."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup

from digest.model import ArticleCard

__all__ = [
    "clipped",
    "day",
    "days",
    "direction",
    "host",
    "instant",
    "labels",
    "lang",
    "language_tag",
    "mail_date",
    "moment",
    "stamp",
    "titled",
    "web_link",
]

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"])
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
CHIP = 28  # letters of an outlet's name on a source mark
# What Atom demands where the date of a story is unknown; a moving date would make it new again and again.
UNKNOWN = "1970-01-01T00:00:00Z"


@lru_cache(8192)
def parsed(published: str) -> datetime | None:
    """An ISO 8601 date or time; a time without a zone counts as UTC."""
    try:
        found = datetime.fromisoformat(published.strip())
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        found.astimezone(UTC)  # the first and last days of the calendar cannot be moved
    except (ValueError, OverflowError):
        return None
    return found


@lru_cache(8192)
def day(published: str | None) -> str:
    """ "2018-06-20" as "20 June 2018"; what cannot be read is shown as it is."""
    found = parsed(published) if published else None
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}" if found else published or ""


@lru_cache(8192)
def moment(published: str | None) -> str:
    """The day and, where it is known, the time of day as the article gives it, with its zone."""
    found = parsed(published) if published else None
    if not found or not published or len(published.strip()) <= 10:
        return day(published)
    return f"{day(published)}, {found:%H:%M}{zone(published)}"


def zone(published: str) -> str:
    """ " UTC", " UTC+5:30", or nothing where a time says no zone."""
    offset = datetime.fromisoformat(published.strip()).utcoffset()
    if offset is None:
        return ""
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'−' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}" if minutes else " UTC"


def days(first: str | None, last: str | None) -> str:
    """A stretch of days as "20 June 2018", "20–22 June 2018" or "28 June – 2 July 2018"."""
    start, end = (parsed(first) if first else None), (parsed(last) if last else None)
    if not start or not end or start.date() == end.date():
        return day(last or first)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(last)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def instant(published: str | None) -> str:
    """The moment as Atom and JSON Feed write it."""
    found = parsed(published) if published else None
    return found.isoformat().replace("+00:00", "Z") if found else UNKNOWN


def mail_date(published: str | None) -> str:
    """The moment as RSS writes it, "" where it is unknown."""
    found = parsed(published) if published else None
    return format_datetime(found) if found else ""


@lru_cache(8192)
def stamp(published: str | None) -> str:
    """The date for a `datetime` attribute, "" where it is unknown."""
    found = parsed(published) if published else None
    if not found or not published:
        return ""
    return found.date().isoformat() if len(published.strip()) <= 10 else found.isoformat()


@lru_cache(256)
def language_tag(language: str | None) -> str:
    """A BCP 47 tag fit for a `lang` attribute, "" where there is none."""
    tag = (language or "").replace("_", "-")
    return tag if LANGUAGE.fullmatch(tag) else ""


@lru_cache(256)
def direction(language: str | None) -> str:
    """ "rtl" for a language written from right to left, else ""."""
    return "rtl" if language_tag(language).split("-")[0].lower() in RIGHT_TO_LEFT else ""


@lru_cache(256)
def lang(language: str | None) -> Markup:
    """The attributes that say which language words are in and which way they run; unknown words run as they begin."""
    tag = language_tag(language)
    if not tag:
        return Markup(' dir="auto"')
    return Markup(f' lang="{tag}" dir="rtl"' if direction(language) else f' lang="{tag}"')


@lru_cache(8192)
def web_link(url: str | None) -> str:
    """`url` if it is an ordinary web address, else "": nothing from an article may run code or open a file."""
    if not url or any(ord(letter) <= 32 for letter in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme.lower() in ("http", "https") and parts.hostname else ""


def host(url: str | None) -> str:
    """ "example.org" for "https://www.example.org/a", "" where there is no web address."""
    address = web_link(url)
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def titled(title: str) -> str:
    """A title to show, also where an article has none."""
    return title.strip() or "Untitled"


def clipped(label: str) -> str:
    """A label that fits on a source mark."""
    return label if len(label) <= CHIP else label[: CHIP - 1].rstrip() + "…"


def labels(cards: Sequence[ArticleCard]) -> dict[str, str]:
    """What to call each article of a story by id: its outlet, else its web site, else its number in the list."""
    return {card.id: card.outlet or host(card.url) or f"Article {number}" for number, card in enumerate(cards, start=1)}
