"""What a language says about numbers: its data file, ready for use."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, cast

from digest.model import Comparison
from digest.reconciling.tokens import TOKEN
from digest.text import Phrases, Remembered, primary, stem_words, words

__all__ = ["DEGREES", "Lexicon", "alternatives", "lexicon"]

DEFAULT = "en"
JOINED_TWICE = ("tweee", "driee")  # "tweeëndertig"
# Languages without data of their own that write "2,5" and "80.000" or "80 000" (after the Unicode CLDR).
COMMA = "bg bs ca cs da el et eu fi gl hr hu id is lt lv mk nb nn no pl ro ru sk sl sq sr sv tr uk vi"

DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
GLUED = 5  # letters; shorter endings of ages are also written right behind the digits: "17enne"


class Lexicon:
    """The words around figures in one language (`languages/xx.toml`), indexed for looking up.

    Phrases are keyed by folded text; stems lead to their concept, so that "killed" and "deaths" are one term.
    """

    def __init__(self, code: str, data: dict[str, Any], decimal: str = "") -> None:
        self.code = code
        self.decimal: str = decimal or data.get("decimal", ".")
        self.spaced = self.decimal == ","  # "80 000"
        self.read_numbers(data)
        self.read_phrases(data)
        self.read_labels(data.get("dates", {}), data.get("names", {}), data.get("ages", {}))
        self.read_meanings(data)
        self.read_origins(data.get("origins", {}))
        self.pattern = number_pattern(self)
        self.subject_terms = Remembered(lambda subject: tuple(self.terms(subject.split())))
        articles, scales = alternatives(self.a_scale) or "(?!)", alternatives(self.scales) or "(?!)"
        self.scaled = re.compile(rf"(?:{articles})\s(?:{scales})(?!\w)")  # "a hundred"

    def read_numbers(self, data: dict[str, Any]) -> None:
        """How numbers are written."""
        self.numerals: dict[str, float] = compounds(
            data.get("numerals", {}), data.get("scales", {}), data.get("compound", "")
        )
        self.ordinals: dict[str, int] = data.get("ordinals", {})
        tens = {word: value for word, value in self.numerals.items() if value in range(20, 100, 10)}
        ones = {word: value for word, value in self.numerals.items() if 0 < value < 10}
        firsts = {word: value for word, value in self.ordinals.items() if value < 10}
        self.tied = {f"{t}{u}": f"{tens[t] + ones[u]:g}" for t in tens for u in ones}  # "thirtyone", its hyphen folded
        self.tied |= {f"{t}{u}": f"{tens[t] + firsts[u]:g}th" for t in tens for u in firsts}
        self.small = frozenset(self.numerals) | frozenset("123456789")
        self.scales: dict[str, int] = data.get("scales", {})
        self.short_scales: dict[str, int] = data.get("short_scales", {})
        self.parts: dict[str, int] = data.get("parts", {})
        self.halves: list[str] = data.get("fractions", {}).get("after", [])
        self.factors: dict[str, float] = data.get("fractions", {}).get("before_scale", {})
        self.number_begins = frozenset(words(word)[0] for word in (*self.numerals, *self.scales))
        self.number_words = frozenset(self.numerals) | frozenset(self.scales)
        self.units = {phrase: name for name, listed in data.get("units", {}).items() for phrase in listed}
        self.unit_begins = frozenset(found[0] for unit in self.units if (found := TOKEN.findall(unit)))
        self.scaled_units: dict[str, str] = data.get("scaled_units", {})
        degrees = [unit for unit, name in self.units.items() if name in DEGREES]
        self.degree_begins = frozenset(found[0] for unit in degrees if (found := TOKEN.findall(unit)))
        self.currencies: dict[str, str] = data.get("currencies", {})

    def read_phrases(self, data: dict[str, Any]) -> None:
        """The words around a number, and how its counted noun is told."""
        self.before = phrases(data.get("comparisons", {}))
        self.comparing_last = frozenset(phrase.split()[-1] for phrase in self.before)
        self.comparing = frozenset(word for phrase in self.before for word in phrase.split())
        self.after = phrases(data.get("comparisons_after", {}))
        self.after_begins = frozenset(phrase[:2] for phrase in self.after)
        words: dict[str, str] = data.get("words", {})
        self.a_scale, self.joins, self.of = listed(words, "a_scale"), listed(words, "joins"), listed(words, "of")
        self.comparing_only = self.comparing - self.joins
        self.definite = listed(words, "definite")
        self.pronouns, self.skip = listed(words, "pronouns"), listed(words, "skip")
        self.further = listed(words, "further")
        self.shares = [tuple(phrase.split()) for phrase in data.get("words", {}).get("shares", ())]
        self.ratio = frozenset(phrase[0] for phrase in self.shares)
        self.share_ends = frozenset(phrase[-1] for phrase in self.shares)
        self.adding = listed(words, "adding")
        self.aside = listed(words, "aside")
        self.versus, self.minus = listed(words, "score"), listed(words, "minus")
        self.frost = tuple(data.get("frost", {}).get("after", ()))
        self.per, self.before_verb = listed(words, "per"), listed(words, "before_verb")
        self.bearings = self.stems(listed(words, "bearings"))
        self.rough, self.made_of = listed(words, "rough"), listed(words, "made_of")
        self.by = listed(words, "by")
        self.ranges, self.between = listed(words, "ranges"), listed(words, "between")
        self.noun: str = data.get("noun", "plural")
        self.plural = tuple(str(data.get("plural", "s")).split())
        self.singular = tuple(str(data.get("not_plural", "ss us is")).split())
        self.verbal, self.adverbial = (tuple(str(data.get(key, "-")).split()) for key in ("verbal", "adverbial"))
        self.stop = listed(data.get("stop", {}), "words")

    def read_labels(self, dates: dict[str, str], names: dict[str, str], ages: dict[str, Any]) -> None:
        """What tells dates, names and ages."""
        self.months, self.clock = listed(dates, "months"), listed(dates, "clock")
        self.halfway = listed(dates, "halfway")
        self.month_terms = self.stems(self.months)
        self.calendar = self.months | listed(dates, "weekdays")
        self.before_year = listed(dates, "before_year")
        self.labels = listed(names, "labels")
        self.before_place = listed(names, "before_place")
        self.ends_placing = frozenset(word[-1] for word in self.before_place)  # quick to look at
        self.age_after: list[str] = ages.get("after", [])
        self.age_begins = frozenset(phrase.lstrip("-–— ")[:1] for phrase in self.age_after)
        self.age_before: list[str] = ages.get("before", [])
        self.age_before_last = frozenset(phrase.split()[-1] for phrase in self.age_before)
        self.age_range, self.age_when, self.age_be, self.age_just, self.age_who = (
            frozenset(str(ages.get(key, "")).split()) for key in ("range", "when", "be", "just", "who")
        )
        self.age_nouns, self.age_of = (frozenset(str(ages.get(key, "")).split()) for key in ("nouns", "of"))
        self.age_bound, self.age_spans, self.age_not_after = (
            frozenset(str(ages.get(key, "")).split()) for key in ("bound", "spans", "not_after")
        )
        self.age_glued = tuple(phrase for phrase in self.age_after if phrase[:1].isalpha() and len(phrase) < GLUED)
        self.age_apposed = frozenset(str(ages.get("apposed", "")).split())
        self.age_told = frozenset(ages.get("told", ()))

    def read_meanings(self, data: dict[str, Any]) -> None:
        """Which words mean one thing, count people, make a statement less sure."""
        self.people_words = listed(data.get("people", {}), "nouns")
        self.concepts = {
            stem: name
            for name, members in data.get("concepts", {}).items()
            for stem in sorted(self.stems(frozenset(members.split())))
        }
        self.states = listed(data.get("states", {}), "groups")
        self.befell, self.mishaps = (
            tuple(str(data.get("states", {}).get(key, "")).split()) for key in ("told", "nouns")
        )
        self.foes = frozenset(self.terms(sorted(listed(data.get("people", {}), "foes"))))
        self.crowds = listed(data.get("people", {}), "crowds")
        self.tallies = frozenset(self.terms(sorted(listed(data.get("people", {}), "tallies"))))
        self.needs: dict[str, str] = data.get("states", {}).get("needs", {})
        self.read_negations(data.get("negations", {}))
        forms = [line.split() for line in data.get("forms", {}).get("words", ())]
        self.forms = {form: line[0] for line in forms for form in line[1:]}  # "went" of "go"
        self.hedges = listed(data.get("hedges", {}), "words")
        self.open = listed(data.get("hedges", {}), "open")
        self.hearsay = frozenset(data.get("hedges", {}).get("hearsay", ()))
        self.future, self.perfect, self.either = (
            listed(data.get("hedges", {}), key) for key in ("future", "perfect", "either")
        )
        self.ability = frozenset(data.get("hedges", {}).get("ability", ()))
        self.softening = listed(data.get("hedges", {}), "softening")
        self.attributed = listed(data.get("hedges", {}), "attributed")
        self.denials = frozenset(data.get("hedges", {}).get("denials", ()))
        self.hedges_behind = frozenset(data.get("hedges", {}).get("behind", ()))
        phrases = data.get("hedges", {}).get("phrases", ())
        self.hedge_phrases = Phrases([*self.denials, *sorted(self.hedges_behind), *phrases])

    def read_negations(self, data: dict[str, Any]) -> None:
        """What denies, how it is contracted, and what looks like a denial and is none ("nothing but")."""
        self.negations, self.subclauses = listed(data, "words"), listed(data, "ends")
        self.contractions: dict[str, str] = data.get("contractions", {})
        self.exceptives = tuple(tuple(phrase.split()) for phrase in data.get("exceptives", ()))
        self.excepting = frozenset(phrase[0] for phrase in self.exceptives)

    def read_origins(self, data: dict[str, Any]) -> None:
        """The phrases of who reported first, and the words that make a newsroom's name."""
        self.before_origin, self.after_origin = (Phrases(data.get(key, ())) for key in ("before", "after"))
        self.weak_outlet_words = frozenset(str(data.get("alone", "")).split())
        articles = (
            "|".join(re.escape(word).replace("'", "['’]") for word in str(data.get("articles", "")).split()) or "(?!)"
        )
        self.to_name = re.compile(rf"[ \xa0]?[„“«\"‘]?(?:(?:{articles})(?:(?<=['’])|[ \xa0]))?[„“«\"‘]?")
        self.first_origin = frozenset(data.get("first", ()))
        self.having = listed(data, "having")
        self.exclusive, self.outlet_kinds = listed(data, "exclusive"), listed(data, "kinds")
        self.outlet_words = frozenset(str(data.get("outlets", "")).split())
        self.outlet_endings = tuple(str(data.get("endings", "")).split())
        self.telling = listed(data, "telling")
        verbs, to = alternatives(self.telling) or "(?!)", alternatives(listed(data, "to")) or "(?!)"
        self.told_to = re.compile(
            rf"\b(?:{verbs})(?: [\w-]{{1,25}}){{1,4}} (?:{to})\s"
        )  # "sagte der Bürgermeister dem"

    def stems(self, words: frozenset[str]) -> frozenset[str]:
        """The stems of some folded words."""
        return frozenset(stem_words(sorted(words), self.code))

    def terms(self, words: list[str]) -> list[str]:
        """Folded words as they are compared: stemmed, and where a concept holds them, its name."""
        stems = stem_words(words, self.code)
        return [self.concepts.get(stem, stem) for stem in stems]


