"""What every judgement of a document's lines starts from: its pieces, language and head."""

from typing import NamedTuple

from digest.cleaning.glued import cut_heads
from digest.cleaning.header import Head, read_head, title_parts
from digest.cleaning.layout import Layout
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.piece import Piece, pieces_of
from digest.cleaning.repairs import is_blank
from digest.model import CleaningRules, Document
from digest.text import detect_language

__all__ = ["Prepared", "prepare", "title_hint"]

SAMPLED = 4  # longest lines that tell the language
EACH = 350  # code points of each of them


class Prepared(NamedTuple):
    """A document ready to be judged."""

    pieces: list[Piece]
    language: str | None
    head: Head
    title: str  # folded


def prepare(document: Document, layout: Layout, rules: CleaningRules) -> Prepared:
    """Cut the lines into pieces, read the head, and remove what is certain."""
    given, found = document.metadata, layout.found.metadata
    pieces = pieces_of(layout.raw, layout.lines)
    for piece in pieces:
        if not piece.folded and is_blank(piece.text):
            piece.remove("invisible")
    language = given.language or speech(pieces, found.language) or rules.language
    if not given.clean:
        return Prepared(pieces, language, Head(None, (), None, None), "")
    pieces = cut_heads(pieces, language)
    certain(pieces, language)
    marked = document.format == "html"
    head = read_head(pieces, language, given.title or found.title, layout.lines if marked else ())
    return Prepared(pieces, language, head, title_hint(given.title, layout, head, pieces))


def title_hint(given: str | None, layout: Layout, head: Head, pieces: list[Piece]) -> str:
    """The title as far as it is known before the lines are judged, folded."""
    title = given or head.title or next(iter(layout.found.titles), None)
    if title is None and pieces:
        title = max(title_parts(pieces[0].text[:300]), key=len)
    return normal(title or "")


def speech(pieces: list[Piece], declared: str | None) -> str | None:
    """The language of the longest lines; a declared one only where the text itself is not sure."""
    longest = sorted(pieces, key=lambda piece: (-len(piece.text), piece.start))[:SAMPLED]
    return detect_language("\n".join(piece.text[:EACH] for piece in longest)) or declared


def certain(pieces: list[Piece], language: str | None) -> None:
    """Remove what a rule is certain of."""
    known = phrases(language)
    for piece in pieces:
        reason = known.certain(piece.text, piece.folded)
        if reason:
            piece.remove(reason)
        elif not any(char.isalpha() for char in piece.text[:2_000]):
            piece.remove("boilerplate")
