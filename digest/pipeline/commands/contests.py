"""What outlets do not agree on in the sentences of a summary, as records of the export."""

from typing import Any

from digest.model import Article, Quote, Reconciliation, Summary
from digest.rendering.story.contested import Contest, contested, marks

__all__ = ["contest_records"]


def contest_records(
    summary: Summary, found: Reconciliation, quotes: dict[str, tuple[Article, Quote]]
) -> list[list[dict[str, Any]]]:
    """For each sentence of a summary what is not agreed on in it; `quotes` are the quotes of the story by id."""
    unsettled = contested(found, {(article.id, id_): quote.span for id_, (article, quote) in quotes.items()})
    figures = len(found.differences)
    return [[contest_record(each, figures) for each in marks(place, unsettled)] for place in summary.sentences]


def contest_record(contest: Contest, figures: int) -> dict[str, Any]:
    """One of them: the place of its record among the story's `differences`, of which the first are of `figures`, or the
    id of the quote."""
    if contest.kind == "wordings":
        return {"kind": contest.kind, "quote": contest.utterance}
    return {"kind": contest.kind, "difference": contest.number + (figures if contest.kind == "hedge" else 0)}
