"""Dates as they are written, to ISO 8601. Unknown is an answer; a relative date without a base is unknown."""

import re
from datetime import date, datetime
from functools import cache

from digest.cleaning.phrases import phrases, source

__all__ = ["find_date", "iso_date", "outlet_day", "url_date"]

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?")
BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d{2})(\d{2})(\d{2})Z?)?$")
JAVA = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) \d\d:\d\d:\d\d (?:[A-Z]{2,5} )?(\d{4})$")
URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?!\d)")
URL_BASIC = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
# 2019年4月3日, 2019년 4월 3일, 2019/04/03
YEAR_FIRST = re.compile(
    r"(?<![\d./-])((?:19|20)\d\d)(?:\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]|([./])(\d{1,2})\4(\d{1,2})(?![\d./-]))"
)
TWO_DIGITS = re.compile(r"\d\d")
YEARS = (1970, 2100)
NOON = "12"  # hour of universal time from which it may be tomorrow in the east; before it, yesterday in the west
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def valid(year: int, month: int, day: int) -> str | None:
    """The ISO date, where there is such a day."""
    if not YEARS[0] <= year <= YEARS[1]:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_date(text: str | None) -> str | None:
    """A machine-written date: ISO 8601, RFC 2822, or the plain digits."""
    text = (text or "").strip()[:80]
    match = ISO.match(text)
    if match:
        day = valid(int(match[1]), int(match[2]), int(match[3]))
        if day and match[4]:
            zone = match[5] or ""
            zone = zone if ":" in zone or zone in ("", "Z") else f"{zone[:3]}:{zone[3:]}"
            return f"{day}T{match[4]}{zone}"
        return day
    match = BASIC.match(text)
    if match:
        return valid(int(match[1]), int(match[2]), int(match[3]))
    match = JAVA.match(text)  # Mon Aug 03 12:45:00 EDT 2015
    if match:
        text = f"{match[1]} {match[2]}, {match[3]}"
    return mail_date(text) or find_date(text, "en")


def mail_date(text: str) -> str | None:
    """A date as in the head of a mail: "Wed, 20 Jun 2018 10:00:00 GMT"."""
    if not re.search(r"\d{4} \d\d:\d\d", text):
        return None
    from email.utils import parsedate_to_datetime

    try:
        found: datetime = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None
    return found.isoformat() if YEARS[0] <= found.year <= YEARS[1] else None


@cache
def written(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    """Patterns for "20 June 2018" and "June 20, 2018" in `language`, and its months' numbers."""
    months: dict[str, int] = {}
    for number, forms in enumerate(phrases(language).months, 1):
        months |= dict.fromkeys(forms, number)
    names = "|".join(sorted(map(re.escape, months), key=lambda name: (-len(name), name)))
    days = source("names")["days"]
    ordinal, of = (f"(?:{'|'.join(days[key].split())})" for key in ("ordinals", "of"))
    day = rf"(?<![\d.])(\d{{1,2}})(?:{ordinal}|\.)?(?:\s+{of})?[\s-]+"
    year = r"(\d{4})(?!\d(?!\d?:))"  # an hour may be glued to it: "May 3, 20219:20 am"
    other = r"(?:/[^\W\d_]{2,12})?"  # the same month by another name: "10 يوليو/تموز 2007"
    day_first = rf"{day}({names}){other}\.?(?:\s?,)?(?:\s+{of})?[\s-]+{year}"
    month_first = rf"\b({names})\.?\s+(\d{{1,2}}){ordinal}?,?\s+(?:{days['at']}\s+)?{year}"
    return re.compile(day_first, re.I), re.compile(month_first, re.I), months


def find_date(text: str, language: str | None) -> str | None:
    """The first full date (day, month, year) in a short text."""
    if not TWO_DIGITS.search(text):
        return None  # a year has two at least
    day_first, month_first, months = written(language)
    found: list[tuple[int, str]] = []
    for match in day_first.finditer(text):
        day = valid(int(match[3]), months[match[2].lower()], int(match[1]))
        found += [(match.start(), day)] if day else []
    for match in month_first.finditer(text):
        day = valid(int(match[3]), months[match[1].lower()], int(match[2]))
        found += [(match.start(), day)] if day else []
    for match in ISO.finditer(text):
        day = valid(int(match[1]), int(match[2]), int(match[3]))
        found += [(match.start(), day)] if day else []
    for match in YEAR_FIRST.finditer(text):
        day = valid(int(match[1]), int(match[2] or match[5]), int(match[3] or match[6]))
        found += [(match.start(), day)] if day else []
    for match in NUMERIC.finditer(text):
        day = numeric(match, language)
        found += [(match.start(), day)] if day else []
    return min(found)[1] if found else None


def numeric(match: re.Match[str], language: str | None) -> str | None:
    """ "20.06.2018"; "06/05/2018" only where the language settles which is the month."""
    first, separator, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if len(match[4]) == 2:
        if separator != ".":
            return None
        year += 2000
    if first > 12 or separator == "." or (language not in (None, "en") and second <= 12):
        return valid(year, second, first)
    if second > 12 or first == second:
        return valid(year, first, second)
    return None


def outlet_day(published: str | None, *shown: str | None) -> str | None:
    """A moment that is given in universal time as the day that the outlet calls it by, where it shows its readers the
    day before or after: `shown` are the days in its address or below its title. Else `published` as it is.
    """
    if not published or not published.endswith(("Z", "+00:00")):
        return published
    day, hour = date.fromisoformat(published[:10]), published[11:13]
    beside = day.toordinal() + (1 if hour >= NOON else -1)
    near = (one for one in shown if one and hour and date.fromisoformat(one[:10]).toordinal() == beside)
    return next(near, published)


def url_date(url: str | None) -> str | None:
    """The date in an address such as "/2018/06/20/" or "-20180620"."""
    path = "/" + "/".join((url or "").lower().split("/")[3:])
    match = URL.search(path)
    if match:
        month = (
            int(match[2]) if match[2].isdigit() else SHORT_MONTHS.index(match[2]) + 1 if match[2] in SHORT_MONTHS else 0
        )
        return valid(int(match[1]), month, int(match[3])) if month else None
    match = URL_BASIC.search(path)
    return valid(int(match[1]), int(match[2]), int(match[3])) if match else None
