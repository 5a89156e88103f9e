"""Who speaks where somebody else was named in between, or stands near without having said it."""

import pytest
from quoting_articles import speakers, told


def test_a_pronoun_takes_up_the_nameless_one_who_spoke_last_not_a_name_farther_back() -> None:
    text = (
        "Hotel staff hid, spokesman Zaid Mujar told reporters.\n\n“One of them fled,” he said.\n\n"
        "A harbour official, who asked not to be named, said foreign crews had searched every room.\n\n"
        "“First there was a blast at the gate,” he said."
    )
    assert speakers(text) == ["Zaid Mujar", "a harbour official"]


def test_a_keeper_of_the_other_gender_is_not_taken_up() -> None:
    assert speakers("A spokeswoman said the lamp was out.\n\n“I saw nothing of it at all,” he said.") == [None]


def test_it_is_the_body_that_has_just_spoken() -> None:
    text = "Boats should wait, said the agency, which runs the locks.\n\n“We have no evidence of any leak,” it said."
    assert speakers(text) == ["the agency"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It is a gross abuse of power,” House Judiciary Chairman Ada Moor, D-N.Y., said in a letter.",
            "Ada Moor",
        ),
        ("President Lund gave a speech on Friday, vowing to “destroy the vile cartel” of the port.", "Lund"),
        (
            "The spokesperson for the record label claimed that the band asked for “an extraordinary amount of money”.",
            "the spokesperson for the record label",
        ),
    ],
)
def test_who_is_sure_is_named(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_statement_that_a_sentence_leads_to_is_not_said_by_whoever_spoke_before() -> None:
    text = (
        "“It was a dark night,” Lund said. We have just received a statement from Secretary Ada Moor about the fire: "
        "“Our thoughts are with every parent, child and teacher of the town.”"
    )
    assert speakers(text)[1] != "Lund"


def test_a_law_of_a_state_has_not_said_two_words_held_at_arms_length() -> None:
    assert speakers("What is more, North Larkshire state law makes it a crime “to induce” someone to do this.") == [
        None
    ]


def test_a_line_torn_from_a_sentence_is_a_subhead() -> None:
    text = (
        "“The claims are false,” Lund said. “I have seen it.”\n\n“… prevent the boats from leaving the old harbour”\n\n"
        "A reporter who was in the harbour saw three of the boats leave at dawn, one of them with children on board."
    )
    assert told(text)[2][1] is None


def test_who_opens_the_next_sentence_has_not_said_the_words_before_it() -> None:
    text = "„Wir bleiben“, sagte Ada Moor. „Solange es ging, war nichts nötig.“ Bürgermeister Brad Lund sagte, er gehe."
    assert speakers(text, "de")[1] in ("Ada Moor", None)


def test_who_is_spoken_to_has_not_said_it() -> None:
    text = "«Nos vamos», dijo Ana Moor. «Nadie nos avisó de nada», reprochó directamente al portavoz del grupo."
    assert speakers(text, "es")[1] in ("Ana Moor", None)


def test_another_inhabitant_is_not_the_one_before() -> None:
    text = "«Il y a des gens qui sont pour», rapporte une habitante. «Moi, je demande le calme !», déplore une autre."
    assert speakers(text, "fr") == ["une habitante", None]


def test_il_of_il_y_a_is_nobody() -> None:
    text = "Il y avait «sur la voie publique quatre tracteurs et une remorque», énumère Ange Moor."
    assert speakers(text, "fr") == ["Ange Moor"]


def test_few_words_are_named_where_the_verb_stands_right_behind_them() -> None:
    assert speakers("The law offering free berths to strangers is “ridiculous,” the mayor said.") == ["the mayor"]


def test_a_member_of_somebodys_institute_speaks_and_not_the_institute() -> None:
    text = "Ada Moor of Larkshire's East-West Institute tells reporters that steps were taken. “Most of us were calm.”"
    assert speakers(text) == ["Ada Moor"]
