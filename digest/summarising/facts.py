"""Who, where and when of a story, as far as its articles agree; each with a sentence that says so.

Who: people (see `persons.py`). Where: places after a preposition at the top of an
article, and in a first sentence or a title too. When: the day that most sentences tell of. What only one of several
voices has is left out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice

from digest.model import Article, Fact, FactKind, Place
from digest.summarising.chronology.days import day_of
from digest.summarising.chronology.freshness import published_on
from digest.summarising.lexicon import wording
from digest.summarising.persons import CAPITAL
from digest.summarising.sentences.candidates import Candidate, Material
from digest.summarising.sentences.faults import QUOTED
from digest.text import fold, introducing, stop_words, words

__all__ = ["facts_of"]

MOST: tuple[tuple[FactKind, int], ...] = (("who", 4), ("where", 2), ("when", 1))
PART = re.compile(r"[\w’'-]")  # before a word: it is a part of a longer one
NEXT = re.compile(r" ([\w’'-]+)")
PLACED = 1 / 5  # of the sentences with a name have it after a preposition of place: else it is a product or a person
TOP = 4  # sentences of an article that tell where it happened; places farther down are others
RECENT = timedelta(days=31)


def facts_of(
    articles: tuple[Article, ...],
    people: Sequence[str],
    material: Material,
    merits: Sequence[float],
    voices: Sequence[int],
    days: Sequence[date | None],
) -> tuple[Fact, ...]:
    """The facts of a story. `people` are the names of its persons, `voices` says for each article whose voice it is,
    `merits` how good each sentence is and `days` which day it tells of."""
    candidates = material.candidates
    told = told_of(articles, candidates, people, days)
    least = min(2, len(set(voices)))
    small = wording(articles[0].language).place_prepositions
    prepositions = [*small, *map(str.capitalize, small)]
    found: list[Fact] = []
    for kind, most in MOST:
        ranked = best(told[kind], candidates, voices, least)
        if kind != "when":
            ranked.sort(key=lambda each: -headed(each[0], articles))  # stable: of equals, what is told most
        agreed = (
            (name, telling)
            for place, (name, numbers) in enumerate(ranked)
            if (kind != "where" or is_place(name, articles, candidates, prepositions))
            and not (kind == "who" and any(one_person(name, other) for other, _ in ranked[:place]))
            and (telling := naming(name, numbers, articles, candidates) if kind == "when" else numbers)
        )
        for name, numbers in islice(agreed, most):
            sentence_number = max(numbers, key=lambda number: (merits[number], -number))
            each = candidates[sentence_number]
            found.append(Fact(kind, name, Place(articles[each.article].id, each.span)))
    return tuple(found)


def told_of(
    articles: tuple[Article, ...], candidates: Sequence[Candidate], people: Sequence[str], days: Sequence[date | None]
) -> dict[FactKind, dict[str, list[int]]]:
    """The numbers of the sentences that tell of each of the people, places and days."""
    told: dict[FactKind, dict[str, list[int]]] = {"who": {}, "where": {}, "when": {}}
    for number, each in enumerate(candidates):
        if each.barred or each.leaning:
            continue
        article = articles[each.article]
        sentence = each.span.of(article.text)
        for name in people:
            if name in sentence:
                told["who"].setdefault(name, []).append(number)
        if each.position < TOP:
            for place in dict.fromkeys(places_in(sentence, article.language)):
                if place not in people:
                    told["where"].setdefault(place, []).append(number)
        if (day := days[number]) and recent(day, article):
            told["when"].setdefault(day.isoformat(), []).append(number)
    return told


def naming(
    day: str, numbers: Sequence[int], articles: tuple[Article, ...], candidates: Sequence[Candidate]
) -> list[int]:
    """The sentences among some of a day that name it, or call it today: that an article came out then says nothing."""
    found = []
    for number in numbers:
        article = articles[candidates[number].article]
        sentence, own = candidates[number].span.of(article.text), published_on(article)
        today = str(own) == day and words(QUOTED.sub(" ", sentence.casefold()))
        named = str(day_of(sentence, own, article.language)) if candidates[number].dated else ""
        if named == day or (today and not wording(article.language).today.isdisjoint(today)):
            found.append(number)
    return found


def one_person(name: str, other: str) -> bool:
    """Whether two names are one but for what is between the first and the last: "Oda M. Lind", "Oda Lind"."""
    (first, *_, last), (second, *_, end) = name.split(), other.split()
    return first == second and last == end


def headed(name: str, articles: Iterable[Article]) -> int:
    """How many titles have the last word of a name."""
    last = name.split()[-1]
    return sum([last in article.title for article in articles])


def is_place(
    name: str, articles: tuple[Article, ...], candidates: Sequence[Candidate], prepositions: Collection[str]
) -> bool:
    """Whether a name is that of a place where the news is told: it stands in a title or a first sentence, and often
    enough after a preposition of place."""
    holding = [(each, text) for each in candidates if name in (text := each.span.of(articles[each.article].text))]
    told = any(not each.position for each, _ in holding) or any(name in article.title for article in articles)
    placed = [text for _, text in holding if any(f"{word} {name}" in text for word in prepositions)]
    return told and len(placed) >= PLACED * len(holding)


def recent(day: date, article: Article) -> bool:
    """Whether a day can be that of the news: not long before its article, nor long after."""
    published = published_on(article)
    return published is None or abs(day - published) <= RECENT


def places_in(sentence: str, language: str | None) -> Iterator[str]:
    """The names after prepositions of place: "in Port Ellery"."""
    rules, stop = wording(language), stop_words(language)
    for match in after_preposition(language).finditer(sentence):
        if PART.search(sentence[max(0, match.start() - 1) : match.start()]):
            continue
        name, after = match[1], NEXT.match(sentence, match.end())
        first = fold(name.split()[0])
        if first in stop or first in rules.months or first in rules.weekdays or first in introducing(language):
            continue
        if after and after[1][0].islower() and fold(after[1]) not in stop:
            continue  # "in Marnish waters"
        yield re.sub(r"['’]s?$", "", name)


@cache
def after_preposition(language: str | None) -> re.Pattern[str]:
    """A pattern for capitals after a preposition of place; at the start of a sentence that has a capital too."""
    prepositions = sorted(wording(language).place_prepositions)
    either = "|".join(re.escape(each) for word in prepositions for each in (word, word.capitalize()))
    return re.compile(rf"(?:{either}) ({CAPITAL}(?: {CAPITAL}){{0,2}})" if either else r"(?!)()")


def best(
    told: dict[str, list[int]], candidates: Sequence[Candidate], voices: Sequence[int], least: int
) -> list[tuple[str, list[int]]]:
    """What at least `least` voices tell, what most voices and sentences tell first."""
    ranked = []
    for name, numbers in told.items():
        heard = len({voices[candidates[number].article] for number in numbers})
        if heard >= least:
            ranked.append((-heard, -len(numbers), name, numbers))
    return [(name, numbers) for _, _, name, numbers in sorted(ranked)]
