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
from digest.pipeline.site.listings import Listing, Listings, Order, alphabetical, numbered
from digest.pipeline.stories import Stories, StoryState
from digest.quoting.lexicon import Lexicon, lexicon
from digest.rendering import article_permalink, speaker_permalink, spoken_quotes

__all__ = ["Speakers", "is_name"]

INDEX = "/speakers/"
WHOLE = 600  # up to this many speakers one index lists them all
FED = 3  # quotes of one story in the feed
NEAR = 30  # letters before a word that tell what it is
LAST = re.compile(r"(\w+)\.?$")
WORD = re.compile(r"[^\W\d_][\w'’.-]*")


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
            for quote in self.quotes(card.id)[:FED]:
                _, name = min(quote.mentions, key=lambda mention: (self.ledger.ranks[mention[0]], mention[1]))
                entries.append((name, card, quote))
        return QuoteFeedPage("/quotes.xml", tuple(entries[:size]), updated)


def initial(permalink: str) -> str:
    """The letter under which a speaker is listed, "other" for what does not begin with a Latin one."""
    letter = permalink.removeprefix(INDEX)[:1]
    return letter if letter.isalpha() else "other"


def is_name(speaker: str, articles: tuple[Article, ...]) -> bool:
    """Whether a speaker is somebody in particular, not just "the letter", "a Larkhaven official", one of many Smiths.

    One word of the name must be none that the language knows - for a person, an office, a body, a document - and must
    stand with a capital inside a sentence of one of the articles. A name of one word alone must not be part of a longer
    one there, or follow a title; where all nouns have capitals, one word is too few.
    """
    words = WORD.findall(speaker)
    languages = {article.language for article in articles}
    known = [found for language in sorted(languages, key=str) if (found := lexicon(language))]
    if any(unnamed(words, each) for each in known):
        return False
    proper = [word for word in words if word[0].isupper() and not any(common(word, each) for each in known)]
    proper = [word for word in proper if any(inside(word, article.text) for article in articles)]
    if not known or not proper:
        return False
    if len(words) > 1:
        return True
    return not known[0].capital_nouns and not any(is_surname(speaker, article.text, known[0]) for article in articles)


def unnamed(words: list[str], known: Lexicon) -> bool:
    """Whether words only describe a person or a document: "a Larkhaven official", "Penrose's lawyer", "the Lund memo".

    In another story the same words may mean somebody else.
    """
    telling = [word for word in words if known.classes.get(word.lower()) in ("H", "d")]
    telling = telling if known.capital_nouns else [word for word in telling if word.islower()]
    led = bool(words) and known.classes.get(words[0].lower()) == "D"
    return bool(telling) and (led or telling[-1] == words[-1])


def common(word: str, known: Lexicon) -> bool:
    """Whether the language has the word for something else than names."""
    lower = word.lower()
    return lower in known.classes or lower in known.titles or lower in known.articles


def inside(word: str, text: str) -> bool:
    """Whether a word stands behind another one, so that its capital is its own."""
    return any(before and (before[-1].isalnum() or before[-1] in ",;’'") for before in befores(word, text))


def is_surname(word: str, text: str, known: Lexicon) -> bool:
    """Whether a word follows a first name or a title anywhere."""
    for before in befores(word, text):
        last = LAST.search(before)
        if last and (last.group(1).lower() in known.titles or is_first(last.group(1), known)):
            return True
    return False


def is_first(word: str, known: Lexicon) -> bool:
    """Whether a word can be a first name."""
    return word[0].isupper() and word.lower() not in known.classes


def befores(word: str, text: str) -> Iterator[str]:
    """What stands before a word, wherever it follows a space."""
    at = text.find(f" {word}")
    while at >= 0:
        yield text[max(0, at - NEAR) : at]
        at = text.find(f" {word}", at + len(word))
