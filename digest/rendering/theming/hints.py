"""Hints for designers who have misspelt a name."""

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["meant"]


def meant(word: str, known: Iterable[str]) -> str:
    """The known word that somebody probably meant, as a question to go behind a message; "" where none is near."""
    near = get_close_matches(word, sorted(known), 1)
    return f" Did you mean “{near[0]}”?" if near else ""
