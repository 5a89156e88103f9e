"""The sitemap: all addresses with the content's own dates, in parts small enough to make again on an edit."""

from collections.abc import Iterator
from zlib import crc32

from digest.model import ArticlePage, ListPage, OwnPage, Page, SitemapEntry, SitemapPage, SpeakerPage, StoryPage

__all__ = ["Sitemap"]

SINGLE = 2_000  # up to this many addresses one file holds them all
PARTS = 64


class Sitemap:
    """Addresses by part; an address stays in its part for good."""

    def __init__(self) -> None:
        self.parts: list[dict[str, str | None]] = [{} for _ in range(PARTS)]
        self.stale: set[int] = set()
        self.made: set[int] = set()

    def note(self, page: Page) -> None:
        """Take in a page that search engines should know; others are passed over."""
        if isinstance(page, StoryPage):
            modified = page.card.updated or page.card.last_published
        elif isinstance(page, ArticlePage):
            modified = page.article.published
        elif isinstance(page, ListPage | SpeakerPage | OwnPage):
            modified = None
        else:
            return
        number = part_of(page.permalink)
        part = self.parts[number]
        if page.permalink not in part or part[page.permalink] != modified:
            part[page.permalink] = modified
            self.stale.add(number)

    def forget(self, permalink: str) -> None:
        """The address is gone."""
        number = part_of(permalink)
        if self.parts[number].pop(permalink, self) is not self:
            self.stale.add(number)

    def pages(self) -> Iterator[SitemapPage]:
        """The files to make again: `/sitemap.xml`, and those of its parts that changed where the site is large."""
        if sum(map(len, self.parts)) <= SINGLE:
            everything = {permalink: date for part in self.parts for permalink, date in part.items()}
            self.made.clear()
            yield SitemapPage("/sitemap.xml", entries(everything))
            return
        for number in range(PARTS):
            if number in self.stale or number not in self.made:
                self.made.add(number)
                yield SitemapPage(address(number), entries(self.parts[number]))
        self.stale.clear()
        yield SitemapPage("/sitemap.xml", parts=self.addresses[1:])

    @property
    def addresses(self) -> tuple[str, ...]:
        """The files of the sitemap as it was last made."""
        return ("/sitemap.xml", *(address(number) for number in sorted(self.made)))


def address(number: int) -> str:
    """The file of a part."""
    return f"/sitemap/{number}.xml"


def entries(part: dict[str, str | None]) -> tuple[SitemapEntry, ...]:
    """The addresses in order."""
    return tuple(SitemapEntry(permalink, part[permalink]) for permalink in sorted(part))


def part_of(permalink: str) -> int:
    """The part of an address: spread evenly, the same in every process."""
    return crc32(permalink.encode("utf-8", "replace")) % PARTS
