"""Figures of several outlets, aligned by what they count."""

from itertools import combinations, pairwise

import numpy as np

from digest.model import Article, Difference, Figure, Place
from digest.reconciling.figures.columns import GENERIC, KINDS, Bools, Columns, Floats, Ints, Side
from digest.reconciling.figures.headings import subject
from digest.reconciling.figures.intervals import unfolding, verdict
from digest.reconciling.figures.items import BEFALLING, Item, items_of, kind_of
from digest.reconciling.figures.likeness import scores
from digest.reconciling.figures.pairing import Pairs, pairs_of
from digest.reconciling.figures.scenes import elsewhere, scene_of
from digest.reconciling.figures.single import RELATED, single_figures

__all__ = ["align"]

SURE = -0.4  # log-odds from which two differing figures are shown side by side
JOIN = -0.2  # mean from which a further outlet's figure joins those that are shown,
HARDLY = -1.0  # and what it needs with each of them
SAME = 0.5  # from which two equal figures with other comparison words are shown side by side
PLAIN = 0.5  # more for spans of time, which are rarely worth it
SURELY = 1.5  # from which two equal figures are taken for one
AGREE = 0.0  # from which two equal figures count as agreeing, so that neither differs from another one

CLEARLY = 1.0  # more, with which they differ all the same
LEAST = -3.0  # of pairs that are looked at at all
LOWEST = -9.0  # stands for pairs that are none
TIME = KINDS.index("time")
MOST, FEWEST = 400, 4  # figures compared in a story, and of one article at least: what comes first matters most
SORTS = {kind: {"", "people"} for kind in ("", "people")}  # "killed 31" counts people without saying so
CLOSE = 0.005  # of a whole, by which its parts may miss it
CEILING = 1_000  # figures compared however many articles there are: every two may have to be laid side by side


def align(
    articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]
) -> tuple[tuple[Difference, ...], tuple[Figure, ...]]:
    """The quantities that articles of a story give differently, and the figures that one outlet alone gives.

    Articles come in the order of their ids. The dead come first, then what else befell people, then what most articles
    speak of; ages and lengths of time come last.
    """
    if len(articles) < 2:
        return (), ()
    listed = compared_items(articles, figures)
    items = [item for some in listed for item in some]
    if not items:
        return (), ()
    table = Columns(items)
    pairs = pairs_of(table, places_apart(articles))
    odds = scores(table, pairs)
    enough = odds >= LEAST
    pairs, odds = pairs.where(enough), odds[enough]
    out: list[Difference] = []
    shown = np.zeros(len(items), bool)
    twin = twins(items, articles)
    rows = np.full((len(items), len(items)), LOWEST)
    rows[pairs.left, pairs.right] = rows[pairs.right, pairs.left] = odds
    for a, b in differing(table, pairs, odds, len(articles)):
        if split(a, b, items, listed):
            continue
        bracketed = twin[a] < a and twin[b] < b  # "300 square km (115 sq miles)" in both: what stands before goes first
        if shown[a] or shown[b] or bracketed:
            continue
        group = grown([a, b], table, rows, shown)
        group = [x for x in group if x in (a, b) or not any(split(x, y, items, listed) for y in (a, b))]
        shown[group] = shown[[twin[x] for x in group]] = True
        out.append(difference_of(table, group, articles, items, listed))
    out.sort(key=lambda d: (gravity(d), -len({f.article for f in d.values}), places_of(d)))
    known = shown.copy()
    related = odds >= RELATED
    known[pairs.left[related]] = known[pairs.right[related]] = True
    return tuple(out), single_figures(articles, listed, known.tolist())