def compounds(numerals: dict[str, float], scales: dict[str, int], joint: str) -> dict[str, float]:
    """The numbers in words with those written as one: "einundzwanzig", "dreihundert"."""
    if not joint:
        return numerals
    units = {word: value for word, value in numerals.items() if 0 < value < 10}
    tens = {word: value for word, value in numerals.items() if 20 <= value < 100}
    joined = {f"{u}{joint}{t}": units[u] + tens[t] for u in units for t in tens if tens[t] % 10 == 0}
    joined |= {word.replace("een", "eën", 1): value for word, value in joined.items() if word[:5] in JOINED_TWICE}
    scaled = {f"{u}{s}": units[u] * scales[s] for u in units for s in scales if scales[s] in (100, 1000)}
    return {**joined, **scaled, **numerals}


def listed(table: dict[str, str], key: str) -> frozenset[str]:
    """A blank-separated list of words."""
    return frozenset(table.get(key, "").split())


def phrases(table: dict[str, list[str]]) -> dict[str, Comparison]:
    """Phrase -> comparison."""
    return {phrase: cast(Comparison, sign) for sign, listed in table.items() for phrase in listed}


def alternatives(words: object) -> str:
    """A pattern for one of some words, longest first."""
    return "|".join(re.escape(word) for word in sorted(cast("list[str]", words), key=lambda w: (-len(w), w)))


