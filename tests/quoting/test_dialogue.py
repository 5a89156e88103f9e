"""Dialogue led by dashes: what is said, what only says who speaks, and what the narrator tells."""

import pytest
from quoting_articles import quotes, told

MAYOR = "Anne Moor, la maire de Port-Vieux, a réuni les habitants.\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "– Nous reconstruirons la jetée, dit-elle, avant le printemps.",
            [("Nous reconstruirons la jetée", "Anne Moor"), ("avant le printemps.", "Anne Moor")],
        ),
        ("— Et qui paiera ? demanda Thomas Leroux.", [("Et qui paiera ?", "Thomas Leroux")]),
        ("— Et qui paiera ? demanda Thomas Leroux, un docker.", [("Et qui paiera ?", "Thomas Leroux")]),
        ("— On verra, a-t-elle répondu.", [("On verra", "Anne Moor")]),
        (
            "Elle leva la main. – Nous irons, dit-elle, au printemps. Personne ne bougea.",
            [("Nous irons", "Anne Moor"), ("au printemps.", "Anne Moor")],
        ),
    ],
)
def test_what_stands_between_commas_says_who_speaks(text: str, said: list[tuple[str, str]]) -> None:
    assert told(MAYOR + text, "fr") == said


def test_the_halves_around_an_incise_are_one_sentence() -> None:
    first, second = quotes(MAYOR + "– Nous reconstruirons la jetée, dit-elle, avant le printemps.", "fr")
    assert second.goes_on == first.id


@pytest.mark.parametrize(
    "text", ["– Il viendra, disons, demain matin.", "– La loi, dit le rapport qui dort, est juste."]
)
def test_a_comma_before_other_words_breaks_nothing(text: str) -> None:
    assert all("demain matin" in words or "est juste" in words for words, _ in told(text, "fr")[-1:])
