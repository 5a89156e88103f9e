"""How far each paragraph of an article hangs together with the others: the measures that give away another story's.

Words weigh what they tell (the background weights of `digest.text.background`), names of people count by themselves: a
paragraph that speaks of "Hendry" before anybody said who Hendry is comes from the middle of another article.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.glued import link_label
from digest.cleaning.named import Named, named
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.cleaning.shape import JOINT
from digest.cleaning.topical import Vocabulary, stem_weights, topical, vocabulary
from digest.text.background import CAP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["FEATURES", "HEADLINE", "Belonging", "belonging", "headline_above"]

FEWEST = 4  # paragraphs from which an article can have an intruder
SHORTEST = 3  # words of a line that can be judged
ODD, APART = 0.04, 0.1  # a paragraph with less in common with the rest, with the paragraph nearest to it
SPREAD = 0.02  # added to a deviation
HEADS = 4_000  # code points of a removed line that are looked at
OWN = ("title", "byline", "date")  # lines above a paragraph that are the article's own head
ELSEWHERE = ("boilerplate", "related", "template", "intruder")
FEATURES = (
    "met-twice", "met-weight", "unmet-weight", "rest", "best", "three-best", "mean", "title",
    "met-twice-here", "top-three-here", "highest-unmet-here", "three-best-here", "mean-here", "title-here", "rank",
    "before", "after", "neighbour", "page-mean", "page-spread", "length", "first", "place", "sentence-ends",
    "joints", "bare-names", "full-names", "removed-before", "removed-after", "odd", "apart", "rest-here-on-page",
    "headlines", "alien", "headline", "headlines-headline", "headline-alien",
)  # fmt: skip
HEADLINE = FEATURES.index("headline")
REST, BEST, TOP, MEAN, UNMET, TITLE, TWICE = 3, 4, 8, 6, 9, 7, 0  # places in `shares`


class Belonging(NamedTuple):
    """A piece's number and that of its line, whether it is like a headline, its measures (see `FEATURES`)."""

    number: int
    line: int
    headline: bool
    row: list[float]


def is_headline(piece: Piece) -> bool:
    """A line like a headline: short, and neither a sentence nor a quoted question."""
    if not 3 <= piece.words <= 16:
        return False
    bare = piece.text.rstrip("\"”’'») ")
    return not bare.endswith((".", "!", ":", ",", ";", "…")) and not (bare.endswith("?") and piece.text[0] in "\"“‘'«„")


def belonging(pieces: list[Piece], title: str | None, language: str | None) -> list[Belonging]:
    """The measures of each kept line; none where there are too few paragraphs to tell."""
    import numpy as np

    numbers = [number for number, piece in enumerate(pieces) if not piece.reason and piece.words >= SHORTEST]
    heads = [is_headline(pieces[number]) for number in numbers]
    inside = ~np.array(heads, dtype=bool)
    if inside.sum() < FEWEST:
        return []
    words = vocabulary([topical(pieces[number].folded, language) for number in numbers], language)
    titled = set(topical(normal(title or ""), language))
    alike = likeness(words)
    table = shares(words, alike, inside, titled)
    own = table[inside]
    here = np.clip((table - own.mean(axis=0)) / (own.std(axis=0) + SPREAD), -3, 3)
    parts = [table[:, :8], here[:, [TWICE, TOP, UNMET, 5, MEAN, TITLE]]]
    parts += [around(table, here, alike, inside), form(pieces, numbers, named(pieces, numbers, title, language))]
    odd, apart = (table[:, at] < least for at, least in ((REST, ODD), (BEST, APART)))
    among = (odd[inside].sum() - odd * inside) / (inside.sum() - inside)
    parts.append(np.stack([among, apart, here[:, REST] * own[:, REST].mean()], axis=1))
    parts.append(below(pieces, numbers, heads, words, language))
    rows = np.concatenate(parts, axis=1).tolist()
    lines = [pieces[number].line for number in numbers]
    return [Belonging(*found) for found in zip(numbers, lines, heads, rows, strict=True)]


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
    others = present[inside].sum(axis=0) - present * inside[:, None]
    mass = np.maximum((present * weights).sum(axis=1), 1e-9)
    shared = present * weights * (others > 0)
    met = shared.sum(axis=1)
    unmet = present * weights * (others == 0)
    rest = counts[inside].sum(axis=0) - counts * inside[:, None]
    squares = weights * weights
    size = np.sqrt((counts @ squares) * (rest @ squares))
    nearest = highest(alike[:, inside])
    columns = sorted(words.columns[stem] for stem in titled if stem in words.columns)
    whole = sum(weights[columns]) + CAP * (len(titled) - len(columns)) or 1.0
    few = inside.sum() - 1
    return np.stack(
        [
            (present * weights * (others > 1)).sum(axis=1) / mass,
            np.log1p(met),
            np.log1p(mass - met),
            (np.sqrt(counts * rest) @ squares) / np.maximum(size, 1e-9),
            nearest.max(axis=1),
            nearest.sum(axis=1) / 3,
            alike[:, inside].sum(axis=1) / np.maximum(few + ~inside, 1),
            (present[:, columns] * weights[columns]).sum(axis=1) / whole,
            highest(shared).sum(axis=1) / (3 * CAP),
            unmet.max(axis=1, initial=0.0) / CAP,
        ],
        axis=1,
    )


