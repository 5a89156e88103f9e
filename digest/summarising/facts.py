"""Who, where and when of a story, as far as its articles agree; each with a sentence that says so.

Who: people named in full whom an article quotes or gives an age. Where: places after a preposition at the top of an
article, and in a first sentence or a title too. When: the day that most sentences tell of. What only one of several
voices has is left out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice

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
PLACED = 1 / 6  # of the sentences with a name have it after a preposition of place: else it is a product or a person
FOLLOWED = re.compile(r" ([a-zß-ÿ][\w’'-]+) ")  # between a body and who speaks for it: "Harbour Watch leader Oda Lind"
OFTEN = 3  # times that a text names nobody in full without a surname alone
TOP = 4  # sentences of an article that tell where it happened; places farther down are others
ARTICLES = frozenset({"the"})  # before a name in any language: an English paper or band
RECENT = timedelta(days=31)
LONGEST = 60  # code points of a name
FARTHEST, NEAR = 20_000, 4_000  # code points of an article that are searched for ages, and for the rest of a name
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
    people = people_of(named, articles)
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
    small = wording(articles[0].language).place_prepositions
    prepositions = [*small, *map(str.capitalize, small)]
    found: list[Fact] = []
    for kind, most in MOST:
        agreed = (
            each
            for each in best(told[kind], candidates, voices, least)
            if kind != "where" or is_place(each[0], articles, candidates, prepositions)
        )
        for words, numbers in islice(agreed, most):
            sentence_number = max(numbers, key=lambda number: (merits[number], -number))
            each = candidates[sentence_number]
            found.append(Fact(kind, words, Place(articles[each.article].id, each.span)))
    return tuple(found)


def people_of(named: Collection[str], articles: tuple[Article, ...]) -> list[str]:
    """The persons among names, in alphabetical order."""
    language = articles[0].language
    persons = [name for name in named if is_person(name, language) and not titled(name, named)]
    texts = [article.text[:NEAR] for article in articles]
    offices = wording(language).titles
    return sorted(
        name for name in persons if not (partial(name, texts, offices) or spoken_for(name, persons, texts, offices))
    )


def partial(name: str, texts: Sequence[str], offices: frozenset[str]) -> bool:
    """Whether a name is not all of one: somewhere another name stands before it, and in a text that has it often its
    last word never stands without the rest ("Clara Stone Marsh", "Stone Marsh said")."""
    often = [text for text in texts if text.count(name) >= OFTEN]
    if not often:
        return False
    last = re.compile(rf"\b{re.escape(name.rsplit(' ', 1)[1])}\b")
    if all(text.count(name) < len(last.findall(text)) for text in often):
        return False
    longer = re.compile(rf"[a-zß-ÿ,] ({CAPITAL}) {re.escape(name)}")
    return any(fold(before) not in offices for text in texts for before in longer.findall(text))


def spoken_for(name: str, persons: Collection[str], texts: Sequence[str], offices: frozenset[str]) -> bool:
    """Whether a name is a body's, since somebody holds an office of it: "Merrow Rising leader Oda Lind"."""
    for text in texts:
        place = text.find(name)
        after = FOLLOWED.match(text, place + len(name)) if place >= 0 else None
        if after and fold(after[1]) in offices and any(text.startswith(each, after.end()) for each in persons):
            return True
    return False


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


def is_person(name: str, language: str | None) -> bool:
    """Whether a name is not that of a body ("Harbour Commission"), a paper ("The Herald") or an office ("Selm
    Secretary") and holds no title in capitals."""
    folded, rules = fold(name).split(), wording(language)
    if SHOUTED.search(name) or folded[0] in ARTICLES or folded[-1] in rules.titles:
        return False
    return rules.bodies.isdisjoint(folded)


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
