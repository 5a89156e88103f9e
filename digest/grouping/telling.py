"""The evidence in an editor's words: which of it is a name, which says nothing by itself, what is told as one."""

from collections.abc import Iterable, Iterator, Mapping

from digest.grouping.evidence import LINK, QUOTE
from digest.grouping.features import Features
from digest.grouping.figures import NUMBER, telling
from digest.grouping.naming import bare
from digest.text import Remembered, fold, stop_words

__all__ = ["AMOUNTS", "COMMON", "DAYS", "FOR", "Part", "gathered", "in_words"]

COMMON = "common"  # words that say nothing by themselves
DAYS, AMOUNTS = "days", "amounts"  # how many days lie between two articles; an amount that they give differently
FOR = ("names", "words", "quotes", "links", "numbers", "dates", COMMON)
TOLD = 60  # parts of a likeness whose kind matters: of each kind few are told one by one
ABBREVIATION = 6  # letters
OTHER = frozenset((NUMBER, QUOTE, LINK))

Part = tuple[str, str]  # kind of evidence, and what it says


def in_words(likeness: Mapping[str | Part, float], features: Features) -> Iterator[Part]:
    """The parts of a likeness in words as they are written, as far as the article keeps them, its names told from other
    words; what weighs too little to be told one by one counts as words that say nothing."""
    written = features.forms.split("\n")
    forms = dict(zip(features.terms.split("\n", len(written)), written, strict=False))
    names = set(map(bare, f"{features.names}\n{features.people}".split("\n")))
    small = stop_words(features.language)
    least = sorted(likeness.values(), reverse=True)[:TOLD][-1] if likeness else 0.0
    for part, weight in likeness.items():
        if not isinstance(part, str):
            yield part if part[0] != "names" else ("names", capital(part[1]))
        elif part[0] in OTHER:
            yield readable(part)
        elif weight < least or part not in forms:
            yield COMMON, part
        else:
            folded, spelt, name, word = readings[forms[part]]
            kind = kind_of(folded, spelt, names, small)
            yield kind, name if kind == "names" else word


def reading(written: str) -> tuple[list[str], list[str], str, str]:
    """A word, or a pair of words: folded, without accents, as a name and as other words."""
    words = [word.removesuffix("'s") for word in written.split()]
    folded = [fold(word) for word in words]
    whole = " ".join(words)
    return folded, list(map(bare, folded)), capital(whole), whole.lower()


readings = Remembered(reading)


def kind_of(words: list[str], spelt: list[str], names: set[str], small: frozenset[str]) -> str:
    """What kind of evidence a word, or a pair of words, is; folded, and `spelt` without accents."""
    if names.issuperset(spelt):
        return "names"
    return "words" if small.isdisjoint(words) and min(map(len, words)) > 1 else COMMON


def readable(term: str) -> Part:
    """What kind of evidence a term that is no word is, and what it says."""
    if term[0] == QUOTE:
        return "quotes", f"{term} …”"
    if term[0] == LINK:
        return "links", term[1:]
    return ("numbers" if telling(term) else COMMON), term[1:]  # half of all articles name this year


def gathered(listed: Iterable[tuple[Part, float]]) -> dict[Part, float]:
    """The parts by what they say: a name that is a word elsewhere is one name, and so are its first and its last word
    beside the whole; days apart are told as one, and so are the amounts that differ, by the first of them."""
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
        found[part] += found.pop(("words", part[1].lower()), 0.0)  # a name may be there in two ways of writing
    whole_names(found)
    return {(kind, apart(days) if kind == DAYS else words): share for (kind, words), share in found.items()}


def whole_names(found: dict[Part, float]) -> None:
    """Tell the words of a name with the whole name, the weightiest first, where both are there."""
    wholes = [(-weight, words) for (kind, words), weight in found.items() if kind == "names" and " " in words]
    for _, words in sorted(wholes):
        for word in words.split():
            if (part := ("names", word)) in found:
                found["names", words] += found.pop(part)


def capital(words: str) -> str:
    """Each word with a capital, and without others where it is no abbreviation."""
    return " ".join(
        word.capitalize() if len(word) > ABBREVIATION and word.isupper() else word[:1].upper() + word[1:]
        for word in words.split()
    )


def apart(days: list[int]) -> str:
    """How many days lie between articles, from the fewest to the most."""
    least, most = min(days), max(days)
    return f"{most} day{'s' * (most > 1)} apart" if least == most else f"{least} to {most} days apart"
