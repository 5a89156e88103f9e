"""Documents become articles: what to keep, and a record of all that was dropped or repaired, and why."""

from digest.cleaning.clean import clean
from digest.cleaning.editor import matched_rules
from digest.cleaning.evidence import Evidence, LineIndex
from digest.cleaning.intruders.story import otherwise
from digest.cleaning.keys import line_keys
from digest.cleaning.layout.values import Layout
from digest.cleaning.record import restore
from digest.cleaning.segment import segment

__all__ = [
    "Evidence",
    "Layout",
    "LineIndex",
    "clean",
    "line_keys",
    "matched_rules",
    "otherwise",
    "restore",
    "segment",
]
