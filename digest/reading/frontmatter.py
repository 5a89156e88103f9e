"""Front matter: YAML between two `---` lines at the top of a file, taken apart without ever building an object.

Only the parser's events are read: no tag is looked up, no alias followed (307 bytes of aliases can become 666 MB),
`no` stays "no" and `12:30` stays "12:30". Every value knows its line. One bad entry does not spoil the others.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from digest.model import Problem
from digest.reading.source import Field, Source, warning

if TYPE_CHECKING:
    from yaml.events import Event

__all__ = ["take_front_matter"]

LIMIT = 32_768  # code points between the `---` lines
BRACKETS = 1_000  # the YAML parser is quadratic in open ones
DEPTH = 20
FENCE = re.compile(r"^---[ \t]*$", re.M)
ENTRY = re.compile(r"^(?P<quote>[\"']?)(?P<key>[A-Za-z_][\w-]{0,40})(?P=quote)[ \t]*:(?=\s|$)", re.M)
COLON_IN_VALUE = re.compile(r"""^[\w"'-]+[ \t]*:[ \t]+(?P<value>[^\s"'\[{&*!|>%@`#].*:\s.*)$""")
ESCAPED = re.compile(
    r"\\\\|(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class RefusedError(Exception):
    """The block is not worth reading on: too deep."""


def take_front_matter(origin: str, text: str, known: frozenset[str]) -> tuple[Source, tuple[Problem, ...]]:
    """The file without its front matter and with the fields found there; `known` are the keys that mean something.

    A dump that happens to begin with `---` has no front matter: it stays as it is.
    """
    if not text.startswith("---"):
        return Source(origin, text), toml(origin, text)
    opening = FENCE.match(text)
    if opening is None:
        return Source(origin, text), ()
    closing = FENCE.search(text, opening.end() + 1, opening.end() + LIMIT)
    if closing is None:
        return Source(origin, text), unclosed(origin, text[opening.end() + 1 :], known)
    block = text[opening.end() + 1 : closing.start()]
    found = entries(origin, block, known)
    if found is None:
        return Source(origin, text), ()
    fields, problems = found
    body = text[closing.end() :]
    blank = len(body) - len(body.lstrip("\n"))
    line = text.count("\n", 0, closing.end()) + blank + 1
    source = Source(origin=origin, text=body[blank:], line=line, fields=fields)
    return source, (*problems, *second(source, known))


def entries(origin: str, block: str, known: frozenset[str]) -> tuple[tuple[Field, ...], tuple[Problem, ...]] | None:
    """The fields of a block and what is wrong with it; None if it is no front matter."""
    import yaml

    if "\x85" in block or "\u2028" in block or "\u2029" in block:
        block = re.sub("[\x85\u2028\u2029]", " ", block)  # YAML would count them as line ends, no editor does
    if "\\u" in block:
        block = ESCAPED.sub(whole_character, block)
    if block.count("[") + block.count("{") > BRACKETS:
        return (), (warning(origin, 1, "front-matter", "the front matter has too many brackets; it was left out"),)
    try:
        fields = parse(block, 2)
    except (yaml.YAMLError, RefusedError):
        if not any(found["key"].lower() in known for found in ENTRY.finditer(block)):
            return None
        return one_by_one(origin, block)
    if fields is None or not credible(fields, known):
        return None
    return tuple(fields), ()


def whole_character(found: re.Match[str]) -> str:
    """What JSON writes as two escapes as the one character that it is: YAML does not know surrogate pairs."""
    if found[1]:
        return found[1].encode("ascii").decode("unicode-escape").encode("utf-16", "surrogatepass").decode("utf-16")
    return "\\ufffd" if found[2] else found[0]


def credible(fields: list[Field], known: frozenset[str]) -> bool:
    """Whether these are keys that somebody chose rather than prose with a colon in it."""
    return not fields or any(f.key in known for f in fields) or all(re.fullmatch(r"[a-z][\w-]*", f.key) for f in fields)


def parse(block: str, first: int) -> list[Field] | None:
    """The top-level entries of a YAML mapping; None if the block is something else. `first` is its line in the file."""
    import yaml

    events: Iterator[Any] = yaml.parse(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    fields: list[Field] = []
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            break
        if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            return [] if not block.strip() or isinstance(event, yaml.StreamEndEvent) else None
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key, trouble = value_of(event, events)
        value, wrong = value_of(next(events), events)
        name = key if isinstance(key, str) and not trouble else "?"
        line = first + event.start_mark.line
        fields.append(Field(name.strip().lower(), value, line, wrong))
    for event in events:  # a second document, or nothing
        if isinstance(event, yaml.DocumentStartEvent):
            return None
    return fields


def value_of(event: "Event", events: Iterator[Any]) -> tuple[str | tuple[str, ...] | None, str | None]:
    """The value that begins with `event`: a text, a list of texts, None for nothing; or what is wrong with it."""
    import yaml

    if isinstance(event, yaml.AliasEvent):
        return None, "an alias (*) is not allowed"
    if isinstance(event, yaml.ScalarEvent):
        wrong = forbidden(event)
        plain = event.implicit[0]
        return (None, wrong) if wrong else (None if plain and event.value in NULLS else event.value, None)
    wrong = forbidden(event)
    if isinstance(event, yaml.MappingStartEvent):
        wrong = wrong or "a text is expected here, not a mapping"
    items: list[str] = []
    depth = 1
    for inner in events:
        if isinstance(inner, yaml.CollectionStartEvent):
            depth += 1
            wrong = wrong or forbidden(inner) or "a list may hold texts only"
            if depth > DEPTH:
                raise RefusedError
        elif isinstance(inner, yaml.CollectionEndEvent):
            depth -= 1
            if depth == 0:
                break
        elif isinstance(inner, yaml.AliasEvent):
            wrong = wrong or "an alias (*) is not allowed"
        else:
            wrong = wrong or forbidden(inner)
            if not (inner.implicit[0] and inner.value in NULLS):
                items.append(inner.value)
    return (None, wrong) if wrong else (tuple(items), None)


def forbidden(event: Any) -> str | None:
    """Why a node is refused whatever it holds: an anchor or a tag."""
    if event.anchor is not None:
        return "an anchor (&) is not allowed"
    return "a tag (!) is not allowed" if event.tag is not None else None


def one_by_one(origin: str, block: str) -> tuple[tuple[Field, ...], tuple[Problem, ...]]:
    """The entries of a block that is not valid YAML, each read alone, so that only the bad ones are lost."""
    import yaml

    fields: list[Field] = []
    problems: list[Problem] = []
    starts = [found.start() for found in ENTRY.finditer(block)]
    before = block[: starts[0]] if starts else block
    if before.strip() and not before.lstrip().startswith("#"):
        problems.append(warning(origin, 2, "front-matter", "the front matter does not begin with `key: value`"))
    line, last = 2, 0
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        line, last = line + block.count("\n", last, start), start
        entry = block[start:end]
        try:
            fields += parse(entry, line) or []
        except RefusedError:
            problems.append(warning(origin, line, "front-matter", "the value is nested too deep; it was left out"))
        except yaml.YAMLError as error:
            field, problem = repaired(origin, entry, line, error)
            fields += field
            problems.append(problem)
    return tuple(fields), tuple(problems)


def repaired(origin: str, entry: str, line: int, error: Exception) -> tuple[list[Field], Problem]:
    """An entry that YAML cannot read: the commonest mistake, `title: Flood: day two`, is taken as it was meant."""
    key = entry.partition(":")[0].strip().strip("\"'").lower()
    colon = COLON_IN_VALUE.match(entry.strip())
    if colon and "\n" not in entry.strip():
        message = f"`{key}` has a colon in its value: put the value in quotation marks; it was taken as it stands"
        return [Field(key, colon["value"].strip(), line)], warning(origin, line, "front-matter", message)
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or "not valid YAML"
    at = line + min(mark.line, entry.rstrip("\n").count("\n")) if mark else line
    message = f"`{key}` was left out, its YAML is broken: {reason}"
    return [], warning(origin, at, "front-matter", message)


def unclosed(origin: str, rest: str, known: frozenset[str]) -> tuple[Problem, ...]:
    """A warning where a file begins like front matter that never ends."""
    entry = ENTRY.match(rest)
    if entry is None or entry["key"].lower() not in known:
        return ()
    message = f"front matter begins here, but no `---` line ends it within {LIMIT:,} characters; it was read as text"
    return (warning(origin, 1, "front-matter", message),)


def second(source: Source, known: frozenset[str]) -> tuple[Problem, ...]:
    """A warning where another block follows the front matter: which of two values is meant, only the author knows."""
    opening = FENCE.match(source.text)
    entry = ENTRY.match(source.text, opening.end() + 1) if opening else None
    if entry is None or entry["key"].lower() not in known or not FENCE.search(source.text, entry.end(), LIMIT):
        return ()
    message = (
        "a second front matter begins here; it was read as text, and nothing that it says of the article holds: put "
        "its lines into the first one"
    )
    return (warning(source.origin, source.line, "front-matter", message),)


def toml(origin: str, text: str) -> tuple[Problem, ...]:
    """A warning where a file begins with front matter as other site generators write it."""
    if not text.startswith("+++\n"):
        return ()
    message = "front matter between `+++` lines is not read: write YAML between `---` lines"
    return (warning(origin, 1, "front-matter", message),)
