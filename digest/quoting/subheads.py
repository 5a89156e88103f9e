"""Words in marks above a part of an article: a subhead, or a pull quote that says again what stands below."""

from collections.abc import Sequence

from digest.model import Article
from digest.quoting.spans.segments import Segment
from digest.text import fold, word_spans

__all__ = ["head_of", "subheads"]

LONGEST = 8  # words of a line that may be a subhead though nothing but its shape says so
LONGEST_PULLED = 40  # words of a pull quote
PROBE = 14  # code points of it by which it is looked for
AROUND = 4  # code points of other signs and spaces in its paragraph
SPEECH = "block—"  # what somebody says without marks


def head_of(article: Article, segment: Segment) -> bool:
    """Whether a quotation stands in a subhead, be it all of it or a part."""
    return article.paragraphs[segment.paragraph].kind == "heading" and segment.label is None


def subheads(article: Article, segments: Sequence[Segment]) -> frozenset[int]:
    """The quotations that are a subhead by themselves, or a pull quote; nobody says them there.

    They fill their paragraph, and nothing leads to them. A subhead is marked as one, or is a line of few words that
    ends without a full stop; a pull quote repeats words of a quotation that stands in a sentence.
    """
    alone = [number for number, segment in enumerate(segments) if fills(article, segment)]
    return frozenset(
        number
        for number in alone
        if head_of(article, segments[number])
        or unended(article, segments[number])
        or pulled(article, segments, number, alone)
    )


def fills(article: Article, segment: Segment) -> bool:
    """Whether nothing but a quotation stands in its paragraph, and no signature below it."""
    marked, place = segment.marked, article.paragraphs[segment.paragraph].span
    if segment.label is not None or marked.style in SPEECH or not marked.closed:
        return False
    if marked.start - place.start + place.end - marked.end > AROUND:
        return False
    around = article.text[place.start : marked.start] + article.text[marked.end : place.end]
    led = segment.paragraph and article.paragraphs[segment.paragraph - 1].span.of(article.text).rstrip()[-1:] in ":,"
    return not led and not any(c.isalnum() for c in around)


def unended(article: Article, segment: Segment) -> bool:
    """Whether a line looks like a subhead: few words, a letter at the end, sentences below."""
    start, end = segment.marked.inner
    words = article.text[start:end].split()
    below = segment.paragraph + 1
    torn = bool(words) and words[0].startswith(("…", "..."))  # out of a sentence: "… prevent the sluice from closing"
    if not 0 < len(words) <= LONGEST + torn * LONGEST or not words[-1][-1].isalnum():
        return False
    if not (torn or words[0][0].isupper()):
        return False
    if article.text[segment.marked.end : segment.marked.end + 1] in tuple(".,;:"):
        return False
    if below == 1 or below >= len(article.paragraphs):
        return False
    after = article.paragraphs[below].span.of(article.text).rstrip()
    return after[-1:] in tuple('.!?…”"»“') and len(after.split()) > LONGEST


def pulled(article: Article, segments: Sequence[Segment], number: int, alone: Sequence[int]) -> bool:
    """Whether the words of a quotation stand in another one that is told in a sentence."""
    start, end = segments[number].marked.inner
    probe = article.text[start + 1 : min(end, start + PROBE)]  # the first letter may have become a capital
    if article.text.find(probe, 0, start) < 0 and article.text.find(probe, end) < 0:
        return False
    words = bare(article, segments[number])
    if not 2 < len(words.split()) <= LONGEST_PULLED:
        return False
    others = (bare(article, segment) for at, segment in enumerate(segments) if at not in alone)
    return any(f" {words} " in f" {other} " for other in others)


def bare(article: Article, segment: Segment) -> str:
    """The words of a quotation, folded, with one space between them."""
    text = article.text
    return fold(" ".join(text[start:end] for start, end in word_spans(text, *segment.marked.inner)))
