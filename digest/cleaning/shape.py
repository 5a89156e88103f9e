"""The form of one line, and the hints in its words."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.piece import Piece
from digest.cleaning.signs import Signs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["JOINT", "SHAPE", "Shapes", "script", "shapes"]

LONGEST = 5_000  # code points of a line that are looked at

CLOSING = "\"”’»)]' "
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
WIDE_WORD = 2.2  # code points of Chinese, Japanese or Thai that count as a word
# Each pattern begins with a set of signs and looks back afterwards: that is what the engine searches for fast.
# A sentence goes on with a small letter; scripts without capitals never say so.
INNER_END = re.compile(r"[.!?。！？।॥؟۔](?:(?<=[。！？।॥])|(?<=[.!?؟۔])[\"”’»]? +(?=[\"“‘«]?[^\W_a-zß-öø-ÿά-ώа-я]))")
# What a line's last sign says: nothing, the end of a sentence, a question, a colon, that it is no headline.
OPEN, ENDED, ASKED, COLON, OTHER = range(5)
KINDS = dict.fromkeys(".!…。！？।॥؟۔", ENDED) | dict.fromkeys(",;،", OTHER) | {"?": ASKED, ":": COLON}
MEASURES = 22  # what is counted in each line
WIDE_FUNCTION = 0.35  # share of function words where words cannot be told apart
OPENING = frozenset("([{<")
JOINT = re.compile(r"[A-ZÀ-Þ](?<=\w{2}[a-zà-ÿ].)\w")
SHOUTED = re.compile(r"[^\W\d_a-zß-öø-ÿά-ώа-я]{2,}(?!\w)")
DIGITS, QUOTE = re.compile(r"\d+"), re.compile(r"[\"“”«»„]")
SEPARATORS = "|>/•·»›"  # the first three are ASCII
NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1))
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


def shapes(pieces: list[Piece], split: list[list[str]], known: Signs) -> Shapes:
    """The form of each line, and the hints in its words."""
    import numpy as np

    wide, caseless = script(pieces)
    rows = [measured(piece.text, words, known, wide) for piece, words in zip(pieces, split, strict=True)]
    raw = np.array(rows, dtype=np.float64).reshape(len(rows), MEASURES).T
    chars, count, last, dots, inner, function, capped, shouted, digits, separators = raw[:10]
    commas, quotes, lower, digit, joints, bracket, address, reader, report, exclaims, letterless, size = raw[10:]
    sentence = (last == ENDED) & (count >= 3) | (last == ASKED) & (count >= 3)
    good = sentence & (count >= 12)
    headline = (count >= 3) & (count <= 16) & (last == OPEN) & ((capped > 0) | caseless)
    root = np.sqrt(np.maximum(count, 1))
    columns = np.stack(
        [
            np.log1p(chars), np.log1p(count), count >= 5, count >= 12, count >= 25, count >= 40, sentence,
            last == COLON, last == ASKED, dots, np.log1p(inner), function if known.function or not wide else
            np.full(len(rows), WIDE_FUNCTION), capped / size, shouted / size, digits / np.maximum(chars, 1),
            np.log1p(separators), commas / size, chars / size / 10.0, quotes, lower, digit,
            np.minimum(10.0 * joints / size, 5.0), bracket, address, reader / root, report / root, np.log1p(exclaims),
            good, headline, letterless,
        ],
        axis=1,
    )  # fmt: skip
    groups = [grouped(piece.text, words, known) for piece, words in zip(pieces, split, strict=True)]
    return Shapes(
        columns, count.astype(int).tolist(), good.tolist(), groups, (last == COLON).tolist(), (reader / root).tolist()
    )


def measured(text: str, words: list[str], known: Signs, wide: bool) -> tuple[float, ...]:
    """What is counted in one line, in the order in which `shapes` reads it."""
    if len(text) > LONGEST:
        text = text[:LONGEST]
    chars = len(text)
    count = max(len(words), int(chars / WIDE_WORD)) if wide else len(words)
    bare = text.rstrip(CLOSING)
    raw_words = text.split()
    if known.function:
        function = sum(map(known.function.__contains__, words)) / (count or 1)
    else:
        function = sum(len(word) <= 3 for word in words) / (count or 1)
    capped = [word for word in raw_words if word[0].isupper()]
    shouted = sum(word[1:2].isupper() and SHOUTED.match(word) is not None for word in capped)
    plain = text.isascii()
    first = text[:1]
    return (
        chars, count, KINDS.get(bare[-1:], OPEN), bare.endswith(("…", "...")),
        len(INNER_END.findall(text)) if count > 6 else 0, function, len(capped), shouted,
        chars - len(text.translate(NO_DIGITS)) if plain else sum(map(len, DIGITS.findall(text))),
        sum(map(text.count, SEPARATORS[:3] if plain else SEPARATORS)), text.count(","),
        '"' in text if plain else QUOTE.search(text) is not None, first.islower(), first.isdigit(),
        len(JOINT.findall(text)), first in OPENING, "http" in text or "www." in text or "@" in text,
        len(known.reader.intersection(words)), len(known.report.intersection(words)), text.count("!"),
        chars < LETTERLESS and not any(map(str.isalpha, text)), len(raw_words) or 1,
    )  # fmt: skip


def grouped(text: str, words: list[str], known: Signs) -> int:
    """The groups of hints in a short line, as a bit set."""
    if len(words) > SHORT_LINE:
        return 0
    found = known.groups.get("©", 0) if "©" in text else 0
    for word in words:
        found |= known.groups.get(word, 0)
    return found
