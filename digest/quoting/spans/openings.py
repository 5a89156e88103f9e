"""Where sentences begin outside of quotations."""

import re
from collections.abc import Sequence

from digest.model import Article
from digest.quoting.spans.marks import Marked
from digest.text import sentences

__all__ = ["sentence_starts"]

STOPPED = re.compile(r"[.!?…]\s?[»”“\"'’)\]]*\s+$|\s[»”]\.\s+$")


def sentence_starts(article: Article, quotes: Sequence[tuple[Marked, int]]) -> list[int]:
    """Where sentences begin outside of quotations; computed here only for an article that comes without them."""
    spans = article.sentences or [
        span
        for paragraph in article.paragraphs
        for span in sentences(article.text, paragraph.span.start, paragraph.span.end, article.language)
    ]
    starts: list[int] = []
    at = 0
    for span in spans:
        while at < len(quotes) and quotes[at][0].end <= span.start:
            at += 1
        if at == len(quotes) or span.start <= quotes[at][0].start:
            starts.append(span.start)
    opening = {marked.start for marked, _ in quotes if begins_sentence(article.text, marked)}
    return sorted(opening.union(starts)) if opening else starts


def begins_sentence(text: str, marked: Marked) -> bool:
    """Whether a quotation with a capital follows a full stop, and so begins a sentence whatever mark it has."""
    first = text[marked.inner[0] : marked.inner[1]].lstrip()[:1]
    return first.isupper() and STOPPED.search(text, max(0, marked.start - 6), marked.start) is not None
