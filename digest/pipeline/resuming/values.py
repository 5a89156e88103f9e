"""What the parts of a newsroom and its site hold between two builds, as values that can be written down."""

import msgspec

from digest.building import Ref
from digest.cleaning import Names
from digest.grouping import Standing
from digest.model import Cluster, Note, OwnTitle, Problem, Spoken
from digest.model import Site as SiteFacts
from digest.pipeline.articles import ArticleState
from digest.pipeline.site.listings import Order
from digest.pipeline.stages import DocumentEntry, FileEntry
from digest.pipeline.stories import StoryState

__all__ = ["ArticlesRest", "Lists", "PagesRest", "Rest", "SpeakersRest", "StoriesRest"]

Keys = dict[str, tuple[str | int, ...]]


class Lists(msgspec.Struct, frozen=True, array_like=True):
    """Lists of stories: kind, entries and spellings of each by its address, and where each story stands."""

    listings: dict[str, tuple[str, list[Order], dict[str, int]]]
    places: dict[str, tuple[Order, dict[str, tuple[str, str]]]]


class ArticlesRest(msgspec.Struct, frozen=True, array_like=True):
    """What the files and the articles in them come to."""

    files: dict[str, FileEntry]
    stamps: dict[str, tuple[int, int]]
    lines: dict[str, tuple[str | None, tuple[int, ...]]]
    mastheads: dict[str, Names]
    entries: dict[str, DocumentEntry]
    states: dict[str, ArticleState]
    by_key: Keys
    rule_use: Keys
    with_problems: set[str]
    nameless: set[str]
    failures: dict[str, Problem]
    retold: set[str]


class StoriesRest(msgspec.Struct, frozen=True, array_like=True):
    """What the stories and the editor's notes on them come to."""

    grouping: Standing
    merged: set[Cluster]
    hidden: set[Cluster]
    preferred: frozenset[str]
    states: dict[str, StoryState]
    of_article: dict[str, str]
    clusters: set[Cluster]
    notes: dict[str, Note]
    stale_notes: tuple[Problem, ...]


class PagesRest(msgspec.Struct, frozen=True, array_like=True):
    """What the pages of the site come to, those of speakers aside."""

    site: SiteFacts
    site_key: bytes
    own: dict[str, set[str]]
    owners: dict[str, str]
    problems: dict[str, list[Problem]]
    lists: Lists
    sitemap: list[dict[str, str | None]]
    sitemap_made: set[int]
    reasons: dict[str, tuple[bytes, str]]
    titles: dict[str, dict[str, list[OwnTitle]]]


class SpeakersRest(msgspec.Struct, frozen=True, array_like=True):
    """What the pages of speakers come to."""

    lists: Lists
    letters: dict[str, set[str]]
    letters_made: set[str]
    spoken: dict[str, Ref[Spoken]]
    counts: dict[str, dict[str, int]]
    totals: dict[str, int]
    names: dict[str, dict[str, int]]
    forms: dict[str, dict[str, int]]
    homes: dict[str, str]


class Rest(msgspec.Struct, frozen=True, array_like=True):
    """What the parts of a newsroom and its site hold; the names are theirs."""

    articles: ArticlesRest
    stories: StoriesRest
    pages: PagesRest
    speakers: SpeakersRest
