"""The order of the front page: the editor's pins, then stories by how many outlets report them and how new they are.

Both are in the content: an outlet counts once, and only with words of its own; age is told by the dates of articles,
never by the clock. Twice the outlets make up for a day and a half, whatever the newest date is, so that one more
story moves the others aside but never reorders them.
"""

from collections.abc import Iterable
from datetime import date
from math import log2

from digest.model import StoryCard
from digest.pipeline.dates import moment

__all__ = ["ranked"]

DAYS = 1.5  # that twice the outlets make up for


def ranked(cards: Iterable[StoryCard]) -> tuple[StoryCard, ...]:
    """The stories of the front page in its order."""
    return tuple(sorted(sorted(cards, key=lambda card: card.id), key=standing, reverse=True))


def standing(card: StoryCard) -> tuple[bool, bool, float, int, str]:
    """What places one story before another: pins, then dated stories by outlets and days, then the newer."""
    latest = moment(card.last_published)
    if not latest:
        return (card.pinned, False, 0.0, card.voices, "")
    age = date.fromisoformat(latest[:10]).toordinal()
    return (card.pinned, True, round(age + DAYS * log2(max(card.voices, 1)), 6), card.voices, latest)
