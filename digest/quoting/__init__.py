"""Quoting: the quotations of one article, what kind each is, and who said it."""

from digest.model import Article, Quote

__all__ = ["extract_quotes"]


def extract_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quotation of `article` in order: its place, its kind, who said it, and how sure that is."""
    from digest.quoting.extraction import extract_quotes as extract  # a build with nothing to do never needs it

    return extract(article)
