"""What the other articles of a story say for paragraphs that cleaning took for another story's.

An article by itself cannot tell a change of scene from another story. After the articles are grouped, the words of the
story's other articles can: a paragraph that has enough of them is put back. The grouping is made of what cleaning kept
at first sight, so that what is put back never moves an article to another story.
"""

from collections.abc import Set as AbstractSet
from math import fsum

from digest.model import Doubt

__all__ = ["OWN", "spoken_for"]

OWN = 3.0  # log-odds taken away where the other articles have all of a paragraph's words


def spoken_for(doubts: tuple[Doubt, ...], terms: AbstractSet[str]) -> tuple[int, ...]:
    """Where in the raw text the paragraphs begin that the terms of the story's other articles speak for."""
    found = []
    for doubt in doubts:
        met = fsum(weight for term, weight in zip(doubt.terms, doubt.weights, strict=True) if term in terms)
        if doubt.odds <= OWN * met / (fsum(doubt.weights) or 1.0):
            found.append(doubt.start)
    return tuple(found)
