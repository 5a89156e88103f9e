"""Sentences of a paragraph."""

import re

from digest.model import Span

__all__ = ["sentences"]

END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘„«(\[]*[A-Z0-9])|[。！？।؟]\s*")


def sentences(text: str, start: int, end: int, language: str | None) -> list[Span]:
    """The sentences of the paragraph `text[start:end]`: spans in order, without the white space between."""
    found, at = [], start
    for match in END.finditer(text, start, end):
        stop = match.end()
        found.append(Span(at, len(text[:stop].rstrip())))
        at = stop
    if text[at:end].strip():
        found.append(Span(at, end))
    return found
