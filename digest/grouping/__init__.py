"""Articles to stories: which articles tell of one event, exactly and whatever the order they come in."""

from digest.grouping.features import Features, features
from digest.grouping.identity import Ledger, identify, story_id
from digest.grouping.incremental import Constraints, Grouping, Regrouping, group
from digest.grouping.merging import Merging
from digest.grouping.standing import Standing, resume, standing

__all__ = [
    "Constraints",
    "Features",
    "Grouping",
    "Ledger",
    "Merging",
    "Regrouping",
    "Standing",
    "features",
    "group",
    "identify",
    "resume",
    "standing",
    "story_id",
]
