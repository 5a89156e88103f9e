"""Figures for tests: those of a text by itself."""

from digest.model import Article, Figure, Paragraph, Span
from digest.reconciling import extract_figures
from digest.text import sentences


def article(text: str, language: str = "en", key: str = "a") -> Article:
    places = tuple(sentences(text, 0, len(text), language))
    whole = (Paragraph(Span(0, len(text))),)
    return Article(id=key, origin=key, title="", text=text, paragraphs=whole, sentences=places, language=language)


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(extract_figures(article(text, language), ()))


def only(text: str, language: str = "en") -> Figure:
    found = figures(text, language)
    assert len(found) == 1, [f.span.of(text) for f in found]
    return found[0]
