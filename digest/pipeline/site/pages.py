"""Which pages there are, and what is on each: from stories to the files of the site."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

import digest
from digest.building import Outputs, code_fingerprint, combine, fingerprint
from digest.config import Config
from digest.model import (
    FeedPage,
    ListPage,
    MethodPage,
    NotFoundPage,
    OwnPage,
    Page,
    Problem,
    RobotsPage,
    SearchPage,
    SearchPart,
    Site,
    SitePage,
)
from digest.pipeline.articles import Articles, Progress
from digest.pipeline.dates import moment
from digest.pipeline.ledger.addresses import Ledger
from digest.pipeline.site.frontpage import ranked
from digest.pipeline.site.listings import Listings
from digest.pipeline.site.reasons import Reasons
from digest.pipeline.site.sitemap import Sitemap
from digest.pipeline.site.speakers.lists import Speakers
from digest.pipeline.site.storypages import article_card, article_pages, redirects, story_page
from digest.pipeline.site.titles import OwnTitles
from digest.pipeline.site.withdrawn import Withdrawn
from digest.pipeline.stories import Stories, StoryState
from digest.rendering import Theme, output_path, render

__all__ = ["Pages"]

NOBODY = "nobody"  # who has the addresses that no story claims any more
FEEDS = {"rss": "/feed.xml", "atom": "/atom.xml", "json": "/feed.json"}
RESERVED = frozenset(
    {"articles", "stories", "outlets", "tags", "speakers", "archive", "method", "search", "assets", "sitemap", ""}
)


class Pages:
    """The pages of the site. Each has an owner - a story, a list, the site - whose change makes or drops it."""

    def __init__(
        self, config: Config, theme: Theme, articles: Articles, stories: Stories, ledger: Ledger, outputs: Outputs
    ) -> None:
        self.config = config
        self.theme = theme
        self.articles = articles
        self.stories = stories
        self.ledger = ledger
        self.outputs = outputs
        self.listings = Listings(config.page_size, config.language, lambda id_: stories.states[id_].card)
        self.speakers = Speakers(config.page_size, config.language, articles, stories, ledger)
        self.reasons = Reasons(stories, lambda id_: article_card(id_, articles, ledger))
        self.titles = OwnTitles()
        self.sitemap = Sitemap()
        self.withdrawn = Withdrawn(stories, ledger)
        self.site = Site(title="", base_url="", language="", description="")
        self.site_key = b""
        self.code = code_fingerprint(Path(digest.__file__).parent, ("rendering", "text", "model"))
        self.own: dict[str, set[str]] = {}  # owner -> permalinks
        self.owners: dict[str, str] = {}  # permalink -> owner
        self.dropped: set[str] = set()  # permalinks that stories gave up in this round
        self.problems: dict[str, list[Problem]] = {}
        self.rendered = 0
        self.later = False  # whether pages are rendered when they are published, or read before that

    @property
    def all_problems(self) -> list[Problem]:
        """What is wrong with the addresses of pages."""
        return [problem for found in self.problems.values() for problem in found]

    def set_site(self, own_pages: list[SitePage]) -> bool:
        """Take in what every page shows; whether it changed, so that all pages must be made again."""
        config = self.config
        menu = tuple((f"/{page.slug}/", page.title) for page in own_pages if page.slug not in RESERVED)
        self.site = Site(
            title=config.title,
            base_url=config.base_url,
            language=config.language,
            description=config.description,
            menu=menu,
        )
        before, self.site_key = self.site_key, combine((self.code, fingerprint(self.site)))
        return before != self.site_key

    def all_stale(self) -> None:
        """Something on every page changed."""
        self.listings.all_stale()
        self.speakers.all_stale()
        self.own.pop(NOBODY, None)

    def refresh(self, changed: Iterable[str], gone: Iterable[str], progress: Progress) -> None:
        """Make the pages of changed stories again, and every list that shows them."""
        listed, lost = sorted(changed), sorted(gone)
        for id_ in lost:
            self.take_out(id_)
        for done, id_ in enumerate(listed, 1):
            state = self.stories.states[id_]
            if state.note and state.note.hide:
                self.take_out(id_)
            else:
                self.listings.place(id_, state.order, state.card)
                self.offer_all(f"story {id_}", self.story_pages(state))
            progress("pages", done, len(listed))
        self.answer_for_nobody([*listed, *lost])
        self.refresh_lists()

    def answer_for_nobody(self, touched: Iterable[str]) -> None:
        """Let published addresses answer that no story claims any more."""
        kept = self.own.get(NOBODY)
        asked = self.withdrawn.everything() if kept is None else self.withdrawn.concerned(self.dropped, touched)
        self.dropped.clear()
        unclaimed = {address for address in asked if self.owners.get(address, NOBODY) == NOBODY}
        for address in sorted(unclaimed):
            self.offer(self.withdrawn.page(address))
        if kept is None:
            self.keep_only(NOBODY, unclaimed)
        else:
            kept |= unclaimed
            self.owners.update(dict.fromkeys(unclaimed, NOBODY))

    def story_pages(self, state: StoryState) -> Iterator[Page]:
        """All pages of one story: its own, its articles', and redirects from former addresses."""
        joins, left_out = self.reasons.tell(state)
        page = msgspec.structs.replace(story_page(state, self.articles, self.ledger), joins=joins, left_out=left_out)
        self.titles.note(state.identity.id, page)
        yield self.speakers.listen(state, page)
        yield from article_pages(state, page, self.articles, self.ledger)
        yield from redirects(state.identity, state.card.permalink, self.ledger)

    def take_out(self, id_: str) -> None:
        """The story has no page, and stands in no list."""
        self.listings.place(id_, None, None)
        self.speakers.forget(id_)
        self.titles.forget(id_)
        self.keep_only(f"story {id_}", ())

    def refresh_lists(self) -> None:
        """Make the lists and feeds that changed."""
        for lists in (self.listings, self.speakers):
            for permalink, page in lists.stale_pages():
                self.offer_all(f"list {permalink}", [self.laid_out(page), *self.searched(page)] if page else [])
        for index in self.listings.stale_indexes():
            self.offer_all(f"index {index.kind}", [index])
        for index in self.speakers.register.pages(self.speakers.line):
            self.offer(index)
        self.keep_only("index speakers", self.speakers.register.addresses)
        newest = tuple(self.stories.states[id_].card for id_ in self.listings.latest(self.config.feed_size))
        updated = max((card.updated for card in newest if card.updated), key=moment, default=None)
        feeds = [FeedPage(permalink, kind, newest, updated) for kind, permalink in FEEDS.items()]
        self.offer_all("feeds", [*feeds, self.speakers.feed(newest, updated, self.config.feed_size)])
        for sitemap in self.sitemap.pages():
            self.offer(sitemap)
        self.keep_only("sitemap", self.sitemap.addresses)

    def laid_out(self, page: Page) -> Page:
        """The front page has an order of its own and shows who reported its first story, an outlet's page names the
        outlet's own articles; other lists stay."""
        if isinstance(page, ListPage) and page.kind == "outlet":
            return self.titles.beside(page)
        if not isinstance(page, ListPage) or page.kind != "home" or not page.stories:
            return page
        stories = ranked(page.stories)
        first = self.stories.states[stories[0].id]
        lead = tuple(article_card(id_, self.articles, self.ledger) for id_ in first.members)
        copies = tuple(sorted(id_ for voice in first.cluster.voices if len(voice) > 1 for id_ in voice))
        return msgspec.structs.replace(page, stories=stories, lead=lead, copies=copies)

    def searched(self, page: Page) -> Iterator[SearchPart]:
        """What a search reads of the stories of a list, where it is the list of all stories."""
        if isinstance(page, ListPage) and page.kind in ("home", "archive"):
            stories = tuple((card, self.speakers.findable(card.id)) for card in page.stories)
            yield SearchPart(f"/search/{page.number}.js", stories, self.listings.older(page.number))

    def refresh_site(self, own_pages: list[SitePage]) -> None:
        """Make the site's own pages and its furniture."""
        self.problems["own pages"] = []
        made: dict[str, Page] = {}
        for page in own_pages:
            permalink = f"/{page.slug}/"
            if page.slug in RESERVED or permalink in made:
                message = f"The address {permalink} is taken; give this file another name."
                self.problems["own pages"].append(Problem("error", page.origin, None, "address-taken", message))
            else:
                made[permalink] = OwnPage(permalink, page)
        self.offer_all("own pages", made.values())
        self.offer_all("site", [MethodPage(), SearchPage(), NotFoundPage(), RobotsPage()])
        for path, data in self.theme.assets:
            self.outputs.offer(path, fingerprint(data), lambda data=data: data)  # type: ignore[misc]

    def offer_all(self, owner: str, pages: Iterable[Page]) -> None:
        """Make these pages, and drop those that the owner had before and has no more."""
        permalinks = []
        for page in pages:
            permalinks.append(page.permalink)
            self.offer(page)
        self.keep_only(owner, permalinks)

    def offer(self, page: Page) -> None:
        """Make one page, unless its file was made from just the same."""
        source = combine((self.theme.fingerprint(page), self.site_key, fingerprint(page)))
        path = output_path(page.permalink)
        theme, site = self.theme, self.site
        self.rendered += self.outputs.offer(path, source, lambda: render(theme, site, page), later=self.later)
        self.sitemap.note(page)

    def keep_only(self, owner: str, permalinks: Iterable[str]) -> None:
        """The owner has just these pages now; what else it had goes, unless somebody else has it now."""
        wanted = set(permalinks)
        for permalink in self.own.get(owner, set()) - wanted:
            if self.owners.get(permalink) == owner:
                self.dropped.add(permalink)
                del self.owners[permalink]
                self.outputs.drop(output_path(permalink))
                self.sitemap.forget(permalink)
        self.owners.update(dict.fromkeys(wanted, owner))
        self.own[owner] = wanted
        if owner != NOBODY and NOBODY in self.own:
            self.own[NOBODY] -= wanted
