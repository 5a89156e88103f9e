"""The blocks of a page, one a line: a walk over the tree that never recurses."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.cleaning.layout.elements import BLOCKS, CONTAINERS, KINDS, SKIPPED, STRONG
from digest.cleaning.layout.marks import marks_of
from digest.cleaning.layout.values import Line, LineKind, Link
from digest.model import Span

__all__ = ["page_blocks"]

LONGEST_ROW = 300  # code points of a row of a table that is one line
MOST_CELLS = 12
CELL, CELLS = ("cell", "paragraph"), " | "  # what a cell is, and what stands between two in a line
NEAR = 6  # nodes before the caption of a figure, or pieces of text before a source, among which its quotation stands
ENDED = (".", "!", "?", "…", "”", '"', "»", "“", "’", "—", "–")  # behind the words of a quotation
MARKS = frozenset(("", *"\"“”„«»‹›‘’'"))
HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)


class Around(NamedTuple):
    """What the open elements say about the text inside them."""

    kind: LineKind
    level: int
    marks: int
    href: str | None
    container: int = 0
    outer: int = 0


class Walk:
    """Collects the text of one page, block by block."""

    def __init__(self, longest: int, most: int) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.links: list[Link] = []
        self.length = 0
        self.longest, self.most = longest, most
        self.buffer: list[str] = []
        self.linked = 0
        self.hrefs: list[str] = []
        self.around: Around | None = None
        self.full = False
        self.rows: list[tuple[int, Around]] = []  # of each open row of a table the number of its first line

    def text(self, text: str, around: Around) -> None:
        """Text of the present block."""
        if self.around is None and not text.isspace():
            self.around = around
        self.buffer.append(text)
        if around.href is not None:
            self.linked += len(text.strip())
            if around.href and (not self.hrefs or self.hrefs[-1] != around.href):
                self.hrefs.append(around.href)

    def flush(self) -> None:
        """The present block is over: it becomes a line."""
        if self.buffer:
            text = " ".join("".join(self.buffer).split())
            if text and self.around is not None and not self.full:
                self.add(text, self.around)
            self.buffer, self.linked, self.hrefs, self.around = [], 0, [], None

    def add(self, text: str, around: Around) -> None:
        """One more line, unless the page is beyond all measure."""
        text = text[: self.longest - self.length]
        span = Span(self.length, self.length + len(text))
        self.links += [Link(len(self.lines), href) for href in self.hrefs]
        self.lines.append(
            Line(
                span,
                around.kind,
                around.level,
                min(self.linked, len(text)),
                around.marks,
                around.container,
                around.outer,
            )
        )
        self.parts.append(text)
        self.length += len(text) + 1
        self.full = self.length >= self.longest or len(self.lines) >= self.most

    def end_row(self) -> None:
        """A row of a table is over: where each of its cells holds one short line, they are one line."""
        first, around = self.rows.pop()
        if not 2 <= len(self.lines) - first <= MOST_CELLS or self.full:
            return
        row = self.lines[first:]
        cells = {line.container for line in row if line.outer == around.container}
        short = row[-1].span.end - row[0].span.start <= LONGEST_ROW
        if len(cells) < len(row) or not short or any(line.kind not in CELL for line in row):
            return
        at = len(self.links)
        while at and self.links[at - 1].line >= first:
            at -= 1
        self.hrefs = [link.url for link in self.links[at:]]
        self.linked = sum(line.linked for line in row)
        text, self.length = CELLS.join(self.parts[first:]), row[0].span.start
        del self.lines[first:], self.parts[first:], self.links[at:]
        self.add(text, around._replace(kind="cell", marks=row[0].marks))
        self.hrefs, self.linked = [], 0


def entered(tag: str, attributes: dict[str, str | None], outer: Around, number: int) -> Around:
    """What holds inside an element; `number` is its own if it is a container."""
    kind, level = outer.kind, outer.level
    own = KINDS.get(tag)
    if own is not None and not (own in ("paragraph", "cell") and kind in STRONG):
        kind, level = own, int(tag[1]) if own == "heading" else 0
    href = (attributes.get("href") or "")[:500] if tag == "a" else outer.href
    marks = outer.marks | marks_of(tag, attributes)
    if tag in CONTAINERS:
        return Around(kind, level, marks, href, number, outer.container)
    if own is None and href is outer.href and marks == outer.marks:
        return outer
    return Around(kind, level, marks, href, outer.container, outer.outer)


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether a reader of the page never sees the element."""
    return "hidden" in attributes or (bool(attributes.get("style")) and bool(HIDDEN.search(attributes["style"] or "")))


def page_blocks(tree: LexborHTMLParser, longest: int, most: int) -> tuple[str, tuple[Line, ...], tuple[Link, ...]]:
    """The text of the page, its lines and the links in them."""
    walk = Walk(longest, most)
    root = tree.body or tree.root
    last = root.mem_id if root else 0
    node: LexborNode | None = root
    outer = [Around("line", 0, 0, None)]
    number = 0
    while node is not None and not walk.full:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            walk.text(node.text_content or "", outer[-1])
        elif tag not in SKIPPED:
            attributes = node.attributes
            if not attributes or not is_hidden(attributes):
                if walk.buffer and (tag in BLOCKS or (tag == "cite" and is_source(node, walk.buffer))):
                    walk.flush()
                if tag == "figcaption" and of_quotation(node):
                    tag = "blockquote"
                child = node.child
                if child is not None:
                    if tag == "q" and unmarked(node):
                        walk.text("“", outer[-1])
                    number += 1
                    if tag == "tr":
                        walk.rows.append((len(walk.lines), outer[-1]))
                    outer.append(entered(tag, attributes, outer[-1], number))
        node = child or following(node, last, outer, walk)
    walk.flush()
    return "\n".join(walk.parts), tuple(walk.lines), tuple(walk.links)


def following(node: LexborNode, last: int, outer: list[Around], walk: Walk) -> LexborNode | None:
    """The next node in document order after `node` and all inside it; blocks that end on the way are flushed.

    `last` is the number of the node whose end is the end of all.
    """
    at: LexborNode | None = node
    while at is not None and at.mem_id != last:
        beside = at.next
        if beside is not None:
            return beside
        at = at.parent
        if at is not None and len(outer) > 1:
            outer.pop()
            if walk.buffer and (at.tag or "") in BLOCKS:
                walk.flush()
            if at.tag == "tr" and walk.rows:
                walk.end_row()
            elif at.tag == "q" and unmarked(at):
                walk.text("”", outer[-1])
    return None


def is_source(cite: LexborNode, before: list[str]) -> bool:
    """Whether a `<cite>` stands below the words of a block quote: it says whose they are."""
    parent = cite.parent
    last = next((text for text in reversed(before[-NEAR:]) if not text.isspace()), "")
    return parent is not None and parent.tag == "blockquote" and last.rstrip().endswith(ENDED)


def of_quotation(caption: LexborNode) -> bool:
    """Whether the caption of a figure is below a quotation: it says whose words they are."""
    parent, beside = caption.parent, caption.prev
    for _ in range(NEAR):
        if beside is None or beside.tag == "blockquote":
            break
        beside = beside.prev
    return parent is not None and parent.tag == "figure" and beside is not None and beside.tag == "blockquote"


def unmarked(quotation: LexborNode) -> bool:
    """Whether a `<q>` leaves its marks to the browser, as it should."""
    return quotation.text(deep=True).strip()[:1] not in MARKS
