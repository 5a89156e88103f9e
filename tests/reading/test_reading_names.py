"""Which files are read, and what the articles in them are called."""

import pytest

from digest.reading import article_id, read, supported


def test_an_article_id_is_short_safe_and_depends_on_the_path_alone() -> None:
    ids = {article_id(f"articles/{n}.txt") for n in range(2_000)}
    assert len(ids) == 2_000
    assert all(len(i) == 10 and set(i) <= set("abcdefghijklmnopqrstuvwxyz234567") for i in ids)
    assert article_id("articles/lamp.txt") == "4j4fkfhmkt"


@pytest.mark.parametrize(
    "origin",
    ["articles/a.txt", "articles/deep/er/a.HTML", "articles/a.htm", "articles/a.json", "articles/noending",
     "articles/a.docx", "pages/about.md", "stories/lamp.md", "articles/a b #1.md"],
)  # fmt: skip
def test_files_that_people_mean_are_supported(origin: str) -> None:
    assert supported(origin)


@pytest.mark.parametrize(
    "origin",
    ["articles/.hidden.txt", "articles/.git/a.txt", "articles/.#a.txt", "articles/#a.txt#", "articles/a.txt~",
     "articles/.a.txt.swp", "articles/a.txt.swp", "articles/a.tmp", "articles/~$a.txt", "articles/Thumbs.db",
     "articles/page_files/ad.html", "pages/a.png", "stories/ledger.jsonl", "ledger.jsonl", "articles", "other/a.txt"],
)  # fmt: skip
def test_hidden_and_temporary_files_are_not(origin: str) -> None:
    assert not supported(origin)


@pytest.mark.parametrize(
    "origin", ["articles/a.docx", "articles/noending", "pages/a.txt", "stories/a.html", "articles/.md"]
)
def test_an_unknown_format_is_a_warning_that_names_the_known_ones(origin: str) -> None:
    found = read(origin, b"words")
    assert found.documents == found.pages == found.notes == ()
    assert [(p.code, p.severity, p.origin) for p in found.problems] == [("unknown-format", "warning", origin)]
    assert ".md" in found.problems[0].message


def test_a_name_that_is_not_utf_8_is_a_problem_that_can_be_written_down() -> None:
    (problem,) = read("articles/\udcff.txt", b"words").problems
    assert problem.code == "bad-name" and problem.origin
    problem.origin.encode("utf-8")
