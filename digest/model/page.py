"""What a page shows: everything a template needs, nothing it has to look up."""

from digest.model.card import ArticleCard, Findable, OwnTitle, SpokenQuote, StoryCard
from digest.model.document import SitePage
from digest.model.storypage import ArticlePage, StoryPage
from digest.model.value import Value

__all__ = [
    "FeedPage",
    "IndexEntry",
    "IndexPage",
    "ListPage",
    "MethodPage",
    "NotFoundPage",
    "OwnPage",
    "Page",
    "QuoteFeedPage",
    "RedirectPage",
    "RobotsPage",
    "SearchPage",
    "SearchPart",
    "Site",
    "SitemapEntry",
    "SitemapPage",
    "SpeakerPage",
    "SpeakerStory",
    "WithdrawnPage",
]


class Site(Value, frozen=True, kw_only=True):
    """What every page of the site knows. `menu` holds (permalink, title) of the site's own pages."""

    title: str
    base_url: str
    language: str
    description: str
    menu: tuple[tuple[str, str], ...] = ()


class ListPage(Value, frozen=True, kw_only=True):
    """A page of stories, newest first. `kind` is home, archive, outlet or tag; `name` the outlet or tag.

    The front page has its stories in the order of their weight, and the articles of the first one in `lead`; `copies`
    are those that have their text in common with another. The page of an outlet has in `own`, parallel to `stories`,
    what the outlet itself wrote of each that has more than one article.
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
    own: tuple[tuple[OwnTitle, ...], ...] = ()


class IndexEntry(Value, frozen=True):
    """One line of an index: `count` stories of an outlet or a tag, quotes of a speaker; `letter` is where it stands."""

    permalink: str
    name: str
    count: int
    letter: str = ""


class IndexPage(Value, frozen=True, kw_only=True):
    """All outlets, tags or speakers, in order. `kind` is outlets, tags, speakers or letters.

    Where there are too many speakers for one page, that of each letter has all `letters` with their addresses; its own
    letter is `name`.
    """

    permalink: str
    kind: str
    entries: tuple[IndexEntry, ...]
    name: str = ""
    letters: tuple[tuple[str, str], ...] = ()


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


class WithdrawnPage(Value, frozen=True):
    """What a reader sees at an address whose story or article was taken off the site."""

    permalink: str


class NotFoundPage(Value, frozen=True):
    """What a reader sees at an address that does not exist."""

    permalink: str = "/404.html"


class MethodPage(Value, frozen=True):
    """How this site is made: what matching folds, what the states mean, what is removed."""

    permalink: str = "/method/"


class SearchPage(Value, frozen=True):
    """Where a reader searches the stories."""

    permalink: str = "/search/"


class SearchPart(Value, frozen=True):
    """What a search reads of the stories of the front page or of a page of the archive; `older` is the next page."""

    permalink: str
    stories: tuple[tuple[StoryCard, Findable], ...]
    older: int | None = None


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
    | WithdrawnPage
    | NotFoundPage
    | MethodPage
    | SearchPage
    | SearchPart
    | RobotsPage
)
