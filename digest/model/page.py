"""What a page shows: everything a template needs, nothing it has to look up."""

from digest.model.article import Article
from digest.model.document import Note, SitePage
from digest.model.quote import Quote
from digest.model.span import Span
from digest.model.story import Cluster, Join, Reconciliation, Summary
from digest.model.value import Value

__all__ = [
    "ArticleCard",
    "ArticlePage",
    "FeedPage",
    "IndexEntry",
    "IndexPage",
    "ListPage",
    "MethodPage",
    "News",
    "NotFoundPage",
    "OwnPage",
    "Page",
    "QuoteFeedPage",
    "RedirectPage",
    "RobotsPage",
    "Site",
    "SitemapEntry",
    "SitemapPage",
    "SpeakerPage",
    "SpeakerStory",
    "SpokenQuote",
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
    """A story as an entry in a list. `lead` is its first summary sentence, `lead_article` whose it is.

    `voices` counts the outlets with a text of their own; `topic` is its section on the front page, "" if not certain;
    `updated` is the date, by its articles, of what was last new in it.
    """

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
    voices: int = 0
    topic: str = ""
    updated: str | None = None


class News(Value, frozen=True, kw_only=True):
    """What a story brought over its state of `since`: ids of new articles, and of those with new quotes or figures."""

    since: str | None
    articles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class StoryPage(Value, frozen=True, kw_only=True):
    """A story with all its articles; `articles`, `quotes` and `cards` run in parallel; `speakers` have a page each.

    `joins` say what makes the articles alike: the weights of a pair add up.
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
    """A page of stories, newest first. `kind` is home, archive, outlet or tag; `name` the outlet or tag.

    The front page has its stories in the order of their weight, and the articles of the first one in `lead`; `copies`
    are those that have their text in common with another.
    """

    permalink: str
    kind: str
    name: str
    stories: tuple[StoryCard, ...]
    number: int = 1
    newer: str | None = None
    older: str | None = None
    lead: tuple[ArticleCard, ...] = ()
    copies: tuple[str, ...] = ()


class IndexEntry(Value, frozen=True):
    """One line of an index: `count` stories of an outlet or a tag, quotes of a speaker."""

    permalink: str
    name: str
    count: int


class IndexPage(Value, frozen=True, kw_only=True):
    """All outlets, tags or speakers. `kind` is outlets, tags, speakers (of the letter `name`, if given) or letters."""

    permalink: str
    kind: str
    entries: tuple[IndexEntry, ...]
    name: str = ""


class SpokenQuote(Value, frozen=True, kw_only=True):
    """An utterance of a named speaker, to be shown away from its story.

    `outlets` carry it in these words, first the one whose `article` and `quote` it is read in, `others` word it
    otherwise; `state` and `verdict` say how far they agree. `mentions` are the (article, quote) of all wordings;
    `permalink` leads to `article`.
    """

    id: str
    speaker: str
    words: str
    role: str
    language: str | None
    published: str | None
    url: str | None
    outlets: tuple[str, ...]
    state: str
    verdict: str
    article: str
    quote: str
    mentions: tuple[tuple[str, str], ...]
    others: int = 0
    permalink: str = ""


class SpeakerStory(Value, frozen=True):
    """What one speaker says in one story."""

    card: StoryCard
    quotes: tuple[SpokenQuote, ...]


class SpeakerPage(Value, frozen=True, kw_only=True):
    """A speaker's quotes, story by story, newest first. Page 0 counts all `quotes` and, in `total`, all stories."""

    permalink: str
    name: str
    quotes: int
    total: int
    stories: tuple[SpeakerStory, ...]
    number: int = 1
    newer: str | None = None
    older: str | None = None


class QuoteFeedPage(Value, frozen=True):
    """The latest quotes for feed readers; each with a name that never changes."""

    permalink: str
    entries: tuple[tuple[str, StoryCard, SpokenQuote], ...]
    updated: str | None = None


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
    | SpeakerPage
    | QuoteFeedPage
    | SitemapPage
    | RedirectPage
    | NotFoundPage
    | MethodPage
    | RobotsPage
)
