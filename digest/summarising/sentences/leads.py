"""Which leads of a story tell the same news, in however different words.

Two outlets hardly share a word between "the magazine's new cover shows the candidate" and "splashed across this week's
issue is a picture of her"; but what the one lead says stands in the other article's first sentences too, and the other
way round. That is asked of the articles, not of the two sentences.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from digest.summarising.sentences.candidates import Candidate
from digest.summarising.terms import Terms

__all__ = ["Leads"]

TOP = 6  # sentences of an article that tell its news, beside its title
MUTUAL = 0.45  # of the weight of each lead that the top of the other's article holds
NEXT = timedelta(days=1)  # what is told two days later is told as what it has become


class Leads:
    """The leads of a story and what stands at the top of their articles; asked lead by lead, so that the cost is linear
    in the story's articles. `days` are those that the candidates tell of, `newest` the articles that tell how the
    story stands now, and `tellers` the sentences that tell an article's news after a first one that is colour."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        titles: Sequence[Terms],
        weights: Sequence[float],
        days: Sequence[date | None],
        newest: frozenset[int],
        tellers: frozenset[int] = frozenset(),
    ) -> None:
        self.candidates, self.titles, self.weights, self.days, self.newest = candidates, titles, weights, days, newest
        self.tops: list[set[int]] = [set() for _ in titles]
        self.numbers: list[int] = []  # first sentences, and those that tell the news where these do not
        for number, each in enumerate(candidates):
            if each.position < TOP:
                self.tops[each.article].update(each.terms)
            if not each.position or number in tellers:
                self.numbers.append(number)
        self.found: dict[int, list[int]] = {}

    def twins(self, number: int) -> list[int]:
        """The leads of other articles that tell the news of a lead, of the same day or the next as far as is known."""
        if number not in self.found:
            own = self.candidates[number].article
            self.found[number] = [
                other
                for other in self.numbers
                if self.candidates[other].article != own
                and self.near(number, other)
                and self.held(number, self.candidates[other].article) >= MUTUAL
                and self.held(other, own) >= MUTUAL
            ]
        return self.found[number]

    def near(self, one: int, two: int) -> bool:
        """Whether two leads may tell of one day or of two in a row; what is newest in a story must surely do so."""
        first, second = self.days[one], self.days[two]
        if first and second:
            return abs(first - second) <= NEXT
        return self.newest.isdisjoint((self.candidates[one].article, self.candidates[two].article))

    def held(self, number: int, article: int) -> float:
        """The share of a lead's weight that the top of another article holds, its title too unless both have that."""
        terms, weights, top = self.candidates[number].terms, self.weights, self.tops[article]
        own, title = self.titles[self.candidates[number].article], self.titles[article]
        beside: Terms = title if title.keys() != own.keys() else {}
        whole = sum([weights[term] for term in terms])
        return sum([weights[term] for term in terms if term in top or term in beside]) / whole if whole else 0.0
