"""The fuller wordings of a story, found again by the words that another one shares with them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise

__all__ = ["Heads"]

COMMON = 60  # quotes that share a pair of words; a pair more common than this leads nowhere
SHORT = 3  # words of a quote that single words lead from
LONG_WORD = 4  # letters up to which a word leads nowhere, if there are longer ones
SOME, SHARE = 6, 0.3  # words from which this share of the pairs must be shared

Words = tuple[str, ...]
Pair = tuple[str, str]


class Heads:
    """The first wordings of groups, by number. They come before all that are shorter."""

    def __init__(self) -> None:
        self.wordings: dict[int, Words] = {}
        self.whole: dict[Words, list[int]] = {}
        self.pairs: dict[Pair, list[int]] = defaultdict(list)
        self.singles: dict[str, list[int]] = defaultdict(list)  # filled only where there are short quotes
        self.short = False

    def add(self, number: int, words: Words) -> None:
        """Note one more."""
        self.wordings[number] = words
        self.whole.setdefault(words, []).append(number)
        for pair in set(pairwise(words)):
            self.pairs[pair].append(number)
        if self.short:
            self.add_singles(number, words)

    def add_singles(self, number: int, words: Words) -> None:
        """Note the single words of one more."""
        for word in leading(words):
            self.singles[word].append(number)

    def same(self, words: Words) -> Sequence[int]:
        """Those of the very same words."""
        return self.whole.get(words, ())

    def near(self, words: Words) -> list[int]:
        """Those that share a pair of words, or with a short wording a word; the fullest first."""
        listings: list[list[int]] = [found for pair in pairwise(words) if (found := self.pairs.get(pair))]
        if len(words) <= SHORT:
            if not self.short:
                self.short = True
                for number, listed in self.wordings.items():
                    self.add_singles(number, listed)
            listings += [found for word in leading(words) if (found := self.singles.get(word))]
        if not listings:
            return []
        shared = chain.from_iterable(found for found in listings if len(found) <= COMMON)
        if len(words) <= SOME:
            return sorted(set(shared))
        enough = max(1, SHARE * (len(words) - 1))
        return sorted(head for head, n in Counter(shared).items() if n >= enough)


def leading(words: Words) -> set[str]:
    """The long words of a wording, all where there are none."""
    return {word for word in words if len(word) > LONG_WORD} or set(words)
