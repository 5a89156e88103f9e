"""Who, where and when of a story, as far as its articles agree; each with a sentence that says so.

Who: people named in full whom an article quotes or gives an age. Where: places after a preposition at the top of an
article. When: the day that most sentences tell of. What only one of several voices has is left out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from digest.model import Article, Fact, FactKind, Place, Quote
from digest.summarising.freshness import published_on
from digest.summarising.material import Candidate
from digest.summarising.wording import wording
from digest.text import fold, stop_words

__all__ = ["facts_of"]

MOST: tuple[tuple[FactKind, int], ...] = (("who", 4), ("where", 2), ("when", 1))
CAPITAL = r"[A-Z\u00c0-\u00de][\w’'-]+"
AGE = re.compile(r", \d{1,2},")
NAMED = re.compile(rf"(?<![\w’'-])({CAPITAL}(?: {CAPITAL}){{1,3}})$")
PART = re.compile(r"[\w’'-]")  # before a word: it is a part of a longer one
NEXT = re.compile(r" ([\w’'-]+)")
SHOUTED = re.compile(r"[A-Z]{3}")  # "CEO" in a name is no name
TOP = 4  # sentences of an article that tell where it happened; places farther down are others
ARTICLES = frozenset({"the"})  # before a name in any language: an English paper or band
RECENT = timedelta(days=31)
LONGEST = 60  # code points of a name
FARTHEST = 20_000  # code points of an article that are searched
FULL = re.compile(rf"{CAPITAL}(?: (?:[A-Z]\. )?{CAPITAL}){{1,3}}")


def facts_of(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    candidates: Sequence[Candidate],
    merits: Sequence[float],
    voices: Sequence[int],
    days: Sequence[date | None],
) -> tuple[Fact, ...]:
    """The facts of a story. `voices` says for each article whose voice it is, `merits` how good each sentence is and
    `days` which day it tells of."""
    speakers = {quote.speaker for own in quotes for quote in own if quote.speaker and FULL.fullmatch(quote.speaker)}
    named = speakers.union(*(aged(article.text) for article in articles))
    people = sorted(name for name in named if is_person(name, articles[0].language) and not titled(name, named))
    told: dict[FactKind, dict[str, list[int]]] = {"who": {}, "where": {}, "when": {}}
    for number, each in enumerate(candidates):
        if each.barred or each.leaning:
            continue
        article = articles[each.article]
        sentence = each.span.of(article.text)
        day = days[number]
        note(told["who"], (name for name in people if name in sentence), number)
        if each.position < TOP:
            note(told["where"], places_in(sentence, article.language), number)
        note(told["when"], [day.isoformat()] if day and recent(day, article) else [], number)
    least = min(2, len(set(voices)))
    found: list[Fact] = []
    for kind, most in MOST:
        for words, numbers in best(told[kind], candidates, voices, least)[:most]:
            sentence_number = max(numbers, key=lambda number: (merits[number], -number))
            each = candidates[sentence_number]
            found.append(Fact(kind, words, Place(articles[each.article].id, each.span)))
    return tuple(found)


def recent(day: date, article: Article) -> bool:
    """Whether a day can be that of the news: not long before its article, nor long after."""
    published = published_on(article)
    return published is None or abs(day - published) <= RECENT


def is_person(name: str, language: str | None) -> bool:
    """Whether a name is not that of a body ("Harbour Commission") or a paper ("The Herald") and holds no title in
    capitals."""
    folded = fold(name).split()
    return not SHOUTED.search(name) and folded[0] not in ARTICLES and wording(language).bodies.isdisjoint(folded)


def titled(name: str, named: Collection[str]) -> bool:
    """Whether a name is another one with something before it: "Harbourmaster Oda Lind"."""
    return any(name.endswith(f" {other}") for other in named)


def aged(text: str) -> set[str]:
    """The people whose age a text gives: "Marta Penn, 51,"."""
    ages = [match.start() for match in AGE.finditer(text, 0, FARTHEST)]
    names = (NAMED.search(text[max(0, place - LONGEST) : place]) for place in ages)
    return {name[1] for name in names if name}


def note(told: dict[str, list[int]], words: Iterable[str], number: int) -> None:
    """Write down which sentence tells each of the words."""
    for each in words:
        if number not in (numbers := told.setdefault(each, [])):
            numbers.append(number)


def places_in(sentence: str, language: str | None) -> Iterator[str]:
    """The names after prepositions of place: "in Port Ellery"."""
    rules, stop = wording(language), stop_words(language)
    for match in after_preposition(language).finditer(sentence):
        if PART.search(sentence[max(0, match.start() - 1) : match.start()]):
            continue
        name, after = match[1], NEXT.match(sentence, match.end())
        first = fold(name.split()[0])
        if first in stop or first in rules.months or first in rules.weekdays:
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
    for words, numbers in told.items():
        heard = len({voices[candidates[number].article] for number in numbers})
        if heard >= least:
            ranked.append((-heard, -len(numbers), words, numbers))
    return [(words, numbers) for _, _, words, numbers in sorted(ranked)]
