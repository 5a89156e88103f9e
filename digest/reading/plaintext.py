"""Text dumps."""

from digest.model import Reading
from digest.reading.documents import one_document
from digest.reading.source import Source

__all__ = ["read_text"]


def read_text(source: Source) -> Reading:
    """A dump is one article, as it stands; Unicode's own line ends are line ends."""
    text = source.text
    if "\u2028" in text or "\u2029" in text:
        text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    return one_document(source, "text", text)
