"""Paragraphs of another story inside an article, found by what they share with the rest of it.

A logistic regression over a dozen measures of cohesion (weights in `weights.json`, trained by
`tests/eval/train_intruders.py`). It is never alone in its verdict: real articles hold lists, letters and round-ups
whose paragraphs share nothing, so that a paragraph goes only after a line like a headline, or where everything else
in the article hangs together.
"""

import json
import math
import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import chain, combinations
from typing import NamedTuple

from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.text import stem_words, stop_words

__all__ = ["FEATURES", "find_intruders", "intruder_rows"]

FEWEST = 5  # paragraphs from which an article can have an intruder
SHORTEST = 8  # words of a paragraph that can be judged
AFTER_HEADLINE = 0.3  # probability from which a paragraph goes where a headline-like line stands before it
ALONE = 0.45  # and where none does
MOST = 0.34  # share of an article's paragraphs that may go
NAME = re.compile(r"[A-ZÀ-Þ](?<![.!?:\"“”‘]\s.)(?<!^.)(?<=\b.)[\w'’-]+")
FEATURES = (
    "met", "met-twice", "met-words", "cosine", "best-cosine", "near-cosine", "names-met", "names-unmet", "core",
    "title", "below-mean", "cosine-below-mean", "page-mean", "length", "place", "paragraphs", "quote", "connective",
    "headline",
    "headline-in-paragraph", "headline-in-page", "headline-alien", "headlines-elsewhere",
)  # fmt: skip


class Paragraph(NamedTuple):
    """A kept paragraph: its number among the pieces, its topical stems, its names."""

    number: int
    stems: Counter[str]
    names: frozenset[str]


class Again(NamedTuple):
    """What several paragraphs have: stems of at least two and of at least three of them, names of at least two."""

    twice: set[str]
    thrice: set[str]
    names: set[str]


def above(counts: Counter[str], least: int) -> set[str]:
    """What is counted more often than that."""
    return {each for each, count in counts.items() if count > least}


@cache
def weights() -> tuple[float, tuple[float, ...]] | None:
    """The bias and the weights, in the order of `FEATURES`."""
    path = files("digest.cleaning").joinpath("weights.json")
    data = json.loads(path.read_text(encoding="utf-8")).get("intruder") if path.is_file() else None
    return (data["bias"], tuple(data[name] for name in FEATURES)) if data else None


def find_intruders(pieces: list[Piece], title: str | None, language: str | None) -> None:
    """Remove the paragraphs that belong to another story, each with the headline before it."""
    model = weights()
    rows = intruder_rows(pieces, title, language) if model else []
    if model is None or len(rows) < FEWEST:
        return
    bias, factors = model
    found = []
    for number, row in rows:
        odds = bias + sum(factor * value for factor, value in zip(factors, row, strict=True))
        probability = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
        if probability >= (AFTER_HEADLINE if row[FEATURES.index("headline")] else ALONE):
            found.append((probability, number))
    found = sorted(found, reverse=True)[: int(MOST * len(rows))]
    for _, number in sorted(found):
        pieces[number].remove("intruder", "shares too little with the rest of the article")
        above = pieces[number - 1] if number else None
        if above is not None and is_headline(above):
            above.remove("intruder", "headline of a paragraph that belongs elsewhere")


def is_headline(piece: Piece) -> bool:
    """A line like a headline: short and no sentence."""
    return 3 <= piece.words <= 16 and not piece.text.rstrip("\"”’'») ").endswith((".", "!", "?", ":", ",", ";", "…"))


def topical(folded: str, language: str | None) -> Counter[str]:
    """The stems of the words that carry topic."""
    stops = stop_words(language)
    return Counter(stem_words([word for word in folded.split() if len(word) > 2 and word not in stops], language))


def likeness(kept: list[Paragraph]) -> list[list[float]]:
    """The cosine of each paragraph with each other one, each stem counted with the square root of its number."""
    count = len(kept)
    table = [[0.0] * count for _ in kept]
    holders: dict[str, list[tuple[int, float]]] = {}
    for place, paragraph in enumerate(kept):
        for stem, times in paragraph.stems.items():
            holders.setdefault(stem, []).append((place, math.sqrt(times)))
    for held in holders.values():
        for (one, weight), (other, factor) in combinations(held, 2):
            table[one][other] += weight * factor
    for one, row in enumerate(table):
        for other in range(one):
            row[other] = table[other][one]
    sizes = [math.sqrt(paragraph.stems.total()) or 1.0 for paragraph in kept]
    for one, row in enumerate(table):
        own = sizes[one]
        table[one] = [value / (own * size) for value, size in zip(row, sizes, strict=True)]
    return table


