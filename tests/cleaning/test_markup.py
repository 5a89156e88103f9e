"""Markup that came along with the text of a dump."""

from collections.abc import Callable

import pytest

from digest.cleaning.repairing.markup import is_markup, plain
from digest.model import Article

Clean = Callable[..., Article]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The board&#8217;s debate &amp; vote", "The board’s debate & vote"),
        ("&quot;No,&quot; she said", '"No," she said'),
        ("&amp;quot;No,&amp;quot; she said", '"No," she said'),
        ("eight&nbsp;o&#x27;clock", "eight o'clock"),
        ("It will be <b>cheap</b>, she said", "It will be cheap, she said"),
        ('the <a class="x" href="/toll">toll</a> rises', "the toll rises"),
        ("the end.<br />The next", "the end. The next"),
        ("<p>The end. </p> <p>The next</p>", "The end. The next"),
        ("Marsh & Lane, R&D; and fish&chips", "Marsh & Lane, R&D; and fish&chips"),
        ("temperatures <10 and >5", "temperatures <10 and >5"),
        ("the tag <b> makes bold", "the tag <b> makes bold"),
        ("a <b and c> d", "a <b and c> d"),
    ],
)
def test_entities_become_characters_and_certain_tags_go(text: str, seen: str) -> None:
    assert plain(text) == seen


@pytest.mark.parametrize(("line", "nothing"), [("</div>", True), ("<br>&nbsp;", True), ("&shy;", True), ("<3", False)])
def test_a_line_of_tags_shows_nothing(line: str, nothing: bool) -> None:
    assert is_markup(line) is nothing


def test_each_piece_of_markup_is_on_record(cleaned: Clean) -> None:
    article = cleaned(
        "Ferry &amp; fares\n\n<div>\n\n"
        "The night ferry will sail again from May, the harbour board&rsquo;s chief said on Monday.\n\n"
        "&ldquo;We <em>listened</em>,&rdquo; said Ines Okafor, the harbour master, after a long debate.\n"
    )
    assert article.title == "Ferry & fares"
    assert article.text.endswith("“We listened,” said Ines Okafor, the harbour master, after a long debate.")
    assert [repair.before.of(article.raw) for repair in article.repairs] == [
        "&rsquo;", "&ldquo;", "<em>", "</em>", "&rdquo;",
    ]  # fmt: skip
    assert {repair.reason for repair in article.repairs} == {"markup"}
    assert [gone.reason for gone in article.removed if gone.span.of(article.raw) == "<div>"] == ["markup"]


LINES = (
    "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour board wept on the quay.",
    "For eighty years the ferry had carried apples, brides and mail across the sound, the captain said.",
    "A bridge of eleven arches will open in May, and Sorrel expects four thousand cars a day on it.",
)


@pytest.mark.parametrize(
    "line",
    [
        'window.tide=window.tide||{};(function(w,d){w.tide.push({"start":1,"zone":"harbour"});d.open(w);})(window,document);'
        * 2,
        '{"tide":{"headline":"Ferry","zone":"harbour","images":[{"id":7,"wide":true}],"syndication":null,"rich":"yes"}}'
        * 3,
    ],
)
def test_a_script_that_came_along_is_no_line_of_the_article(cleaned: Clean, line: str) -> None:
    article = cleaned("\n\n".join((line, *LINES, line)))
    assert "tide" not in article.text
    assert {one.reason for one in article.removed} == {"markup"}


def test_braces_and_brackets_in_a_sentence_are_no_script(cleaned: Clean) -> None:
    odd = "The captain wrote {in ink} that the ferry (built in 1941) had left; “who knows,” he said (and nobody did). "
    assert (odd * 2).strip() in cleaned("\n\n".join((*LINES, odd * 2))).text


def test_a_program_that_an_article_explains_is_its_own(cleaned: Clean) -> None:
    program = (
        'fetch("/tide.json").then(function (tide) { if (tide.high) { sail({ "from": "Sorrel", "at": tide.hour }); } '
        'else { wait(tide, function () { return { "state": "ebb", "again": true }; }); } });'
    )
    assert program in cleaned("\n\n".join((*LINES[:2], program, *LINES[2:]))).text
