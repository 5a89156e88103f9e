"""Words and phrases as the language files list them."""

import re
from typing import Any

__all__ = ["keyed", "listed", "lowered"]

LETTERS = re.compile(r"[^\W\d_]+")


def listed(data: dict[str, Any], path: str) -> list[str]:
    """The words at a dotted path, in order; none where the language says nothing."""
    here: Any = data
    for key in path.split("."):
        here = here.get(key, {}) if isinstance(here, dict) else {}
    return here.split() if isinstance(here, str) else []


def keyed(phrases: list[str]) -> dict[str, tuple[str, ...]]:
    """Phrases in small letters by their longest word: only where a text has that word it may have the phrase."""
    found: dict[str, list[str]] = {}
    for phrase in sorted({phrase.lower() for phrase in phrases}):
        found.setdefault(max(LETTERS.findall(phrase), key=len), []).append(phrase)
    return {word: tuple(group) for word, group in found.items()}


def lowered(text: str) -> str:
    """A text in small letters, each in its place: the few that would become two letters stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
