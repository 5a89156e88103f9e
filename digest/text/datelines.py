"""Datelines with an agency in brackets: "VAURION (France), 7 mai 2026 (APF) - ", "(AGV) - SANT'ELPINIO, 10 FEB - "."""

import re

__all__ = ["CAPITALS", "agency_dateline"]

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĞĢĪĶĹĻĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽΑ-ΩА-Я"  # for a class of a pattern
FARTHEST = 90  # code points
PLACE = rf"[{CAPITALS}][\w .'’/-]{{1,30}}(?:\s\([{CAPITALS}][\w .-]{{1,20}}\))?"
DAY = r"(?P<{name}>\d{{1,2}}\S{{0,3}}\s[^\W\d_]{{3,10}}\.?(?:\s(?:de\s)?\d{{4}})?)"
AGENCY = r"\(\w[\w ./&-]{1,20}\)"
DASH = r"\s?(?:--|[-–—―])\s"
AFTER = re.compile(rf"{PLACE},\s{DAY.format(name='day')}\s{AGENCY}{DASH}")
BEFORE = re.compile(rf"{AGENCY}{DASH}{PLACE},\s{DAY.format(name='day')}{DASH}")
BARE = re.compile(rf"(?P<day>){PLACE}\s\([^\W\d_{CAPITALS}]{{2,4}}\){DASH}")


def agency_dateline(text: str, start: int = 0) -> re.Match[str] | None:
    """The place, the agency and perhaps the day (group `day`) in front of the words that begin at `start`."""
    end = min(len(text), start + FARTHEST)
    if text.find("(", start, end) < 0:
        return None
    return next((match for kind in (AFTER, BEFORE, BARE) if (match := kind.match(text, start, end))), None)
