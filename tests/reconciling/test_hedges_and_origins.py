"""Who reported first, and who hedges what another says flatly."""

import pytest
from reconciling_stories import story


def test_who_reported_first_is_found() -> None:
    result, _ = story(
        "As first reported by the Harbour Times, the yard is for sale.", "The letter was obtained by The Orlo Post."
    )
    assert [(o.article, o.outlet) for o in result.origins] == [("a0", "The Harbour Times"), ("a1", "The Orlo Post")]


def test_a_name_ends_with_its_sentence_and_a_common_word_alone_is_no_newsroom() -> None:
    result, _ = story("She told Radio Orlo. He left. The mayor told the News.", "Nothing.")
    assert [o.outlet for o in result.origins] == ["Radio Orlo"]


def test_a_body_that_is_no_newsroom_reports_nothing_first() -> None:
    result, _ = story("According to the Orlo Energy Agency, the dam is safe.", "Orlo News reported that the dam leaks.")
    assert [o.outlet for o in result.origins] == ["Orlo News"]


def hedged(*texts: str) -> list[tuple[str, str, str]]:
    """The hedge words with the articles that hedge and that do not."""
    result, _ = story(*texts)
    whole = dict(zip((f"a{n}" for n in range(len(texts))), texts, strict=True))
    return [(c.hedge.of(whole[c.hedged.article]), c.hedged.article, c.flat.article) for c in result.claims]


def test_a_statement_with_its_hedge_stands_beside_the_same_one_without() -> None:
    sure = "The fire started in the old storeroom behind the bakery, the town said. Nobody slept."
    unsure = "Nobody was hurt. The fire may have started in the old storeroom behind the bakery."
    assert hedged(sure, unsure) == [("may", "a1", "a0")]
    assert hedged(unsure, sure) == [("may", "a0", "a1")]
    denied = "The works said it was not aware of any leak at the pumping plant."
    assert hedged(denied, "There is no leak at the pumping plant, the works said.") == [("not aware of", "a0", "a1")]


def test_a_denial_a_plan_and_a_quotation_are_not_the_same_statement_without_its_hedge() -> None:
    unsure = "The gas allegedly came from the Norvane works."
    assert hedged(unsure, "The gas came from the Norvane works.") != []
    assert hedged(unsure, "The gas did not come from the Norvane works.") == []
    assert hedged(unsure, "Inspectors ask whether the gas came from the Norvane works.") == []
    assert hedged(unsure, "“The gas came from the Norvane works,” {Ada Brook} she said.") == []
    assert hedged(unsure, "The gas reportedly came from the Norvane works.") == []
    assert hedged(unsure, "The gas came from the Norvane works, police said.") == []


def test_an_outlet_that_says_it_both_ways_differs_from_nobody() -> None:
    unsure, sure = "The gas allegedly came from the Norvane works.", "The gas came from the Norvane works."
    assert hedged(f"{unsure} {sure}", sure) == []
    assert hedged(unsure, f"{sure} {unsure}") == []


@pytest.mark.parametrize(
    ("unsure", "sure", "language"),
    [
        ("The works said it was not aware of any injuries.", "There were no injuries, the works said.", "en"),
        ("The ministry knows of no deaths.", "The blast at Vell caused no deaths.", "en"),
        ("Der Stadt ist nichts bekannt von Verletzten.", "Es gab keine Verletzten.", "de"),
        ("La mairie n'a pas connaissance de victimes.", "Il n'y a pas de victimes, dit la mairie.", "fr"),
        ("La empresa no tiene conocimiento de heridos.", "No hay heridos, dijo la empresa.", "es"),
        ("Il comune non è a conoscenza di feriti.", "Non ci sono feriti, dice il comune.", "it"),
        ("A empresa não tem conhecimento de feridos.", "Não há feridos, disse a empresa.", "pt"),
        ("De stad heeft geen weet van gewonden.", "Er zijn geen gewonden, zei de stad.", "nl"),
    ],
)
def test_a_hedged_denial_of_a_word_or_two_stands_beside_a_flat_one(unsure: str, sure: str, language: str) -> None:
    for texts, flat in (((unsure, sure), "a1"), ((sure, unsure), "a0")):
        result, _ = story(*texts, languages={0: language, 1: language})
        assert [claim.flat.article for claim in result.claims] == [flat]


@pytest.mark.parametrize(
    "other",
    [
        "No injuries were reported.",
        "There are no known injuries.",
        "The works would not say how many injuries there were.",
        "The works said it was not aware of injuries. There were no injuries.",
        "“There were no injuries,” {Ada Brook} she said.",
    ],
)
def test_a_denial_that_tells_what_is_known_is_not_flat(other: str) -> None:
    assert hedged("The works said it was not aware of any injuries.", other) == []
