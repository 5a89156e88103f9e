"""One story in its sources' own sentences: summary, headline, timeline. Extracted, never invented."""

from digest.summarising.summary import summarise
from digest.summarising.topics import topic_of

__all__ = ["summarise", "topic_of"]
