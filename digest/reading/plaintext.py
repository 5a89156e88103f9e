"""Text dumps."""

from digest.model import Reading
from digest.reading.documents import one_document
from digest.reading.source import Source

__all__ = ["read_text"]


def read_text(source: Source) -> Reading:
    """A dump is one article, as it stands."""
    return one_document(source, "text", source.text)
