"""Figures of one article: numbers with what they count."""

from bisect import bisect_right

from digest.model import Article, Figure, Quote, Span
from digest.reconciling.counting import Counted, counted
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.numerals import Number, numbers
from digest.reconciling.tokens import START, Token, tokens
from digest.text import stop_words

__all__ = ["extract_figures"]

LIMIT = 150  # figures; a table of results is not news prose, and pairs are compared
CONTEXT = 24  # terms nearest to the number
STATED = 9  # tokens between a number and what befell those it counts
LONGEST_SENTENCE = 1_200


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
            found.append(figure)
            if len(found) == LIMIT:
                break
    return tuple(found)


class Scene:
    """An article with its sentences tokenised on demand: most of them hold no number."""

    def __init__(self, article: Article, lex: Lexicon) -> None:
        self.article, self.lex = article, lex
        self.starts = [s.start for s in article.sentences]
        self.at = -1
        self.tokens: list[Token] = []
        self.terms: list[str] = []
        self.stops = stop_words(article.language)

    def figure(self, number: Number) -> tuple[Figure | None, int]:
        """The figure at a number, if it is one, and where to go on reading."""
        at = bisect_right(self.starts, number.start) - 1
        sentence = self.article.sentences[at] if at >= 0 else None
        if sentence is None or number.start >= sentence.end or sentence.end - sentence.start > LONGEST_SENTENCE:
            return None, number.end
        if at != self.at:
            self.at, self.tokens = at, tokens(self.article.text, sentence)
            self.terms = self.lex.terms([t.folded for t in self.tokens])
        what = counted(self.article.text, sentence, self.tokens, number, self.lex)
        if what is None:
            return None, number.end
        context, state = self.context(number, what)
        return Figure(
            article=self.article.id,
            span=Span(what.start, what.end),
            sentence=sentence,
            value=float(what.value),
            comparison=what.comparison,
            unit=what.unit,
            subject=what.subject,
            context=context,
            state=state or what.state,
        ), what.read

    def context(self, number: Number, what: Counted) -> tuple[tuple[str, ...], str]:
        """Terms of the sentence, nearest to the number first, and the state ("dead", "injured") nearest to it."""
        near, count = bisect_right(self.tokens, number.start, key=START) - 1, len(self.tokens)
        order = [near, *(i for far in range(1, count) for i in (near + far, near - far) if 0 <= i < count)]
        terms: list[str] = []
        state = ""
        for i in order:
            if len(terms) == CONTEXT and abs(i - near) > STATED:
                break
            token, term = self.tokens[i], self.terms[i]
            if not token.word or token.number:
                continue
            if not state and term in self.lex.states and abs(i - near) <= STATED:
                state = term
            if token.folded in self.stops or (token.folded in self.lex.stop and term not in self.lex.states):
                continue
            if term not in terms and term not in self.lex.states and not what.start <= token.start < what.end:
                terms.append(term)
        return tuple(terms[:CONTEXT]), state
