"""The output folder: only our own files are touched, and a crash tears nothing."""

import contextlib
import os
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from digest.building import Outputs
from digest.building.journal import MANIFEST, STAGING, commit
from digest.errors import OutputError


def publish(folder: Path, files: dict[str, str]) -> tuple[Outputs, tuple[str, ...], tuple[str, ...]]:
    with contextlib.closing(Outputs(folder, folder.parent / "records")) as outputs:
        for path, text in files.items():
            outputs.offer(path, text.encode(), text.encode)
        outputs.drop_unwanted()
        published = outputs.publish()
    return outputs, published.written, published.deleted


def tree(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def test_files_are_written_once_and_left_alone_while_nothing_changes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(site, {"a/index.html": "one", "b.txt": "two"})[1] == ("a/index.html", "b.txt")
    before = (site / "b.txt").stat().st_mtime_ns
    assert publish(site, {"a/index.html": "1", "b.txt": "two"})[1] == ("a/index.html",)
    assert (site / "b.txt").stat().st_mtime_ns == before
    assert tree(site) == {"a/index.html": "1", "b.txt": "two"}


def test_many_pages_are_published_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"{number}/index.html": f"page {number} " * number for number in range(30)}
    publish(tmp_path / "few", pages)
    monkeypatch.setattr("digest.building.staging.HELD", 7)
    publish(tmp_path / "many", pages)
    assert tree(tmp_path / "many") == tree(tmp_path / "few") == pages
    changed = pages | {"3/index.html": "changed", "29/index.html": "changed too"}
    assert publish(tmp_path / "many", changed)[1] == ("29/index.html", "3/index.html")
    assert tree(tmp_path / "many") == changed


def test_a_page_whose_inputs_are_the_same_is_not_even_made(tmp_path: Path) -> None:
    publish(tmp_path / "site", {"a": "one"})
    outputs = Outputs(tmp_path / "site", tmp_path / "records")

    def make() -> bytes:
        raise AssertionError("made again")

    assert not outputs.offer("a", b"one", make)
    outputs.close()


def test_what_is_coming_can_be_read_before_it_is_published(tmp_path: Path) -> None:
    publish(tmp_path / "site", {"a": "old", "gone": "old", "same": "as ever"})
    (tmp_path / "site" / "foreign").write_text("precious")
    outputs = Outputs(tmp_path / "site", tmp_path / "records")
    made: list[str] = []

    def make(path: str) -> bytes:
        made.append(path)
        return f"new {path}".encode()

    for path in ("a", "b", "foreign"):
        assert outputs.offer(path, b"new", partial(make, path), later=True)
    outputs.drop("gone")
    coming = outputs.coming()
    assert (coming.pages, coming.gone, coming.blocked) == ({"a", "b"}, {"gone"}, {"foreign"})
    assert (made, tree(tmp_path / "site")["a"]) == ([], "old")
    assert (coming.page("b"), coming.page("b")) == (b"new b", b"new b")
    assert outputs.publish().written == ("a", "b")
    assert sorted(made) == ["a", "b", "foreign"], "each was made once, whoever asked first"
    assert tree(tmp_path / "site") == {"a": "new a", "b": "new b", "foreign": "precious", "same": "as ever"}
    with pytest.raises(KeyError):  # it is on the disk by now
        coming.page("a")
    outputs.close()


def test_a_page_that_cannot_be_made_leaves_the_site_and_waits_for_the_next_time(tmp_path: Path) -> None:
    publish(tmp_path / "site", {"a": "old", "b": "old"})
    outputs = Outputs(tmp_path / "site", tmp_path / "records")
    works = False

    def make() -> bytes:
        if not works:
            raise ValueError("a template that does not work")
        return b"new"

    outputs.offer("a", b"new", lambda: b"new", later=True)
    outputs.offer("b", b"new", make, later=True)
    with pytest.raises(ValueError, match="template"):
        outputs.publish()
    seen = {path: text for path, text in tree(tmp_path / "site").items() if not path.startswith(STAGING)}
    assert seen == {"a": "old", "b": "old"}
    works = True
    assert outputs.publish().written == ("a", "b")
    assert tree(tmp_path / "site") == {"a": "new", "b": "new"}
    outputs.close()


