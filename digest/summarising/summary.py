"""The summary of a story, put together from its parts."""

from collections.abc import Collection, Mapping, Sequence

from digest.model import Article, Development, Difference, Fact, Figure, Place, Quote, Summary
from digest.summarising.chronology.events import days_of_news
from digest.summarising.chronology.freshness import Overtaken, newest, overtaken
from digest.summarising.chronology.rescheduled import with_moved_dates
from digest.summarising.chronology.superseded import settled
from digest.summarising.chronology.timelines import days_told, timeline_of
from digest.summarising.facts import facts_of
from digest.summarising.headlines import headline_of
from digest.summarising.opinions import opinions
from digest.summarising.persons import people_of
from digest.summarising.selection.choosing import choose, in_reading_order
from digest.summarising.selection.cutting import cuts_of, shortened
from digest.summarising.selection.greedy import BRIEF, Pool
from digest.summarising.selection.salience import common_terms, salience, tellers
from digest.summarising.selection.substance import facts_alone
from digest.summarising.selection.syndicated import voices_of
from digest.summarising.sentences.candidates import Candidate, Material, familiar, gather
from digest.summarising.sentences.counts import counts_of, things_counted
from digest.summarising.sentences.leads import Leads
from digest.summarising.vectors import Vectors

__all__ = ["summarise"]

SHARE = 0.5  # of a story's words that its summary may have: short stories get short summaries
CURRENT = 0.15  # for a figure that took the place of an older one
OPINION = 0.9  # for a sentence of a piece of opinion: what it would have for standing first, and a little
SHORTEST = 40  # words that a summary may always have


def summarise(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    words: int,
    figures: tuple[tuple[Figure, ...], ...] = (),
    differences: tuple[Difference, ...] = (),
    language: str | None = None,
) -> Summary:
    """See `digest.summarising.summarise`."""
    gathered = gather(articles, quotes, language)
    material = shortened(articles, gathered, voices := voices_of(gathered))
    candidates, weights = material.candidates, material.vocabulary.weights
    vectors = Vectors([each.terms for each in candidates], weights)
    shares = common_terms(material, vectors, voices)
    counts, news = counts_of(figures, candidates), tellers(material)
    old = with_moved_dates(overtaken(articles, counts, differences, candidates, vectors), articles, candidates, vectors)
    merits = merits_of(articles, material, salience(material, vectors, shares, news), old)
    days = days_told(articles, candidates, old.moved, news)
    headline = headline_of(articles, material, shares, merits, old.words)
    leads = Leads(candidates, material.titles, weights, days, newest(articles), news)
    people = people_of(articles, quotes, material)
    over = old.stale | settled(articles, material, vectors, people)
    things = things_counted(articles, counts, differences)
    pool = pool_of(articles, material, merits, vectors, things, over, old.current, leads)
    told = told_by(articles, material, pool, headline.article, words)
    ordered = in_order(articles, candidates, told, words > BRIEF and bool(pool.newest))
    sentences = tuple(Place(articles[candidates[n].article].id, candidates[n].span) for n in ordered)
    days = days_of_news(articles, candidates, material.titles, days, leads, old.changed)
    timeline = timeline_of(articles, candidates, merits, days, weights, old.changed, frozenset(told))
    facts = facts_of(articles, people, material, merits, voices, days)
    return Summary(
        headline=headline.text,
        headline_article=headline.article,
        headline_reasons=headline.reasons,
        sentences=sentences,
        timeline=timeline,
        facts=facts,
        cuts=cuts_of(articles, candidates, shown_of(sentences, timeline, facts)),
        best=ordered.index(told[0]) if told else 0,
    )


def shown_of(
    sentences: tuple[Place, ...], timeline: tuple[Development, ...], facts: tuple[Fact, ...]
) -> tuple[Place, ...]:
    """Every sentence that a story's page shows in our own telling: of the summary, the timeline and the key facts."""
    return (*sentences, *[step.place for step in timeline], *[fact.sentence for fact in facts])


def pool_of(
    articles: tuple[Article, ...],
    material: Material,
    merits: Sequence[float],
    vectors: Vectors,
    counted: Mapping[int, Collection[tuple[float, str]]],
    over: frozenset[int],
    current: frozenset[int],
    leads: Leads,
) -> Pool:
    """What the summary is chosen from: all candidates, those that no longer hold barred."""
    candidates = material.candidates
    return Pool(
        candidates=[each._replace(barred=True) if n in over else each for n, each in enumerate(candidates)],
        merits=merits,
        vectors=vectors,
        vocabulary=material.vocabulary,
        outlets=[article.outlet or article.id for article in articles],
        counted=counted,
        days=[(article.published or "")[:10] for article in articles],
        leads=leads,
        newest=leads.newest,
        due=(current,),
        familiar=familiar(material),
        facts=facts_alone(vectors, candidates),
    )


def told_by(
    articles: tuple[Article, ...], material: Material, pool: Pool, headline: str | None, words: int
) -> list[int]:
    """The candidates of the summary, best first; `headline` is the article of the title above them."""
    said = [material.titles[number] for number, each in enumerate(articles) if each.id == headline]
    return choose(pool, frozenset[int]().union(*said), budget_of(material, words))


def in_order(
    articles: tuple[Article, ...], candidates: Sequence[Candidate], told: list[int], going_on: bool
) -> list[int]:
    """The candidates of the summary as it is read; `going_on`: a long one of a story of days."""
    return in_reading_order(candidates, told, [article.published or "9999" for article in articles], going_on)


def merits_of(
    articles: tuple[Article, ...], material: Material, scores: Sequence[float], old: Overtaken
) -> list[float]:
    """How good each candidate is for a summary: its score less its faults, with what is new in its favour."""
    opinion = opinions(articles, material)
    loss = 0.0 if all(opinion) else OPINION  # where there is nothing else, it is told like any story
    return [
        score - each.fault - loss * opinion[each.article] + CURRENT * (number in old.current)
        for number, (score, each) in enumerate(zip(scores, material.candidates, strict=True))
    ]


def budget_of(material: Material, words: int) -> int:
    """The words that the summary may have: never more than `words`, less for a short story."""
    total = sum(each.words for each in material.candidates)
    return min(words, max(SHORTEST, int(SHARE * total)))
