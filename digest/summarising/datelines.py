"""Datelines: "ORRIN, March 4 (Valley Wire) — " before the first words of an article, no part of its first sentence."""

import re

from digest.model import Span

__all__ = ["without_dateline"]

FARTHEST = 120  # code points
PLACE = r"[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{1,20})?"
DASH = r"(?:--|–-|[—–―])"
DATELINE = re.compile(
    rf"""(?:
      [A-Z][A-Z .'’/-]{{2,40}} (?:,\s[A-Z][\w .'’-]{{2,30}})?       # ORRIN, or: ORRIN, Caldony, or: ORRIN, March 4
        (?: ,?\s\([^()\n]{{1,40}}\)\s?(?:{DASH}|-) | \s?{DASH} | :(?=\s[A-Z]) )
    | {PLACE},\s{PLACE}\s{DASH}(?=\s)  # Orrin, Caldony —
    | (?:[A-Z][\w .,'’-]{{1,50}})? \([A-Z][\w ./&-]{{1,30}}\)\s?(?:{DASH}|-)  # Orrin (VW) --, or: (VW) --
    )\s?(?=[\"“A-Z0-9])""",
    re.VERBOSE,
)


def without_dateline(text: str, span: Span) -> Span:
    """A sentence from after its dateline on, all of it where it has none."""
    match = DATELINE.match(text, span.start, min(span.end, span.start + FARTHEST))
    return Span(match.end(), span.end) if match else span
