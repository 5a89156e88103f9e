"""Invented articles for the tests of quoting."""

from digest.model import Article, Paragraph, ParagraphKind, Quote, Span
from digest.quoting import extract_quotes
from digest.text import sentences


def article(text: str, language: str = "en", kinds: dict[int, ParagraphKind] | None = None) -> Article:
    """An article of the paragraphs in `text`, which one blank line separates."""
    paragraphs, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        paragraphs.append(Paragraph(Span(at, at + len(part)), (kinds or {}).get(number, "paragraph")))
        at += len(part) + 2
    found = tuple(s for p in paragraphs for s in sentences(text, p.span.start, p.span.end, language))
    return Article(
        id="abc",
        origin="articles/a.txt",
        title="",
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=found,
        language=language,
    )


def quotes(text: str, language: str = "en", kinds: dict[int, ParagraphKind] | None = None) -> tuple[Quote, ...]:
    """The quotations of a text."""
    return extract_quotes(article(text, language, kinds))


def told(
    text: str, language: str = "en", kinds: dict[int, ParagraphKind] | None = None
) -> list[tuple[str, str | None]]:
    """The quoted words, without marks, and the speaker of every quotation."""
    return [(quote.content.of(text), quote.speaker) for quote in quotes(text, language, kinds)]


def speakers(text: str, language: str = "en") -> list[str | None]:
    """The speakers of all quotations."""
    return [quote.speaker for quote in quotes(text, language)]
