"""Addresses that were published and have no page any more: each leads to the story that took its own in, or says that
it was withdrawn.

Which ones there are depends on the ledger and the stories as they are: a build from scratch finds them all, an edit
those that it may have changed.
"""

from collections.abc import Iterable, Iterator

from digest.model import Page, RedirectPage, WithdrawnPage
from digest.pipeline.ledger.addresses import Ledger
from digest.pipeline.stories import Stories
from digest.rendering import article_permalink, story_permalink

__all__ = ["Withdrawn"]


class Withdrawn:
    """Tells what is at addresses that no story claims."""

    def __init__(self, stories: Stories, ledger: Ledger) -> None:
        self.stories = stories
        self.ledger = ledger

    def everything(self) -> Iterator[str]:
        """All addresses that were published, of stories and of articles."""
        for kind, id_ in self.ledger.slugs:
            if self.was_published(kind, id_):
                yield from self.addresses(kind, id_)

    def concerned(self, dropped: Iterable[str], touched: Iterable[str]) -> set[str]:
        """The published addresses that an edit may have changed: those it `dropped`, and those that lead to stories
        that it `touched`, by their ids."""
        found = {address for address in dropped if self.was_published(*named(address))}
        asked, known = list(touched), set(touched)
        while asked:
            for id_ in self.ledger.merged.get(asked.pop(), set()) - known:
                known.add(id_)
                asked.append(id_)
                if self.was_published("story", id_):
                    found.update(self.addresses("story", id_))
        return found

    def page(self, address: str) -> Page:
        """What is at an address that no story claims."""
        seen: set[str] = set()
        kind, id_ = named(address)
        while kind == "story" and (id_ := self.ledger.merges.get(id_, "")) and id_ not in seen:
            seen.add(id_)
            state = self.stories.states.get(id_)
            if state is not None and not (state.note and state.note.hide):
                return RedirectPage(address, state.card.permalink)
        return WithdrawnPage(address)

    def addresses(self, kind: str, id_: str) -> Iterator[str]:
        """All addresses that a story or an article ever had."""
        permalink = story_permalink if kind == "story" else article_permalink
        return (permalink(id_, slug) for slug in self.ledger.slugs.get((kind, id_), ()))

    def was_published(self, kind: str, id_: str) -> bool:
        """Whether a build has published a story or an article: a preview shows what nobody else has seen yet."""
        return id_ in (self.ledger.news if kind == "story" else self.ledger.published)


def named(address: str) -> tuple[str, str]:
    """Whether an address is a story's or an article's, and its id; "" for all other addresses."""
    _, folder, *rest = address.split("/")
    kind = {"stories": "story", "articles": "article"}.get(folder, "")
    return kind, rest[0].rpartition("-")[2] if kind and rest else ""
