"""A newsroom and its site as a value: what a build knew at its end, so that the next one goes on from there.

It is the state that a preview keeps between two edits, written down. What is in the files of the project (the ledger,
the settings, the theme) is read again; results of stages stay in the memo.
"""

from collections import Counter

from digest.building import PagedList
from digest.grouping import resume, standing
from digest.pipeline.newsroom import Newsroom, Site
from digest.pipeline.resuming.values import ArticlesRest, Lists, PagesRest, Rest, SpeakersRest, StoriesRest
from digest.pipeline.site.listings import Listing, Listings, Order
from digest.pipeline.site.pages import Pages
from digest.pipeline.site.speakers.lists import Speakers

__all__ = ["take_down", "take_up_newsroom", "take_up_site"]


def take_down(site: Site) -> Rest:
    """What a site and its newsroom hold between two builds."""
    newsroom, pages = site.newsroom, site.pages
    return Rest(
        rest_of_articles(newsroom), rest_of_stories(newsroom), rest_of_pages(site), rest_of_speakers(pages.speakers)
    )


def rest_of_articles(newsroom: Newsroom) -> ArticlesRest:
    """The files, and the articles in them."""
    files, articles = newsroom.files, newsroom.articles
    return ArticlesRest(
        files=files.entries,
        stamps=files.stamps,
        lines=articles.across.lines.holdings(),
        mastheads=articles.across.mastheads.holdings(),
        entries=articles.entries,
        states=articles.states,
        by_key=articles.by_key.keys_of,
        rule_use=articles.rule_use.keys_of,
        with_problems=articles.with_problems,
        nameless=articles.nameless,
        failures=articles.failures,
        retold=articles.retold,
    )


def rest_of_stories(newsroom: Newsroom) -> StoriesRest:
    """The stories, and the editor's notes on them."""
    stories, overrides = newsroom.stories, newsroom.overrides
    return StoriesRest(
        grouping=standing(stories.grouping),
        merged=stories.merging.merged,
        hidden=stories.merging.hidden,
        preferred=stories.preferred,
        states=stories.states,
        of_article=stories.of_article,
        clusters=set(stories.clusters.values()),
        notes=overrides.applied,
        stale_notes=overrides.stale,
    )


def rest_of_pages(site: Site) -> PagesRest:
    """Which pages there are, and what is listed where; reasons only of stories that still stand."""
    pages, stories = site.pages, site.newsroom.stories
    return PagesRest(
        site=pages.site,
        site_key=pages.site_key,
        own=pages.own,
        owners=pages.owners,
        problems=pages.problems,
        lists=lists_of(pages.listings),
        sitemap=pages.sitemap.parts,
        sitemap_made=pages.sitemap.made,
        reasons={id_: told for id_, told in pages.reasons.told.items() if id_ in stories.states},
        titles=pages.titles.told,
    )


def rest_of_speakers(speakers: Speakers) -> SpeakersRest:
    """Who has a page, and what is on it."""
    return SpeakersRest(
        lists=lists_of(speakers),
        letters=speakers.register.letters,
        letters_made=speakers.register.made,
        spoken=speakers.spoken,
        counts=dict(speakers.counts),
        totals=speakers.totals,
        names=speakers.names,
        forms=speakers.forms,
        homes=speakers.homes,
    )


def lists_of(listings: Listings) -> Lists:
    """What lists of stories hold."""
    held = {key: (one.kind, one.pages.entries, dict(one.names)) for key, one in listings.listings.items()}
    return Lists(held, listings.places)


def take_up_newsroom(rest: Rest, newsroom: Newsroom) -> None:
    """Let a newsroom that holds nothing yet go on from there."""
    take_up_articles(rest.articles, newsroom)
    take_up_stories(rest.stories, newsroom)
    states = rest.articles.states.items()
    newsroom.stories.grouped = {id_: state.features.fingerprint for id_, state in states}


def take_up_articles(rest: ArticlesRest, newsroom: Newsroom) -> None:
    """The files, and the articles in them."""
    files, articles = newsroom.files, newsroom.articles
    files.restore(rest.files, rest.stamps)
    articles.across.lines.restore(rest.lines)
    articles.across.mastheads.restore(rest.mastheads)
    articles.entries, articles.states = rest.entries, rest.states
    for indexed, keys in ((articles.by_key, rest.by_key), (articles.rule_use, rest.rule_use)):
        for id_, held in keys.items():
            indexed.put(id_, held)
    articles.with_problems, articles.failures = rest.with_problems, rest.failures
    articles.nameless, articles.retold = rest.nameless, rest.retold


def take_up_stories(rest: StoriesRest, newsroom: Newsroom) -> None:
    """The stories, and the editor's notes on them."""
    stories, overrides = newsroom.stories, newsroom.overrides
    stories.grouping = resume(rest.grouping, stories.features)
    merging = stories.merging
    merging.merged, merging.hidden = rest.merged, rest.hidden
    for cluster in rest.grouping.stories:
        merging.base.update(dict.fromkeys(cluster.members, cluster))
    stories.preferred, stories.states, stories.of_article = rest.preferred, rest.states, rest.of_article
    for cluster in rest.clusters:
        stories.clusters.update(dict.fromkeys(cluster.members, cluster))
    stories.notes = overrides.applied = rest.notes
    overrides.stale = rest.stale_notes


def take_up_site(rest: Rest, site: Site) -> None:
    """The site of that newsroom."""
    site.complete = True
    take_up_pages(rest.pages, site.pages)
    take_up_speakers(rest.speakers, site.pages.speakers)


def take_up_pages(rest: PagesRest, pages: Pages) -> None:
    """Which pages there are, and what is listed where."""
    pages.site, pages.site_key = rest.site, rest.site_key
    pages.own, pages.owners, pages.problems = rest.own, rest.owners, rest.problems
    pages.sitemap.parts, pages.sitemap.made = rest.sitemap, rest.sitemap_made
    pages.reasons.told = rest.reasons
    pages.titles.told = rest.titles
    take_up_lists(rest.lists, pages.listings)


def take_up_speakers(rest: SpeakersRest, speakers: Speakers) -> None:
    """Who has a page, and what is on it."""
    take_up_lists(rest.lists, speakers)
    register = speakers.register
    register.letters, register.made = rest.letters, rest.letters_made
    register.stale.clear()
    speakers.spoken = rest.spoken
    speakers.counts = {id_: Counter(counts) for id_, counts in rest.counts.items()}
    speakers.totals = Counter(rest.totals)
    speakers.names, speakers.forms, speakers.homes = rest.names, rest.forms, rest.homes


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
