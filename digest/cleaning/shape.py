"""The form of one line, and the hints in its words."""

import math
import re
from functools import cache

from digest.cleaning.piece import Piece
from digest.cleaning.signs import GROUPS, Signs

__all__ = ["JOINT", "SHAPE", "script", "shape"]

CLOSING = "\"”’»)]' "
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
WIDE_WORD = 2.2  # code points of Chinese, Japanese or Thai that count as a word
# Each pattern begins with a set of signs and looks back afterwards: that is what the engine searches for fast.
# A sentence goes on with a small letter; scripts without capitals never say so.
INNER_END = re.compile(r"[.!?。！？।॥؟۔](?:(?<=[。！？।॥])|(?<=[.!?؟۔])[\"”’»]? +(?=[\"“‘«]?[^\W_a-zß-öø-ÿά-ώа-я]))")
ENDS = frozenset(".!?…。！？।॥؟۔")
NO_HEADLINE = frozenset(".!?:,;…。।॥؟۔،")
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


def shape(piece: Piece, words: list[str], known: Signs, wide: bool, caseless: bool) -> list[float]:
    """The form of one line, and the hints in its words."""
    text = piece.text if len(piece.text) < 5_000 else piece.text[:5_000]
    chars = len(text)
    count = max(len(words), int(chars / WIDE_WORD)) if wide else len(words)
    bare = text.rstrip(CLOSING)
    last = bare[-1:] if bare else ""
    sentence = last in ENDS and count >= 3
    raw_words = text.split()
    raw_count = len(raw_words) or 1
    if known.function:
        function = sum(map(known.function.__contains__, words)) / (count or 1)
    else:
        function = 0.35 if wide else sum(len(word) <= 3 for word in words) / (count or 1)
    capped = [word for word in raw_words if word[0].isupper()]
    shouted = sum(word[1:2].isupper() and SHOUTED.match(word) is not None for word in capped)
    plain = text.isascii()
    letterless = len(text) < LETTERLESS and not any(map(str.isalpha, text))
    digits = chars - len(text.translate(NO_DIGITS)) if plain else sum(map(len, DIGITS.findall(text)))
    row = [
        math.log1p(chars), math.log1p(count), float(count >= 5), float(count >= 12), float(count >= 25),
        float(count >= 40), float(sentence), float(last == ":"), float(last == "?"),
        float(last == "…" or bare.endswith("...")), math.log1p(len(INNER_END.findall(text)) if count > 6 else 0),
        function, len(capped) / raw_count, shouted / raw_count, digits / (chars or 1),
        math.log1p(sum(map(text.count, SEPARATORS[:3] if plain else SEPARATORS))), text.count(",") / raw_count,
        chars / raw_count / 10.0, float('"' in text if plain else QUOTE.search(text) is not None),
        float(text[:1].islower()), float(text[:1].isdigit()),
        min(10.0 * len(JOINT.findall(text)) / raw_count, 5.0), float(text[:1] in "([{<"),
        float("http" in text or "www." in text or "@" in text),
        len(known.reader.intersection(words)) / math.sqrt(count or 1), len(known.report.intersection(words)) /
        math.sqrt(count or 1), math.log1p(text.count("!")), float(sentence and count >= 12),
        float(3 <= count <= 16 and last not in NO_HEADLINE and (len(capped) > 0 or caseless)), float(letterless),
    ]  # fmt: skip
    if len(words) <= SHORT_LINE:
        found = 0
        for word in words:
            found |= known.groups.get(word, 0)
        if "©" in text:
            found |= known.groups.get("©", 0)
        row += hints(found)
    else:
        row += hints(0)
    return row


@cache
def hints(found: int) -> tuple[float, ...]:
    """The groups of a bit set, one number each."""
    return tuple(float(found >> number & 1) for number in range(len(GROUPS)))
