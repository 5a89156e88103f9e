"""Names before an office, and lines in which others speak: who is it that says the words?"""

import pytest
from quoting_articles import speakers, told


@pytest.mark.parametrize(
    "office",
    [
        "Tidal leader",
        "Orlo mayor",
        "Wanderers manager",
        "Brightwell chief executive",
        "Orlo council leader",
        "OSU envoy",
    ],
)
def test_a_name_before_an_office_takes_no_share_of_whoever_holds_the_office(office: str) -> None:
    assert speakers(f'"We will not give up now," said {office} Ada Penrose.') == ["Ada Penrose"]


@pytest.mark.parametrize("office", ["Wanderers' manager", "Orlo's mayor", "Brightwell’s chief executive"])
def test_whoever_owns_an_office_does_not_speak_for_the_one_who_holds_it(office: str) -> None:
    assert speakers(f'"We will not give up now," said {office} Ada Penrose.') == ["Ada Penrose"]


def test_both_halves_of_a_turn_have_the_speaker_whose_club_stands_before_the_office() -> None:
    text = '"We were poor for an hour and won all the same," said Wanderers coach Ada Penrose. "I\'ll take it."'
    assert speakers(text) == ["Ada Penrose"] * 2


def test_a_name_without_an_office_behind_it_still_speaks() -> None:
    text = '"We will not give up now," Brad Lund said on the pier beside Ada Penrose.'
    assert told(text) == [("We will not give up now,", "Brad Lund")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon la commandante Ada Penrose, « le feu est maîtrisé »."),
        ("es", "Según la comandante Ada Penrose, «el fuego está controlado desde anoche»."),
        ("nl", "‘De kade is gered’, zei burgemeester Brad Lund. ‘Het duurt nog dagen’, aldus havenchef Ada Penrose."),
        ("en", '"The pier has gone," Brad Lund said. "It will take days," according to harbour master Ada Penrose.'),
    ],
)
def test_according_to_reaches_the_name_behind_an_office(language: str, text: str) -> None:
    assert speakers(text, language)[-1] == "Ada Penrose"


def test_a_name_whose_verb_leads_to_the_words_outdoes_whoever_spoke_in_the_sentence_before() -> None:
    text = 'Brad Lund tweeted: "What a night!" His rival Ada Penrose replied with "congratulations".'
    assert speakers(text) == ["Brad Lund", "Ada Penrose"]