def cosine_to_rest(own: Counter[str], whole: Counter[str], total: int) -> float:
    """The cosine of a paragraph with all the others together."""
    both = sum([math.sqrt(count * (whole[stem] - count)) for stem, count in own.items()])
    size = math.sqrt(own.total() * (total - own.total()))
    return both / size if size else 0.0


def intruder_rows(pieces: list[Piece], title: str | None, language: str | None) -> list[tuple[int, list[float]]]:
    """For each kept paragraph long enough: its number and its measures."""
    kept = [
        Paragraph(number, topical(piece.folded, language), names_in(piece.text))
        for number, piece in enumerate(pieces)
        if not piece.reason and piece.words >= SHORTEST
    ]
    if len(kept) < FEWEST:
        return []
    spread = Counter(chain.from_iterable(paragraph.stems for paragraph in kept))
    whole = Counter(chain.from_iterable(paragraph.stems.elements() for paragraph in kept))
    named = Counter(chain.from_iterable(paragraph.names for paragraph in kept))
    again = Again(above(spread, 1), above(spread, 2), above(named, 1))
    core = {stem for stem, count in sorted(spread.items(), key=lambda item: (-item[1], item[0]))[:12] if count > 1}
    topics = (core, set(topical(normal(title or ""), language)))
    heads = headlines(pieces, whole, language)
    total = whole.total()
    cohesion = [
        measures(paragraph, alike, place, cosine_to_rest(paragraph.stems, whole, total), again)
        for place, (paragraph, alike) in enumerate(zip(kept, likeness(kept), strict=True))
    ]
    met, cosine = (sum(values[at] for values in cohesion) / len(kept) for at in (0, 3))
    rows = []
    for place, (paragraph, values) in enumerate(zip(kept, cohesion, strict=True)):
        own = paragraph.stems
        alien = sum(whole[stem] == own[stem] for stem in heads & own.keys()) / (len(own) or 1)
        row = [*values, *(len(topic & own.keys()) / (len(topic) or 1) for topic in topics)]
        row += [met - values[0], cosine - values[3], cosine, *form(pieces[paragraph.number], place, len(kept))]
        row += [*headline_measures(pieces, paragraph, whole, language), alien]
        rows.append((paragraph.number, row))
    return rows


def names_in(text: str) -> frozenset[str]:
    """The capitalised words inside of sentences."""
    return frozenset(name.lower().removesuffix("'s").removesuffix("’s") for name in NAME.findall(text))


def form(piece: Piece, place: int, count: int) -> list[float]:
    """Length, place, and how the paragraph begins."""
    opening = piece.folded.split(" ", 1)[0]
    quoted = piece.text[:1] in "\"“‘'«„"
    return [math.log1p(piece.words), place / count, math.log1p(count), float(quoted), float(opening in CONNECTIVES)]


CONNECTIVES = frozenset(
    ("he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "however", "the", "also", "meanwhile")
)


def measures(
    paragraph: Paragraph,
    alike: list[float],
    place: int,
    to_rest: float,
    again: Again,
) -> list[float]:
    """How a paragraph hangs together with all the others."""
    own = paragraph.stems
    size = len(own) or 1
    near = alike[max(0, place - 1) : place] + alike[place + 1 : place + 2]
    met_names = len(paragraph.names & again.names)
    met = len(own.keys() & again.twice)
    return [
        met / size,
        len(own.keys() & again.thrice) / size,
        math.log1p(met),
        to_rest,
        max(alike, default=0.0),
        max(near, default=0.0),
        met_names / len(paragraph.names) if paragraph.names else 0.5,
        math.log1p(len(paragraph.names) - met_names),
    ]


def headlines(pieces: list[Piece], whole: Counter[str], language: str | None) -> set[str]:
    """The stems of removed headline-like lines and blocks of headlines that the article itself does not have twice."""
    found: set[str] = set()
    for piece in pieces:
        if piece.reason in ("boilerplate", "related", "template") and piece.words >= 3 and not piece.text.endswith("."):
            found.update(topical(piece.folded[:4_000], language))
    return found


def headline_measures(
    pieces: list[Piece], paragraph: Paragraph, whole: Counter[str], language: str | None
) -> list[float]:
    """Whether a headline-like line stands just before, and whose words it shares: the paragraph's or the page's."""
    above = pieces[paragraph.number - 1] if paragraph.number else None
    glued = above is not None and above.line == pieces[paragraph.number].line  # cut off its front, so no heading of it
    if above is None or glued or not is_headline(above) or above.reason in ("title", "byline", "date"):
        return [0.0, 0.0, 0.0, 0.0]
    stems = set(topical(above.folded, language))
    size = len(stems) or 1
    page = sum(whole[stem] > paragraph.stems[stem] for stem in stems) / size
    return [1.0, sum(stem in paragraph.stems for stem in stems) / size, page, 1.0 - page]
