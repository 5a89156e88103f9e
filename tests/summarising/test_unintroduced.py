"""Surnames that stand alone: who is meant is said before, or another sentence is taken."""

import pytest
from summarising_samples import article, shown

from digest.summarising.lexicon import wording
from digest.summarising.sentences.candidates import familiar, gather
from digest.summarising.sentences.surnames import lone_surname, surnames, within
from digest.summarising.sentences.unintroduced import unheard
from digest.summarising.terms import Vocabulary
from digest.text import fold, words


def test_a_surname_alone_waits_until_its_bearer_is_introduced() -> None:
    first = (
        "Penn asked the Orrin court on Friday to stop the ban on lorries at the Merrow bridge.\n\n"
        "The head of the hauliers' union, Marta Penn, said that nine hundred families live from the road."
    )
    second = "The court of Orrin will hear the hauliers of the Merrow valley about their ban in April."
    _, sentences = shown((article("a", first), article("b", second)), 40)
    assert not sentences[0].startswith("Penn asked")


@pytest.mark.parametrize(
    ("sentence", "surname"),
    [
        ("Penn asked the court to stop the ban.", "penn"),
        ("The road feeds nine hundred families, Penn said on Friday.", "penn"),
        ("The road feeds nine hundred families, Marta Penn said.", ""),
        ("The road feeds nine hundred families, said Penn Haulage.", ""),
        ("The road to Penn feeds nine hundred families, the union said.", ""),
        ("The road feeds nine hundred families, Roth said.", ""),
    ],
)
def test_a_surname_alone_is_one_that_the_article_names_in_full_and_that_acts_or_speaks(
    sentence: str, surname: str
) -> None:
    known = surnames("Marta Penn leads the union of the hauliers.", 40, "en")
    assert lone_surname(sentence, words(fold(sentence)), known, wording("en").tail_cues) == surname


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The vote led Okwenden to ask for a tunnel.", "okwenden"),
        ("The report names Okwenden's union.", "okwenden"),
        ("The vote led Marta Okwenden to ask for a tunnel.", ""),
        ("The vote led Okwenden Haulage to ask for a tunnel.", ""),
        ("The vote led Roth to ask for a tunnel.", ""),
        ("The vote led Stone to ask for a tunnel.", ""),
    ],
)
def test_a_surname_alone_is_found_in_the_middle_of_a_sentence(sentence: str, found: str) -> None:
    vocabulary = Vocabulary()
    known = vocabulary.learn(["okwenden", "stone"], "en")
    rare = unheard(frozenset({"okwenden", "stone"}), known, vocabulary.weights)
    assert within(sentence, words(fold(sentence)), rare) == found


@pytest.mark.parametrize("known", [("House", "Democrats"), ("Orrin", "Police")])
def test_a_body_in_capitals_is_no_person_with_a_surname(known: tuple[str, str]) -> None:
    assert surnames(f"{' '.join(known)} voted on Friday.", 40, "en") == frozenset()


MERROW = (
    "Marta Okwenden leads the union of the hauliers in the Merrow valley.\n\n"
    "Okwenden wants a tunnel below the river instead.\n\n"
    "Engineers found cracks in two piers of the bridge on Monday.\n\n"
    "The cracks are as wide as a hand, and the mayor of Penn saw them."
)


def strangers(text: str, title: str = "") -> list[str]:
    material = gather((article("a", text, title=title),), ((),))
    names = material.vocabulary.names
    return [names[each.stranger] for each in material.candidates if each.stranger]


def test_what_is_spoken_of_as_known_is_what_its_article_told_of_before() -> None:
    assert strangers(MERROW) == ["okwenden", "crack"]
    assert strangers("The cracks are as wide as a hand, and the mayor of Penn saw them.") == []
    assert (
        strangers("Hauliers of the county met on Monday.\n\nThe county of Selm wants a tunnel below the river.") == []
    )


def test_what_a_quotation_names_or_a_clause_adds_introduces_nothing() -> None:
    known = "Posters hung in the café of the theatre.\n\n"
    assert strangers(f"{known}The big red posters read “Oda Lind must go” in white letters.") == ["poster"]
    assert strangers(f"{known}The café, in the north of Selm, is for actors.") == ["café"]


def test_a_name_in_a_title_or_in_the_list_of_common_words_needs_no_introduction() -> None:
    titled = gather((article("a", MERROW, title="Okwenden wants a tunnel"),), ((),))
    plain = gather((article("a", MERROW, title="A tunnel below the Merrow"),), ((),))
    assert {titled.vocabulary.names[term] for term in familiar(titled)} == {"", "okwenden", "crack"}
    assert {plain.vocabulary.names[term] for term in familiar(plain)} == {"", "crack"}
