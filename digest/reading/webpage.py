"""Web pages."""

from digest.model import Reading
from digest.reading.documents import one_document
from digest.reading.source import Source

__all__ = ["read_html"]


def read_html(source: Source) -> Reading:
    """A page is one article; finding the article in it is the job of cleaning."""
    return one_document(source, "html", source.text)
