"""What a paragraph is about, roughly. It tells strangers apart that share no word with a page: a paragraph stands where
its words do (`../subjects.py`).
"""

from collections.abc import Sequence

from digest.cleaning.intruders.topical import Vocabulary
from digest.cleaning.subjects import subjects

__all__ = ["kinship"]

USUAL = 0.77  # cosine of a paragraph with the rest of its own article, on average
ENOUGH = 33.0  # length of a paragraph's vector from which its direction is worth something


def kinship(words: Vocabulary, inside: Sequence[bool], language: str | None) -> list[float]:
    """How much nearer each line stands to the paragraphs, itself left out, than one usually does to its own article.

    It counts by how much a line says; 0 where nothing is known of its words. `inside` tells which lines are paragraphs.
    """
    import numpy as np

    known = subjects(language)
    if known is None:
        return [0.0] * len(words.counts)
    at = words.counts @ known.places[words.places]
    among = np.array(inside)[:, None]
    rest = (at * among).sum(axis=0) - at * among
    squares = (at * at).sum(axis=1)
    whole = np.sqrt(squares * (rest * rest).sum(axis=1))
    alike = np.where(whole > 0, (at * rest).sum(axis=1) / np.maximum(whole, 1e-9), USUAL)
    size = np.sqrt(squares)
    found: list[float] = ((alike - USUAL) * size / (size + ENOUGH)).tolist()
    return found
