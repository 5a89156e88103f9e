"""The line on a story's page that says what is new in it since it was last published."""

from typing import NamedTuple

from digest.model import StoryPage
from digest.rendering.naming import day, stamp
from digest.rendering.quotations import Sources, utterance_anchor

__all__ = ["NewsLine", "news_line"]


class Link(NamedTuple):
    """A name and where it leads."""

    label: str
    url: str


class NewsLine(NamedTuple):
    """What is new: articles, the quotes that only they have, and the articles whose quotes or figures changed."""

    since: str
    stamp: str
    articles: tuple[Link, ...]
    quotes: tuple[str, ...]
    requoted: tuple[Link, ...]
    recounted: tuple[Link, ...]


def news_line(page: StoryPage, sources: Sources) -> NewsLine | None:
    """What is new in a story, None where nothing is or it was never published before."""
    news = page.news
    if not news:
        return None
    fresh = frozenset(news.articles)
    quotes = tuple(
        f"#{utterance_anchor(utterance.id)}"
        for utterance in page.reconciliation.utterances
        if fresh.issuperset(mention.article for mention in utterance.mentions)
    )
    return NewsLine(
        day(news.since),
        stamp(news.since),
        links(news.articles, sources),
        quotes,
        links(news.quotes, sources),
        links(news.figures, sources),
    )


def links(articles: tuple[str, ...], sources: Sources) -> tuple[Link, ...]:
    """The articles by what they are called, in the order in which the page lists them."""
    wanted = frozenset(articles)
    return tuple(Link(sources.labels[id_], sources.url(id_)) for id_ in sources.cards if id_ in wanted)
