"""The dated steps of a story: what its articles say happened on which day, each with the sentence that says so.

Only what is certain becomes a date: a day with its month and year, a day and month next to the article's own date, a
weekday of a past event seen from the article's own date. Unknown is never guessed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from digest.model import Article, Development, Place
from digest.summarising.choosing import contained
from digest.summarising.faults import QUOTED
from digest.summarising.freshness import published_on
from digest.summarising.material import ISO, Candidate
from digest.summarising.wording import Wording, wording
from digest.text import words

__all__ = ["day_of", "days_named", "days_told", "timeline_of"]

MOST = 12  # steps; the most salient ones stay
LONGEST = 50  # words of a sentence in a timeline
LEAST = 0.25  # of the merit of the story's best sentence
REPEATED = 0.5
BY_THE_WAY = timedelta(days=2)
BACKGROUND = timedelta(days=300)  # a day farther off is not what a sentence tells of that names another one
YEAR = r"(?:,?\s{1,3}(?:de\s|del\s)?(\d{4})(?!\d))?"
DIGIT = re.compile(r"\d")


def timeline_of(
    articles: tuple[Article, ...],
    candidates: Sequence[Candidate],
    merits: Sequence[float],
    days: Sequence[date | None],
    weights: Sequence[float],
    changed: frozenset[int] = frozenset(),
) -> tuple[Development, ...]:
    """The steps in order of time, one a day; none where all is of one day.

    `days` are those that candidates tell of; `changed` are candidates whose figure changed in the course of the story,
    so that they tell something new in however similar words.
    """
    by_day: dict[date, list[int]] = {}
    for number, each in enumerate(candidates):
        if each.barred or each.leaning or each.words > LONGEST:
            continue
        if (day := days[number]) is not None:
            by_day.setdefault(day, []).append(number)
    least = LEAST * max(merits, default=0.0)
    steps: list[tuple[date, int]] = []
    for day in sorted(by_day):
        told = [candidates[number] for _, number in steps]
        fresh = [
            n for n in by_day[day] if merits[n] >= least and (n in changed or not repeats(candidates[n], told, weights))
        ]
        if fresh:
            steps.append((day, max(fresh, key=lambda number: (merits[number], -number))))
    if len(steps) < 2:
        return ()
    kept = sorted(sorted(steps, key=lambda step: -merits[step[1]])[:MOST])
    return tuple(
        Development(day.isoformat(), Place(articles[candidates[n].article].id, candidates[n].span)) for day, n in kept
    )


def days_told(
    articles: tuple[Article, ...], candidates: Sequence[Candidate], moved: frozenset[int]
) -> list[date | None]:
    """The day that each candidate tells of; none for those whose date was `moved` since."""
    return [
        day_told(each, articles[each.article]) if (each.dated or not each.position) and number not in moved else None
        for number, each in enumerate(candidates)
    ]


def day_told(candidate: Candidate, article: Article) -> date | None:
    """The day that a sentence tells of: one that it names, or for an article's first sentence that of the article.

    A first sentence that names a day some time ago names it by the way, and what it tells happened since.
    """
    own = published_on(article)
    named = day_of(candidate.span.of(article.text), own, article.language) if candidate.dated else None
    if candidate.position or own is None:
        return named
    return None if named and own - named > BY_THE_WAY else named or own


def repeats(candidate: Candidate, earlier: Sequence[Candidate], weights: Sequence[float]) -> bool:
    """Whether an earlier step says the same already."""
    return any(contained(candidate, each, weights, REPEATED) for each in earlier)


def day_of(sentence: str, published: date | None, language: str | None) -> date | None:
    """The day that a sentence itself names outside quotation marks, None where that is not certain."""
    bare = QUOTED.sub(" ", sentence)
    if not DIGIT.search(bare):
        return weekday_of(bare, published, language) if published else None
    if "-" in bare and (match := ISO.search(bare)):
        return made(int(match[1]), int(match[2]), int(match[3]))
    rules = wording(language)
    if match := next(dated(bare, language), None):
        if not rules.not_dated_by.isdisjoint(bare[: match.start()].casefold().split()[-1:]):
            return None  # "in the July 7 attacks", "the storm of December 26": what is told happened on another day
        day = date_of(match, published, rules)
        old = day and published and abs(day - published) > BACKGROUND
        named = weekday_of(bare.replace(match.group(), " "), published, language) if old and published else None
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


def weekday_of(bare: str, published: date, language: str | None) -> date | None:
    """The last such weekday up to the article's own date, where the sentence names one and tells of the past."""
    rules = wording(language)
    lowered = bare.casefold()
    if True not in [day in lowered for day in rules.weekdays]:
        return None
    folded = words(lowered)
    if not rules.future.isdisjoint(folded):
        return None
    for place, word in enumerate(folded):
        number = rules.weekdays.get(word)
        if number is None:
            continue
        before = [each for each in folded[max(0, place - 2) : place] if each not in rules.weekday_articles][-1:]
        if rules.not_the_last.isdisjoint(before) and not followed(folded, place, rules):
            return published - timedelta(days=(published.isoweekday() - number) % 7)
    return None


def followed(folded: Sequence[str], place: int, rules: Wording) -> bool:
    """Whether the word after a weekday says that it is not the last one: "jeudi prochain"."""
    return not rules.not_the_last_after.isdisjoint(folded[place + 1 : place + 2])
