"""JSON: one article, a list of them, an export with a list inside, or one a line."""

import re
from collections.abc import Iterator

import msgspec

from digest.model import Document, Format, Metadata, Problem, Reading
from digest.reading.channels import channel_outlet
from digest.reading.documents import document, named_apart, nothing
from digest.reading.jsonfields import LISTS, body_of, decoded, fields_of, folded, looks_like_html
from digest.reading.metadata import ARTICLE_KEYS, declared, metadata
from digest.reading.source import Field, Source, error, warning

__all__ = ["read_json", "read_json_lines"]

MOST = 20_000  # articles in one file
ESCAPED = re.compile(rb"\\\\|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(\\u[dD][89a-fA-F]..)")
BYTE = re.compile(r"\(byte (\d+)\)")
Item = tuple[int, bytes]
"""Where an article begins in the file (its line) and its JSON."""


def read_json(source: Source) -> Reading:
    """A `.json` file; an object that is an article itself keeps the path of the file as its origin."""
    data = whole_characters(source.text.encode("utf-8"))
    if not data.strip():
        return Reading(problems=(nothing(source.origin),))
    try:
        if data.lstrip().startswith(b"["):
            return several(source, elements(data, source.line), Metadata())
        top = named(msgspec.json.decode(data, type=dict[str, msgspec.Raw]))
        listed = None if body_of(top, whole=True) else list_in(top)
        if listed is None:
            return one(source, data)
        about = declared(source.origin, feed_fields(top), ARTICLE_KEYS)
        start = data.find(listed)
        return several(source, elements(listed, source.line + data.count(b"\n", 0, start)), metadata(about))
    except (msgspec.MsgspecError, RecursionError) as failure:
        return Reading(problems=(broken(source.origin, data, source.line, failure),))


def read_json_lines(source: Source) -> Reading:
    """A `.jsonl` file: one article a line; a bad line costs that line."""
    lines = enumerate(source.text.split("\n"), source.line)
    return several(
        source, ((line, whole_characters(text.encode())) for line, text in lines if text.strip()), Metadata()
    )


def whole_characters(data: bytes) -> bytes:
    """JSON in which halves of characters, as cutting a text short leaves them, are replacement characters."""
    if b"\\ud" not in data and b"\\uD" not in data:
        return data
    return ESCAPED.sub(lambda found: b"\\ufffd" if found[1] else found[0], data)


def named(item: dict[str, msgspec.Raw]) -> dict[str, msgspec.Raw]:
    """The object with its field names folded; the last of two equal ones counts."""
    return {folded(name): value for name, value in item.items()}


def list_in(top: dict[str, msgspec.Raw], deeper: int = 3) -> bytes | None:
    """The JSON of the list of articles inside an export, None if there is none; it may lie a few objects deep."""
    for name in LISTS:
        value = bytes(top.get(folded(name), b"")).strip()
        if value.startswith(b"["):
            return value
        if deeper and value.startswith(b"{"):
            inner = list_in(named(msgspec.json.decode(value, type=dict[str, msgspec.Raw])), deeper - 1)
            if inner is not None:
                return inner
    return None


def feed_fields(top: dict[str, msgspec.Raw]) -> tuple[Field, ...]:
    """What an export says about all of its articles: a JSON Feed's title names the outlet."""
    said = {field.key: field.value for field in fields_of(top, None) if isinstance(field.value, str)}
    homepage = decoded(top.get("homepageurl", msgspec.Raw(b"null")))
    outlet = channel_outlet(said["title"], homepage if isinstance(homepage, str) else None) if "title" in said else None
    found = (("outlet", outlet), ("language", said.get("language")))
    return tuple(Field(key, value) for key, value in found if value)


def elements(data: bytes, line: int) -> Iterator[Item]:
    """The items of a JSON list, each with its line."""
    position = 0
    for raw in msgspec.json.decode(data, type=list[msgspec.Raw]):
        item = bytes(raw)
        found = data.find(item, position)
        line += data.count(b"\n", position, found)
        yield line, item
        line += item.count(b"\n")
        position = found + len(item)


def one(source: Source, data: bytes) -> Reading:
    """The article of a file that holds just one."""
    start = source.line + data.count(b"\n", 0, len(data) - len(data.lstrip()))
    given = declared(source.origin, source.fields, ARTICLE_KEYS)
    made, problems = article(source.origin, source.origin, (start, data), metadata(given))
    return Reading(documents=(made,) if made and not given.flag("draft") else (), problems=given.problems + problems)


def several(source: Source, items: Iterator[Item], about: Metadata) -> Reading:
    """The articles of a file of several: `path#1`, `path#2`, …; `about` is what the file says of them all."""
    given = declared(source.origin, source.fields, ARTICLE_KEYS)
    if given.flag("draft"):
        return Reading(problems=given.problems)
    about = metadata(given, about)
    documents: list[Document] = []
    problems = list(given.problems)
    number = 0
    for number, item in enumerate(items, 1):
        if number > MOST:
            message = f"the file holds more than {MOST:,} articles; the rest was left out"
            problems.append(warning(source.origin, item[0], "too-large", message))
            break
        made, wrong = article(source.origin, f"{source.origin}#{number}", item, about)
        documents += [made] if made else []
        problems += wrong
    if number == 0:
        problems.append(nothing(source.origin))
    return Reading(documents=named_apart(documents), problems=tuple(problems))


def article(path: str, origin: str, item: Item, about: Metadata) -> tuple[Document | None, tuple[Problem, ...]]:
    """One article of the file at `path`, or what is wrong with it."""
    line, data = item
    try:
        fields = named(msgspec.json.decode(data, type=dict[str, msgspec.Raw]))
    except (msgspec.MsgspecError, RecursionError) as failure:
        return None, (broken(path, data, line, failure),)
    found = declared(path, fields_of(fields, line), ARTICLE_KEYS)
    if found.flag("draft"):
        return None, found.problems
    body = body_of(fields)
    if not body.strip():
        message = "this article has no text; it was left out"
        return None, (*found.problems, warning(path, line, "no-text", message))
    kind: Format = "html" if looks_like_html(body) else "text"
    return document(origin, kind, body, metadata(found, about), line), found.problems


def broken(origin: str, data: bytes, line: int, failure: Exception) -> Problem:
    """JSON that is none, with the line where it stops being any."""
    if isinstance(failure, RecursionError):
        return error(origin, line, "bad-json", "the JSON is nested too deep; it was left out")
    if isinstance(failure, msgspec.ValidationError):
        return error(origin, line, "bad-json", "an article must be a JSON object {…}; this was left out")
    place = BYTE.search(str(failure))
    line += data.count(b"\n", 0, int(place[1])) if place else 0
    reason = BYTE.sub("", str(failure)).strip().removeprefix("JSON is malformed: ")
    return error(origin, line, "bad-json", f"this is not valid JSON: {reason}; it was left out")
