"""Figures of one article: numbers with what they count."""

from bisect import bisect_left, bisect_right
from functools import cache

import msgspec

from digest.model import Article, Figure, Quote, Span
from digest.reconciling.figures.ages import introduced_before
from digest.reconciling.figures.counting import Counted, counted
from digest.reconciling.figures.items import kind_of
from digest.reconciling.figures.numerals import Number, numbers
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.tokens import SHAPES, START, Token, tokens
from digest.text import Remembered, primary, stop_words

__all__ = ["extract_figures"]

LIMIT = 150  # figures; a table of results is not news prose, and pairs are compared
CONTEXT = 24  # terms nearest to the number
STATED = 9  # tokens between a number and what befell those it counts
TOLD_FIRST, STATED_TOLL = 6, 16  # the same after the first tokens of a sentence: "the number of people killed ..."
LONGEST_SENTENCE = 1_200
PARTING = ",;:–—()"


def extract_figures(article: Article, quotes: tuple[Quote, ...] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in order: numbers with what they count, how sure the outlet is, and their context.

    Years, clock times, dates, ordinals, phone numbers and numbers inside names are no figures; nor are numbers in
    headings and in titles of works.
    """
    lex = lexicon(article.language)
    scene = Scene(article, lex)
    closed = [q.span for q in quotes if q.kind in ("work-title", "headline")]
    closed += [p.span for p in article.paragraphs if p.kind == "heading"]
    found: list[Figure] = []
    taken = 0
    for number in numbers(article.text, lex):
        if number.start < taken or any(s.start <= number.start < s.end for s in closed):
            continue
        figure, end = scene.figure(number)
        taken = max(taken, end)
        if figure is not None:
            figure = converted(found[-1:], figure, article.text)
            found.append(figure)
            if len(found) == LIMIT:
                break
    return tuple(found)


def converted(before: list[Figure], figure: Figure, text: str) -> Figure:
    """A figure in brackets is as sure as the one whose other unit it is: "about 60 metres (200 feet)"."""
    if not before or before[0].comparison == "=" or figure.comparison != "=" or figure.unit == before[0].unit:
        return figure
    bracketed = text[before[0].span.end : figure.span.start].strip() == "("
    if not bracketed or not figure.unit or kind_of(figure.unit) != kind_of(before[0].unit):
        return figure
    return msgspec.structs.replace(figure, comparison=before[0].comparison)


class Scene:
    """An article with its sentences tokenised on demand: most of them hold no number."""

    def __init__(self, article: Article, lex: Lexicon) -> None:
        self.article, self.lex = article, lex
        self.starts = [s.start for s in article.sentences]
        self.at, self.understood = -1, False
        self.tokens: list[Token] = []
        self.terms: list[tuple[int, str]] = []  # that say something, with the number of their token
        self.states: list[tuple[int, str]] = []
        self.meanings = meanings(lex.code, primary(article.language))

    def figure(self, number: Number) -> tuple[Figure | None, int]:
        """The figure at a number, if it is one, and where to go on reading."""
        at = bisect_right(self.starts, number.start) - 1
        sentence = self.article.sentences[at] if at >= 0 else None
        if sentence is None or number.start >= sentence.end or sentence.end - sentence.start > LONGEST_SENTENCE:
            return None, number.end
        if at != self.at:
            self.at, self.tokens, self.understood = at, tokens(self.article.text, sentence), False
        what = counted(self.article.text, self.tokens, number, self.lex)
        if what is None:
            return None, number.end
        if not self.understood:
            self.understand()
        subject = what.subject
        if what.unit == "age" and not subject and at:
            near = self.article.sentences[at - 1].of(self.article.text)
            subject = introduced_before(near, sentence.of(self.article.text), self.lex)
        context, state = self.context(number, what)
        own = self.lex.terms(what.subject.split()[-1:])
        state = own[0] if own and own[0] in self.lex.states else state  # "a hundred injured", whoever died beside them
        return Figure(
            article=self.article.id,
            span=Span(what.start, what.end),
            sentence=sentence,
            value=float(what.value),
            comparison=what.comparison,
            unit=what.unit,
            subject=subject,
            context=context,
            state="" if what.tied else state,
            low=what.low,
        ), what.read

    def understand(self) -> None:
        """What the words of the sentence mean; a sentence that names but a year is never asked."""
        self.terms, self.states, self.understood = [], [], True
        for i, token in enumerate(self.tokens):
            term, state = self.meanings[token.text]
            if term:
                self.terms.append((i, term))
            elif state and self.befell(i):
                self.states.append((i, state))

    def context(self, number: Number, what: Counted) -> tuple[tuple[str, ...], str]:
        """Terms of the sentence, nearest to the number first, and the state ("dead", "injured") nearest to it."""
        near = bisect_right(self.tokens, number.start, key=START) - 1
        objects = ((s, self.object_of(s[0])) for s in self.states)
        told = [(taken is None, abs(s[0] - near), s[0] < near, s) for s, taken in objects if taken in (None, near)]
        if len(told) > 1:  # a verb whose object the number is goes before all others, then what no mark parts from it
            told = [min(told, key=lambda one: (one[0], self.parted(near, one[3][0]), one))]
        state = told[0][3] if told else None
        first, after = (bisect_left(self.tokens, place, key=START) for place in (what.start, what.end))
        right = bisect_left(self.terms, (near, ""))
        left, count = right - 1, len(self.terms)
        terms: dict[str, None] = {}
        while len(terms) < CONTEXT and (left >= 0 or right < count):
            if left < 0 or (right < count and self.terms[right][0] - near <= near - self.terms[left][0]):
                i, term = self.terms[right]
                right += 1
            else:
                i, term = self.terms[left]
                left -= 1
            if not first <= i < after:
                terms[term] = None
        if state is None or abs(state[0] - near) > (STATED if what.subject or what.unit else self.toll(near, state[0])):
            return tuple(terms), ""
        return tuple(terms), state[1]

    def toll(self, near: int, at: int) -> int:
        """How far what befell people may stand from a number that names no thing: farther where a sentence begins with
        it, and nothing stands between, as in "the death toll of the fire at the mill in Penn rose to 5"."""
        return STATED_TOLL if at < TOLD_FIRST and not self.parted(near, at) else STATED

    def parted(self, near: int, at: int) -> bool:
        """Whether a mark or "and" stands between two tokens: "five died, eight were hurt" says of eight that."""
        low, high = min(near, at), max(near, at)
        return any(t.text in PARTING or t.folded in self.lex.joins for t in self.tokens[low + 1 : high])

    def befell(self, at: int) -> bool:
        """Whether a word says what befell somebody where it needs another one behind it: "kwamen ... om"."""
        needed = self.lex.needs.get(self.tokens[at].folded)
        return needed is None or any(t.folded == needed for t in self.tokens[at + 1 : at + STATED])

    def object_of(self, at: int) -> int | None:
        """The number right behind a verb such as "killing": it alone is what that befell."""
        at += 1
        while at < len(self.tokens) and self.tokens[at].folded in self.lex.comparing_only:
            at += 1
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or not (token.number or token.folded in self.lex.numerals):
            return None
        return at


@cache
def meanings(code: str, language: str | None) -> Remembered[tuple[str, str]]:
    """Of each token its term ("" where it says nothing) and what it says befell somebody ("" where it does not)."""
    lex, stops = lexicon(code), stop_words(language)

    def meaning(written: str) -> tuple[str, str]:
        _, folded, word, number, _ = SHAPES[written]
        if not word or number or folded in lex.number_words or folded in lex.short_scales:
            return "", ""
        (term,) = lex.terms([folded])
        if term in lex.states:
            return "", term
        return "" if folded in stops or folded in lex.stop else term, ""

    return Remembered(meaning)
