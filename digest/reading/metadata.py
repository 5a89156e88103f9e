"""What is declared about an article, checked: one table of keys, whoever declares them."""

import re
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from digest.model import Metadata, Problem
from digest.reading.addresses import untracked
from digest.reading.dates import iso_date
from digest.reading.decoding import legal
from digest.reading.names import legal_slug
from digest.reading.source import Field, warning

__all__ = ["ARTICLE_KEYS", "Declared", "declared", "known_keys", "metadata"]

Checked = tuple[object, str | None]
"""A usable value, or the code of the problem it has."""

LONGEST_TEXT = 1_000
LONGEST_PARAGRAPH = 10_000
MOST_ITEMS = 200
SHOWN = 60

URL = re.compile(r"https?://[^\s/?#@\\<>\"'`{}|^]+(?:[/?#][^\s\\<>\"`]*)?", re.I)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
SLUG = re.compile(r"[\w\s-]+")
# Marks that turn the reading direction: in a name or a title they can make a page show something else than it says.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
YES = frozenset({"true", "yes", "on", "y"})
NO = frozenset({"false", "no", "off", "n"})


class Declared:
    """The checked values of a file's fields and their lines, by key, with all that was wrong with them."""

    def __init__(self, values: dict[str, object], lines: dict[str, int], problems: tuple[Problem, ...]) -> None:
        self.values = values
        self.lines = lines
        self.problems = problems

    def places(self, *keys: str) -> tuple[tuple[str, int], ...]:
        """The lines of those of the keys that are given, for warnings of later stages."""
        return tuple((key, self.lines[key]) for key in keys if key in self.values and key in self.lines)

    def text(self, key: str) -> str | None:
        """The value of a key that holds a text, None where it has none."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of a key that holds a list."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def flag(self, key: str) -> bool:
        """The value of a key that holds yes or no; no where it has none."""
        value = self.values.get(key)
        return value if isinstance(value, bool) else False


def one_line(text: str) -> str:
    """`text` as part of a sentence: single spaces, nothing that cannot be seen."""
    return " ".join(TURNING.sub("", legal(text)).split())


def plain(value: str) -> Checked:
    """A short text."""
    text = one_line(value)
    return (None, "bad-value") if len(text) > LONGEST_TEXT else (text or None, None)


def day(value: str) -> Checked:
    """A date."""
    found = iso_date(value)
    return (found, None) if found else (None, "bad-date")


def address(value: str) -> Checked:
    """An address on the web that can be linked to without a trick: no other scheme, no user name before the host."""
    text = untracked(value.strip())
    return (text, None) if len(text) <= LONGEST_TEXT * 2 and URL.fullmatch(legal(text)) else (None, "bad-url")


def tongue(value: str) -> Checked:
    """A BCP 47 language tag."""
    text = value.strip().replace("_", "-").partition(".")[0]
    if not LANGUAGE.fullmatch(text):
        return None, "bad-language"
    first, *rest = text.split("-")
    written = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)
    return "-".join([first.lower(), *written]), None


def slug(value: str) -> Checked:
    """Part of an address of the site."""
    found = legal_slug(value) if SLUG.fullmatch(value) else ""
    return (found, None) if found else (None, "bad-slug")


def yes_or_no(value: str) -> Checked:
    """A switch."""
    word = value.strip().lower()
    return (word in YES, None) if word in YES or word in NO else (None, "bad-value")


def names(value: str) -> Checked:
    """People written in one line: "Ana Dahl, Jo Reed and Kim Sol"; "Dahl, Ana" stays one name."""
    parts = [p.strip() for p in re.split(r"\s*;\s*|\s+and\s+|\s+&\s+|\s*\n\s*", value[:LONGEST_TEXT]) if p.strip()]
    split = [q for p in parts for q in (commas(p) if all(" " in q for q in commas(p)) else [p])]
    return tuple(one_line(p) for p in split), None


def words(value: str) -> Checked:
    """Tags written in one line."""
    return tuple(one_line(p) for p in commas(value[:LONGEST_TEXT])), None


def paragraph(value: str) -> Checked:
    """One beginning of a paragraph."""
    return (one_line(value),), None


def commas(text: str) -> list[str]:
    """The parts between commas."""
    return [part.strip() for part in text.split(",") if part.strip()]


TEXT_KEYS: dict[str, Callable[[str], Checked]] = {
    "title": plain,
    "date": day,
    "outlet": plain,
    "url": address,
    "language": tongue,
    "story": plain,
    "slug": slug,
    "draft": yes_or_no,
    "clean": yes_or_no,
    "pin": yes_or_no,
    "hide": yes_or_no,
}
LIST_KEYS: dict[str, Callable[[str], Checked]] = {
    "authors": names,
    "tags": words,
    "keep": paragraph,
    "drop": paragraph,
    "merge": words,
    "split": words,
}
ARTICLE_KEYS = frozenset(
    ("title", "date", "outlet", "url", "authors", "language", "tags", "draft", "story", "clean", "keep", "drop", "slug")
)
PAGE_KEYS = frozenset(("title", "slug", "draft"))
NOTE_KEYS = frozenset(("story", "title", "merge", "split", "pin", "hide", "draft"))
EXPECTED = {
    "bad-date": "is no day of the calendar: a date is written like 2026-05-31 or 2026-05-31T14:00:00+02:00",
    "bad-url": "is not a web address such as https://news.example/story, without a user's name in it",
    "bad-language": "is not a language tag such as en or pt-BR",
    "bad-slug": "is not a slug: use letters, digits and hyphens",
    "bad-value": "is not what this key takes",
}


def known_keys(kind: str) -> frozenset[str]:
    """The keys that mean something in the front matter of `articles`, `pages` or `stories`."""
    return {"pages": PAGE_KEYS, "stories": NOTE_KEYS}.get(kind, ARTICLE_KEYS)


def declared(origin: str, fields: Iterable[Field], known: frozenset[str]) -> Declared:
    """Check what a file declares: what is usable, and a problem for everything else."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    seen: set[str] = set()
    for field in fields:
        if field.key not in known:
            problems.append(warning(origin, field.line, "unknown-key", unknown(field, known)))
            continue
        if field.key in seen:
            message = f"`{field.key}` is given twice; the last one counts"
            problems.append(warning(origin, field.line, "duplicate-key", message))
        seen.add(field.key)
        value, code = check(field)
        if code:
            problems.append(warning(origin, field.line, code, wrong(field, code)))
        elif value is not None:
            values[field.key] = value
            if field.line:
                lines[field.key] = field.line
    return Declared(values, lines, tuple(problems))


