"""The editor's notes on stories, and what is said of those that match nothing."""

from pathlib import Path

from newsrooms import BRIDGE_A, BUDGET, FILES, build, page, preview, tree, write

from digest.pipeline.ledger.addresses import Ledger


def test_a_pinned_note_leads_the_front_page_and_gives_the_headline(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")})
    write(
        tmp_path,
        {"stories/b.md": "---\nstory: bridge\ntitle: The bridge, day by day\npin: true\n---\nUpdated daily.\n"},
    )
    build(tmp_path)
    home = page(tmp_path, "index.html")
    assert 0 < home.index("The bridge, day by day") < home.index("Council votes")


def test_words_to_keep_that_no_paragraph_begins_with_are_a_warning_with_their_line(tmp_path: Path) -> None:
    stale = BRIDGE_A.replace("outlet:", 'keep: ["No paragraph begins so"]\noutlet:')
    (problem,) = build(write(tmp_path, FILES | {"articles/courier/bridge.txt": stale})).problems
    line = stale.splitlines().index('keep: ["No paragraph begins so"]') + 1
    assert (problem.code, problem.origin, problem.line) == ("stale-override", "articles/courier/bridge.txt", line)


def test_a_note_on_a_story_that_is_not_there_is_a_warning_with_its_place(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"stories/b.md": "---\nstory: tunnel\n---\nNothing.\n"})
    problems = [(problem.code, problem.origin) for problem in build(tmp_path).problems]
    assert problems == [("stale-note", "stories/b.md")]


def test_what_a_note_merges_or_splits_and_is_not_there_is_a_warning_with_its_place(tmp_path: Path) -> None:
    keyed = {"articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")}
    note = "---\nstory: bridge\nmerge: [tunnel]\nsplit: [post/tunnel.txt, post/budget.txt]\n---\n"
    write(tmp_path, FILES | keyed | {"stories/b.md": note})
    problems = build(tmp_path).problems
    assert [(problem.code, problem.origin, problem.line) for problem in problems] == [
        ("stale-note", "stories/b.md", 3),
        ("stale-note", "stories/b.md", 4),
    ]
    assert [word for problem in problems for word in ("“tunnel”", "tunnel.txt") if word in problem.message] == [
        "“tunnel”",
        "tunnel.txt",
    ]


def test_a_story_that_was_hidden_from_the_start_has_no_page(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")})
    write(tmp_path, {"stories/b.md": "---\nstory: bridge\nhide: true\n---\n"})
    build(tmp_path)
    build(tmp_path)
    assert not any("bridge" in path for path in tree(tmp_path))
    assert "Harrow" not in page(tmp_path, "index.html")


def test_a_note_can_merge_and_split(tmp_path: Path) -> None:
    keyed = {
        "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:"),
        "articles/post/budget.txt": BUDGET.replace("outlet:", "story: budget\noutlet:"),
    }
    write(tmp_path, FILES | keyed | {"stories/b.md": "---\nstory: bridge\nmerge: [budget]\n---\n"})
    assert build(tmp_path).stories == 1
    write(tmp_path, {"stories/b.md": "---\nstory: bridge\nsplit: [post/bridge.txt]\n---\n"})
    assert build(tmp_path).stories == 3


def test_a_note_on_a_story_that_another_note_merges_away_is_no_mistake(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        one, other = sorted(site.newsroom.stories.states)
        notes = {
            "stories/a.md": f"---\nstory: {one}\nmerge: [{other}]\n---\n",
            "stories/b.md": f"---\nstory: {other}\n---\n",
        }
        write(tmp_path, notes)
        result = site.build({tmp_path / "content" / name for name in notes})
    assert (result.stories, result.problems) == (1, ())


def test_a_story_that_a_note_merges_another_into_keeps_its_address(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(tmp_path)
    ledger = Ledger(tmp_path / "content/ledger.jsonl")
    ids = dict(sorted((ledger.slugs["story", id_][0], id_) for id_ in ledger.stories))
    (bridge,) = [id_ for slug, id_ in ids.items() if "bridge" in slug]
    (council,) = [id_ for slug, id_ in ids.items() if "council" in slug]
    for first, second in ((bridge, council), (council, bridge)):
        write(tmp_path, {"stories/b.md": f"---\nstory: {first}\nmerge: [{second}]\n---\nOne week.\n"})
        result = build(tmp_path)
        assert (result.stories, result.problems) == (1, ())
        pages = {
            path.rsplit("-", 1)[1][:10]: text for path, text in tree(tmp_path).items() if path.startswith("stories/")
        }
        assert b'http-equiv="refresh"' in pages[second]
        assert b"One week." in pages[first]
