"""A story's page tells the nearest article that is not in it, and keeps telling the right one."""

import re
from pathlib import Path

from newsrooms import FILES, build, page, preview, tree, write

FERRY = """---
title: Island ferries of Sundale sold out
outlet: Sundale Post
date: 2026-03-19
---

Every ferry from Sundale and Harrow to the islands was full on Thursday, harbour master Ilse Brandt said; 3,200 people
stayed on the quay, most of them on their way to the sheep fair.

A fourth boat begins its service in April. The fare stays at two crowns, whatever the fuel costs.
"""


def bridge_page(root: Path) -> str:
    (path,) = [path for path in tree(root) if path.startswith("stories/") and "bridge" in path]
    return page(root, path)


def left_out(text: str) -> str:
    """What the page says of the nearest article that is not in the story."""
    return text.partition("Not in this story")[2].partition("</details>")[0]


def test_the_nearest_article_outside_is_told_with_figures_that_add_up_to_what_it_lacks(tmp_path: Path) -> None:
    build(write(tmp_path, FILES | {"articles/post/ferry.txt": FERRY}))
    told = left_out(bridge_page(tmp_path))
    assert "Island ferries of Sundale sold out" in told
    total = float(re.findall(r"<b>(.*?)</b>", told)[0].replace("−", "-"))
    weights = [float(weight.replace("−", "-")) for weight in re.findall(r'class="count">(.*?)<', told)]
    assert abs(sum(weights) - total) < 0.0005
    assert total < 0


def test_what_comes_changes_and_goes_outside_is_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        site.build()
        before = left_out(bridge_page(tmp_path))
        path = tmp_path / "content/articles/post/ferry.txt"
        write(tmp_path, {"articles/post/ferry.txt": FERRY})
        site.build({path})
        assert "sold out" in left_out(bridge_page(tmp_path))
        write(tmp_path, {"articles/post/ferry.txt": FERRY.replace("outlet:", "slug: full-boats\noutlet:")})
        site.build({path})
        assert "full-boats" in left_out(bridge_page(tmp_path))
        path.unlink()
        site.build({path})
        assert left_out(bridge_page(tmp_path)) == before


def test_an_article_of_a_hidden_story_is_not_told(tmp_path: Path) -> None:
    keyed = FERRY.replace("outlet:", "story: ferries\noutlet:")
    write(tmp_path, FILES | {"articles/post/ferry.txt": keyed})
    note = tmp_path / "content/stories/n.md"
    with preview(tmp_path) as site:
        site.build()
        assert "sold out" in left_out(bridge_page(tmp_path))
        write(tmp_path, {"stories/n.md": "---\nstory: ferries\nhide: true\n---\n"})
        site.build({note})
        assert "sold out" not in bridge_page(tmp_path)
        note.unlink()
        site.build({note})
        assert "sold out" in left_out(bridge_page(tmp_path))


def test_a_far_article_does_not_touch_the_page(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"articles/post/ferry.txt": FERRY})
    with preview(tmp_path) as site:
        site.build()
        far = (
            "# Beetles sing\n\nA zoologist recorded beetles that sing under bark; colleagues doubted the recordings.\n"
        )
        write(tmp_path, {"articles/far.md": far})
        result = site.build({tmp_path / "content/articles/far.md"})
        assert not [path for path in result.published.written if "bridge" in path]
