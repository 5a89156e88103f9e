"""Quoting: the quotations of one article, what kind each is, and who said it."""

from digest.quoting.extraction import extract_quotes

__all__ = ["extract_quotes"]
