"""What can be told of a line by itself: 70-odd numbers, the same for dumps and for pages."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from digest.cleaning.cohesion import cohesion
from digest.cleaning.layout import Line
from digest.cleaning.marked import MARKED, containers, markup
from digest.cleaning.piece import Piece
from digest.cleaning.signs import GROUPS, Signs, signs

__all__ = ["CROSS", "NEIGHBOUR", "line_features", "names"]

CLOSING = "\"”’»)]' "
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
WIDE_WORD = 2.2  # code points of Chinese, Japanese or Thai that count as a word
# Each pattern begins with a set of signs and looks back afterwards: that is what the engine searches for fast.
INNER_END = re.compile(r"[.!?。！？](?:(?<=[。！？])|(?<=[.!?])[\"”’»]? +(?=[\"“‘«]?[A-ZÀ-Þ\d]))")
JOINT = re.compile(r"[A-ZÀ-Þ](?<=\w{2}[a-zà-ÿ].)\w")
SHOUTED = re.compile(r"[A-ZÀ-Þ]{2,}(?!\w)")
CAPITALS = frozenset(map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("Þ") + 1))))
DIGITS, QUOTE = re.compile(r"\d+"), re.compile(r"[\"“”«»„]")
SEPARATORS = "|>/•·»›"  # the first three are ASCII
NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1))
MOST_TITLES = 600  # lines among which the title is looked for
SHORT_LINE = 25  # words up to which the hints are looked for

SHAPE = (
    "chars", "words", "words>=5", "words>=12", "words>=25", "words>=40", "ends-sentence", "ends-colon", "ends-question",
    "ends-dots", "inner-ends", "function", "capitalised", "shouting", "digits", "separators", "commas", "word-length",
    "quotes", "lower-start", "digit-start", "glue", "brackets", "address", "reader", "report", "exclaims", "good",
    "headline",
)  # fmt: skip
GOOD, HEADLINE, READER = SHAPE.index("good"), SHAPE.index("headline"), SHAPE.index("reader")
PLACE = ("place", "from-top", "from-end", "top3", "top10")
TITLE = ("title-in-line", "line-in-title", "is-title", "after-title", "title-distance", "before-title")
SHARED = (
    "met", "met-in-block", "in-block", "block-distance", "good-in-block", "short-in-block", "repeated", "same-start",
    "held-1", "held-2",
)  # fmt: skip
SINCE = (
    "since-comments", "since-related", "sentences-since-comments", "sentences-since-related", "posted",
    "good-after-comments", "personal-after-comments",
)  # fmt: skip
PAGE = ("page-lines", "page-words", "page-sentences", "page-mean", "page-english", "page-wide")
NEIGHBOUR = (
    "chars", "words>=5", "words>=25", "ends-sentence", "inner-ends", "function", "capitalised", "digits", "separators",
    "quotes", "hint-share", "hint-comments", "hint-photo", "hint-byline", "hint-date", "hint-navigation", "certain",
    "title-in-line", "met", "held-2", "repeated", "reader", "report", "good", "headline", "hint-related", "lower-start",
)  # fmt: skip
CROSS = frozenset({"held-1", "held-2"})


def names(marked: bool) -> tuple[str, ...]:
    """The features' names, in order; `marked` adds those that markup gives."""
    hints = tuple(f"hint-{group}" for group in GROUPS)
    return SHAPE + hints + ("certain",) + PLACE + TITLE + SHARED + SINCE + PAGE + (MARKED if marked else ())


def line_features(
    pieces: list[Piece],
    lines: Sequence[Line],
    held: Sequence[int],
    title: str,
    language: str | None,
    marked: bool,
) -> list[list[float]]:
    """One row of numbers for each piece. `held` tells how many other files hold the line, `title` is a folded title."""
    known = signs(language)
    split = [piece.folded.split() for piece in pieces]
    wide = is_wide(pieces)
    rows = [shape(piece, words, known, wide) for piece, words in zip(pieces, split, strict=True)]
    good = [row[GOOD] > 0 for row in rows]
    shared = cohesion(split, good, rows)
    title_words = frozenset(title.split())
    start_of_title = title_line(split, good, title_words)
    page = page_figures(rows, good, language, wide)
    repeated = Counter(piece.folded for piece in pieces)
    starts = Counter(piece.folded[:25] for piece in pieces if len(piece.folded) >= 25)
    since = markers(rows, split, good)
    contained = containers(pieces, lines, good) if marked else []
    count = len(pieces)
    for number, (piece, words, row) in enumerate(zip(pieces, split, rows, strict=True)):
        other = held[piece.line] if piece.line < len(held) else 0
        row.append(float(bool(piece.reason)))
        row += place(number, count)
        row += echoes(words, title_words, bool(title) and piece.folded == title)
        row += since_title(number, start_of_title)
        row += shared[number]
        row += (float(repeated[piece.folded] > 1), float(starts[piece.folded[:25]] > 1))
        row += (float(other == 1), float(other > 1))
        row += since[number]
        row += page
        if marked:
            row += contained[number]
            row += markup(lines[piece.line])
    return rows


