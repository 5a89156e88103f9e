"""Which articles of a story an outlet wrote itself: the page of the outlet names them under each story."""

import msgspec

from digest.model import ListPage, OwnTitle, StoryPage
from digest.rendering import outlet_permalink

__all__ = ["OwnTitles"]

Told = dict[str, list[OwnTitle]]  # by the address of the outlet


class OwnTitles:
    """The titles of each story's articles by outlet. Kept beside the lists, so that the page of an outlet is made again
    without a look into the articles of its thirty stories."""

    def __init__(self) -> None:
        self.told: dict[str, Told] = {}  # by the stories of more than one article

    def note(self, id_: str, page: StoryPage) -> None:
        """Take in a story as its page has it; a single article is headed by its own title already."""
        self.told.pop(id_, None)
        if len(page.cards) < 2:
            return
        told: Told = {}
        for card in page.cards:
            if card.outlet:
                title = OwnTitle(card.title, card.permalink, card.language, card.opinion)
                told.setdefault(outlet_permalink(card.outlet), []).append(title)
        self.told[id_] = told

    def forget(self, id_: str) -> None:
        """The story has no page."""
        self.told.pop(id_, None)

    def beside(self, page: ListPage) -> ListPage:
        """The page of an outlet with its own titles, parallel to the stories."""
        outlet = outlet_permalink(page.name)
        own = tuple(tuple(self.told.get(story.id, {}).get(outlet, ())) for story in page.stories)
        return msgspec.structs.replace(page, own=own)