def test_only_what_the_manifest_lists_is_deleted(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"old/page.html": "x", "kept.html": "y"})
    (site / "old" / "mine.txt").write_text("the user's")
    (site / "CNAME").write_text("the user's too")
    assert publish(site, {"kept.html": "y"})[2] == ("old/page.html",)
    assert tree(site) == {"kept.html": "y", "old/mine.txt": "the user's", "CNAME": "the user's too"}


def test_a_folder_that_becomes_empty_goes_with_its_last_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a/b/c.html": "x", "d.html": "y"})
    publish(site, {"d.html": "y"})
    assert not (site / "a").exists()


def test_a_foreign_file_in_the_way_stays_and_is_reported(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "x"})
    (site / "b.html").write_text("the user's")
    outputs = Outputs(site, tmp_path / "records")
    outputs.offer("b.html", b"1", lambda: b"ours")
    assert outputs.publish().blocked == ("b.html",)
    outputs.close()
    assert (site / "b.html").read_text() == "the user's"


def test_a_folder_full_of_somebody_elses_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("ten years of work")
    with pytest.raises(OutputError, match=r"thesis\.doc"):
        Outputs(tmp_path / "site", None)


def test_a_folder_with_only_a_gitignore_is_ours_to_fill(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".gitignore").write_text("*")
    publish(tmp_path / "site", {"a.html": "x"})
    assert tree(tmp_path / "site") == {".gitignore": "*", "a.html": "x"}


def test_an_edited_output_is_put_right(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "x"})
    (site / "a.html").write_text("vandalised")
    assert publish(site, {"a.html": "x"})[1] == ("a.html",)
    assert tree(site) == {"a.html": "x"}


def test_losing_the_records_costs_no_writes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "x"})
    (tmp_path / "records").unlink()
    assert publish(site, {"a.html": "x"})[1] == ()


@pytest.mark.parametrize("table", ["CREATE TABLE made (path TEXT)", ""])
def test_records_that_cannot_be_used_cost_no_writes(tmp_path: Path, table: str) -> None:
    site, records = tmp_path / "site", tmp_path / "records"
    publish(site, {"a.html": "x"})
    records.unlink()
    records.write_bytes(b"" if table else b"this is no database, " * 100)
    with contextlib.closing(sqlite3.connect(records)) as database:
        database.execute(table) if table else None
    assert publish(site, {"a.html": "x"})[1] == ()
    assert publish(site, {"a.html": "y"})[1] == ("a.html",)


def test_a_publication_without_changes_leaves_the_folder_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "x"})
    before = site.stat().st_mtime_ns
    assert publish(site, {"a.html": "x"})[1:] == ((), ())
    assert site.stat().st_mtime_ns == before


def test_an_edit_taken_back_before_it_was_published_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "x"})
    outputs = Outputs(site, tmp_path / "records")
    assert outputs.offer("a.html", b"y", lambda: b"y")
    assert not outputs.offer("a.html", b"x", lambda: b"x")
    assert outputs.publish().written == ()
    outputs.close()
    assert tree(site) == {"a.html": "x"}


@pytest.mark.parametrize("crash_after", range(5))
def test_a_crash_leaves_the_whole_old_site_or_the_whole_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_after: int
) -> None:
    site = tmp_path / "site"
    old = {"a.html": "old a", "b.html": "old b", "gone.html": "old"}
    new = {"a.html": "new a", "b.html": "new b", "c.html": "new c"}
    publish(site, old)
    real, steps = os.replace, []

    def failing(source: str | Path, target: str | Path) -> None:
        if len(steps) == crash_after:
            raise KeyboardInterrupt
        steps.append(target)
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    try:
        publish(site, new)
    except KeyboardInterrupt:
        monkeypatch.undo()
        Outputs(site, tmp_path / "records").close()
    monkeypatch.undo()
    assert tree(site) == new
    assert not (site / STAGING).exists()


def test_what_was_staged_without_a_journal_is_thrown_away(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "old"})
    (site / STAGING).mkdir()
    (site / STAGING / "a.html").write_text("half wri")
    Outputs(site, None).close()
    assert tree(site) == {"a.html": "old"}


def test_a_journal_that_was_tampered_with_reaches_nothing_outside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a.html": "old"})
    (tmp_path / "secret").write_text("precious")
    commit(site, [], ["../secret"], None)
    assert (tmp_path / "secret").read_text() == "precious"
