"""What certain lines look like, per language: the rules of `languages/*.toml`, made fast to look up."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from digest.cleaning.openings import openings
from digest.text import Remembered, calendar, primary, spaced, words

__all__ = ["Phrases", "either", "listed", "normal", "normal_words", "phrases", "source"]

LONGEST_RULE = 700  # code points of a line that any rule looks at


class Words(NamedTuple):
    """Words that certain lines begin with, or hold, with a blank at their ends; how long such a line is at most."""

    text: str
    reason: str
    words: int


class Rule(NamedTuple):
    """What whole lines look like, of at most so many words; of `needs` such a line holds one, where there are any."""

    pattern: re.Pattern[str]
    reason: str
    words: int
    needs: frozenset[str]


class Phrases(NamedTuple):
    """The knowledge of one language (English included: pages of all languages carry English widgets)."""

    lines: dict[str, str]
    starts: dict[str, tuple[Words, ...]]
    holds: tuple[Words, ...]
    patterns: tuple[Rule, ...]
    any: Remembered[re.Pattern[str]]  # by a line's first sign: what any pattern matches that needs no certain words
    needs: tuple[str, ...]  # the words that the others need
    months: tuple[tuple[str, ...], ...]
    by: tuple[str, ...]
    dated: tuple[str, ...]
    related: tuple[str, ...]
    about: tuple[str, ...]
    marks: tuple[str, ...]
    lead_ins: frozenset[str]
    glue: frozenset[str]
    answers: frozenset[str]
    sections: frozenset[str]
    onward: tuple[str, ...]  # of a link to the rest, folded, with a blank before it

    def narrowed(self, folded: str) -> "Phrases":
        """What of it any line of a document can meet, given all of them, folded: the others need not be looked for."""
        holds = tuple(inside for inside in self.holds if inside.text.strip() in folded)
        return self._replace(holds=holds, needs=tuple(word for word in self.needs if word in folded))

    def certain(self, text: str, words: list[str], folded: str) -> str | None:
        """The reason to remove a line, if a rule is certain of it; `words` are its `normal` ones, `folded` them all."""
        if not words:
            return None
        if folded in self.lines:
            return self.lines[folded]
        for start in self.starts.get(words[0], ()):
            if len(words) <= start.words and f"{folded} ".startswith(start.text):
                return start.reason
        if self.holds:
            whole = f" {folded} "
            for inside in self.holds:
                if inside.text in whole and len(words) <= inside.words:
                    return inside.reason
        if len(text) > LONGEST_RULE:
            return None
        begun = self.any[text[0]].fullmatch(text) is not None
        needed = [need for need in self.needs if need in folded] if self.needs else []
        return self.written(text, len(words), needed, begun=begun) if begun or needed else None

    def written(self, text: str, words: int, needed: list[str], *, begun: bool) -> str | None:
        """The reason to remove a line that a pattern matches; `needed` are those of the `needs` that it holds, `begun`
        tells whether one of the patterns does that need none."""
        for rule in self.patterns:
            met = words <= rule.words and (not rule.needs.isdisjoint(needed) if rule.needs else begun)
            if met and rule.pattern.fullmatch(text):
                return rule.reason
        return None


def normal(text: str) -> str:
    """The words of `text` in lower case with one blank between, apostrophes straight."""
    return " ".join(normal_words(text))


def normal_words(text: str) -> list[str]:
    """The words of `normal`."""
    plain = spaced(text, folded=True)
    return words(text.lower().replace("’", "'").replace("_", " ")) if plain is None else plain.split()


@cache
def source(code: str) -> dict[str, Any]:
    """The file of a language; empty where there is none."""
    path = files("digest.cleaning").joinpath("languages", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def listed(code: str, key: str) -> tuple[str, ...]:
    """The words that a language's file lists under a key."""
    return tuple(str(source(code).get(key, "")).split())


def either(patterns: Iterable[str]) -> str:
    """The pattern of what one of the patterns matches."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def beginning(patterns: list[str]) -> Callable[[str], re.Pattern[str]]:
    """What tells those of the patterns, in one, which can match a line that begins with a sign."""
    opened = [(pattern, openings(pattern)) for pattern in patterns]

    def by_sign(sign: str) -> re.Pattern[str]:
        able = [text for text, signs in opened if signs is None or not sign.isascii() or sign.lower() in signs]
        return re.compile(either(able) or r"(?!)", re.I)

    return by_sign


@cache
def phrases(language: str | None) -> Phrases:
    """What is known of `language` and of English, together."""
    code = primary(language) or "en"
    sources = [source(code), source("en")] if code != "en" and source(code) else [source("en")]
    lines: dict[str, str] = {}
    starts: dict[str, list[Words]] = {}
    holds: list[Words] = []
    patterns: list[Rule] = []
    rules = [rule for data in reversed(sources) for rule in data.get("remove", ())]
    for rule in rules:
        reason, words = rule["reason"], rule.get("words", 12)
        lines |= dict.fromkeys(map(normal, rule.get("lines", ())), reason)
        for text in map(normal, rule.get("starts", ())):
            starts.setdefault(text.split(" ", 1)[0], []).append(Words(text + " ", reason, words))
        holds += (Words(f" {text} ", reason, words) for text in map(normal, rule.get("holds", ())))
        if rule.get("patterns"):
            needs = frozenset(rule.get("needs", ()))
            patterns.append(Rule(re.compile(either(rule["patterns"]), re.I), reason, words, needs))
    return Phrases(
        lines,
        {word: tuple(found) for word, found in starts.items()},
        tuple(holds),
        tuple(patterns),
        Remembered(beginning([text for rule in rules if "needs" not in rule for text in rule.get("patterns", ())])),
        tuple(dict.fromkeys(word for rule in rules for word in rule.get("needs", ()))),
        months_of(sources, {} if len(sources) > 1 else calendar(code).months),
        union(sources, "by"),
        union(sources, "dated"),
        union(sources, "related"),
        union(sources, "about"),
        union(sources, "marks"),
        frozenset(str(sources[0].get("lead_ins", "")).split()),
        frozenset(str(sources[0].get("glue", "")).split()),
        frozenset(map(normal, union(sources, "answers"))),
        frozenset(word for data in sources for word in str(data.get("sections", "")).split()),
        tuple(f" {normal(words)}" for words in union(sources, "onward")),
    )


def union(sources: Sequence[Mapping[str, Any]], key: str) -> tuple[str, ...]:
    """What several languages have under a key, each item once."""
    return tuple(dict.fromkeys(item for data in sources for item in data.get(key, ())))


def months_of(sources: list[dict[str, Any]], own: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    """The names of the twelve months; `own` are those of a language of which nothing else is known here."""
    names = [[name for name, month in own.items() if month == number] for number in range(1, 13)]
    return tuple(
        tuple(dict.fromkeys([*names[number], *(name for data in sources for name in data["months"][number])]))
        for number in range(12)
    )
