"""What the readers of single formats are given, and what they declare about an article."""

from digest.model import Metadata, Problem, Value

__all__ = ["Field", "Source", "error", "warning"]


class Source(Value, frozen=True):
    """One decoded file without its front matter. `line` is the line of the file at which `text` begins."""

    origin: str
    text: str
    line: int = 1
    metadata: Metadata = Metadata()
    fields: "tuple[Field, ...]" = ()


class Field(Value, frozen=True):
    """One declared thing about an article, as written: `date`, "2018-06-20", line 3.

    `value` is None where nothing is given. `trouble` says why there is no usable value.
    """

    key: str
    value: str | tuple[str, ...] | None
    line: int | None = None
    trouble: str | None = None


def warning(origin: str, line: int | None, code: str, message: str) -> Problem:
    """Something that the user should put right; the rest was read."""
    return Problem("warning", origin, line, code, sentence(message))


def error(origin: str, line: int | None, code: str, message: str) -> Problem:
    """Something of which nothing can be on the site until the user puts it right."""
    return Problem("error", origin, line, code, sentence(message))


def sentence(message: str) -> str:
    """`message` with a capital and a full stop."""
    return message[:1].upper() + message[1:] + ("" if message.endswith(("?", ".")) else ".")
