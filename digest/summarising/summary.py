"""The summary of a story, put together from its parts."""

from digest.model import Article, Place, Quote, Summary
from digest.summarising.choosing import Pool, choose, in_reading_order
from digest.summarising.cutting import cuts_of, shortened
from digest.summarising.facts import facts_of
from digest.summarising.headlines import headline_of
from digest.summarising.material import Material, gather
from digest.summarising.opinions import opinions
from digest.summarising.salience import document_counts, salience
from digest.summarising.terms import unit
from digest.summarising.timelines import day_told, published_on, timeline_of
from digest.summarising.voices import voices_of

__all__ = ["summarise"]

SHARE = 0.5  # of a story's words that its summary may have: short stories get short summaries
FRESHNESS = 0.05
OPINION = 0.3
SHORTEST = 40  # words that a summary may always have


def summarise(articles: tuple[Article, ...], quotes: tuple[tuple[Quote, ...], ...], words: int) -> Summary:
    """A story's summary of at most `words` words, its headline and its timeline.

    `quotes` runs parallel to `articles`. Every sentence is a place in an article; a story without one that can
    stand by itself has an empty summary.
    """
    material = gather(articles, quotes)
    voices = voices_of(material)
    material = shortened(articles, material, voices)
    vectors = [unit(each.terms, material.weights) for each in material.candidates]
    documents = document_counts(material, voices)
    scores = salience(material, vectors, documents)
    news, opinion = freshness(articles), opinions(articles, material)
    merits = [
        score - each.fault + FRESHNESS * news[each.article] - OPINION * opinion[each.article]
        for score, each in zip(scores, material.candidates, strict=True)
    ]
    days = [day_told(each, articles[each.article]) for each in material.candidates]
    outlets = [article.outlet or article.id for article in articles]
    headline = headline_of(articles, material, documents, merits)
    met = frozenset[str]().union(
        *(material.titles[n] for n, each in enumerate(articles) if each.id == headline.article)
    )
    budget = budget_of(material, words)
    chosen = choose(Pool(material.candidates, merits, vectors, material.weights, outlets), met, budget)
    ordered = in_reading_order(material.candidates, chosen, by_date(articles))
    sentences = tuple(Place(articles[each.article].id, each.span) for each in ordered)
    timeline = timeline_of(articles, material.candidates, merits, days, material.weights)
    facts = facts_of(articles, quotes, material.candidates, merits, voices, days)
    shown = (*sentences, *(step.place for step in timeline), *(fact.sentence for fact in facts))
    return Summary(
        headline=headline.text,
        headline_article=headline.article,
        headline_reason=headline.reason,
        sentences=sentences,
        timeline=timeline,
        facts=facts,
        cuts=cuts_of(articles, material.candidates, shown),
    )


def budget_of(material: Material, words: int) -> int:
    """The words that the summary may have: never more than `words`, less for a short story."""
    total = sum(each.words for each in material.candidates)
    return min(words, max(SHORTEST, int(SHARE * total)))


def freshness(articles: tuple[Article, ...]) -> list[float]:
    """How new each article is within its story, from 0 to 1; 0 where a date is unknown."""
    days = [published_on(article) for article in articles]
    known = [day for day in days if day]
    span = (max(known) - min(known)).days if known else 0
    return [(day - min(known)).days / span if day and span else 0.0 for day in days]


def by_date(articles: tuple[Article, ...]) -> list[int]:
    """The numbers of the articles, oldest first, undated ones last."""
    return sorted(range(len(articles)), key=lambda number: (articles[number].published or "9999", number))