def place(number: int, count: int) -> tuple[float, ...]:
    """Where in the document a line is."""
    return number / count, math.log1p(number), math.log1p(count - 1 - number), float(number < 3), float(number < 10)


def echoes(words: list[str], title: frozenset[str], same: bool) -> tuple[float, float, float]:
    """How much of the title is in the line, how much of the line in the title, whether they are the same."""
    distinct = set(words)
    both = len(title & distinct)
    return both / len(title) if title else 0.0, both / len(distinct) if distinct else 0.0, float(same)


def is_wide(pieces: list[Piece]) -> bool:
    """Whether the text is in a script without spaces between words."""
    longest = max((piece.text for piece in pieces), key=len, default="")[:500]
    return not longest.isascii() and len(WIDE_SCRIPT.findall(longest)) > 0.3 * len(longest)


def shape(piece: Piece, words: list[str], known: Signs, wide: bool) -> list[float]:
    """The form of one line, and the hints in its words."""
    text = piece.text if len(piece.text) < 5_000 else piece.text[:5_000]
    chars = len(text)
    count = max(len(words), int(chars / WIDE_WORD)) if wide else len(words)
    bare = text.rstrip(CLOSING)
    last = bare[-1:] if bare else ""
    sentence = last in ".!?…。！？" and last != "" and count >= 3
    raw_words = text.split()
    raw_count = len(raw_words) or 1
    if known.function:
        function = sum(map(known.function.__contains__, words)) / (count or 1)
    else:
        function = 0.35 if wide else sum(len(word) <= 3 for word in words) / (count or 1)
    capped = [word for word in raw_words if word[0] in CAPITALS]
    shouted = sum(word[1:2] in CAPITALS and SHOUTED.match(word) is not None for word in capped)
    plain = text.isascii()
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
        float(3 <= count <= 16 and last not in ".!?:,;…。" and len(capped) > 0),
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


def title_line(split: list[list[str]], good: list[bool], title_words: frozenset[str]) -> int:
    """The number of the line that is the title, or nearly so, and has the most running text soon after it; else -1."""
    best, found = 0.0, -1
    for number, words in enumerate(split[:MOST_TITLES] if len(title_words) > 1 else ()):
        if not 2 <= len(words) <= 40:
            continue
        both = len(title_words.intersection(words))
        if both >= 0.75 * len(title_words) and both >= 0.6 * len(words):
            below = range(number + 1, min(number + 13, len(split)))
            value = 1.0 + sum(len(split[line]) for line in below if good[line])
            if value > best:
                best, found = value, number
    return found


def since_title(number: int, title: int) -> tuple[float, float, float]:
    """How near after the title line and how far from it; whether before it."""
    if title < 0:
        return 0.0, 0.0, 0.0
    after = number - title
    return 1.0 / after if after > 0 else 0.0, math.log1p(max(0, after)), float(after < 0)


def markers(rows: list[list[float]], split: list[list[str]], good: list[bool]) -> list[list[float]]:
    """Distance from the last line that opens a comment section or a list of related stories."""
    comment_at, related_at = len(SHAPE) + GROUPS.index("comments"), len(SHAPE) + GROUPS.index("related")
    date_at, colon_at = len(SHAPE) + GROUPS.index("date"), SHAPE.index("ends-colon")
    comments = related = -1
    sentences_c = sentences_r = 0
    posted = 0
    found = []
    for number, (row, words) in enumerate(zip(rows, split, strict=True)):
        short = len(words) <= 8
        if (short and row[comment_at]) or (len(words) <= 14 and row[date_at] and row[colon_at]):
            comments, sentences_c = number, 0
            posted += 1
        if short and row[related_at]:
            related, sentences_r = number, 0
        sentences_c += good[number]
        sentences_r += good[number]
        found.append(
            [
                1.0 / (1 + number - comments) if comments >= 0 else 0.0,
                1.0 / (1 + number - related) if related >= 0 else 0.0,
                math.log1p(sentences_c) if comments >= 0 else 4.0,
                math.log1p(sentences_r) if related >= 0 else 4.0,
                math.log1p(posted),
                float(comments >= 0 and good[number]),
                row[READER] if comments >= 0 else 0.0,
            ]
        )
    return found


def page_figures(rows: list[list[float]], good: list[bool], language: str | None, wide: bool) -> list[float]:
    """What kind of page it is."""
    words = sum(math.expm1(row[1]) for row in rows)
    return [
        math.log1p(len(rows)),
        math.log1p(words),
        math.log1p(sum(good)),
        math.log1p(words / (len(rows) or 1)),
        float((language or "en")[:2] == "en"),
        float(wide),
    ]
