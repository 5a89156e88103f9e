"""Cutting a sentence short, only by a whole clause at its end and only where nothing is lost: an attribution tail.

“…, officials said on Tuesday.” goes where all of this is certain: every word of the tail is one of a short list (a body
that speaks for the public, a neutral verb, a day), nothing before it is doubt, blame, guilt, violence or a quotation,
and an outlet of its own says the same with the same figures, none of it in such words either. What is cut is on record.
"""

import re
from collections.abc import Iterable, Sequence

from digest.model import Article, Cut, Place, Span
from digest.summarising.lexicon import Wording, wording
from digest.summarising.sentences.candidates import Candidate, Material
from digest.summarising.terms import Terms, Vocabulary
from digest.text import fold, words

__all__ = ["cuts_of", "shortened", "tail_of"]

LONGEST, FARTHEST = 12, 120  # words and code points of a tail
SHORTEST = 8  # words that must be left
AGREED = 0.5  # of the weight of the words left, in one sentence of another voice
QUOTED = re.compile(r"[\"“”„«»‘]|(?<!\w)'")
NUMBER = re.compile(r"\d{1,4}")


def shortened(articles: tuple[Article, ...], material: Material, voices: Sequence[int]) -> Material:
    """The material with the sentences that can do without their attribution ending before it."""
    found = list(material.candidates)
    for number, each in enumerate(material.candidates):
        article = articles[each.article]
        if each.barred or article.text.rfind(",", max(each.span.start, each.span.end - FARTHEST), each.span.end) < 0:
            continue
        rules = wording(article.language)
        if not rules.tail_cues or not (place := tail_of(each.span.of(article.text), rules)):
            continue
        core = Span(each.span.start, each.span.start + place)
        folded = words(fold(core.of(article.text)))
        terms = material.vocabulary.terms(folded, article.language)
        days = [word for word in folded if word in rules.weekdays or word in rules.months]
        if any(
            confirms(other, terms, material.vocabulary, voices[other.article] != voices[each.article])
            and sober(other.span.of(articles[other.article].text), days, wording(articles[other.article].language))
            for other in material.candidates
        ):
            found[number] = each._replace(span=core, words=len(core.of(article.text).split()), terms=terms, aside=())
    return material._replace(candidates=tuple(found))


def tail_of(sentence: str, rules: Wording) -> int:
    """Where the attribution at the end of a sentence begins, at its comma; 0 where there is none that may go."""
    place = sentence.rfind(",")
    if place < 0 or sentence[-1:] != "." or len(sentence) - place > FARTHEST:
        return 0
    behind = sentence[place:]
    if True not in [cue in behind for cue in rules.tail_cues]:
        return 0
    tail = words(fold(behind))
    if not 2 <= len(tail) <= LONGEST:
        return 0
    if rules.tail_cues.isdisjoint(tail) or rules.tail_sources.isdisjoint(tail):
        return 0
    known = all(
        word in rules.tail_cues
        or word in rules.tail_sources
        or word in rules.tail_words
        or word in rules.weekdays
        or word in rules.months
        or NUMBER.fullmatch(word)
        for word in tail
    )
    enough = known and len(sentence[:place].split()) >= SHORTEST
    return place if enough and uncontested(sentence[:place], rules) else 0


def uncontested(words_left: str, rules: Wording) -> bool:
    """Whether a statement is of the kind that needs nobody's name: no doubt, no blame, no violence, no quotation."""
    return not QUOTED.search(words_left) and rules.tail_stay.isdisjoint(words(fold(words_left)))


def sober(sentence: str, days: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence that confirms another is uncontested too and names the same days."""
    return uncontested(sentence, rules) and set(days).issubset(words(fold(sentence)))


def confirms(other: Candidate, terms: Terms, vocabulary: Vocabulary, independent: bool) -> bool:
    """Whether a sentence of another voice says what these terms say, every figure included."""
    if not independent or other.barred:
        return False
    common = terms.keys() & other.terms.keys()
    if any(vocabulary.names[term][:1].isdigit() and term not in common for term in terms):
        return False
    weights = vocabulary.weights
    return sum([weights[term] for term in common]) >= AGREED * sum([weights[term] for term in terms])


def cuts_of(articles: tuple[Article, ...], candidates: Sequence[Candidate], shown: Iterable[Place]) -> tuple[Cut, ...]:
    """The record of what was cut from the sentences shown, in the order of articles and offsets."""
    places = frozenset(shown)
    found: list[Cut] = []
    for each in candidates:
        id_ = articles[each.article].id
        if each.span == each.whole or Place(id_, each.span) not in places:
            continue
        if each.whole.start < each.span.start:
            found.append(Cut(Place(id_, Span(each.whole.start, each.span.start)), "dateline"))
        if each.span.end < each.whole.end:
            found.append(Cut(Place(id_, Span(each.span.end, each.whole.end)), "attribution"))
    return tuple(sorted(found, key=lambda cut: (cut.place.article, cut.place.span.start)))
