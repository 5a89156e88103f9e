"""Why these articles are one story: what joined each of them to the others, and what the story left out most narrowly.

The weights of a decision add up to how far above what one story needs its articles are, or how far below.
"""

from collections.abc import Sequence
from heapq import nlargest
from math import fsum

from digest.grouping import Grouping
from digest.grouping.explanation import Decision
from digest.grouping.telling import COMMON, FOR, Part
from digest.model import Join

__all__ = ["Grounds", "grounds", "joining", "likenesses", "shown"]

TOLD = 6  # words that are told one by one
LEAST = 0.0005  # less is nothing in thousandths
NEVER_LOST = frozenset(("names", "quotes", "links", "dates"))
NOTHING = (0.0, ("", ""))
Grounds = tuple[int | float | str, ...]


def joining(members: Sequence[str], grouping: Grouping) -> list[Decision]:
    """What brought the articles of a story together, each decision once."""
    found: dict[frozenset[str], Decision] = {}
    for id_ in members:
        joined = grouping.joined(id_)
        if joined is not None:
            found.setdefault(frozenset((joined.article, joined.other)), joined)
    return list(found.values())


def likenesses(members: Sequence[str], told: Sequence[Decision], grouping: Grouping) -> tuple[Join, ...]:
    """The decisions by which the articles of a story came together, as its page shows them.

    The stories that a note made one are told first, then the articles that an editor gave one key, in the order of the
    articles.
    """
    joins = [Join(other, members[0], "merged", "", 0.0) for other in merged(members, grouping)]
    first: dict[str, str] = {}
    for id_ in members:
        key = grouping.story_keys.get(id_)
        if key is not None and first.setdefault(key, id_) != id_:
            joins.append(Join(id_, first[key], "editor", key, 0.0))
    for decision in told:
        joins += shown(decision, grouping)
    return tuple(joins)


def merged(members: Sequence[str], grouping: Grouping) -> list[str]:
    """The first articles of the stories that an editor put together with that of the first member."""
    found: list[str] = []
    known: set[str] = set()
    for id_ in members:
        if id_ not in known:
            found.append(id_)
            known.update(grouping.together(id_))
    return found[1:]


def shown(decision: Decision, grouping: Grouping) -> list[Join]:
    """A decision in thousandths: the weightiest parts, what else speaks for it together, and what speaks against it."""
    evidence = grouping.evidence(decision)
    gains = [(share, part) for part, share in evidence.items() if part[0] in FOR]
    weights = [(*part, round(share, 3)) for share, part in weightiest(gains)]
    against = [(*part, round(share, 3)) for part, share in evidence.items() if part[0] not in FOR]
    against += [(*part, round(share, 3)) for part, share in decision.asked.items()]
    against = [part for part in against if part[2]]
    whole = fsum((*evidence.values(), *decision.asked.values()))
    left = round(round(whole, 3) - fsum(weight for *_, weight in [*weights, *against]), 3)
    if len(gains) > len(weights):
        weights.append(("more", f"{len(gains) - len(weights)} more", left))
    elif weights:  # a thousandth or two of rounding
        kind, words, weight = weights[0]
        weights[0] = (kind, words, round(weight + left, 3))
    return [Join(decision.article, decision.other, *part) for part in [*weights, *against]]


def weightiest(gains: list[tuple[float, Part]]) -> list[tuple[float, Part]]:
    """What is told one by one, by its weight; a name, a quote, a link and a date are never lost behind words.

    Words that say nothing by themselves are not among it. "000" out of "12 000" says nothing.
    """
    gains = [gain for gain in gains if gain[1][0] != COMMON and gain[0] >= LEAST]
    found = nlargest(TOLD, gains)
    if any(not part[1].strip("0") for _, part in found):
        gains = [gain for gain in gains if gain[1][1].strip("0")]
        found = nlargest(TOLD, gains)
    first: dict[str, tuple[float, Part]] = {}
    for gain in gains:
        kind = gain[1][0]
        if kind in NEVER_LOST and gain > first.get(kind, NOTHING):
            first[kind] = gain
    chosen = set(first.values())
    others = [gain for gain in found if gain not in chosen]
    return sorted([*others[: max(0, TOLD - len(chosen))], *chosen], reverse=True)


def grounds(told: Sequence[Decision], left_out: Decision | None) -> Grounds:
    """What changes whenever the decisions that a page tells of do."""
    listed = [*told, left_out] if left_out is not None else told
    return tuple(part for decision in listed for part in (decision.article, decision.other, *decision.grounds))