def compared_items(articles: tuple[Article, ...], figures: tuple[tuple[Figure, ...], ...]) -> list[list[Item]]:
    """The figures of each article that are compared: the first ones, fewer the more articles a story has."""
    most = max(1, min(max(FEWEST, MOST // len(articles)), CEILING // len(articles)))
    return [items_of(article, n, figures[n][:most] if n < CEILING else ()) for n, article in enumerate(articles)]


def difference_of(
    table: Columns, group: list[int], articles: tuple[Article, ...], items: list[Item], listed: list[list[Item]]
) -> Difference:
    """The row of a group of figures (rows of `table`): in the order of days where they grew, else of the articles."""
    members = sorted(group)
    ordered = tuple(items[x].figure for x in members)
    days = tuple((articles[items[x].article].published or "")[:10] for x in members)
    grew = unfolding(ordered, days)
    if grew:
        ordered = tuple(ordered[k] for k in sorted(range(len(days)), key=days.__getitem__))
    heading = subject(table, group, articles)
    return Difference("number", heading, verdict(ordered), ordered, repeated(group, items, listed), grew)


def split(one: int, other: int, items: list[Item], listed: list[list[Item]]) -> bool:
    """Whether one of two figures is a part of the other one that its article gives in parts."""
    return parts(one, other, items, listed) or parts(other, one, items, listed)


def parts(one: int, whole: int, items: list[Item], listed: list[list[Item]]) -> bool:
    """Whether a figure and another one beside it in its sentence make up a third: "143 passengers and six crew"."""
    first, total = items[one].figure, items[whole].figure.value
    if abs(first.value - total) <= CLOSE * total:
        return False
    return any(
        other.figure.sentence == first.sentence
        and {other.kind, items[one].kind} <= SORTS.get(other.kind, {other.kind})
        and other.figure.unit in (first.unit, "")
        and abs(first.value + other.figure.value - total) <= CLOSE * total
        for other in listed[items[one].article]
        if other is not items[one]
    )


def gravity(row: Difference) -> int:
    """How near the top an editor would look for a row: 0 the dead, 1 what else befell people, 2 values that
    differ, 3 equal ones of which one outlet is less sure, 4 ages and lengths of time.
    """
    states = [figure.state for figure in row.values if kind_of(figure.unit) in BEFALLING]
    state = max(sorted(set(states)), key=states.count, default="")
    if state and 2 * states.count(state) > len(row.values):
        return 0 if state == "dead" else 1
    if kind_of(row.values[0].unit) in ("time", "age"):
        return 4
    return 2 if len({figure.value for figure in row.values}) > 1 else 3


def places_of(row: Difference) -> list[tuple[str, int]]:
    """Where the figures of a row stand."""
    return [(figure.article, figure.span.start) for figure in row.values]


def repeated(group: list[int], items: list[Item], listed: list[list[Item]]) -> tuple[Place, ...]:
    """Where else the articles of a row give their value: as many of the same things, of whom the same befell."""
    found = []
    for row in sorted(group):
        one = items[row]
        for other in listed[one.article]:
            alike = other.figure.value == one.figure.value and {one.kind, other.kind} <= SORTS.get(one.kind, {one.kind})
            named = (
                other.head == one.head or "" in (one.head, other.head) or not GENERIC.isdisjoint((one.head, other.head))
            )
            if other is not one and alike and named and other.state == one.state:
                found.append(Place(one.figure.article, other.figure.span))
    return tuple(found)


def twins(items: list[Item], articles: tuple[Article, ...]) -> list[int]:
    """Of each figure the one beside it in another unit: "300 square km (115 sq miles)"; else itself."""
    out = list(range(len(items)))
    for n, (one, other) in enumerate(pairwise(items)):
        if one.article == other.article and one.kind == other.kind and one.figure.unit != other.figure.unit:
            between = articles[one.article].text[one.figure.span.end : other.figure.span.start]
            if between.strip() == "(":
                out[n], out[n + 1] = n + 1, n
    return out


def places_apart(articles: tuple[Article, ...]) -> Bools:
    """Of each two articles, whether they tell of two places; an article is not compared with itself either."""
    scenes = [(n, scene) for n, article in enumerate(articles) if (scene := scene_of(article))[0]]
    out = np.eye(len(articles), dtype=bool)
    for (n, one), (m, other) in combinations(scenes, 2):
        out[n, m] = out[m, n] = elsewhere(one, other)
    return out


def differing(c: Columns, pairs: Pairs, odds: Floats, articles: int) -> list[tuple[int, int]]:
    """Figures of two articles that count the same and differ, the surest first: each the other's best.

    Neither agrees elsewhere in the other article. What an article says, it says wherever it says it: an agreement
    covers every place that repeats it.
    """
    a, b, equal = Side(c, pairs.left), Side(c, pairs.right), pairs.equal
    plain = equal & (a.comparison == b.comparison)
    if not (np.where(equal, SAME, SURE) <= odds)[~plain].any():
        return []
    shape = len(c.items), articles
    agreed = np.full(shape, LOWEST)  # how surely an article gives what another one says
    np.maximum.at(agreed, (a.said[equal], b.article[equal]), odds[equal])
    np.maximum.at(agreed, (b.said[equal], a.article[equal]), odds[equal])
    given = met(np.arange(len(c.items)), pairs, equal & (odds >= SURELY), shape, c)
    alike_said = np.full(shape, LOWEST)  # a value both articles give with the same comparison word
    np.maximum.at(alike_said, (a.said[plain], b.article[plain]), odds[plain])
    enough = np.maximum(SAME + PLAIN * (a.kind == TIME), alike_said[a.said, b.article])
    held = np.maximum(agreed[a.said, b.article], agreed[b.said, a.article])
    repeated = held >= np.maximum(AGREE, odds - CLEARLY)
    fits = np.where(equal, ~plain & (odds > enough), (odds >= SURE) & ~repeated)
    one, other, odds, equal = a.rows[fits], b.rows[fits], odds[fits], equal[fits]
    here, there = a.article[fits], b.article[fits]
    best = np.full(shape, LOWEST)
    np.maximum.at(best, (one, there), odds)
    np.maximum.at(best, (other, here), odds)
    kept = (odds >= best[one, there]) & (odds >= best[other, here])
    one, other, odds, equal = one[kept], other[kept], odds[kept], equal[kept]
    order = np.lexsort((other, one, -odds))
    edges = zip(one[order].tolist(), other[order].tolist(), equal[order].tolist(), strict=True)
    # where a third article gives both values, they are of two things
    return [(x, y) for x, y, same in edges if same or not (given[x] & given[y]).any()]


def met(rows: Ints, pairs: Pairs, mask: Bools, shape: tuple[int, int], c: Columns) -> Bools:
    """Which figures (or what they say: `rows`) have a pair of a mask in which article."""
    out = np.zeros(shape, bool)
    a, b = pairs.left[mask], pairs.right[mask]
    out[rows[a], c.article[b]] = out[rows[b], c.article[a]] = True
    return out


def grown(group: list[int], c: Columns, rows: Floats, shown: Bools) -> list[int]:
    """A pair with the best fitting figure of every other article; each suits all others, so no chain forms."""
    total, worst = rows[group].sum(axis=0), rows[group].min(axis=0)
    worst[shown] = LOWEST
    fit = ((worst >= HARDLY) & (total >= JOIN * len(group))).nonzero()[0]
    homes = c.article[fit].tolist()
    own: dict[int, list[int]] = {article: [] for article in sorted(set(homes))}
    for row, article in zip((worst >= HARDLY).nonzero()[0].tolist(), c.article[worst >= HARDLY].tolist(), strict=True):
        if article in own:
            own[article].append(row)
    taken = set(c.article[group].tolist())
    for article, listed in own.items():
        if article in taken:
            continue
        near = [row for row in listed if worst[row] >= HARDLY]
        if not near:
            continue
        best = max(near, key=total.__getitem__)  # of two that fit alike, what the article says first
        if total[best] >= JOIN * len(group):
            group.append(best)
            total, worst = total + rows[best], np.minimum(worst, rows[best])
    return group
