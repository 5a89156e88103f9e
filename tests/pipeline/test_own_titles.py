"""The page of an outlet names under each story what the outlet itself wrote of it, and stays up to date."""

from pathlib import Path

from newsrooms import BRIDGE_A, BRIDGE_B, FILES, build, page, tree, write

LIVE = BRIDGE_B.replace("title: Harrow Bridge shut", "title: Live, {}: Harrow Bridge shut").replace(
    "outlet:", "story: bridge\noutlet:"
)


def own(root: Path, outlet: str) -> str:
    """The lists of own articles on an outlet's page."""
    html = page(root, f"outlets/{outlet}/index.html")
    return "".join(part.split("</p>")[0] for part in html.split('<p class="facts titles">')[1:])


def test_an_outlets_page_names_its_own_articles_and_no_others_titles(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    post, courier = own(tmp_path, "sundale-post"), own(tmp_path, "ellmark-courier")
    assert "Harrow Bridge shut after cables snap in storm</a>" in post
    assert "Storm closes" not in post
    assert "library budget" not in post  # the only article of its story, whose title heads it
    assert "Storm closes the Harrow Bridge for a week</a>" in courier
    assert "cables snap" not in courier
    assert '<p class="facts titles">' not in page(tmp_path, "index.html") + page(tmp_path, "tags/transport/index.html")


def test_more_than_three_are_counted(tmp_path: Path) -> None:
    files = {f"articles/post/live{number}.txt": LIVE.format(number) for number in range(5)}
    build(write(tmp_path, files | {"articles/a.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")}))
    listed = own(tmp_path, "sundale-post")
    assert listed.count("<a ") == 3
    assert listed.endswith("· 2 more")


def test_a_new_title_or_a_lost_article_changes_the_list_as_a_build_from_scratch_would(tmp_path: Path) -> None:
    root, fresh = write(tmp_path / "edited", FILES), tmp_path / "fresh"
    build(root)
    changed = FILES | {"articles/post/bridge.txt": BRIDGE_B.replace("shut after", "closed since")}
    build(write(root, changed))
    assert "Harrow Bridge closed since cables snap" in own(root, "sundale-post")
    (root / "content" / "ledger.jsonl").replace(tmp_path / "ledger.jsonl")
    write(fresh, changed)
    (tmp_path / "ledger.jsonl").replace(fresh / "content" / "ledger.jsonl")
    build(fresh)
    lists = {name: text for name, text in tree(fresh).items() if name.startswith("outlets/")}
    assert lists == {name: text for name, text in tree(root).items() if name.startswith("outlets/")}
    (fresh / "content" / "articles/courier/bridge.txt").unlink()
    build(fresh)
    assert '<p class="facts titles">' not in page(fresh, "outlets/sundale-post/index.html")
