"""What a difference is called where no outlet counts anything: words of the articles that read as a phrase."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reconciling_stories import story

NOUNS = "The pier is old. The levy came late. Some rents are high, the rent too. "
WORDS = ["the", "of", "and", "pier", "levy", "rent", "Ostmere", ",", "raise", "their", "old", "by", "in"]


def called(*texts: str) -> list[str]:
    result, _ = story(*(f"{NOUNS}\n{text}" for text in texts))
    return [one.subject for one in result.differences]


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        (
            "The council spent $7.4 million on repairs of the pier.",
            "Its council has by now spent $7.9 million on repairs of the pier so far.",
            "repairs of the pier",
        ),
        (
            "Harbour masters paid $43.6 million in federal taxes for Port Vell.",
            "Port Vell harbour masters paid $44.1 million in federal taxes.",
            "federal taxes",
        ),
        (
            "Carl Lund and his wife are charged with turning $250,000 in harbour fees into a house and false papers.",
            "Carl Lund and his wife signed false papers, prosecutors said, and took $270,000 in harbour fees.",
            "harbour fees",
        ),
        (
            "The report on the pier, a 48-page paper, names Carl Lund.",
            "The 47-page paper on the pier names Carl Lund, the report's author said.",
            "paper",
        ),
    ],
)
def test_a_difference_without_a_counted_noun_is_called_by_words_that_stand_together(
    one: str, other: str, subject: str
) -> None:
    assert called(one, other) == [subject]


def test_a_difference_between_outlets_of_two_languages_is_called_in_the_one_that_most_of_them_write() -> None:
    texts = (
        "15 Menschen wurden verletzt, zwei von ihnen schwer, wie die Feuerwehr mitteilte.",
        "At least 12 people were injured, two of them seriously, said the fire brigade, which sent nine ambulances.",
        "Fifteen people were hurt when the commuter ferry struck the pier at Ostmere.",
    )
    result, _ = story(*texts, languages={0: "de"})
    assert [one.subject for one in result.differences] == ["people injured"]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_heading_is_a_run_of_words_of_an_article_without_small_words_at_its_ends(drawn: list[str]) -> None:
    texts = [f"Ostmere spent ${value} million on {' '.join(drawn)} pier." for value in ("7.4", "7.9")]
    for subject in filter(None, called(*texts)):
        assert re.search(rf"\b{re.escape(subject)}\b", " ".join([NOUNS, *texts]), re.IGNORECASE)
        words = subject.lower().split()
        assert len(words) <= 5
        assert {words[0], words[-1]}.isdisjoint({"the", "of", "and", "their", "by", "in", ","})


@pytest.mark.parametrize(
    ("texts", "subject"),
    [
        (
            ("At least 31 people were killed when the ferry sank.", "The sinking of the ferry killed 33 soldiers."),
            "people killed",
        ),
        (("The death toll of the ferry rose to 31 deaths.", "The ferry left 33 dead off Ostmere."), "deaths"),
        (
            ("The House passed a $484 billion bill Friday.", "The House on Friday passed a nearly $500 billion bill."),
            "bill",
        ),
        (
            ("The couple paid an effective tax rate of 31.5 percent.", "They paid a tax rate of about 32 percent."),
            "tax rate",
        ),
    ],
)
def test_a_heading_is_a_noun_or_a_noun_and_what_befell_it(texts: tuple[str, str], subject: str) -> None:
    assert called(*texts) == [subject]


def test_a_name_alone_is_no_heading() -> None:
    assert called("Vell Mabbott matched her with 15.066.", "Vell Mabbott came second with 15.200.") in ([""], [])


def test_an_age_is_headed_by_the_name_of_the_person_as_it_is_written() -> None:
    assert called("The driver, Wren Abara, 47, was held.", "The 46-year-old driver Wren Abara was held.") == ["Abara"]
