"""Text dumps."""

import re

from digest.model import Reading
from digest.reading.documents import one_document
from digest.reading.source import Source

__all__ = ["read_text"]


# A page begins so; of a piece of one, so large a share of the lines has the tags of paragraphs.
PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype html|html|head|body)\b", re.I)
BLOCK = re.compile(r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|article|section|blockquote|table|tr|td)|br)\b[^<>]{0,500}>", re.I)
SHARE, FEWEST = 0.5, 2


def read_text(source: Source) -> Reading:
    """A dump is one article, as it stands; Unicode's own line ends are line ends. One that is markup is a page."""
    text = source.text
    if "<" in text and is_page(text):
        return one_document(source, "html", text)
    if "\u2028" in text or "\u2029" in text:
        text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    return one_document(source, "text", text)


def is_page(text: str) -> bool:
    """Whether a text is a web page, or the middle of one."""
    if PAGE.match(text):
        return True
    lines = [line for line in text.split("\n") if line.strip()]
    marked = sum(BLOCK.search(line) is not None for line in lines)
    return marked >= SHARE * len(lines) and len(BLOCK.findall(text)) >= FEWEST
