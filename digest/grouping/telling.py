"""The evidence in an editor's words: which of it is a name, which says nothing by itself, what is told as one."""

from collections.abc import Iterable, Iterator, Mapping

from digest.grouping.evidence import LINK, QUOTE
from digest.grouping.features import Features
from digest.grouping.figures import NUMBER
from digest.text import stop_words

__all__ = ["AMOUNTS", "COMMON", "DAYS", "FOR", "Part", "gathered", "in_words"]

COMMON = "common"  # words that say nothing by themselves
DAYS, AMOUNTS = "days", "amounts"  # how many days lie between two articles; an amount that they give differently
FOR = ("names", "words", "quotes", "links", "numbers", "dates", COMMON)
TOLD = 60  # parts of a likeness whose kind matters: of each kind few are told one by one
OTHER = frozenset((NUMBER, QUOTE, LINK))

Part = tuple[str, str]  # kind of evidence, and what it says


def in_words(likeness: Mapping[str | Part, float], features: Features) -> Iterator[Part]:
    """The parts of a likeness in full words, as far as the article keeps them, its names told from other words; what
    weighs too little to be told one by one counts as words that say nothing."""
    written = features.forms.split("\n")
    forms = dict(zip(features.terms.split("\n", len(written)), written, strict=False))
    names = {*features.names.split("\n"), *features.people.split("\n")}
    small = stop_words(features.language)
    least = sorted(likeness.values(), reverse=True)[:TOLD][-1] if likeness else 0.0
    for part, weight in likeness.items():
        if not isinstance(part, str):
            yield part
        elif part[0] in OTHER:
            yield readable(part)
        elif weight < least:
            yield COMMON, part
        else:
            word = forms.get(part, part)
            kind = kind_of(word.split(), names, small)
            word = word.removesuffix("'s")
            yield kind, capital(word) if kind == "names" else word


def kind_of(words: list[str], names: set[str], small: frozenset[str]) -> str:
    """What kind of evidence a word, or a pair of words, is."""
    if names.issuperset(words):
        return "names"
    return "words" if small.isdisjoint(words) and min(map(len, words)) > 1 else COMMON


def readable(term: str) -> Part:
    """What kind of evidence a term that is no word is, and what it says."""
    if term[0] == QUOTE:
        return "quotes", f"{term} …”"
    if term[0] == LINK:
        return "links", term[1:]
    return ("numbers" if len(term) > len("#9") else COMMON), term[1:]


def gathered(listed: Iterable[tuple[Part, float]]) -> dict[Part, float]:
    """The parts by what they say: a name that is a word elsewhere is one name, days apart are told as one, and so are
    the amounts that differ, by the first of them."""
    found: dict[Part, float] = {}
    first: dict[str, Part] = {}
    days: list[int] = []
    for part, share in listed:
        kind, words = part
        if kind == DAYS:
            days.append(int(words))
        one = first.setdefault(kind, part) if kind in (DAYS, AMOUNTS) else part
        found[one] = found.get(one, 0.0) + share
    for part in [part for part in found if part[0] == "names" and ("words", part[1].lower()) in found]:
        found[part] += found.pop(("words", part[1].lower()))
    return {(kind, apart(days) if kind == DAYS else words): share for (kind, words), share in found.items()}


def capital(words: str) -> str:
    """Each word with a capital."""
    return " ".join(word[:1].upper() + word[1:] for word in words.split())


def apart(days: list[int]) -> str:
    """How many days lie between articles, from the fewest to the most."""
    least, most = min(days), max(days)
    return f"{most} day{'s' * (most > 1)} apart" if least == most else f"{least} to {most} days apart"
