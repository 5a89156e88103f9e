"""A stretch of the raw text under judgement."""

from dataclasses import dataclass

from digest.cleaning.layout import Line, LineKind
from digest.cleaning.phrases import normal

__all__ = ["Piece", "pieces_of"]


@dataclass(slots=True)
class Piece:
    """One line, or a part of one: kept while `reason` is empty."""

    start: int
    end: int
    text: str
    folded: str
    line: int
    kind: LineKind = "line"
    level: int = 0
    reason: str = ""
    detail: str = ""
    score: float = 0.0
    pinned: bool = False

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.folded.count(" ") + 1 if self.folded else 0

    def remove(self, reason: str, detail: str = "") -> None:
        """Take it out, unless an editor pinned it or something else took it out before."""
        if not self.pinned and not self.reason:
            self.reason, self.detail = reason, detail


def pieces_of(raw: str, lines: tuple[Line, ...]) -> list[Piece]:
    """One piece a line."""
    found = []
    for number, line in enumerate(lines):
        text = line.span.of(raw)
        found.append(Piece(line.span.start, line.span.end, text, normal(text), number, line.kind, line.level))
    return found
