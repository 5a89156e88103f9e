"""Dates that sort: what is earlier or later, by the content's own word."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

__all__ = ["a_second_after", "moment"]

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


def a_second_after(published: str) -> str:
    """The second after a date or time, in UTC; what is no date, or the last of all, stays."""
    known = moment(published)
    try:
        return f"{(datetime.fromisoformat(known) + timedelta(seconds=1)).isoformat()}Z" if known else published
    except OverflowError:
        return published
