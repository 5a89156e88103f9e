"""Text that was broken at a fixed width becomes paragraphs again, and nothing else does."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning.layout.dump import dump_lines

WORDS = (
    *("the", "ferry", "harbour", "board", "of", "night", "crossing", "a", "islanders", "said"),
    *("winter", "fares", "and", "to", "Sorrel", "Almond", "in", "it", "would"),
)
# Longer than two lines: where each line is a sentence nobody can tell that they were broken.
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=60, max_size=80).map(
    lambda words: " ".join(words).capitalize() + "."
)
PROSE = st.lists(st.lists(SENTENCE, min_size=2, max_size=3).map(" ".join), min_size=3, max_size=8)


def paragraphs(raw: str) -> list[str]:
    """The lines of a dump with single blanks."""
    return [" ".join(line.span.of(raw).split()) for line in dump_lines(raw, 1_000)]


@settings(deadline=None)
@given(PROSE, st.integers(60, 90), st.sampled_from(["\n", "\r\n"]))
def test_wrapped_prose_comes_back_as_its_paragraphs(prose: list[str], width: int, newline: str) -> None:
    wrapped = [textwrap.fill(paragraph, width) for paragraph in prose]
    assert paragraphs("\n\n".join(wrapped).replace("\n", newline)) == prose


@settings(deadline=None)
@given(PROSE, st.integers(60, 90))
def test_an_indented_line_begins_a_paragraph(prose: list[str], width: int) -> None:
    wrapped = [textwrap.fill(paragraph, width, initial_indent="   ") for paragraph in prose]
    assert paragraphs("\n".join(wrapped)) == prose


@settings(deadline=None)
@given(PROSE)
def test_a_paragraph_a_line_stays_one(prose: list[str]) -> None:
    assert paragraphs("\n".join(prose)) == prose


MENU = ["Home", "News", "Sport", "Night ferry to sail again from May, harbour board says", "Weather", "Contact"]
BODY = (
    "The night ferry between Port Almond and the island of Sorrel will sail again from May, the harbour board said on "
    "Monday after a long debate with the islanders. The last late boat had sailed two winters ago, when the board "
    "wanted to save fuel and the crews were short of engineers, and the islanders have asked for it ever since.",
    "Tickets will cost the same as by day. Half of the fare is paid by the province, which wants people who work in "
    "the town to keep their houses on the island, as its minister for the coast told the board in a letter.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_wrapped_article_among_short_lines_and_long_ones_is_unwrapped(between: str) -> None:
    wrapped = [textwrap.fill(paragraph, 70) for paragraph in BODY]
    long = (
        "Readers of this paper have written to us about the ferry all winter, and we have printed what we could of it."
    )
    raw = "\n".join([*MENU, long, "", between.join(wrapped), "", *MENU])
    assert paragraphs(raw) == [*MENU, long, *BODY, *MENU]


def test_headlines_of_like_length_stay_apart() -> None:
    headlines = [
        f"{name} wins the harbour race by a boat's length after a calm day"
        for name in ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus"]
    ]
    assert paragraphs("\n".join(headlines)) == headlines


def test_lines_of_a_script_without_capitals_stay_apart_where_no_width_broke_them() -> None:
    lines = [
        " ".join(["ميناء المدينة يستقبل السفن الجديدة", *["مساء"] * n, "بعد عام من العمل"])
        for n in (1, 7, 2, 9, 3, 5, 1, 8)
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_lines_broken_by_the_measure_of_a_page_become_paragraphs() -> None:
    uneven = []
    for paragraph in BODY:
        words, width = paragraph.split(), 58
        while words:
            taken = textwrap.wrap(" ".join(words), width)[0]
            uneven.append(taken)
            words = words[len(taken.split()) :]
            width = 58 + (7 * width) % 11
        uneven.append("")
    assert paragraphs("\n".join(uneven)) == list(BODY)


def test_what_goes_on_below_a_bullet_belongs_to_it() -> None:
    items = [f"- {paragraph}" for paragraph in BODY]
    wrapped = [textwrap.fill(item, 66, subsequent_indent="  ") for item in items]
    assert paragraphs("\n".join(wrapped)) == items
