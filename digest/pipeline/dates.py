"""Dates that sort: what is earlier or later, by the content's own word."""

from datetime import UTC, datetime
from functools import lru_cache

__all__ = ["moment"]

UNDATED = ""  # sorts before every date: an undated story is nobody's latest


@lru_cache(100_000)
def moment(published: str | None) -> str:
    """An ISO date or time as UTC, so that it sorts; a date alone is its midnight."""
    if not published:
        return UNDATED
    try:
        parsed = datetime.fromisoformat(published)
    except ValueError:
        return UNDATED
    aware = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat()[:19]
    except OverflowError:
        return UNDATED
