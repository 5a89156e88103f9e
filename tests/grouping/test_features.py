"""What counts as evidence, and how much."""

from array import array

import pytest

from digest.grouping import Features, features
from digest.model import Article
from digest.text import sentences


def article(text: str, title: str = "", outlet: str | None = None, language: str = "en") -> Article:
    return Article(
        id="quarry",
        origin="articles/quarry.txt",
        title=title,
        text=text,
        paragraphs=(),
        sentences=tuple(sentences(text, 0, len(text), language)),
        outlet=outlet,
        language=language,
    )


def weights(made: Features) -> dict[str, int]:
    return dict(zip(made.terms.split("\n"), array("H", made.weights), strict=True))


def test_the_name_of_the_outlet_is_no_evidence() -> None:
    text = "The quarry of Ostrel will flood in May, the owner told the Marlow Lantern."
    assert {"marlow", "lantern"} <= weights(features(article(text), ())).keys()
    assert not {"marlow", "lantern"} & weights(features(article(text, outlet="Marlow Lantern"), ())).keys()


@pytest.mark.parametrize("written", ["12,400", "12.400", "12\u00a0400", "12400"])
def test_a_number_is_one_number_however_its_thousands_are_set_off(written: str) -> None:
    found = weights(features(article(f"The flood cost {written} crowns and took 11 days."), ()))
    assert {term for term in found if term.startswith("#")} == {"#12400", "#11"}


@pytest.mark.parametrize("written", ["12,400.5", "12.400,5", "12\u00a0400,5", "12400.5"])
def test_decimals_belong_to_their_number(written: str) -> None:
    found = weights(
        features(article(f"The flood cost {written} million crowns and took 3.5 days, till 14.05.2031."), ())
    )
    assert {term for term in found if term.startswith("#")} >= {"#12400.5", "#3.5", "#2031"}


def test_numbers_are_not_words_as_well() -> None:
    found = weights(features(article("In 2031 the quarry took 84 loads."), ()))
    assert "#84" in found
    assert "84" not in found


def test_the_title_and_the_first_sentences_count_more_than_the_rest() -> None:
    words = ["quarries", "ferries", "orchards", "tunnels", "harbours"]
    filler = "Neither glaziers nor tanners nor coopers, said a brewer, mend kilns, looms or nets for such wages."
    text = " ".join(f"They talked of {word}." for word in words) + filler
    found = weights(features(article(text, title="Orchards"), ()))
    assert found["orchard"] > found["tunnel"]
    early, late = (
        features(article(text.replace(f"{word}.", "bridges."), title=""), ()) for word in (words[0], words[4])
    )
    assert weights(early)["bridg"] > weights(late)["bridg"]


def test_an_article_without_title_outlet_or_words_has_features() -> None:
    assert features(article(""), ()).terms == ""
    assert features(article("1 2 3"), ()).terms


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The old quarry belongs to Mayor Odila Brandvoll since May.", {"odila", "brandvoll"}),
        ("“We will flood it,” said Brandvoll on the shore.", {"brandvoll"}),
        ("In the shed Brandvoll, 61, keeps a boat.", {"brandvoll"}),
        ("In the shed Brandvoll, the mayor, keeps a boat.", {"brandvoll"}),
        ("In the valley of Brandvoll a quarry lies open.", set()),
        ("The police said nothing, and the quarry lies open.", set()),
    ],
)
def test_a_name_is_introduced_by_a_title_an_age_a_role_or_a_voice(text: str, people: set[str]) -> None:
    assert set(features(article(text), ()).people.split()) == people


MANY_WORDS = (
    "a boat lies in the flooded quarry of the village, beside a crane, a shed full of ropes and two rusty lorries that"
    " the miners left behind when the slate pit closed and the pumps were sold to a brewery across the border. Herons"
    " nest in the gravel, children dive from a rusty conveyor, and anglers sit under umbrellas between thistles. On"
    " Sundays a trumpeter rows to the raft and plays waltzes, until frogs and mosquitoes drive the guests home."
)


def test_a_name_that_is_introduced_weighs_less_than_the_same_word_without() -> None:
    plain, introduced = (
        weights(features(article(f"Under the {start} Brandvoll {MANY_WORDS}"), ())) for start in ("old", "mayor")
    )
    assert introduced["brandvol"] / introduced["quarri"] < plain["brandvol"] / plain["quarri"]
