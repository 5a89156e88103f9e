"""From judged pieces to the article's text, with a record that gives the raw text back exactly."""

import re
from typing import NamedTuple

from digest.cleaning.piece import Piece
from digest.cleaning.repairing.repairs import Change
from digest.model import Article, Kept, Paragraph, ParagraphKind, Removal, Repair, Span

__all__ = ["Written", "restore", "write"]

KINDS: dict[str, ParagraphKind] = {"heading": "heading", "list-item": "list-item", "block-quote": "block-quote"}
SPACES = re.compile(r"\s{2,}|[^\S ]")


class Written(NamedTuple):
    """The text and its record."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    kept: tuple[Kept, ...]
    removed: tuple[Removal, ...]
    repairs: tuple[Repair, ...]


class Writer:
    """Writes kept pieces to one text."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.length = 0
        self.kept: list[Kept] = []
        self.repairs: list[Repair] = []
        self.open: int | None = None  # where in the raw text the present kept stretch began
        self.opened = 0

    def put(self, text: str) -> None:
        """Add to the text."""
        self.parts.append(text)
        self.length += len(text)

    def copy(self, start: int, end: int) -> None:
        """Take over raw text; white space that is no single blank becomes one, and parts two kept stretches."""
        at = start
        text = self.raw[start:end]
        for match in () if text.isprintable() and "  " not in text else SPACES.finditer(self.raw, start, end):
            self.take(at, match.start())
            self.close(match.start())
            self.put(" ")
            at = match.end()
        self.take(at, end)

    def take(self, start: int, end: int) -> None:
        """Take over raw text as it is."""
        if start < end:
            if self.open is None:
                self.open, self.opened = start, self.length
            self.put(self.raw[start:end])

    def change(self, change: Change) -> None:
        """A repair."""
        if self.open is None:
            self.open, self.opened = change.start, self.length
        start = self.length
        self.put(change.after)
        self.repairs.append(Repair(Span(change.start, change.end), Span(start, self.length), change.reason))

    def close(self, at: int) -> None:
        """The present kept stretch ends here."""
        if self.open is not None:
            self.kept.append(Kept(Span(self.open, at), Span(self.opened, self.length)))
            self.open = None

    def piece(self, piece: Piece, changes: list[Change]) -> Span:
        """Write one piece as a paragraph; its place in the text."""
        if self.length:
            self.put("\n\n")
        start, at = self.length, piece.start
        for change in changes:
            self.copy(at, change.start)
            self.change(change)
            at = change.end
        self.copy(at, piece.end)
        self.close(piece.end)
        return Span(start, self.length)


def write(raw: str, pieces: list[Piece], changes: dict[int, list[Change]]) -> Written:
    """The kept pieces as paragraphs, the others as removals; `changes` by the start of the piece they mend."""
    writer = Writer(raw)
    paragraphs: list[Paragraph] = []
    removed: list[Removal] = []
    for piece in pieces:
        if piece.reason:
            removed.append(Removal(Span(piece.start, piece.end), piece.reason, len(paragraphs), piece.detail))
        else:
            span = writer.piece(piece, changes.get(piece.start, []))
            paragraphs.append(Paragraph(span, KINDS.get(piece.kind, "paragraph")))
    return Written("".join(writer.parts), tuple(paragraphs), tuple(writer.kept), tuple(removed), tuple(writer.repairs))


def restore(article: Article) -> str:
    """The raw text, put together again from the article's text, its repairs and what was removed.

    It equals `article.raw` as long as the record is complete: anything but white space that is neither kept nor
    removed would be missing from it.
    """
    raw, out, at = article.raw, [], 0
    spans = sorted(
        [(kept.raw, kept) for kept in article.kept] + [(gone.span, None) for gone in article.removed],
        key=lambda item: (item[0].start, item[0].end),
    )
    repairs = sorted(article.repairs, key=lambda repair: (repair.before.start, repair.before.end))
    for span, kept in spans:
        out.append("".join(char for char in raw[at : span.start] if char.isspace()))
        out.append(span.of(raw) if kept is None else unrepaired(article, kept, repairs))
        at = span.end
    out.append("".join(char for char in raw[at:] if char.isspace()))
    return "".join(out)


def unrepaired(article: Article, kept: Kept, repairs: list[Repair]) -> str:
    """The raw form of one kept stretch of the text."""
    out, at = [], kept.text.start
    for repair in repairs:
        if kept.raw.covers(repair.before) and kept.text.covers(repair.after):
            out.append(article.text[at : repair.after.start])
            out.append(repair.before.of(article.raw))
            at = repair.after.end
    out.append(article.text[at : kept.text.end])
    return "".join(out)
