"""Where a comment section or a list of other stories begins, and how lines follow each other in it."""

import math
from itertools import pairwise

from digest.cleaning.shape import SHAPE
from digest.cleaning.signs import GROUPS

__all__ = ["FURNITURE", "SECTIONS", "sections"]

SECTIONS = (
    "since-comments", "since-related", "sentences-since-comments", "sentences-since-related", "posted",
    "good-after-comments", "personal-after-comments", "in-comments", "into-comments", "in-related", "into-related",
    "headed", "heads", "furniture",
)  # fmt: skip
GOOD, COLON, READER = SHAPE.index("good"), SHAPE.index("ends-colon"), SHAPE.index("reader")
COMMENTS, RELATED, DATE = (len(SHAPE) + GROUPS.index(group) for group in ("comments", "related", "date"))
FURNITURE = [
    len(SHAPE) + GROUPS.index(group)
    for group in ("copyright", "share", "subscribe", "related", "comments", "advert", "contact", "navigation")
]
MARKER, OPENER = 8, 14  # words up to which a line opens a section, or a comment ("Ann, 3 May, 9:20:")
HEAD = 16  # words of a line that can head the next one
BODY = 1  # sentence-like lines that must stand below the title before the section that follows an article
NEVER = 4.0


def sections(rows: list[list[float]], split: list[list[str]], good: list[bool], title: int) -> list[list[float]]:
    """Distances from the last and from the first line that opens a comment section or a list of related stories, and
    whether a line has a head of its own, as comments and teasers have. `title` is the title line's number or -1."""
    headed = [False, *(after and not before for before, after in pairwise(good))]
    comments = related = in_comments = in_related = -1
    sentences_c = sentences_r = posted = body = heads = 0
    found = []
    for number, (row, words) in enumerate(zip(rows, split, strict=True)):
        count, own = len(words), good[number]
        if (count <= MARKER and row[COMMENTS]) or (count <= OPENER and row[DATE] and row[COLON]):
            comments, sentences_c, posted = number, 0, posted + 1
            in_comments = number if in_comments < 0 and body >= BODY else in_comments
        if count <= MARKER and row[RELATED]:
            related, sentences_r = number, 0
            in_related = number if in_related < 0 and body >= BODY else in_related
        body += own and number > title
        sentences_c += own
        sentences_r += own
        head = headed[number] and len(split[number - 1]) <= HEAD
        heads += head
        found.append(
            [
                1.0 / (1 + number - comments) if comments >= 0 else 0.0,
                1.0 / (1 + number - related) if related >= 0 else 0.0,
                math.log1p(sentences_c) if comments >= 0 else NEVER,
                math.log1p(sentences_r) if related >= 0 else NEVER,
                math.log1p(posted),
                float(comments >= 0 and own),
                row[READER] if comments >= 0 else 0.0,
                float(in_comments >= 0),
                math.log1p(number - in_comments) if in_comments >= 0 else 0.0,
                float(in_related >= 0),
                math.log1p(number - in_related) if in_related >= 0 else 0.0,
                float(head),
                math.log1p(heads),
                float(any(row[at] for at in FURNITURE)),
            ]
        )
    return found
