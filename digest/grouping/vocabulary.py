"""What grouping knows of single words: stem, weight, whether it is a rare name. Worked out once for every word.

An article is then a row of word numbers, and all that is asked of its words is read from columns.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from digest.grouping.days import code_of
from digest.grouping.naming import bare, part_of
from digest.text import calendar, fold, stem_words, words
from digest.text.background import CAP, STEP, background_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Vocabulary", "vocabulary"]

MOST = 60_000  # words; then all are forgotten, so that a long session cannot fill the memory
LANGUAGES = 24  # whose words are held
RARE = 7 * STEP  # weight of a capitalised word that the language hardly knows
UNCOMMON = 4.5 * STEP  # of one that is a name where the text introduces it: "Baker", but not "Police"
SHORTEST = 3  # letters of a name
DAMPED = 0.8  # power of the weights: who is named in every report of a saga tells its stories less apart than its verbs
CURVE = tuple(CAP * (step / STEP / CAP) ** DAMPED for step in range(CAP * STEP + 1))
END = ""  # the word after each sentence: number 0, as its stem is


class Vocabulary(dict[str, int]):
    """The words of one language as written, by number; look-ups enter what is new.

    `written`, `folded`, `names` and `times` are lists by number: the word itself, folded, folded without accents where
    it is a rare capitalised one ("" elsewhere), and what it is in a calendar (see `days`). `stem` (32 bits, numbers of
    `stems`), `sums` (checksums of folded words) and `parts` (see `naming`) are columns by number, `weight` is a column
    by number of stem: how rare the stem is elsewhere, nothing for digits, which are evidence of a kind of their own.
    """

    def __init__(self, language: str | None) -> None:
        import numpy as np  # not before the first article is read: a build with nothing to do never needs it

        super().__init__()
        self.language = language
        self.known = background_weights(language).get
        self.number_of: dict[str, int] = {}
        self.stems: list[str] = []
        self.written: list[str] = []
        self.folded: list[str] = []
        self.names: list[str] = []
        self.times: list[int] = []
        self.calendar = calendar(language)
        self.stem: NDArray[np.int32] = np.zeros(MOST, np.int32)
        self.parts: NDArray[np.int8] = np.zeros(MOST, np.int8)
        self.sums: NDArray[np.uint64] = np.zeros(MOST, np.uint64)
        self.weight: NDArray[np.float64] = np.zeros(MOST)
        self.enter(END)

    def __missing__(self, word: str) -> int:
        return self.enter(word)

    def make_room(self, count: int) -> None:
        """Forget all words unless so many more can be entered; numbers given out before are void then."""
        if len(self) + count > MOST:
            self.clear()
            for column in (self.number_of, self.stems, self.written, self.folded, self.names, self.times):
                column.clear()
            self.enter(END)

    def enter(self, word: str) -> int:
        """Enter a new word; gives its number."""
        number = self[word] = len(self)
        folded = word.lower() if word.isascii() else "".join(words(fold(word)))
        stem = stem_words((folded,), self.language)[0]
        known = self.number_of.get(stem)
        if known is None:
            known = self.number_of[stem] = len(self.stems)
            self.stems.append(stem)
            plain = stem and not stem[0].isdigit()
            self.weight[known] = CURVE[self.known(stem, CAP * STEP)] if plain else 0.0
        self.stem[number] = known
        self.sums[number] = crc32(folded.encode())
        self.written.append(word)
        self.folded.append(folded)
        self.times.append(code_of(word, folded, self.calendar))
        bare, rarity = self.rarity(folded, stem) if word[:1].isupper() else (folded, 0)
        self.names.append(self.name(bare, rarity))
        if not self.times[number]:
            self.parts[number] = part_of(folded, self.language, may_be_name=rarity >= UNCOMMON)
        return number

    def rarity(self, folded: str, stem: str) -> tuple[str, int]:
        """A word without the ending of an English genitive, and how rare it is elsewhere."""
        if folded.endswith("'s"):
            folded = folded[:-2]
            stem = stem_words((folded,), self.language)[0]
        return folded, self.known(stem, CAP * STEP)

    def name(self, folded: str, rarity: int) -> str:
        """A capitalised word without accents if the language hardly knows it, "" otherwise."""
        if len(folded) < SHORTEST or rarity < RARE:
            return ""
        return bare(folded)


@lru_cache(LANGUAGES)
def vocabulary(language: str | None) -> Vocabulary:
    """The words of a primary language code met so far."""
    return Vocabulary(language)
