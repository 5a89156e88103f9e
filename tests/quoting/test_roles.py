"""What a speaker is said to be: roles that tell something by themselves, and how they are written."""

import pytest
from quoting_articles import quotes


def role(text: str, language: str = "en") -> tuple[str, bool]:
    """The role of the speaker of the last quotation, and whether it has its capital from its place alone."""
    quote = quotes(text, language)[-1]
    assert quote.speaker is not None
    return quote.role.of(text) if quote.role else "", quote.role_opens


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Coach Hanne Brill was pleased. “We won the cup at last,” she said.", ("Coach", True)),
        ("Deputy fire chief Lena Orr came at noon. “It burns like powder,” she said.", ("Deputy fire chief", True)),
        ("Rovers boss Tom Hesse left. “We lost it all,” he said.", ("Rovers boss", False)),
        ("Prime Minister Ada Moor left. “We lost it all,” she said.", ("Prime Minister", False)),
        ("“We lost it all,” said Prime Minister Ada Moor.", ("Prime Minister", False)),
    ],
)
def test_a_capital_of_a_sentences_beginning_is_told_from_that_of_a_title(text: str, told: tuple[str, bool]) -> None:
    assert role(text) == told


def test_a_german_role_keeps_its_capital() -> None:
    text = "Hafenmeisterin Ada Moor kam um neun. „Die Brücke ist zu“, sagte Moor."
    assert role(text, "de") == ("Hafenmeisterin", False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We miss him,” said Jean Moor, one of the four members who voted no.", ""),
        ("“We miss him,” said Jean Moor, one of the owners of Greave Mill.", "one of the owners of Greave Mill"),
        ("“We miss him,” said Jean Moor, a member.", ""),
        ("“We miss him,” said Jean Moor, a member of the crew.", "a member of the crew"),
        ("“We miss him,” said his brother, Emil Moor.", ""),
        ("“We miss him,” said the victim's brother, Emil Moor.", "the victim's brother"),
        ("“We miss him,” the digger's driver, Emil Moor, said.", "the digger's driver"),
        ("“We miss him,” the harbour master, Emil Moor, said.", "harbour master"),
    ],
)
def test_a_relation_says_whose_or_is_no_role(text: str, told: str) -> None:
    assert role(text)[0] == told
