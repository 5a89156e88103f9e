"""The site's own words in the site's language: headings, counts, labels. The words of articles are never translated.

English stands in the code and in the templates, and is what another language's phrase is found by; `languages/xx.toml`
has the phrases of a language, with "#" for each number in them. A phrase that is missing there stays English.
"""

import re
import tomllib
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from digest.text import calendar as names_of

__all__ = ["ENGLISH", "Calendar", "Translation", "translation"]

NUMBER = re.compile(r"\d+")
BREAK = re.compile("”([^“”]*)“")
BETWEEN = " · "
ENGLISH_DATA: dict[str, Any] = {
    "quotes": ["“", "”"],
    "calendar": {
        "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    },
    "numbers": {"thousands": ",", "decimal": "."},
    "phrases": {},
}


class Calendar(NamedTuple):
    """How a language writes a date: names of months and weekdays, a day of the month, what stands before a month and a
    year."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    short: tuple[str, ...]
    day: str
    first: str
    before_month: str
    before_year: str

    def day_of(self, number: int) -> str:
        """A day of the month."""
        return (self.first if number == 1 else self.day).format(number)


class Translation:
    """A language's words; `language` is its tag. Called with an English phrase, it gives the phrase to show."""

    def __init__(self, language: str, data: dict[str, Any]) -> None:
        self.language = language
        self.phrases: dict[str, str] = data["phrases"]
        self.opening, self.closing = data["quotes"]
        self.colon: str = data.get("colon", ":")  # as it joins a word before it
        self.thousands, self.decimal = data["numbers"]["thousands"], data["numbers"]["decimal"]
        self.dates: dict[str, str] = data["calendar"]

    @cached_property
    def calendar(self) -> Calendar:
        """How dates are written; a build with nothing to do never reads the names of months."""
        day = self.dates.get("day", "{}")
        return Calendar(
            weekdays=names_of(self.language).weekday_names,
            months=names_of(self.language).month_names,
            short=tuple(self.dates["short"].split()),
            day=day,
            first=self.dates.get("first", day),
            before_month=self.dates.get("before_month", " "),
            before_year=self.dates.get("before_year", " "),
        )

    def __call__(self, phrase: str) -> str:
        """`phrase` in this language; the numbers in it stay, in their order."""
        known = self.phrases.get(phrase)
        if known is not None or not self.phrases:
            return known or phrase
        numbers = iter(NUMBER.findall(phrase))
        known = self.phrases.get(NUMBER.sub("#", phrase))
        return re.sub("#", lambda _: next(numbers), known) if known else phrase

    def count(self, number: int, one: str, many: str) -> str:
        """ "1 story", "2 stories"."""
        return self(f"{number} {one if number == 1 else many}")

    def line(self, phrases: str) -> str:
        """Phrases with dots in between, each by itself."""
        return BETWEEN.join(map(self, phrases.split(BETWEEN)))

    def listed(self, names: tuple[str, ...]) -> str:
        """Names one after the other: "Ada Moor, Tom Reed and Ines Brand"."""
        return f" {self('and')} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))

    def quoted(self, words: str) -> Markup:
        """Words in the quotation marks of this language, fit for a page."""
        return Markup(self.opening) + escape(self.broken(words)) + Markup(self.closing)

    def broken(self, words: str) -> str:
        """Words to go between marks of this language, with its marks too where they break off to say who speaks:
        "I fell,” she said. “Twice." One who quotes somebody opens before he closes, and keeps his marks, and so does
        what is HTML already."""
        if self.opening == ENGLISH.opening or isinstance(words, Markup) or not 0 <= words.find("”") < words.find("“"):
            return words
        return BREAK.sub(lambda found: f"{self.closing}{found[1]}{self.opening}", words)

    def number(self, digits: str) -> str:
        """A number in English digits, such as "1,250.5", as this language writes it."""
        return digits.translate({ord(","): self.thousands, ord("."): self.decimal})


ENGLISH = Translation("en", ENGLISH_DATA)


@lru_cache(32)
def translation(language: str) -> Translation:
    """The words for a site's language, a BCP 47 tag; English where the language has none here."""
    primary = language.lower().replace("_", "-").partition("-")[0]
    place = files("digest.rendering.wording").joinpath("languages", f"{primary}.toml")
    if not primary.isalpha() or not place.is_file():
        return ENGLISH
    return Translation(primary, tomllib.loads(place.read_text(encoding="utf-8")))
