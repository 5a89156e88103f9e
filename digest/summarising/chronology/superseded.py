"""What newer articles have settled: an announcement whose day has come, a statement that was withdrawn.

“The minister will visit the valley on Wednesday” is no news once another article is of Wednesday, nor is “the railway
said that the train had passed a red signal” once another tells that it took that back.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from digest.model import Article
from digest.summarising.chronology.days import WEEK, days_named, weekdays_in
from digest.summarising.chronology.freshness import later, published_on
from digest.summarising.chronology.states import contradicted_states
from digest.summarising.lexicon import Wording, wording
from digest.summarising.sentences.candidates import Candidate, Material
from digest.summarising.sentences.faults import QUOTED
from digest.summarising.sentences.verbs import STOP, tells
from digest.summarising.vectors import Vectors
from digest.text import stem_words, words

__all__ = ["settled"]

WITHDRAWN, ADMITTED = 0.25, 0.3  # cosine of a statement and of the sentence that says that it is taken back, or true


def settled(
    articles: tuple[Article, ...], material: Material, vectors: Vectors, people: Sequence[str]
) -> frozenset[int]:
    """The numbers of the candidates that newer articles of the story have settled; `people` are its full names."""
    days = [published_on(article) for article in articles]
    known = [day for day in days if day]
    over = set(contradicted_states(articles, material, people))
    if known and min(known) != max(known):
        over.update(come(articles, material.candidates, days, max(known)), taken_back(articles, material, vectors))
    return frozenset(over)


def come(
    articles: tuple[Article, ...], candidates: Sequence[Candidate], days: Sequence[date | None], latest: date
) -> Iterator[int]:
    """The announcements whose day had come when the newest article was published."""
    for number, each in enumerate(candidates):
        own, article = days[each.article], articles[each.article]
        if not each.dated or own is None or own >= latest:
            continue
        rules, sentence = wording(article.language), each.span.of(article.text)
        if True not in [f" {word} " in sentence for word in rules.announcing]:
            continue
        for clause in STOP.split(QUOTED.sub(" ", sentence)):
            named = announced(clause, own, article.language, rules)
            if named and own < min(named) and max(named) <= latest:
                yield number
                break


def announced(clause: str, own: date, language: str | None, rules: Wording) -> list[date]:
    """The days for which a clause announces something; none where it tells of something that has happened."""
    written = words(clause.casefold())
    if rules.calendar.isdisjoint(written):
        return []
    place = next((place for place, word in enumerate(written) if word in rules.announcing), len(written))
    if place == len(written) or tells(words(clause), rules):
        return []
    weekdays = [weekday for at, weekday in weekdays_in(written, rules) if at > place]
    ahead = [own + timedelta(days=(weekday - own.isoweekday()) % WEEK or WEEK) for weekday in weekdays]
    return [*days_named(clause, own, language), *ahead]


def taken_back(articles: tuple[Article, ...], material: Material, vectors: Vectors) -> Iterator[int]:
    """The statements that a newer article says were withdrawn, and the denials of what was admitted."""
    candidates, numbers = material.candidates, material.vocabulary.numbers
    withdrawn, statements, admitted, denied = (
        frozenset([numbers[stem] for stem in listed if stem in numbers]) for listed in stems_of(articles[0].language)
    )
    if not (withdrawn and statements) and not (admitted and denied):
        return
    for number, each in enumerate(candidates):
        admits = not admitted.isdisjoint(each.terms)
        if not admits and (withdrawn.isdisjoint(each.terms) or statements.isdisjoint(each.terms)):
            continue
        likeness = vectors.like(number)
        for other in (likeness >= (ADMITTED if admits else WITHDRAWN)).nonzero()[0].tolist():
            if later(articles[candidates[other].article], articles[each.article]) and (
                not admits or not denied.isdisjoint(candidates[other].terms)
            ):
                yield other


@cache
def stems_of(language: str | None) -> tuple[tuple[str, ...], ...]:
    """The stems of the words for withdrawing, for statements, for admitting and for denying."""
    rules = wording(language)
    listed = (rules.withdrawing, rules.statements, rules.admitting, rules.denying)
    return tuple(tuple(stem_words(sorted(some), language)) for some in listed)
