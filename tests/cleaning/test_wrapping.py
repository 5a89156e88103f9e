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


APART = {
    "headlines of one length": [
        f"{name} wins the harbour race by a boat's length after a calm day"
        for name in ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus"]
    ],
    "headlines that begin in small letters": [
        "iPhone prices rise again as the shops run short of screens",
        "eBay sellers told to pay the harbour tax on old fishing nets",
        "iPads for every pupil of the island school, minister promises",
        "a ferry named after its oldest passenger is launched in May",
    ],
    "headlines with bylines": [
        "Harbour board: the night ferry will sail again from the month of May",
        "by Ada Morrow and Ben Castile, our correspondents in Port Almond",
        "updated 3 hours ago, 14 comments, 6 shares, and one correction",
        "Islanders ask for cheaper tickets after a winter of closed schools",
        "by Cleo Varga, education editor of this paper and its magazine",
    ],
    "a sentence a line": [
        "The board met on Monday in the old hall by the harbour wall.",
        "It voted nine to four for the night ferry to sail again.",
        "Nobody in the room had expected that so many would come.",
        "The islanders stood along the walls and in the corridor too.",
    ],
    "a transcript": [
        "REPORTER: Will the night ferry sail again in the month of May then",
        "MINISTER: We have said that it will and we stand by what we said",
        "REPORTER: And who is going to pay for the fuel and all the crews",
        "MINISTER: Half of it is paid by the province and half by the board",
    ],
    "an address": [
        "Harbour Board of Sorrel Island and its Province",
        "12 Long Quay, third floor, behind the old cannery",
        "04418 Port Almond",
        "telephone: 555 0142, fax: 555 0143, mornings only",
    ],
    "a poem": ["The tide goes out,", "the tide comes in,", "and nobody asks", "the harbour why", "it holds the boats."],
    "a table": [
        "Port Almond        12   14   16   18   20   22",
        "Sorrel              1    2    3    4    5    6",
        "average of all      7    8    8    9   10   10",
    ],
    "a list": [
        "- two cups of flour, sifted twice through the finest sieve",
        "- one cup of milk, warm but not hot, with a spoon of honey",
        "- the yolk of an egg, and the white of it whipped until stiff",
    ],
}


REPORT = (
    "The night ferry to Sorrel will sail again from May, the harbour board said on Monday.",
    "Islanders had asked for it since the last late boat sailed two winters ago. More than two hundred of them came.",
    "Tickets will cost the same as by day, and half of the fare is paid by the province. Its minister wants people "
    "who work in the town to keep their houses. He told the board so in a letter.",
    "“We have waited long enough,” said Ada Morrow, who keeps the island's only inn. “Nobody stays for a night.”",
    "The board will look for two engineers at once. Their work begins in April, when the boat comes out of the dock.",
    "“It is an old boat, but it is a good one,” said its captain, Ben Castile. He has steered it for nineteen years.",
)


def test_most_paragraphs_that_end_at_a_full_line_end_there_and_few_sentences_within_one_do() -> None:
    found, right, wrong = 0, 0, 0
    for width in range(60, 91):
        got = paragraphs("\n".join(textwrap.fill(paragraph, width) for paragraph in REPORT))
        found += len(REPORT)
        right += len(set(got) & set(REPORT))
        wrong += sum(not any(one in paragraph for paragraph in REPORT) for one in got)
    assert right >= 0.9 * found
    assert wrong <= 0.04 * found


@pytest.mark.parametrize("kind", APART)
def test_lines_that_no_width_broke_stay_apart(kind: str) -> None:
    lines = [" ".join(line.split()) for line in APART[kind]]
    assert paragraphs("\n".join(APART[kind])) == lines
    wrapped = "\n\n".join(textwrap.fill(paragraph, 62) for paragraph in BODY)
    assert paragraphs("\n".join([*APART[kind], "", wrapped])) == [*lines, *BODY]


def test_a_poem_of_long_lines_stays_one() -> None:
    poem = [
        "The harbour was not hers that night and no more was the sea",
        "for lamps went out along the quay and no one lit the stove",
        "and though the ferry called for us it called as if asleep",
        "until the gulls stood up at once and shouted it awake",
    ]
    assert paragraphs("\n".join(poem)) == poem


def test_a_short_article_is_unwrapped() -> None:
    sentence = "The goat left the harbour at noon, and nobody there could say for sure which of the two boats it took."
    quote = '"He looked at the water, and then he looked at me for a while," said the ferryman of Sorrel.'
    assert paragraphs("\n\n".join(textwrap.fill(line, 62) for line in (sentence, quote))) == [sentence, quote]


def test_wrapped_paragraphs_and_long_lines_do_not_disturb_each_other() -> None:
    mixed = [paragraph if number % 2 else textwrap.fill(paragraph, 66) for number, paragraph in enumerate(BODY * 2)]
    assert paragraphs("\n".join(mixed)) == [*BODY, *BODY]


def test_wrapped_items_without_full_stops_are_unwrapped_between_blank_lines() -> None:
    items = [f"{day} boats from the old harbour of Port Almond to the southern islands and back" for day in "ABCD"]
    assert paragraphs("\n\n".join(textwrap.fill(item, 60) for item in items)) == items


def test_a_dash_or_a_number_at_the_beginning_of_a_line_is_no_bullet_within_a_sentence() -> None:
    broken = "The late boat will sail again in May, and the crews\n— there are nine of them — start training on March\n"
    broken += "18. Tickets will cost the same as by day, the board\nsaid on Monday.\n"
    assert paragraphs(broken) == [" ".join(broken.split())]


@pytest.mark.parametrize("width", [60, 72, 100])
def test_paragraphs_without_blank_lines_lose_nothing(width: int) -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, width) for paragraph in BODY)
    assert " ".join(paragraphs(wrapped)) == " ".join(BODY)


def test_lines_of_a_script_without_capitals_stay_apart_where_no_width_broke_them() -> None:
    lines = [
        " ".join(["ميناء المدينة يستقبل السفن الجديدة", *["مساء"] * n, "بعد عام من العمل"])
        for n in (1, 7, 2, 9, 3, 5, 1, 8)
    ]
    assert paragraphs("\n".join(lines)) == lines


def uneven(paragraph: str) -> str:
    """A paragraph as the measure of a page breaks it."""
    lines, words, width = [], paragraph.split(), 58
    while words:
        lines.append(textwrap.wrap(" ".join(words), width)[0])
        words = words[len(lines[-1].split()) :]
        width = 58 + (7 * width) % 11
    return "\n".join(lines)


def test_lines_broken_by_the_measure_of_a_page_become_paragraphs() -> None:
    assert paragraphs("\n\n".join(map(uneven, BODY))) == list(BODY)


def test_long_lines_do_not_disturb_those_that_a_page_broke() -> None:
    assert paragraphs("\n\n".join([" ".join(BODY), *map(uneven, BODY)])) == [" ".join(BODY), *BODY]


def test_what_goes_on_below_a_bullet_belongs_to_it() -> None:
    items = [f"- {paragraph}" for paragraph in BODY]
    wrapped = [textwrap.fill(item, 66, subsequent_indent="  ") for item in items]
    assert paragraphs("\n".join(wrapped)) == items
