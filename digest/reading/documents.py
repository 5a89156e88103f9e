"""How a reader makes documents, and says that a file gave none."""

from digest.model import Document, Format, Metadata, Problem, Reading
from digest.reading.metadata import ARTICLE_KEYS, declared, metadata
from digest.reading.names import article_id
from digest.reading.source import Source, warning

__all__ = ["document", "nothing", "one_document"]


def document(origin: str, kind: Format, text: str, about: Metadata, line: int = 1) -> Document:
    """The article at `origin`, which is a path or, in a file of several, a path with `#n`."""
    return Document(id=article_id(origin), origin=origin, format=kind, source=text, metadata=about, line=line)


def one_document(source: Source, kind: Format, text: str, problems: tuple[Problem, ...] = ()) -> Reading:
    """The one article of a file, unless it is a draft or empty."""
    found = declared(source.origin, source.fields, ARTICLE_KEYS)
    problems += found.problems
    if found.flag("draft"):
        return Reading(problems=problems)
    if not text.strip():
        return Reading(problems=(*problems, nothing(source.origin)))
    made = document(source.origin, kind, text, metadata(found, source.metadata), source.line)
    return Reading(documents=(made,), problems=problems)


def nothing(origin: str) -> Problem:
    """The problem of a file without a word in it."""
    return warning(origin, None, "empty", "the file holds no text; it was left out")
