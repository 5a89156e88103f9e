"""Surnames that stand alone: outlets name a person in full once and then by surname, which a summary may not."""

import re
from collections.abc import Sequence
from functools import cache

from digest.summarising.lexicon import wording
from digest.text import fold, stop_words, words

__all__ = ["FULL", "lone_surname", "surnames", "within"]

# A search is fast where a pattern begins with its letters: what may not stand before the first is asked after it.
FULL = re.compile(r"([A-Z\u00c0-\u00de](?<![\w’'-].)[\w’'.-]*) ([A-Z\u00c0-\u00de][\w-]+)")
ALONE = re.compile(r"[\"“]?([A-Z\u00c0-\u00de][\w-]+)(?:['’]s?)?,? (?=[a-z\u00df-\u00ff0-9])")
OPENING = "“\"‘'(["
FARTHEST = 20_000  # code points of an article that are searched for full names


def surnames(text: str, end: int, language: str | None) -> frozenset[str]:
    """The folded surnames of the people that `text[:end]` names in full, and whatever is written alike: the first word
    after a sentence that ends in a name, too, which makes no better opening."""
    none = no_names(language)
    pairs = [(fold(first), fold(last)) for first, last in set(FULL.findall(text, 0, min(end, FARTHEST)))]
    return frozenset([last for first, last in pairs if first not in none and last not in none])


@cache
def no_names(language: str | None) -> frozenset[str]:
    """Folded words that are in no person's name."""
    return stop_words(language) | wording(language).bodies


def lone_surname(sentence: str, folded: Sequence[str], known: frozenset[str], cues: frozenset[str]) -> str:
    """The folded surname by itself with which a sentence begins or that stands beside one of the `cues` of speech ("the
    road is safe, Roth said"), if it is one of `known`; else nothing."""
    match = ALONE.match(sentence)
    surname = fold(match[1]) if match else ""
    if surname in known:
        return surname
    return "" if cues.isdisjoint(folded) or known.isdisjoint(folded) else beside(words(sentence), known, cues)


def within(sentence: str, folded: Sequence[str], known: frozenset[str]) -> str:
    """The first of the folded names of `known`, which are given with "'s" too, that stands in a sentence with no
    capital word beside it; else nothing."""
    if known.isdisjoint(folded):
        return ""
    for name in [word for word in folded if word in known]:
        surname = name.removesuffix("'s")
        place = sentence.find(surname.capitalize())
        if place > 0 and not capital_at(sentence, sentence.rfind(" ", 0, place - 1) + 1):
            behind = sentence.find(" ", place) + 1
            if not (behind and capital_at(sentence, behind)):
                return surname
    return ""


def capital_at(sentence: str, place: int) -> bool:
    """Whether a word that begins there, perhaps with a mark before it, has a capital."""
    return sentence[place + (sentence[place] in OPENING)].isupper()


def beside(written: Sequence[str], known: frozenset[str], cues: frozenset[str]) -> str:
    """The folded surname of `known` right before or after a cue, no capital word on its other side."""
    capital = [word[0].isupper() for word in written]
    for place, word in enumerate(written):
        if word in cues:
            for name, other in ((place - 1, place - 2), (place + 1, place + 2)):
                alone = (
                    0 <= name < len(written) and capital[name] and not (0 <= other < len(written) and capital[other])
                )
                if alone and fold(written[name]) in known:
                    return fold(written[name])
    return ""
