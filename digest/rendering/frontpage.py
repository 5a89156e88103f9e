"""The front page: the lead story with its picture of coverage, the next ones, then a section for each topic."""

from typing import Any, NamedTuple

from digest.model import ListPage, Site
from digest.rendering.lists import Row, list_context, row
from digest.rendering.permalinks import root_of
from digest.rendering.story.coverage import coverage
from digest.rendering.wording.translation import translation

__all__ = ["front_context"]

TOP = 4  # stories after the lead that stand in no section
FEWEST = 2  # stories of one topic that make a section
WHOLE = 8  # stories that a front page may have without sections


class Section(NamedTuple):
    """The stories of one topic; `name` is "" for those that are in none."""

    name: str
    rows: tuple[Row, ...]


def front_context(site: Site, page: ListPage) -> dict[str, Any]:
    """All that the front page shows. `rows` are all stories, for themes that want a plain list."""
    cards = page.stories
    top = TOP if len(cards) > WHOLE else len(cards)
    root, words = root_of(page.permalink), translation(site.language)
    rest = cards[1 + top :]
    topics = dict.fromkeys(card.topic for card in rest if card.topic)
    groups = {topic: tuple(row(card, root, words) for card in rest if card.topic == topic) for topic in topics}
    sections = [Section(words(topic), rows) for topic, rows in groups.items() if len(rows) >= FEWEST]
    named = {topic for topic, rows in groups.items() if len(rows) >= FEWEST}
    others = tuple(row(card, root, words) for card in rest if card.topic not in named)
    return list_context(site, page) | {
        "lead": [row(card, root, words) for card in cards[:1]],
        "coverage": coverage(page.lead, page.copies, words),
        "top": [row(card, root, words) for card in cards[1 : 1 + top]],
        "sections": [*sections, *([Section("", others)] if others else [])],
    }
