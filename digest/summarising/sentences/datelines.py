"""Datelines: "ORRIN, March 4 (Valley Wire) — " before the first words of an article, no part of its first sentence."""

import re
from functools import cache

from digest.model import Span
from digest.summarising.lexicon import wording
from digest.text import CAPITALS, agency_dateline, fold, stop_words, words

__all__ = ["without_dateline"]

FARTHEST = 120  # code points
FIRST = 30  # code points in which a bare date has its day
DIGIT = re.compile(r"\d")
DAY = re.compile(r"\d{1,2}")
WORD = re.compile(r"\w+")
PLACE = rf"[{CAPITALS}][\w.'’-]{{1,20}}(?:\s[{CAPITALS}][\w.'’-]{{1,20}})?"
DASH = r"(?:--|–-|[—–―])"
AGENCY = (
    rf"(?:[{CAPITALS}][\w ./&-]{{1,30}}|dpa|ots|epd|sda|sid|apa|kna|afp|efe|ansa|lusa|anp|ritzau|ntb)"  # some write so
)
DATELINE = re.compile(
    rf"""(?![A-Z][A-Z ,]{{2,40}}\s-\s[A-Z]{{3,9}}\s\d)(?:  # ORRIN, SELM - MARCH 4: is before a caption
      [{CAPITALS}][{CAPITALS} .'’/-]{{2,40}} (?:,\s[{CAPITALS}\d][\w .'’-]{{1,30}})?  # ORRIN, or: ORRIN, March 4
        (?: ,?\s\([^()\n]{{1,40}}\)\.?\s?(?:{DASH}|-) | \s?{DASH} | \s-(?=\s)
          | :(?=\s[{CAPITALS}]) | (?=\s\s[{CAPITALS}]) )
    | {PLACE},\s{PLACE}\s{DASH}(?=\s)  # Orrin, Caldony —
    | (?:[{CAPITALS}][\w .,'’-]{{1,50}})? \({AGENCY}\)\.?\s?(?:{DASH}|-|:)  # Orrin (VW) --, or: (VW) --
    | (?:{PLACE}\s)?\({AGENCY}\)(?=[{CAPITALS}])  # (VW)The, or: Orrin (VW)The
    | \({PLACE}(?:,\s[{CAPITALS}][\w.]{{1,20}})?\)\s?{DASH}(?=\s)  # (Orrin, Caldony) —
    | \(\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}}\)(?=\s)  # (4. 3. 2031)
    | (?:UPDATED?|Updated?)\b[^:\n]{{0,30}}(?<!\d):(?=\s[{CAPITALS}])  # Updated at 4 p.m.: The
    )\s{{0,2}}(?=[\"“„«{CAPITALS}0-9])""",
    re.VERBOSE,
)

# ORRIN The council; or: ORRIN, Caldony The council
SHOUTED = re.compile(r"([A-Z]{4,20}(?: [A-Z]{3,20})?)(, [A-Z][a-z]{2,20})? (?=[A-Z][a-z]|A [a-z])")


def without_dateline(text: str, span: Span, language: str | None, published: str | None = None) -> Span:
    """A sentence from after its dateline on, all of it where it has none; `published`: the day of its article."""
    end = min(span.end, span.start + FARTHEST)
    match = (
        agency_dateline(text, span.start)
        or DATELINE.match(text, span.start, end)
        or dated(language).match(text, span.start, end)
        or bare_dateline(text, span.start, end, language)
        or bare_date(text, span.start, end, language, published)
    )
    return Span(match.end(), span.end) if match else span


def bare_dateline(text: str, start: int, end: int, language: str | None) -> re.Match[str] | None:
    """A place in capitals before the first words with nothing between, if its country follows or the text else says
    "in Orrin"; "MARTA Penn" is nobody's dateline."""
    match = SHOUTED.match(text, start, end)
    if match is None or text.count(match[1]) > 1 or not stop_words(language).isdisjoint(first := words(fold(match[1]))):
        return None
    rules = wording(language)
    if not rules.calendar.isdisjoint(first) or not rules.today.isdisjoint(first):
        return None  # "TODAY, Mayor Penn ..."
    place = match[1].title()
    sure = match[2] or any(f" {word} {place}" in text for word in rules.place_prepositions)
    return match if sure else None


def bare_date(text: str, start: int, end: int, language: str | None, published: str | None) -> re.Match[str] | None:
    """A day and month before the first words with nothing between, if it is the article's own day or these are no name:
    "March 3 Five people", not "May 4 Square"."""
    match = undated(language).match(text, start, end) if DIGIT.search(text, start, min(end, start + FIRST)) else None
    if match is None or own_day(match.group(), language, published):
        return match
    word = WORD.match(text, match.end())
    counting = wording(language).counting
    known = word and (fold(word[0]) in stop_words(language) | counting or f" {word[0].lower()} " in text)
    return match if known else None


def own_day(written: str, language: str | None, published: str | None) -> bool:
    """Whether a day and month are those of an article's publication."""
    months = [f"-{number:02}-" for word, number in wording(language).months.items() if word in words(fold(written))]
    day = DAY.search(written)
    return day is not None and any(f"{month}{int(day[0]):02}" == (published or "")[4:10] for month in months)


@cache
def dated(language: str | None) -> re.Pattern[str]:
    """A pattern for a whole date with nothing after it but a new beginning: "Monday, March 3, 2031 The bridge"."""
    written = r",?\s(?:de\s|del\s)?\d{4}"
    return re.compile(
        rf"{day_and_month(language)}{written}\s?(?:{DASH}\s?)?(?=[\"“„«{CAPITALS}])(?![A-Z]{{2}})"
        if wording(language).months and wording(language).weekdays
        else r"(?!)"
    )


@cache
def undated(language: str | None) -> re.Pattern[str]:
    """The same without a year."""
    known = wording(language).months and wording(language).weekdays
    return re.compile(rf"{day_and_month(language)}\s(?=[{CAPITALS}])" if known else r"(?!)")


def day_and_month(language: str | None) -> str:
    """What a day and a month look like, perhaps after a weekday."""
    rules = wording(language)
    months, weekdays = (
        "|".join(map(re.escape, sorted(names, reverse=True))) for names in (rules.months, rules.weekdays)
    )
    month, day = rf"(?i:{months})\.?", r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
    return rf"(?:(?i:{weekdays}),?\s(?:den\s|le\s)?)?(?:{month}\s{day}|{day}\s(?:de\s)?{month})"
