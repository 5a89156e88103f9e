"""What a speaker is: offices, roles, descriptions."""

import pytest
from quoting_articles import quotes, speakers

OPENING = "Ada Penrose, the mayor of Larkhaven, met Tobias Lund on Monday."


def test_an_office_is_the_one_person_who_holds_it_in_the_article() -> None:
    assert speakers(OPENING + "\n\n“We agreed on nothing,” the mayor said.") == ["Ada Penrose"]


def test_an_office_is_left_as_it_is_where_two_people_hold_it() -> None:
    text = "Mayor Ada Penrose met Mayor Jon Beale.\n\n“We agreed on nothing,” the mayor said."
    assert speakers(text) == ["the mayor"]


def test_a_name_beside_an_office_is_the_speaker() -> None:
    assert speakers("Her deputy, Jon Beale, described the vote as “a disaster for the port”.") == ["Jon Beale"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“We agreed,” said Fleet President Brad Lund.", "Fleet President"),
        ("“We agreed,” said harbour master Brad Lund.", "harbour master"),
        ("“We agreed,” said singer and songwriter Brad Lund.", "singer and songwriter"),
        ("“We agreed,” said Brad Lund, the fleet's president.", "the fleet's president"),
        ("Brad Lund, a biologist at the University of Larkhaven who knows the reef, said “it is dead”.",
         "a biologist at the University of Larkhaven"),
    ],
)  # fmt: skip
def test_the_role_beside_a_name_is_kept(text: str, role: str) -> None:
    (quote,) = quotes(text)
    assert quote.role is not None
    assert quote.role.of(text) == role
    assert quote.speaker == "Brad Lund"


def test_a_role_that_needs_its_sentence_is_none() -> None:
    text = "The union doubts it. “Nobody asked us,” said Brad Lund, its secretary."
    assert [quote.role for quote in quotes(text)] == [None]


def test_a_team_before_an_office_is_not_the_person_that_a_pronoun_takes_up() -> None:
    text = (
        "The cup was won by Harrow Gulls.\n\n"
        "Gulls boss Hanneke Brill said she had stopped watching. ‘I looked at the bench,’ she said."
    )
    assert speakers(text) == ["Hanneke Brill"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Harbour Council Chairman", "Harbour Council Chairman"),
        ("Secretary-General", "Secretary-General"),
        ("then-Prime Minister", "then-Prime Minister"),
        ("Port Security Adviser", "Port Security Adviser"),
        ("Sens", "Sens"),
        ("Harbour Council Majority Whip", "Harbour Council Majority Whip"),
    ],
)
def test_an_office_in_front_of_a_name_is_no_part_of_it(words: str, role: str) -> None:
    text = f"“We agreed,” said {words} Brad Lund. “We did,” Lund added."
    first, second = quotes(text)
    assert (first.speaker, second.speaker) == ("Brad Lund", "Brad Lund")
    assert first.role is not None
    assert first.role.of(text) == role


@pytest.mark.parametrize(
    ("named", "described", "speaker"),
    [
        ("Rep. Ada Moor (D-Larks.) answered Rep. Jon Beale (R-Ky.).", "the Larkshire Democrat", "Ada Moor"),
        ("Rep. Ada Moor, D-N.L., answered Rep. Jon Beale, R-Ky.", "the New Larkshire congresswoman", "Ada Moor"),
        ("Rep. Ada Moor, D-N.L., answered Rep. Jon Beale, R-Ky.", "the Kentucky Republican", "Jon Beale"),
        ("Jon Beale, a Larkshire Republican, answered Ada Moor.", "the Larkshire Republican", "Jon Beale"),
        ("Ada Moor, 47, answered Jon Beale, 29, on Monday.", "the 29-year-old", "Jon Beale"),
        ("Jon Beale left the port on Monday.", "the 29-year-old", "Jon Beale"),
        ("Ada Moor answered Jon Beale on Monday.", "the 29-year-old", "the 29-year-old"),
        ("Rep. Ada Moor (D-Larks.) answered Rep. Jon Beale (D-Larks.).", "the Larkshire Democrat",
         "the Larkshire Democrat"),
    ],
)  # fmt: skip
def test_a_description_is_the_one_person_it_fits(named: str, described: str, speaker: str) -> None:
    assert speakers(f"{named}\n\n“We agreed on nothing,” {described} said.") == [speaker]


