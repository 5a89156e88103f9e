"""The form of one line, and the hints in its words."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.lines.hints import SHORT_LINE, hints
from digest.cleaning.lines.tally import LONGEST, tally
from digest.cleaning.piece import Piece
from digest.cleaning.signs import Signs
from digest.cleaning.wordtable import WordRow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["SHAPE", "Shapes", "script", "shapes"]

CLOSING = "\"”’»)]' "
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
WIDE_WORD = 2.2  # code points of Chinese, Japanese or Thai that count as a word
# What a line's last sign says: nothing, the end of a sentence, a question, a colon, that it is no headline.
OPEN, ENDED, ASKED, COLON, OTHER = range(5)
KINDS = dict.fromkeys(".!…。！？।॥؟۔", ENDED) | dict.fromkeys(",;،", OTHER) | {"?": ASKED, ":": COLON}
LENGTHS = (5, 12, 25, 40)
OPEN_ENDED = 6  # words of a line in which one sentence ends at most
DOTS = ("…", "...")
ADDRESS = ("http", "www.", "@")
COPYRIGHT = "©"
WIDE_FUNCTION = 0.35  # share of function words where words cannot be told apart
OPENING = frozenset("([{<")
LETTERLESS = 100  # code points of a line that may be all digits and signs

SHAPE = (
    "chars", "words", "words>=5", "words>=12", "words>=25", "words>=40", "ends-sentence", "ends-colon", "ends-question",
    "ends-dots", "inner-ends", "function", "capitalised", "shouting", "digits", "separators", "commas", "word-length",
    "quotes", "lower-start", "digit-start", "glue", "brackets", "address", "reader", "report", "exclaims", "good",
    "headline", "letterless",
)  # fmt: skip


def script(pieces: list[Piece]) -> tuple[bool, bool]:
    """Whether the text is in a script without spaces between words; whether it is in one without capitals."""
    longest = max((piece.text for piece in pieces), key=len, default="")[:500]
    if longest.isascii():
        return False, False
    lower = sum(map(str.islower, longest))
    return len(WIDE_SCRIPT.findall(longest)) > 0.3 * len(longest), lower < 0.1 * len(longest)


class Shapes(NamedTuple):
    """What the lines of a document look like: a column for each of `SHAPE`, and what else asks of them."""

    columns: "Matrix"
    words: list[int]
    good: list[bool]  # sentences of twelve words or more
    groups: list[int]  # the hints in the line, a bit for each of `GROUPS`
    colon: list[bool]
    reader: list[float]


def shapes(pieces: list[Piece], row: WordRow, known: Signs) -> Shapes:
    """The form of each line, and the hints in its words."""
    import numpy as np

    wide, caseless = script(pieces)
    lines = [piece.text[:LONGEST] for piece in pieces]
    sums, words = tally(lines), hints(row, known)
    count = np.maximum(row.sizes, (sums.chars / WIDE_WORD).astype(int)) if wide else row.sizes
    last, dots, lower, digit, bracket = edges(lines)
    inner = np.where(count > OPEN_ENDED, sums.inner, 0)
    asked = last == ASKED
    sentence = ((last == ENDED) | asked) & (count >= 3)
    good = sentence & (count >= 12)
    headline = (count >= 3) & (count <= 16) & (last == OPEN) & ((sums.capped > 0) | caseless)
    reader, report = np.array((words.reader, words.report)) / np.sqrt(np.maximum(count, 1))
    logs = np.log1p((sums.chars, count, inner, sums.separators, sums.exclaims))
    size = np.maximum(sums.words, 1)
    capped, shouted, commas, chars, joints = (
        np.array((sums.capped, sums.shouted, sums.commas, sums.chars, 10 * sums.joints)) / size
    )
    function = words.function / np.maximum(count, 1)
    columns = (
        logs[0], logs[1], *(count >= length for length in LENGTHS), sentence, last == COLON, asked, dots, logs[2],
        function if known.function or not wide else np.full(len(lines), WIDE_FUNCTION), capped, shouted,
        sums.digits / np.maximum(sums.chars, 1), logs[3], commas, chars / 10.0, sums.quoted, lower, digit,
        np.minimum(joints, 5.0), bracket, addresses(lines), reader, report, logs[4], good, headline,
        (sums.chars < LETTERLESS) & ~sums.lettered,
    )  # fmt: skip
    groups = words.groups.tolist()
    if signed := known.groups.get(COPYRIGHT):
        groups = [
            own | signed if COPYRIGHT in line and size <= SHORT_LINE else own
            for own, line, size in zip(groups, lines, row.sizes.tolist(), strict=True)
        ]
    rows = np.array(columns, dtype=np.float64).T
    return Shapes(rows, count.tolist(), good.tolist(), groups, (last == COLON).tolist(), reader.tolist())


def edges(lines: list[str]) -> "Matrix":
    """For each line what its last sign says, whether it ends in dots; whether its first sign is a small letter, a
    digit, an opening bracket."""
    import numpy as np

    bare, first = [line.rstrip(CLOSING) for line in lines], [line[:1] for line in lines]
    return np.array(
        (
            [KINDS.get(line[-1:], OPEN) for line in bare],
            [line.endswith(DOTS) for line in bare],
            list(map(str.islower, first)),
            list(map(str.isdigit, first)),
            list(map(OPENING.__contains__, first)),
        )
    )


def addresses(lines: list[str]) -> list[bool]:
    """Whether each line holds an address of the network, or of a mailbox."""
    whole = "\n".join(lines)
    there = [sign for sign in ADDRESS if sign in whole]
    return [any(map(line.__contains__, there)) for line in lines] if there else [False] * len(lines)
