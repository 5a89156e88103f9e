"""What a paragraph is about, roughly: sport, courts, shares. It tells strangers apart that share no word with a page.

Each common word has a place in a space of a few dimensions, near the words that it meets in articles (`subjects.gz`,
made by `tests/eval/make_subjects.py`; names have none). A paragraph stands where its words do.
"""

import gzip
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.intruders.topical import Vocabulary
from digest.text import primary

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["kinship"]

USUAL = 0.77  # cosine of a paragraph with the rest of its own article, on average
ENOUGH = 33.0  # length of a paragraph's vector from which its direction is worth something
LANGUAGE = "en"  # that the places were learnt in


class Subjects(NamedTuple):
    """The row of each stem, and the rows: small whole numbers; the first is nowhere, for the other stems."""

    rows: dict[str, int]
    places: "Matrix"


@cache
def subjects() -> Subjects | None:
    """The places of the words; None where there is no file."""
    import numpy as np

    path = files("digest.cleaning.intruders").joinpath("subjects.gz")
    if not path.is_file():
        return None
    stems, _, numbers = gzip.decompress(path.read_bytes()).partition(b"\n")
    rows = {stem: row for row, stem in enumerate(stems.decode().split(" "), 1)}
    places = np.frombuffer(numbers, dtype=np.int8).reshape(len(rows), -1).astype(float)
    return Subjects(rows, np.vstack([np.zeros_like(places[:1]), places]))


def kinship(words: Vocabulary, inside: Sequence[bool], language: str | None) -> list[float]:
    """How much nearer each line stands to the paragraphs, itself left out, than one usually does to its own article.

    It counts by how much a line says; 0 where nothing is known of its words. `inside` tells which lines are paragraphs.
    """
    import numpy as np

    known = subjects() if (primary(language) or LANGUAGE) == LANGUAGE else None
    if known is None:
        return [0.0] * len(words.counts)
    at = words.counts @ known.places[list(map(known.rows.get, words.columns, repeat(0)))]
    among = np.array(inside)[:, None]
    rest = (at * among).sum(axis=0) - at * among
    squares = (at * at).sum(axis=1)
    whole = np.sqrt(squares * (rest * rest).sum(axis=1))
    alike = np.where(whole > 0, (at * rest).sum(axis=1) / np.maximum(whole, 1e-9), USUAL)
    size = np.sqrt(squares)
    found: list[float] = ((alike - USUAL) * size / (size + ENOUGH)).tolist()
    return found