def test_an_office_that_is_over_says_so() -> None:
    text = "“We agreed,” said former Fleet President Brad Lund."
    (quote,) = quotes(text)
    assert quote.role is not None
    assert quote.role.of(text) == "former Fleet President"


def test_somebodys_spokesman_is_not_the_one_he_speaks_for() -> None:
    text = "“We agreed,” said a spokesman for Fleet President Brad Lund."
    assert speakers(text) != ["Brad Lund"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("« La jetée a cédé », a affirmé le ministre de l'Intérieur Ilan Moreau.", "ministre de l'Intérieur"),
        ("La ministre de la Santé Ilan Moreau a déclaré que « la jetée a cédé ».", "ministre de la Santé"),
        ("« La jetée a cédé », a dit la maire de Larque, Ilan Moreau.", "maire de Larque"),
        ("« La jetée a cédé », a dit M. Ilan Moreau.", None),
    ],
)
def test_a_french_office_leads_to_the_name_behind_it(text: str, role: str | None) -> None:
    (quote,) = quotes(text, "fr")
    assert quote.speaker == "Ilan Moreau"
    assert (quote.role.of(text) if quote.role else None) == role


@pytest.mark.parametrize("addressed", ["told Ada Moor", "said of Ada Moor", "said, before Ada Moor, a nurse, left"])
def test_an_office_that_speaks_to_somebody_is_not_that_person(addressed: str) -> None:
    (quote,) = quotes(text := f"“We agreed on nothing,” the Mayor {addressed}.")
    assert quote.mention is not None
    assert (quote.speaker, quote.mention.of(text)) == ("the Mayor", "the Mayor")


def test_an_office_that_somebody_comes_after_is_not_hers() -> None:
    (quote,) = quotes("After the minister of health, Ilse Varga closed the gate and said: “It is done.”")
    assert (quote.speaker, quote.role) == ("Ilse Varga", None)


def test_a_role_told_once_is_kept_for_the_surname() -> None:
    text = "Brad Lund, the fleet's president, left on Monday.\n\n“We agreed on nothing,” Lund said."
    (quote,) = quotes(text)
    assert quote.role is not None
    assert (quote.speaker, quote.role.of(text)) == ("Brad Lund", "the fleet's president")


@pytest.mark.parametrize("text", ["He turned round. To the people of Larkhaven, Brad Lund said “no”.",
                                  "“We agreed,” said 47-year-old Brad Lund."])  # fmt: skip
def test_neither_a_crowd_nor_an_age_is_a_role(text: str) -> None:
    (quote,) = quotes(text)
    assert (quote.speaker, quote.role) == ("Brad Lund", None)


def test_an_office_of_several_words_stays_whole() -> None:
    text = "“This is a critical moment,” U.S. Secretary of State Hilda Moor said at a conference."
    (quote,) = quotes(text)
    assert quote.speaker == "Hilda Moor"
    assert quote.role is not None
    assert quote.role.of(text) == "U.S. Secretary of State"


def test_the_husband_s_office_is_not_his_wife_s() -> None:
    text = (
        "President Lund scolded the council. Mr. Lund was angry.\n\n"
        "The first lady, Melanie Lund, questioned it. “It is very disturbing,” she said. “I am sad,” Mr. Lund said."
    )
    first, second = quotes(text)
    assert first.speaker == "Melanie Lund"
    assert first.role is None or "President" not in first.role.of(text)
    assert second.speaker == "Lund"


