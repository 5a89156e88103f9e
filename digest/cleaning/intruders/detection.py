"""Paragraphs of another story inside an article, found by what they share with the rest of it.

Two logistic regressions over measures of belonging (`belonging.py`; weights in `../weights.json`, trained by
`tests/eval/train_intruders.py`): one for paragraphs, one for lines of dumps like headlines, which are subheads or the
headlines of other stories. Their training holds more paragraphs of real articles than of made ones, for real ones hold
lists, letters and round-ups whose paragraphs share nothing; the measures say how much of that the article has.
"""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from operator import mul
from statistics import median
from typing import NamedTuple

from digest.cleaning.evidence import Evidence
from digest.cleaning.intruders.belonging import FEATURES, HEADLINE, Belonging, belonging
from digest.cleaning.intruders.headlines import headline_above
from digest.cleaning.intruders.story import OWN
from digest.cleaning.intruders.strangers import LEAST, doubt, strangers
from digest.cleaning.intruders.topical import topical
from digest.cleaning.piece import Piece
from digest.cleaning.speakers import speaker
from digest.cleaning.wordtable import WordRow
from digest.model import Doubt

__all__ = ["find_intruders", "put_back"]

SURE = 0.15  # log-odds from which a paragraph goes at the first look
LIKELY = -0.4  # and at the second one, when those no longer blur what the article is about
BELOW = -1.5  # and below a line that goes for a headline of another story
MARKED = 2.2  # and on pages, whose markup has told most of them apart
HEADED = 4.0  # and more below a headline there, which is a subhead of the article or stands in a box of its own
BRIEF = 1.5  # and more of a paragraph that says too little to take up a word of the article
QUOTATION = 20  # words of a quotation that says little
STANDS_OUT = (
    5.0  # log-odds above the middle one of the article's paragraphs: where none hangs together, none is foreign
)
TELLING = 6  # stems that carry topic, below which any paragraph does
ELSEWHERE = 2.0  # added to the log-odds of a paragraph that another file holds too
DOUBTED = -1.5  # and from which the story's other articles may speak against a paragraph that stays
RARE = 4.3  # what the words of such a paragraph tell, on average
STRAY = 0.4  # log-odds from which a line of a dump goes that is like a headline
HEADING = "headline of a paragraph that belongs elsewhere"
NOWHERE = Evidence()
BULLETS = ("* ", "• ", "- ", "– ", "· ")
SPEECHES = 3  # lines under one name that make an interview
MOST = 0.5  # share of an article's paragraphs that may go


class Weights(NamedTuple):
    """A regression over `FEATURES`."""

    bias: float
    factors: tuple[float, ...]

    def odds(self, line: Belonging, evidence: Evidence) -> float:
        """The log-odds that this line belongs to another story."""
        own: float = self.bias + sum(map(mul, self.factors, line.row))
        return own + ELSEWHERE * (not line.headline and evidence.held(line.line))


@cache
def weights() -> tuple[Weights, Weights] | None:
    """The regressions for paragraphs and for lines like headlines; None where there is no file."""
    path = files("digest.cleaning").joinpath("weights.json")
    data = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if "intruder" not in data or "stray" not in data:
        return None
    one, other = (
        Weights(data[name]["bias"], tuple(data[name].get(feature, 0.0) for feature in FEATURES))
        for name in ("intruder", "stray")
    )
    return one, other


def find_intruders(
    pieces: list[Piece],
    title: str | None,
    language: str | None,
    evidence: Evidence = NOWHERE,
    *,
    marked: bool = False,
    row: WordRow | None = None,
) -> tuple[Doubt, ...]:
    """Remove the paragraphs that belong to another story, each with the headline above it, and stray headlines.

    `evidence` is what other files hold; `marked` tells that the lines come from markup, where less is doubtful; `row`
    are the words of the pieces where that is known already. Returns those that the story's other articles may speak
    for, and those kept ones that they may speak against.
    """
    model = weights()
    lines = belonging(pieces, title, language, row) if model else []
    if model is None or not lines:
        return strangers(pieces, title, language)
    most = int(MOST * sum(not line.headline for line in lines))
    limits = (MARKED,) if marked else (SURE, LIKELY)
    excess: dict[int, float] = {}
    own = listed(pieces)
    for least in limits:
        judged = [(model[line.headline].odds(line, evidence), line) for line in lines if line.number not in own]
        stray = {line.number for odds, line in judged if line.headline and odds >= STRAY and not marked}
        wanted = below_headlines(judged, stray if least == LIKELY else set(), marked=marked)
        found = sorted(lacking(pieces, judged, least, wanted, language))[:most]
        for short, number in found:
            take(pieces, number, language)
            excess[number] = least - limits[-1] - short
        most -= len(found)
        if least != limits[-1] and found:
            lines = belonging(pieces, title, language, row)
    for number in stray:
        pieces[number].remove("intruder", "headline of another story")
    if not marked:
        excess |= doubted(pieces, judged)
    doubts = (doubt(pieces[number], odds, language) for number, odds in sorted(excess.items()) if odds < OWN)
    return tuple(one for one in doubts if one.odds >= 0 or says_much(one))


