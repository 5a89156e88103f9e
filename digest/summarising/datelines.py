"""Datelines: "ORRIN, March 4 (Valley Wire) — " before the first words of an article, no part of its first sentence."""

import re

from digest.model import Span

__all__ = ["without_dateline"]

FARTHEST = 120  # code points
CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĞĢĪĶĹĻĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽΑ-ΩА-Я"
PLACE = rf"[{CAPITAL}][\w.'’-]{{1,20}}(?:\s[{CAPITAL}][\w.'’-]{{1,20}})?"
DASH = r"(?:--|–-|[—–―])"
AGENCY = (
    rf"(?:[{CAPITAL}][\w ./&-]{{1,30}}|dpa|ots|epd|sda|sid|apa|kna|afp|efe|ansa|lusa|anp|ritzau|ntb)"  # some write so
)
DATELINE = re.compile(
    rf"""(?:
      [{CAPITAL}][{CAPITAL} .'’/-]{{2,40}} (?:,\s[{CAPITAL}\d][\w .'’-]{{2,30}})?  # ORRIN, or: ORRIN, March 4
        (?: ,?\s\([^()\n]{{1,40}}\)\.?\s?(?:{DASH}|-) | \s?{DASH} | :(?=\s[{CAPITAL}]) )
    | {PLACE},\s{PLACE}\s{DASH}(?=\s)  # Orrin, Caldony —
    | (?:[{CAPITAL}][\w .,'’-]{{1,50}})? \({AGENCY}\)\.?\s?(?:{DASH}|-)  # Orrin (VW) --, or: (VW) --
    )\s?(?=[\"“„«{CAPITAL}0-9])""",
    re.VERBOSE,
)


def without_dateline(text: str, span: Span) -> Span:
    """A sentence from after its dateline on, all of it where it has none."""
    match = DATELINE.match(text, span.start, min(span.end, span.start + FARTHEST))
    return Span(match.end(), span.end) if match else span
