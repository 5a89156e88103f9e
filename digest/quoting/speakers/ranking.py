"""Who speaks: a linear ranking over the mentions near a quotation.

A mention's score is the sum of its features' trained weights; the softmax over all candidates is the probability.
Quotations are decided from left to right, each knowing the decision before it.
"""

import json
import re
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from digest.quoting.speakers.features import Chosen, candidates, observe, spelled
from digest.quoting.speakers.inversion import begins_anew, inverted, spoken_to
from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.scene import Scene
from digest.text import Remembered

__all__ = ["Ranked", "rank", "weights"]


class Ranked(NamedTuple):
    """The best mention of a quotation, as a number in the scene's list, its probability, and the rivals' ones."""

    mention: int
    confidence: float
    rivals: tuple[tuple[int, float], ...] = ()


SPOKEN = frozenset("SKO")
LEADING = re.compile(r"[:,]|i?D?w?")  # what stands between a verb and the words that it leads to
RIVAL = 0.03  # probability from which another mention is worth a look

RARE = {"by": 4.0, "told by": 3.0}
"""Weights set by hand where the training data have too few examples: "called “reckless” by the mayor", "was told by
the auditor that it was “reckless”"."""


@cache
def weights() -> dict[str, float]:
    """Feature -> weight, as trained."""
    text = files("digest.quoting").joinpath("weights.json").read_text(encoding="utf-8")
    loaded: dict[str, float] = json.loads(text)
    return loaded | RARE


@cache
def worths() -> Remembered[int]:
    """Observation -> what it adds to a mention's score, in hundredths.

    Whole numbers: of two that come out even the first one speaks, in whatever order they were added up.
    """
    weight = weights().get
    return Remembered(lambda seen: round(100 * sum([weight(feature, 0.0) for feature in spelled(seen)])))


def rank(scene: Scene, quote: int, previous: Chosen | None) -> Ranked | None:
    """The likeliest speaker of a quotation, None where nobody is mentioned near it."""
    numbers = candidates(scene, quote, previous)
    if not numbers:
        return None
    worth = worths().__getitem__
    scores = [sum(map(worth, row)) for row in observe(scene, quote, numbers, previous)]
    highest = max(scores)
    shares = [exp((score - highest) / 100) for score in scores]
    if scene.attributives:
        pass_on(scene, numbers, shares)
    passing = relays(scene, numbers) if scene.passing else set()
    if scene.lexicon.nominatives:
        passing |= {number for number in numbers if inverted(scene, number)}
    if scene.lexicon.inverts:
        passing |= {number for number in numbers if begins_anew(scene, quote, number)}
    passing |= spoken_to(scene, quote, numbers)
    passing |= outdone(scene, quote, numbers, shares)
    if passing:
        shares = [0.0 if number in passing else share for share, number in zip(shares, numbers, strict=True)]
    best = shares.index(max(shares))
    total = sum(shares)
    if not total:
        return None
    mentions, chosen = scene.mentions, scene.mentions[numbers[best]]
    mass = 0.0
    rivals: list[tuple[int, float]] = []
    for share, number in zip(shares, numbers, strict=True):
        if mentions[number].head == chosen.head:  # pronouns must be the same word anyway
            mass += share
        elif share > RIVAL * total:
            rivals.append((number, share / total))
    confidence = mass / total
    if previous is not None and numbers[best] == previous.mention and carried(scene, quote, chosen):
        confidence *= previous.confidence  # it can be no surer than what it is carried over from
    return Ranked(numbers[best], confidence, tuple(rivals))


def pass_on(scene: Scene, numbers: list[int], shares: list[float]) -> None:
    """Give the share of a name that only tells whose office it is to whoever holds it: "Rovers manager Ada Moor"."""
    for place, number in enumerate(numbers[:-1]):
        if scene.attributives.get(number) == numbers[place + 1]:
            shares[place + 1] += shares[place]
            shares[place] = 0.0


def outdone(scene: Scene, quote: int, numbers: list[int], shares: list[float]) -> set[int]:
    """The mentions before the quotation above, where a name and its verb lead to this one: "“No,” said Lund. His rival
    Moor replied with “congratulations”"."""
    at, classes = scene.view(quote).at, scene.tokens.classes
    best = scene.facts(numbers[shares.index(max(shares))])
    above = classes.rfind("Q", 0, at)
    if best.first > above:
        return set()
    for number in numbers:
        mine = scene.facts(number)
        names = above < mine.first < at and mine.kind in "nst" and mine.cue[0] == "R" and mine.cue[1] in SPOKEN
        if names and LEADING.fullmatch(classes, (mine.cue_at or at) + 1, at):
            return {other for other in numbers if scene.facts(other).first < above}
    return set()


def carried(scene: Scene, quote: int, mention: Mention) -> bool:
    """Whether a mention stands before the paragraph of the quotation."""
    paragraphs = scene.tokens.paragraphs
    return paragraphs[mention.first] < paragraphs[scene.tokens.quote_at[quote]]


def relays(scene: Scene, numbers: list[int]) -> set[int]:
    """The mentions that only pass on what somebody in their sentence says: "Lund said, according to the Mail", "the
    Mail quoted Lund as saying". Persons are taken to speak for themselves."""
    found: set[int] = set()
    for number in numbers:
        mine = scene.facts(number)
        if mine.cue_at is None:
            continue
        if mine.cue[0] == "R" and scene.tokens.words[mine.cue_at].lower() in scene.lexicon.quoting:
            others = map(scene.facts, numbers)
            if any(other.cue_at == mine.cue_at and other.cue[0] == "L" for other in others):
                found.add(number)
        elif mine.cue == "Aa" and mine.kind not in "hp":
            others = map(scene.facts, numbers)
            if any(o.sentence == mine.sentence and o.cue[0] in "RL" and o.cue[1] in SPOKEN for o in others):
                found.add(number)
    return found
