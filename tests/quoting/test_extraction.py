"""Quotations and their speakers, end to end within the stage."""

import itertools
import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoting_articles import article, quotes, speakers, told

from digest.quoting import extract_quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild the pier by spring,” said Mayor Ada Penrose.", "Ada Penrose"),
        ("“We will rebuild the pier by spring,” Ada Penrose said.", "Ada Penrose"),
        ("Ada Penrose said: “We will rebuild the pier by spring.”", "Ada Penrose"),
        ("According to Ada Penrose, “the pier will be rebuilt by spring.”", "Ada Penrose"),
        ("“We will rebuild it,” Ada Penrose, the mayor of Larkhaven, told the Harbour Times.", "Ada Penrose"),
        ("Lena Ortiz, a biologist at the University of Larkhaven, said the reef was “beyond repair”.", "Lena Ortiz"),
        ("The plan was called “reckless” by the harbour commission.", "the harbour commission"),
        ("Penrose was told by the auditor that the accounts were “a shambles”.", "the auditor"),
        ("“They ask too much,” others said.", None),
    ],
)
def test_the_speaker_is_found_before_and_after_the_words(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We refuse to be silent any longer,” the letter reads.", "the letter"),
        ("“The bridge is safe for all vehicles,” the ministry said in a statement.", "the ministry"),
        ("The report found the bridge “structurally unsound”.", "the report"),
        ("“They knew about the leak for years,” a source told Larkhaven News.", "a source"),
        ("“We were never warned,” residents said.", "residents"),
        ("The call came from mosque loudspeakers: “Come to prayer, come to prayer.”", "mosque loudspeakers"),
        (
            "A spokesperson for Lark police said on Monday night: “We are at work on it.”",
            "a spokesperson for Lark police",
        ),
        ("“We knew,” a spokesman for the Ministry of Transport said.", "a spokesman for the Ministry of Transport"),
    ],
)
def test_documents_bodies_and_sources_speak_too(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_both_parts_of_a_broken_quotation_have_the_same_speaker() -> None:
    text = "“The tide came early,” said Tobias Lund, “and nobody had warned us about it.”"
    assert speakers(text) == ["Tobias Lund", "Tobias Lund"]


def test_a_quotation_over_several_paragraphs_keeps_its_speaker() -> None:
    text = (
        "Tobias Lund, the harbour master, read a statement.\n\n“We acted on the forecast we had.\n\n"
        "“At nine the wind turned.\n\n“We are sorry for what happened,” he said.\n\nThe union disagreed."
    )
    assert speakers(text) == ["Tobias Lund"] * 3


def test_a_question_and_its_answer_have_two_speakers() -> None:
    text = "“Why was the gate open?” asked Judge Helen Marsh. “Nobody told me to close it,” the guard replied."
    assert speakers(text) == ["Helen Marsh", "the guard"]


def test_nobody_is_named_where_the_text_names_nobody() -> None:
    assert speakers("The walls were painted white. “Never again.” It rained all day.") == [None]


def test_the_mention_and_the_cue_are_places_in_the_text() -> None:
    text = "“We will rebuild it,” said Mayor Ada Penrose."
    (quote,) = quotes(text)
    assert quote.mention is not None
    assert quote.mention.of(text) == "Mayor Ada Penrose"
    assert quote.cue is not None
    assert quote.cue.of(text) == "said"
    assert quote.role is not None
    assert quote.role.of(text) == "Mayor"
    assert quote.span.of(text) == "“We will rebuild it,”"
    assert 0.9 < quote.confidence <= 1.0


def test_an_id_does_not_change_when_a_quotation_is_inserted_before_it() -> None:
    before = quotes("“The tide came early this year,” said Tobias Lund.")
    after = quotes("“Nobody told us a thing,” said Mara Quist.\n\n“The tide came early this year,” said Tobias Lund.")
    assert before[0].id == after[1].id


def test_the_same_words_twice_have_two_ids() -> None:
    found = quotes("“Never again,” said Mara Quist.\n\n“Never again,” said Tobias Lund.")
    assert len({quote.id for quote in found}) == 2


def test_an_article_without_quotations_has_none() -> None:
    assert extract_quotes(article("The pier reopened on Monday. It's the town's pride.")) == ()


def test_a_language_without_a_file_still_has_its_quotations() -> None:
    assert told("“Přijdeme zítra,” řekla Eva.", "cs") == [("Přijdeme zítra,", None)]


def test_a_line_without_end_is_read_in_good_time() -> None:
    before = time.process_time()
    assert len(quotes("“" + "word " * 400_000)) <= 1
    assert len(quotes("“a” " * 30_000)) == 3_000
    assert speakers("Aa " * 90_000 + "“We saw it,” said Quist.") == ["Quist"]
    assert time.process_time() - before < 10


WORDS = st.sampled_from(
    ["“", "”", '"', "‘", "’", "Ada", "Penrose", "said", "he", "she", "the", "mayor", ",", ".", "who", "by", "told",
     "letter", "\n\n", "LUND:", "—", "of", "Mr.", "was", "(", ")", "it"]
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(WORDS, max_size=60))
def test_whatever_is_written_the_places_are_right(parts: list[str]) -> None:
    text = "\n\n".join(part.strip() for part in " ".join(parts).split("\n\n") if part.strip()) or "x"
    made = article(text)
    found = extract_quotes(made)
    assert found == extract_quotes(msgspec.json.decode(msgspec.json.encode(made), type=type(made)))
    assert len({quote.id for quote in found}) == len(found)
    for quote in found:
        assert any(paragraph.span.covers(quote.span) for paragraph in made.paragraphs)
        assert quote.span.covers(quote.content)
        for place in (quote.mention, quote.cue, quote.role):
            assert place is None or 0 <= place.start < place.end <= len(text)
        assert 0.0 <= quote.confidence <= 1.0
        assert quote.speaker is None or quote.mention is not None
    for one, other in itertools.pairwise(found):
        assert one.span.end <= other.span.start
