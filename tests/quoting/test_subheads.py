"""Quotations that nobody says where they stand: subheads and pull quotes."""

import pytest
from quoting_articles import quotes

ABOVE = "The inquiry was led by Ada Moor. “We closed the sluice in time,” she said."
BELOW = "Tom Reed, who runs the port, did not argue. “We were late and we were lucky,” he said."


def kinds(line: str, below: str = BELOW, marked: bool = True, language: str = "en") -> tuple[str, str | None]:
    """Kind and speaker of the quotation in a line between two paragraphs."""
    text = f"{ABOVE}\n\n{line}\n\n{below}"
    found = quotes(text, language, {1: "heading"} if marked else None)
    return next((quote.kind, quote.speaker) for quote in found if text.count("\n\n", 0, quote.span.start) == 1)


@pytest.mark.parametrize("language", ["en", "de", "fi"])
@pytest.mark.parametrize("line", ["“We were lucky”", "“A disgrace”", "“Never again!”"])
def test_a_subhead_in_marks_is_said_by_nobody(line: str, language: str) -> None:
    assert kinds(line, language=language) == ("headline", None)


@pytest.mark.parametrize("line", ["“We were lucky”", "“A disgrace”"])
def test_a_line_of_a_dump_that_looks_like_a_subhead_is_one(line: str) -> None:
    assert kinds(line, marked=False) == ("headline", None)


def test_words_in_a_subhead_are_not_those_of_who_spoke_above_it() -> None:
    assert kinds("A port “left to rot” by all") == ("headline", None)


def test_a_subhead_that_names_its_speaker_keeps_him() -> None:
    assert kinds("Reed: “We were lucky indeed”") == ("direct", "Tom Reed")


def test_a_pull_quote_repeats_what_is_said_below() -> None:
    assert kinds("“We were late and we were lucky.”", marked=False) == ("headline", None)


@pytest.mark.parametrize("line", ["“We will be back.”", "“Nothing of what you heard was true.”"])
def test_a_paragraph_of_speech_is_no_subhead(line: str) -> None:
    kind, speaker = kinds(line, marked=False)
    assert (kind, speaker) == ("direct", "Ada Moor")


def test_a_line_behind_a_colon_is_no_subhead() -> None:
    text = f"{ABOVE} Then Ada Moor said:\n\n“We were lucky”\n\n{BELOW}"
    assert quotes(text)[1].kind == "direct"