def highest(values: "Matrix") -> "Matrix":
    """The three highest values of each row, in no order."""
    import numpy as np

    return np.asarray(np.partition(values, -3, axis=1)[:, -3:] if values.shape[1] > 3 else values)


def around(table: "Matrix", here: "Matrix", alike: "Matrix", inside: "Matrix") -> "Matrix":
    """The rank on the page; likeness to the paragraphs before and after; how the less cohesive of these stands."""
    import numpy as np

    rest, own = table[:, REST], table[inside, REST]
    rank = (own[None, :] < rest[:, None]).mean(axis=1)
    page = (table[inside, MEAN].mean(), own.std() + SPREAD)
    at = np.flatnonzero(inside)
    after = np.searchsorted(at, np.arange(len(inside)) + 1)  # the number of the next paragraph among the paragraphs
    before = after - 1 - inside
    lines = np.arange(len(inside))
    likes, stands = [], []
    for near in (before, after):
        there = (near >= 0) & (near < len(at))
        other = at[np.clip(near, 0, len(at) - 1)]
        likes.append(np.where(there, alike[lines, other], 0.0))
        stands.append(np.where(there, here[other, REST], np.inf))
    return np.stack([rank, *likes, np.minimum(*stands), *(np.full(len(inside), value) for value in page)], axis=1)


def form(pieces: list[Piece], numbers: list[int], names: list[Named]) -> "Matrix":
    """Length, place, ends of sentences, words run together, names; whether the lines beside it were removed."""
    import numpy as np

    found = []
    for place, (number, (bare, full)) in enumerate(zip(numbers, names, strict=True)):
        piece = pieces[number]
        text = piece.text
        ends = sum(map(text.count, ".!?"))
        glued = len(JOINT.findall(text))
        row = [piece.words, place == 0, place / len(numbers), ends, glued, bare, full]
        before = number > 0 and bool(pieces[number - 1].reason)
        after = number + 1 < len(pieces) and bool(pieces[number + 1].reason)
        found.append([*row, before, after])
    rows = np.array(found, dtype=float)
    rows[:, [0, 3, 4, 5, 6]] = np.log1p(rows[:, [0, 3, 4, 5, 6]])
    return rows


def below(
    pieces: list[Piece], numbers: list[int], heads: list[bool], words: Vocabulary, language: str | None
) -> "Matrix":
    """How many headline-like lines there are; words of removed headlines that only this line has; the one above it."""
    import numpy as np

    gone = set(topical(words_of_headlines(pieces), language))
    paragraphs = ~np.array(heads)
    present, total = words.counts > 0, words.counts[paragraphs].sum(axis=0)
    listed = np.array([stem in gone for stem in words.columns], dtype=bool)
    only = present & (total == words.counts * paragraphs[:, None]) & listed
    alien = (only @ words.weights) / np.maximum(present @ words.weights, 1e-9)
    found = []
    for line, number in enumerate(numbers):
        share = min(1.0, (sum(heads) - heads[line]) / (len(heads) - sum(heads)))
        above = headline_above(pieces, number, language)
        if above is None:
            found.append([share, alien[line], 0.0, 0.0, 0.0])
            continue
        stems = set(topical(above.folded, language))
        mine = words.counts[line] if paragraphs[line] else 0 * words.counts[line]
        known = [at for stem in sorted(stems) if (at := words.columns.get(stem)) is not None and total[at] > mine[at]]
        whole = sum(sorted(map(stem_weights(language).__getitem__, stems)))
        page = float(words.weights[known].sum()) / whole if whole else 0.0
        found.append([share, alien[line], 1.0, share, 1.0 - page])
    return np.array(found)


def words_of_headlines(pieces: list[Piece]) -> str:
    """The words of removed lines that may be headlines, or lists of them."""
    gone = (piece for piece in pieces if piece.reason in ELSEWHERE and piece.words >= SHORTEST)
    return " ".join(piece.folded[:HEADS] for piece in gone if not piece.text.endswith("."))


def headline_above(pieces: list[Piece], number: int, language: str | None) -> Piece | None:
    """The line like a headline just above a paragraph; one that is labelled as a link ("See also:") heads nothing."""
    above = pieces[number - 1] if number else None
    if above is None or above.line == pieces[number].line or above.reason in OWN or not is_headline(above):
        return None
    return None if link_label(language).match(above.text) else above
