"""Neither a mistake of ours nor an odd file costs more than one article."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, preview, tree, write

import digest.pipeline.articles
from digest.model import Article, Quote
from digest.quoting import extract_quotes


def test_an_article_that_makes_a_stage_fail_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article) -> tuple[Quote, ...]:
        if "librarian" in article.text:
            raise KeyError("a mark that nobody thought of")
        return extract_quotes(article)

    monkeypatch.setattr(digest.pipeline.articles, "extract_quotes", failing)
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        broken = site.build(set())
        assert (broken.articles, broken.stories) == (2, 1)
        assert [(problem.code, problem.origin) for problem in broken.problems] == [
            ("internal-error", "articles/post/budget.txt")
        ]
        mended = BUDGET.replace("librarian ", "")
        write(tmp_path, {"articles/post/budget.txt": mended})
        result = site.build({tmp_path / "content/articles/post/budget.txt"})
    assert (result.articles, result.stories, result.problems) == (3, 2, ())
    assert any("council" in path for path in tree(tmp_path))


def test_a_folder_that_is_not_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = write(tmp_path, FILES | {"articles/locked/rain.txt": BUDGET}) / "content" / "articles"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "sun.txt").write_text(BUDGET)
    (articles / "linked").symlink_to(elsewhere, target_is_directory=True)
    look = os.scandir

    def refusing(folder: Path) -> Iterator[os.DirEntry[str]]:
        if folder == articles / "locked":
            raise PermissionError(13, "Permission denied", str(folder))
        return look(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    expected = [("articles/linked", "linked-folder"), ("articles/locked", "unreadable")]
    for _ in range(2):  # the second time from where the first build ended
        result = build(tmp_path)
        assert (result.articles, [(problem.origin, problem.code) for problem in result.problems]) == (3, expected)
    monkeypatch.undo()
    assert build(tmp_path).articles == 4


def test_links_that_lead_to_no_file_are_told_and_nothing_else_is_lost(tmp_path: Path) -> None:
    articles = write(tmp_path, FILES) / "content" / "articles"
    for name, goal in (("circle.txt", "circle.txt"), ("gone.txt", "nowhere.txt"), ("pipe.txt", "/dev/zero")):
        (articles / name).symlink_to(goal)
    expected = [(f"articles/{name}.txt", "broken-link") for name in ("circle", "gone", "pipe")]
    for _ in range(2):  # the second time from where the first build ended
        result = build(tmp_path)
        assert (result.articles, [(problem.origin, problem.code) for problem in result.problems]) == (3, expected)
    (articles / "nowhere.txt").write_text(BUDGET.replace("library", "swimming pool"))
    assert [problem.origin for problem in build(tmp_path).problems] == ["articles/circle.txt", "articles/pipe.txt"]


def test_a_project_folder_whose_name_is_not_utf8_builds(tmp_path: Path) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/z\xfcrich"))
    root.mkdir()
    write(root, FILES)
    (root / "digest.toml").write_text('[site]\ntitle = "Harrow Today"\n')
    assert build(root).articles == 3


def test_files_whose_names_are_not_utf8_are_told_apart(tmp_path: Path) -> None:
    folder = write(tmp_path, {"articles/plain.txt": BUDGET}) / "content" / "articles"
    for name, text in ((b"br\xfccke.txt", BRIDGE_A), (b"br\xfdcke.txt", BRIDGE_B)):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(text, encoding="utf-8")
    assert build(tmp_path).articles == 3
