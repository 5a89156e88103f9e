"""Why each story has the articles that it has, and which one it left out most narrowly: kept up to date over edits."""

from collections.abc import Callable, Iterable

from digest.building import fingerprint
from digest.grouping.explanation import Decision
from digest.model import ArticleCard, Join, LeftOut
from digest.pipeline.site.likeness import grounds, joining, likenesses, shown
from digest.pipeline.stories import Stories, StoryState

__all__ = ["Reasons"]

Told = tuple[bytes, str]  # what the decisions rest on, and the article outside


class Reasons:
    """What every story's page says of its making; `card` makes the line for the article that was left out."""

    def __init__(self, stories: Stories, card: Callable[[str], ArticleCard]) -> None:
        self.stories = stories
        self.card = card
        self.told: dict[str, Told] = {}  # by the stories of more than one article

    def tell(self, state: StoryState) -> tuple[tuple[Join, ...], LeftOut | None]:
        """The decisions as the story's page is to tell them, and the nearest article outside (None: none is alike)."""
        self.told.pop(state.identity.id, None)
        if len(state.members) < 2:
            return (), None
        joined, left_out = self.decisions(state)
        self.told[state.identity.id] = marked(joined, left_out)
        joins = likenesses(state.members, joined, self.stories.grouping)
        if left_out is None:
            return joins, None
        return joins, LeftOut(self.card(left_out.other), tuple(shown(left_out, self.stories.grouping)))

    def decisions(self, state: StoryState) -> tuple[list[Decision], Decision | None]:
        """What brought a story's articles together, and what kept the nearest other one out."""
        grouping = self.stories.grouping
        own = self.stories.of_article

        def allowed(article: str) -> bool:
            return own[article] != state.identity.id and self.shown(article)

        return joining(state.members, grouping), grouping.left_out(state.members, allowed)

    def shown(self, article: str) -> bool:
        """Whether an article has a page."""
        note = self.stories.states[self.stories.of_article[article]].note
        return not (note and note.hide)

    def stale(self, changed: Iterable[str]) -> set[str]:
        """The stories whose pages say something else now that these stories changed."""
        stories, grouping = self.stories, self.stories.grouping
        again = {id_ for story in changed for id_ in stories.states[story].members}
        near = {other for id_ in again | grouping.rescaled for other, _ in grouping.around(id_)} | grouping.moved
        asked = {stories.of_article[id_] for id_ in near if id_ in stories.of_article}
        return {story for story in asked.difference(changed) if self.differs(story, again)}

    def differs(self, story: str, changed: set[str]) -> bool:
        """Whether other decisions were made now, or the nearest article outside is another."""
        state = self.stories.states[story]
        if len(state.members) < 2:
            return False
        found = marked(*self.decisions(state))
        return found != self.told.get(story) or found[1] in changed


def marked(joined: list[Decision], left_out: Decision | None) -> Told:
    """What the decisions rest on, and the article outside."""
    return fingerprint(grounds(joined, left_out)), left_out.other if left_out else ""
