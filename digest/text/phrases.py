"""Phrases in a text, found several times faster than by one pattern of all of them."""

from collections import defaultdict
from collections.abc import Iterable, Set

from digest.text.words import words

__all__ = ["Phrases", "word_set"]


class Phrases:
    """Phrases that are looked for as whole words, as they are written."""

    def __init__(self, listed: Iterable[str]) -> None:
        self.by_longest: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)  # the rarest word, mostly
        for phrase in sorted(set(listed)):
            parts = words(plain(phrase))
            self.by_longest[max(parts, key=len)].append((phrase, frozenset(parts)))
        self.longest = frozenset(self.by_longest)

    def find(self, text: str, spoken: Set[str] | None = None) -> list[tuple[int, int]]:
        """Start and end of each phrase, in order; of those that overlap the first one, and the longest from there.

        `spoken` is the word set of the text in lower case, where it is known and all phrases are in lower case too.
        """
        found: list[tuple[int, int]] = []
        known = word_set(text) if spoken is None else spoken
        for word in self.longest & known:
            for phrase, parts in self.by_longest[word]:
                at = text.find(phrase) if parts <= known else -1
                while at >= 0:
                    end = at + len(phrase)
                    if not (joined(text[at - 1 : at]) or joined(text[end : end + 1])):
                        found.append((at, -end))
                    at = text.find(phrase, at + 1)
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if not kept or start >= kept[-1][1]:
                kept.append((start, -end))
        return kept


def plain(text: str) -> str:
    """A text without apostrophes."""
    return text.replace("’", " ").replace("'", " ")


def word_set(text: str) -> frozenset[str]:
    """The different words of a text, taken apart at apostrophes: "don't" is "don" and "t"."""
    return frozenset(words(plain(text)))


def joined(character: str) -> bool:
    """Whether a character beside a phrase makes it a part of a longer word."""
    return character.isalnum() or character in ("-", "_")
