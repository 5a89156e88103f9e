"""One summary in the making: the best sentence first, never the same fact twice, within the budget.

Greedy maximal marginal relevance (Carbonell and Goldstein, 1998) with bars on containment. What does not fit is
skipped and a shorter sentence further down is tried.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.summarising.selection.substance import Facts
from digest.summarising.sentences.candidates import Candidate
from digest.summarising.sentences.counts import DIFFERS
from digest.summarising.sentences.leads import Leads
from digest.summarising.terms import Vocabulary
from digest.summarising.vectors import Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]

__all__ = ["BRIEF", "SAME_NEWS", "Choice", "Pool"]

REDUNDANCY = 0.4
NO_FIGURE = re.compile(r"(?:19|20)\d\d|000")  # a year; what blanks leave of 10 000
BRIEF = 120  # words: a summary up to that has no room to say half a thing again
CONTAINED, CONTAINED_LONG = 0.5, 0.6
ALIKE, ALIKE_IN_FIGURES = 0.5, 0.15  # cosines of two sentences that tell one fact in other words
SECOND_LEAD, SAME_NEWS = 1.2, 0.22  # leads so much alike tell one piece of news; the second adds what is known
ALIKE_AFTER, NEARLY_SAME = 0.65, 0.24
TWIN = 2.0  # for a lead that tells a picked lead's news in other words
SAME_DAY = 0.4  # for another lead of a picked lead's day: it hardly tells other news, in whatever words
READING_ON = 0.1  # for the sentence after a picked one where there is room: a text, not a list
READING_ON_BRIEF = 0.15
NEW_OUTLET, NEW_OUTLET_LONG = 0.22, 0.05
STRANGER = 0.3  # for a surname alone, or a thing as known, that no headline and no picked sentence has named
NOBODY = 0.6  # the same where few have heard of its bearer
TOLD = 0.55  # of a sentence's weight that the picked ones have said between them
TOLD_BETWEEN, FULL = 0.45, 7  # the same of several, where it has so many terms that the story's names are few of them
LEAST = 0.2  # of the first sentence's merit: better a shorter summary than one filled up
LEAST_FAULTY = 0.5  # the same for a sentence with faults


class Pool(NamedTuple):
    """What there is to choose from: candidates with their merits (scores less faults) and vectors, the terms of the
    story, the outlet of each article and its day ("" where unknown), and what figures each candidate gives. `newest`
    are the articles that tell how a story that went on for days stands now, `due` sets of candidates of which one
    should be in any summary; `familiar` are the terms of surnames that readers know without an introduction,
    `facts` what the sentences say without who said it (None: all of them)."""

    candidates: Sequence[Candidate]
    merits: Sequence[float]
    vectors: Vectors
    vocabulary: Vocabulary
    outlets: Sequence[str]
    counted: Mapping[int, Collection[tuple[float, str]]]
    days: Sequence[str] = ()
    leads: Leads | None = None
    newest: frozenset[int] = frozenset()
    due: Sequence[frozenset[int]] = ()
    familiar: frozenset[int] = frozenset()
    facts: Facts | None = None


class Choice:
    """One summary in the making, all columns by candidate: who waits for a place in it, who could be read by itself or
    after what is chosen, how alike each is to what is chosen, and what else adds to its merit or takes from it."""

    def __init__(self, pool: Pool, introduced: Collection[int], budget: int) -> None:
        import numpy as np

        self.pool, self.budget, self.brief = pool, budget, budget <= BRIEF
        candidates = pool.candidates
        self.merits = np.array(pool.merits)
        self.facts, vectors = pool.facts if self.brief else None, pool.vectors
        self.sizes, self.masses = vectors.sizes, vectors.masses
        if self.facts is not None:
            self.sizes, self.masses = self.facts.sizes, self.facts.masses
        self.words = np.array([each.words for each in candidates])
        self.waiting = np.array([not each.barred for each in candidates]) & (self.words <= budget)
        self.standing = np.array([not (each.leaning or (self.brief and each.adding)) for each in candidates])
        self.faulty = np.array([each.fault > 0 for each in candidates])
        self.likeness, self.echo = np.zeros(len(candidates)), np.zeros(len(candidates))
        self.articles = np.array([each.article for each in candidates])
        leads = np.array([not each.position for each in candidates])
        if pool.leads:
            leads[pool.leads.numbers] = True
        self.leads = leads
        self.near_lead = np.array([each.position == 1 for each in candidates]) & ~leads
        self.second_lead = leads & [each.article not in pool.newest for each in candidates]
        numbers = {outlet: number for number, outlet in enumerate(dict.fromkeys(pool.outlets))}
        self.outlets = np.array([numbers[pool.outlets[each.article]] for each in candidates])
        self.unheard = np.full(len(candidates), NEW_OUTLET if self.brief else NEW_OUTLET_LONG)
        met = {0, *introduced}
        self.strangers = [(n, each.stranger) for n, each in enumerate(candidates) if each.stranger not in met]
        self.strange = np.zeros(len(candidates))
        for number, term in self.strangers:
            self.strange[number] = STRANGER if term in pool.familiar or not self.brief else NOBODY
        self.reading_on = np.zeros(len(candidates))
        self.told = np.zeros(len(pool.vectors.terms), dtype=bool)
        days = [pool.days[each.article] if pool.days else "" for each in candidates]
        self.days = np.array(days) if any(days) else None
        self.same_day = np.zeros(len(candidates), dtype=bool)
        self.same_news = np.zeros(len(candidates), dtype=bool)
        self.gained: list[float] = []

    def made(self, due: Sequence[Collection[int]] = (), owed: bool = False) -> list[int]:
        """Candidates one by one, each time the one that gains most; for the first places, of those `due` there, however
        little one gains where it is `owed` to the reader of a brief summary."""
        import numpy as np

        chosen: list[int] = []
        least = -np.inf
        while (ready := self.waiting & self.standing).any():
            wanted = np.zeros(len(ready), dtype=bool)
            if len(chosen) < len(due):
                wanted[list(due[len(chosen)])] = True
                wanted &= ready
            gains = self.gains()
            bars = None if not chosen or (owed and self.brief and wanted.any()) else self.bars() * least
            best = self.best_of(gains, wanted if wanted.any() else ready, bars)
            if best is None:
                continue
            least = least if chosen else gains[best]
            self.gained.append(float(gains[best]))
            chosen.append(best)
            self.take(best)
        return chosen

    def bars(self) -> "Column":
        """The share of the first sentence's gain that each candidate must reach."""
        import numpy as np

        bars: Column = np.where(self.faulty | (self.strange > STRANGER), LEAST_FAULTY, LEAST)
        return bars

    def gains(self) -> "Column":
        """What the summary gains by each candidate."""
        gains: Column = self.merits - REDUNDANCY * self.likeness
        if self.brief:
            gains -= SECOND_LEAD * (self.second_lead & (self.likeness > SAME_NEWS))
            gains -= ALIKE_AFTER * (self.near_lead & (self.echo > NEARLY_SAME))
            gains -= TWIN * self.same_news
            gains -= SAME_DAY * self.same_day
        gains += self.unheard
        gains -= self.strange
        gains += self.reading_on
        return gains

    def best_of(self, gains: "Column", ready: "Column", bars: "Column | None") -> int | None:
        """The first of those that gain most and enough; those that gain more but not enough for them wait no longer."""
        import numpy as np

        able = ready if bars is None else ready & (gains >= bars)
        if not able.any():
            self.waiting &= ~ready
            return None
        best = int(np.where(able, gains, -np.inf).argmax())
        self.waiting &= ~(ready & ~able & (gains >= gains[best]))
        return best

    def take(self, best: int) -> None:
        """Put a candidate into the summary."""
        import numpy as np

        picked = self.pool.candidates[best]
        self.budget -= picked.words
        self.waiting[best] = False
        self.waiting &= self.words <= self.budget
        self.unheard[self.outlets == self.outlets[best]] = 0.0
        self.strange[[n for n, term in self.strangers if term in picked.terms]] = 0.0
        if best + 1 < len(self.words) and self.pool.candidates[best + 1].position:  # of the same article
            self.standing[best + 1] = True
            self.reading_on[best + 1] = READING_ON_BRIEF if self.brief else READING_ON
        if self.days is not None and self.days[best] and self.leads[best]:
            self.same_day |= self.second_lead & (self.days == self.days[best])
        if self.brief and self.pool.leads and self.leads[best]:
            self.same_news[self.pool.leads.twins(best)] = True
        likeness = self.pool.vectors.like(best)
        self.waiting &= ~self.repeats(best, likeness)
        self.likeness = np.maximum(self.likeness, likeness)
        if self.leads[best]:
            self.echo = np.maximum(self.echo, likeness * (self.articles != picked.article))

    def repeats(self, best: int, likeness: "Column") -> "Column":
        """Which candidates say again what a picked sentence says; in a brief summary, also half of it."""
        import numpy as np

        vectors, picked = self.pool.vectors, self.pool.candidates[best]
        if self.facts is None:
            common = vectors.holding(picked.terms)
        else:
            common = vectors.holding([term for term in picked.terms if term not in picked.aside]) & self.facts.entries
        bar = CONTAINED if self.brief else CONTAINED_LONG
        again: Column = vectors.summed(common) > bar * np.minimum(self.sizes, self.sizes[best])
        again |= vectors.summed(vectors.heft * common) > bar * np.minimum(self.masses, self.masses[best])
        if self.brief:
            again |= likeness > ALIKE
            again |= (likeness > ALIKE_IN_FIGURES) & self.same_figure(best)
            again[self.contradicting(best)] = True
            self.told |= common
            said = vectors.summed(vectors.heft * self.told)
            again |= said > TOLD * self.masses
            if self.gained[1:]:
                again |= (said > TOLD_BETWEEN * self.masses) & (self.sizes >= FULL)
        return again

    def same_figure(self, best: int) -> "Column":
        """Which candidates give a figure that a picked sentence gives, in digits or in words.

        Where no figures are known, numbers stand for them, and then "Pier 4" counts like "4 dead".
        """
        import numpy as np

        counted, vectors = self.pool.counted, self.pool.vectors
        if counted:
            own = frozenset(counted.get(best, ()))
            same = np.zeros(len(self.words), dtype=bool)
            same[[number for number, other in counted.items() if not own.isdisjoint(other)]] = True
            return same
        written = [term for term in self.pool.candidates[best].terms if is_figure(self.pool.vocabulary.names[term])]
        return vectors.summed(vectors.holding(written)) > 0

    def contradicting(self, best: int) -> list[int]:
        """The candidates of other articles whose figures contradict those of a picked one: no reader can tell which
        holds."""
        counted, candidates = self.pool.counted, self.pool.candidates
        own = {each for each in counted.get(best, ()) if each[1] == DIFFERS}
        others = [n for n, some in counted.items() if own and not own.isdisjoint(some)]
        return [number for number in others if candidates[number].article != candidates[best].article]


def is_figure(term: str) -> bool:
    """Whether a term is a number that tells one thing from another."""
    return term[:1].isdigit() and not NO_FIGURE.fullmatch(term)
