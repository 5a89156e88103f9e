"""Small invented articles for the tests of summarising."""

from digest.model import Article, Paragraph, Span
from digest.text import sentences


def article(
    name: str,
    text: str,
    *,
    title: str = "",
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = "en",
) -> Article:
    """An article whose paragraphs are those of `text`, one blank line between them."""
    paragraphs, places, at = [], [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(Span(at, at + len(block))))
        places += sentences(text, at, at + len(block), language)
        at += len(block) + 2
    return Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=title,
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(places),
        outlet=outlet,
        published=published,
        language=language,
    )
