"""Names of people and bodies, told by how a text introduces them: by a title, an age, a role, a verb of speech.

No list of names is needed for that: a run of capitalised words is a name if it comes after a title or a verb of speech
("Mayor Mara Lind", "said Lind"), or before one or an age ("Lind, 43, ...", "Lind, the mayor", "Lind has said").
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from digest.text import introducing, speech_verbs, stop_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["bare", "introduced", "part_of"]

CAPITAL, INTRODUCES, SMALL, AGE = 1, 2, 3, 4  # what a word can be for the names around it
SHORTEST = 3  # letters of a name
LONGEST = 3  # words of a name on one side of the word that a title, an age or a verb stands beside
YEARS = 2  # digits of an age


def part_of(folded: str, language: str | None, *, may_be_name: bool) -> int:
    """What a word is for the names around it, 0 where it is nothing to them.

    `may_be_name`: it has a capital and is no word of every day.
    """
    if folded in introducing(language) or folded in speech_verbs(language):
        return INTRODUCES
    if folded in stop_words(language):
        return SMALL
    if folded.isdigit():
        return AGE if len(folded) <= YEARS else 0
    return CAPITAL if may_be_name and len(folded) >= SHORTEST else 0


def introduced(parts: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Which words of a row belong to names that are introduced, by what each word is (`part_of`).

    Between two sentences there must be a word that is nothing.
    """
    capital, cue = parts == CAPITAL, parts == INTRODUCES
    found: NDArray[np.bool_] = parts == AGE
    found |= cue
    found[:-1] |= (parts[:-1] == SMALL) & cue[1:]
    found[:-1] = found[1:]
    found[-1] = False
    found[1:] |= cue[:-1]
    found &= capital
    for _ in range(LONGEST - 1):
        near = found.copy()
        near[1:] |= found[:-1]
        near[:-1] |= found[1:]
        near &= capital
        found = near
    return found


def bare(folded: str) -> str:
    """A folded word without accents, as two languages may spell a name."""
    return folded if folded.isascii() else "".join(sign for sign in normalize("NFD", folded) if not combining(sign))
