"""Few words denied with a hedge in one outlet and flatly in another: "not aware of any injuries", "no injuries"."""

from collections.abc import Iterator, Sequence

import msgspec

from digest.model import Article, Claim, Place, Span
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.tokens import tokens
from digest.text import fold, stop_words, words

__all__ = ["denied"]

NAMED = 3  # words, at most, that name what is denied
READ = 8  # words behind the hedge in which they stand
NEAR = 3  # words, at most, between a negation and what it denies
ENDINGS = ("", "s", "es", "e", "n", "en")  # of plurals
LONGEST_ENDING = 2  # letters
LONGEST = 40  # words of a flat sentence

Sentences = Sequence[tuple[Span, bool]]  # of one article, outside quotations; whether it hedges


class Denial(msgspec.Struct, frozen=True, gc=False):
    """A hedged denial: the words of what is denied, in order."""

    article: int
    sentence: Span
    hedge: Span
    what: tuple[str, ...]


def denied(
    articles: tuple[Article, ...], hedged: list[tuple[int, Span, Span]], told: Sequence[Sentences]
) -> Iterator[Claim]:
    """What one outlet denies with a hedge and another one flatly.

    `hedged` are denials with their article, sentence and hedge; `told` the sentences of each article. What is denied
    must follow a negation in the flat sentence, word for word; a sentence that tells of what is known or reported is
    not flat, and an outlet that has it both ways differs from nobody.
    """
    found = [d for n, sentence, hedge in hedged if (d := denial(articles[n], n, sentence, hedge)) is not None]
    for one in found:
        article = articles[one.article]
        for number, other in enumerate(articles):
            if number == one.article or article.language != other.language:
                continue
            if article.outlet is not None and article.outlet == other.outlet:
                continue
            if any(each.article == number and all(map(alike, each.what, one.what)) for each in found):
                continue
            place = flatly(one.what, other, told[number])
            if place is not None and flatly(one.what, article, told[one.article]) is None:
                yield Claim(Place(article.id, one.sentence), one.hedge, Place(other.id, place))


def denial(article: Article, number: int, sentence: Span, hedge: Span) -> Denial | None:
    """What a hedge denies: the words of content behind it up to the first small one; None where they are none."""
    lex, small = lexicon(article.language), stop_words(article.language)
    what: list[str] = []
    for token in tokens(article.text, Span(hedge.end, sentence.end))[:READ]:
        if token.text == "-" or (token.text[:1].isupper() and lex.noun != "capital"):
            return None  # a name, or a part of one word
        if not token.word or token.number:
            break
        if token.folded in small or token.folded in lex.skip or token.folded in lex.negations:
            if what:
                break
            continue
        what.append(token.folded)
    if not 0 < len(what) <= NAMED or not lex.softening.isdisjoint(what):
        return None
    return Denial(number, sentence, hedge, tuple(what))


def flatly(what: tuple[str, ...], article: Article, told: Sentences) -> Span | None:
    """The first sentence of an article that denies it without a hedge."""
    lex = lexicon(article.language)
    root = what[0][:-LONGEST_ENDING] if what[0].isascii() else ""  # quick to look for; most sentences lack it
    if root not in article.text.lower():
        return None
    for sentence, hedges in told:
        if not hedges and root in sentence.of(article.text).lower() and holds(what, article, sentence, lex):
            return sentence
    return None


def holds(what: tuple[str, ...], article: Article, sentence: Span, lex: Lexicon) -> bool:
    """Whether a sentence has a negation and right behind it some words, and leaves nothing open."""
    written = [fold(word) for word in words(sentence.of(article.text))]
    if len(written) > LONGEST or lex.negations.isdisjoint(written):
        return False
    if not (lex.softening | lex.hedges | lex.open).isdisjoint(written):
        return False
    starts = [at for at in range(len(written) - len(what) + 1) if all(map(alike, what, written[at:]))]
    return any(not lex.negations.isdisjoint(written[max(0, at - NEAR - 1) : at]) for at in starts)


def alike(one: str, other: str) -> bool:
    """Whether two words are the same one but for a plural's ending; not "involved" and "involvement"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ENDINGS
