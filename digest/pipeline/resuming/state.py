"""A newsroom and its site as a value: what a build knew at its end, so that the next one goes on from there.

It is the state that a preview keeps between two edits, written down. What is in the files of the project (the ledger,
the settings, the theme) is read again; results of stages stay in the memo.
"""

from collections import Counter

import msgspec

from digest.building import PagedList, Ref
from digest.cleaning import Names
from digest.grouping import Standing, resume, standing
from digest.model import Cluster, Note, OwnTitle, Problem, Spoken
from digest.model import Site as SiteFacts
from digest.pipeline.articles import ArticleState
from digest.pipeline.newsroom import Newsroom, Site
from digest.pipeline.site.listings import Listing, Listings, Order
from digest.pipeline.stages import DocumentEntry, FileEntry
from digest.pipeline.stories import StoryState

__all__ = ["Rest", "take_down", "take_up_newsroom", "take_up_site"]

Keys = dict[str, tuple[str | int, ...]]


class Lists(msgspec.Struct, frozen=True, array_like=True):
    """Lists of stories: kind, entries and spellings of each by its address, and where each story stands."""

    listings: dict[str, tuple[str, list[Order], dict[str, int]]]
    places: dict[str, tuple[Order, dict[str, tuple[str, str]]]]


class Rest(msgspec.Struct, frozen=True, array_like=True):
    """What the parts of a newsroom and its site hold; the names are theirs."""

    files: dict[str, FileEntry]
    stamps: dict[str, tuple[int, int]]
    lines: dict[str, tuple[str | None, tuple[int, ...]]]
    entries: dict[str, DocumentEntry]
    articles: dict[str, ArticleState]
    by_key: Keys
    rule_use: Keys
    with_problems: set[str]
    nameless: set[str]
    failures: dict[str, Problem]
    grouping: Standing
    merged: set[Cluster]
    hidden: set[Cluster]
    preferred: frozenset[str]
    stories: dict[str, StoryState]
    of_article: dict[str, str]
    clusters: set[Cluster]
    notes: dict[str, Note]
    stale_notes: tuple[Problem, ...]
    site: SiteFacts
    site_key: bytes
    own: dict[str, set[str]]
    owners: dict[str, str]
    page_problems: dict[str, list[Problem]]
    lists: Lists
    speakers: Lists
    letters: dict[str, set[str]]
    letters_made: set[str]
    spoken: dict[str, Ref[Spoken]]
    spoken_counts: dict[str, dict[str, int]]
    spoken_totals: dict[str, int]
    spoken_names: dict[str, dict[str, int]]
    name_forms: dict[str, dict[str, int]]
    name_homes: dict[str, str]
    sitemap: list[dict[str, str | None]]
    sitemap_made: set[int]
    reasons: dict[str, tuple[bytes, str]]
    mastheads: dict[str, Names]
    titles: dict[str, dict[str, list[OwnTitle]]]
    retold: set[str]


def take_down(site: Site) -> Rest:
    """What a site and its newsroom hold between two builds."""
    newsroom, pages = site.newsroom, site.pages
    files, articles, stories, overrides = newsroom.files, newsroom.articles, newsroom.stories, newsroom.overrides
    speakers = pages.speakers
    return Rest(
        files=files.entries,
        stamps=files.stamps,
        lines=articles.across.lines.holdings(),
        entries=articles.entries,
        articles=articles.states,
        by_key=articles.by_key.keys_of,
        rule_use=articles.rule_use.keys_of,
        with_problems=articles.with_problems,
        nameless=articles.nameless,
        failures=articles.failures,
        grouping=standing(stories.grouping),
        merged=stories.merging.merged,
        hidden=stories.merging.hidden,
        preferred=stories.preferred,
        stories=stories.states,
        of_article=stories.of_article,
        clusters=set(stories.clusters.values()),
        notes=overrides.applied,
        stale_notes=overrides.stale,
        site=pages.site,
        site_key=pages.site_key,
        own=pages.own,
        owners=pages.owners,
        page_problems=pages.problems,
        lists=lists_of(pages.listings),
        speakers=lists_of(speakers),
        letters=speakers.register.letters,
        letters_made=speakers.register.made,
        spoken=speakers.spoken,
        spoken_counts=dict(speakers.counts),
        spoken_totals=speakers.totals,
        spoken_names=speakers.names,
        name_forms=speakers.forms,
        name_homes=speakers.homes,
        sitemap=pages.sitemap.parts,
        sitemap_made=pages.sitemap.made,
        reasons={id_: told for id_, told in pages.reasons.told.items() if id_ in stories.states},
        mastheads=articles.across.mastheads.holdings(),
        titles=pages.titles.told,
        retold=articles.retold,
    )


