"""The day that a sentence tells of.

Only what is certain becomes a date: a day with its month and year, a day and month next to the article's own date, a
weekday of a past event seen from the article's own date, yesterday. Unknown is never guessed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from digest.summarising.lexicon import Wording, wording
from digest.summarising.sentences.candidates import ISO
from digest.summarising.sentences.faults import QUOTED
from digest.summarising.sentences.verbs import STOP, reports
from digest.text import words

__all__ = ["WEEK", "day_of", "days_named", "long_ago", "other_day"]

BACKGROUND = timedelta(days=300)  # a day farther off, or ahead, is not what a sentence tells of that names another one
AHEAD = timedelta(days=31)
WEEK = 7
YEAR = r"(?:,?\s{1,3}(?:de\s|del\s)?(\d{4})(?!\d))?"
DIGIT = re.compile(r"\d")
NEAR = 2  # days ago that "this Monday" may be; farther back it is the coming one
ARTICLES = 4  # words between a preposition and its weekday
OPENING, FARTHEST = 9, 200  # words that set the time of a sentence; code points in which they stand


@lru_cache(512)  # asked of a first sentence more than once
def day_of(sentence: str, published: date | None, language: str | None) -> date | None:
    """The day that a sentence itself names outside quotation marks, None where that is not certain."""
    bare = QUOTED.sub(" ", sentence)
    if not DIGIT.search(bare):
        return weekday_of(bare, published, language) if published else None
    if "-" in bare and (match := ISO.search(bare)):
        return made(int(match[1]), int(match[2]), int(match[3]))
    rules = wording(language)
    if match := next(dated(bare, language), None):
        before = bare[: match.start()].casefold().split()[-2:]
        if not rules.not_dated_by.isdisjoint(before[-1:]) and rules.parts_of_day.isdisjoint(before[:1]):
            return None  # "in the July 7 attacks", "the storm of December 26": what is told happened on another day
        if by_the_way(bare, match, rules) or rules.other_year.opening(words(bare[match.end() :].casefold())[:4]):
            return None
        day = date_of(match, published, rules)
        tolerance = timedelta() if rules.plain_future else AHEAD
        if day and published and day - published > tolerance and rules.future.isdisjoint(words(bare)):
            return None  # "the London bombs of 7 July", read in May: nobody says that it is yet to come
        aside = day and published and not -BACKGROUND <= day - published <= timedelta()
        named = weekday_of(bare.replace(match.group(), " "), published, language) if aside and published else None
        return named or day
    return weekday_of(bare, published, language) if published else None


def days_named(sentence: str, published: date | None, language: str | None) -> list[date]:
    """All days that a sentence names by day and month outside quotation marks, whatever it says of them."""
    rules = wording(language)
    found = [date_of(match, published, rules) for match in dated(QUOTED.sub(" ", sentence), language)]
    return [day for day in found if day]


def dated(bare: str, language: str | None) -> Iterator[re.Match[str]]:
    """Where a text names a day and a month."""
    lowered = bare.casefold()
    if True in [month in lowered for month in wording(language).months]:
        yield from dates_in(language).finditer(bare)


def date_of(match: re.Match[str], published: date | None, rules: Wording) -> date | None:
    """The day that a text names, in the year that it gives or else the nearest one."""
    day, month = int(match[1] or match[5]), rules.months[(match[2] or match[4]).casefold()]
    year = match[3] or match[6]
    if year:
        return made(int(year), month, day)
    return nearest(published, month, day) if published else None


@cache
def dates_in(language: str | None) -> re.Pattern[str]:
    """A pattern for a day and a month, in either order, perhaps with a year."""
    names = sorted(wording(language).months, key=lambda name: (-len(name), name))
    if not names:
        return re.compile(r"(?!)()()()()()()")
    month, day = rf"({'|'.join(map(re.escape, names))})\.?(?!\w)", r"(?<![\d.,:])(\d{1,2})(?![\d:])"
    ending = r"(?:st|nd|rd|th|er|re|º|ª|\.)?"
    return re.compile(
        rf"{day}{ending}\s{{1,3}}(?:de\s|of\s)?{month}{YEAR}|(?<!\w){month}\s{{1,3}}{day}(?:st|nd|rd|th)?(?![.,]\d){YEAR}",
        re.IGNORECASE,
    )


def made(year: int, month: int, day: int) -> date | None:
    """A date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(published: date, month: int, day: int) -> date | None:
    """The day and month in the year that brings them nearest to the article's own date."""
    near = [made(published.year + shift, month, day) for shift in (-1, 0, 1) if 0 < published.year + shift < 9999]
    return min((each for each in near if each), key=lambda each: abs(each - published), default=None)


def by_the_way(bare: str, match: re.Match[str], rules: Wording) -> bool:
    """Whether a date is that of something else than what is told: "four days before the exam on 9 March", "a candidate
    in the vote on 3 June, ..."."""
    before, after = STOP.split(bare[: match.start()]), bare[match.end() :]
    clause = words(before[-1].casefold())
    if not rules.apart.isdisjoint(clause) or added(clause, words(STOP.split(after)[0]), len(before) == 1, rules):
        return True
    return len(before) > 1 and STOP.match(after + " ") is not None and not rules.inserted.isdisjoint(clause[:1])


