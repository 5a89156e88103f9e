"""Incremental is the same as from scratch, byte for byte, and only what an edit touches is done again."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, DAM_A, DAM_B, DAM_C, FILES, build, preview, tree, write

from digest.building import Coming

EXTRA = "\nA crane from Port Vell is expected to reach the eastern tower on Friday, the county of Ellmark added.\n"
NOTE = "---\nstory: bridge\ntitle: The bridge, day by day\npin: true\n---\n\nWe update this page every evening.\n"
FERRY = "---\ntitle: Ferry runs early\nstory: ferry\noutlet: Vell Herald\n---\n\nThe ferry ran early on Monday.\n"
PAGE = "---\ntitle: About us\n---\n\nA newsroom of two.\n"
TEXTS = {
    "articles/courier/bridge.txt": [BRIDGE_A, BRIDGE_A + EXTRA, BRIDGE_A.replace("150", "170")],
    "articles/post/bridge.txt": [BRIDGE_B, BRIDGE_B.replace("title: Harrow", "story: bridge\ntitle: Harrow")],
    "articles/post/budget.txt": [
        BUDGET,
        BUDGET.replace("nine to four", "eight to five"),
        BUDGET.replace("Tomas Reik", "Mara Olsen"),
        "---\ndate: [\n---\nShort.",
    ],
    "articles/wire/bridge.txt": [BRIDGE_A.replace("Ellmark Courier", "Meridian Wire"), ""],
    "articles/wire/copy.md": [BUDGET.replace("outlet: Sundale Post", "outlet: Vell Herald")],
    "articles/courier/dam.txt": [DAM_A],
    "articles/post/dam.txt": [DAM_B, DAM_C],
    "articles/feed.jsonl": [
        '{"title": "Ferry runs early", "text": "The ferry between Harrow and Sundale ran early."}\n'
    ],
    "articles/herald/ferry.md": [FERRY, FERRY.replace("story: ferry\n", "")],
    "stories/bridge.md": [
        NOTE,
        NOTE.replace("pin: true", "merge: [ferry]"),
        NOTE.replace("pin: true", "split: [wire/bridge.txt]"),
    ],
    "stories/ferry.md": ["---\nstory: ferry\nhide: true\n---\n"],
    "pages/about.md": [PAGE, PAGE.replace("two", "three")],
}
STARTED = {
    name: texts[-1] for name, texts in TEXTS.items() if name.startswith(("articles/wire", "articles/herald", "stories"))
}
MOVED = "move to "  # what an edit begins with that moves a file
PLACES = sorted(name for name in TEXTS if name.endswith(".txt"))
EDIT = st.sampled_from(sorted(TEXTS)).flatmap(
    lambda name: st.tuples(st.just(name), st.one_of(st.none(), st.sampled_from(TEXTS[name])))
)
MOVE = st.tuples(st.sampled_from(PLACES), st.sampled_from([*PLACES, "articles/moved.txt"]).map(MOVED.__add__))


def apply(root: Path, edit: tuple[str, str | None]) -> Path:
    """Carry out one edit; None deletes the file."""
    name, text = edit
    path = root / "content" / name
    if text is None:
        path.unlink(missing_ok=True)
    elif text.startswith(MOVED):
        there = root / "content" / text.removeprefix(MOVED)
        there.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.rename(there)
    else:
        write(root, {name: text})
    return path


def paths_of(root: Path, edit: tuple[str, str | None]) -> set[Path]:
    """The files that an edit changed, carried out."""
    text = edit[1] or ""
    moved = {root / "content" / text.removeprefix(MOVED)} if text.startswith(MOVED) else set()
    return {apply(root, edit)} | moved


def from_scratch(root: Path, elsewhere: Path) -> dict[str, bytes]:
    """What a clean build of the same content and ledger gives."""
    shutil.copytree(root / "content", elsewhere / "content")
    build(elsewhere)
    return tree(elsewhere)


class Browser:
    """What is seen of a publication before it is on the disk: of every other page, others are made for it."""

    def __init__(self) -> None:
        self.seen: dict[str, bytes | None] = {}

    def look(self, coming: Coming, _: object) -> None:
        """Look at the pages that are coming, and at those that are gone."""
        self.seen.update({path: coming.page(path) for path in sorted(coming.pages)[::2]})
        self.seen.update(dict.fromkeys(coming.gone))


# Without shrinking: each example builds whole sites, and a list of six edits is short enough to read.
@settings(deadline=None, max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(edits=st.lists(EDIT | MOVE, min_size=1, max_size=6), restart=st.booleans(), started=st.booleans())
def test_after_any_edits_every_byte_is_as_if_built_from_scratch(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str | None]], restart: bool, started: bool
) -> None:
    root = write(tmp_path_factory.mktemp("room"), FILES | STARTED if started else FILES)
    if restart:
        build(root)
        for edit in edits:
            apply(root, edit)
            build(root)
    else:
        with preview(root) as site:
            for edit in edits:
                browser = Browser()
                site.build(paths_of(root, edit), browser.look)
                published = tree(root)
                shown = {path: published.get(path) for path in browser.seen}
                assert browser.seen == shown, "what is shown before is published then"
    assert tree(root) == from_scratch(root, tmp_path_factory.mktemp("clean"))


def test_the_order_in_which_files_arrive_does_not_matter(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    write(one, FILES)
    with preview(one) as site:
        at_once = {cluster.members for cluster in site.newsroom.stories.clusters.values()}
    write(two, {})
    (two / "content").mkdir(parents=True)
    with preview(two) as site:
        for name in sorted(FILES, reverse=True):
            write(two, {name: FILES[name]})
            site.build({two / "content" / name})
        one_by_one = {cluster.members for cluster in site.newsroom.stories.clusters.values()}
    assert at_once == one_by_one
    assert sorted(map(len, at_once)) == [1, 2]


def test_a_build_with_nothing_to_do_does_nothing(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")}
    result = build(tmp_path)
    assert (result.computed, result.rendered, result.published.written, result.published.deleted) == ((), 0, (), ())
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")} == before


def test_a_touched_file_with_the_same_bytes_runs_no_stage(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        result = site.build({apply(tmp_path, ("articles/post/budget.txt", BUDGET))})
    assert (result.computed, result.published.written) == ((), ())


def test_what_was_foreseen_is_not_done_again_and_what_came_of_it_is_the_same(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    with preview(root) as site:
        path = apply(root, ("articles/courier/bridge.txt", BRIDGE_A + EXTRA))
        site.newsroom.foresee({path, root / "content/articles/nothing.txt", root / "content/articles"})
        result = site.build({path})
        assert set(result.computed) <= {"reconcile", "summarise", "speak"}
        path = apply(root, ("articles/courier/bridge.txt", BRIDGE_A[:400]))
        site.newsroom.foresee({path})
        path = apply(root, ("articles/courier/bridge.txt", BRIDGE_A.replace("150", "170")))
        other = apply(root, ("articles/wire/copy.txt", BRIDGE_A))
        site.newsroom.foresee({other})
        other.unlink()
        site.build({path, other})
    assert tree(root) == from_scratch(root, tmp_path / "clean")


def test_an_edit_runs_the_stages_of_its_own_article_and_story_alone(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        edited = BUDGET.replace("nine to four", "eight to five")
        result = site.build({apply(tmp_path, ("articles/post/budget.txt", edited))})
    once = ["read", "segment", "tell", "clean", "text", "quote", "features", "figures", "reconcile", "summarise"]
    assert Counter(result.computed) == Counter([*once, "speak"])
    assert {path.split("/")[0] for path in result.published.written} <= {
        "articles", "stories", "index.html", "outlets", "feed.xml", "atom.xml", "feed.json", "speakers", "quotes.xml",
        "search"
    }  # fmt: skip
    assert not any("bridge" in path for path in result.published.written)


def test_an_edit_that_cleaning_takes_out_again_stops_there(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        result = site.build({apply(tmp_path, ("articles/post/budget.txt", BUDGET + "\n\nShare this article\n"))})
    assert result.computed == ("read", "segment", "tell", "clean", "text")
    assert not any(path.startswith("stories/") for path in result.published.written)


def test_a_deleted_article_leaves_no_page_behind(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        (gone,) = [path for path in tree(tmp_path) if path.startswith("articles/council")]
        site.build({apply(tmp_path, ("articles/post/budget.txt", None))})
    left = tree(tmp_path)
    assert gone not in left
    assert not any(b"library budget" in data for data in left.values())


def test_a_later_version_of_the_rendering_makes_every_page_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    pages = build(tmp_path).rendered
    monkeypatch.setattr("digest.pipeline.site.pages.code_fingerprint", lambda *args: b"later")
    write(tmp_path, {"articles/late.md": "# Ferry runs early\n\nThe Harrow ferry ran early on Monday.\n"})
    assert build(tmp_path).rendered > pages
