"""One speaker's words as two outlets heard them, and two sentences in one frame."""

import pytest
from reconciling_stories import story


def cards(one: str, other: str, language: str = "en", speakers: tuple[str, str] = ("Ada Moss", "Ada Moss")) -> int:
    first, second = speakers
    found, _ = story(
        f"“{one}” {{{first}}} said {first}.",
        f"“{other}” {{{second}}} said {second}.",
        languages={0: language, 1: language},
    )
    return len(found.utterances)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The kiln has held, and it is still warm", "The kiln's held, still warm"),
        ("She came with a spade and went with a spade", "She comes with a spade and she goes with a spade"),
        ("The pumps don't work", "The pumps do not work"),
        ("It's a scandal", "a scandal"),
        ("No one warned us that the weir was open", "Nobody warned us the weir was open"),
        ("grateful to our rowers", "grateful, first of all, to our rowers"),
    ],
)
def test_one_speakers_words_heard_in_two_ways_are_one_card(one: str, other: str) -> None:
    assert cards(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("We will repair the weir", "We will repair the chapel", "en"),
        ("She was a fine rower", "She was a fine cook", "en"),
        ("They promised us a well and we got a wall", "They promised us a shop and we got a bank", "en"),
        ("I would rent the barn tomorrow", "I would not rent a barn to that man", "en"),
        ("Wir haben kein Brot", "Wir haben keinen Strom", "de"),
        ("Nous avons perdu notre barque", "Nous avons perdu notre puits", "fr"),
    ],
)
def test_one_frame_with_other_words_in_it_is_two_cards(one: str, other: str, language: str) -> None:
    assert cards(one, other, language) == 2


def test_a_changed_number_or_another_spelling_is_no_other_word() -> None:
    assert cards("We counted 30 barges on the lower Wendel", "We counted 40 barges on the lower Wendel") == 1
    assert cards("The barges lay off Wendelholm all night", "The barges lay off Wendelholme all night") == 1


def test_words_reworded_are_one_card_only_where_the_speaker_is_one() -> None:
    one, other = "She came with a spade and went with a spade", "She comes with a spade and she goes with a spade"
    assert cards(one, other, speakers=("Ada Moss", "Per Lund")) == 2
    assert cards(one, other, speakers=("Ada Moss", "Moss")) == 1


def test_what_is_denied_here_and_said_there_is_told_loudly() -> None:
    found, _ = story("“The weir held the water” {Ada Moss}", "“The weir never held the water” {Ada Moss}")
    assert [one.alarms for one in found.utterances] == [("negation: never / –",)]
    assert cards("Nobody on the weir was warned by us", "We warned our people on the weir") == 2
