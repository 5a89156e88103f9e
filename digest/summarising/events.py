"""What makes a sentence a development: it says that something happened, and the day is that of its news.

An article's news without a day of its own is told on the article's day, unless another sentence of the article, or
another outlet that tells the same, says that it happened shortly before; what an older article had told is no news.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from digest.model import Article
from digest.summarising.days import day_of
from digest.summarising.faults import QUOTED
from digest.summarising.freshness import published_on
from digest.summarising.leads import TOP, Leads
from digest.summarising.material import Candidate
from digest.summarising.terms import Terms
from digest.summarising.verbs import reports
from digest.summarising.wording import wording
from digest.text import words

__all__ = ["days_of_news"]

SHORTLY = timedelta(days=2)
SAME = 0.3  # of the weight of an article's news, in a sentence that names its day
FAULTY = 0.5  # of a sentence that is no plain report
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
    for number in leads.numbers:
        article = articles[candidates[number].article]
        own, sentence = published_on(article), candidates[number].span.of(article.text)
        if own is None or days[number] != own or named(candidates[number], article) == own:
            continue
        rules = wording(article.language)
        if not rules.today.isdisjoint(words(QUOTED.sub(" ", sentence))):
            continue
        fresh = number in changed or not (
            retold(number, articles, candidates, titles, leads)
            or any(day < own for day in days_given(number, own, articles, candidates, days, leads))
        )
        if not fresh or candidates[number].fault >= FAULTY or not reports(sentence, rules):
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
) -> Iterator[date]:
    """The days shortly before an article's `own` that sentences at its top, or those of outlets that tell the same
    news, give to this."""
    first, weights = candidates[number], leads.weights
    others = range(number + 1, min(len(candidates), number + TOP))
    for other in (*(n for n in others if candidates[n].article == first.article), *leads.twins(number)):
        each = candidates[other]
        day = days[other] if each.article != first.article else named(each, articles[each.article])
        common = sum([weights[term] for term in first.terms if term in each.terms])
        alike = each.article != first.article or common >= SAME * sum([weights[term] for term in first.terms])
        if day and alike and timedelta() <= own - day <= SHORTLY:
            yield day


def retold(
    number: int, articles: tuple[Article, ...], candidates: Sequence[Candidate], titles: Sequence[Terms], leads: Leads
) -> bool:
    """Whether an older article told an article's news, its title too."""
    own = published_on(articles[candidates[number].article])
    title, weights = titles[candidates[number].article], leads.weights
    for other, article in enumerate(articles):
        day = published_on(article)
        if own and day and day < own and leads.held(number, other) >= RETOLD:
            top = leads.tops[other] | titles[other].keys()
            if sum([weights[t] for t in title if t in top]) >= RETOLD * sum([weights[t] for t in title]):
                return True
    return False
