"""What cleaning knows of single words, worked out once for every word: the words of some lines are a row of numbers,
and all that is asked of them is read from columns.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.signs import signs
from digest.cleaning.subjects import subjects
from digest.text import Remembered, stem_words, stop_words
from digest.text.background import CAP, STEP, background_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Row = NDArray[Any]

__all__ = ["BARE", "BEGINNING", "FLAGS", "RARE", "SHORT", "TOPIC", "WordRow", "WordTable", "distinct", "rare_words",
           "stem_weights", "topic_of", "word_row", "word_table"]  # fmt: skip

MOST = 60_000  # words; then all are forgotten, so that a long session cannot fill the memory
LANGUAGES = 24  # whose words are held
FLAGS, BEGINNING, TOPIC, BARE = range(4)  # the columns
RARE, SHORT = 1 << 40, 1 << 41  # flags above those of `signs`
LONGER, LETTERS = 4, 6  # letters of a word whose beginning counts; so many stand for its stem
SHORTEST = 3  # letters of a word that can carry topic or be a name
NUMBER, DIGIT = 2.5, 0.5  # weight of a number, and of each of its digits
NAME = 5 * STEP  # background weight from which a capitalised word is a name


@cache
def topic_of(language: str | None) -> Callable[[str], str]:
    """What tells the stem of a word that carries topic; "" of the others."""
    stops = stop_words(language)
    return lambda word: "" if len(word) < SHORTEST or word in stops else stem_words([word], language)[0]


@cache
def stem_weights(language: str | None) -> Remembered[float]:
    """What each stem tells: the rarer it is in general, the more; a number by its length."""
    known = background_weights(language)

    def weight(stem: str) -> float:
        return NUMBER + DIGIT * len(stem) if stem[:1].isdigit() else known.get(stem, CAP * STEP) / STEP

    return Remembered(weight)


@cache
def rare_words(language: str | None) -> Remembered[bool]:
    """Whether a word, in lower case, is so rare in a language that it is a name where it is capitalised."""
    known, topic = background_weights(language), topic_of(language)
    return Remembered(lambda word: is_rare(word, topic(word), known))


def is_rare(word: str, stem: str, known: dict[str, int]) -> bool:
    """Whether a word with this stem ("": it carries no topic) can be a name, given the weights of the common stems."""
    return stem != "" and word.isalpha() and known.get(stem, CAP * STEP) >= NAME


class WordTable(dict[str, int]):
    """The words of one language in lower case, by number; look-ups enter what is new.

    `words` are they by number. `facts` has a row for each word: its flags, the numbers of its first letters (0: a
    short word), of its stem (0: it carries no topic), of the word without the "'s" of a genitive. `weights` and
    `places` go by number of stem: how much it tells, its row in the table of subjects.
    """

    def __init__(self, language: str | None) -> None:
        import numpy as np

        super().__init__()
        self.language = language
        self.flags, self.topic, self.common = signs(language).flags, topic_of(language), background_weights(language)
        known = subjects(language)
        self.place = known.rows if known else {}
        self.words: list[str] = []
        self.beginnings, self.stems = {"": 0}, {"": 0}
        self.facts: Row = np.zeros((1024, 4), np.int64)
        self.weights: Row = np.zeros(1024)
        self.places: Row = np.zeros(1024, np.int64)

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        self.words.append(word)
        if number >= len(self.facts):
            self.facts = roomy(self.facts)
        topic = self.topic(word)
        flags = self.flags.get(word, 0) | RARE * is_rare(word, topic, self.common) | SHORT * (len(word) < LONGER)
        beginning = word[:LETTERS] if len(word) >= LONGER else ""
        bare = self[word[:-2]] if word.endswith("'s") else number
        first = self.beginnings.setdefault(beginning, len(self.beginnings))
        self.facts[number] = flags, first, self.stem(topic), bare
        return number

    def stem(self, stem: str) -> int:
        """The number of a stem."""
        number = self.stems.get(stem)
        if number is None:
            number = self.stems[stem] = len(self.stems)
            if number >= len(self.weights):
                self.weights, self.places = roomy(self.weights), roomy(self.places)
            self.weights[number] = stem_weights(self.language).find(stem)
            self.places[number] = self.place.get(stem, 0)
        return number


def roomy(column: "Row") -> "Row":
    """A column with twice the room."""
    import numpy as np

    return np.concatenate((column, np.zeros_like(column)))


@lru_cache(LANGUAGES)
def tables(language: str | None) -> list[WordTable]:
    """The table of a language, or none yet."""
    return []


def word_table(language: str | None) -> WordTable:
    """What is known of the words of a language; a new table where the last one grew too big."""
    held = tables(language)
    if not held or len(held[0]) > MOST:
        held[:] = [WordTable(language)]
    return held[0]


class WordRow(NamedTuple):
    """The words of some lines: for each its number in the table, what is known of it, the number of its line; how many
    words each line has."""

    table: WordTable
    numbers: "Row"
    facts: "Row"
    lines: "Row"
    sizes: "Row"

    def of(self, lines: list[int]) -> "WordRow":
        """The words of some of the lines, which are given in order."""
        import numpy as np

        numbers = np.full(len(self.sizes), -1)
        numbers[lines] = np.arange(len(lines))
        own = numbers[self.lines]
        at = (own >= 0).nonzero()[0]
        return WordRow(self.table, self.numbers[at], self.facts[at], own[at], self.sizes[lines])

    def places(self) -> "Row":
        """Which word of its line each word is, from 0 on."""
        import numpy as np

        return np.asarray(np.arange(len(self.lines)) - (np.cumsum(self.sizes) - self.sizes)[self.lines])

    def counted(self, where: "Row") -> "Row":
        """How many words each line has where that holds."""
        import numpy as np

        return np.bincount(self.lines[where], minlength=len(self.sizes))

    def joined(self, flags: "Row") -> "Row":
        """The flags of all words of each line together."""
        import numpy as np

        found, filled = np.zeros(len(self.sizes), dtype=np.int64), self.sizes.nonzero()[0]
        if len(filled):
            found[filled] = np.bitwise_or.reduceat(flags, (np.cumsum(self.sizes) - self.sizes)[filled])
        return found

    def met(self, numbers: "Row", where: "Row") -> tuple["Row", "Row"]:
        """What each line has, each once, where that holds: the numbers of the lines, in order, and those met there."""
        import numpy as np

        wide, at = len(self.table) + 1, where.nonzero()[0]
        lines, found = np.divmod(distinct(self.lines[at] * wide + numbers[at]), wide)
        return lines, found


def word_row(lines: list[list[str]], language: str | None) -> WordRow:
    """The words of some lines, in lower case, as one row."""
    import numpy as np

    table, sizes = word_table(language), np.array(list(map(len, lines)), dtype=np.int64)
    numbers = np.fromiter(map(table.__getitem__, chain.from_iterable(lines)), np.int64, sizes.sum())
    return WordRow(table, numbers, table.facts[numbers], np.repeat(np.arange(len(lines)), sizes), sizes)


def distinct(numbers: "Row") -> "Row":
    """The different ones of some numbers, in order."""
    import numpy as np

    found = np.sort(numbers)
    return found[np.concatenate(([True], found[1:] != found[:-1]))] if len(found) else found
