"""Few words in marks: often nobody's, and then nobody is named."""

import pytest
from quoting_articles import quotes, speakers, told


@pytest.mark.parametrize(
    "text",
    [
        "As the flood moved inland, people stayed on the quay. That sort of “harbour fever” has a long history here. "
        "“It is exhausting,” said Emily Brook, a pilot.",
        "Depending on who is asked, Orlo's special election on Tuesday is about allowing “decency” to return.",
        "The hulk that was hit belonged to Tarik Moor. Lund said that he was described as a “friend of the rebels”.",
        "Ada Brook will meet the crews on Monday to mark the day with a focus on “safe water” for all of Ostmere.",
    ],
    ids=["the next sentence's speaker", "whoever owns a thing", "a passive", "no verb of saying leads to them"],
)
def test_few_words_have_no_speaker_where_nobody_is_said_to_say_them(text: str) -> None:
    assert quotes(text)[0].kind == "direct" or quotes(text)[0].speaker is None
    assert speakers(text)[0] is None


def test_whoever_calls_somebody_something_says_so() -> None:
    text = "Judge Ada Brook doubled down on her criticism of the mayor on Sunday, calling him a “faker” in the square."
    assert told(text) == [("faker", "Ada Brook")]


def test_a_word_of_time_that_opens_a_sentence_is_no_speaker() -> None:
    text = (
        "Hours after the county passed the mark, President Carl Lund spoke of the dead. No other county lost more. "
        "“Today, we mark a grim day for all of us,” he said in a brief speech."
    )
    assert speakers(text) == ["Carl Lund"]


def test_someone_is_nobody() -> None:
    text = "Someone seeing the pier for the first time would have every excuse to say “What on earth is this?”"
    assert speakers(text) == [None]


def test_a_document_keeps_how_many_pages_it_has() -> None:
    text = "“The goal was to spend the harbour's money on themselves,” the 47-page indictment says."
    assert speakers(text) == ["the 47-page indictment"]


@pytest.mark.parametrize(
    "text",
    [
        "Shortly after a “Moor and Friends” segment on the pier, Carl Lund left the studio.",
        "The march drew people from all over Orlo wearing “Make Orlo Great Again” hats and boots.",
        "Ada Brook is the author of “The Long Pier” and lives in Ostmere.",
    ],
)
def test_capitals_before_a_noun_or_of_an_author_are_a_title(text: str) -> None:
    (quote,) = quotes(text)
    assert (quote.kind, quote.speaker) == ("work-title", None)


def test_capitals_that_somebody_says_are_still_speech() -> None:
    assert told("“Hello, Captain Brook,” Lund said.") == [("Hello, Captain Brook,", "Lund")]


def test_what_a_programme_is_given_is_no_quotation() -> None:
    assert quotes('The page says console.log("the pier is done") and then stops.') == ()


def test_an_adjective_made_of_a_name_is_no_speaker() -> None:
    text = "The pro-Lund protest, billed as a rally, drew people who shouted “leave our old harbour alone” all night."
    assert speakers(text) != ["the pro-Lund"]


@pytest.mark.parametrize(
    "behind", ['"We lost our pier and will build it again," Ada Brook said.', "Brook called for calm in the town."]
)
def test_a_subhead_in_capitals_between_sentences_is_nobodys(behind: str) -> None:
    quote = quotes(f'The crews searched all night. "A LONG NIGHT" {behind}')[0]
    assert (quote.kind, quote.speaker) == ("headline", None)


def test_what_somebody_shouts_in_capitals_is_speech() -> None:
    assert speakers('The crews searched all night. "COME BACK NOW" Brook shouted.') == ["Brook"]


@pytest.mark.parametrize(
    "text",
    [
        "In a speech in May, Lund attacked “the lazy ideas of those who never saw a storm”.",
        "Lund has gone after Penrose as a “keeper who would bleed the harbour”, and won.",
    ],
)
def test_a_sentence_can_give_words_to_its_subject_without_a_verb_of_saying(text: str) -> None:
    assert speakers(f"{text}\n\nNed Lund keeps the harbour.")[0] in ("Ned Lund", "Lund")
