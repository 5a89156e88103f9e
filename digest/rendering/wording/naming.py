"""What things are called on a page: outlets without a name, languages, links that are safe to follow."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup

from digest.model import ArticleCard, StoryCard
from digest.rendering.wording.translation import ENGLISH, Translation

__all__ = [
    "clipped",
    "direction",
    "host",
    "labels",
    "lang",
    "language_tag",
    "nameless",
    "outlets_of",
    "titled",
    "web_link",
]

RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"])
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
CHIP = 28  # letters of an outlet's name on a source mark


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


def titled(title: str, words: Translation = ENGLISH) -> str:
    """A title to show, also where an article has none."""
    return title.strip() or words("Untitled")


def clipped(label: str) -> str:
    """A label that fits on a source mark."""
    return label if len(label) <= CHIP else label[: CHIP - 1].rstrip() + "…"


def labels(cards: Sequence[ArticleCard], words: Translation = ENGLISH) -> dict[str, str]:
    """What to call each article of a story by id: its outlet, else its web site, else its number in the list."""
    numbered = enumerate(cards, start=1)
    return {card.id: card.outlet or host(card.url) or words(f"Article {number}") for number, card in numbered}


def outlets_of(card: StoryCard, words: Translation) -> str:
    """Whose articles a story has, in one line: their outlets, and how many name none."""
    if not card.outlets:
        return words("Outlet not named")
    more = (nameless(card, words),) if card.nameless else ()
    return " · ".join((*card.outlets, *more))


def nameless(card: StoryCard, words: Translation) -> str:
    """How many articles of a story name no outlet."""
    return words.count(card.nameless, "article without an outlet", "articles without an outlet")
