"""Where a comment section or a list of other stories begins, and how lines follow each other in it."""

import math
from itertools import pairwise

from digest.cleaning.lines.shape import Shapes
from digest.cleaning.signs import FURNITURE, GROUPS

__all__ = ["COUNTED", "SECTIONS", "sections"]

SECTIONS = (
    "since-comments", "since-related", "sentences-since-comments", "sentences-since-related", "posted",
    "good-after-comments", "personal-after-comments", "in-comments", "into-comments", "in-related", "into-related",
    "headed", "heads", "furniture",
)  # fmt: skip
COMMENTS, RELATED, DATE = (1 << GROUPS.index(group) for group in ("comments", "related", "date"))
MARKER, OPENER = 8, 14  # words up to which a line opens a section, or a comment ("Ann, 3 May, 9:20:")
HEAD = 16  # words of a line that can head the next one
BODY = 1  # sentence-like lines that must stand below the title before the section that follows an article
NEVER = math.expm1(4.0)
COUNTED = (2, 3, 4, 8, 10, 12)  # the columns whose logarithm counts


def sections(shapes: Shapes, sizes: list[int], title: int) -> list[list[float]]:
    """Distances from the last and from the first line that opens a comment section or a list of related stories, and
    whether a line has a head of its own, as comments and teasers have. `sizes` are the lines'
    words, `title` is the title line's number or -1.
    """
    good = shapes.good
    headed = [False, *(after and not before for before, after in pairwise(good))]
    comments = related = in_comments = in_related = -1
    sentences_c = sentences_r = posted = body = heads = 0
    found = []
    for number, (groups, count, own) in enumerate(zip(shapes.groups, sizes, good, strict=True)):
        opens = groups & COMMENTS and count <= MARKER
        if opens or (groups & DATE and count <= OPENER and shapes.colon[number]):
            comments, sentences_c, posted = number, 0, posted + 1
            in_comments = number if in_comments < 0 and body >= BODY else in_comments
        if groups & RELATED and count <= MARKER:
            related, sentences_r = number, 0
            in_related = number if in_related < 0 and body >= BODY else in_related
        body += own and number > title
        sentences_c += own
        sentences_r += own
        head = headed[number] and sizes[number - 1] <= HEAD
        heads += head
        found.append(
            [
                1 / (1 + number - comments) if comments >= 0 else 0, 1 / (1 + number - related) if related >= 0 else 0,
                sentences_c if comments >= 0 else NEVER, sentences_r if related >= 0 else NEVER, posted,
                comments >= 0 and own, shapes.reader[number] if comments >= 0 else 0,
                in_comments >= 0, number - in_comments if in_comments >= 0 else 0,
                in_related >= 0, number - in_related if in_related >= 0 else 0,
                head, heads, groups & FURNITURE > 0,
            ]
        )  # fmt: skip
    return found
