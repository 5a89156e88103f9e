"""A place in a text."""

from digest.model.value import Value

__all__ = ["Span"]


class Span(Value, frozen=True):
    """Half-open range of code points `[start, end)` in one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place of `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
