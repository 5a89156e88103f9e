"""What an outlet calls opinion is opinion: in the title's label, the section or a tag, in its own language."""

import pytest
from msgspec.structs import replace
from summarising_samples import HERALD, POST

from digest.model import Article
from digest.summarising import is_opinion


def tagged(language: str | None, *tags: str, section: str | None = None) -> Article:
    return replace(HERALD, language=language, tags=tags, section=section)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Opinion"),
        ("en", "Op ed"),
        (None, "Editorial"),
        ("de", "Kommentar"),
        ("de", "MEINUNG"),
        ("fr", "Tribune"),
        ("fr", "Éditorial"),
        ("es", "Opinión"),
        ("it", "Editoriale"),
        ("nl", "Opinie"),
        ("pt", "Opinião"),
    ],
)
def test_a_section_or_a_tag_in_the_articles_language_says_that_it_is_opinion(language: str | None, label: str) -> None:
    assert is_opinion(tagged(language, "bridges", label))
    assert is_opinion(tagged(language, section=label))


def test_a_label_before_the_title_says_so_too() -> None:
    assert is_opinion(POST)


def test_a_report_is_no_opinion_whatever_else_it_is_called() -> None:
    assert not is_opinion(HERALD)
    assert not is_opinion(tagged("en", "public opinion polls", "analysis", section="Politics"))
    assert not is_opinion(tagged("de", "Analyse", "Hintergrund"))
