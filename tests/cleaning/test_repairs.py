"""What is mended, and what is left alone."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]


NAMES = """
McDonald iPhone YouTube eBay LeBron notable together therefore another WhatsApp Andover Wasserman network Netherlands
offshore forecast thesis theatre Hanover isthmus wasteland Hasbro arena Ikea within
"""


def repaired(article: Article) -> list[tuple[str, str, str]]:
    """All repairs: raw words, words now, reason."""
    return [(r.before.of(article.raw), r.after.of(article.text), r.reason) for r in article.repairs]


@pytest.mark.parametrize(
    ("broken", "mended"),
    [("notready", "not ready"), ("thesteamer", "the steamer"), ("thatfrom", "that from"), ("Theferry", "The ferry")],
)
def test_a_common_word_glued_to_another_word_is_parted(cleaned: Clean, broken: str, mended: str) -> None:
    article = cleaned(f"The harbour board said on Monday that {broken} would sail for the island before noon.")
    assert repaired(article) == [(broken, mended, "glued-words")]


@pytest.mark.parametrize(
    "name",
    NAMES.split(),
)
def test_names_and_real_words_are_left_alone(cleaned: Clean, name: str) -> None:
    article = cleaned(f"The harbour board said on Monday that {name} had been on the list of the island's visitors.")
    assert article.repairs == ()


def test_a_site_name_planted_in_the_text_goes_where_the_footer_shows_it(cleaned: Clean) -> None:
    article = cleaned(
        "Rain fell on Zorbelthe northern valleys for a third day, and two roads were closed by the county.\n"
        "The county said that it hoped to open the roads by Friday if the rain stopped in the night.\n"
        "Copyright © 2031 Powered by [Zorbel], Valley Information\n"
    )
    assert repaired(article) == [("Zorbelthe", "the", "watermark")]
    assert "Rain fell on the northern valleys" in article.text


def test_sentences_without_a_space_between_them_are_parted(cleaned: Clean) -> None:
    article = cleaned("The harbour board met on Monday to vote on the ferry.The vote was put off until summer.")
    assert repaired(article) == [("ferry.The", "ferry. The", "glued-sentences")]
    assert len(article.sentences) == 2


def test_addresses_are_not_sentences(cleaned: Clean) -> None:
    article = cleaned("The board asked readers to write to news.Example.org or to Booking.Com before Friday.")
    assert article.repairs == ()


def test_characters_decoded_twice_are_mended_and_quotation_marks_stay_as_they_are(cleaned: Clean) -> None:
    article = cleaned('The cafÃ© on the quay will stay open, “for now”, "if we may", its owner said on Monday.')
    assert repaired(article) == [("cafÃ©", "café", "mojibake")]
    assert "“for now”" in article.text and '"if we may"' in article.text


def test_invisible_characters_go(cleaned: Clean) -> None:
    article = cleaned("The har\u00adbour board\u200b met on Monday to vote on the ferry, and it was put off.")
    assert article.text.startswith("The harbour board met on Monday")


def test_a_title_is_readable_too(cleaned: Clean) -> None:
    page = "<html><head><title>CafÃ© on the quay to stay open</title></head><body><p>It stays.</p></body></html>"
    assert cleaned(page, "html").title == "Café on the quay to stay open"