def check(field: Field) -> Checked:
    """The usable value of a field, or the code of its problem."""
    if field.trouble:
        return None, "bad-value"
    if field.value is None:
        return None, None
    if field.key in TEXT_KEYS:
        return TEXT_KEYS[field.key](field.value) if isinstance(field.value, str) else (None, "bad-value")
    if isinstance(field.value, str):
        value, code = LIST_KEYS[field.key](field.value)
        items = value if isinstance(value, tuple) else ()
    else:
        items, code = tuple(one_line(item) for item in field.value[: MOST_ITEMS + 1]), None
    if len(items) > MOST_ITEMS or any(len(item) > LONGEST_PARAGRAPH for item in items):
        return None, "bad-value"
    return tuple(dict.fromkeys(item for item in items if item)) or None, code


def wrong(field: Field, code: str) -> str:
    """The sentence that says what is wrong with a field."""
    if field.trouble:
        return f"`{field.key}` was left out: {field.trouble}"
    if isinstance(field.value, tuple):
        return f"`{field.key}` was left out: a single text is expected here, not a list"
    shown = quoted(str(field.value))
    if code == "bad-value" and field.key in TEXT_KEYS:
        expected = "is neither true nor false" if TEXT_KEYS[field.key] is yes_or_no else "is too long"
        return f"`{field.key}` was left out: “{shown}” {expected}"
    return f"`{field.key}` was left out: “{shown}” {EXPECTED[code]}"


def quoted(text: str) -> str:
    """The beginning of a value as a message can show it: terminals obey characters that cannot be seen."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in one_line(text[: 2 * SHOWN]))
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"


def unknown(field: Field, known: frozenset[str]) -> str:
    """The sentence about a key that means nothing, with the one that was probably meant."""
    if field.key == "?":
        return "an entry of the front matter was left out: its key is not a word"
    from difflib import get_close_matches

    shown = quoted(field.key)
    near = get_close_matches(shown, sorted(known), 1, 0.6)
    hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(sorted(known))}"
    return f"`{shown}` is not a key of front matter and was left out: {hint}"


def metadata(found: Declared, base: Metadata | None = None) -> Metadata:
    """The values of an article's keys; what is not among them is as in `base`."""
    base = base or Metadata()
    renamed = {"date": "published"}
    values = {renamed.get(key, key): value for key, value in found.values.items() if key != "draft"}
    return replace(base, **values, lines=found.places("keep", "drop")) if values else base
