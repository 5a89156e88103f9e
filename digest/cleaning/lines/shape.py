"""The form of one line, and the hints in its words."""

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.lines.tally import LONGEST, tally
from digest.cleaning.piece import Piece
from digest.cleaning.signs import Signs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["SHAPE", "Shapes", "script", "shapes"]

CLOSING = "\"”’»)]' "
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
WIDE_WORD = 2.2  # code points of Chinese, Japanese or Thai that count as a word
# Each pattern begins with a set of signs and looks back afterwards: that is what the engine searches for fast.
# A sentence goes on with a small letter; scripts without capitals never say so.
INNER_END = re.compile(r"[.!?。！？।॥؟۔](?:(?<=[。！？।॥])|(?<=[.!?؟۔])[\"”’»]? +(?=[\"“‘«]?[^\W_a-zß-öø-ÿά-ώа-я]))")
# What a line's last sign says: nothing, the end of a sentence, a question, a colon, that it is no headline.
OPEN, ENDED, ASKED, COLON, OTHER = range(5)
KINDS = dict.fromkeys(".!…。！？।॥؟۔", ENDED) | dict.fromkeys(",;،", OTHER) | {"?": ASKED, ":": COLON}
LENGTHS = (5, 12, 25, 40)
MEASURES = 12  # what is looked for in each line by itself
WIDE_FUNCTION = 0.35  # share of function words where words cannot be told apart
OPENING = frozenset("([{<")
LETTERLESS = 100  # code points of a line that may be all digits and signs
SHORT_LINE = 25  # words up to which the hints are looked for

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


def shapes(pieces: list[Piece], known: Signs) -> Shapes:
    """The form of each line, and the hints in its words."""
    import numpy as np

    wide, caseless = script(pieces)
    own = [measured(piece.text[:LONGEST], piece.split, known, wide) for piece in pieces]
    found = np.fromiter(chain.from_iterable(own), np.float64, len(own) * MEASURES).reshape(len(own), MEASURES).T
    count, last, dots, inner, function, lower, digit, bracket, address = found[:-3]
    sums = tally([piece.text for piece in pieces])
    asked = last == ASKED
    sentence = ((last == ENDED) | asked) & (count >= 3)
    good = sentence & (count >= 12)
    headline = (count >= 3) & (count <= 16) & (last == OPEN) & ((sums.capped > 0) | caseless)
    reader, report = found[-3:-1] / np.sqrt(np.maximum(count, 1))
    logs = np.log1p((sums.chars, count, inner, sums.separators, sums.exclaims))
    size = np.maximum(sums.words, 1)
    capped, shouted, commas, chars, joints = (
        np.array((sums.capped, sums.shouted, sums.commas, sums.chars, 10 * sums.joints)) / size
    )
    columns = (
        logs[0], logs[1], *(count >= length for length in LENGTHS), sentence, last == COLON, asked, dots, logs[2],
        function if known.function or not wide else np.full(len(own), WIDE_FUNCTION), capped, shouted,
        sums.digits / np.maximum(sums.chars, 1), logs[3], commas, chars / 10.0, sums.quoted, lower, digit,
        np.minimum(joints, 5.0), bracket, address, reader, report, logs[4], good, headline,
        (sums.chars < LETTERLESS) & ~sums.lettered,
    )  # fmt: skip
    words, colon, groups = count.astype(int).tolist(), (last == COLON).tolist(), found[-1].astype(int).tolist()
    return Shapes(np.array(columns, dtype=np.float64).T, words, good.tolist(), groups, colon, reader.tolist())


def measured(text: str, words: list[str], known: Signs, wide: bool) -> tuple[float, ...]:
    """What is looked for in one line, in the order in which `shapes` reads it."""
    count = max(len(words), int(len(text) / WIDE_WORD)) if wide else len(words)
    if known.function:
        function = sum(map(known.function.__contains__, words)) / (count or 1)
    else:
        function = sum(len(word) <= 3 for word in words) / (count or 1)
    bare, first, hints = text.rstrip(CLOSING), text[:1], known.any.intersection(words)
    return (
        count, KINDS.get(bare[-1:], OPEN), bare.endswith(("…", "...")),
        len(INNER_END.findall(text)) if count > 6 else 0, function, first.islower(), first.isdigit(), first in OPENING,
        "http" in text or "www." in text or "@" in text,
        len(known.reader & hints) if hints else 0, len(known.report & hints) if hints else 0,
        grouped(text, hints, known) if len(words) <= SHORT_LINE else 0,
    )  # fmt: skip


def grouped(text: str, hints: frozenset[str], known: Signs) -> int:
    """The groups of hints in a line, as a bit set."""
    found = known.groups.get("©", 0) if "©" in text else 0
    for word in hints:
        found |= known.groups.get(word, 0)
    return found
