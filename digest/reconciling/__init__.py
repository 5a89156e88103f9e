"""One story laid side by side: the same words across outlets, figures that differ, who reported first."""

from digest.model import Article, Figure, Quote
from digest.reconciling.reconcile import reconcile

__all__ = ["extract_figures", "reconcile"]


def extract_figures(article: Article, quotes: tuple[Quote, ...] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in order: numbers with what they count, how sure the outlet is, and their context."""
    from digest.reconciling.figures.extraction import extract_figures as extract  # nothing to do: never needed

    return extract(article, quotes)
