"""Dates that were moved: what an older article says of the old one no longer holds.

"The hearing is set for 7 May" is no news once a newer article says that it was moved to 14 May. Certain only where the
newer sentence says that a date gave way, tells of the same thing, and its article has the old date nowhere else.
"""

from collections.abc import Sequence
from datetime import date

from digest.model import Article
from digest.summarising.chronology.days import days_named
from digest.summarising.chronology.freshness import Overtaken, later, published_on
from digest.summarising.lexicon import wording
from digest.summarising.sentences.candidates import Candidate
from digest.summarising.vectors import Vectors
from digest.text import fold, words

__all__ = ["with_moved_dates"]

ALIKE = 0.2  # cosine of two sentences that tell of one thing

Days = dict[int, tuple[date, ...]]  # the days that candidates name


def with_moved_dates(
    old: Overtaken, articles: tuple[Article, ...], candidates: Sequence[Candidate], vectors: Vectors
) -> Overtaken:
    """What is overtaken, the sentences and titles with dates that were moved among it."""
    if len({published_on(article) for article in articles} - {None}) < 2:  # a story of one day
        return old
    movers = [number for number, each in enumerate(candidates) if each.dated and moves(each, articles[each.article])]
    if not movers:
        return old
    days = named(articles, candidates)
    moved, current, told = set[int](), set(old.current), [set(each) for each in old.words]
    for number in filter(days.__contains__, movers):
        after = candidates[number].article
        held = {day for n, some in days.items() if n not in movers and candidates[n].article == after for day in some}
        likeness = vectors.like(number)
        for other, (day, *more) in days.items():
            before = candidates[other].article
            if more or likeness[other] < ALIKE or not later(articles[before], articles[after]):
                continue
            if ahead(day, articles[before]) and day not in held and set(days[number]) - {day}:
                moved.add(other)
                current.add(number)
                if day in days_named(articles[before].title, published_on(articles[before]), articles[before].language):
                    told[before].add(str(day.day))
    stale = old.stale | moved
    return Overtaken(stale, frozenset(current - stale), tuple(map(frozenset, told)), frozenset(moved))


def named(articles: tuple[Article, ...], candidates: Sequence[Candidate]) -> Days:
    """The days that each candidate names by day and month."""
    found: Days = {}
    for number, each in enumerate(candidates):
        if each.dated:
            article = articles[each.article]
            if days := days_named(each.span.of(article.text), published_on(article), article.language):
                found[number] = tuple(dict.fromkeys(days))
    return found


def moves(candidate: Candidate, article: Article) -> bool:
    """Whether a sentence says that a date gave way to another."""
    return wording(article.language).moved.within(words(fold(candidate.span.of(article.text))))


def ahead(day: date, article: Article) -> bool:
    """Whether a day was yet to come when an article was published."""
    published = published_on(article)
    return published is not None and day > published
