"""Who is who among the speakers of one story."""

import re
from collections import Counter
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from digest.model import Quote
from digest.text import fold

__all__ = ["Cast", "clash", "named"]

SURE = 0.8  # confidence from which a speaker counts as sure
WORD = re.compile(r"[\w'’-]+")
PARTICLES = "the a an of in on for to and at by de da do der die das la le les el los van von di"
SMALL = frozenset(re.findall(r"\w+", PARTICLES))


@lru_cache(maxsize=4096)
def name_words(name: str) -> list[str]:
    """The words of a name that tell it from others, folded."""
    words = [re.sub(r"'s$", "", fold(w)) for w in WORD.findall(name)]
    return [w for w in words if w not in SMALL and len(w) > 1] or words


def named(name: str | None) -> bool:
    """Whether this is a proper name rather than "the minister" or "a resident"."""
    return bool(name) and any(w[:1].isupper() for w in WORD.findall(str(name)) if fold(w) not in SMALL)


def agree(a: str, b: str) -> bool:
    """Whether two names can be one speaker: the last words agree, or one's words are all among the other's."""
    x, y = name_words(a), name_words(b)
    if not x or not y:
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    if x[-1] == y[-1] or misspelt(x[-1], y[-1]):
        return len(x) == 1 or len(y) == 1 or x[0] == y[0] or (x[0][0] == y[0][0] and min(len(x[0]), len(y[0])) == 1)
    return False


def misspelt(a: str, b: str) -> bool:
    """Whether two long words are spellings of one name."""
    return min(len(a), len(b)) >= 6 and Levenshtein.normalized_similarity(a, b) >= 0.8


def clash(a: Quote, b: Quote) -> bool:
    """Whether two quotes surely have two different speakers."""
    if a.speaker is None or b.speaker is None or min(a.confidence, b.confidence) < SURE:
        return False
    return named(a.speaker) and named(b.speaker) and not agree(a.speaker, b.speaker)


class Cast:
    """All speakers of a story, so that "Smith" in one outlet is completed by "Brad Smith" in another."""

    def __init__(self, speakers: list[str]) -> None:
        self.counts = Counter(speakers)
        self.by_last: dict[str, list[str]] = {}
        for name in sorted(self.counts):
            words = name_words(name)
            if named(name) and len(words) > 1:
                self.by_last.setdefault(words[-1], []).append(name)

    def full(self, name: str) -> str:
        """The fuller form of a last name, if the story knows exactly one person by it."""
        words = name_words(name)
        if len(words) != 1 or not named(name):
            return name
        fuller = self.by_last.get(words[0], [])
        firsts = {name_words(f)[0] for f in fuller}
        if len(firsts) != 1:
            return name
        return max(fuller, key=lambda f: (self.counts[f], -len(f), f))

    def speaker(self, quotes: list[Quote]) -> str | None:
        """The best resolved speaker over the mentions of one utterance."""
        votes: dict[str, float] = {}
        for quote in quotes:
            if quote.speaker:
                name = self.full(quote.speaker)
                votes[name] = votes.get(name, 0.0) + max(quote.confidence, 0.05) * (1.0 if named(name) else 0.4)
        if not votes:
            return None
        return max(
            votes, key=lambda n: (sum(v for m, v in votes.items() if agree(n, m)), len(name_words(n)), votes[n], n)
        )