def test_an_office_at_the_end_of_a_sentence_is_the_one_s_who_is_named_behind_it() -> None:
    text = "Le Premier ministre Paul Brun a rencontré la ministre de Larkhaven, Anne Moor.\n\n"
    assert speakers(text + "« C'est une perte », selon la ministre de Larkhaven.", "fr") == ["Anne Moor"]


def test_a_vice_president_is_not_the_president() -> None:
    text = (
        "Vice President Mike Penrose stayed at home. After the vote, the president wrote in support of the fleet, "
        "calling its master “a really great guy for all of us here”."
    )
    assert speakers(text) == ["the president"]


def test_a_spokesman_for_somebody_with_an_office_speaks_himself() -> None:
    text = "A spokesman for Vice President Mike Penrose said the fleet was “found in the worst state of all its years”."
    assert speakers(text) != ["Mike Penrose"]


def test_a_person_of_a_party_keeps_what_is_told_of_them() -> None:
    text = "“In thirty years of boats I have never seen such doom,” said one prominent centrist Democrat."
    assert speakers(text) == ["one prominent centrist Democrat"]


@pytest.mark.parametrize("office", ["Secretary of Commerce", "Secretary of State"])
def test_what_an_office_is_for_is_no_part_of_the_name(office: str) -> None:
    assert speakers(f"“For decades it has protected our boats,” said {office} Gary Lund.") == ["Gary Lund"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "«Perderemo tutto», dice la presidente dell'associazione Botteghe, Ada Sartori.", "Ada Sartori"),
        ("it", "«Piove poco», spiega il presidente del consorzio Irrigui, Ugo Merli.", "Ugo Merli"),
        ("it", "Così Bruno Merli, capogruppo della Lista Verde: «Un errore grave».", "Bruno Merli"),
        ("es", "«No hay agua», explica el presidente de la asociación Vega Alta, Ugo Soto.", "Ugo Soto"),
        ("fr", "« Tout ferme », déplore la présidente de l'association Les Quais, Anne Lepic.", "Anne Lepic"),
        ("pt", "“Não há água”, diz o presidente da associação Vale Verde, Ugo Pires.", "Ugo Pires"),
        ("it", "«Non sapevamo nulla», ha detto al Corriere Ada Merli.", "Ada Merli"),
        ("fr", "« On ne lâchera rien », réagit le délégué CGX Yvo Tallard.", "Yvo Tallard"),
        ("it", "«Il ponte regge», ha detto il ministro delle Infrastrutture Ada Merli.", "Ada Merli"),
        ("nl", "Hoogleraar waterbouw Wiebe de Boer is kritischer: ‘Dit kan niet.’", "Wiebe de Boer"),
        ("nl", "Trainer Piet Douwes baalde: „Dit mag niet gebeuren.”", "Piet Douwes"),
        ("de", "Udo Lorenz kam zuerst. Auch Lorenz sieht sich bestätigt: „Ich habe es gesagt.“", "Udo Lorenz"),
        ("de", "„Wir bedauern den Fehler“, heißt es in der Mitteilung.", "Mitteilung"),
        ("it", "«Ho frenato subito», racconta Ugo Merli, 63 anni, l'autista.", "Ugo Merli"),
    ],
)
def test_who_holds_an_office_speaks_and_not_its_body_nor_who_is_told(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "“Não sabíamos”, disse aos jornalistas Filomena Pires."),
        ("es", "«No sabíamos nada», dijo a los periodistas Elvira Soto."),
        ("it", "«Non sapevamo nulla», ha detto ai giornalisti Ada Merli."),
    ],
)
def test_whom_something_is_told_is_no_office_of_the_speaker(language: str, text: str) -> None:
    assert [quote.role for quote in quotes(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "“Não sabíamos”, disse ao Correio Filomena Pires."),
        ("es", "«No sabíamos nada», dijo al Diario Elvira Soto."),
    ],
)
def test_the_paper_that_is_told_is_no_part_of_a_name(language: str, text: str) -> None:
    assert not any("Correio" in str(name) or "Diario" in str(name) for name in speakers(text, language))
