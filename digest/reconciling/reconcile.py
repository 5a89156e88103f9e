"""One story: what its outlets say alike, and where they differ."""

from digest.model import Article, Figure, Quote, Reconciliation
from digest.text import spaced, word_set

__all__ = ["reconcile"]


def reconcile(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    figures: tuple[tuple[Figure, ...], ...],
    copies: tuple[tuple[str, ...], ...] = (),
) -> Reconciliation:
    """Lay the outlets of one story side by side; the three tuples run in parallel.

    `copies` are the ids of articles that carry one text each: together they are one voice.
    The result does not depend on the order of the articles.
    """
    # A build with nothing to do never needs these.
    from digest.reconciling.claims import claims
    from digest.reconciling.figures.alignment import align
    from digest.reconciling.occasions import occasions
    from digest.reconciling.origins import origins
    from digest.reconciling.utterances.joining import utterances

    order = sorted(range(len(articles)), key=lambda i: articles[i].id)
    articles = tuple(articles[i] for i in order)
    quotes, figures = tuple(quotes[i] for i in order), tuple(figures[i] for i in order)
    plain = [spaced(article.text, folded=True) for article in articles]
    spoken = [
        word_set(article.text.lower()) if known is None else frozenset(known.replace("'", " ").split())
        for article, known in zip(articles, plain, strict=True)
    ]
    differences, single = align(articles, figures)
    return Reconciliation(
        utterances(articles, quotes, spoken, copies),
        differences + occasions(articles, quotes),
        origins(articles, spoken),
        claims(articles, quotes, spoken, plain),
        single,
    )
