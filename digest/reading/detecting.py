"""Which of the encodings from before Unicode a text is in, where nothing says so.

Every encoding turns the same bytes into other characters; the one is right in which they are what people write. For
each language a few letters say enough, and text is told from its mirror images (Russian in the other Russian
encoding is all capitals) by the small ones.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

__all__ = ["detect_encoding"]

SAMPLE = 50_000  # bytes
DEFAULT = "cp1252"
PUNCTUATION = "“”„‘’‚–—…«»•·§°€£©®\xa0"  # in every language, so in favour of none
NEUTRAL = 0.9  # how much a punctuation mark speaks for an encoding, beside a letter
TWO_BYTES = frozenset({"gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"})
FITS = 0.2  # how much it speaks for one of these that the bytes follow its rules: those of other texts rarely do
ALONE = 0.4  # the share of letters outside ASCII that stand in threes or more: below in Latin, above elsewhere
MISFIT = 0.5  # what is left of an encoding's likeness at the wrong end of that scale
HIGH = re.compile(rb"[\x80-\xff]")
LETTERS = re.compile(rb"[\xa0-\xff]+")


class Writing(NamedTuple):
    """One language in one of its encodings: the characters that it is made of."""

    encoding: str
    letters: re.Pattern[str]
    latin: bool


@cache
def writings() -> tuple[Writing, ...]:
    """All languages in all their encodings, as the table has them."""
    import tomllib
    from importlib.resources import files

    table = tomllib.loads(files("digest.reading").joinpath("languages/encodings.toml").read_text("utf-8"))
    return tuple(
        Writing(encoding, re.compile(f"[{language['letters']}]"), language.get("latin", False))
        for language in table["language"]
        for encoding in language["encodings"]
    )


def detect_encoding(data: bytes) -> str:
    """Python's name of the most likely encoding of `data`, which is not UTF-8."""
    first = HIGH.search(data)
    start = max(0, first.start() - 1_000) if first else 0
    sample = data[start : start + SAMPLE]
    counts: dict[str, Counter[str]] = {}
    best, best_score = DEFAULT, 0.0
    together = neighbours(sample)
    for encoding, letters, latin in writings():
        if encoding not in counts:
            text = sample.decode(encoding, "replace")
            counts[encoding] = Counter(character for character in text if character > "\x7f")
        score = likeness(counts[encoding], letters)
        if encoding in TWO_BYTES and "\N{REPLACEMENT CHARACTER}" not in counts[encoding]:
            score += FITS
        elif encoding not in TWO_BYTES:
            beside = (together - ALONE) / (1 - ALONE) if latin else (ALONE - together) / ALONE
            score *= 1 - MISFIT * max(0.0, beside)
        if score > best_score:
            best, best_score = encoding, score
    return best


def neighbours(sample: bytes) -> float:
    """The share of the letters outside ASCII that stand in threes or more, for encodings of one byte a letter."""
    runs = [len(run) for run in LETTERS.findall(sample)]
    return sum(run for run in runs if run > 2) / max(1, sum(runs))


def likeness(counts: Counter[str], letters: re.Pattern[str]) -> float:
    """The share of the characters that belong to a language; what belongs to none counts against it."""
    total = counts.total()
    if not total:
        return 0.0
    own = sum(count for character, count in counts.items() if letters.match(character))
    neutral = sum(count for character, count in counts.items() if character in PUNCTUATION)
    return (own + NEUTRAL * neutral) / total
