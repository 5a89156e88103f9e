"""Where sentences begin outside of quotations."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from digest.model import Article
from digest.quoting.lexicon import Lexicon
from digest.quoting.spans.marks import Marked
from digest.text import sentences

__all__ = ["sentence_starts"]

WORDS = re.compile(r"[^\W\d_]+")
SPOKEN = frozenset("SKOW")
STOPPED = re.compile(r"[.!?…]\s?[»”“\"'’)\]]*\s+$|\s[»”]\.\s+$")


def sentence_starts(article: Article, quotes: Sequence[tuple[Marked, int]], lexicon: Lexicon) -> list[int]:
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
    if lexicon.backward:
        ends = [marked.end for marked, _ in quotes]
        starts = [start for start in starts if not looks_back(article.text, start, ends, lexicon)]
    opening = {marked.start for marked, _ in quotes if begins_sentence(article.text, marked)}
    return sorted(opening.union(starts)) if opening else starts


def begins_sentence(text: str, marked: Marked) -> bool:
    """Whether a quotation with a capital follows a full stop, and so begins a sentence whatever mark it has."""
    first = text[marked.inner[0] : marked.inner[1]].lstrip()[:1]
    return first.isupper() and STOPPED.search(text, max(0, marked.start - 6), marked.start) is not None


def looks_back(text: str, start: int, ends: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a sentence right behind a quotation only says whose it was: "Lo ha detto il sindaco"."""
    number = bisect_right(ends, start)
    if not number or text[ends[number - 1] : start].strip(" .\n"):
        return False
    first, *rest = [word.lower() for word in WORDS.findall(text[start : start + 40])[:4]] or [""]
    return first in lexicon.backward and any(lexicon.classes.get(word) in SPOKEN for word in rest)
