"""What a document looks like before any judgement: its lines, what markup says of them, what the source declares."""

from typing import Literal

from digest.model import Metadata, Problem, Span, Value

__all__ = ["Found", "Layout", "Line", "LineKind", "Link"]

LineKind = Literal["line", "paragraph", "heading", "list-item", "block-quote", "caption", "cell"]


class Line(Value, frozen=True):
    """One line of the dump, or one block of the page.

    `level` is a heading's, `linked` the number of code points inside links, `marks` a bit set of what the markup
    around it says (`digest.cleaning.layout.marks.MARKS`). `container` and `outer` number the element that holds the
    line and the one around that; 0 in a dump.
    """

    span: Span
    kind: LineKind = "line"
    level: int = 0
    linked: int = 0
    marks: int = 0
    container: int = 0
    outer: int = 0


class Link(Value, frozen=True):
    """An address that a line (by its number) points to."""

    line: int
    url: str


class Found(Value, frozen=True):
    """What the source itself declares beside its text: a page's metadata, its section, other forms of its title, and
    when it was last `modified`, as ISO 8601."""

    metadata: Metadata
    section: str | None = None
    titles: tuple[str, ...] = ()
    modified: str | None = None


class Layout(Value, frozen=True, kw_only=True):
    """The text that cleaning sees (`raw`: the dump as it is, or the blocks of a page, one a line) and its lines."""

    raw: str
    lines: tuple[Line, ...]
    found: Found
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
