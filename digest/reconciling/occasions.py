"""The same sentence with another date or another result: "opened on 12 March", "opened on 14 March"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from digest.model import Article, Difference, Figure, Quote, Span
from digest.reconciling.lexicon import lexicon
from digest.text import calendar, fold, stem_words, stop_words, words

__all__ = ["occasions"]

MOST = 12  # dates and results of an article that are compared
LONGEST = 300  # characters of a sentence
FEWEST, ALIKE = 3, 0.7  # words of content that two sentences share, and their share in each of them
LIMIT = 3  # rows a story shows
RESULT = re.compile(r"[0-9]{1,3}(?:[-–][0-9]{1,3}|:[0-9])(?![\w:/–-]|[.,][0-9])")  # "3:2", but "15:02" is a time
DAY = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?(?![\w:/%–-]|[.,][0-9])")
TIED = ".,:/–-_"  # signs before a number that make it part of something else
NUMBER = re.compile(r"[0-9]+")
BEHIND = re.compile(r" (?:(?:of|de|di) )?([^\W\d]{3,12})(?!\w)")
AHEAD = re.compile(r"(?<!\w)([^\W\d]{3,12})\.? $")
DIGITS, LAST_DAY = 3, 31
BEFORE = 14  # characters before a day in which its month stands
NAMES = 2  # names that a sentence with a result has: who played whom


class Told(msgspec.Struct, frozen=True, gc=False):
    """A date or a result in its sentence: its place, and a number that it is compared by."""

    article: int
    unit: str
    value: float
    place: Span
    sentence: Span


def occasions(articles: tuple[Article, ...], quotes: tuple[tuple[Quote, ...], ...]) -> tuple[Difference, ...]:
    """Dates of events and results of matches and votes that articles give differently, in sentences that else agree.

    Only what stands in two sentences that say the same but for it is compared: nobody knows of other dates whether
    they are of one event. An article that gives both values differs from nobody, nor does one newsroom from itself.
    """
    if len(articles) < 2:
        return ()
    each_told = [told_in(article, listed, n) for n, (article, listed) in enumerate(zip(articles, quotes, strict=True))]
    told = [one for listed in each_told for one in listed]
    stems = cache(lambda one: content_of(one, articles[one.article]))
    given: dict[tuple[int, str], set[float]] = defaultdict(set)
    for one in told:
        given[one.article, one.unit].add(one.value)
    found: list[Difference] = []
    used: set[tuple[str, float, int]] = set()
    for at, one in enumerate(told):
        for other in told[at + 1 :]:
            if not differ(one, other, articles, stems) or other.value in given[one.article, one.unit]:
                continue
            keys = {(each.unit, each.value, each.article) for each in (one, other)}
            if one.value in given[other.article, other.unit] or keys & used:
                continue
            used |= keys
            values = tuple(figure(each, articles) for each in (one, other))
            found.append(Difference(one.unit, "", "conflict", values))
    return tuple(found[:LIMIT])


def differ(one: Told, other: Told, articles: tuple[Article, ...], stems: Callable[[Told], frozenset[str]]) -> bool:
    """Whether two sentences say the same of another day or with another result."""
    if one.article == other.article or one.unit != other.unit or one.value == other.value:
        return False
    here, there = articles[one.article], articles[other.article]
    if here.language != there.language or (here.outlet is not None and here.outlet == there.outlet):
        return False
    shared = len(stems(one) & stems(other))
    return shared >= FEWEST and shared >= ALIKE * max(len(stems(one)), len(stems(other)))


def figure(told: Told, articles: tuple[Article, ...]) -> Figure:
    """A date or a result as a figure."""
    return Figure(
        article=articles[told.article].id,
        span=told.place,
        sentence=told.sentence,
        value=told.value,
        comparison="=",
        unit=told.unit,
        subject="",
    )


def told_in(article: Article, quotes: tuple[Quote, ...], number: int) -> list[Told]:
    """The first dates and results of an article outside quotations and headings, those that are alone in a sentence."""
    text, starts = article.text, [sentence.start for sentence in article.sentences]
    closed = [quote.span for quote in quotes] + [p.span for p in article.paragraphs if p.kind == "heading"]
    listed: dict[tuple[str, int], list[tuple[float, Span]]] = defaultdict(list)
    for unit, value, place in days_and_results(text, article.language):
        at = bisect_right(starts, place.start) - 1
        if at >= 0 and place.end <= article.sentences[at].end:
            listed[unit, at].append((value, place))
    found: list[Told] = []
    for (unit, at), own in listed.items():
        sentence = article.sentences[at]
        if len(own) > 1 or sentence.end - sentence.start > LONGEST or len(found) == MOST:
            continue
        if any(span.start < sentence.end and sentence.start < span.end for span in closed):
            continue
        value, place = own[0]
        if unit == "date" or is_final(sentence.of(text), article.language):
            found.append(Told(number, unit, value, place, sentence))
    return found


def days_and_results(text: str, language: str | None) -> Iterator[tuple[str, float, Span]]:
    """The days of months in a text ("12 March", "12. März", "12 de marzo") as 312, and its results, the larger number
    first, "2-3" as 3002.
    """
    months = calendar(language).months
    for number in NUMBER.finditer(text):
        start, end = number.span()
        if end - start > DIGITS or tied(text, start):
            continue
        if result := RESULT.match(text, start):
            first, second = sorted(map(int, NUMBER.findall(result[0])))
            yield "score", second * 1000.0 + first, Span(start, result.end())
        elif (day := DAY.match(text, start)) and 0 < int(number[0]) <= LAST_DAY:
            place, month = dated(text, day, months)
            if month:
                yield "date", month * 100.0 + int(number[0]), place


def dated(text: str, day: re.Match[str], months: dict[str, int]) -> tuple[Span, int | None]:
    """The place of a day with its month, and which one that is: the word behind it, else the one before."""
    start, end = day.span()
    behind = BEHIND.match(text, end)
    if behind and (month := months.get(fold(behind[1]))):
        return Span(start, behind.end()), month
    ahead = AHEAD.search(text, max(0, start - BEFORE), start)
    return (Span(ahead.start(), end), months.get(fold(ahead[1]))) if ahead else (Span(start, end), None)


def tied(text: str, start: int) -> bool:
    """Whether a number is part of a longer one or of a word."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in TIED)


def is_final(text: str, language: str | None) -> bool:
    """Whether a sentence with a result names who played whom, and is not of a part of it: "led 2-0 at the break"."""
    written = words(text)
    named = sum(word[:1].isupper() for word in written)
    return named >= NAMES and lexicon(language).halfway.isdisjoint(map(fold, written))


def content_of(told: Told, article: Article) -> frozenset[str]:
    """The stems of the words of content around a date or a result in its sentence, numbers left out."""
    text, place, sentence = article.text, told.place, told.sentence
    stops, forms = stop_words(article.language), lexicon(article.language).forms
    around = words(f"{text[sentence.start : place.start]} {text[place.end : sentence.end]}")
    kept = [forms.get(low, low) for word in around if not (low := fold(word)).isdigit() and low not in stops]
    return frozenset(stem_words(kept, article.language))
