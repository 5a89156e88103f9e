"""Who is meant: full names, pronouns, offices, roles."""

import pytest
from quoting_articles import quotes, speakers

OPENING = "Ada Penrose, the mayor of Larkhaven, met Tobias Lund on Monday."


def test_a_surname_is_completed_from_the_article() -> None:
    assert speakers(OPENING + "\n\n“We agreed on nothing,” Lund said.") == ["Tobias Lund"]


def test_a_surname_that_two_people_share_is_left_as_it_is() -> None:
    text = "Ada Penrose and Carl Penrose spoke.\n\n“We agreed on nothing,” Penrose said."
    assert speakers(text) == ["Penrose"]


def test_a_title_tells_which_of_two_people_is_meant() -> None:
    text = "Ada Penrose and Carl Penrose spoke.\n\n“We agreed on nothing,” Mr. Penrose said."
    assert speakers(text) == ["Carl Penrose"]


@pytest.mark.parametrize(("pronoun", "speaker"), [("she", "Ada Penrose"), ("he", "Tobias Lund")])
def test_a_pronoun_means_the_person_of_its_gender(pronoun: str, speaker: str) -> None:
    assert speakers(f"{OPENING}\n\n“We agreed on nothing,” {pronoun} said.") == [speaker]


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    text = "Vane accused Mr. Lund of lying. “He knew in March,” he said."
    (speaker,) = speakers("Mr. Vane joined the board in May.\n\n" + text)
    assert speaker == "Vane"


def test_a_pronoun_that_nobody_fits_stays_unresolved() -> None:
    (quote,) = quotes("The rain fell. “We agreed on nothing,” she said.")
    assert quote.speaker is None
    assert quote.mention is not None


def test_who_is_the_person_before_it() -> None:
    assert speakers("Mara Quist, who said “nobody listened to us”, is leaving the board.") == ["Mara Quist"]


def test_somebodys_unnamed_relative_is_not_named() -> None:
    (quote,) = quotes("“We agreed on nothing,” her brother said.")
    assert quote.speaker is None
    assert quote.mention is not None


def test_one_of_several_is_named_as_the_text_names_her() -> None:
    assert speakers("“The shift is over by then,” one of the nurses said.") == ["one of the nurses"]


def test_a_german_noun_is_no_name_behind_its_article_or_in_an_apposition() -> None:
    assert speakers("Das Buffet wurde nach Angaben des Küsters „nie ganz abgebaut“.", "de") == [None]
    text = "Tobias Renn, ein 29 Jahre alter Konditor, berichtete: „Wir hörten nur noch Lärm.“"
    assert speakers(text, "de") == ["Tobias Renn"]


@pytest.mark.parametrize(
    "text",
    [
        "“We agreed on nothing,” Lund told reporters, according to the Mail. Brad Lund left.",
        "The Mail quoted Lund as saying “we agreed on nothing”. Brad Lund left.",
        "According to the Larkhaven Mail, Lund said that “we agreed on nothing”. Brad Lund left.",
    ],
)
def test_an_outlet_that_passes_words_on_is_not_their_speaker(text: str) -> None:
    assert speakers(text) == ["Brad Lund"]


def test_a_report_that_nobody_else_speaks_in_is_the_speaker() -> None:
    assert speakers("The pier was “beyond repair”, according to the Larkhaven Mail.") == ["Larkhaven Mail"]


@pytest.mark.parametrize("text", ["Brad Lund of Merrow, who said “we agreed on nothing”, left.",
                                  "Brad Lund of Merrow said: “We agreed on nothing.”"])  # fmt: skip
def test_where_a_person_is_from_is_not_the_speaker(text: str) -> None:
    assert speakers(text) == ["Brad Lund"]


def test_what_something_is_in_is_no_person() -> None:
    (quote,) = quotes("The talks in Merrow were short.\n\nMerrow was calm. “We agreed on nothing,” he said.")
    assert quote.speaker is None


def test_a_capital_that_leads_to_an_unknown_noun_is_not_the_speaker() -> None:
    (quote,) = quotes("A Merrovian climber, described as “lacking in experience”, died on Monday.")
    assert quote.speaker is None


