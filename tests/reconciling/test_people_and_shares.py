"""Ages of people without a name, crowds, lone shares, players' tallies."""

import pytest
from reconciling_stories import story


def rows(*texts: str, language: str = "en") -> list[tuple[str, str, list[float]]]:
    found, _ = story(*texts, languages=dict.fromkeys(range(len(texts)), language))
    return [(d.subject, d.verdict, [f.value for f in d.values]) for d in found.differences]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("A man of 34 was held at the quarry on Friday.", "A 36-year-old man was held at the quarry.", "en"),
        ("The diver, 34, was arrested.", "The 36-year-old diver was arrested at home.", "en"),
        ("Ein 34-jähriger Mann wurde am Kai von Ostmere verhaftet.",
         "Am Kai von Ostmere wurde ein 36-jähriger Mann verhaftet.", "de"),
        ("Un homme de 34 ans a été arrêté sur le quai d'Ostmere.",
         "Un homme de 36 ans, arrêté sur le quai d'Ostmere, a avoué.", "fr"),
    ],
)  # fmt: skip
def test_ages_of_one_person_without_a_name_are_compared(one: str, other: str, language: str) -> None:
    assert [(verdict, sorted(values)) for _, verdict, values in rows(one, other, language=language)] == [
        ("conflict", [34, 36])
    ]


def test_of_two_such_people_nobody_knows_who_is_who() -> None:
    other = "A 36-year-old man was held at the quarry. A 41-year-old man fled from the quarry."
    assert not rows("A man of 34 was held at the quarry on Friday.", other)
    assert not rows("A man of 34 was held at the quarry.", "A 36-year-old man won the raffle in Ostmere.")


def test_whose_age_it_is_may_stand_in_the_sentence_before() -> None:
    given = "The composer Orla Quill died on Monday. She was 91."
    assert rows(given, "Orla Quill, the composer, has died aged 90.") == [("Quill", "conflict", [91, 90])]
    assert not rows("Orla Quill sang with Ada Moss. She was 91.", "Orla Quill has died aged 90.")


def test_an_age_at_which_something_was_done_is_nobodys_present_age() -> None:
    assert not rows("Orla Quill left the mill for a stage at the age of 15.", "Orla Quill has died aged 90.")


def test_a_crowd_is_people() -> None:
    one = "Otters beat Herons before a crowd of 8,412 at Reedfield."
    assert rows(one, "Otters won in front of 8,214 spectators at Reedfield.") == [
        ("spectators", "conflict", [8412, 8214])
    ]


def test_the_only_share_of_two_articles_is_one_where_both_say_of_what() -> None:
    one, other = "Die Wahlbeteiligung lag bei 61,3 Prozent.", "Die Wahlbeteiligung betrug 63,1 Prozent."
    assert [values for _, _, values in rows(one, other, language="de")] == [[61.3, 63.1]]
    assert not rows("They shot 48 percent.", "The Herons shot 39 percent.")


def test_what_one_player_has_many_of_is_not_what_another_one_has() -> None:
    one, other = "Ada Brook finished with 21 points in Reedfield.", "Per Dorn finished with 14 points in Reedfield."
    assert not rows(f"{one} Then Brook left.", f"{other} Then Dorn left.")
    assert rows(f"{one} Then Brook left.", "Ada Brook finished with 22 points in Reedfield. Then Brook left.")


def test_parts_of_a_whole_do_not_join_it() -> None:
    whole = "The island will send 4 million doses to Ostmere and Harrow."
    parts = "The island will send 2.5 million doses to Ostmere and 1.5 million to Harrow."
    about = "The island is to send roughly 4 million doses to Ostmere and Harrow."
    assert [sorted(values) for _, _, values in rows(whole, parts, about)] == [[4e6, 4e6]]
