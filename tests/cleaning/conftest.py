"""How the tests of cleaning make articles."""

from collections.abc import Callable

import pytest

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


@pytest.fixture(name="cleaned")
def cleaned_fixture() -> Callable[..., Article]:
    """`cleaned` as a fixture."""
    return cleaned
