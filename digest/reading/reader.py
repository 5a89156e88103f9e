"""The way of a file: name, size, decoding, front matter, format."""

from collections.abc import Callable
from typing import NamedTuple

from digest.model import Reading
from digest.reading.decoding import decode
from digest.reading.documents import nothing
from digest.reading.feed import read_feed
from digest.reading.frontmatter import take_front_matter
from digest.reading.jsonfile import read_json, read_json_lines
from digest.reading.markdownfile import read_article, read_note, read_page
from digest.reading.metadata import known_keys
from digest.reading.names import ending, folder
from digest.reading.plaintext import read_text
from digest.reading.source import Source, error, warning
from digest.reading.webpage import read_html

__all__ = ["read"]

MEGABYTE = 1_000_000
MOST_PROBLEMS = 50  # of one file: a list of a thousand helps nobody


class Format(NamedTuple):
    """Who reads a format, and how many bytes a file of it may have: none takes long to refuse or to read."""

    reader: Callable[[Source], Reading]
    limit: int = 10 * MEGABYTE


FORMATS: dict[str, dict[str, Format]] = {
    "articles": {
        ".txt": Format(read_text),
        ".html": Format(read_html),
        ".htm": Format(read_html),
        ".md": Format(read_article),
        ".json": Format(read_json, 50 * MEGABYTE),
        ".jsonl": Format(read_json_lines, 50 * MEGABYTE),
        ".xml": Format(read_feed),
    },
    "pages": {".md": Format(read_page)},
    "stories": {".md": Format(read_note)},
}


def read(origin: str, data: bytes) -> Reading:
    """All that the file at `origin` (its path under `content/`) holds, and every problem with it; never raises."""
    if not printable(origin):
        name = origin.encode("utf-8", "replace").decode("ascii", "replace")
        return lost(name, "bad-name", "the name of the file is not valid UTF-8; it was left out: rename it")
    known = FORMATS.get(folder(origin), {})
    chosen = known.get(ending(origin))
    if chosen is None:
        message = f"the format is not known; it was left out. Known here: {' '.join(known) or 'none'}"
        return Reading(problems=(warning(origin, None, "unknown-format", message),))
    if len(data) > chosen.limit:
        message = f"the file has {len(data):,} bytes, more than {chosen.limit:,}; it was left out"
        return lost(origin, "too-large", message)
    if not data or data.isspace():
        return Reading(problems=(nothing(origin),))
    text, problems = decode(origin, data)
    if text is None:
        return Reading(problems=problems)
    source, more = take_front_matter(origin, text, known_keys(folder(origin)))
    found = chosen.reader(source)
    problems += more + found.problems
    if len(problems) > MOST_PROBLEMS:
        rest = f"{len(problems) - MOST_PROBLEMS:,} further problems in this file are not listed"
        problems = (*problems[:MOST_PROBLEMS], warning(origin, None, "more-problems", rest))
    return Reading(found.documents, found.pages, found.notes, problems) if problems else found


def printable(origin: str) -> bool:
    """Whether the name can be written down: names on disk may hold any bytes."""
    return origin.isascii() or not any("\ud800" <= character <= "\udfff" for character in origin)


def lost(origin: str, code: str, message: str) -> Reading:
    """A file of which nothing is on the site."""
    return Reading(problems=(error(origin, None, code, message),))
