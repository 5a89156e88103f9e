"""Quotations of one speaker: in a list, over paragraphs with reopened marks, in a sentence broken to say who speaks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from digest.model import Article, Quote, QuoteKind
from digest.quoting.lexicon import CUES
from digest.quoting.spans.segments import Segment
from digest.quoting.speakers.scene import Scene

__all__ = ["broken", "chains", "listed", "turns"]

BETWEEN = 24  # tokens that may stand between the halves of a sentence
FEW = 4  # tokens
LINK = re.compile(r",?c?")
NARRATED = frozenset(".:Qa")  # what ends a sentence, or leads to words of another
UNENDED = frozenset(",?-")  # how the words before a break end; a full stop ends them


def chains(article: Article, segments: list[Segment], tied: set[int]) -> list[tuple[int, int]]:
    """Runs `[first, last)` of quotations of one speaker; `tied` are those that go with the one before."""
    found: list[tuple[int, int]] = []
    first = 0
    for number in range(1, len(segments) + 1):
        if number in tied or (number < len(segments) and continues(article, segments[number - 1], segments[number])):
            continue
        if number - first > 1:
            found.append((first, number))
        first = number
    return found


def continues(article: Article, before: Segment, after: Segment) -> bool:
    """Whether a quotation goes on in the next paragraph, as its reopened mark says."""
    return (
        not before.marked.closed
        and before.marked.style == after.marked.style
        and before.paragraph + 1 == after.paragraph
        and after.marked.start == article.paragraphs[after.paragraph].span.start
    )


def broken(scene: Scene, kinds: list[QuoteKind]) -> set[int]:
    """The quotations that end the sentence of the one before, "“The pier,” she said, “will be rebuilt.”".

    Only who speaks stands between the two, led and followed by a comma or a dash.
    """
    return {
        number
        for number in range(1, len(kinds))
        if kinds[number - 1] == kinds[number] == "direct" and breaks(scene, number)
    }


def turns(scene: Scene, kinds: list[QuoteKind], found: Sequence[Quote]) -> set[int]:
    """The quotations that go on behind who says the one before, "“The pier is lost,” she said. “We leave.”".

    Only who speaks stands between the two, with a full stop behind it, and one speaker was found for both.
    """
    return {
        number
        for number in range(1, len(kinds))
        if kinds[number - 1] == kinds[number] == "direct"
        and one_speaker(found[number - 1], found[number])
        and attributed(scene, number, ".")
    }


def one_speaker(before: Quote, after: Quote) -> bool:
    """Whether two quotations have one speaker, known by name or by the very words that mention him."""
    if before.speaker is None or after.speaker is None:
        return before.speaker == after.speaker and before.mention is not None and before.mention == after.mention
    return before.speaker == after.speaker


def listed(scene: Scene) -> set[int]:
    """The quotations that a list joins to the one before: "“ill-suited”, “embarrassing” and “the worst”"."""
    tokens, places = scene.tokens, scene.tokens.quote_at
    return {
        number
        for number, (first, last) in enumerate(pairwise(places), 1)
        if last - first < FEW
        and LINK.fullmatch(tokens.classes, first + 1, last)
        and tokens.paragraphs[first] == tokens.paragraphs[last]
    }


def breaks(scene: Scene, number: int) -> bool:
    """Whether only an attribution inside a sentence stands between a quotation and the one before it."""
    return attributed(scene, number, ",-")


def attributed(scene: Scene, number: int, ends: str) -> bool:
    """Whether only an attribution that ends with one of some signs stands between a quotation and the one before."""
    tokens = scene.tokens
    first, last = tokens.quote_at[number - 1] + 1, tokens.quote_at[number]
    between = tokens.classes[first:last]
    if not 3 <= len(between) <= BETWEEN or tokens.paragraphs[first - 1] != tokens.paragraphs[last]:
        return False
    opened = between[0] in ",-" or scene.endings[number - 1] in UNENDED
    if not opened or between[-1] not in ends or not NARRATED.isdisjoint(between[:-1]):
        return False
    words = between.lstrip(",-")
    return words[0] not in "cr" and sum(map(words.count, CUES)) == 1
