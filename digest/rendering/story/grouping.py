"""Why these articles: what decided that they are one story, in figures that add up."""

from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from digest.model import Join, LeftOut
from digest.rendering.quotes.cards import Sources
from digest.rendering.wording.dates import day
from digest.rendering.wording.naming import lang
from digest.rendering.wording.reasons import OURS, evidence_words
from digest.rendering.wording.translation import Translation

__all__ = ["Tie", "tie_outside", "ties"]

EDITOR = ("editor", "merged")  # kinds of what an editor did
TOLD = OURS | {"dates"}  # kinds that are told in the site's words
NO_LANGUAGE = Markup("")
End = tuple[str, str, Markup]


class Tie(NamedTuple):
    """A decision: (words, figure, language) that add up to the total. `ends` are (label, link, language) of the closest
    two articles; `editor` is the key that an editor joined them with, `merged` whether a note did. Words of the site's
    own and names of outlets have no language."""

    ends: tuple[End, ...]
    total: str
    editor: str
    parts: tuple[tuple[str, str, Markup], ...]
    merged: bool = False


def ties(joins: tuple[Join, ...], sources: Sources) -> tuple[Tie, ...]:
    """The decisions that made a story, one by one."""
    pairs = ((pair, tuple(parts)) for pair, parts in groupby(joins, key=lambda join: (join.article, join.other)))
    return tuple(
        tie(parts, sources, tuple(end(id_, sources) for id_ in pair))
        for pair, parts in pairs
        if sources.articles.keys() >= set(pair)
    )


def tie_outside(left_out: LeftOut | None, sources: Sources) -> Tie | None:
    """What decided that the nearest other article is not in the story."""
    if left_out is None or not left_out.joins:
        return None
    inside, card = left_out.joins[0].article, left_out.card
    ends = (end(inside, sources), (card.title, sources.root_link(card.permalink), lang(card.language)))
    return tie(left_out.joins, sources, ends)


def end(article: str, sources: Sources) -> End:
    """What an article is called, and where it is."""
    return told_apart(article, sources), sources.url(article), NO_LANGUAGE


def tie(parts: tuple[Join, ...], sources: Sources, ends: tuple[End, ...]) -> Tie:
    """One decision. The weights are whole thousandths, and so is their sum."""
    own = lang(sources.articles[parts[0].article].language)
    total = sum(round(1000 * part.weight) for part in parts)
    return Tie(
        ends=ends,
        total=signed(total / 1000, sources.words) if total else "",
        editor=next((part.evidence for part in parts if part.kind == "editor"), ""),
        parts=tuple(
            (
                evidence_words(part, sources.words),
                signed(part.weight, sources.words),
                NO_LANGUAGE if part.kind in TOLD else own,
            )
            for part in parts
            if part.kind not in EDITOR
        ),
        merged=any(part.kind == "merged" for part in parts),
    )


def told_apart(article: str, sources: Sources) -> str:
    """What to call an article; one of several of an outlet with its day."""
    label = sources.labels[article]
    if sum(other == label for other in sources.labels.values()) == 1:
        return label
    return ", ".join(filter(None, (label, day(sources.cards[article].published, sources.words))))


def signed(weight: float, words: Translation) -> str:
    """A figure to add or, with a minus, to take away."""
    return f"{'−' if weight < 0 else '+'}{words.number(f'{abs(weight):.3f}')}"
