"""The article that each story left out most narrowly, kept up to date from edit to edit."""

from collections.abc import Callable, Iterable

from digest.model import ArticleCard, LeftOut
from digest.pipeline.likeness import left_out, likeness
from digest.pipeline.stories import Stories, StoryState

__all__ = ["NearMisses"]

Nearest = tuple[int, str, str]  # how alike, the article outside, the one inside


class NearMisses:
    """What every story's page says of the nearest article that is not in it; `card` makes the line for that article."""

    def __init__(self, stories: Stories, card: Callable[[str], ArticleCard]) -> None:
        self.stories = stories
        self.card = card
        self.told: dict[str, Nearest] = {}  # by the stories of more than one article

    def tell(self, state: StoryState) -> LeftOut | None:
        """The nearest article as the story's page is to tell it; None where no other article is alike."""
        self.told.pop(state.identity.id, None)
        found = self.nearest(state)
        if found is None:
            return None
        self.told[state.identity.id] = found
        _, other, id_ = found
        return LeftOut(self.card(other), likeness(id_, other, self.stories.grouping))

    def nearest(self, state: StoryState) -> Nearest | None:
        """The nearest article that the story left out; none for an article that is alone."""
        return left_out(state.members, self.stories.grouping, self.shown) if len(state.members) > 1 else None

    def shown(self, article: str) -> bool:
        """Whether an article has a page."""
        note = self.stories.states[self.stories.of_article[article]].note
        return not (note and note.hide)

    def stale(self, changed: Iterable[str]) -> set[str]:
        """The stories whose pages say something else now that these stories changed."""
        stories, grouping = self.stories, self.stories.grouping
        again = {id_ for story in changed for id_ in stories.states[story].members}
        near = {other for id_ in again for other, _ in grouping.around(id_)} | grouping.moved
        asked = {stories.of_article[id_] for id_ in near if id_ in stories.of_article}
        return {story for story in asked.difference(changed) if self.differs(story, again)}

    def differs(self, story: str, changed: set[str]) -> bool:
        """Whether another article is the nearest now, or the same one is another."""
        found = self.nearest(self.stories.states[story])
        return found != self.told.get(story) or (found is not None and found[1] in changed)
