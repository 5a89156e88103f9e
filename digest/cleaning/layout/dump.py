"""The lines of a text dump. Hard-wrapped text is unwrapped: a wrapped paragraph is one line; a quoted mail's lines are
those of the mail."""

import re

from digest.cleaning.layout.quoted import without_marks
from digest.cleaning.layout.seams import Row
from digest.cleaning.layout.values import Line
from digest.cleaning.layout.wrapping import unwrapped
from digest.model import Span

__all__ = ["dump_lines"]

PHYSICAL = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def dump_lines(raw: str, most: int) -> tuple[Line, ...]:
    """The non-blank lines of `raw`, at most `most` of them; white space at their ends is left out."""
    rows: list[Row] = []
    for match in PHYSICAL.finditer(raw):
        at, end = match.span()
        start = at
        if raw[at].isspace() or raw[end - 1].isspace():
            text = match.group()
            start, end = at + len(text) - len(text.lstrip()), at + len(text.rstrip())
        if start < end:
            rows.append(Row(start, end, start - at))
            if len(rows) == most:
                break
    rows, empty, quoted = without_marks(raw, rows)
    spans = unwrapped(raw, rows, quoted=quoted) if rows else []
    if empty:
        spans = sorted([*spans, *((row.start, row.end) for row in empty)])
    return tuple(Line(Span(start, end)) for start, end in spans)
