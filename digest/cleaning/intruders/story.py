"""What the other articles of a story say of paragraphs that cleaning took for another story's, or was not sure of.

An article by itself cannot tell a change of scene from another story. After the articles are grouped, the words of the
story's other articles can: a paragraph that has enough of them is put back; one that has none of them, and none of its
own article's, goes where they know the rest of the article. The grouping is made of what cleaning kept at first sight,
so that what is put back or goes never moves an article to another story.
"""

from collections.abc import Set as AbstractSet

from digest.model import Doubt

__all__ = ["OWN", "otherwise"]

OWN = 3.0  # log-odds taken away where the other articles have all of a paragraph's words
STRANGE = 0.1  # share of a kept paragraph's words, by weight, that the others may have if it is to go
KNOWN = 0.25  # share of the rest of its article's words that they must have


def otherwise(doubts: tuple[Doubt, ...], terms: AbstractSet[str], own: AbstractSet[str]) -> tuple[int, ...]:
    """Where in the raw text the paragraphs begin of which the story's other articles say otherwise than cleaning did.

    `terms` are those of the other articles, `own` those of the article itself.
    """
    found = (against(doubt, terms, own) if doubt.odds < 0 else spoken_for(doubt, terms) for doubt in doubts)
    return tuple(doubt.start for doubt, said in zip(doubts, found, strict=True) if said)


def spoken_for(doubt: Doubt, terms: AbstractSet[str]) -> bool:
    """Whether a paragraph that was taken out belongs to the story after all."""
    return doubt.odds <= OWN * doubt.met(terms)


def against(doubt: Doubt, terms: AbstractSet[str], own: AbstractSet[str]) -> bool:
    """Whether a paragraph that was kept is foreign to a story which the rest of its article belongs to."""
    rest = {term for term in own if term.isalpha() and term not in doubt.terms}  # no pairs, numbers, quotes
    return doubt.met(terms) <= STRANGE and len(rest & terms) >= KNOWN * max(1, len(rest))
