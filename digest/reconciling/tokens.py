"""Tokens of a sentence, as figures need them."""

import re

import msgspec

from digest.model import Span
from digest.text import fold

__all__ = ["Token", "tokens"]

TOKEN = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\d+(?:[.,]\d+)*|[^\W\d]\w*(?:['’]\w+)*|[^\w\s]")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or mark with its place; `folded` is its shape for look-ups, without a possessive ending."""

    start: int
    end: int
    text: str
    folded: str
    word: bool
    number: bool
    possessive: bool


def tokens(text: str, place: Span) -> list[Token]:
    """The words and marks of one sentence."""
    out = []
    for match in TOKEN.finditer(text, place.start, place.end):
        written = match.group()
        folded = written.lower() if written.isascii() else fold(written)
        possessive = folded.endswith("'s")
        if possessive:
            folded = folded[:-2]
        first = written[0]
        out.append(
            Token(
                match.start(),
                match.end(),
                written,
                folded,
                first.isalnum() or first == "_",
                first.isdigit(),
                possessive,
            )
        )
    return out
