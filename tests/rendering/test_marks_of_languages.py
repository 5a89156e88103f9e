"""Marks of quotation and colons as the language of the site writes them."""

import re

import pytest
from markupsafe import Markup
from page_reader import shown
from sample_pages import STORY

from digest.rendering.wording.translation import translation


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("en", "“It fell,” said Marta Quill. “We know why.”"),
        ("de", "„It fell,“ said Marta Quill. „We know why.“"),
        ("fr", "«\u00a0It fell,\u00a0» said Marta Quill. «\u00a0We know why.\u00a0»"),
    ],
)
def test_a_quote_that_breaks_off_for_its_speaker_has_the_sites_marks_at_the_breaks(language: str, quoted: str) -> None:
    assert translation(language).quoted("It fell,” said Marta Quill. “We know why.") == quoted


def test_marks_inside_a_quote_are_its_own() -> None:
    assert translation("de").quoted("They call it “the widow” here") == "„They call it “the widow” here“"
    assert translation("de").quoted(Markup("the <b>widow</b>” or “wife")) == "„the <b>widow</b>” or “wife“"


def test_a_colon_that_joins_words_has_a_space_before_it_in_french_that_no_line_ends_at() -> None:
    french = shown(STORY, "fr")
    joined = re.findall(r'<p class="state">[^<]*?(.?:) <a', french)
    assert joined
    assert set(joined) == {"\u00a0:"}
    assert "diffère\u00a0: eleven / eight" in french
    assert '<p class="state">' in shown(STORY, "de")
    assert "\u00a0: <a" not in shown(STORY, "de") + shown(STORY, "en")


def test_no_french_phrase_has_a_space_before_a_mark_at_which_a_line_may_end() -> None:
    assert not [phrase for phrase in translation("fr").phrases.values() if re.search(r" [:;?!»]|« ", phrase)]
