"""The lists of quotes by speaker, and who counts as a speaker with a name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from digest.building import Ref, fingerprint
from digest.model import (
    Article,
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
from digest.pipeline.listings import Listing, Listings, Order, numbered
from digest.pipeline.stories import Stories, StoryState
from digest.quoting.lexicon import lexicon
from digest.rendering import article_permalink, speaker_permalink, spoken_quotes

__all__ = ["Speakers", "is_name"]

INDEX = "/speakers/"
FED = 3  # quotes of one story in the feed
WORD = re.compile(r"[^\W\d_][\w'’.-]*")


class Speakers(Listings):
    """Every named speaker's stories, newest first, and the index of all speakers."""

    def __init__(self, page_size: int, articles: Articles, stories: Stories, ledger: Ledger) -> None:
        super().__init__(page_size, lambda id_: stories.states[id_].card)
        self.listings.clear()
        self.listings_stale.clear()
        self.indexes_stale = {"speakers"}
        self.articles = articles
        self.stages = stories.stages
        self.ledger = ledger
        self.spoken: dict[str, Ref[tuple[SpokenQuote, ...]]] = {}  # by story
        self.counts: dict[str, Counter[str]] = {}  # story -> quotes by speaker's permalink
        self.totals: Counter[str] = Counter()

    def listen(self, state: StoryState, page: StoryPage) -> StoryPage:
        """Take in what the named speakers of a story say; returns its page with them."""
        speakers = {utterance.speaker for utterance in page.reconciliation.utterances if utterance.speaker}
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
        unpinned = ("", *order[1:]) if order and names else None
        self.put(id_, unpinned, names)
        if before != after:
            self.totals.subtract(before)
            self.totals.update(after)
            self.totals += Counter()  # drops what is down to zero
            self.indexes_stale.add("speakers")
            for permalink in before.keys() | after.keys():
                self.listings[permalink].pages.stale.add(0)  # where the totals stand

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

    def stale_indexes(self) -> Iterator[IndexPage]:
        """The list of all speakers, where it changed."""
        if self.indexes_stale:
            found = [IndexEntry(permalink, listing.name, self.totals[permalink]) for permalink, listing in self.all()]
            entries = tuple(sorted(found, key=lambda entry: (entry.name.casefold(), entry.permalink)))
            yield IndexPage(permalink=INDEX, kind="speakers", entries=entries)
        self.indexes_stale.clear()

    def feed(self, newest: Iterable[StoryCard], updated: str | None, size: int) -> QuoteFeedPage:
        """The quotes of the latest stories. A quote is named after the wording of it that was published first."""
        entries = []
        for card in newest:
            for quote in self.quotes(card.id)[:FED]:
                _, name = min(quote.mentions, key=lambda mention: (self.ledger.ranks[mention[0]], mention[1]))
                entries.append((name, card, quote))
        return QuoteFeedPage("/quotes.xml", tuple(entries[:size]), updated)

    def all(self) -> Iterator[tuple[str, Listing]]:
        """The speakers that say anything."""
        return ((permalink, listing) for permalink, listing in self.listings.items() if len(listing.pages))


def is_name(speaker: str, articles: tuple[Article, ...]) -> bool:
    """Whether a speaker is somebody, and not just "the letter" or "police".

    One word of the name must be none that the language knows - for a person, an office, a body, a document - and must
    stand with a capital inside a sentence of one of the articles. Where all nouns have capitals, one word is too few.
    """
    for article in articles:
        known = lexicon(article.language)
        words = WORD.findall(speaker)
        if known is None or not words or (known.capital_nouns and len(words) < 2):
            continue
        for word in words:
            common = word.lower() in known.classes or word.lower() in known.titles or word.lower() in known.articles
            if word[0].isupper() and not common and inside(word, article.text):
                return True
    return False


def inside(word: str, text: str) -> bool:
    """Whether a word stands behind another one, so that its capital is its own."""
    at = text.find(word)
    while at >= 0:
        if at > 1 and text[at - 1] == " " and (text[at - 2].isalnum() or text[at - 2] in ",;’'"):
            return True
        at = text.find(word, at + len(word))
    return False
