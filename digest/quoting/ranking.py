"""Who speaks: a linear ranking over the mentions near a quotation.

A mention's score is the sum of its features' trained weights; the softmax over all candidates is the probability.
Quotations are decided from left to right, each knowing the decision before it.
"""

import json
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from digest.quoting.features import Chosen, Observation, Scene, candidates, observe, spelled
from digest.quoting.mentions import Mention

__all__ = ["Ranked", "rank", "weights"]


class Ranked(NamedTuple):
    """The best mention of a quotation, as a number in the scene's list, its probability, and the rivals' ones."""

    mention: int
    confidence: float
    rivals: tuple[tuple[int, float], ...] = ()


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


@lru_cache(maxsize=50_000)
def worth(seen: Observation) -> float:
    """What an observation adds to a mention's score."""
    weight = weights().get
    return sum([weight(feature, 0.0) for feature in spelled(seen)])


def rank(scene: Scene, quote: int, previous: Chosen | None) -> Ranked | None:
    """The likeliest speaker of a quotation, None where nobody is mentioned near it."""
    numbers = candidates(scene, quote, previous)
    if not numbers:
        return None
    # Rounded: of two that come out even the first one speaks, in whatever order the weights were added up.
    scores = [round(sum(map(worth, observe(scene, quote, number, previous))), 6) for number in numbers]
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    best = scores.index(highest)
    chosen = scene.mentions[numbers[best]]
    mass = sum(share for share, number in zip(shares, numbers, strict=True) if alike(scene.mentions[number], chosen))
    confidence = mass / total
    rivals = tuple(
        (number, share / total)
        for share, number in zip(shares, numbers, strict=True)
        if share > RIVAL * total and not alike(scene.mentions[number], chosen)
    )
    if previous is not None and numbers[best] == previous.mention and carried(scene, quote, chosen):
        confidence *= previous.confidence  # it can be no surer than what it is carried over from
    return Ranked(numbers[best], confidence, rivals)


def carried(scene: Scene, quote: int, mention: Mention) -> bool:
    """Whether a mention stands before the paragraph of the quotation."""
    paragraphs = scene.tokens.paragraphs
    return paragraphs[mention.first] < paragraphs[scene.tokens.quote_at[quote]]


def alike(one: Mention, other: Mention) -> bool:
    """Whether two mentions share their deciding word; pronouns must be the same word anyway."""
    return one.head == other.head
