"""Whose name a surname alone is, and what belongs to a name."""

import pytest
from quoting_articles import speakers, told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Bill Lund is the mayor. “It is paid for,” Lund said.", "Bill Lund"),  # no bill that anybody pays
        ("Mayor Otto de Vries spoke first. “It is paid for,” de Vries said.", "Otto de Vries"),
        ("“It is paid for,” de Vries said.", "de Vries"),
        ("Ada Lund spoke. Lund is the mayor. Her cousin Tom Lund left. “It is paid for,” Lund said.", "Ada Lund"),
        ("Ada Lund met Tom Lund. She is the mayor. “It is paid for,” Lund said.", "Ada Lund"),
        ("Ada Lund met Tom Lund. She came with him; he left. “It is paid for,” Lund said.", "Lund"),
    ],
)
def test_a_surname_is_the_one_person_s_who_is_meant(text: str, last: str) -> None:
    assert speakers(text)[-1] == last


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "À Londres, Lord Ian Lund a dit : « Nous sommes prêts. »", "Ian Lund"),
        ("fr", "« Nous sommes prêts », a dit la Secrétaire des Affaires Étrangères Margaret Lund.", "Margaret Lund"),
        ("nl", "„Het maakt niet uit”, zegt Van Zon over de prijs van de haring.", "Van Zon"),
        ("fr", "« Nous étions prêts, explique Jean-Marc. On a été surpris par la foule. »", "Jean-Marc"),
        ("fr", "Marie Lund de la CFDT a dit : « Nous sommes prêts. »", "Marie Lund"),
    ],
)
def test_an_office_or_a_body_is_no_part_of_a_name(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“I stayed tough,” said Dutchman Robin Moor.", "Robin Moor"),
        ("“I stayed tough,” said fifth-seeded Robin Moor. “I won.”", "Robin Moor"),
        ("“It is over,” said Inspector General of Orlo Police Nasim Ahmed.", "Nasim Ahmed"),
        ("“It is over,” said Larkshire Secretary of Ports Nasim Ahmed.", "Nasim Ahmed"),
        ("“It is over,” Ada Moor MP said.", "Ada Moor"),
        ("At 6 p.m. ET Ada Moor said: “It is over.”", "Ada Moor"),
        ("Robin Moor won. “I stayed tough,” the Greek said.", "the Greek"),
        ("“It is over,” said the Bank of Orlo.", "Bank of Orlo"),
    ],
)
def test_what_stands_before_or_behind_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert speakers(text)[0] == name


def test_letters_to_a_columnist_are_no_transcript() -> None:
    text = "DEAR MARA: I am lost. Can you help me?\n\nDEAR LOST: No.\n\nDEAR MARA: What now?\n\nDEAR ALL: I hope so."
    assert speakers(text) == []


def test_few_words_that_no_verb_leads_to_are_nobody_s_for_sure() -> None:
    assert speakers("Ada Penrose landed for a long “policy address” on the harbour.") == [None]
    assert speakers("Ada Penrose landed, and she said it was “a policy address”.") == ["Ada Penrose"]
    assert speakers("Ada Penrose closed the gate and turned round. “It is done.”") == ["Ada Penrose"]


def test_a_list_of_words_has_one_speaker() -> None:
    text = "Tom Reed made a choice. Ada Moor called it “ill-suited,” “embarrassing,” and “the worst.”"
    assert speakers(text) == ["Ada Moor"] * 3


def test_a_colon_gives_few_words_to_whom_it_follows() -> None:
    assert speakers("Ada Moor and the port: a history. Sen. Ada Moor: “Anything short” of that will fail.") == [
        "Ada Moor"
    ]


def test_two_apostrophes_or_a_double_prime_close_a_straight_mark() -> None:
    assert told("“We are late,″ said Ada Moor. \"We are late,'' she said.") == [
        ("We are late,", "Ada Moor"),
        ("We are late,", "Ada Moor"),
    ]
    assert told("Ada Moor said it was ''a disgrace for the port''.") == [("a disgrace for the port", "Ada Moor")]
