"""What the pages of a story and of its articles show."""

from digest.model.article import Article
from digest.model.card import ArticleCard, StoryCard
from digest.model.document import Note
from digest.model.quote import Quote
from digest.model.span import Span
from digest.model.story import Cluster, Comparison, Figure, Join, Reconciliation, Summary
from digest.model.value import Value

__all__ = ["ArticlePage", "LeftOut", "News", "Recount", "StoryPage"]


class Recount(Value, frozen=True):
    """A figure that changed: as it is now, and what it was; `earlier` is where that still stands, if it does."""

    figure: Figure
    comparison: Comparison
    value: float
    earlier: Figure | None = None


class News(Value, frozen=True, kw_only=True):
    """What a story brought over its state of `since`: ids of new articles, and of those with new quotes or figures.

    As far as known by name: `said` are the new quotes as (article, quote id), `withdrawn` how many an article no longer
    has, `recounted` the figures that changed.
    """

    since: str | None
    articles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[tuple[str, int], ...] = ()
    recounted: tuple[Recount, ...] = ()


class LeftOut(Value, frozen=True):
    """The article that a story left out most narrowly, and what decided that."""

    card: ArticleCard
    joins: tuple[Join, ...]


class StoryPage(Value, frozen=True, kw_only=True):
    """A story with all its articles; `articles`, `quotes` and `cards` run in parallel; `speakers` have a page each.

    `joins` say what made the articles one story: the weights of a pair add up to how far above what is needed it is.
    """

    permalink: str
    card: StoryCard
    cards: tuple[ArticleCard, ...]
    articles: tuple[Article, ...]
    quotes: tuple[tuple[Quote, ...], ...]
    cluster: Cluster
    reconciliation: Reconciliation
    summary: Summary
    note: Note | None = None
    speakers: tuple[str, ...] = ()
    news: News | None = None
    joins: tuple[Join, ...] = ()
    left_out: LeftOut | None = None


class ArticlePage(Value, frozen=True, kw_only=True):
    """An article with its story's marks: `summary` are the spans of it that the story's summary uses,
    `utterances` maps its quotes to the story's utterances as (quote id, utterance id)."""

    permalink: str
    article: Article
    quotes: tuple[Quote, ...]
    card: ArticleCard
    story: StoryCard
    siblings: tuple[ArticleCard, ...]
    summary: tuple[Span, ...] = ()
    utterances: tuple[tuple[str, str], ...] = ()
    copies: tuple[ArticleCard, ...] = ()
