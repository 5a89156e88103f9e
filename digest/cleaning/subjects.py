"""The subjects of words, roughly: sport, courts, shares.

Each common word has a place in a space of a few dimensions, near the words that it meets in articles
(`intruders/subjects.gz`, made by `tests/eval/make_subjects.py`; names have none).
"""

import gzip
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.text import primary

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["Subjects", "subjects"]

LANGUAGE = "en"  # that the places were learnt in


class Subjects(NamedTuple):
    """The row of each stem, and the rows: small whole numbers; the first is nowhere, for the other stems."""

    rows: dict[str, int]
    places: "Matrix"


def subjects(language: str | None) -> Subjects | None:
    """The places of the words of a language; None where there are none."""
    return learnt() if (primary(language) or LANGUAGE) == LANGUAGE else None


@cache
def learnt() -> Subjects | None:
    """The places of the words; None where there is no file."""
    import numpy as np

    path = files("digest.cleaning.intruders").joinpath("subjects.gz")
    if not path.is_file():
        return None
    stems, _, numbers = gzip.decompress(path.read_bytes()).partition(b"\n")
    rows = {stem: row for row, stem in enumerate(stems.decode().split(" "), 1)}
    places = np.frombuffer(numbers, dtype=np.int8).reshape(len(rows), -1).astype(float)
    return Subjects(rows, np.vstack([np.zeros_like(places[:1]), places]))
