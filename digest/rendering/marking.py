"""An article's text as HTML: every sentence can be linked to, quotes and summary sentences are marked."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from digest.model import Article, Paragraph, Quote, Span

__all__ = ["Block", "blocks", "emphasised", "quote_anchor", "sentence_anchor", "sentence_around", "wording_html"]

TAGS = {"heading": "h2", "list-item": "li", "block-quote": "blockquote"}


class Block(NamedTuple):
    """A paragraph ready for the page: its element, its kind and its HTML. `opens`/`closes` say where a list begins."""

    tag: str
    kind: str
    html: Markup
    opens: bool
    closes: bool


def quote_anchor(quote: str) -> str:
    """The id of a quote's place on its article's page."""
    return f"q-{quote}"


def sentence_anchor(article: Article, place: Span) -> str:
    """The id of the sentence that `place` begins in."""
    at = bisect_right(article.sentences, place.start, key=lambda sentence: sentence.start) - 1
    return f"s{article.sentences[at].start}" if at >= 0 else "text"


def sentence_around(article: Article, place: Span) -> Span:
    """The sentence that `place` begins in, whole."""
    at = bisect_right(article.sentences, place.start, key=lambda sentence: sentence.start) - 1
    return article.sentences[at] if at >= 0 and article.sentences[at].covers(place) else place


class Marks:
    """Which stretches of a text are quoted and which are in the story's summary."""

    def __init__(self, text: str, quotes: Iterable[Quote], summary: Iterable[Span]) -> None:
        size = len(text)
        self.text = text
        self.quotes = [quote for quote in quotes if 0 <= quote.span.start < quote.span.end <= size]
        self.summary = [span for span in summary if 0 <= span.start < span.end <= size]
        spans = [quote.span for quote in self.quotes] + self.summary
        self.cuts = sorted({edge for span in spans for edge in (span.start, span.end)})
        self.waiting = {quote.id for quote in self.quotes}

    def html(self, start: int, end: int) -> str:
        """The HTML of `text[start:end]`."""
        if not self.cuts or self.cuts[-1] <= start or self.cuts[0] >= end:
            return escape(self.text[start:end])
        inner = self.cuts[bisect_right(self.cuts, start) : bisect_left(self.cuts, end)]
        edges = [start, *inner, end]
        return "".join(self.piece(low, high) for low, high in itertools.pairwise(edges))

    def piece(self, start: int, end: int) -> str:
        """The HTML of a stretch that no mark begins or ends in."""
        words = escape(self.text[start:end])
        quotes = [quote.id for quote in self.quotes if quote.span.start <= start and end <= quote.span.end]
        summed = any(span.start <= start and end <= span.end for span in self.summary)
        if not quotes and not summed:
            return words
        names = " ".join(name for name, given in (("quoted", quotes), ("summed", summed)) if given)
        fresh = [quote for quote in quotes if quote in self.waiting]
        self.waiting.difference_update(fresh)
        anchors = "".join(f'<span id="{escape(quote_anchor(quote))}"></span>' for quote in fresh[1:])
        first = f' id="{escape(quote_anchor(fresh[0]))}"' if fresh else ""
        return f'<mark class="{names}"{first}>{anchors}{words}</mark>'


def blocks(article: Article, quotes: Sequence[Quote], summary: Sequence[Span]) -> list[Block]:
    """The paragraphs of an article, in order."""
    marks = Marks(article.text, quotes, summary)
    found: list[Block] = []
    paragraphs = article.paragraphs
    sentences, at = article.sentences, 0
    for number, paragraph in enumerate(paragraphs):
        html, at = paragraph_html(marks, paragraph, sentences, at)
        item = paragraph.kind == "list-item"
        found.append(
            Block(
                TAGS.get(paragraph.kind, "p"),
                paragraph.kind,
                Markup(html),
                item and (number == 0 or paragraphs[number - 1].kind != "list-item"),
                item and (number + 1 == len(paragraphs) or paragraphs[number + 1].kind != "list-item"),
            )
        )
    return found


def paragraph_html(marks: Marks, paragraph: Paragraph, sentences: Sequence[Span], at: int) -> tuple[str, int]:
    """One paragraph's HTML with an anchor at each sentence, and the number of the first sentence after it."""
    parts, place, end = [], paragraph.span.start, paragraph.span.end
    while at < len(sentences) and sentences[at].start < end:
        start, stop = sentences[at].start, min(sentences[at].end, end)
        at += 1
        if start < place:  # overlapping sentences cannot be; if they are, their words are shown once
            continue
        parts.append(marks.html(place, start) if place < start else "")
        parts.append(f'<span id="s{start}">{marks.html(start, stop)}</span>')
        place = stop
    parts.append(marks.html(place, end) if place < end else "")
    return "".join(parts), at


def emphasised(text: str, outer: Span, *inner: Span) -> Markup:
    """The words of `outer` with those of each of `inner` marked."""
    parts, place = [], outer.start
    for span in sorted(inner, key=lambda span: span.start):
        start, end = max(place, span.start), min(outer.end, span.end)
        if start < end:
            parts += [escape(text[place:start]), Markup("<mark>"), escape(text[start:end]), Markup("</mark>")]
            place = end
    return Markup("").join([*parts, escape(text[place : outer.end])])


def wording_html(runs: Iterable[tuple[str, str]]) -> Markup:
    """Two wordings compared, as HTML: the words only the first has are deleted, those only the second has inserted."""
    parts = []
    for op, text in runs:
        words = text.strip()
        if op == "same" or not words:
            parts.append(str(escape(text)))
            continue
        tag = "ins" if op == "insert" else "del"
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        parts.append(f"{lead}<{tag}>{escape(words)}</{tag}>{tail}")
    # A deleted and an inserted word stand side by side without a blank where the text has none between them.
    return Markup("".join(parts).replace("</del><ins>", "</del> <ins>"))
