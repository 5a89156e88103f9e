"""Dumps that hold several articles, one below the other: the first one, or the one that is named, is the file's.

Each of the others begins with a line like a headline, has a byline or a day of its own right below it or a dateline in
its first paragraph, and several paragraphs. They go, and the editor is told where to split the file.
"""

from itertools import pairwise

from digest.cleaning.intruders.topical import topical
from digest.cleaning.layout.values import Layout
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.header import read_line, shaped_like_title
from digest.cleaning.metadata.masthead import DATELINE
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.cleaning.repairing.glued import link_label
from digest.cleaning.wordtable import stem_weights
from digest.model import Document, Problem
from digest.text import agency_dateline

__all__ = ["further_articles", "told_to_split"]

PARAGRAPH, FEWEST = 12, 3  # words of a paragraph; paragraphs of an article
NEAR = 2  # paragraphs above that would go on, if the lines between were no head of an article
LEAST = 0.5  # of what its paragraphs share with the file's article, so much they must share with its own head
SIGNED = 3  # lines below a headline among which a byline, a day or the first paragraph stands
OTHER = "another article in the file, with a headline and a byline of its own"


def further_articles(pieces: list[Piece], title: str | None, language: str | None) -> None:
    """Remove all articles but one: the one that shares most with the title; of equal ones the first."""
    kept = [number for number, piece in enumerate(pieces) if not piece.reason and piece.words >= PARAGRAPH]
    if len(kept) < 2 * FEWEST:
        return
    begins = [n for n in range(kept[FEWEST - 1] + 1, kept[-FEWEST]) if begins_article(pieces, n, language)]
    spans = pairwise((0, *begins, len(pieces))) if begins else ()
    whole = [(start, found) for start, end in spans if len(found := [n for n in kept if start <= n < end]) >= FEWEST]
    if len(whole) < 2:
        return
    weights = stem_weights(language)

    def stems(*numbers: int) -> set[str]:
        return {stem for number in numbers for stem in topical(pieces[number].split, language)}

    def shared(one: set[str], other: set[str]) -> float:
        return sum(map(weights.__getitem__, sorted(one & other)))

    titled = set(topical(normal_words(title or ""), language))
    heads = [stems(found[0]) if start == 0 else stems(start, found[0]) for start, found in whole]
    own = max(range(len(whole)), key=lambda n: shared(titled, heads[n]))
    for number in range(1, len(whole)):
        start, found = whole[number]
        rest, above = stems(*found[1:]), stems(*[n for n in kept if n < start][-NEAR:])
        if number != own and shared(rest, heads[number]) > LEAST * shared(rest, heads[own] | above):
            end = next(bound for bound in (*begins, len(pieces)) if bound > start)
            for piece in pieces[start:end]:
                piece.remove("intruder", OTHER)


def begins_article(pieces: list[Piece], number: int, language: str | None) -> bool:
    """Whether a line is like a headline, and what stands below it like the head of an article: a byline or a dateline,
    or a day at once."""
    own = pieces[number]
    if own.reason in ("byline", "date", "related") or not shaped_like_title(own) or "://" in own.text:
        return False
    if link_label(language).match(own.text) or read_line(own, None, language)[0] in ("byline", "date"):
        return False
    for near, below in enumerate(pieces[number + 1 : number + 1 + SIGNED]):
        said = below.reason or read_line(below, None, language)[0]
        if said == "byline" or (said == "date" and not near and not find_date(own.text, language)):
            return True
        if below.words >= PARAGRAPH:
            return not below.reason and (DATELINE.match(below.text) or agency_dateline(below.text)) is not None
    return False


def told_to_split(pieces: list[Piece], document: Document, layout: Layout) -> tuple[Problem, ...]:
    """The problem of a file of which articles were left out."""
    first = next((piece for piece in pieces if piece.detail == OTHER), None)
    if first is None:
        return ()
    line = document.line + layout.raw.count("\n", 0, first.start)
    message = (
        f"This file holds several articles; what begins with “{first.text.strip()[:60]}” was left out. Put each "
        "article into a file of its own, or name the paragraphs to keep with “keep” in its front matter."
    )
    return (Problem("warning", document.origin, line, "several-articles", message),)
