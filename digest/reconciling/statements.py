"""The sentences of a story outside quotations: their words of content, and where they hedge."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import msgspec

from digest.model import Article, Quote, Span
from digest.reconciling.lexicon import lexicon
from digest.text import Remembered, fold, primary, stem_words, stop_words, words

__all__ = [
    "Hedge",
    "Sentence",
    "Statement",
    "content_of",
    "content_stems",
    "hedges",
    "statement",
    "stems_of",
    "unquoted",
]

LONGEST = 600  # characters of a sentence that is compared

Hedge = tuple[int, int, bool]  # where it stands, and whether it hedges a denial
Sentence = tuple[Span, tuple[Hedge, ...]]


class Statement(msgspec.Struct, frozen=True, gc=False):
    """A sentence outside quotations: the stems of its words of content in order, and where it hedges."""

    article: int
    span: Span
    content: tuple[str, ...]
    stems: frozenset[str]
    hedges: tuple[Hedge, ...]


def hedges(article: Article, spoken: frozenset[str]) -> list[Hedge]:
    """All that hedges in an article."""
    lex = lexicon(article.language)
    text = article.text
    return [(start, end, text[start:end] in lex.denials) for start, end in lex.hedge_phrases.find(text, spoken)]


def unquoted(article: Article, quotes: tuple[Quote, ...], hedged: list[Hedge]) -> Iterator[Sentence]:
    """The sentences of an article that hold no quotation, each with its hedges."""
    closed = sorted(
        [(q.span.start, q.span.end) for q in quotes]
        + [(p.span.start, p.span.end) for p in article.paragraphs if p.kind == "heading"]
    )
    at, reach = 0, 0  # what begins before the sentence's end, and how far that reaches
    for span in article.sentences:
        while at < len(closed) and closed[at][0] < span.end:
            reach = max(reach, closed[at][1])
            at += 1
        first = bisect_left(hedged, (span.start,))
        if reach <= span.start and span.end - span.start <= LONGEST:
            yield span, tuple(hedged[first : bisect_left(hedged, (span.end,), first)])


def statement(number: int, content: tuple[str, ...], span: Span, hedged: tuple[Hedge, ...]) -> Statement:
    """A sentence ready for comparing."""
    return Statement(number, span, content, frozenset(content), hedged)


def content_of(article: Article, plain: str | None, span: Span) -> tuple[str, ...]:
    """The stems of the words of content in a stretch of an article; `plain` is its folded text where that is known."""
    written = words(fold(span.of(article.text))) if plain is None else plain[span.start : span.end].split()
    return stems_of(written, article.language)


def stems_of(folded: list[str], language: str | None) -> tuple[str, ...]:
    """The stems of those of some folded words that carry a topic."""
    return tuple(filter(None, map(content_stems(primary(language)).__getitem__, folded)))


@cache
def content_stems(code: str | None) -> Remembered[str]:
    """The stem of each folded word of a language, "went" as "go"; "" for those that carry no topic."""
    stops, forms = stop_words(code), lexicon(code).forms
    return Remembered(lambda word: "" if word in stops else stem_words([forms.get(word, word)], code)[0])
