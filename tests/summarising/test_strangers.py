"""Surnames that stand alone: who is meant is said before, or another sentence is taken."""

import pytest
from summarising_samples import article, shown

from digest.summarising.names import lone_surname, surnames
from digest.summarising.wording import wording
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
