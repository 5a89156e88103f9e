"""Dates as a page shows them, and as feeds and `datetime` attributes want them."""

from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache

from digest.rendering.wording.translation import ENGLISH, Translation

__all__ = ["day", "days", "instant", "mail_date", "moment", "named_day", "parsed", "short", "stamp", "zone_name"]

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
def day(published: str | None, words: Translation = ENGLISH) -> str:
    """ "2018-06-20" as "20 June 2018"; what cannot be read is shown as it is."""
    found = parsed(published) if published else None
    return f"{day_and_month(found, words)}{words.calendar.before_year}{found.year}" if found else published or ""


def day_and_month(at: datetime, words: Translation) -> str:
    """ "20 June"."""
    calendar = words.calendar
    return f"{calendar.day_of(at.day)}{calendar.before_month}{calendar.months[at.month - 1]}"


@lru_cache(8192)
def moment(published: str | None, words: Translation = ENGLISH) -> str:
    """The day and, where it is known, the time of day as the article gives it, with its zone."""
    found = parsed(published) if published else None
    if not found or not published or len(published.strip()) <= 10:
        return day(published, words)
    return f"{day(published, words)}, {found:%H:%M}{zone_name(published)}"


def zone_name(published: str) -> str:
    """ " UTC", " UTC+5:30", or nothing where a time says no zone."""
    offset = datetime.fromisoformat(published.strip()).utcoffset()
    if offset is None:
        return ""
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'−' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}" if minutes else " UTC"


def days(first: str | None, last: str | None, words: Translation = ENGLISH) -> str:
    """A stretch of days as "20 June 2018", "20–22 June 2018" or "28 June – 2 July 2018"."""
    start, end = (parsed(first) if first else None), (parsed(last) if last else None)
    if not start or not end or start.date() == end.date():
        return day(last or first, words)
    if (start.year, start.month) == (end.year, end.month):
        return f"{words.calendar.day_of(start.day)}–{day(last, words)}"
    if start.year == end.year:
        return f"{day_and_month(start, words)} – {day(last, words)}"
    return f"{day(first, words)} – {day(last, words)}"


def short(at: datetime, year: bool, words: Translation = ENGLISH) -> str:
    """ "3 Mar", with the year where the story spans more than one."""
    return f"{words.calendar.day_of(at.day)} {words.calendar.short[at.month - 1]}" + (f" {at.year}" if year else "")


def named_day(code: str, words: Translation) -> str:
    """What an article names: "2026-03-09" as "9 March 2026", "03-09" as "9 March", "03" as "March", "1" as "Monday"."""
    calendar = words.calendar
    if len(code) == 1:
        return calendar.weekdays[int(code) - 1]
    *year, month, date = code.split("-") if "-" in code else (code, "")
    before = calendar.day_of(int(date)) + calendar.before_month if date else ""
    return before + calendar.months[int(month) - 1] + "".join(calendar.before_year + number for number in year)


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
