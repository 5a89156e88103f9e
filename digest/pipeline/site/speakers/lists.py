"""The lists of quotes by speaker."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from digest.building import Ref, fingerprint
from digest.model import (
    Findable,
    IndexEntry,
    Page,
    QuoteFeedPage,
    RedirectPage,
    SpeakerPage,
    SpeakerStory,
    Spoken,
    SpokenQuote,
    StoryCard,
    StoryPage,
)
from digest.pipeline.articles import Articles
from digest.pipeline.dates import moment
from digest.pipeline.ledger.addresses import Ledger
from digest.pipeline.site.listings import Listing, Listings, Order, numbered
from digest.pipeline.site.speakers.names import is_name
from digest.pipeline.site.speakers.namesakes import homes, loose
from digest.pipeline.site.speakers.register import Register, registered
from digest.pipeline.stories import Stories, StoryState
from digest.rendering import article_permalink, speaker_permalink, spoken
from digest.text import initial

__all__ = ["Speakers"]

FED = 3  # quotes of one story in the feed


class Speakers(Listings):
    """Every named speaker's stories, newest first, and the register of all speakers."""

    def __init__(self, page_size: int, language: str, articles: Articles, stories: Stories, ledger: Ledger) -> None:
        super().__init__(page_size, language, lambda id_: stories.states[id_].card)
        self.listings.clear()
        self.listings_stale.clear()
        self.register = Register(language)
        self.articles = articles
        self.stages = stories.stages
        self.ledger = ledger
        self.spoken: dict[str, Ref[Spoken]] = {}  # by story
        self.counts: dict[str, Counter[str]] = {}  # story -> quotes by speaker's permalink
        self.totals: Counter[str] = Counter()
        self.names: dict[str, dict[str, int]] = {}  # story -> quotes by speaker
        self.forms: dict[str, dict[str, int]] = {}  # what forms of a name have in common -> stories by form
        self.homes: dict[str, str] = {}  # form of a name -> the one on whose page it stands
        self.moved: set[str] = set()  # forms whose page may have to lead elsewhere now

    def listen(self, state: StoryState, page: StoryPage) -> StoryPage:
        """Take in what the named speakers of a story say; returns its page with them."""
        said = page.reconciliation.utterances
        speakers = {name for one in said for name in one.together or (one.speaker,) if name}
        page = replace(page, speakers=tuple(name for name in sorted(speakers) if is_name(name, page.articles)))
        members = [self.articles.states[id_] for id_ in state.members]
        key = [part for member in members for part in (member.text.fingerprint, member.quotes.fingerprint)]
        key += [state.reconciliation.fingerprint, state.summary.fingerprint]
        key.append(fingerprint((state.cluster, page.speakers)))
        found = self.articles.memo.call(self.stages.speak, tuple(key), lambda: spoken(page))
        self.spoken[state.identity.id] = found
        self.place_quotes(state.identity.id, state.order, self.articles.memo.value(found).quotes)
        return page

    def forget(self, id_: str) -> None:
        """Take a story out everywhere."""
        self.spoken.pop(id_, None)
        self.place_quotes(id_, None, ())

    def quotes(self, id_: str) -> tuple[SpokenQuote, ...]:
        """What the named speakers of a story say, with the addresses of the articles that they are read in."""
        found, slugs = self.articles.memo.value(self.spoken[id_]).quotes, self.ledger.slugs
        return tuple(
            replace(quote, permalink=article_permalink(quote.article, slugs["article", quote.article][-1]))
            for quote in found
        )

    def findable(self, id_: str) -> Findable:
        """All that readers can search a story for."""
        return self.articles.memo.value(self.spoken[id_]).findable

    def place_quotes(self, id_: str, order: Order | None, quotes: tuple[SpokenQuote, ...]) -> None:
        """Put a story where its speakers are now; no quotes take it out everywhere."""
        before, after = self.names.pop(id_, {}), dict(Counter(quote.speaker for quote in quotes))
        if after:
            self.names[id_] = after
        self.place_names(id_, ("", *order[1:]) if order and after else None)
        for name in sorted(name for name in before.keys() ^ after.keys() if loose[name]):
            forms = self.forms.setdefault(loose[name], {})
            forms[name] = forms.get(name, 0) + (1 if name in after else -1)
            self.forms[loose[name]] = {form: stories for form, stories in forms.items() if stories}
        for name in sorted(name for name in before.keys() | after.keys() if loose[name]):
            key = loose[name]
            if name in self.homes or len(self.forms.get(key, ())) > 1:
                self.bring_together(key, name)
            if not self.forms.get(key, True):
                del self.forms[key]

    def place_names(self, id_: str, order: Order | None) -> None:
        """Put a story on the pages of those whom it names."""
        said = self.names.get(id_, {})
        before = self.counts.pop(id_, Counter())
        after: Counter[str] = Counter()
        names: dict[str, tuple[str, str]] = {}
        for name, number in said.items():
            permalink = self.address(name)
            after[permalink] += number
            names.setdefault(permalink, ("speaker", name))
        if after:
            self.counts[id_] = after
        listed = {permalink: self.line(permalink) for permalink in before.keys() | after.keys()}
        self.put(id_, order, names)
        if before != after:
            self.totals.subtract(before)
            self.totals.update(after)
            for permalink in before.keys() - after.keys():
                if not self.totals[permalink]:  # all others stay, so that a story costs the same among many speakers
                    del self.totals[permalink]
            for permalink in before.keys() | after.keys():
                self.listings[permalink].pages.stale.add(0)  # where the totals stand
        for permalink, line in listed.items():
            now = self.line(permalink)
            if now != line:
                self.register.put(permalink, line, now)

    def address(self, name: str) -> str:
        """The page on which what somebody says stands."""
        return speaker_permalink(self.homes.get(name, name))

    def bring_together(self, key: str, form: str) -> None:
        """Let the forms of a name share a page where they are one person's, and no others."""
        forms = self.forms.get(key, {})
        now = homes(forms, self.told)
        known = [name for name in {form, *forms} if name in self.homes]
        changed = {name for name in {*known, *now} if self.homes.get(name) != now.get(name)}
        stories = {id_ for name in changed for id_ in self.stories_of(name)}
        for name in changed:
            self.homes.pop(name, None)
        self.homes.update({name: now[name] for name in changed if name in now})
        self.moved.update(changed)
        for id_ in sorted(stories):
            self.place_names(id_, self.places[id_][0])

    def stories_of(self, name: str) -> list[str]:
        """The stories in which a form of a name speaks."""
        listing = self.listings.get(self.address(name))
        entries = listing.pages.entries if listing else []
        return [order[-1] for order in entries if name in self.names.get(order[-1], ())]

    def told(self, name: str) -> Iterator[tuple[SpokenQuote, ...]]:
        """What a form of a name says, and others beside it, story by story."""
        for id_ in self.stories_of(name):
            yield self.articles.memo.value(self.spoken[id_]).quotes

    def stale_pages(self) -> Iterator[tuple[str, Page | None]]:
        """Pages to make again, and those that lead to the page of the same person now."""
        yield from super().stale_pages()
        for name in sorted(self.moved):
            permalink, target = speaker_permalink(name), self.address(name)
            if permalink not in self.listings:
                yield permalink, RedirectPage(permalink, target) if target != permalink else None
        self.moved.clear()

    def line(self, permalink: str) -> IndexEntry | None:
        """A speaker's line in the register, None for one who says nothing."""
        listing, quotes = self.listings.get(permalink), self.totals.get(permalink, 0)
        if listing is None or not quotes:
            return None
        letter = initial(registered(listing.name, self.language), self.language)
        return IndexEntry(permalink, listing.name, quotes, letter)

    def all_stale(self) -> None:
        """Something on every page changed."""
        super().all_stale()
        self.moved.update(self.homes)
        self.register.stale.update(self.register.letters, ("",))

    def page(self, permalink: str, listing: Listing, number: int) -> SpeakerPage:
        """One page of a speaker."""
        newer, older = listing.pages.newer(number), listing.pages.older(number)
        return SpeakerPage(
            permalink=numbered(permalink, number),
            name=listing.name,
            quotes=0 if number else self.totals[permalink],
            total=0 if number else len(listing.pages),
            stories=tuple(self.story(permalink, order[-1]) for order in listing.pages.page(number)),
            number=number,
            newer=None if newer is None else numbered(permalink, newer),
            older=None if older is None else numbered(permalink, older),
        )

    def story(self, permalink: str, id_: str) -> SpeakerStory:
        """What the speaker says in one story."""
        said = tuple(quote for quote in self.quotes(id_) if self.address(quote.speaker) == permalink)
        return SpeakerStory(self.card(id_), said)

    def feed(self, newest: Iterable[StoryCard], updated: str | None, size: int) -> QuoteFeedPage:
        """The quotes of the latest stories, the latest first, each named after its wording that was published first."""
        entries = []
        for card in newest:
            first: dict[str, SpokenQuote] = {}
            for quote in self.quotes(card.id):
                first.setdefault(quote.id, quote)  # of two who say it together, the first one
            for quote in list(first.values())[:FED]:
                _, name = min(quote.mentions, key=lambda mention: (self.ledger.ranks[mention[0]], mention[1]))
                entries.append((name, card, quote))
        entries.sort(key=lambda entry: moment(entry[2].published), reverse=True)  # undated ones last
        return QuoteFeedPage("/quotes.xml", tuple(entries[:size]), updated)
