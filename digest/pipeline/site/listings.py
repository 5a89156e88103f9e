"""The lists of stories - front page and archive, outlets, tags - and the pages that a change touches in them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from digest.building import PagedList
from digest.model import IndexEntry, IndexPage, ListPage, Page, StoryCard
from digest.rendering import outlet_permalink, tag_permalink
from digest.text import alphabetic, initial

__all__ = ["Listings"]

Order = tuple[str, str, str]  # see StoryState.order; the last part is the story's id
HOME = "/"


@dataclass(slots=True)
class Listing:
    """One list: what kind, where its first page is, how often which spelling of its name occurs."""

    kind: str
    pages: PagedList[Order]
    names: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The most frequent spelling."""
        return min(self.names, key=lambda name: (-self.names[name], name)) if self.names else ""


class Listings:
    """All lists by the permalink of their first page."""

    def __init__(self, page_size: int, language: str, card: Callable[[str], StoryCard]) -> None:
        self.page_size = page_size
        self.language = language
        self.card = card
        self.listings: dict[str, Listing] = {HOME: Listing("home", PagedList(page_size))}
        self.places: dict[str, tuple[Order, dict[str, tuple[str, str]]]] = {}
        self.listings_stale: set[str] = {HOME}
        self.indexes_stale: set[str] = {"outlets", "tags"}

    def place(self, id_: str, order: Order | None, card: StoryCard | None) -> None:
        """Put a story where it belongs now; None takes it out everywhere."""
        self.put(id_, order, memberships(card) if card else {})

    def put(self, id_: str, order: Order | None, new_lists: dict[str, tuple[str, str]]) -> None:
        """Put a story into these lists and no others: permalink -> (kind, name)."""
        old_order, old_lists = self.places.pop(id_, (None, {}))
        if order is not None:
            self.places[id_] = (order, new_lists)
        for permalink in sorted(old_lists.keys() | new_lists.keys()):
            self.listings_stale.add(permalink)
            kind, name = new_lists.get(permalink) or old_lists[permalink]
            listing = self.listings.setdefault(permalink, Listing(kind, PagedList(self.page_size)))
            before = (len(listing.pages), listing.name)
            was = old_order if permalink in old_lists else None
            listing.pages.replace(was, order if permalink in new_lists else None)
            if permalink in old_lists:
                listing.names[old_lists[permalink][1]] -= 1
            if permalink in new_lists:
                listing.names[name] += 1
            listing.names += Counter()  # drops what is down to zero
            if before[1] and before[1] != listing.name:  # every page of the list is headed by it
                listing.pages.stale.update(range(listing.pages.archives + 1))
            if kind != "home" and before != (len(listing.pages), listing.name):
                self.indexes_stale.add(kind + "s")

    def all_stale(self) -> None:
        """Something on every page changed."""
        for permalink, listing in self.listings.items():
            self.listings_stale.add(permalink)
            listing.pages.stale.update(range(listing.pages.archives + 1))
        self.indexes_stale.update(("outlets", "tags"))

    def stale_pages(self) -> Iterator[tuple[str, Page | None]]:
        """Pages to make again, by permalink; None for those that are gone."""
        for permalink in sorted(self.listings_stale):
            listing = self.listings[permalink]
            for number in listing.pages.take_stale():
                address = numbered(permalink, number)
                exists = number <= listing.pages.archives and (len(listing.pages) > 0 or permalink == HOME)
                yield address, self.page(permalink, listing, number) if exists else None
            if permalink != HOME and not len(listing.pages):
                del self.listings[permalink]
        self.listings_stale.clear()

    def page(self, permalink: str, listing: Listing, number: int) -> Page:
        """One page of a list."""
        newer, older = listing.pages.newer(number), listing.pages.older(number)
        return ListPage(
            permalink=numbered(permalink, number),
            kind="archive" if listing.kind == "home" and number else listing.kind,
            name=listing.name,
            stories=tuple(self.card(order[-1]) for order in listing.pages.page(number)),
            number=number,
            newer=None if newer is None else numbered(permalink, newer),
            older=None if older is None else numbered(permalink, older),
        )

    def older(self, number: int) -> int | None:
        """The page of all stories that has the next older ones."""
        return self.listings[HOME].pages.older(number)

    def stale_indexes(self) -> Iterator[IndexPage]:
        """The lists of outlets and of tags, where they changed."""
        for kind in sorted(self.indexes_stale):
            yield IndexPage(permalink=f"/{kind}/", kind=kind, entries=self.entries(kind))
        self.indexes_stale.clear()

    def entries(self, kind: str) -> tuple[IndexEntry, ...]:
        """The lines of an index, in alphabetical order."""
        found = [
            IndexEntry(permalink, listing.name, len(listing.pages), initial(listing.name, self.language))
            for permalink, listing in self.listings.items()
            if listing.kind + "s" == kind and len(listing.pages)
        ]
        return tuple(sorted(found, key=lambda entry: place(entry, entry.name, self.language)))

    def latest(self, count: int) -> list[str]:
        """The ids of the newest stories, pins left aside."""
        entries = self.listings[HOME].pages.entries
        return [order[-1] for order in sorted(entries[-count * 2 :], key=lambda o: o[1:], reverse=True)[:count]]


def memberships(card: StoryCard) -> dict[str, tuple[str, str]]:
    """The lists that a story is in: permalink -> (kind, name as this story spells it)."""
    lists = {HOME: ("home", "")}
    lists.update({outlet_permalink(name): ("outlet", name) for name in card.outlets})
    lists.update({tag_permalink(name): ("tag", name) for name in card.tags})
    return lists


def numbered(permalink: str, number: int) -> str:
    """The address of a page of a list; the front page (0) is the list's own."""
    if not number:
        return permalink
    return f"/archive/{number}/" if permalink == HOME else f"{permalink}{number}/"


def place(entry: IndexEntry, words: str, language: str) -> tuple[str, str, str]:
    """Where an entry stands that is looked up by these words: accents and case count only between equal ones."""
    return alphabetic(words, language), words.casefold(), entry.permalink
