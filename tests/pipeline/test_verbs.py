"""What an editor's note does is told where the editor looks: on the page, by `digest explain`, or as a warning."""

import re
from pathlib import Path

import pytest
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, build, page, preview, tree, write

from digest.pipeline.commands.explain import explain

KEYED = {
    "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:"),
    "articles/post/bridge.txt": BRIDGE_B,
    "articles/post/budget.txt": BUDGET.replace("outlet:", "story: budget\noutlet:"),
}
MERGE = {"stories/b.md": "---\nstory: bridge\nmerge: [budget]\n---\n"}


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<script.*?</script>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_the_page_of_a_merged_story_says_that_the_editor_made_it_one(tmp_path: Path) -> None:
    write(tmp_path, KEYED | MERGE)
    build(tmp_path)
    assert "two stories that the editor made one" in words_of(page(tmp_path, "stories/*/index.html"))
    write(tmp_path, {"stories/b.md": "---\nstory: bridge\n---\n"})
    build(tmp_path)
    pages = [text.decode() for path, text in tree(tmp_path).items() if path.startswith("stories/")]
    assert not any("that the editor made one" in words_of(text) for text in pages)


def test_explain_names_the_story_that_the_editor_put_to_it(tmp_path: Path) -> None:
    write(tmp_path, KEYED | MERGE)
    with preview(tmp_path) as site:
        told = "\n".join(explain(site.newsroom, "articles/post/bridge.txt", verbose=False))
    assert "made one by the editor with articles/post/budget.txt" in told


def test_a_pinned_story_is_marked_on_the_front_page(tmp_path: Path) -> None:
    write(tmp_path, KEYED | {"stories/b.md": "---\nstory: budget\npin: true\n---\n"})
    build(tmp_path)
    front = words_of(page(tmp_path, "index.html"))
    assert front.index("library budget") < front.index("editor’s choice") < front.index("Harrow Bridge")


@pytest.mark.parametrize("keyed", [True, False])
def test_an_article_that_a_note_cannot_split_off_is_a_warning(tmp_path: Path, keyed: bool) -> None:
    write(tmp_path, KEYED if keyed else KEYED | {"articles/courier/bridge.txt": BRIDGE_A})
    build(tmp_path)
    (story,) = [
        path.rsplit("-", 1)[1][:10] for path in tree(tmp_path) if path.startswith("stories/") and "harrow" in path
    ]
    name = "bridge" if keyed else story
    write(tmp_path, {"stories/b.md": f"---\nstory: {name}\nsplit: [courier/bridge.txt]\n---\n"})
    (problem,) = build(tmp_path).problems
    assert (problem.code, problem.origin, problem.line) == ("stale-note", "stories/b.md", 3)
    assert ("has the key “bridge” itself" if keyed else "split off the others") in problem.message
