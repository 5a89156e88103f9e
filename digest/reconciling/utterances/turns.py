"""One turn of a speaker that an article quotes in parts: "“We waited,” she said. “Nobody came.”"."""

from collections.abc import Callable, Sequence

import msgspec
from rapidfuzz.distance import LCSseq

from digest.model import Relation
from digest.reconciling.utterances.matching import Match, relation
from digest.reconciling.utterances.salience import Said

__all__ = ["rejoined", "turn_relations"]

BROUGHT = 0.6  # share of a part's words that it must bring to its turn's likeness to the fuller wording
LONGER = 1  # words, at most, that a turn has more than the fuller wording

Fits = Callable[[Said, Said], Match]


def rejoined(groups: list[list[Said]], fits: Fits) -> list[list[Said]]:
    """The groups; the parts of a turn that another outlet prints in one are together with it.

    A part that by itself is too short to be recognised ("Nobody came") goes where the part before or behind it is, if
    the two together fit the fullest wording there. Words that several outlets give alone go together or not at all.
    """
    turns = Turns(groups)
    for number, group in enumerate(groups if turns.after else ()):
        for home in turns.beside(number):
            if all(turns.completes(one, home, fits) for one in group):
                turns.move(number, home)
                break
    return [sorted(group, key=lambda one: one.order) for group in turns.groups if group]


class Turns:
    """Which quotation goes on from which, and the groups that they are in."""

    def __init__(self, groups: list[list[Said]]) -> None:
        self.groups = [list(group) for group in groups]
        self.parts = {one.quote.id: one for group in groups for one in group}
        self.after = {
            one.quote.goes_on: one
            for one in self.parts.values()
            if one.quote.goes_on and one.quote.goes_on in self.parts
        }
        self.homes = {one.quote.id: number for number, group in enumerate(groups) for one in group}

    def move(self, number: int, home: int) -> None:
        """Put all of a group into another one."""
        self.homes |= dict.fromkeys((one.quote.id for one in self.groups[number]), home)
        self.groups[home] += self.groups[number]
        self.groups[number] = []

    def run(self, one: Said, home: int) -> tuple[list[Said], list[Said]]:
        """The parts of a turn right before and right behind one of its parts that are in a group."""
        before: list[Said] = []
        behind: list[Said] = []
        each = self.parts.get(one.quote.goes_on)
        while each is not None and self.homes[each.quote.id] == home:
            before.insert(0, each)
            each = self.parts.get(each.quote.goes_on)
        each = self.after.get(one.quote.id)
        while each is not None and self.homes[each.quote.id] == home:
            behind.append(each)
            each = self.after.get(each.quote.id)
        return before, behind

    def beside(self, number: int) -> list[int]:
        """The groups that hold what stands before or behind the first quotation of a group in its turn."""
        one = next(iter(self.groups[number]), None)
        near = (self.parts.get(one.quote.goes_on), self.after.get(one.quote.id)) if one else ()
        return sorted({self.homes[each.quote.id] for each in near if each} - {number})

    def completes(self, one: Said, home: int, fits: Fits) -> bool:
        """Whether a part makes those beside it that are in a group fit its fullest wording better."""
        head = self.groups[home][0]
        before, behind = self.run(one, home)
        others, whole = joined([*before, *behind]), joined([*before, one, *behind])
        if not others or head in (*before, *behind) or len(whole) > len(head.words) + LONGER:
            return False
        brought = LCSseq.similarity(whole, head.words) - LCSseq.similarity(others, head.words)
        return brought >= BROUGHT * len(one.words) and fits(msgspec.structs.replace(one, words=whole), head).score > 0


def joined(parts: Sequence[Said]) -> tuple[str, ...]:
    """The words of several parts as one wording."""
    return tuple(word for part in parts for word in part.words)


def turn_relations(group: Sequence[Said]) -> dict[str, Relation]:
    """The quotes of a group that are parts of one turn, each with the turn's relation to the wording that is read."""
    head, found = group[0], dict[str, Relation]()
    if not any(one.quote.goes_on for one in group):
        return found
    after = {one.quote.goes_on: one for one in group if one.quote.goes_on}
    inside = {one.quote.id for one in group}
    for one in group:
        run = [one]
        while run[-1].quote.id in after:
            run.append(after[run[-1].quote.id])
        if one.quote.goes_on not in inside and len(run) > 1 and head not in run:
            found |= dict.fromkeys((each.quote.id for each in run), relation(joined(run), head.words))
    return found
