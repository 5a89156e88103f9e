"""What outlets do not agree on in a sentence that is shown: a figure, the wording of a quote, whether it is certain.

The sentence stands as its outlet wrote it; a small link after it leads to where the others stand beside it.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from digest.model import Place, Reconciliation, Span
from digest.rendering.quotes.cards import Sources, utterance_anchor
from digest.rendering.wording.translation import Translation

__all__ = ["Contest", "Mark", "contested", "figures_anchor", "hedge_anchor", "marks", "marks_of", "quoted_places"]

LABELS = {"figures": "figures differ", "wordings": "wordings differ", "hedge": "one is less sure"}


class Contest(NamedTuple):
    """One thing that is not agreed on: the `number` of its difference or claim in the story, or its `utterance`."""

    kind: Literal["figures", "wordings", "hedge"]
    number: int = -1
    utterance: str = ""


class Mark(NamedTuple):
    """The link after a sentence: what it says and where it leads on the page."""

    words: str
    href: str


def contested(found: Reconciliation, quotes: Mapping[tuple[str, str], Span]) -> tuple[tuple[Place, Contest], ...]:
    """The places of a story's articles at which something is told that its outlets do not agree on. `quotes` are the
    places of the quotes by article and quote."""
    places: list[tuple[Place, Contest]] = []
    for number, difference in enumerate(found.differences):
        if difference.verdict == "conflict":
            own = [Place(figure.article, figure.span) for figure in difference.values]
            places += [(place, Contest("figures", number)) for place in (*own, *difference.repeated)]
    for utterance in found.utterances:
        if any(mention.relation == "variant" for mention in utterance.mentions):
            known = [(mention.article, quotes.get((mention.article, mention.quote))) for mention in utterance.mentions]
            contest = Contest("wordings", utterance=utterance.id)
            places += [(Place(article, span), contest) for article, span in known if span]
    for number, claim in enumerate(found.claims):
        places += [(place, Contest("hedge", number)) for place in (claim.hedged, claim.flat)]
    return tuple(places)


def marks(place: Place, places: tuple[tuple[Place, Contest], ...]) -> tuple[Contest, ...]:
    """What is contested in a sentence, each thing once, in the order in which they are laid side by side."""
    span = place.span
    return tuple(
        dict.fromkeys(
            contest
            for other, contest in places
            if other.article == place.article and other.span.start < span.end and span.start < other.span.end
        )
    )


def marks_of(place: Place, places: tuple[tuple[Place, Contest], ...], words: Translation) -> tuple[Mark, ...]:
    """The links after a sentence, one of each kind."""
    first: dict[str, Contest] = {}
    for contest in marks(place, places):
        first.setdefault(contest.kind, contest)
    return tuple(Mark(words(LABELS[kind]), f"#{anchor(contest)}") for kind, contest in first.items())


def quoted_places(sources: Sources) -> dict[tuple[str, str], Span]:
    """The places of the quotes on a page by article and quote."""
    return {key: quote.span for key, quote in sources.quotes.items()}


def anchor(contest: Contest) -> str:
    """The id on the story's page of what shows all sides."""
    if contest.kind == "wordings":
        return utterance_anchor(contest.utterance)
    return figures_anchor(contest.number) if contest.kind == "figures" else hedge_anchor(contest.number)


def figures_anchor(number: int) -> str:
    """The id of a difference in figures, by its number in the story."""
    return f"f-{number}"


def hedge_anchor(number: int) -> str:
    """The id of a claim that one outlet hedges."""
    return f"h-{number}"
