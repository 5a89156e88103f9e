"""How far each paragraph of an article hangs together with the others: the measures that give away another story's.

Words weigh what they tell (the background weights of `digest.text.background`), names of people count by themselves: a
paragraph that speaks of "Hendry" before anybody said who Hendry is comes from the middle of another article.
"""

from bisect import bisect_left
from math import log1p
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.intruders.headlines import SHORTEST, headline_above, is_headline, stems_of_headlines
from digest.cleaning.intruders.manner import manner
from digest.cleaning.intruders.named import Named, named
from digest.cleaning.intruders.subject import kinship
from digest.cleaning.intruders.topical import Vocabulary, topical, vocabulary
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.cleaning.signs import VOICES
from digest.cleaning.wordtable import WordRow, stem_weights, word_row
from digest.text.background import CAP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

Rows = list[list[float]]

__all__ = ["FEATURES", "HEADLINE", "Belonging", "belonging"]

FEWEST = 5  # paragraphs from which an article shows what it is about, and can have an intruder
ODD, APART = 0.04, 0.1  # a paragraph with less in common with the rest, with the paragraph nearest to it
SPREAD = 0.02  # added to a deviation
MOST = 400  # lines beyond which a text is no article that hangs together
FEATURES = (
    "met-weight", "unmet-weight", "best", "three-best", "title",
    "met-twice-here", "top-three-here", "highest-unmet-here", "three-best-here", "mean-here", "title-here", "rank",
    "before", "after", "neighbour", "page-mean", "page-spread", "page-size", "length", "first", "place",
    "sentence-ends", "bare-names", "full-names", "removed-before", "removed-after", "odd", "apart",
    "rest-here-on-page", "headlines", "alien", "headline", "headlines-headline", "headline-alien",
    "kinship", *(f"voice-{voice}" for voice in VOICES), "other-length",
)  # fmt: skip
HEADLINE = FEATURES.index("headline")
TWICE, REST, BEST, MEAN = 0, 3, 4, 6  # places in `shares`
told = itemgetter(1, 2, BEST, 5, 7)  # the shares that count by themselves
compared = itemgetter(TWICE, 8, 9, 5, MEAN, 7)  # the shares whose standing on the page counts


class Belonging(NamedTuple):
    """A piece's number and that of its line, whether it is like a headline, its measures (see `FEATURES`)."""

    number: int
    line: int
    headline: bool
    row: list[float]


def belonging(
    pieces: list[Piece], title: str | None, language: str | None, row: WordRow | None = None
) -> list[Belonging]:
    """The measures of each kept line; none where there are too few paragraphs to tell. `row` are the words of all."""
    import numpy as np

    numbers = [number for number, piece in enumerate(pieces) if not piece.reason and piece.words >= SHORTEST]
    heads = [is_headline(pieces[number]) for number in numbers]
    if len(heads) - sum(heads) < FEWEST or len(heads) > MOST:
        return []
    inside = ~np.array(heads)
    whole = row or word_row([piece.split for piece in pieces], language)
    own_row = whole.of(numbers)
    words = vocabulary(own_row)
    alike = likeness(words)
    table = shares(words, alike, inside, set(topical(normal_words(title or ""), language)))
    own = table[inside]
    mean, spread = own.mean(axis=0), own.std(axis=0) + SPREAD
    here = np.clip((table - mean) / spread, -3, 3)
    page = (float(mean[MEAN]), float(spread[REST]), log1p(len(own)))
    table, here = table.tolist(), here.tolist()
    near = around(table, here, alike, heads)
    forms = form(pieces, numbers, named(pieces, numbers, own_row, title, language))
    apart = odd_ones(table, here, heads, float(mean[REST]))
    under = below(pieces, numbers, heads, words, whole, language)
    kin, manners = kinship(words, [not head for head in heads], language), manner(own_row, heads)
    rows = zip(map(told, table), map(compared, here), near, forms, apart, under, kin, manners, strict=True)
    return [
        Belonging(number, pieces[number].line, head, [*a, *b, *c, *page, *d, *e, *f, g, *h])
        for number, head, (a, b, c, d, e, f, g, h) in zip(numbers, heads, rows, strict=True)
    ]


def likeness(words: Vocabulary) -> "Matrix":
    """The cosine of each line with each other one; none with itself."""
    import numpy as np

    vectors = words.weights * np.sqrt(words.counts)
    vectors /= np.maximum(np.sqrt((vectors * vectors).sum(axis=1)), 1e-9)[:, None]
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, 0.0)
    return np.asarray(alike)