@pytest.mark.parametrize("name", ["A. J. Lund", "Brad A. Lund"])
def test_an_initial_is_no_article(name: str) -> None:
    assert speakers(f"“We agreed,” said {name}. “We did,” Lund added.") == [name, name]


def test_kinship_tells_a_gender() -> None:
    (quote,) = quotes("His grandmother, Merrit Lund, died in May.\n\n“It is hard,” he said.")
    assert quote.speaker is None


def test_whoever_stands_before_a_name_tells_nothing_of_its_gender() -> None:
    text = "His grandmother met Tobias Lund on Monday.\n\n“It is hard,” he said."
    assert speakers(text) == ["Tobias Lund"]


def test_where_a_body_is_based_is_no_part_of_its_name() -> None:
    assert speakers("On Monday New Merrow-based Harbour Watch said: “We agreed on nothing.”") == ["Harbour Watch"]


def test_the_only_person_of_an_article_is_meant_even_far_behind() -> None:
    text = (
        "Ambrose Kettering has climbed the steps on Gannet Rock for years.\n\n"
        "Kettering, 68, was the last keeper. The lamp has a camera now.\n\n"
        "“People ask if I was lonely,” he said. “I had the cat.”"
    )
    assert speakers(text) == ["Ambrose Kettering"] * 2


def test_a_name_that_begins_as_those_of_places_do_is_nobody() -> None:
    text = "The miners of San José, Ruben Arce among them, are well.\n\n“We are fine,” he said."
    assert speakers(text) == ["Ruben Arce"]


def test_a_headline_makes_no_full_name() -> None:
    assert speakers("Lund Willing to Talk\n\nPresident Lund spoke. He added: “We shall see.”") == ["Lund"]


def test_nobody_is_taken_for_the_speaker_of_a_passive_that_names_nobody() -> None:
    text = "The list, known as Grey Heron, has been described as “a phone book for spies.” It is kept in Merrow."
    assert speakers(text) == [None]
    assert speakers("The list has been described as “reckless” by Ada Moor.") == ["Ada Moor"]
    assert speakers("At one point, Lund said keepers were calling “every ten minutes or so.”") == ["Lund"]


def test_he_is_neither_the_place_behind_a_place_nor_a_company() -> None:
    text = "Speaking at the works in Merrow, Larkshire, engineer Tobias Lund spoke.\n\n“We are late,” he said."
    assert speakers(text)[-1] == "Tobias Lund"
    text = "Ostmarine Corp opened a yard. From the windows of Ostmarine one sees the pier.\n\n“We are late,” he said."
    assert speakers(text) == [None]


def test_an_adverb_may_stand_between_a_german_verb_and_its_subject() -> None:
    text = (
        "Ada Lund leitet den Hafen. Der Leiter einer Fähre sieht das anders.\n\n„Wir zahlen zu viel“, sagt auch Lund."
    )
    assert speakers(text, "de") == ["Ada Lund"]
    assert speakers("„Das war schön“, erzählt der 48-Jährige.", "de") == ["der 48-Jährige"]


def test_a_pronoun_with_its_verb_cut_short_is_a_person_and_no_name() -> None:
    text = "Tobias Lund runs the ferry.\n\nHe trusted us. We’d listen. He said “do not make mistakes that you regret.”"
    assert speakers(text) == ["Tobias Lund"]
    assert speakers("Lund spoke. I’m told it was “a sort of cover-up.”") == [None]


def test_nobody_answers_the_own_question_in_the_next_paragraph() -> None:
    text = (
        "“But there is a risk,” Tobias Lund said. “Do you dispute that?”\n\n“There can be a small risk with any boat.”"
    )
    assert speakers(text) == ["Tobias Lund", "Tobias Lund", None]
    assert speakers(text.replace("?", "."))[2] == "Tobias Lund"


def test_who_is_led_to_speak_is_not_who_led_to_it() -> None:
    text = (
        "Lund said it was late before a second speech that prompted Moor to quip it all sounded like a “broken record.”"
    )
    assert speakers(text) == [None]
