"""A build goes on from where the last one ended, and nobody can tell from the site."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from newsrooms import BUDGET, FERRY, FILES, MORE, build, preview, tree, write

from digest.pipeline import LastBuild, Newsroom, Site, catch_up, open_project
from digest.pipeline.commands.export import export
from digest.pipeline.stories import Stories


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stories that are looked at from now on."""
    found: list[str] = []
    plain = Stories.derive

    def derive(self: Stories, *arguments: Any) -> Any:
        found.append(arguments[0].id)
        return plain(self, *arguments)

    monkeypatch.setattr(Stories, "derive", derive)
    return found


def test_after_an_edit_a_new_process_looks_at_the_story_of_the_article_alone(
    tmp_path: Path, derived: list[str]
) -> None:
    write(tmp_path, FILES | MORE)
    build(tmp_path)
    for votes in ("eight to five", "seven to six"):
        derived.clear()
        write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("nine to four", votes)})
        result = build(tmp_path)
        assert (len(derived), result.stories, result.articles) == (1, 4, 6)
        assert [problem.code for problem in result.problems] == ["front-matter", "stale-note"]
    assert any(b"seven to six" in data for data in tree(tmp_path).values())


def test_a_newsroom_without_a_site_catches_up_with_edits_that_no_build_has_seen(
    tmp_path: Path, derived: list[str]
) -> None:
    build(write(tmp_path, FILES | MORE))
    edit = write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")})
    for fresh in (False, True):
        derived.clear()
        with Newsroom(open_project(edit), remember=not fresh) as newsroom:
            if fresh:
                newsroom.update()
            else:
                catch_up(newsroom)
                assert len(derived) == 1
            found = [newsroom.problems, sorted(newsroom.stories.states), b"".join(export(newsroom))]
        if not fresh:
            caught_up = found
    assert caught_up == found
    assert (tmp_path / ".digest" / "last-build").exists()


def touch_the_site(root: Path) -> None:
    (root / "site" / "index.html").write_text("Mine!", encoding="utf-8")


def empty_the_memo(root: Path) -> None:
    for path in (root / ".digest").glob("memo.sqlite*"):
        path.unlink()


def lose_results(root: Path) -> None:
    import sqlite3

    with sqlite3.connect(root / ".digest" / "memo.sqlite") as database:
        database.execute("DELETE FROM memo")
    database.close()


def cut_the_state(root: Path) -> None:
    path = root / ".digest" / "rest"
    path.write_bytes(path.read_bytes()[:-7])


def damage_the_state(root: Path) -> None:
    path = root / ".digest" / "rest"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def forget_a_line(root: Path) -> None:
    path = root / "content" / "ledger.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def new_settings(root: Path) -> None:
    (root / "digest.toml").write_text('[site]\ntitle = "Another name"\n', encoding="utf-8")


@pytest.mark.parametrize(
    "harm",
    [touch_the_site, empty_the_memo, lose_results, cut_the_state, damage_the_state, forget_a_line, new_settings],
)
def test_whatever_happens_to_what_was_remembered_the_next_build_is_right(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, harm: Callable[[Path], None]
) -> None:
    write(tmp_path, FILES | MORE)
    build(tmp_path)
    harm(tmp_path)
    edit = {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")}
    build(write(tmp_path, edit))
    clean = tmp_path_factory.mktemp("clean")
    shutil.copytree(tmp_path / "content", clean / "content")
    if harm is new_settings:
        new_settings(clean)
    build(clean)
    assert tree(tmp_path) == tree(clean)


def test_an_edit_that_only_the_preview_has_seen_is_undone_by_the_next_build(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = tree(tmp_path)
    with preview(tmp_path) as site:
        write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")})
        site.build({tmp_path / "content" / "articles" / "post" / "budget.txt"})
        assert tree(tmp_path) != before
    write(tmp_path, FILES)
    build(tmp_path)
    assert tree(tmp_path) == before


def test_a_site_that_somebody_else_has_published_is_not_taken_for_ones_own(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    build(write(tmp_path, FILES))
    record = (tmp_path / ".digest" / "last-build").read_bytes()
    build(write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")}))
    write(tmp_path, FILES)
    (tmp_path / ".digest" / "last-build").write_bytes(record)
    build(tmp_path)
    clean = tmp_path_factory.mktemp("clean")
    shutil.copytree(tmp_path / "content", clean / "content")
    build(clean)
    assert tree(tmp_path) == tree(clean)


def test_a_build_goes_on_from_a_preview_and_records_what_is_new(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, derived: list[str]
) -> None:
    edit = {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")}
    straight = write(tmp_path_factory.mktemp("straight"), FILES | MORE)
    build(straight)
    build(write(straight, edit))
    build(write(tmp_path, FILES | MORE))
    last = LastBuild(open_project(tmp_path))
    with Newsroom(open_project(tmp_path)) as newsroom:
        site = Site(newsroom)
        assert last.resume(newsroom, site)
        result = site.build({write(tmp_path, edit) / "content/articles/post/budget.txt"})
        last.save(result, site, recorded=False)
        site.close()
    derived.clear()
    build(tmp_path)
    assert derived == []
    assert tree(tmp_path) == tree(straight)
    assert (tmp_path / "content/ledger.jsonl").read_bytes() == (straight / "content/ledger.jsonl").read_bytes()


def test_files_that_come_and_go_between_two_builds_are_found(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = tree(tmp_path)
    write(tmp_path, {"articles/new folder/ferry.md": FERRY})
    assert build(tmp_path).articles == 4
    (tmp_path / "content/articles/new folder/ferry.md").unlink()
    assert build(tmp_path).articles == 3
    withdrawn = {path for path, data in tree(tmp_path).items() if b"was withdrawn" in data}
    assert sorted(path.split("/")[0] for path in withdrawn) == ["articles", "stories"]
    assert {path for path in tree(tmp_path) if path.endswith(".html")} - withdrawn == {
        path for path in before if path.endswith(".html")
    }
