"""The sample's articles, broken at a fixed width, are cleaned to the same paragraphs as before."""

import textwrap
from pathlib import Path

import pytest
from cleaned_documents import cleaned

from digest.cleaning import Evidence, clean, segment
from digest.model import CleaningRules
from digest.reading import read

ARTICLES = Path(__file__).parents[2] / "content" / "articles"
# Of the articles so many may lose a line where half of their paragraphs are wrapped and the others are not.
MIXED_FLOOR = 2


@pytest.fixture(scope="module", name="sample")
def sample_fixture() -> list[list[str]]:
    """The paragraphs of each article of the sample, its title and its byline before them."""
    found = []
    for path in sorted(path for path in ARTICLES.rglob("*") if path.is_file()):
        for document in read(f"articles/{path.name}", path.read_bytes()).documents:
            article = clean(document, segment(document), Evidence(), CleaningRules())
            byline = f"By {' and '.join(article.authors)}" if article.authors else ""
            lines = [article.title or "", byline, *article.text.split("\n")]
            found.append([" ".join(line.split()) for line in lines if line.strip()])
    return found


def filled(paragraph: str, width: int) -> str:
    """A paragraph broken at a width."""
    return textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)


def test_the_sample_is_there(sample: list[list[str]]) -> None:
    assert len(sample) > 50
    assert sum(len(paragraphs) for paragraphs in sample) > 300


@pytest.mark.parametrize("width", [72, 78])
def test_no_article_changes_when_it_is_wrapped(sample: list[list[str]], width: int) -> None:
    for paragraphs in sample:
        wrapped = cleaned("\n\n".join(filled(paragraph, width) for paragraph in paragraphs))
        assert wrapped.text.split() == cleaned("\n\n".join(paragraphs)).text.split()


def test_hardly_an_article_changes_when_half_of_its_paragraphs_are_wrapped(sample: list[list[str]]) -> None:
    changed = 0
    for paragraphs in sample:
        half = [filled(paragraph, 66) if number % 2 else paragraph for number, paragraph in enumerate(paragraphs)]
        changed += cleaned("\n\n".join(half)).text.split() != cleaned("\n\n".join(paragraphs)).text.split()
    assert changed <= MIXED_FLOOR
