"""What a language's data says about sentences and titles that a summary should not carry."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digest.text import primary

__all__ = ["Wording", "wording"]

NEVER = re.compile(r"(?!)")


class Wording(NamedTuple):
    """Patterns of one language, each to be matched at the start of a folded text or searched in it."""

    leaning: re.Pattern[str]
    thin: re.Pattern[str]
    teaser: re.Pattern[str]
    first_person: re.Pattern[str]
    loaded: re.Pattern[str]
    bait_opener: re.Pattern[str]
    bait: re.Pattern[str]
    label: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    cut: int


def any_of(listed: object, head: str, tail: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, one a line (or one a word where there is only one line)."""
    phrases = phrases_of(listed)
    if not phrases:
        return NEVER
    inner = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(f"{head}(?:{inner}){tail}", re.IGNORECASE)


def phrases_of(listed: object) -> list[str]:
    """The phrases of a list in a language file."""
    return [phrase for phrase in (str(each).strip() for each in listed) if phrase] if isinstance(listed, list) else []


def numbered(listed: object) -> dict[str, int]:
    """Names of months or days with their numbers; several names of one are separated by blanks."""
    return {name: number for number, names in enumerate(phrases_of(listed), 1) for name in names.split()}


@cache
def wording(language: str | None) -> Wording:
    """The wording of `language`; a language without data has no patterns, an unknown one counts as English."""
    code = primary(language) or "en"
    path = files("digest.summarising").joinpath("languages", f"{code}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    start, end = r"\W*+\b", r"(?!\w)"
    return Wording(
        leaning=any_of(words_of(data, "leaning"), start, end),
        thin=any_of(data.get("thin"), start, end),
        teaser=any_of(data.get("teaser"), r"\b", ""),
        first_person=any_of(words_of(data, "first_person"), r"(?<![\w(])", r"(?![\w-])"),
        loaded=any_of(words_of(data, "loaded"), r"\b", end),
        bait_opener=any_of(data.get("bait_openers"), start, end),
        bait=any_of(data.get("bait"), r"\b", end),
        label=any_of(data.get("labels"), r"\s*", r"\s*(?:[:|]|-(?=\w)|[-–—]\s)\s*"),
        months=numbered(data.get("months")),
        weekdays=numbered(data.get("weekdays")),
        cut=int(str(data.get("cut", 6))),
    )


def words_of(data: dict[str, object], key: str) -> list[str]:
    """A list written as one string of single words, with the phrases of `<key>_phrases` behind it."""
    return str(data.get(key, "")).split() + phrases_of(data.get(f"{key}_phrases"))
