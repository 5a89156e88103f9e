"""A page as a browser's reader view shows it, saved: its elements, not the page's, say what it is."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.cleaning.metadata.people import split_names

__all__ = ["NO_READER", "Reader", "reader_view"]

TITLE, DOMAIN, CREDITS = ".reader-title", "a.reader-domain, a.domain", ".reader-credits, .credits"
LONGEST = 400  # code points of a title or of a byline


class Reader(NamedTuple):
    """What the head of a reader view says: the headline, the authors, the address of the page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


NO_READER = Reader()


def reader_view(tree: LexborHTMLParser) -> Reader:
    """What the head of a reader view says; nothing for any other page."""
    title = shown(tree.css_first(TITLE))
    if not title:
        return NO_READER
    domain = tree.css_first(DOMAIN)
    return Reader(title, split_names(shown(tree.css_first(CREDITS))), domain.attributes.get("href") if domain else None)


def shown(node: LexborNode | None) -> str:
    """The text of an element."""
    return " ".join((node.text() if node else "").split())[:LONGEST]
