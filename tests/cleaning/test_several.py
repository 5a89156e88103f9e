"""A dump that holds several articles, one below the other: one is the file's, and the editor is told of the others."""

import pytest
from cleaned_documents import cleaned

FERRY = (
    "The night ferry to Sorrel was the talk of the harbour on Monday evening, when the captain came before the board.",
    "For eighty years nobody had asked what the night ferry cost, the captain told the board and its guests.",
    "The board wants to decide in May who pays for the ferry, and will hear the captain once more by then.",
    "Until then the ferry stays in the harbour, and the captain goes home with a promise but without a coin.",
)
ROOF = (
    "The roof of the school in Upper Sorrel let the rain in again on Tuesday, and two classes were sent home at noon.",
    "The carpenter who repaired the roof last year blamed the slates, which the school council had bought too cheaply.",
    "Parents of the school collected eleven thousand crowns for slates, and the carpenter promised to work for free.",
    "The school council will look at the roof with the carpenter on Friday, before the next rain is forecast.",
)
BREAD = (
    "A loaf of rye by the baker Greta Dunn won the prize of the county jury on Monday, before nineteen other loaves.",
    "The jury praised the crust of the loaf and its crumb, and asked the baker how long her dough had rested.",
    "The baker said that her rye rests for two days in a cellar, and that the jury had eaten yesterday's loaf.",
)


def dump(*heads: str, between: str = "\n\n") -> str:
    """The three articles, each below its own lines."""
    parts = [between.join((head, *text)) for head, text in zip(heads, (FERRY, ROOF, BREAD), strict=False)]
    return "\n\n\n".join(parts)


HEADS = (
    "Captain wants money for the night ferry\nBy Ines Okafor",
    "Rain falls into the school again\nBy Tom Wirth, Education Editor",
    "Rye bread wins the county prize\nMay 3, 2021",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_first_article_is_the_files_and_the_others_go_on_record(between: str) -> None:
    article = cleaned(dump(*HEADS, between=between))
    assert article.title == "Captain wants money for the night ferry"
    assert [paragraph.span.of(article.text) for paragraph in article.paragraphs] == list(FERRY)
    gone = [one for one in article.removed if one.detail.startswith("another article")]
    assert {one.reason for one in gone} == {"intruder"}
    assert all(any(line in one.span.of(article.raw) for one in gone) for line in (*ROOF, *BREAD))


def test_a_byline_with_the_day_below_it_begins_no_article_by_itself() -> None:
    heads = (f"{HEADS[0]}\n2 May 2021", "Rain falls into the school again\n\nBy Tom Wirth\n4 May 2021")
    article = cleaned(dump(*heads))
    assert [paragraph.span.of(article.text) for paragraph in article.paragraphs] == list(FERRY)
    assert [problem.line for problem in article.problems] == [
        dump(*heads).split("\n").index("Rain falls into the school again") + 1
    ]


def test_a_dash_behind_small_letters_of_any_script_is_no_dateline() -> None:
    lines = (
        "Вторая ночь",
        "Вторая ночь была ещё длиннее - паром стоял в гавани, и никто не знал, кто за него заплатит.",
    )
    article = cleaned("\n\n".join(("Паром стоит в гавани", *FERRY, *lines, *ROOF)))
    assert lines[1] in article.text
    assert all(line in article.text for line in ROOF)


def test_the_editor_is_told_in_which_line_to_split_the_file() -> None:
    source = dump(*HEADS)
    (problem,) = cleaned(source).problems
    assert problem.code == "several-articles"
    assert problem.origin == "articles/a.txt"
    assert source.split("\n")[problem.line - 1 : problem.line] == ["Rain falls into the school again"]
    assert "Rain falls into the school again" in problem.message


def test_the_article_that_has_the_title_is_the_files_wherever_it_stands() -> None:
    article = cleaned(dump(*HEADS), title="Rain falls into the school again")
    assert all(line in article.text for line in ROOF)
    assert not any(line in article.text for line in BREAD)


def test_wire_items_are_told_by_their_datelines() -> None:
    wire = "SORREL, May 3 (Harbour Wire) - "
    text = "\n".join(
        (
            *("Captain wants money for the night ferry", wire + FERRY[0], *FERRY[1:]),
            *("Rain falls into the school again", wire + ROOF[0], *ROOF[1:]),
        )
    )
    article = cleaned(text)
    assert "captain goes home" in article.text
    assert "slates" not in article.text
    assert [problem.code for problem in article.problems] == ["several-articles"]


def test_a_paragraph_kept_by_the_editor_ends_the_warning_only_when_nothing_is_left_out() -> None:
    lines = (
        *ROOF,
        *BREAD,
        "Rain falls into the school again",
        "Rye bread wins the county prize",
        "By Tom Wirth",
        "May 3",
    )
    assert not cleaned(dump(*HEADS), keep=lines).problems
    assert cleaned(dump(*HEADS), keep=ROOF[:1]).problems


def test_a_subhead_with_a_name_below_it_divides_no_article() -> None:
    text = (FERRY[0], FERRY[1], FERRY[3], "Who pays for the ferry", "By Ines Okafor", *FERRY[2:3])
    article = cleaned(
        "\n\n".join((HEADS[0], *text, *(f"{line[:-1]}, the captain told the board." for line in FERRY[:3])))
    )
    assert not article.problems
    assert FERRY[2] in article.text


def test_boxes_of_one_paragraph_divide_no_article() -> None:
    box = ("Rain falls into the school again", "By Tom Wirth", ROOF[0])
    more = [f"{line[:-1]}, as the board heard from the captain." for line in FERRY[:3]]
    article = cleaned("\n\n".join((HEADS[0], *FERRY, *box, *more)))
    assert all(line in article.text for line in more)
    assert not article.problems
