"""Figures of several outlets, aligned by what they count."""

import math
from collections import Counter, defaultdict
from itertools import combinations

import msgspec

from digest.model import Article, Difference, Figure
from digest.reconciling.intervals import verdict
from digest.reconciling.lexicon import lexicon

__all__ = ["differences"]

ALIKE = 0.62  # figures that count the same thing
FURTHEST = 5.0  # ratio of two values beyond which they are told of different things
GENERIC = frozenset({"people", "more", "total"})


class Item(msgspec.Struct, frozen=True, gc=False):
    """A figure ready for comparing: the terms of what it counts, the weight of each term of its context."""

    figure: Figure
    subject: tuple[str, ...]
    context: dict[str, float]
    norm: float


def differences(articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]) -> tuple[Difference, ...]:
    """The quantities that articles of a story give differently, those most articles speak of first."""
    items = prepared(articles, figures)
    edges = sorted(pairs(items), key=lambda e: (-e[0], place(e[1]), place(e[2])))
    out: list[Difference] = []
    used: set[tuple[str, int]] = set()
    for _, a, b in edges:
        if place(a) in used or place(b) in used:
            continue
        group = grown(a, b, items, used)
        used |= {place(x) for x in group}
        ordered = tuple(x.figure for x in sorted(group, key=place))
        if len({(f.value, f.comparison) for f in ordered}) > 1:
            out.append(Difference("number", subject(group), verdict(ordered), ordered))
    out.sort(key=lambda d: (-len({f.article for f in d.values}), [(f.article, f.span.start) for f in d.values]))
    return tuple(out)


def place(item: Item) -> tuple[str, int]:
    """Where a figure stands: its identity."""
    return item.figure.article, item.figure.span.start


def prepared(articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]) -> list[list[Item]]:
    """The figures of each article with weighted terms: what every sentence of the story says weighs little."""
    seen: Counter[str] = Counter()
    for listed in figures:
        for figure in listed:
            seen.update(figure.context)
    total = sum(map(len, figures)) + 1
    weight = {term: math.log(1 + total / n) for term, n in seen.items()}
    out = []
    for article, listed in zip(articles, figures, strict=True):
        lex = lexicon(article.language)
        out.append([item(f, tuple(lex.terms(f.subject.split())), weight) for f in listed])
    return out


def item(figure: Figure, terms: tuple[str, ...], weight: dict[str, float]) -> Item:
    """A figure ready for comparing; terms far from the number weigh less."""
    context = {t: weight[t] / (1 + 0.08 * k) for k, t in enumerate(figure.context)}
    return Item(figure, terms, context, math.sqrt(sum(w * w for w in context.values())) or 1.0)


def pairs(items: list[list[Item]]) -> list[tuple[float, Item, Item]]:
    """Figures of two articles that count the same and differ: each the other's best, neither agreeing elsewhere."""
    found = []
    for left, right in combinations(items, 2):
        scores = {(i, j): s for i, a in enumerate(left) for j, b in enumerate(right) if (s := alike(a, b)) >= ALIKE}
        agreed_left = {i for (i, j) in scores if agreeing(left[i], right[j])}
        agreed_right = {j for (i, j) in scores if agreeing(left[i], right[j])}
        best_left: dict[int, float] = defaultdict(float)
        best_right: dict[int, float] = defaultdict(float)
        for (i, j), s in scores.items():
            best_left[i], best_right[j] = max(best_left[i], s), max(best_right[j], s)
        for (i, j), s in scores.items():
            if i in agreed_left or j in agreed_right or s < best_left[i] or s < best_right[j]:
                continue
            found.append((s, left[i], right[j]))
    return found


def agreeing(a: Item, b: Item) -> bool:
    """Whether two figures say exactly the same."""
    return a.figure.value == b.figure.value and a.figure.comparison == b.figure.comparison


def grown(a: Item, b: Item, items: list[list[Item]], used: set[tuple[str, int]]) -> list[Item]:
    """A pair with the best fitting figure of every other article; each fits all the others, so no chain forms."""
    group = [a, b]
    for listed in items:
        if any(listed and x.figure.article == listed[0].figure.article for x in group):
            continue
        fitting = [(min(alike(x, y) for y in group), x) for x in listed if place(x) not in used]
        fitting = [(s, x) for s, x in fitting if s >= ALIKE]
        if fitting:
            group.append(max(fitting, key=lambda f: (f[0], place(f[1])))[1])
    return group


def subject(group: list[Item]) -> str:
    """What is counted, in an outlet's words: the fullest noun phrase, or the unit."""
    phrases = sorted({x.figure.subject for x in group if x.figure.subject}, key=lambda s: (-len(s.split()), s))
    states = sorted({x.figure.state for x in group if x.figure.state})
    return phrases[0] if phrases else (states[0] if states else group[0].figure.unit)


def alike(a: Item, b: Item) -> float:
    """How surely two figures of two articles count the same thing, 0 to about 1.2."""
    f, g = a.figure, b.figure
    if (f.unit != g.unit and not (f.subject == "" or g.subject == "")) or (f.unit and g.unit and f.unit != g.unit):
        return 0.0
    if f.state and g.state and f.state != g.state:
        return 0.0
    low, high = sorted((abs(f.value), abs(g.value)))
    if high > FURTHEST * low:
        return 0.0
    if f.unit == "age":
        return 1.0 if f.subject and f.subject == g.subject else 0.0
    noun = same_noun(a, b)
    if noun == 0:
        return 0.0
    shared = sum(w * b.context[t] for t, w in a.context.items() if t in b.context) / (a.norm * b.norm)
    score = 0.45 * noun + 0.65 * shared + (0.1 if f.state and f.state == g.state else 0.0)
    return score + (0.15 if f.value == g.value else 0.0)


def same_noun(a: Item, b: Item) -> float:
    """How well two counted nouns agree."""
    if not a.subject or not b.subject:
        return 0.4 if a.subject or b.subject else 0.5
    if a.subject[-1] == b.subject[-1]:
        return 1.0
    if set(a.subject) & set(b.subject):
        return 0.8
    if a.figure.unit == "people":
        return 0.6 if {a.subject[-1], b.subject[-1]} & GENERIC else 0.25
    return 0.3 if a.figure.unit else 0.0
