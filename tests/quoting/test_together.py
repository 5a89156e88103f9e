"""Several who say one thing together: all are named, and only where that is certain."""

import pytest
from quoting_articles import quotes

CAST = "Ada Moor is the mayor. Oskar Reed, the chairman, agreed. Tobias Lund, a docker, came too.\n\n"
BOTH = ("Ada Moor", "Oskar Reed")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Mayor Ada Moor and council chairman Oskar Reed said in a joint statement that “all is paid”.", BOTH),
        ("en", CAST + "“The accounts are in order,” said Moor and Reed in a letter.", BOTH),
        ("en", CAST + "According to Moor and Reed, “the accounts are in order”.", BOTH),
        ("en", CAST + "Moor, Lund and Reed said the accounts were “all in good order”.", (*BOTH, "Tobias Lund")),
        (
            "de",
            "„Die Bücher stimmen“, erklärten Anna Moor und der Vorsitzende Thomas Reed.",
            ("Anna Moor", "Thomas Reed"),
        ),
        ("fr", "« Les comptes sont bons », ont déclaré Anne Moor et Thomas Reed.", ("Anne Moor", "Thomas Reed")),
        ("es", "«Las cuentas cuadran», dijeron Ana Moor y Tomás Reyes.", ("Ana Moor", "Tomás Reyes")),
    ],
)
def test_all_who_say_it_are_named(language: str, text: str, names: tuple[str, ...]) -> None:
    (quote,) = quotes(text, language)
    assert sorted(quote.together) == sorted(names)
    assert quote.speaker in names


@pytest.mark.parametrize(
    "text",
    [
        "“The accounts are in order,” said Moor and Reed agreed.",
        "“The accounts are in order,” a lawyer for Moor and Reed said.",
        "Lund met Moor and Reed said: “The accounts are in order.”",
        "“The accounts are in order,” Marks and Spencer said.",
        "Moor had left, and Reed said the accounts were “all in good order”.",
        "“The accounts are in order,” Moor told Reed and Lund.",
    ],
)
def test_nobody_is_named_who_may_not_have_spoken(text: str) -> None:
    (quote,) = quotes(CAST + text)
    assert quote.together == ()
