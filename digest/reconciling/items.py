"""Figures of one story made ready for comparing."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from digest.model import Article, Figure
from digest.reconciling.lexicon import Lexicon, lexicon

__all__ = ["NEAR", "Item", "items_of", "weights_of"]

NEAR = 6  # terms of context nearest to the number, compared on their own
LEAD = 600  # characters: the beginning of an article, where it says what its story is about
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NAME = re.compile(r"(?<=[\w,;:)] )[A-Z][a-z]{2,}")
MONEY = 3  # letters of a currency's name
TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})


class Item(msgspec.Struct, frozen=True, gc=False):
    """A figure ready for comparing: the terms of what it counts, the weight of each term of its context."""

    figure: Figure
    article: int
    subject: tuple[str, ...]
    context: dict[str, float]
    norm: float
    near: frozenset[str]
    kind: str
    lead: bool
    rivals: tuple[int, ...]
    dates: frozenset[str]
    further: bool
    nouns: frozenset[str]
    modifiers: frozenset[str]
    head: str
    names: frozenset[str]
    places: frozenset[str]


def kind_of(unit: str) -> str:
    """The sort of quantity that a unit measures."""
    if unit in ("people", "age", ""):
        return unit
    if len(unit) == MONEY and unit.isupper():
        return "money"
    if unit in ("percent", "points"):
        return "percent"
    return "time" if unit in TIME else "measure"


def items_of(article: Article, number: int, figures: tuple[Figure, ...], weight: dict[str, float]) -> list[Item]:
    """The figures of an article, ready for comparing; terms far from the number weigh less."""
    lex = lexicon(article.language)
    subjects = [tuple(lex.terms(f.subject.split())) for f in figures]
    heads: dict[tuple[str, str], set[float]] = defaultdict(set)
    for figure, subject in zip(figures, subjects, strict=True):
        heads[figure.unit, subject[-1] if subject else ""].add(figure.value)
        heads[figure.unit, "=" + figure.state].add(figure.value)
        heads[figure.unit, "*"].add(figure.value)
    out = []
    for figure, subject in zip(figures, subjects, strict=True):
        context = {t: weight[t] / (1 + 0.08 * k) for k, t in enumerate(figure.context)}
        norm = math.sqrt(sum(w * w for w in context.values())) or 1.0
        rivals = tuple(
            len(heads[figure.unit, key]) for key in (subject[-1] if subject else "", "=" + figure.state, "*")
        )
        lead = figure.span.start < max(LEAD, len(article.text) / 5)
        near = frozenset(figure.context[:NEAR])
        parts = (
            frozenset(subject),
            frozenset(subject[:-1]),
            subject[-1] if subject else "",
            names_in(article.text, figure),
            places_in(article.text, figure, lex),
        )
        further = is_further(article.text, figure, lex)
        dates = frozenset(YEAR.findall(figure.sentence.of(article.text))) | (lex.month_terms & context.keys())
        kind = kind_of(figure.unit)
        out.append(Item(figure, number, subject, context, norm, near, kind, lead, rivals, dates, further, *parts))
    return out


def names_in(text: str, figure: Figure) -> frozenset[str]:
    """The capitalised words of a figure's sentence, apart from its first and those of the counted noun."""
    sentence = text[figure.sentence.start : figure.span.start] + text[figure.span.end : figure.sentence.end]
    return frozenset(NAME.findall(sentence))


def places_in(text: str, figure: Figure, lex: Lexicon) -> frozenset[str]:
    """The names that a figure's sentence places things at: "in Ostmere", "near Weir Street"."""
    named = lex.place.finditer(text, figure.sentence.start, figure.sentence.end)
    return frozenset(m[1] for m in named if m[1].lower() not in lex.months)


def is_further(text: str, figure: Figure, lex: Lexicon) -> bool:
    """Whether the number comes on top of others: "another 14 people", "nine more villages"."""
    before = text[max(0, figure.span.start - 14) : figure.span.start].lower().split()
    return bool(before and before[-1] in lex.further) or figure.subject.split(" ")[0] in lex.further


def weights_of(figures: Iterable[Figure]) -> dict[str, float]:
    """What a term of context weighs: what every sentence of the story says weighs little."""
    seen: Counter[str] = Counter()
    total = 1
    for figure in figures:
        seen.update(figure.context)
        total += 1
    return {term: math.log(1 + total / n) for term, n in seen.items()}
