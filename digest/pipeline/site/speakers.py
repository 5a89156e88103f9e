"""The lists of quotes by speaker."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from digest.building import Ref, fingerprint
from digest.model import (
    IndexEntry,
    IndexPage,
    QuoteFeedPage,
    SpeakerPage,
    SpeakerStory,
    SpokenQuote,
    StoryCard,
    StoryPage,
)
from digest.pipeline.articles import Articles
from digest.pipeline.ledger import Ledger
from digest.pipeline.site.known import is_name
from digest.pipeline.site.listings import Listing, Listings, Order, alphabetical, numbered
from digest.pipeline.stories import Stories, StoryState
from digest.rendering import article_permalink, speaker_permalink, spoken_quotes

__all__ = ["Speakers"]

INDEX = "/speakers/"
WHOLE = 600  # up to this many speakers one index lists them all
FED = 3  # quotes of one story in the feed


class Speakers(Listings):
    """Every named speaker's stories, newest first, and the index of all speakers."""

    def __init__(self, page_size: int, articles: Articles, stories: Stories, ledger: Ledger) -> None:
        super().__init__(page_size, lambda id_: stories.states[id_].card)
        self.listings.clear()
        self.listings_stale.clear()
        self.letters: dict[str, set[str]] = {}  # initial -> speakers' permalinks
        self.stale_letters = {""}  # so that a site without speakers has its empty index
        self.made: set[str] = set()
        self.articles = articles
        self.stages = stories.stages
        self.ledger = ledger
        self.spoken: dict[str, Ref[tuple[SpokenQuote, ...]]] = {}  # by story
        self.counts: dict[str, Counter[str]] = {}  # story -> quotes by speaker's permalink
        self.totals: Counter[str] = Counter()

    def listen(self, state: StoryState, page: StoryPage) -> StoryPage:
        """Take in what the named speakers of a story say; returns its page with them."""
        said = page.reconciliation.utterances
        speakers = {name for one in said for name in one.together or (one.speaker,) if name}
        page = replace(page, speakers=tuple(name for name in sorted(speakers) if is_name(name, page.articles)))
        members = [self.articles.states[id_] for id_ in state.members]
        key = [part for member in members for part in (member.text.fingerprint, member.quotes.fingerprint)]
        key += [state.reconciliation.fingerprint, fingerprint((state.cluster, page.speakers))]
        found = self.articles.memo.call(self.stages.speak, tuple(key), lambda: spoken_quotes(page))
        self.spoken[state.identity.id] = found
        self.place_quotes(state.identity.id, state.order, self.articles.memo.value(found))
        return page

    def forget(self, id_: str) -> None:
        """Take a story out everywhere."""
        self.spoken.pop(id_, None)
        self.place_quotes(id_, None, ())

    def quotes(self, id_: str) -> tuple[SpokenQuote, ...]:
        """What the named speakers of a story say, with the addresses of the articles that they are read in."""
        found = self.articles.memo.value(self.spoken[id_])
        return tuple(replace(quote, permalink=self.article_address(quote.article)) for quote in found)

    def article_address(self, id_: str) -> str:
        """The permalink of an article that has been given one."""
        return article_permalink(id_, self.ledger.slugs["article", id_][-1])

    def place_quotes(self, id_: str, order: Order | None, quotes: tuple[SpokenQuote, ...]) -> None:
        """Put a story where its speakers are now; no quotes take it out everywhere."""
        before = self.counts.pop(id_, Counter())
        after = Counter(speaker_permalink(quote.speaker) for quote in quotes)
        if after:
            self.counts[id_] = after
        names = {speaker_permalink(quote.speaker): ("speaker", quote.speaker) for quote in quotes}
        listed = {permalink: self.line(permalink) for permalink in before.keys() | after.keys()}
        unpinned = ("", *order[1:]) if order and names else None
        self.put(id_, unpinned, names)
        if before != after:
            self.totals.subtract(before)
            self.totals.update(after)
            for permalink in before.keys() - after.keys():
                if not self.totals[permalink]:  # all others stay, so that a story costs the same among many speakers
                    del self.totals[permalink]
            for permalink in before.keys() | after.keys():
                self.listings[permalink].pages.stale.add(0)  # where the totals stand
        for permalink, line in listed.items():
            if self.line(permalink) != line:
                self.index(permalink)

    def line(self, permalink: str) -> IndexEntry | None:
        """A speaker's line in the index, None for one who says nothing."""
        listing = self.listings.get(permalink)
        return IndexEntry(permalink, listing.name, self.totals[permalink]) if listing else None

    def index(self, permalink: str) -> None:
        """Put a speaker into the index, or take it out."""
        letter = initial(permalink)
        self.stale_letters.add(letter)
        if self.totals[permalink]:
            self.letters.setdefault(letter, set()).add(permalink)
        else:
            self.letters[letter].discard(permalink)
            if not self.letters[letter]:
                del self.letters[letter]

    def all_stale(self) -> None:
        """Something on every page changed."""
        super().all_stale()
        self.stale_letters.update(self.letters)

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
        said = tuple(quote for quote in self.quotes(id_) if speaker_permalink(quote.speaker) == permalink)
        return SpeakerStory(self.card(id_), said)

    def index_pages(self) -> Iterator[IndexPage]:
        """The lists of all speakers that changed: one, or one for each letter and one of the letters."""
        known = sum(map(len, self.letters.values()))
        if known <= WHOLE:
            self.made.clear()
            if self.stale_letters:
                everybody = (permalink for listed in self.letters.values() for permalink in listed)
                yield IndexPage(permalink=INDEX, kind="speakers", entries=self.lines(everybody))
        else:
            for letter in sorted(self.letters):
                if letter in self.stale_letters or letter not in self.made:
                    self.made.add(letter)
                    lines = self.lines(self.letters[letter])
                    yield IndexPage(permalink=f"{INDEX}by/{letter}/", kind="speakers", entries=lines, name=letter)
            self.made.intersection_update(self.letters)
            lines = tuple(IndexEntry(f"{INDEX}by/{key}/", key, len(self.letters[key])) for key in sorted(self.letters))
            yield IndexPage(permalink=INDEX, kind="letters", entries=lines)
        self.stale_letters.clear()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The lists of all speakers as they were last made."""
        return (INDEX, *(f"{INDEX}by/{letter}/" for letter in sorted(self.made)))

    def lines(self, permalinks: Iterable[str]) -> tuple[IndexEntry, ...]:
        """The lines of a list of speakers, in alphabetical order."""
        found = filter(None, map(self.line, permalinks))
        return tuple(sorted(found, key=alphabetical))

    def feed(self, newest: Iterable[StoryCard], updated: str | None, size: int) -> QuoteFeedPage:
        """The quotes of the latest stories. A quote is named after the wording of it that was published first."""
        entries = []
        for card in newest:
            first: dict[str, SpokenQuote] = {}
            for quote in self.quotes(card.id):
                first.setdefault(quote.id, quote)  # of two who say it together, the first one
            for quote in list(first.values())[:FED]:
                _, name = min(quote.mentions, key=lambda mention: (self.ledger.ranks[mention[0]], mention[1]))
                entries.append((name, card, quote))
        return QuoteFeedPage("/quotes.xml", tuple(entries[:size]), updated)


def initial(permalink: str) -> str:
    """The letter under which a speaker is listed, "other" for what does not begin with a Latin one."""
    letter = permalink.removeprefix(INDEX)[:1]
    return letter if letter.isalpha() else "other"