def number_pattern(lex: Lexicon) -> re.Pattern[str]:
    """Digits with their scale, or a run of number words, in lower case.

    No quantifier stands inside another, so it is linear; it begins with a letter or digit of its own, not with a look
    behind, so that the search can skip to where a number may begin. What stands before is the reader's to check.
    """
    numerals, scales = alternatives(lex.numerals), alternatives(lex.scales) or "(?!)"
    short, joins = alternatives(lex.short_scales) or "(?!)", alternatives(lex.joins) or "(?!)"
    one, article = rf"(?:{numerals}|{scales})", alternatives(lex.a_scale)
    first = rf"(?:{numerals}|{scales}|(?:{article})\s(?:{scales}))" if article else one
    spaced = r"\d{1,3}(?: \d{3}){1,4}(?:,\d{1,3})?" if lex.spaced else r"\d{1,3}(?:,? 000){1,4}"
    return re.compile(
        rf"(?P<digits>(?<!\d )(?:{spaced})(?!\d)|\d(?:[\d.,\u00a0\u202f]{{0,30}}\d)?)"
        rf"(?:[\s-]?(?P<scale>{scales})(?!\w)|[ \u00a0]?(?P<short>{short})(?!\w))?"
        rf"|(?P<spelled>{first}(?:(?:[\s-]|\s(?:{joins})\s){one}){{0,8}})(?!\w)"
    )


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag; English where the language is unknown or has no data file."""
    code = primary(language) or DEFAULT
    folder = files("digest.reconciling").joinpath("languages")
    own = folder.joinpath(f"{code}.toml").is_file()
    data = folder.joinpath(f"{code if own else DEFAULT}.toml").read_text(encoding="utf-8")
    return Lexicon(code if own else DEFAULT, tomllib.loads(data), "," if code in COMMA.split() else "")
