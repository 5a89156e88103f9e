"""`digest.toml`, decoded into a typed value; all mistakes are found at once, each with its line."""

import re
import tomllib
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from digest.errors import ConfigError
from digest.model import CleaningRule, CleaningRules
from digest.model.value import Value

__all__ = ["Config", "parse_config"]


class Config(Value, frozen=True, kw_only=True):
    """What the project folder says about its site; every field has a default."""

    title: str = "Digest"
    base_url: str = ""
    language: str = "en"
    description: str = ""
    summary_words: int = 80
    theme: str = "default"
    page_size: int = 30
    feed_size: int = 30
    output: str = "site"
    cleaning: CleaningRules = CleaningRules()
    outlets: tuple[tuple[str, str, int | None], ...] = ()  # folder under `articles/`, name, line in the file


Check = Callable[[Any], str | None]


def text(value: Any) -> str | None:
    """A complaint unless `value` is a string."""
    return None if isinstance(value, str) else 'must be text in quotation marks, such as "News"'


def number(low: int, high: int) -> Check:
    """A check for whole numbers from `low` to `high`."""

    def check(value: Any) -> str | None:
        fits = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return None if fits else f"must be a whole number from {low} to {high}"

    return check


def address(value: Any) -> str | None:
    """A complaint unless `value` is an absolute web address (or empty)."""
    if value == "":
        return None
    parts = urlsplit(value) if isinstance(value, str) else None
    fits = parts is not None and parts.scheme in ("http", "https") and parts.netloc
    return None if fits else 'must be a web address, such as "https://news.example/"'


def language(value: Any) -> str | None:
    """A complaint unless `value` looks like a BCP 47 tag."""
    fits = isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value)
    return None if fits else 'must be a language tag, such as "en" or "pt-BR"'


def folder_name(value: Any) -> str | None:
    """A complaint unless `value` names one folder."""
    fits = isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", value)
    return None if fits else "must be the name of one folder"


def rules(value: Any) -> str | None:
    """A complaint unless `value` is a list of paragraph beginnings."""

    def fits(item: Any) -> bool:
        if isinstance(item, str):
            return bool(item.strip())
        known = isinstance(item, dict) and set(item) <= {"text", "outlet"} and bool(item.get("text"))
        return known and all(isinstance(part, str) for part in item.values())

    good = isinstance(value, list) and all(map(fits, value))
    return None if good else 'must be a list of paragraph beginnings: "Like this" or { text = "…", outlet = "…" }'


# table and key in the file -> field of Config, check
KEYS: dict[str, tuple[str, Check]] = {
    "site.title": ("title", text),
    "site.base_url": ("base_url", address),
    "site.language": ("language", language),
    "site.description": ("description", text),
    "summary.words": ("summary_words", number(20, 1_000)),
    "theme.name": ("theme", folder_name),
    "lists.page_size": ("page_size", number(5, 1_000)),
    "lists.feed_size": ("feed_size", number(1, 1_000)),
    "build.output": ("output", text),
    "clean.keep": ("keep", rules),
    "clean.drop": ("drop", rules),
}
OUTLETS = "outlets"  # the one table whose keys are the user's: folders
TABLES = sorted({OUTLETS, *(key.split(".")[0] for key in KEYS)})


def parse_config(source: str, name: str = "digest.toml", section: tuple[str, ...] = ()) -> Config:
    """The configuration in the TOML text `source`; `section` is the path of tables it is under.

    Raises ConfigError with one line for each mistake: `digest.toml:3: site.titel is not known; did you mean title?`
    """
    try:
        tables: Any = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at line ")
        raise ConfigError(f"{name}:{place.split(',')[0]}: {reason}" if place else f"{name}: {error}") from error
    for part in section:
        tables = tables.get(part, {})
    prefix = "".join(f"{part}." for part in section)
    lines = key_lines(source)
    mistakes = []
    for key, complaint in complaints(tables, prefix):
        line = lines.get(prefix + key, lines.get(prefix + key.split(".")[0], 1))
        mistakes.append((line, f"{name}:{line}: {key} {complaint}"))
    if mistakes:
        raise ConfigError("\n".join(message for _, message in sorted(mistakes)))
    outlets = as_outlets(tables.pop(OUTLETS, {}), prefix, lines)
    fields = {KEYS[f"{table}.{entry}"][0]: value for table, own in tables.items() for entry, value in own.items()}
    keep = as_rules(fields.pop("keep", ()), lines.get(f"{prefix}clean.keep"))
    drop = as_rules(fields.pop("drop", ()), lines.get(f"{prefix}clean.drop"))
    spoken = fields.get("language", "en")
    return Config(**fields, cleaning=CleaningRules(keep=keep, drop=drop, language=spoken), outlets=outlets)


def complaints(tables: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    """Every key with a mistake, and what is wrong with it; `prefix` is how the tables' names begin in the file."""
    for table, entries in tables.items():
        if table == OUTLETS:
            yield from outlet_complaints(entries, prefix)
            continue
        siblings = [known.split(".")[1] for known in KEYS if known.startswith(f"{table}.")]
        if not siblings:
            yield table, "is not known" + suggestion(table, TABLES)
        elif not isinstance(entries, dict):
            yield table, f"must be a table: write [{prefix}{table}] on a line of its own"
        else:
            for entry, value in entries.items():
                key = f"{table}.{entry}"
                complaint = KEYS[key][1](value) if key in KEYS else "is not known" + suggestion(entry, siblings)
                if complaint:
                    yield key, complaint


def outlet_complaints(entries: Any, prefix: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the names of outlets by folder."""
    if not isinstance(entries, dict):
        yield OUTLETS, f"must be a table: write [{prefix}{OUTLETS}] on a line of its own"
        return
    for folder, name in entries.items():
        if not isinstance(name, str) or not name.strip():
            yield f"{OUTLETS}.{folder}", 'must be the name of an outlet, such as "folder" = "The Morning Post"'


def as_outlets(entries: dict[str, str], prefix: str, lines: dict[str, int]) -> tuple[tuple[str, str, int | None], ...]:
    """The names of outlets by folder, longer paths first: the nearest folder counts."""
    found = [(bare(key), name.strip(), lines.get(f"{prefix}{OUTLETS}.{key}")) for key, name in entries.items()]
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each[0])))


def bare(folder: str) -> str:
    """A folder as it is called below `content/articles/`."""
    return folder.strip("/ ").removeprefix("content/").removeprefix("articles/")


def as_rules(items: Any, line: int | None) -> tuple[CleaningRule, ...]:
    """Cleaning rules as values; all of one list stand at the line of its key."""
    listed = [{"text": item} if isinstance(item, str) else item for item in items]
    return tuple(CleaningRule(item["text"].strip(), item.get("outlet"), line) for item in listed)


def suggestion(word: str, known: list[str]) -> str:
    """The nearest known name, or all of them."""
    near = get_close_matches(word, known, 1)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"


def key_lines(source: str) -> dict[str, int]:
    """The line of each table and key, by dotted name: `tomllib` does not tell."""
    lines: dict[str, int] = {}
    table = ""
    for number_, line in enumerate(source.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line)
        entry = re.match(r"\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9_.\"'-]+)\s*=", line)
        if header:
            table = header[1].replace('"', "").replace(" ", "") + "."
            lines.setdefault(table[:-1], number_)
        elif entry:
            lines.setdefault(table + entry[1].strip("\"'"), number_)
    return lines
