"""Figures of one story made ready for comparing."""

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from digest.model import Article, Figure
from digest.reconciling.figures.settings import NOTHING, Setting, names_around, setting_of
from digest.reconciling.lexicon import Lexicon, lexicon

__all__ = ["BEFALLING", "FADING", "TIME", "Item", "items_of", "kind_of"]

FADING = 0.08  # a term of context weighs less, the further it stands from the number
LEAD = 600  # characters: the beginning of an article, where it says what its story is about
ORIGIN = re.compile(r" [A-Z][a-z]{3,} [a-z]")  # "eight French nationals"
BEFORE = 32  # characters before a number in which the noun of "a charge of" stands
MONEY = 3  # letters of a currency's name
TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
BEFALLING = frozenset({"people", "percent", ""})  # kinds of quantities of which something can befall


class Item(msgspec.Struct, frozen=True, gc=False):
    """A figure ready for comparing: the terms of what it counts, and what its sentence names."""

    figure: Figure
    article: int
    subject: tuple[str, ...]
    kind: str
    lead: bool
    rivals: tuple[int, int, int]
    dates: frozenset[str]
    further: bool
    nouns: frozenset[str]
    modifiers: frozenset[str]
    head: str
    names: frozenset[str]
    places: frozenset[str]
    rate: bool
    state: str
    bearing: str
    some: bool  # they are told by where they come from: "eight French nationals"
    past: bool  # its sentence speaks of a year before that of the article
    foes: bool  # they are those who struck, no victims
    nameless: bool  # an age of somebody without a name: "a man of 34"
    tally: bool  # a player or a team has so many of them: yards, goals


def kind_of(unit: str) -> str:
    """The sort of quantity that a unit measures."""
    if unit in ("people", "age", ""):
        return unit
    if len(unit) == MONEY and unit.isupper():
        return "money"
    if unit in ("percent", "points"):
        return "percent"
    return "time" if unit in TIME else "measure"


def items_of(article: Article, number: int, figures: tuple[Figure, ...]) -> list[Item]:
    """The figures of an article, ready for comparing."""
    if not figures:
        return []
    lex, text = lexicon(article.language), article.text
    subjects = [lex.subject_terms[f.subject] or before(text, f, lex) for f in figures]
    rivals = rivals_of(figures, subjects)
    beginning = max(LEAD, len(text) / 5)
    year = (article.published or "")[:4]
    out = []
    setting = Setting(-1, (), NOTHING, NOTHING)
    for figure, subject, others in zip(figures, subjects, rivals, strict=True):
        if setting.start != figure.sentence.start:
            setting = setting_of(text, figure.sentence, lex)
        lead, past = figure.span.start < beginning, bool(setting.years) and max(setting.years) < year
        out.append(item_of(text, figure, number, subject, others, setting, lead, past, lex))
    return out


def item_of(
    text: str,
    figure: Figure,
    number: int,
    subject: tuple[str, ...],
    rivals: tuple[int, int, int],
    setting: Setting,
    lead: bool,
    past: bool,
    lex: Lexicon,
) -> Item:
    """One figure of article `number`, ready for comparing; `lead` and `past` as an item has them."""
    months = lex.month_terms.intersection(figure.context)
    kind = kind_of(figure.unit)
    tally = figure.unit in lex.tallies or (bool(subject) and subject[-1] in lex.tallies)  # told of a player
    return Item(
        figure,
        number,
        subject,
        kind,
        lead,
        rivals,
        setting.years | months if months else setting.years,
        is_further(text, figure, lex),
        frozenset(subject),
        frozenset(subject[:-1]) if len(subject) > 1 else NOTHING,
        subject[-1] if subject else "",
        names_around(text, figure, setting.names) - (setting.places if tally else NOTHING),
        setting.places,
        is_rate(text, figure, lex),
        figure.state if kind in BEFALLING or figure.subject in lex.age_nouns else "",
        subject[-1] if subject and subject[-1] in lex.bearings else "",
        kind in ("people", "")
        and lex.noun != "capital"
        and ORIGIN.search(text, figure.span.start, figure.span.end) is not None,
        past,
        bool(subject) and subject[-1] in lex.foes,
        figure.unit == "age" and figure.subject in lex.age_nouns,
        tally,
    )


def before(text: str, figure: Figure, lex: Lexicon) -> tuple[str, ...]:
    """What is counted as told before the number: "a charge of about $1 billion"; nothing where it is told behind it."""
    if figure.unit == "age":
        return ()
    words = text[max(figure.sentence.start, figure.span.start - BEFORE) : figure.span.start].lower().split()[-2:]
    if len(words) < 2 or words[1] not in lex.of or not words[0].isalpha():
        return ()
    if words[0] in lex.stop or words[0] in lex.skip:
        return ()
    return tuple(lex.terms(words[:1]))


def rivals_of(figures: Sequence[Figure], subjects: Sequence[tuple[str, ...]]) -> list[tuple[int, int, int]]:
    """How many values an article gives of the same noun, of what befell the same number, of the same unit."""
    nouns: dict[tuple[str, str], set[float]] = defaultdict(set)
    states: dict[tuple[str, str], set[float]] = defaultdict(set)
    units: dict[str, set[float]] = defaultdict(set)
    keys = [(f.unit, subject[-1] if subject else "") for f, subject in zip(figures, subjects, strict=True)]
    for figure, noun in zip(figures, keys, strict=True):
        nouns[noun].add(figure.value)
        states[figure.unit, figure.state].add(figure.value)
        units[figure.unit].add(figure.value)
    return [
        (len(nouns[noun]), len(states[f.unit, f.state]), len(units[f.unit]))
        for f, noun in zip(figures, keys, strict=True)
    ]


def is_rate(text: str, figure: Figure, lex: Lexicon) -> bool:
    """Whether so much is told of a span of time or of so many: "100 kg/h", "$40 a year", "38 per 100,000 people"."""
    end = figure.span.end
    joint = text[end : end + 1]
    if joint == "/":
        return text[end + 1 : end + 2].isalpha()
    if joint not in (" ", "-"):
        return False
    tail = text[end + 1 : end + 20]
    words = (tail.replace("-", " ") if joint == "-" else tail).split(None, 2)  # "£350m-a-year"
    if len(words) < 2 or words[0] not in lex.per:
        return False
    return words[1][0].isdigit() or lex.units.get(words[1].rstrip('.,;:)”"')) in TIME


def is_further(text: str, figure: Figure, lex: Lexicon) -> bool:
    """Whether the number comes on top of others: "another 14 people", "nine more villages"."""
    if figure.subject and figure.subject.split(" ", 1)[0] in lex.further:
        return True
    before = text[max(0, figure.span.start - 14) : figure.span.start].rsplit(None, 1)
    return bool(before) and before[-1].lower() in lex.further
