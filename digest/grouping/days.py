"""Days, weekdays and months that an article names first: when that happened of which it tells.

What two articles name so counts for or against them. Where both have a date of their own that counts more, and only
days count beside it; where one has none, a weekday or a month says something as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from digest.text import Calendar, calendar, fold

__all__ = ["NAMED", "When", "agreement", "days_named", "when"]

NAMED = 3  # sentences after the title that tell what an article is about
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|η|ης)?")
YEARS = range(1900, 2100)
OF = frozenset({"de", "del", "of"})
MONTH, WEEKDAY, FIRST = 0, 20, 40  # what the number of a kind of name is added to; the last: a first word of two
SAME_DAY, OTHER_DAY = 1.2, 0.88  # factors for articles that name a day each
SAME_TIME, OTHER_TIME = 1.1, 0.89  # or only a weekday, or a month
DATED_SAME, DATED_OTHER = 1.04, 0.95  # where both have a date of their own


class When(NamedTuple):
    """What an article names: whole dates, days without their year, months (01 to 12), weekdays (1 to 7)."""

    dates: frozenset[str]
    days: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]


def code_of(word: str, folded: str, names: Calendar) -> int:
    """What a word is in a calendar, 0 where it is nothing in it."""
    if names.capital and not word[:1].isupper():
        return 0
    if month := names.months.get(folded):
        return MONTH + month
    if weekday := names.weekdays.get(folded):
        return WEEKDAY + weekday
    return FIRST if folded in names.firsts else 0


def days_named(written: Sequence[str], codes: Sequence[int], published: int | None, language: str | None) -> str:
    """The days, weekdays and months among words, whose `codes` tell what they are in a calendar; one a line, in order.

    A weekday is the last one up to the day that the article was `published`, and a day without a year the one nearest
    to it.
    """
    found: set[str] = set()
    own = date.fromordinal(published) if published is not None else None
    for place, code in enumerate(codes):
        if not code:
            continue
        after = place + 1
        if code == FIRST:
            code, after = pair(written[place : place + 2], calendar(language)), place + 2
        if MONTH < code <= WEEKDAY:
            found.update(day_and_month(written, place, after, code - MONTH, own))
        elif code > WEEKDAY:
            found.add(str(code - WEEKDAY))
            if own is not None:
                ago = (own.isoweekday() - code + WEEKDAY) % 7
                found.update(whole(date.fromordinal(max(1, own.toordinal() - ago))))
    return "\n".join(sorted(found))


def pair(written: Sequence[str], names: Calendar) -> int:
    """What two words are together, 0 where they are no name."""
    name = "-".join(map(fold, written))
    if month := names.months.get(name):
        return MONTH + month
    return WEEKDAY + names.weekdays[name] if name in names.weekdays else 0


def day_and_month(written: Sequence[str], place: int, after: int, month: int, own: date | None) -> Iterator[str]:
    """A month with the day before or after it and the year, as far as they are there."""
    yield f"{month:02d}"
    before = place - 2 if written[place - 1 : place] and written[place - 1].lower() in OF else place - 1
    day = day_number(written, before)
    if day is None and (day := day_number(written, after)) is not None:
        after += 1
    if day is None:
        return
    while after < len(written) and written[after].lower() in OF:
        after += 1
    year = written[after] if after < len(written) else ""
    yield f"{month:02d}-{day:02d}"
    if year.isascii() and year.isdigit() and int(year[:5]) in YEARS:
        yield f"{year}-{month:02d}-{day:02d}"
    elif own is not None:
        near = nearest(own, month, day)
        yield from whole(near) if near is not None else ()


def day_number(written: Sequence[str], place: int) -> int | None:
    """The day of a month that a word is."""
    match = DAY.fullmatch(written[place]) if 0 <= place < len(written) else None
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def nearest(own: date, month: int, day: int) -> date | None:
    """The day and month in the year that brings them nearest to a date."""
    near: list[date] = []
    for year in (own.year - 1, own.year, own.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:  # no such day in that year
            continue
    return min(near, key=lambda each: abs(each - own), default=None)


def whole(day: date) -> tuple[str, str]:
    """A date, with and without its year."""
    return day.isoformat(), day.isoformat()[5:]


def when(named: str) -> When | None:
    """What an article names, by kind; None for nothing."""
    if not named:
        return None
    listed = named.split("\n")
    return When(*(frozenset(each for each in listed if len(each) == length) for length in (10, 5, 2, 1)))


def agreement(one: When, other: When, dated: bool) -> tuple[float, frozenset[str]]:
    """The factor for two articles, and what they both name; nothing where they name different times.

    What both tell most exactly decides. `dated`: both have a date of their own.
    """
    for number, (mine, theirs) in enumerate(zip(one, other, strict=True)):
        if not mine or not theirs:
            continue
        exact = number < 2
        if dated and not exact:
            break
        same, differs = (
            (DATED_SAME, DATED_OTHER) if dated else (SAME_DAY, OTHER_DAY) if exact else (SAME_TIME, OTHER_TIME)
        )
        shared = mine & theirs
        if not exact and shared not in (mine, theirs):
            shared = frozenset()  # the figures of April beside those of March are not those of May beside April's
        return (same if shared else differs), shared
    return 1.0, frozenset()
