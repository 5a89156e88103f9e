"""What the words of each line hint at."""

from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.signs import FUNCTION, GROUPS, READER, REPORT, Signs
from digest.cleaning.wordtable import FLAGS, SHORT, WordRow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Row = NDArray[Any]

__all__ = ["SHORT_LINE", "Hints", "hints"]

SHORT_LINE = 25  # words up to which the groups are looked for
ALL_GROUPS = (1 << len(GROUPS)) - 1


class Hints(NamedTuple):
    """For each line: the function words in it, different words of the reader and of reports, the groups of hints as a
    bit set."""

    function: "Row"
    reader: "Row"
    report: "Row"
    groups: "Row"


def hints(row: WordRow, known: Signs) -> Hints:
    """What the words of each line, in lower case, hint at."""
    import numpy as np

    flags = row.facts[:, FLAGS]
    common = flags & (FUNCTION if known.function else SHORT)
    lines, words = row.met(row.numbers, flags & (READER | REPORT))
    met = row.table.facts[words, FLAGS]
    reader, report = (np.bincount(lines[met & bit > 0], minlength=len(row.sizes)) for bit in (READER, REPORT))
    groups = np.where(row.sizes > SHORT_LINE, 0, row.joined(flags) & ALL_GROUPS)
    return Hints(row.counted(common > 0), reader, report, groups)
