"""From a document to its layout: lines, what markup says of them, declared metadata."""

import re

from selectolax.lexbor import LexborHTMLParser

from digest.cleaning.layout.blocks import page_blocks
from digest.cleaning.layout.dump import dump_lines
from digest.cleaning.layout.values import Found, Layout
from digest.cleaning.metadata.declared import declared
from digest.model import Document, Metadata, Problem

__all__ = ["segment"]

LONGEST = 1_000_000  # code points of text beyond which nothing is an article any more
LONGEST_SOURCE = 20_000_000
MOST_LINES = 20_000
SUSPICIOUS = 5_000  # tags from which nesting is looked at before parsing: the parser is quadratic on depth
DEEPEST = 1_500
MEAGRE = 1_000  # code points of text that make one ask whether the page is broken
SWALLOWING = ("title", "textarea", "style", "script", "noscript", "iframe", "select", "xmp", "noframes")
TAG = re.compile(r"<(/?)[a-zA-Z]")
MARKUP = re.compile(r"<[^<>]{0,2000}>")


def segment(document: Document) -> Layout:
    """The lines of a dump or the blocks of a page, and what the source says of itself."""
    if document.format == "text":
        return text_layout(document, document.source)
    source = document.source[:LONGEST_SOURCE]
    if too_deep(source):
        return text_layout(document, MARKUP.sub("\n", source))
    tree = LexborHTMLParser(source)
    blocks = page_blocks(tree, LONGEST, MOST_LINES)
    if len(blocks[0]) < MEAGRE < len(source):
        other = LexborHTMLParser(closed(source))
        retried = page_blocks(other, LONGEST, MOST_LINES)
        if len(retried[0]) > len(blocks[0]):
            tree, blocks = other, retried
    raw, lines, links = blocks
    found = declared(tree, document.metadata.url) if document.format == "html" else Found(Metadata())
    problems = (too_long(document),) if len(raw) >= LONGEST or len(lines) >= MOST_LINES else ()
    return Layout(raw=raw, lines=lines, found=found, links=links, problems=problems)


def closed(source: str) -> str:
    """The page without the opening tags of elements that swallow the rest of it because nothing closes them."""
    folded = source.lower()
    for name in SWALLOWING:
        if folded.count(f"<{name}") > folded.count(f"</{name}"):
            source = re.sub(rf"<{name}\b", "<x-open", source, flags=re.I)
    return source


def text_layout(document: Document, source: str) -> Layout:
    """The layout of plain text; what is beyond all measure is cut off, with a problem."""
    raw = source[:LONGEST]
    lines = dump_lines(raw, MOST_LINES)
    cut = len(source) > LONGEST
    if len(lines) == MOST_LINES:
        raw, cut = raw[: lines[-1].span.end], True
    problems = (too_long(document),) if cut else ()
    return Layout(raw=raw, lines=lines, found=Found(Metadata()), problems=problems)


def too_long(document: Document) -> Problem:
    """The problem of a text that is cut off."""
    message = (
        f"The text is longer than {LONGEST:,} characters or {MOST_LINES:,} lines, and the rest was left out; "
        "split the file if it holds several articles."
    )
    return Problem("warning", document.origin, None, "too-long", message)


def too_deep(source: str) -> bool:
    """Whether elements are nested deeper than any real page nests them."""
    if source.count("<") < SUSPICIOUS:
        return False
    depth = 0
    for match in TAG.finditer(source):
        depth += -1 if match.group(1) else 1
        if depth > DEEPEST * 4:
            return True
    return False
