"""Marks of an encyclopedia inside its text: numbers of footnotes and "[edit]" behind a heading."""

import re
from functools import cache

from digest.cleaning.phrases import phrases

__all__ = ["has_notes", "note_marks"]

FOOTNOTE = re.compile(r"(?<=[^\s\[(])\[\d{1,3}\]")
FEWEST = 4  # different footnotes that make a text one of an encyclopedia; fewer may be explained below it


@cache
def marks(language: str | None) -> re.Pattern[str]:
    """Matches what an encyclopedia asks its editors, and footnotes: "[edit]", "[citation needed]", "[1]"."""
    words = "|".join(re.escape(mark) for mark in phrases(language).marks)
    return re.compile(rf"(?<=[^\s\[(])\s?\[(?:{words})\]|{FOOTNOTE.pattern}" if words else FOOTNOTE.pattern, re.I)


def has_notes(text: str) -> bool:
    """Whether a text has footnotes."""
    return "[" in text and len(set(FOOTNOTE.findall(text))) >= FEWEST


def note_marks(text: str, language: str | None) -> list[tuple[int, int]]:
    """Where such marks stand."""
    return [match.span() for match in marks(language).finditer(text)] if "[" in text else []
