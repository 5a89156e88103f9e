"""Sentences that point back at something, and so do not stand alone."""

import pytest
from summarising_samples import article, shown

NEWS = "Lorries may cross the old bridge at Merrow again from Monday, the county of Selm decided."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The office stopped two other builders from working on the bridge at Merrow last year."),
        ("en", "The incident first became known to the county when a driver from Merrow wrote a letter."),
        ("en", "Mayor Della Marsh of Orrin answered the county the same evening with a letter of two pages."),
        ("en", "Each can carry no more than nine tonnes across the old bridge at Merrow until the spring."),
        ("en", "Nine of the lorries that crossed the old bridge at Merrow were too heavy, she said on Monday."),
        ("en", "Lorries that crossed the old bridge at Merrow, she said on Monday, were far too heavy."),
        ("en", "Only the lorries of the Penn line had to drive around Merrow until the council met again."),
        ("en", "Lorries from Orrin stood on the old bridge at Merrow again ten minutes later, the county says."),
        ("en", "The panel's report names eleven engineers who had warned of the cracks in the Merrow bridge."),
        ("en", "The county of Selm has also closed the two smaller bridges above Merrow to all lorries."),
        ("en", "The council, though, wants to see the report on the Merrow bridge before it pays for anything."),
        ("de", "Bürgermeisterin Della Marsh aus Orrin antwortete dem Landkreis am selben Abend mit einem Brief."),
        ("fr", "La maire d'Orrin, Della Marsh, a répondu au comté le soir même par une lettre de deux pages."),
    ],
)
def test_a_sentence_that_points_back_does_not_stand_alone(language: str, sentence: str) -> None:
    opening = "Nobody, not even, knew, it, then: ?"  # what stands before is never shown
    _, sentences = shown((article("a", f"{opening}\n\n{sentence}\n\n{NEWS}", language=language),), 80)
    assert sentence not in sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge at Merrow was opened to lorries again two weeks later than the county of Selm had planned.",
        "Della Marsh, who has also written two books on bridges, became the mayor of Orrin on Monday.",
        "The Merrow bridge panel's report names eleven engineers who had warned of the cracks in two piers.",
    ],
)
def test_what_has_its_anchor_in_the_same_sentence_points_back_at_none(sentence: str) -> None:
    assert sentence in shown((article("a", f"Della Marsh spoke in Orrin on Monday.\n\n{sentence}"),), 80)[1]


def test_a_day_in_the_same_sentence_is_what_it_points_at() -> None:
    sentence = "Della Marsh of Orrin took office on Monday and left it the same evening after a vote in the council."
    assert sentence in shown((article("a", sentence),), 80)[1]
