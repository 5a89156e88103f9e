"""Dates as people and machines write them become ISO 8601; what is not certain is no date."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

__all__ = ["iso_date"]

ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?[ \t]*(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)?)?"
)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[Tt](\d{2})(\d{2})(\d{2})?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?")
MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{2,4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\S{1,6})?)?"
)
EPOCH = re.compile(r"\d{9,10}(?:\d{3})?")
EARLIEST_EPOCH = 100_000_000
LONGEST = 64


def iso_date(text: str) -> str | None:
    """`2018-06-20`, or with time and zone `2018-06-20T14:03:00+02:00`; None if `text` is not a full date.

    Reads ISO 8601, the dates of mail and RSS (RFC 822) and seconds or milliseconds since 1970. A time without a
    zone is taken as UTC, as site generators do.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    found = ISO.fullmatch(text) or COMPACT.fullmatch(text)
    try:
        if found:
            return from_parts(*found.groups())
        if MAIL.fullmatch(text):
            return from_mail(text)
        if EPOCH.fullmatch(text):
            seconds = int(text[:10]) if len(text) > 10 else int(text)
            return datetime.fromtimestamp(seconds, UTC).isoformat() if seconds >= EARLIEST_EPOCH else None
    except (ValueError, OverflowError, TypeError):
        return None
    return None


def from_parts(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str:
    """ISO 8601 from the groups of a match; ValueError if there is no such day or time."""
    if hour is None or minute is None:
        return date(int(year), int(month), int(day)).isoformat()
    moment = datetime(
        int(year), int(month), int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=offset(zone)
    )
    return moment.isoformat()


def offset(zone: str | None) -> timezone:
    """The time zone of "+02:00", "-0430", "Z"."""
    if zone is None or zone[0] not in "+-":
        return UTC
    digits = zone[1:].replace(":", "").ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if zone[0] == "-" else shift)


def from_mail(text: str) -> str | None:
    """ISO 8601 of `Wed, 20 Jun 2018 14:03:00 +0200`; the date alone where no time is given."""
    from email.utils import parsedate_tz

    parts = parsedate_tz(text if ":" in text else f"{text} 00:00")
    if parts is None:
        return None
    year, month, day, hour, minute, second, *_, shift = parts
    if ":" not in text:
        return date(year, month, day).isoformat()
    zone = timezone(timedelta(seconds=shift or 0))
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone).isoformat()
