"""Documents through cleaning, for tests."""

from digest.cleaning import Evidence, clean, segment
from digest.model import Article, CleaningRules, Document, Format, Metadata


def cleaned(
    source: str,
    format: Format = "text",  # noqa: A002
    rules: CleaningRules | None = None,
    evidence: Evidence | None = None,
    **metadata: object,
) -> Article:
    """One document through cleaning, alone in its project."""
    document = Document("aaaaaaaaaa", "articles/a.txt", format, source, Metadata(**metadata))  # type: ignore[arg-type]
    return clean(document, segment(document), evidence or Evidence(), rules or CleaningRules())
