"""Stories for tests: short articles whose quotes and speakers are marked in the text."""

import re

from digest.model import Article, Paragraph, Quote, QuoteKind, Reconciliation, Span
from digest.reconciling import extract_figures, reconcile
from digest.text import sentences

MARKED = re.compile(r"“([^”]*)”(?:\s\{([^}]*)\})?")


def read(
    key: str, text: str, outlet: str, kind: QuoteKind = "direct", language: str = "en"
) -> tuple[Article, tuple[Quote, ...]]:
    """An article and its quotes; the speaker stands behind a quote in braces, which are taken out."""
    clean, quotes, at = "", [], 0
    for match in MARKED.finditer(text):
        clean += text[at : match.start()]
        start = len(clean)
        clean += "“" + match[1] + "”"
        at = match.end()
        place, content = Span(start, len(clean)), Span(start + 1, len(clean) - 1)
        confidence = 0.95 if match[2] else 0.0
        quotes.append(
            Quote(id=f"{key}-{start}", span=place, content=content, kind=kind, speaker=match[2], confidence=confidence)
        )
    clean += text[at:]
    whole = (Paragraph(Span(0, len(clean))),)
    made = Article(
        id=key,
        origin=key,
        title="",
        text=clean,
        paragraphs=whole,
        sentences=tuple(sentences(clean, 0, len(clean), language)),
        language=language,
        outlet=outlet,
    )
    return made, tuple(quotes)


def story(*texts: str, languages: dict[int, str] | None = None) -> tuple[Reconciliation, dict[str, str]]:
    """What these articles come to side by side, and the words of each quote; they are English but for `languages`."""
    spoken = languages or {}
    read_all = [read(f"a{n}", text, f"Outlet {n}", language=spoken.get(n, "en")) for n, text in enumerate(texts)]
    articles, quotes = tuple(a for a, _ in read_all), tuple(q for _, q in read_all)
    figures = tuple(extract_figures(a, q) for a, q in read_all)
    texts_of = {q.id: q.content.of(a.text) for a, listed in read_all for q in listed}
    return reconcile(articles, quotes, figures), texts_of
