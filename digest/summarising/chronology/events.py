"""What makes a sentence a development: it says that something happened, and the day is that of its news.

An article's news without a day of its own is told on the article's day, unless another sentence of the article, or
another outlet that tells the same, says that it happened shortly before; what an older article had told is no news.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from digest.model import Article
from digest.summarising.chronology.days import day_of
from digest.summarising.chronology.freshness import published_on
from digest.summarising.lexicon import wording
from digest.summarising.sentences.candidates import Candidate
from digest.summarising.sentences.faults import QUOTED
from digest.summarising.sentences.leads import TOP, Leads
from digest.summarising.sentences.verbs import reports
from digest.summarising.terms import Terms
from digest.text import words

__all__ = ["days_of_news"]

LATELY = timedelta(days=6)
SAME, SAME_ELSEWHERE = 0.3, 0.4  # of the weight of an article's news, in a sentence that names its day
FAULTY = 0.5  # of a sentence that is no plain report
TOGETHER = 0.5  # of the weight of a title, in one sentence that told it
RETOLD = 0.7  # of the weight of an article's news and of its title, at the top of an older article


def days_of_news(
    articles: tuple[Article, ...],
    candidates: Sequence[Candidate],
    titles: Sequence[Terms],
    days: Sequence[date | None],
    leads: Leads,
    changed: frozenset[int] = frozenset(),
) -> list[date | None]:
    """The day that each candidate tells of, as far as that of an article's news is no guess: none for what is no
    development, and for what happened shortly before its article: the sentence that names the day tells it. `changed`
    are the candidates with a figure that changed in the course of the story."""
    found = list(days)
    dated = [number for number, each in enumerate(candidates) if each.dated and each.position < TOP]
    for number in leads.numbers:
        article = articles[candidates[number].article]
        own, sentence = published_on(article), candidates[number].span.of(article.text)
        if own is None or days[number] != own or named(candidates[number], article) == own:
            continue
        rules = wording(article.language)
        if not rules.today.isdisjoint(words(QUOTED.sub(" ", sentence))):
            continue
        if candidates[number].fault >= FAULTY or not reports(sentence, rules):
            found[number] = None
        elif number not in changed:
            given = set(days_given(number, own, articles, candidates, days, leads, dated))
            if (given and own not in given) or retold(number, articles, candidates, titles, leads):
                found[number] = None
    return found


def named(candidate: Candidate, article: Article) -> date | None:
    """The day that a sentence names itself."""
    return day_of(candidate.span.of(article.text), published_on(article), article.language) if candidate.dated else None


def days_given(
    number: int,
    own: date,
    articles: tuple[Article, ...],
    candidates: Sequence[Candidate],
    days: Sequence[date | None],
    leads: Leads,
    dated: Sequence[int],
) -> Iterator[date]:
    """The days that sentences at the top of articles, or the news of outlets that tell the same, give to an article's
    news: its `own` day or one shortly before."""
    first, weights = candidates[number], leads.weights
    whole = sum([weights[term] for term in first.terms])
    for other in dated:
        each = candidates[other]
        common = sum([weights[term] for term in first.terms if term in each.terms])
        if common >= (SAME if each.article == first.article else SAME_ELSEWHERE) * whole:
            day = named(each, articles[each.article])
            if day and other != number and timedelta() <= own - day <= LATELY:
                yield day
    for other in leads.twins(number):
        if (told := days[other]) and timedelta() < own - told <= LATELY:
            yield told


def retold(
    number: int, articles: tuple[Article, ...], candidates: Sequence[Candidate], titles: Sequence[Terms], leads: Leads
) -> bool:
    """Whether an older article told an article's news, its title too, the most of it in one of its sentences or its own
    title: an appeal that was announced, and judges and a sentence elsewhere, are no "Appeal judges cut sentence"."""
    own = published_on(articles[candidates[number].article])
    title, weights = titles[candidates[number].article], leads.weights
    whole = sum([weights[t] for t in title])
    for other, article in enumerate(articles):
        day = published_on(article)
        if own and day and day < own and leads.held(number, other) >= RETOLD:
            top = leads.tops[other] | titles[other].keys()
            parts = [each.terms for each in candidates if each.article == other and each.position < TOP]
            one = max(sum([weights[t] for t in title if t in part]) for part in (titles[other], *parts))
            if sum([weights[t] for t in title if t in top]) >= RETOLD * whole and one >= TOGETHER * whole:
                return True
    return False
