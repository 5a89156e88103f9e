"""Who, where and when of a story, as far as its articles agree; each with a sentence that says so.

Who: people named in full whom an article quotes or gives an age. Where: places after a preposition. When: the day that
most sentences tell of. What only one of several voices has is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.model import Article, Fact, FactKind, Place, Quote
from digest.summarising.material import Candidate
from digest.summarising.timelines import day_told
from digest.summarising.wording import wording
from digest.text import fold, stop_words

__all__ = ["facts_of"]

MOST: tuple[tuple[FactKind, int], ...] = (("who", 4), ("where", 2), ("when", 1))
CAPITAL = r"[A-Z\u00c0-\u00de][\w’'-]+"
AGED = re.compile(rf"(?<![\w’'-])({CAPITAL}(?: {CAPITAL}){{1,3}}), \d{{1,2}},")
FULL = re.compile(rf"{CAPITAL}(?: (?:[A-Z]\. )?{CAPITAL}){{1,3}}")
AFTER = re.compile(rf"(?<![\w’'-])([\w’'-]+) ({CAPITAL}(?: {CAPITAL}){{0,2}})")


def facts_of(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    candidates: Sequence[Candidate],
    merits: Sequence[float],
    voices: Sequence[int],
) -> tuple[Fact, ...]:
    """The facts of a story. `voices` says for each article whose voice it is, `merits` how good each sentence is."""
    speakers = {quote.speaker for own in quotes for quote in own if quote.speaker and FULL.fullmatch(quote.speaker)}
    aged = {name for each in candidates for name in AGED.findall(each.span.of(articles[each.article].text))}
    people = sorted(speakers | aged)
    told: dict[FactKind, dict[str, list[int]]] = {"who": {}, "where": {}, "when": {}}
    for number, each in enumerate(candidates):
        if each.barred or each.leaning:
            continue
        article = articles[each.article]
        sentence = each.span.of(article.text)
        day = day_told(each, article)
        note(told["who"], (name for name in people if name in sentence), number)
        note(told["where"], places_in(sentence, article.language), number)
        note(told["when"], [day.isoformat()] if day else [], number)
    least = min(2, len(set(voices)))
    found: list[Fact] = []
    for kind, most in MOST:
        for words, numbers in best(told[kind], candidates, voices, least)[:most]:
            sentence_number = max(numbers, key=lambda number: (merits[number], -number))
            each = candidates[sentence_number]
            found.append(Fact(kind, words, Place(articles[each.article].id, each.span)))
    return tuple(found)


def note(told: dict[str, list[int]], words: Iterable[str], number: int) -> None:
    """Write down which sentence tells each of the words."""
    for each in words:
        if number not in (numbers := told.setdefault(each, [])):
            numbers.append(number)


def places_in(sentence: str, language: str | None) -> Iterator[str]:
    """The names after prepositions of place: "in Port Ellery"."""
    rules, stop = wording(language), stop_words(language)
    for before, name in AFTER.findall(sentence):
        first = fold(name.split()[0])
        if fold(before) in rules.place_prepositions and first not in stop | rules.months.keys() | rules.weekdays.keys():
            yield re.sub(r"['’]s?$", "", name)


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
