"""One story in its sources' own sentences: summary, headline, timeline. Extracted, never invented."""

from digest.summarising.summary import summarise

__all__ = ["summarise"]
