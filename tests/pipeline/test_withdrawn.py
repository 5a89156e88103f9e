"""What was published and is taken off the site still answers at its address, and says no more than that."""

import shutil
from pathlib import Path

import pytest
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, preview, tree, write

from digest.pipeline import Newsroom, catch_up, open_project
from digest.pipeline.commands.check import check_site

KEYED = BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")
HIDE = {"stories/b.md": "---\nstory: bridge\nhide: true\n---\n"}
ROOM = FILES | {"articles/courier/bridge.txt": KEYED}
WITHDRAWN = b"off its site"


def addresses(root: Path) -> set[str]:
    """The pages of stories and articles."""
    return {path for path in tree(root) if path.startswith(("stories/", "articles/"))}


def withdrawn(root: Path) -> set[str]:
    return {path for path, data in tree(root).items() if WITHDRAWN in data}


def as_from_scratch(root: Path) -> bool:
    """Whether a clean build of the same content and ledger gives the same bytes."""
    elsewhere = root.parent / f"{root.name}-clean"
    shutil.copytree(root / "content", elsewhere / "content")
    build(elsewhere)
    return tree(elsewhere) == tree(root)


@pytest.mark.parametrize("running", [True, False])
def test_a_story_that_is_hidden_later_answers_at_every_address_without_a_word_of_it(
    tmp_path: Path, running: bool
) -> None:
    root = write(tmp_path / "room", ROOM)
    build(root)
    before = addresses(root)
    write(root, HIDE)
    if running:
        with preview(root):
            pass
    build(root)
    assert addresses(root) == before
    hidden = {path for path in before if "bridge" in path}
    assert withdrawn(root) == hidden
    for path in hidden:
        data = tree(root)[path]
        assert b"noindex" in data
        assert b"Harrow" not in data
    told = {path for path, data in tree(root).items() if b"bridge" in data.lower()} - hidden
    assert told == {".digest-manifest"}, "the list of files knows the addresses, no page does"
    assert as_from_scratch(root)


def test_a_story_that_is_shown_again_has_its_pages_back(tmp_path: Path) -> None:
    root = write(tmp_path / "room", ROOM)
    build(root)
    before = tree(root)
    with preview(root) as site:
        for _ in range(2):
            write(root, HIDE)
            site.build({root / "content/stories/b.md"})
            assert withdrawn(root)
            (root / "content/stories/b.md").unlink()
            site.build({root / "content/stories/b.md"})
            assert tree(root) == before


def test_an_article_that_is_deleted_answers_and_its_story_stays(tmp_path: Path) -> None:
    root = write(tmp_path / "room", ROOM)
    build(root)
    before = addresses(root)
    (root / "content/articles/post/bridge.txt").unlink()
    build(root)
    assert addresses(root) == before
    assert [path.split("/")[0] for path in withdrawn(root)] == ["articles"]
    assert as_from_scratch(root)


def test_what_only_a_preview_has_shown_leaves_nothing_behind(tmp_path: Path) -> None:
    root = write(tmp_path / "room", {"articles/post/budget.txt": BUDGET})
    build(root)
    before = addresses(root)
    with preview(root) as site:
        write(root, {"articles/post/bridge.txt": BRIDGE_B})
        site.build({root / "content/articles/post/bridge.txt"})
        assert addresses(root) > before
        (root / "content/articles/post/bridge.txt").unlink()
        site.build({root / "content/articles/post/bridge.txt"})
    assert addresses(root) == before


def test_the_address_of_a_story_that_was_merged_follows_the_other_out_and_back(tmp_path: Path) -> None:
    root = write(tmp_path / "room", ROOM)
    build(root)
    write(root, {"articles/post/budget.txt": BUDGET.replace("outlet:", "story: bridge\noutlet:")})
    build(root)
    before = addresses(root)
    (moved,) = [path for path, data in tree(root).items() if path.startswith("stories/") and b"refresh" in data]
    (root / "content/articles/post/budget.txt").unlink()  # the seed of the story that was merged away
    build(root)
    assert addresses(root) == before
    assert b"refresh" in tree(root)[moved], "it leads to the story that took it in"
    write(root, HIDE)
    build(root)
    assert moved in withdrawn(root)
    assert as_from_scratch(root)
    (root / "content/stories/b.md").unlink()
    build(root)
    assert b"refresh" in tree(root)[moved]


def test_withdrawn_pages_are_no_mistake_and_not_in_the_sitemap(tmp_path: Path) -> None:
    root = write(tmp_path / "room", ROOM)
    build(root)
    write(root, HIDE)
    build(root)
    assert "bridge" not in (root / "site/sitemap.xml").read_text()
    with Newsroom(open_project(root)) as newsroom:
        catch_up(newsroom)
        assert check_site(newsroom).problems == ()