def lists_of(listings: Listings) -> Lists:
    """What lists of stories hold."""
    held = {key: (one.kind, one.pages.entries, dict(one.names)) for key, one in listings.listings.items()}
    return Lists(held, listings.places)


def take_up_newsroom(rest: Rest, newsroom: Newsroom) -> None:
    """Let a newsroom that holds nothing yet go on from there."""
    take_up_articles(rest, newsroom)
    take_up_stories(rest, newsroom)


def take_up_articles(rest: Rest, newsroom: Newsroom) -> None:
    """The files, and the articles in them."""
    files, articles = newsroom.files, newsroom.articles
    files.restore(rest.files, rest.stamps)
    articles.across.lines.restore(rest.lines)
    articles.across.mastheads.restore(rest.mastheads)
    articles.entries, articles.states = rest.entries, rest.articles
    for indexed, keys in ((articles.by_key, rest.by_key), (articles.rule_use, rest.rule_use)):
        for id_, held in keys.items():
            indexed.put(id_, held)
    articles.with_problems, articles.failures = rest.with_problems, rest.failures
    articles.nameless, articles.retold = rest.nameless, rest.retold


def take_up_stories(rest: Rest, newsroom: Newsroom) -> None:
    """The stories, and the editor's notes on them."""
    stories, overrides = newsroom.stories, newsroom.overrides
    stories.grouping = resume(rest.grouping, stories.features)
    stories.grouped = {id_: state.features.fingerprint for id_, state in rest.articles.items()}
    merging = stories.merging
    merging.merged, merging.hidden = rest.merged, rest.hidden
    for cluster in rest.grouping.stories:
        merging.base.update(dict.fromkeys(cluster.members, cluster))
    stories.preferred, stories.states, stories.of_article = rest.preferred, rest.stories, rest.of_article
    for cluster in rest.clusters:
        stories.clusters.update(dict.fromkeys(cluster.members, cluster))
    stories.notes = overrides.applied = rest.notes
    overrides.stale = rest.stale_notes


def take_up_site(rest: Rest, site: Site) -> None:
    """The site of that newsroom: which pages there are, and what is listed where."""
    site.complete = True
    pages = site.pages
    pages.site, pages.site_key = rest.site, rest.site_key
    pages.own, pages.owners, pages.problems = rest.own, rest.owners, rest.page_problems
    pages.sitemap.parts, pages.sitemap.made = rest.sitemap, rest.sitemap_made
    pages.reasons.told = rest.reasons
    pages.titles.told = rest.titles
    speakers = pages.speakers
    take_up_lists(rest.lists, pages.listings)
    take_up_lists(rest.speakers, speakers)
    register = speakers.register
    register.letters, register.made = rest.letters, rest.letters_made
    register.stale.clear()
    speakers.spoken = rest.spoken
    speakers.counts = {id_: Counter(counts) for id_, counts in rest.spoken_counts.items()}
    speakers.totals = Counter(rest.spoken_totals)
    speakers.names, speakers.forms, speakers.homes = rest.spoken_names, rest.name_forms, rest.name_homes


def take_up_lists(lists: Lists, listings: Listings) -> None:
    """Lists of stories, none of them stale."""
    listings.listings = {}
    for permalink, (kind, entries, names) in lists.listings.items():
        paged: PagedList[Order] = PagedList(listings.page_size)
        paged.entries = entries
        listings.listings[permalink] = Listing(kind, paged, Counter(names))
    listings.places = lists.places
    listings.listings_stale.clear()
    listings.indexes_stale.clear()
