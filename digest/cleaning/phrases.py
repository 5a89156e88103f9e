"""What certain lines look like, per language: the rules of `languages/*.toml`, made fast to look up."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from digest.text import primary, words

__all__ = ["Phrases", "normal", "phrases"]

LONGEST_RULE = 700  # code points of a line that any rule looks at


class Start(NamedTuple):
    """A beginning of certain lines."""

    text: str
    reason: str
    words: int


class Phrases(NamedTuple):
    """The knowledge of one language (English included: pages of all languages carry English widgets)."""

    lines: dict[str, str]
    starts: dict[str, tuple[Start, ...]]
    patterns: tuple[tuple[re.Pattern[str], str, int], ...]
    months: tuple[tuple[str, ...], ...]
    by: tuple[str, ...]
    dated: tuple[str, ...]
    related: tuple[str, ...]
    lead_ins: frozenset[str]
    glue: frozenset[str]

    def certain(self, text: str, folded: str) -> str | None:
        """The reason to remove a line, if a rule is certain of it; `folded` is its `normal` form."""
        if not folded:
            return None
        exact = self.lines.get(folded)
        if exact:
            return exact
        words = folded.count(" ") + 1
        for start in self.starts.get(folded.split(" ", 1)[0], ()):
            if words <= start.words and (folded + " ").startswith(start.text):
                return start.reason
        if len(text) <= LONGEST_RULE:
            for pattern, reason, most in self.patterns:
                if words <= most and pattern.fullmatch(text):
                    return reason
        return None


def normal(text: str) -> str:
    """The words of `text` in lower case with one blank between, apostrophes straight."""
    return " ".join(words(text.lower().replace("’", "'").replace("_", " ")))


@cache
def source(code: str) -> dict[str, Any]:
    """The file of a language; empty where there is none."""
    path = files("digest.cleaning").joinpath("languages", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def phrases(language: str | None) -> Phrases:
    """What is known of `language` and of English, together."""
    code = primary(language) or "en"
    sources = [source(code), source("en")] if code != "en" and source(code) else [source("en")]
    lines: dict[str, str] = {}
    starts: dict[str, list[Start]] = {}
    patterns: list[tuple[re.Pattern[str], str, int]] = []
    for rule in (rule for data in reversed(sources) for rule in data.get("remove", ())):
        reason, words = rule["reason"], rule.get("words", 12)
        lines |= dict.fromkeys(map(normal, rule.get("lines", ())), reason)
        for text in map(normal, rule.get("starts", ())):
            starts.setdefault(text.split(" ", 1)[0], []).append(Start(text + " ", reason, words))
        if rule.get("patterns"):
            whole = "|".join(f"(?:{text})" for text in rule["patterns"])
            patterns.append((re.compile(whole, re.I), reason, words))
    months = tuple(
        tuple(dict.fromkeys(name for data in sources for name in data["months"][number])) for number in range(12)
    )

    def union(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for data in sources for item in data.get(key, ())))

    return Phrases(
        lines,
        {word: tuple(found) for word, found in starts.items()},
        tuple(patterns),
        months,
        union("by"),
        union("dated"),
        union("related"),
        frozenset(str(sources[0].get("lead_ins", "")).split()),
        frozenset(str(sources[0].get("glue", "")).split()),
    )
