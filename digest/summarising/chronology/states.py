"""How people are, and what is presumed, as far as newer articles of the story say otherwise.

“Marta Penn remains in hospital” no longer holds once a newer article says that she died, nor does “the cause is
believed to be a faulty valve” once one says what it was, or opens with somebody who admits it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from digest.model import Article
from digest.summarising.chronology.freshness import later, published_on
from digest.summarising.lexicon import Phrases, Wording, wording
from digest.summarising.sentences.candidates import Candidate, Material
from digest.summarising.sentences.faults import QUOTED
from digest.text import fold, stem_words, words

__all__ = ["contradicted_states"]


def contradicted_states(articles: tuple[Article, ...], material: Material, people: Sequence[str]) -> Iterator[int]:
    """The numbers of the candidates whose state of a person, or presumed cause, a surely newer article contradicts.

    `people` are the full names of the story. A state ends where one sentence of the newer article has the surname and
    says so without a negation; certain only by that name, since a story has several injured and several missing. Where
    a date is unknown, death ends a state too, and a known cause a presumption.
    """
    if len(articles) < 2:
        return
    rules, numbers, candidates = wording(articles[0].language), material.vocabulary.numbers, material.candidates
    lasting, ending = (
        frozenset([numbers[stem] for stem in stems if stem in numbers]) for stems in stems_of(articles[0].language)
    )
    told = [number for number, each in enumerate(candidates) if not ending.isdisjoint(each.terms)]
    if not told:
        return
    families = Counter(fold(name).split()[-1] for name in people)
    surnames = [name for name, persons in families.items() if persons == 1]
    folded = cache(lambda number: bare(candidates[number], articles))  # few are asked for
    for number, each in enumerate(candidates):
        if lasting.isdisjoint(each.terms):
            continue
        own = folded(number)
        about = [name for name in surnames if name in own]
        over = [after for before, *after in states(rules) if before.within(own) and not ended(own, after)]
        presumed = rules.cause.within(own) and rules.presumed.within(own)
        for other in told if presumed or (over and about) else ():
            article = articles[candidates[other].article]
            newer, undated = later(articles[each.article], article), not dated(article, articles[each.article])
            if not newer and not undated:
                continue
            ends = any(
                ended(folded(other), after if newer else after[:1]) and of_one(about, folded(other), rules)
                for after in over
            )
            if ends or (presumed and established(candidates[other], folded(other), rules)):
                yield number
                break


def dated(*articles: Article) -> bool:
    """Whether all days are known; else only what is final ends a state."""
    return None not in [published_on(each) for each in articles]


def bare(candidate: Candidate, articles: Sequence[Article]) -> list[str]:
    """The folded words of a sentence outside quotation marks."""
    return words(fold(QUOTED.sub(" ", candidate.span.of(articles[candidate.article].text))))


def states(rules: Wording) -> tuple[tuple[Phrases, ...], ...]:
    """Each state that lasts for a while with what ends it."""
    return (
        (rules.ill, rules.died, rules.recovered),
        (rules.missing, rules.died, rules.found),
        (rules.wanted, rules.died, rules.caught),
        (rules.held, rules.died, rules.freed),
    )


@cache
def stems_of(language: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the words for what lasts, and for what ends it."""
    rules = wording(language)
    lasting = chain(rules.cause.keys, *(before.keys for before, *_ in states(rules)))
    ending = chain(rules.cause.keys, rules.admitting, *(each.keys for _, *after in states(rules) for each in after))
    return tuple(stem_words(sorted(lasting), language)), tuple(stem_words(sorted(ending), language))


def ended(folded: Sequence[str], after: Sequence[Phrases]) -> bool:
    """Whether a sentence says that a state is over."""
    return any(phrases.within(folded) for phrases in after)


def of_one(names: Sequence[str], folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence has one of the names, and no negation."""
    return any(name in folded for name in names) and rules.negated.isdisjoint(folded)


def established(candidate: Candidate, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence says what a cause was, or opens its article with somebody's admission."""
    if rules.presumed.within(folded) or not rules.negated.isdisjoint(folded):
        return False
    return rules.cause.within(folded) or (not candidate.position and not rules.admitting.isdisjoint(folded))
