"""Addresses are for ever: minted once, found again, redirected when stories merge."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, tree, write

from digest.pipeline import Newsroom, open_project
from digest.pipeline.ledger.addresses import Entry, Ledger


def pages_of(root: Path, folder: str) -> set[str]:
    return {path for path in tree(root) if path.startswith(f"{folder}/")}


def test_a_new_title_does_not_change_an_address_that_was_given_out(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = pages_of(tmp_path, "stories") | pages_of(tmp_path, "articles")
    write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("smaller library budget", "much smaller budget")})
    build(tmp_path)
    assert pages_of(tmp_path, "stories") | pages_of(tmp_path, "articles") == before


def test_an_explicit_slug_moves_the_page_and_leaves_a_redirect(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    (old,) = [path for path in pages_of(tmp_path, "articles") if "council" in path]
    write(tmp_path, {"articles/post/budget.txt": BUDGET.replace("date:", "slug: library-cuts\ndate:")})
    build(tmp_path)
    (new,) = [path for path in pages_of(tmp_path, "articles") if "library-cuts" in path]
    redirect = tree(tmp_path)[old].decode()
    assert 'http-equiv="refresh"' in redirect
    assert new.removesuffix("index.html") in redirect


def test_two_stories_that_become_one_leave_a_redirect_at_the_younger_address(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = pages_of(tmp_path, "stories")
    write(
        tmp_path,
        {
            "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: week\noutlet:"),
            "articles/post/budget.txt": BUDGET.replace("outlet:", "story: week\noutlet:"),
        },
    )
    build(tmp_path)
    assert before <= pages_of(tmp_path, "stories"), "every address still answers"
    redirects = [path for path in before if 'http-equiv="refresh"' in tree(tmp_path)[path].decode()]
    assert len(redirects) >= 1


def test_both_sides_of_a_conflict_that_git_left_in_the_ledger_count(tmp_path: Path) -> None:
    sides = []
    for branch, text in (("ours", BRIDGE_A), ("theirs", BUDGET)):
        write(tmp_path / branch, {f"articles/{branch}.txt": text})
        build(tmp_path / branch)
        sides.append((tmp_path / branch / "content" / "ledger.jsonl").read_text())
    write(tmp_path / "both", {"articles/ours.txt": BRIDGE_A, "articles/theirs.txt": BUDGET.replace("smaller", "lower")})
    ledger = tmp_path / "both" / "content" / "ledger.jsonl"
    ledger.write_text(f"<<<<<<< HEAD\n{sides[0]}=======\n{sides[1]}>>>>>>> theirs\n")
    problems = build(tmp_path / "both").problems
    marks = [number for number, line in enumerate(ledger.read_text().splitlines(), 1) if line[0] in "<=>"]
    assert [(problem.code, problem.line) for problem in problems] == [("bad-ledger", number) for number in marks]
    assert "delete the line" in problems[0].message
    for branch in ("ours", "theirs"):
        assert pages_of(tmp_path / branch, "stories") <= pages_of(tmp_path / "both", "stories")


def test_a_split_keeps_the_old_address_with_the_seed(tmp_path: Path) -> None:
    joined = {
        "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: week\noutlet:"),
        "articles/post/budget.txt": BUDGET.replace("outlet:", "story: week\noutlet:"),
    }
    write(tmp_path, joined)
    build(tmp_path)
    (old,) = pages_of(tmp_path, "stories")
    write(tmp_path, {"articles/courier/bridge.txt": BRIDGE_A, "articles/post/budget.txt": BUDGET})
    build(tmp_path)
    assert old in pages_of(tmp_path, "stories")
    assert "Harrow Bridge" in tree(tmp_path)[old].decode(), "the seed was the older article"
    assert len(pages_of(tmp_path, "stories")) == 2


def test_every_address_answers_after_more_is_added(tmp_path: Path) -> None:
    write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B, "articles/post/budget.txt": BUDGET})
    build(tmp_path)
    before = set(tree(tmp_path))
    write(tmp_path, FILES | {"articles/late.md": "# Ferry runs early\n\nThe Harrow ferry ran early on Monday.\n"})
    build(tmp_path)
    assert {path for path in before if not path.startswith("assets/")} <= set(tree(tmp_path))


PLACES = ["Harrow", "Sundale", "Ellmark"]
THINGS = ["bridge", "ferry", "library"]
DRAFTS = st.tuples(
    st.sampled_from(PLACES), st.sampled_from(THINGS), st.integers(1, 5), st.sampled_from([None, None, "week", "tide"])
)


def draft(place: str, thing: str, day: int, key: str | None) -> str:
    """A short article; those of one place and thing are alike."""
    story = f"story: {key}\n" if key else ""
    return (
        f"---\ntitle: {place} {thing} closed on day {day}\ndate: 2026-03-0{day}\noutlet: {place} Post\n{story}"
        f"tags: [{thing}]\n---\n\nThe {thing} of {place} was closed for repairs, said the council of {place}.\n\n"
        f'"The {thing} has waited {day + 20} years for paint," said engineer Mara Olsen of {place}.\n'
    )


CHANGES = st.lists(st.tuples(st.sampled_from(["move", "delete"]), st.integers(0, 4), st.integers(0, 2)), max_size=4)


@settings(deadline=None, max_examples=12)
@given(
    st.lists(DRAFTS, min_size=1, max_size=5),
    st.lists(DRAFTS, max_size=6),
    st.lists(CHANGES, min_size=1, max_size=3),
    st.booleans(),
)
def test_whatever_is_added_moved_or_deleted_every_address_still_answers(
    first: list[tuple[str, str, int, str | None]],
    more: list[tuple[str, str, int, str | None]],
    rounds: list[list[tuple[str, int, int]]],
    merge: bool,
) -> None:
    with TemporaryDirectory() as folder:
        root = write(Path(folder) / "room", {f"articles/a{n}.txt": draft(*one) for n, one in enumerate(first)})
        build(root)
        stories = sorted(Ledger(root / "content/ledger.jsonl").stories)
        for number, changes in enumerate(rounds):
            before = {path for path in tree(root) if path.endswith("index.html") and "/" in path}
            kept = {path for path in before if path.startswith(("stories/", "articles/"))}
            for verb, file, place in changes:
                path = root / f"content/articles/a{file}.txt"
                if path.exists() and verb == "move":
                    path.rename(root / f"content/articles/moved{place}-{file}.txt")
                elif verb == "delete":
                    path.unlink(missing_ok=True)
            if not number:
                write(root, {f"articles/b{n}.txt": draft(*one) for n, one in enumerate(more)})
                if merge and len(stories) > 1:
                    write(root, {"stories/note.md": f"---\nstory: {stories[0]}\nmerge: [{stories[-1]}]\n---\nOne.\n"})
            build(root)
            assert kept <= set(tree(root))
            elsewhere = Path(folder) / f"clean{number}"
            shutil.copytree(root / "content", elsewhere / "content")
            build(elsewhere)
            assert tree(elsewhere) == tree(root)


def test_without_a_ledger_the_same_content_gives_the_same_addresses(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", FILES), write(tmp_path / "two", dict(reversed(FILES.items())))
    build(one)
    build(two)
    assert set(tree(one)) == set(tree(two))
    assert (one / "content/ledger.jsonl").read_bytes() == (two / "content/ledger.jsonl").read_bytes()


def test_a_second_build_appends_nothing(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    before = (tmp_path / "content/ledger.jsonl").read_bytes()
    build(tmp_path)
    assert (tmp_path / "content/ledger.jsonl").read_bytes() == before


def test_reading_the_newsroom_without_building_writes_no_ledger(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with Newsroom(open_project(tmp_path)) as newsroom:
        newsroom.update()
    assert not (tmp_path / "content/ledger.jsonl").exists()


def test_a_line_that_git_could_not_merge_is_reported_and_the_rest_counts(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_text('<<<<<<< ours\n{"page":"story","id":"abc","seed":"s1","slug":"bridge"}\n=======\n')
    ledger = Ledger(path)
    assert [problem.line for problem in ledger.problems] == [1, 3]
    assert ledger.slug("story", "abc", "other", None) == "bridge"


def test_new_lines_go_after_a_last_line_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_text('{"page":"story","id":"abc","seed":"s1","slug":"bridge"}')
    ledger = Ledger(path)
    ledger.add(Entry("article", "xyz", slug="ferry"))
    ledger.save()
    again = Ledger(path)
    assert (again.problems, again.slug("article", "xyz", "", None)) == ([], "ferry")
