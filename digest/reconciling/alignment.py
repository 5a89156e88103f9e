"""Figures of several outlets, aligned by what they count."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import combinations

from digest.model import Article, Difference, Figure
from digest.reconciling.headings import subject
from digest.reconciling.intervals import verdict
from digest.reconciling.items import Item, items_of, weights_of
from digest.reconciling.likeness import FURTHEST, alike
from digest.reconciling.scenes import Scene, elsewhere, scene_of
from digest.reconciling.single import single_figures

__all__ = ["align"]

SURE = -0.2  # log-odds from which two differing figures are shown side by side
JOIN = -0.2  # from which a further outlet's figure joins a pair that is shown
SAME = 0.2  # from which two equal figures with other comparison words are shown side by side
PLAIN = 0.5  # more for spans of time, which are rarely worth it
SURELY = 1.5  # from which two equal figures are taken for one
AGREE = -2.0  # from which two equal figures count as agreeing, so that neither differs from another one

LOWEST = -3.0
MOST, FEWEST = 400, 4  # figures compared in a story, and of one article at least: what comes first matters most
OTHER_UNIT = {"people": "", "": "people"}  # "killed 31" may count people without saying so

Edge = tuple[float, Item, Item]
Place = tuple[str, int]
Value = tuple[int, str, float]
Scores = dict[tuple[Place, Place], float]


def align(
    articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]
) -> tuple[tuple[Difference, ...], tuple[Figure, ...]]:
    """The quantities that articles of a story give differently, and the figures that one outlet alone gives.

    Those that most articles speak of come first.
    """
    most = max(FEWEST, MOST // max(1, len(articles)))
    figures = tuple(listed[:most] for listed in figures)
    items = all_items(articles, figures)
    scores, paired = all_scores(items, [scene_of(article) for article in articles])
    edges = [edge for pairs in paired for edge in differing(pairs)]
    edges = [edge for edge in edges if equal(edge[1], edge[2]) or not apart(edge, items, scores)]
    edges.sort(key=lambda e: (-e[0], place(e[1]), place(e[2])))
    out: list[Difference] = []
    used: set[Place] = set()
    for _, a, b in edges:
        if place(a) in used or place(b) in used:
            continue
        group = grown(a, b, items, scores, used)
        used |= {place(x) for x in group}
        ordered = tuple(x.figure for x in sorted(group, key=place))
        out.append(Difference("number", subject(group, articles), verdict(ordered), ordered))
    out.sort(key=lambda d: (-len({f.article for f in d.values}), [(f.article, f.span.start) for f in d.values]))
    return tuple(out), single_figures(articles, items, scores, used)


def place(item: Item) -> Place:
    """Where a figure stands: its identity."""
    return item.figure.article, item.figure.span.start


def all_items(articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]) -> list[list[Item]]:
    """The figures of each article, ready for comparing."""
    weight = weights_of(figure for listed in figures for figure in listed)
    return [
        items_of(article, number, listed, weight)
        for number, (article, listed) in enumerate(zip(articles, figures, strict=True))
    ]


def all_scores(items: list[list[Item]], scenes: list[Scene]) -> tuple[Scores, list[list[Edge]]]:
    """The log-odds of all pairs worth a thought, by their places in both directions, and listed by two articles."""
    scores: Scores = {}
    paired: list[list[Edge]] = []
    by_unit: list[dict[str, list[Item]]] = []
    for listed in items:
        units: dict[str, list[Item]] = defaultdict(list)
        for one in sorted(listed, key=size):
            units[one.figure.unit].append(one)
        by_unit.append(units)
    for (left, scene), (right, other) in combinations(zip(by_unit, scenes, strict=True), 2):
        if elsewhere(scene, other):
            continue
        pairs: list[Edge] = []
        for unit, listed in left.items():
            others = sorted(right.get(unit, []) + right.get(OTHER_UNIT.get(unit, "?"), []), key=size)
            sizes = [size(b) for b in others]
            for a in listed:
                low, high = size(a) / FURTHEST, size(a) * FURTHEST
                near = others[bisect_left(sizes, low) : bisect_right(sizes, high)]
                found = [(score, a, b) for b in near if (score := alike(a, b)) >= LOWEST]
                for score, _, b in found:
                    scores[place(a), place(b)] = scores[place(b), place(a)] = score
                pairs += found
        paired.append(pairs)
    return scores, paired


def size(item: Item) -> float:
    """How large a figure is."""
    return abs(item.figure.value)


def differing(pairs: list[Edge]) -> list[Edge]:
    """Figures of two articles that count the same and differ: each the other's best, and neither agreeing elsewhere."""
    agreed = {
        (x.article, x.figure.unit, x.figure.value) for s, a, b in pairs if equal(a, b) and s >= AGREE for x in (a, b)
    }
    alike_said: dict[Value, float] = {}  # a value both articles give with the same comparison word
    for s, a, b in pairs:
        if equal(a, b) and a.figure.comparison == b.figure.comparison:
            alike_said[value(a)] = max(s, alike_said.get(value(a), s))
    best: dict[Place, float] = defaultdict(lambda: LOWEST)
    found: list[Edge] = []
    for s, a, b in pairs:
        if equal(a, b):
            enough = max(SAME + PLAIN * (a.kind == "time"), alike_said.get(value(a), LOWEST))
            fits = a.figure.comparison != b.figure.comparison and s > enough
        else:
            fits = s >= SURE and value(a) not in agreed and value(b) not in agreed
        if fits:
            found.append((s, a, b))
            best[place(a)], best[place(b)] = max(best[place(a)], s), max(best[place(b)], s)
    return [(s, a, b) for s, a, b in found if s >= best[place(a)] and s >= best[place(b)]]


def value(item: Item) -> Value:
    """What an article says, wherever it says it: an agreement covers every place that repeats it."""
    return item.article, item.figure.unit, item.figure.value


def apart(edge: Edge, items: list[list[Item]], scores: Scores) -> bool:
    """Whether a third article gives both values: then they are of two things, and nobody differs."""
    _, a, b = edge
    for number, listed in enumerate(items):
        if number in (a.article, b.article):
            continue
        said = [any(equal(x, y) and scores.get((place(x), place(y)), LOWEST) >= SURELY for y in listed) for x in (a, b)]
        if all(said):
            return True
    return False


def equal(a: Item, b: Item) -> bool:
    """Whether two figures have one value; their comparison words may differ."""
    return a.figure.value == b.figure.value


def grown(a: Item, b: Item, items: list[list[Item]], scores: Scores, used: set[Place]) -> list[Item]:
    """A pair with the best fitting figure of every other article; each fits all the others, so no chain forms."""
    group = [a, b]
    for number, listed in enumerate(items):
        if any(x.article == number for x in group):
            continue
        fitting = [
            (min(scores.get((place(x), place(y)), AGREE) for y in group), x) for x in listed if place(x) not in used
        ]
        best = max(fitting, key=lambda f: (f[0], place(f[1])), default=None)
        if best is not None and best[0] >= JOIN:
            group.append(best[1])
    return group
