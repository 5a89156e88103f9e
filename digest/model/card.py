"""Articles, stories and quotes as entries in a list."""

from digest.model.value import Value

__all__ = ["ArticleCard", "Findable", "OwnTitle", "Spoken", "SpokenQuote", "StoryCard"]


class ArticleCard(Value, frozen=True, kw_only=True):
    """An article as a line in a list; `opinion` is whether its outlet calls it that."""

    id: str
    permalink: str
    title: str
    outlet: str | None
    published: str | None
    authors: tuple[str, ...]
    language: str | None
    url: str | None
    opinion: bool = False


class OwnTitle(Value, frozen=True):
    """An article under its story in the list of its outlet."""

    title: str
    permalink: str
    language: str | None
    opinion: bool = False


class StoryCard(Value, frozen=True, kw_only=True):
    """A story as an entry in a list. `lead` is the sentence of its summary that tells most.

    `voices` counts the outlets with a text of their own; `topic` is its section on the front page, "" if not certain;
    `updated` is the date, by its articles, of what was last new in it; `nameless` counts articles without an outlet.
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
    tags: tuple[str, ...] = ()
    differences: int = 0
    quotes: int = 0
    pinned: bool = False
    voices: int = 0
    topic: str = ""
    updated: str | None = None
    nameless: int = 0


class SpokenQuote(Value, frozen=True, kw_only=True):
    """An utterance of a named speaker, to be shown away from its story.

    `outlets` carry it in these words, first the one whose `article` and `quote` it is read in, `others` word it
    otherwise; `state` and `verdict` say how far they agree. `mentions` are the (article, quote) of all wordings;
    `permalink` leads to `article`. `said` are the words alone where somebody is named between them, "" elsewhere.
    `together` are all who say it, where they are more than `speaker`.
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
    said: str = ""
    together: tuple[str, ...] = ()


class Findable(Value, frozen=True):
    """What readers can search a story for beside its card: the other sentences of its summary, and all of its quotes
    as (id of the utterance, words, language, who say it: nobody where that is unknown).
    """

    summary: tuple[str, ...]
    quotes: tuple[tuple[str, str, str | None, tuple[str, ...]], ...]


class Spoken(Value, frozen=True):
    """What is said in a story: the quotes of those who have a page, and all words that readers can search it for."""

    quotes: tuple[SpokenQuote, ...]
    findable: Findable
