"""The terms of a story, what each weighs, and texts as counts of them."""

from collections.abc import Iterable, Sequence
from functools import cache
from math import log, sqrt

from digest.text import Remembered, stem_words, stop_words
from digest.text.background import CAP, STEP, background_weights

__all__ = ["UNHEARD", "Terms", "Vocabulary", "counted"]

ARTICLE = log(4)  # what a background of pieces of 100 words says too much for articles of 400
COMMONEST = 0.2
UNHEARD = sqrt(CAP - ARTICLE)  # what a term weighs that is in no list of common words

Terms = dict[int, int]  # how often a text has each term, by its number in the vocabulary, in the order of the text


@cache
def stems_of(language: str | None) -> Remembered[str]:
    """The stem of each folded word of a language, "" for a stop word."""
    stop = stop_words(language)
    return Remembered(lambda word: "" if word in stop else stem_words([word], language)[0])


@cache
def weights_of(language: str | None) -> Remembered[float]:
    """The weight of each stem of a language."""
    background = background_weights(language)
    return Remembered(lambda stem: sqrt(max(background.get(stem, CAP * STEP) / STEP - ARTICLE, COMMONEST)))


class Vocabulary:
    """The terms of one story, numbered from 1 in order of appearance: stems of the words that are no stop words.

    `names` and `weights` are by number. A weight is the root of how rare the background of the term's language says it
    is among articles: the root, because names and rare words outweigh all else in summaries otherwise.
    """

    def __init__(self) -> None:
        self.names = [""]
        self.weights = [0.0]
        self.numbers = {"": 0}
        self.known: dict[str | None, dict[str, int]] = {}

    def learn(self, folded: Iterable[str], language: str | None) -> dict[str, int]:
        """The numbers of the words met so far in a language, those of `folded` among them; 0: no term."""
        known, numbers = self.known.setdefault(language, {}), self.numbers
        fresh = [word for word in dict.fromkeys(folded) if word not in known]
        stems = list(map(stems_of(language).__getitem__, fresh))
        new = [stem for stem in dict.fromkeys(stems) if stem not in numbers]
        numbers.update(zip(new, range(len(self.names), len(self.names) + len(new)), strict=True))
        self.names += new
        self.weights += map(weights_of(language).__getitem__, new)
        known.update(zip(fresh, map(numbers.__getitem__, stems), strict=True))
        return known

    def number(self, word: str, language: str | None) -> int:
        """The number of one folded word; 0: no term."""
        known = self.known.get(language, {})
        return known[word] if word in known else self.learn([word], language)[word]

    def terms(self, folded: Sequence[str], language: str | None) -> Terms:
        """How often each term stands among folded words."""
        return counted(folded, self.learn(folded, language))


def counted(folded: Sequence[str], known: dict[str, int]) -> Terms:
    """How often each term stands among words whose numbers are known."""
    found = list(filter(None, map(known.__getitem__, folded)))
    counts = dict.fromkeys(found, 1)
    if len(counts) < len(found):
        counts = dict.fromkeys(found, 0)
        for number in found:
            counts[number] += 1
    return counts
