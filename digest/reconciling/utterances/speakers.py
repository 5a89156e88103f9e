"""Who is who among the speakers of one story."""

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz.distance import Levenshtein

from digest.model import Quote
from digest.text import fold

__all__ = ["Cast", "clash", "named", "same_name"]

SURE = 0.8  # confidence from which a speaker counts as sure
WORD = re.compile(r"[\w'’-]+")
PARTICLES = "the a an of in on for to and at by de da do der die das la le les el los van von di"
SMALL = frozenset(re.findall(r"\w+", PARTICLES))


@lru_cache(maxsize=4096)
def name_words(name: str) -> list[str]:
    """The words of a name that tell it from others, folded."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    words = [re.sub(r"'s$", "", fold(w)) for w in WORD.findall(bare)]
    kept = [w for w in words if w not in SMALL and len(w) > 1] or words
    return [w for w in kept if w not in generations("all")] or kept


@cache
def names_data() -> dict[str, dict[str, Any]]:
    """What is to know of people's names, in all languages: news is full of names from elsewhere."""
    return tomllib.loads(files("digest.reconciling").joinpath("nicknames.toml").read_text(encoding="utf-8"))


@cache
def generations(kind: str) -> frozenset[str]:
    """The words that follow a last name: "all", or those that tell a child from a parent ("apart")."""
    return frozenset(names_data()["generations"][kind].split())


@cache
def descriptions() -> frozenset[str]:
    """The words that end a description of a speaker."""
    return frozenset(names_data()["descriptions"]["words"].split())


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """First name -> the groups of names that it belongs to, each called by its long form."""
    found: dict[str, set[str]] = {}
    for group in (group for listed in names_data()["first_names"].values() for group in listed):
        for name in group.split():
            found.setdefault(name, set()).add(group.split()[0])
    return {name: frozenset(groups) for name, groups in found.items()}


def one_first_name(a: str, b: str) -> bool:
    """Whether two first names can be one person's: the same, an initial, or a short form."""
    known = nicknames()
    if a == b or (a[0] == b[0] and min(len(a), len(b)) == 1):
        return True
    return not known.get(a, frozenset()).isdisjoint(known.get(b, ()))


@lru_cache(maxsize=4096)
def named(name: str | None) -> bool:
    """Whether this is a proper name rather than "the minister", "a resident" or "the Brackwater Democrat"."""
    words = WORD.findall(name or "")
    if not any(w[:1].isupper() for w in words if fold(w) not in SMALL):
        return False
    return fold(words[-1]) not in descriptions()


def agree(a: str, b: str) -> bool:
    """Whether two names can be one speaker: the last words agree, or one's words are all among the other's."""
    x, y = name_words(a), name_words(b)
    if not x or not y or (len(x) > 1 and len(y) > 1 and is_child(a) != is_child(b)):
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    if joined(x, y):
        return True
    if x[-1] == y[-1] or misspelt(x[-1], y[-1]):
        return len(x) == 1 or len(y) == 1 or one_first_name(x[0], y[0])
    return False


def joined(x: list[str], y: list[str]) -> bool:
    """Whether a last name is written as one word here and with a small word apart there: "DelRico", "Del Rico"."""
    return any(
        one[-1] in ("".join(other[-2:]), *(small + other[-1] for small in SMALL)) for one, other in ((x, y), (y, x))
    )


def is_child(name: str) -> bool:
    """Whether a name is told from a parent's: "Ada Brook Jr."."""
    return any(fold(word) in generations("apart") for word in WORD.findall(name)[1:])


def one_person(a: str, b: str) -> bool:
    """Whether two full names are one person's: one last name, one first name or a short form of it, no other middle.

    One of them may have a role in front: "Harbour Master Ada Brook".
    """
    x, y = name_words(a), name_words(b)
    if x[-1] != y[-1] or is_child(a) != is_child(b):
        return False
    shorter = min(len(x), len(y))
    if shorter > 1 and x[-shorter:] == y[-shorter:]:
        return True
    middle = not x[1:-1] or not y[1:-1] or x[1:-1] == y[1:-1]
    return middle and one_first_name(x[0], y[0])


def misspelt(a: str, b: str) -> bool:
    """Whether two long words are spellings of one name."""
    return min(len(a), len(b)) >= 6 and Levenshtein.normalized_similarity(a, b) >= 0.8


def clash(a: Quote, b: Quote) -> bool:
    """Whether two quotes surely have two different speakers."""
    if a.speaker is None or b.speaker is None or min(a.confidence, b.confidence) < SURE:
        return False
    if not (named(a.speaker) and named(b.speaker)):
        return False
    return not any(agree(x, y) for x in (a.speaker, *a.together) for y in (b.speaker, *b.together))


def same_name(a: Quote, b: Quote) -> bool:
    """Whether two quotes surely have one speaker, who is called by a name or in the same words."""
    if a.speaker is None or b.speaker is None or min(a.confidence, b.confidence) < SURE:
        return False
    return a.speaker == b.speaker or (named(a.speaker) and named(b.speaker) and agree(a.speaker, b.speaker))


class Cast:
    """All speakers of a story, so that "Smith" in one outlet is completed by "Brad Smith" in another."""

    def __init__(self, speakers: list[str]) -> None:
        self.counts = Counter(speakers)
        self.by_last: dict[str, list[str]] = {}
        self.fulls: dict[str, str] = {}
        for name in sorted(self.counts):
            words = name_words(name)
            if named(name) and len(words) > 1:
                self.by_last.setdefault(words[-1], []).append(name)

    def full(self, name: str) -> str:
        """The form in which the story names a person most often; a last name alone is the only one's who has it."""
        if name not in self.fulls:
            self.fulls[name] = self.fullest(name)
        return self.fulls[name]

    def fullest(self, name: str) -> str:
        """`full`, worked out."""
        words = name_words(name)
        if not words or not named(name):
            return name
        known = self.by_last.get(words[-1], [])
        same = [f for f in known if len(words) == 1 or one_person(name, f)]
        if not same or any(not one_person(f, same[0]) for f in same):
            return name
        return max(same, key=lambda f: (self.counts[f], -len(f), f))

    def speaker(self, quotes: list[Quote]) -> str | None:
        """The best resolved speaker over the mentions of one utterance."""
        votes: dict[str, float] = {}
        for quote in quotes:
            if quote.speaker:
                name = self.full(quote.speaker)
                votes[name] = votes.get(name, 0.0) + max(quote.confidence, 0.05) * (1.0 if named(name) else 0.4)
        if len(votes) < 2:
            return next(iter(votes), None)
        return max(
            votes, key=lambda n: (sum(v for m, v in votes.items() if agree(n, m)), len(name_words(n)), votes[n], n)
        )

    def together(self, quotes: list[Quote], speaker: str | None) -> tuple[str, ...]:
        """All who say an utterance together, as the first outlet names them that has more than its speaker."""
        for quote in quotes:
            names = tuple(dict.fromkeys(map(self.full, quote.together)))
            if len(names) > 1 and speaker in names:
                return names
        return ()
