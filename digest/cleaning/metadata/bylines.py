"""Bylines: who wrote an article, and what else the line says."""

import re
from functools import cache
from typing import NamedTuple

from digest.cleaning.metadata.capitals import unshouted
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.masthead import is_newspaper
from digest.cleaning.phrases import listed, normal, phrases
from digest.cleaning.signs import GROUPS, signs
from digest.text import PARTICLES

__all__ = ["JOIN", "NAME", "Head", "ends", "read_byline", "split_authors"]

WORD = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]*"
PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{0,2}}"
GENERATION = rf"(?i:{'|'.join(listed('names', 'generations'))})"
NAME = rf"{WORD}(?:\s+{PARTICLE}{WORD}){{1,3}}(?:,\s?{GENERATION}\b\.?)?"
JOIN = "|".join(listed("names", "joins"))
NAMES = rf"{NAME}(?:\s*,\s*{NAME}){{0,5}}(?:,?\s+(?:{JOIN}|&)\s+{NAME})?"
NAMED_LINE = re.compile(rf"(?P<section>)(?P<names>{NAMES})(?P<rest>(?:\s*[,|•·–—(@-].{{0,120}})?)")
# "Ines Okafor | 3 May 2021", "Ines Okafor - May 3, 2021, 9:20 am": a dash without an hour may stand behind a town.
DATED_NAME = re.compile(
    rf"(?P<section>)(?P<names>{NAMES})"
    r"(?P<rest>\s*[|•·/]\s*[^|]{0,20}\d{4}[^|]{0,20}(?:[|•·]\s*[^|]{1,20})?|\s[-–—]\s[^|]{0,20}\d{4}[^|]{0,5}\d:\d\d[^|]{0,15})"
)
CLOCK = re.compile(r"\s[ap]\.m\.$")
JOINS = re.compile(rf"\s*,(?!\s*{GENERATION}\b)\s*(?:(?:{JOIN})\s+)?|\s+(?:{JOIN}|&)\s+")
JUNIOR = re.compile(rf"[\s,]{GENERATION}\.$")
# What follows the name of a person without a space: "Ada WirthBusiness Editor", but not "Ada Fitzwirth-MacDonald".
ROLE = re.compile(
    rf"(?<=[a-zà-ÿ]{{3}}){''.join(f'(?<!{prefix})' for prefix in listed('names', 'prefixes'))}(?=[A-ZÀ-Þ])"
)
GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ])")
NO_NAME = 1 << GROUPS.index("byline") | 1 << GROUPS.index("date")
GO_ON = frozenset(map(str.capitalize, listed("names", "go_on")))
OUTLETS = frozenset(map(str.capitalize, listed("names", "outlets")))
WIRED = "^"  # before a line of a wire feed's head: "^By INES OKAFOR="
AGENCIES = frozenset(listed("names", "agencies"))
LONGEST = 200  # code points of a byline


class Head(NamedTuple):
    """What the first lines say."""

    title: str | None
    authors: tuple[str, ...]
    published: str | None
    section: str | None
    outlet: str | None = None


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
def hint(language: str | None) -> re.Pattern[str]:
    """Matches what any byline holds that the markup does not call so: a "by", or a sign between a name and a day."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).by, key=lambda w: (-len(w), w)))
    return re.compile(rf"[|·•/]|\s[-–—]\s|\b(?:{words})", re.I)


@cache
def ends(language: str | None) -> frozenset[str]:
    """The words with a capital letter that no name goes on with: months and days, "Published", "Staff", "Writer"."""
    known = phrases(language)
    roles = {word for word, groups in signs(language).groups.items() if groups & NO_NAME}
    dated = {normal(words).split(" ")[0] for words in known.dated}
    return frozenset({name for names in known.months for name in names} | dated | roles)


def without_outlet(names: tuple[str, ...], *, signed: bool) -> tuple[tuple[str, ...], str | None]:
    """The names of a byline without what is a newspaper's: behind a person's ("Ines Okafor, The Harbour Times"), or
    where no "by" has `signed` it; that of an agency is nobody's."""
    if len(names) == 1 and not signed and is_newspaper(names[0]):
        return (), names[0]
    if len(names) == 1 or not (names[-1].startswith("The ") or is_newspaper(names[-1])):
        return names, None
    return names[:-1], names[-1]


def split_authors(text: str, language: str | None) -> tuple[str, ...]:
    """The names of a byline, each without the role, the section or the date behind it."""
    found = []
    for part in JOINS.split(text):
        words = GLUED.sub(" ", part).split() if any(map(ends(language).__contains__, joints(part))) else part.split()
        name = " ".join(words if words[:1] == ["The"] else own_words(words, language)).strip(" ,")
        name = name if JUNIOR.search(name) else name.rstrip(" .,")
        if name.strip("."):
            found.append(unshouted(name))
    return tuple(dict.fromkeys(found))


def own_words(words: list[str], language: str | None) -> list[str]:
    """The words of a person's name, which begins a row of them: until one that no name goes on with, or that something
    is glued to."""
    beyond, known = ends(language), phrases(language).sections
    for number, word in enumerate(words[1:], 1):
        last = ROLE.split(word, maxsplit=1)
        if len(last) > 1:
            return [*words[:number], last[0]]
        if number > 1 and (normal(word) in beyond or normal(word) in known or word in GO_ON):
            return words[: number - (word in OUTLETS and number > 2)]
    return words


def joints(text: str) -> list[str]:
    """The words that a small letter is glued to: "Howard BlumeStaff Writer" has "staff"."""
    return [normal(piece) for word in text.split() for piece in GLUED.split(word)[1:]]


def read_byline(text: str, language: str | None, marked: bool) -> Head | None:
    """What a byline says; `marked` are those that a page's markup calls so, which need no "by"."""
    text = text.rstrip() if text[:1] != WIRED else text.strip(f"{WIRED}<= ")
    if text.endswith("m."):
        text = CLOCK.sub("", text)
    if len(text) > LONGEST or (text.endswith((".", "?", "!")) and not JUNIOR.search(text)):
        return None
    if not marked and not hint(language).search(text):
        return None
    first, last = byline(language)
    shouted, text = text, unshouted(text)
    signed = first.fullmatch(text)
    match = signed or (DATED_NAME.fullmatch(text) if len(text) < 100 else None)
    match = match or last.fullmatch(text) or (NAMED_LINE.fullmatch(text) if marked else None)
    if not match or len(match["rest"].split()) > 12:
        return None
    section = match["section"] and shouted[slice(*match.span("section"))]
    names = split_authors(match["names"], language)
    behind = match["rest"].removeprefix(",").strip() if signed else ""
    authors, outlet = without_outlet((*names, behind) if is_newspaper(behind) else names, signed=bool(signed or marked))
    if not AGENCIES.isdisjoint(normal(text.rpartition(",")[2]).split()):
        outlet = None
    return Head(None, authors, find_date(text, language), section, outlet)