def shares(words: Vocabulary, alike: "Matrix", inside: "Matrix", titled: set[str]) -> "Matrix":
    """What each line has in common with the paragraphs, itself left out.

    Weight shared with two others, shared and unshared weight, cosine with the rest, highest cosine, the three highest,
    all of them; share of the title; the three weightiest shared words, the weightiest unshared one.
    """
    import numpy as np

    weights, counts = words.weights, words.counts
    present = counts > 0
    own = present * weights
    others = present[inside].sum(axis=0) - present * inside[:, None]
    mass = np.maximum(own.sum(axis=1), 1e-9)
    shared = own * (others > 0)
    met = shared.sum(axis=1)
    rest = counts[inside].sum(axis=0) - counts * inside[:, None]
    squares = weights * weights
    size = np.sqrt((counts @ squares) * (rest @ squares))
    near = alike[:, inside]
    nearest = highest(near)
    columns = sorted(at for stem in titled if (at := words.column(stem)) is not None)
    whole = sum(weights[columns]) + CAP * (len(titled) - len(columns)) or 1.0
    return np.array(
        (
            (own * (others > 1)).sum(axis=1) / mass,
            np.log1p(met),
            np.log1p(mass - met),
            (np.sqrt(counts * rest) @ squares) / np.maximum(size, 1e-9),
            nearest.max(axis=1),
            nearest.sum(axis=1) / 3,
            near.sum(axis=1) / np.maximum(near.shape[1] - inside, 1),
            own[:, columns].sum(axis=1) / whole,
            highest(shared).sum(axis=1) / (3 * CAP),
            (own - shared).max(axis=1, initial=0.0) / CAP,
        )
    ).T


def highest(values: "Matrix") -> "Matrix":
    """The three highest values of each row, in no order."""
    import numpy as np

    return np.asarray(np.partition(values, -3, axis=1)[:, -3:] if values.shape[1] > 3 else values)


def around(table: Rows, here: Rows, alike: "Matrix", heads: list[bool]) -> Rows:
    """The rank on the page; likeness to the paragraphs before and after; how the less cohesive of these stands."""
    paragraphs = [line for line, head in enumerate(heads) if not head]
    ranked = sorted(table[line][REST] for line in paragraphs)
    places = [bisect_left(paragraphs, line) for line in range(len(heads))]
    follow = [at + (not head) for at, head in zip(places, heads, strict=True)]
    before = [paragraphs[at - 1] if at else line for line, at in enumerate(places)]  # itself, where there is none
    after = [paragraphs[at] if at < len(paragraphs) else line for line, at in enumerate(follow)]
    lines = range(len(heads))
    likes = zip(alike[lines, before].tolist(), alike[lines, after].tolist(), strict=True)
    return [
        [
            bisect_left(ranked, table[line][REST]) / len(ranked), *like,
            min(here[other][REST] for other in (before[line], after[line]) if other != line),
        ]
        for line, like in enumerate(likes)
    ]  # fmt: skip


def odd_ones(table: Rows, here: Rows, heads: list[bool], mean: float) -> Rows:
    """What share of the other paragraphs has little in common with the rest; whether this line has with the nearest."""
    odd = [row[REST] < ODD and not head for row, head in zip(table, heads, strict=True)]
    count, whole = len(heads) - sum(heads), sum(odd)
    return [
        [(whole - own) / (count - (not head)), float(row[BEST] < APART), stands[REST] * mean]
        for row, stands, own, head in zip(table, here, odd, heads, strict=True)
    ]


def form(pieces: list[Piece], numbers: list[int], names: list[Named]) -> Rows:
    """Length, place, ends of sentences, names; whether the lines beside it were removed."""
    found = []
    for place, (number, (bare, full)) in enumerate(zip(numbers, names, strict=True)):
        piece = pieces[number]
        ends = piece.text.count(".") + piece.text.count("!") + piece.text.count("?")
        before = number > 0 and bool(pieces[number - 1].reason)
        after = number + 1 < len(pieces) and bool(pieces[number + 1].reason)
        own = [log1p(piece.words), float(place == 0), place / len(numbers), log1p(ends)]
        found.append([*own, log1p(bare), log1p(full), float(before), float(after)])
    return found


def below(
    pieces: list[Piece], numbers: list[int], heads: list[bool], words: Vocabulary, row: WordRow, language: str | None
) -> Rows:
    """How many headline-like lines there are; words of removed headlines that only this line has; the one above it."""
    import numpy as np

    weight, counts = stem_weights(language), words.counts
    alien = aliens(stems_of_headlines(pieces, row), heads, words)
    paragraphs: list[float] = counts[~np.array(heads)].sum(axis=0).tolist()
    found, titles = [], sum(heads)
    for line, number in enumerate(numbers):
        share = min(1.0, (titles - heads[line]) / (len(heads) - titles))
        above = headline_above(pieces, number, language)
        if above is None:
            found.append([share, alien[line], 0.0, 0.0, 0.0])
            continue
        stems = sorted(set(topical(above.split, language)))
        known = [
            at for stem in stems
            if (at := words.column(stem)) is not None and paragraphs[at] > counts[line, at] * (not heads[line])
        ]  # fmt: skip
        whole = sum(map(weight.__getitem__, stems))
        page = float(words.weights[known].sum()) / whole if whole else 0.0
        found.append([share, alien[line], 1.0, share, 1.0 - page])
    return found


def aliens(gone: set[int], heads: list[bool], words: Vocabulary) -> list[float]:
    """The weight of the words in removed headlines that no paragraph has but this line, of all its weight."""
    import numpy as np

    listed = sorted(words.columns[stem] for stem in gone if stem in words.columns)
    if not listed:
        return [0.0] * len(heads)
    paragraphs = ~np.array(heads)
    counts = words.counts[:, listed]
    only = (counts > 0) & (counts[paragraphs].sum(axis=0) == counts * paragraphs[:, None])
    alien, at = np.zeros(len(heads)), only.any(axis=1).nonzero()[0]
    alien[at] = (only[at] @ words.weights[listed]) / np.maximum((words.counts[at] > 0) @ words.weights, 1e-9)
    return list(map(float, alien))
