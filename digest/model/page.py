"""What a page shows: everything a template needs, nothing it has to look up."""

from digest.model.article import Article
from digest.model.document import Note, SitePage
from digest.model.quote import Quote
from digest.model.span import Span
from digest.model.story import Cluster, Reconciliation, Summary
from digest.model.value import Value

__all__ = [
    "ArticleCard",
    "ArticlePage",
    "FeedPage",
    "IndexEntry",
    "IndexPage",
    "ListPage",
    "MethodPage",
    "NotFoundPage",
    "OwnPage",
    "Page",
    "RedirectPage",
    "RobotsPage",
    "Site",
    "SitemapEntry",
    "SitemapPage",
    "StoryCard",
    "StoryPage",
]


class Site(Value, frozen=True, kw_only=True):
    """What every page of the site knows. `menu` holds (permalink, title) of the site's own pages."""

    title: str
    base_url: str
    language: str
    description: str
    menu: tuple[tuple[str, str], ...] = ()
    live: bool = False


class ArticleCard(Value, frozen=True, kw_only=True):
    """An article as a line in a list."""

    id: str
    permalink: str
    title: str
    outlet: str | None
    published: str | None
    authors: tuple[str, ...]
    language: str | None
    url: str | None


class StoryCard(Value, frozen=True, kw_only=True):
    """A story as an entry in a list. `lead` is its first summary sentence, `lead_article` whose it is."""

    id: str
    permalink: str
    headline: str
    outlets: tuple[str, ...]
    articles: int
    first_published: str | None
    last_published: str | None
    language: str | None
    lead: str
    lead_article: str | None
    tags: tuple[str, ...] = ()
    differences: int = 0
    quotes: int = 0
    pinned: bool = False


class StoryPage(Value, frozen=True, kw_only=True):
    """A story with all its articles; `articles`, `quotes` and `cards` run in parallel."""

    permalink: str
    card: StoryCard
    cards: tuple[ArticleCard, ...]
    articles: tuple[Article, ...]
    quotes: tuple[tuple[Quote, ...], ...]
    cluster: Cluster
    reconciliation: Reconciliation
    summary: Summary
    note: Note | None = None


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


class ListPage(Value, frozen=True, kw_only=True):
    """A page of stories, newest first. `kind` is home, archive, outlet or tag; `name` the outlet or tag."""

    permalink: str
    kind: str
    name: str
    stories: tuple[StoryCard, ...]
    number: int = 1
    newer: str | None = None
    older: str | None = None


class IndexEntry(Value, frozen=True):
    """One line of an index: the outlets, the tags."""

    permalink: str
    name: str
    count: int


class IndexPage(Value, frozen=True, kw_only=True):
    """All outlets or all tags. `kind` is outlets or tags."""

    permalink: str
    kind: str
    entries: tuple[IndexEntry, ...]


class OwnPage(Value, frozen=True):
    """One of the site's own pages."""

    permalink: str
    page: SitePage


class FeedPage(Value, frozen=True):
    """The latest stories for feed readers. `kind` is rss, atom or json."""

    permalink: str
    kind: str
    stories: tuple[StoryCard, ...]
    updated: str | None = None


class SitemapEntry(Value, frozen=True):
    """One address with the content's own date."""

    permalink: str
    modified: str | None


class SitemapPage(Value, frozen=True):
    """Addresses for search engines; `parts` names further sitemaps instead where the site is large."""

    permalink: str
    entries: tuple[SitemapEntry, ...] = ()
    parts: tuple[str, ...] = ()


class RedirectPage(Value, frozen=True):
    """An old address and where it leads now."""

    permalink: str
    target: str


class NotFoundPage(Value, frozen=True):
    """What a reader sees at an address that does not exist."""

    permalink: str = "/404.html"


class MethodPage(Value, frozen=True):
    """How this site is made: what matching folds, what the states mean, what is removed."""

    permalink: str = "/method/"


class RobotsPage(Value, frozen=True):
    """robots.txt."""

    permalink: str = "/robots.txt"


Page = (
    StoryPage
    | ArticlePage
    | ListPage
    | IndexPage
    | OwnPage
    | FeedPage
    | SitemapPage
    | RedirectPage
    | NotFoundPage
    | MethodPage
    | RobotsPage
)
