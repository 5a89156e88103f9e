"""How a reader makes documents, and says that a file gave none."""

from collections.abc import Iterable

from msgspec.structs import replace

from digest.model import Document, Format, Metadata, Problem, Reading
from digest.reading.metadata import ARTICLE_KEYS, declared, metadata
from digest.reading.names import article_id
from digest.reading.source import Source, warning

__all__ = ["document", "named_apart", "nothing", "one_document"]


def document(origin: str, kind: Format, text: str, about: Metadata, line: int = 1) -> Document:
    """The article at `origin`, which is a path or, in a file of several, a path with `#n`."""
    return Document(id=article_id(origin), origin=origin, format=kind, source=text, metadata=about, line=line)


def named_apart(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The articles of a file of several with ids that outlast another order: after their addresses on the web, or else
    after their titles; by number only where two have the same or none has one."""
    found: dict[str, Document] = {}
    for each in documents:
        path = each.origin.rpartition("#")[0]
        keys = (key for key in (each.metadata.url, each.metadata.title) if key)
        ids = (id_ for key in keys if (id_ := article_id(f"{path}#{key}")) not in found)
        id_ = next(ids, each.id)
        found[id_] = each if id_ == each.id else replace(each, id=id_)
    return tuple(found.values())


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
