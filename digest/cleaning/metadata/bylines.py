"""Bylines: who wrote an article, and what else the line says."""

import re
from functools import cache
from typing import NamedTuple

from digest.cleaning.metadata.dates import find_date
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.signs import GROUPS, signs

__all__ = ["Head", "read_byline"]

WORD = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]*"
PARTICLE = r"(?:(?:de|da|del|der|van|von|la|le|bin|al|el|den|di|du|ten|ter)\s+)?"
NAME = rf"{WORD}(?:\s+{PARTICLE}{WORD}){{1,3}}"
NAMES = rf"{NAME}(?:\s*,\s*{NAME}){{0,5}}(?:,?\s+(?:and|und|et|y|e|en|&)\s+{NAME})?"
NAMED_LINE = re.compile(rf"(?P<section>)(?P<names>{NAMES})(?P<rest>(?:\s*[,|•·–—(@-].{{0,120}})?)")
DATED_NAME = re.compile(rf"(?P<section>)(?P<names>{NAMES})(?P<rest>\s*[|•·]\s*[^|]{{0,20}}\d{{4}}[^|]{{0,20}})")
JOINS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|&)\s+")
GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ])")
NO_NAME = 1 << GROUPS.index("byline") | 1 << GROUPS.index("date")
LONGEST = 200  # code points of a byline


class Head(NamedTuple):
    """What the first lines say."""

    title: str | None
    authors: tuple[str, ...]
    published: str | None
    section: str | None


@cache
def byline(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Matches "Section | By A B and C D, Outlet" and "June 20, 2018 by A B" as whole lines."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).by, key=lambda w: (-len(w), w)))
    return (
        re.compile(
            rf"(?:(?P<section>[\w&/ -]{{2,40}}?)\s*[|•·/»>]\s*)?(?:(?:By)?(?i:{words}):?\s+|By(?=[A-Z]))"
            rf"(?P<names>{NAMES})(?P<rest>.{{0,120}})"
        ),
        re.compile(rf"(?P<section>)(?P<rest>[^|]{{0,40}}\d{{4}}[^|]{{0,20}})\s(?i:{words})\s+(?P<names>{NAMES})"),
    )


@cache
def ends(language: str | None) -> frozenset[str]:
    """The words with a capital letter that no name goes on with: months and days, "Published", "Staff", "Writer"."""
    known = phrases(language)
    roles = {word for word, groups in signs(language).groups.items() if groups & NO_NAME}
    dated = {normal(words).split(" ")[0] for words in known.dated}
    return frozenset({name for names in known.months for name in names} | dated | roles)


def split_authors(text: str, language: str | None) -> tuple[str, ...]:
    """The names of a byline, each without the role or the date behind it."""
    found = []
    for part in JOINS.split(text):
        words = GLUED.sub(" ", part).split() if any(map(ends(language).__contains__, joints(part))) else part.split()
        end = next((n for n, word in enumerate(words) if n > 1 and normal(word) in ends(language)), len(words))
        name = " ".join(words[:end]).strip(" .,")
        if name:
            found.append(name)
    return tuple(dict.fromkeys(found))


def joints(text: str) -> list[str]:
    """The words that a small letter is glued to: "Howard BlumeStaff Writer" has "staff"."""
    return [normal(piece) for word in text.split() for piece in GLUED.split(word)[1:]]


def read_byline(text: str, language: str | None, marked: bool) -> Head | None:
    """What a byline says; `marked` are those that a page's markup calls so, which need no "by"."""
    if len(text) > LONGEST or text.rstrip().endswith((".", "?", "!")):
        return None
    low = text.lower()
    if not (marked or "|" in text or "·" in text or "•" in text or any(map(low.__contains__, phrases(language).by))):
        return None
    first, last = byline(language)
    match = first.fullmatch(text) or (DATED_NAME.fullmatch(text) if len(text) < 100 else None)
    match = match or last.fullmatch(text) or (NAMED_LINE.fullmatch(text) if marked else None)
    if not match or len(match["rest"].split()) > 12:
        return None
    return Head(None, split_authors(match["names"], language), find_date(text, language), match["section"])