def added(before: Sequence[str], after: Sequence[str], first: bool, rules: Wording) -> bool:
    """Whether the words of a clause around a day say what a thing, a person or a moment is: "the men who were hired on
    3 March", "set for Friday"; not what is to come, "which takes effect on Friday", nor in a `first` clause, "When he
    was hired"."""
    if not rules.pending.isdisjoint(before[:1]):
        return True
    return not rules.relative.isdisjoint(before[first:]) and rules.future.isdisjoint((*before, *after))


def weekday_of(bare: str, published: date, language: str | None) -> date | None:
    """The last such weekday up to the article's own date, where the sentence names one and tells of the past; the day
    before it for yesterday. None for the weekday after the article's own: where the news is, that day may have begun,
    and hardly anybody tells six days later what happened "on Friday"."""
    rules = wording(language)
    lowered = bare.casefold()
    if True in [word in lowered for word in rules.yesterday] and not rules.yesterday.isdisjoint(words(lowered)):
        return published - timedelta(days=1)
    if True not in [day in lowered for day in rules.weekdays]:
        return None
    if not reports(bare, rules):
        return None  # "Penn plays at Orrin on Saturday"
    ahead = not rules.future.isdisjoint(words(lowered))
    for at, clause in enumerate(STOP.split(lowered)):
        if True not in [day in clause for day in rules.weekdays]:
            continue
        days = list(weekdays_in(folded := words(clause), rules))
        if len({number for _, number in days}) > 1:
            return None  # "on Sunday and Monday"
        for place, number in days:
            before, near = words_before(folded, place, rules)
            ago = (published.isoweekday() - number) % WEEK
            past = rules.not_the_last.isdisjoint(before) and not (near and ago > NEAR)
            if past and over(folded, place, at == 0, ahead, rules):
                return published - timedelta(days=ago) if ago < WEEK - 1 else None
    return None


def over(folded: Sequence[str], place: int, first: bool, ahead: bool, rules: Wording) -> bool:
    """Whether what a clause, perhaps the `first`, tells of a weekday may have happened; `ahead`: its sentence tells
    what is to come."""
    said = not rules.tail_cues.isdisjoint(folded[max(0, place - 2) : place])  # "said on Tuesday" is over
    if (ahead and not said) or not rules.apart.isdisjoint(folded[:place]):
        return False
    if folded[max(0, place - 2)] in rules.infinitive:
        return False  # "advanced to play Saturday"
    return not added(folded[:place], folded[place:], first, rules) and not followed(folded, place, rules)


def words_before(folded: Sequence[str], place: int, rules: Wording) -> tuple[Sequence[str], bool]:
    """The last word, if any, before a weekday, its articles and its time of day ("para a noite de sábado"), and whether
    one of these says that it is this one: "este lunes"."""
    start = place
    while (
        start
        and place - start < ARTICLES
        and (
            folded[start - 1] in rules.weekday_articles
            or folded[start - 1] in rules.this_day
            or (folded[start - 1] in rules.parts_of_day and folded[start - 1] not in rules.future)
        )
    ):
        start -= 1
    return folded[max(0, start - 1) : start], not rules.this_day.isdisjoint(folded[start:place])


def weekdays_in(folded: Sequence[str], rules: Wording) -> Iterator[tuple[int, int]]:
    """The places of weekdays among folded words, with their numbers; "segunda-feira" is two words."""
    for place, word in enumerate(folded):
        number = rules.weekdays.get(word)
        if number is None and rules.calendar.issuperset(after := folded[place + 1 : place + 2]):
            number = rules.weekdays.get("-".join((word, *after)))
        if number:
            yield place, number


def other_day(sentence: str, published: date, language: str | None) -> bool:
    """Whether a sentence names, certain or not, a weekday that is not an article's own."""
    rules, lowered = wording(language), QUOTED.sub(" ", sentence).casefold()
    if True not in [day in lowered for day in rules.weekdays]:
        return False
    return any(number != published.isoweekday() for _, number in weekdays_in(words(lowered), rules))


def long_ago(sentence: str, language: str | None) -> bool:
    """Whether a sentence begins with a time long before its article: "Two years ago", "As he sat there last summer"."""
    rules, folded = wording(language), words(QUOTED.sub(" ", sentence[:FARTHEST]).casefold())[:OPENING]
    if rules.long_ago.keys.isdisjoint(folded):
        return False
    return any(rules.long_ago.opening(folded[place:]) for place in range(OPENING if folded[0] in rules.fronting else 3))


def followed(folded: Sequence[str], place: int, rules: Wording) -> bool:
    """Whether the word after a weekday says that it is not the last one: "jeudi prochain"."""
    return not rules.not_the_last_after.isdisjoint(folded[place + 1 : place + 2])