def doubted(pieces: list[Piece], judged: list[tuple[float, Belonging]]) -> dict[int, float]:
    """What the paragraphs lack that nearly went, by their numbers: below 0."""
    least = max(DOUBTED, usual_of(judged) + STANDS_OUT)
    near = {line.number: odds - LIKELY for odds, line in judged if not line.headline and least <= odds < LIKELY}
    return {number: short for number, short in near.items() if not pieces[number].reason}


def says_much(doubt: Doubt) -> bool:
    """Whether a paragraph has enough words, and rare enough ones, that others of its story would have some of them."""
    return len(doubt.terms) >= LEAST and sum(doubt.weights) >= RARE * len(doubt.terms)


def below_headlines(judged: list[tuple[float, Belonging]], stray: set[int], *, marked: bool) -> dict[int, float]:
    """What is wanted of the paragraphs below lines like headlines: more on pages, less in dumps below `stray` ones."""
    if not marked:
        return {number + 1: BELOW for number in stray}
    return {line.number: MARKED + HEADED for _, line in judged if line.row[HEADLINE] > 0}


def lacking(
    pieces: list[Piece],
    judged: list[tuple[float, Belonging]],
    least: float,
    wanted: dict[int, float],
    language: str | None,
) -> Iterator[tuple[float, int]]:
    """The paragraphs whose log-odds reach what is wanted of them (else `least`): what they lack of it, 0 or below, and
    their numbers."""
    usual = usual_of(judged)
    for odds, (number, _, headline, _) in judged:
        if not headline and odds >= wanted.get(number, least) and odds - usual >= STANDS_OUT:
            short = wanted.get(number, least + BRIEF * is_brief(pieces[number], language)) - odds
            if short <= 0:
                yield short, number


def usual_of(judged: list[tuple[float, Belonging]]) -> float:
    """The log-odds of the middle one of an article's paragraphs."""
    return median(odds for odds, line in judged if not line.headline) if judged else 0.0


def listed(pieces: list[Piece]) -> set[int]:
    """The items of lists that a sentence of the article introduces with a colon, and what is asked and answered in an
    interview: they are its own, however short."""
    spoken = {number: speaker(piece.text) for number, piece in enumerate(pieces) if not piece.reason}
    times = Counter(spoken.values())
    found = {number for number, name in spoken.items() if name and times[name] >= SPEECHES}
    for (asked, asker), (answered, name) in pairwise(spoken.items()):
        if asker and name and asker != name and pieces[asked].text.rstrip("\"'”’»").endswith(("?", "？", "؟")):
            found |= {asked, answered}
    introduced = False
    for number, piece in enumerate(pieces):
        if piece.reason:
            continue
        if introduced and piece.text.startswith(BULLETS):
            found.add(number)
        else:
            introduced = piece.text.endswith((":", "："))
    return found


def is_brief(piece: Piece, language: str | None) -> bool:
    """Whether a paragraph says too little to share much: few words that carry topic, or a short quotation."""
    if piece.words <= QUOTATION and piece.text[:1] in "\"“„«‘'":
        return True
    return piece.words <= 2 * QUOTATION and len(set(topical(piece.split, language))) < TELLING


def take(pieces: list[Piece], number: int, language: str | None) -> None:
    """Remove a paragraph and the headline above it."""
    above = headline_above(pieces, number, language)
    pieces[number].remove("intruder", "shares too little with the rest of the article")
    if above is not None:
        above.remove("intruder", HEADING)


def put_back(pieces: list[Piece], spoken: tuple[int, ...], language: str | None) -> None:
    """Keep the paragraphs that the story's other articles speak for after all, with the headings above them.

    Those that were kept and are named here go: the others speak against them.
    """
    for number, piece in enumerate(pieces):
        if piece.start in spoken and not piece.reason:
            piece.remove("intruder", "shares nothing with the article, nor with others of its story")
        elif piece.start in spoken and piece.reason == "intruder":
            above = headline_above(pieces, number, language)
            piece.reason = piece.detail = ""
            if above is not None and above.detail == HEADING:
                above.reason = above.detail = ""
