"""What the sentence of a figure names: capitalised words, years, places."""

import re
from functools import cache

import msgspec

from digest.model import Figure, Span
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.text import Remembered

__all__ = ["NOTHING", "Setting", "names_around", "setting_of"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CAPITAL = re.compile(r"(?<= )[A-Z]\w+")
NAME = re.compile(r"[A-Z][a-z]{2,}")
BEFORE_NAME = ",;:)_"
OPENING = "([{\"'“‘«„—–-"
PLACING = 12  # characters before a name in which a word such as "near" stands
NOTHING: frozenset[str] = frozenset()

Names = tuple[tuple[int, str], ...]  # the capitalised words of a sentence with their places


class Setting(msgspec.Struct, frozen=True, gc=False):
    """What a sentence names, whichever of its figures is asked about."""

    start: int
    names: Names
    years: frozenset[str]
    places: frozenset[str]


def setting_of(text: str, sentence: Span, lex: Lexicon) -> Setting:
    """The capitalised words of a sentence, its years, and the names it places things at.

    Its first word is a name where the article also has it within a sentence.
    """
    start, end = sentence.start, sentence.end
    names: list[tuple[int, str]] = []
    places: list[str] = []
    known = plain_names(lex.code)
    if (first := NAME.match(text, start)) and is_name(text, first[0], lex):
        names.append((start, first[0]))
    for match in CAPITAL.finditer(text, start + 2, end):
        at, written = match.start(), match[0]
        name = known[written]
        if name is None:
            continue
        if name:
            names.append((at, name))
        if text[at - 2] in lex.ends_placing:
            before = text[max(start, at - PLACING) : at - 1].rsplit(None, 1)
            if before and before[-1].lstrip(OPENING) in lex.before_place:
                places.append(written)
    whole = text[start:end]
    years = frozenset(YEAR.findall(whole)) if "19" in whole or "20" in whole else NOTHING
    return Setting(start, tuple(names), years, frozenset(places) if places else NOTHING)


@cache
def plain_names(code: str) -> Remembered[str | None]:
    """The letters of a capitalised word that names are compared by, None for a month or a day of the week."""
    calendar = lexicon(code).calendar

    def name(written: str) -> str | None:
        found = NAME.match(written)
        return None if written.lower() in calendar else found.group() if found else ""

    return Remembered(name)


def is_name(text: str, first: str, lex: Lexicon) -> bool:
    """Whether the first word of a sentence is a name, as it has a capital behind a word as well."""
    low = first.lower()
    if low in lex.stop or low in lex.skip or low in lex.calendar:
        return False
    at = text.find(f" {first}")
    return at > 0 and text[at - 1].isalnum()


def names_around(text: str, figure: Figure, names: Names) -> frozenset[str]:
    """The capitalised words of a figure's sentence, apart from those of the counted noun; they follow another word."""
    if not names:
        return NOTHING
    low, high = figure.span.start, figure.span.end
    found = []
    for at, name in names:
        if at <= high + 1 and at > low:
            before = text[low - 1] if at == high + 1 and low > figure.sentence.start else "("
        else:
            before = text[at - 2] if at > figure.sentence.start else "a"
        if before.isalnum() or before in BEFORE_NAME:
            found.append(name)
    return frozenset(found)
