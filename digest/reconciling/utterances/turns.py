"""One turn of a speaker that an article quotes in parts: "“We waited,” she said. “Nobody came.”"."""

from collections.abc import Callable, Sequence

import msgspec
from rapidfuzz.distance import LCSseq

from digest.model import Relation, Utterance
from digest.reconciling.utterances.matching import Match, contains, relation
from digest.reconciling.utterances.salience import Said

__all__ = ["read_together", "rejoined", "turn_relations", "whole_turns"]

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

    def read(self, number: int, one: Said) -> None:
        """Put a quotation at the head of its group."""
        self.groups[number] = [one, *(other for other in self.groups[number] if other is not one)]

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


def read_together(groups: list[list[Said]]) -> list[list[Said]]:
    """The groups; two that hold the parts of one turn are read in one article, if nothing that was read is lost.

    Of "“A. B,” she said. “C.”" and "“A,” she said. “B. C.”" the second is read whole, not half of each.
    """
    turns, kept = Turns(groups), set[int]()
    for number, group in enumerate(groups if turns.after else ()):
        links = [
            (before, one)
            for one in group
            if (before := turns.parts.get(one.quote.goes_on)) and turns.homes[before.quote.id] != number
        ]
        for before, one in sorted(links, key=lambda link: (link[1] is not group[0], link[1].order)):
            home = turns.homes[before.quote.id]
            first, second = turns.groups[home][0], turns.groups[number][0]
            if not covers(before, one, first, second) or (home in kept and before is not first):
                continue
            turns.read(home, before)
            turns.read(number, one)
            kept |= {home, number}
            break
    return turns.groups


def covers(before: Said, one: Said, first: Said, second: Said) -> bool:
    """Whether two parts of a turn hold all words of the wordings that are read, at least one of them as it is."""
    both = before.words + one.words
    if one.words == second.words:
        return before.words == first.words or contains(both, first.words)
    return before.words == first.words and contains(both, second.words)


def whole_turns(
    tied: Sequence[Utterance], words: dict[str, tuple[str, ...]], goes_on: dict[str, str]
) -> list[Utterance]:
    """Utterances that make up a turn; an outlet that has all of it is compared with it as a whole.

    `words` are those of each quote, `goes_on` tells from which quote one goes on.
    """
    homes = {mention.quote: one.id for one in tied for mention in one.mentions}
    after = {goes_on[quote]: quote for quote in homes if goes_on.get(quote) in homes}
    read = [one.reading for one in tied]
    whole = tuple(word for quote in read for word in words[quote])
    turns: dict[str, Relation] = {}
    for quote in homes:
        run = [quote]
        while run[-1] in after:
            run.append(after[run[-1]])
        if goes_on.get(quote) not in homes and run != read and len({homes[each] for each in run}) == len(tied):
            said = tuple(word for each in run for word in words[each])
            turns |= dict.fromkeys(run, relation(said, whole))
    replace = msgspec.structs.replace
    return [
        replace(one, mentions=tuple(replace(m, turn=turns.get(m.quote, m.turn)) for m in one.mentions)) for one in tied
    ]


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
