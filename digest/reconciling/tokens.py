"""Tokens of a sentence, as figures need them."""

import re
from functools import lru_cache
from operator import attrgetter

import msgspec

from digest.model import Span
from digest.text import Remembered, fold

__all__ = ["SHAPES", "START", "TOKEN", "Token", "known_tokens", "lowered", "tokens"]

START = attrgetter("start")

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
    found = []
    for match in TOKEN.finditer(text, place.start, place.end):
        written, folded, word, number, possessive = SHAPES[match[0]]
        found.append(Token(match.start(), match.end(), written, folded, word, number, possessive))
    return found


@lru_cache(maxsize=256)
def known_tokens(text: str, place: Span) -> tuple[Token, ...]:
    """`tokens` of a sentence that several headings may be made of."""
    return tuple(tokens(text, place))


@lru_cache(maxsize=32)
def lowered(text: str) -> str:
    """A text in small letters, which takes its time where there are other than ASCII characters."""
    return text.lower()


def shape(written: str) -> tuple[str, str, bool, bool, bool]:
    """A token, how it is looked up, and whether it is a word, a number, a possessive."""
    folded = written.lower() if written.isascii() else fold(written)
    possessive = folded.endswith("'s")
    first = written[0]
    return (
        written,
        folded[:-2] if possessive else folded,
        first.isalnum() or first == "_",
        first.isdigit(),
        possessive,
    )


SHAPES = Remembered(shape)
