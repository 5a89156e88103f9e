"""Articles to stories: which articles tell of one event, exactly and whatever the order they come in."""

from digest.grouping.features import Features, features
from digest.grouping.identity import Ledger, identify, story_id
from digest.grouping.incremental import Constraints, Grouping, Regrouping, group
from digest.grouping.merging import Merging

__all__ = [
    "Constraints",
    "Features",
    "Grouping",
    "Ledger",
    "Merging",
    "Regrouping",
    "features",
    "group",
    "identify",
    "story_id",
]
