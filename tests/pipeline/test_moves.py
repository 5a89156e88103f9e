"""An article that is found in another file keeps its addresses, and a story those that it was published under."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, preview, tree, write

from digest.model import Article
from digest.pipeline.ledger.moves import alike, trace_of

KEYED = {
    "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:"),
    "articles/post/bridge.txt": BRIDGE_B.replace("outlet:", "story: bridge\noutlet:"),
    "articles/post/budget.txt": BUDGET,
}
ENTRY = "<item><title>{title}</title><link>https://post.example/{n}</link><description>{text}</description></item>"
TEXTS = (
    ("Ferry runs early", "The Harrow ferry will run an hour early from Monday, its captain said."),
    ("Library stays open", "The library of Sundale stays open on three evenings a week, the council said."),
    ("Orchard prize for Ellmark", "The growers of Ellmark won the prize for the best pears of the county."),
)


def addresses(root: Path) -> set[str]:
    """The pages of stories and articles."""
    return {path for path in tree(root) if path.startswith(("stories/", "articles/"))}


def move(root: Path, old: str, new: str) -> set[Path]:
    """Rename a file of the content; gives both paths."""
    here, there = root / "content" / old, root / "content" / new
    there.parent.mkdir(parents=True, exist_ok=True)
    here.rename(there)
    return {here, there}


def as_from_scratch(root: Path) -> bool:
    """Whether a clean build of the same content and ledger gives the same bytes."""
    elsewhere = root.parent / f"{root.name}-clean"
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(root / "content", elsewhere / "content")
    build(elsewhere)
    return tree(elsewhere) == tree(root)


def feed(*numbers: int) -> str:
    entries = "".join(ENTRY.format(n=n, title=TEXTS[n][0], text=TEXTS[n][1]) for n in numbers)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Sundale Post</title>{entries}</channel></rss>'


@pytest.mark.parametrize("how", ["build", "from scratch", "preview", "arrives first", "leaves first"])
def test_a_file_that_is_renamed_keeps_every_address_and_page(tmp_path: Path, how: str) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    before = tree(root)
    old, new = "articles/courier/bridge.txt", "articles/archive/2026/harrow.txt"
    if how in ("build", "from scratch"):
        move(root, old, new)
        if how == "from scratch":
            shutil.rmtree(root / ".digest")
            shutil.rmtree(root / "site")
        build(root)
    else:
        with preview(root) as site:
            if how == "preview":
                site.build(move(root, old, new))
            elif how == "arrives first":
                write(root, {new: BRIDGE_A})
                site.build({root / "content" / new})
                (root / "content" / old).unlink()
                site.build({root / "content" / old})
            else:
                (root / "content" / old).unlink()
                site.build({root / "content" / old})
                write(root, {new: BRIDGE_A})
                site.build({root / "content" / new})
        build(root)
    assert tree(root) == before
    assert as_from_scratch(root)


def test_a_file_that_is_renamed_twice_and_back_keeps_its_address(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    before = tree(root)
    names = ["articles/courier/bridge.txt", "articles/a.txt", "articles/b.txt", "articles/courier/bridge.txt"]
    for old, new in pairwise(names):
        move(root, old, new)
        build(root)
        assert tree(root) == before
        assert as_from_scratch(root)


def test_an_article_saved_again_in_another_form_is_known_by_its_address_on_the_web(tmp_path: Path) -> None:
    url = "https://www.courier.example/news/harrow-bridge"
    root = write(tmp_path / "room", {"articles/bridge.txt": BRIDGE_A.replace("outlet:", f"url: {url}\noutlet:")})
    build(root)
    before = addresses(root)
    (root / "content/articles/bridge.txt").unlink()
    paragraphs = "".join(f"<p>{part}</p>" for part in BRIDGE_A.split("---\n")[2].strip().split("\n\n"))
    page = f'<html><head><title>Harrow</title><link rel="canonical" href="{url}/"></head><body><article>{paragraphs}'
    write(root, {"articles/saved/page.html": page + "</article></body></html>"})
    build(root)
    assert addresses(root) == before
    assert as_from_scratch(root)


def test_a_renamed_file_with_a_corrected_text_is_known_by_its_headline(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    before = addresses(root)
    (root / "content/articles/post/budget.txt").unlink()
    write(root, {"articles/post/libraries.txt": BUDGET.replace("nine to four", "eight to five")})
    build(root)
    assert addresses(root) == before


def test_the_same_text_in_another_outlet_is_another_article(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    before = addresses(root)
    (root / "content/articles/post/budget.txt").unlink()
    write(root, {"articles/herald/budget.txt": BUDGET.replace("outlet: Sundale Post", "outlet: Vell Herald")})
    build(root)
    assert before < addresses(root)


def test_a_file_at_the_old_path_has_the_old_address_again(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    before = addresses(root)
    move(root, "articles/post/budget.txt", "articles/post/libraries.txt")
    build(root)
    write(root, {"articles/post/budget.txt": BUDGET})
    build(root)
    assert before < addresses(root)
    assert as_from_scratch(root)


def test_a_note_splits_off_an_article_by_the_path_that_it_has_now(tmp_path: Path) -> None:
    root = write(tmp_path / "room", FILES)
    build(root)
    (path,) = [path for path in tree(root) if path.startswith("stories/") and "harrow" in path]
    move(root, "articles/post/bridge.txt", "articles/post/cables.txt")
    write(root, {"stories/b.md": f"---\nstory: {path.split('/')[1][-10:]}\nsplit: [post/cables.txt]\n---\n"})
    assert build(root).problems == ()
    assert len([path for path in tree(root) if path.startswith("stories/")]) == 3


def test_a_feed_with_a_new_item_on_top_keeps_the_addresses_of_the_others(tmp_path: Path) -> None:
    root = write(tmp_path / "room", {"articles/feed.xml": feed(0, 1)})
    build(root)
    before = {path: data for path, data in tree(root).items() if path.startswith("articles/")}
    write(root, {"articles/feed.xml": feed(2, 0, 1)})
    build(root)
    after = tree(root)
    assert before.keys() < {path for path in after if path.startswith("articles/")}
    assert all(b"early" in after[path] for path in before if "ferry" in path)
    move(root, "articles/feed.xml", "articles/2026-03-05.xml")
    build(root)
    assert tree(root).keys() == after.keys()
    assert as_from_scratch(root)


@pytest.mark.parametrize("running", [True, False])
def test_a_story_keeps_its_address_when_its_first_article_is_deleted(tmp_path: Path, running: bool) -> None:
    root = write(tmp_path / "room", KEYED)
    build(root)
    before = addresses(root)
    gone = root / "content/articles/courier/bridge.txt"
    gone.unlink()
    if running:
        with preview(root) as site:
            site.build({gone})
            assert addresses(root) == before
    build(root)
    assert addresses(root) == before
    (story,) = [path for path in before if path.startswith("stories/") and "bridge" in path]
    assert b"every single cable" in tree(root)[story]
    assert as_from_scratch(root)
    write(root, {"articles/courier/bridge.txt": KEYED["articles/courier/bridge.txt"]})
    build(root)
    assert addresses(root) == before
    assert as_from_scratch(root)


@pytest.mark.parametrize("gone", ["courier/bridge.txt", "post/budget.txt"])
def test_a_story_that_took_another_one_in_outlasts_its_first_article(tmp_path: Path, gone: str) -> None:
    alone = {f"articles/{name}": FILES[f"articles/{name}"] for name in ("courier/bridge.txt", "post/budget.txt")}
    root = write(tmp_path / "room", alone)
    build(root)
    write(root, {name: text.replace("outlet:", "story: week\noutlet:") for name, text in alone.items()})
    build(root)
    before = tree(root)
    (kept,) = [path for path, data in before.items() if path.startswith("stories/") and b"refresh" not in data]
    (root / "content/articles" / gone).unlink()
    build(root)
    assert addresses(root) == {path for path in before if path.startswith(("stories/", "articles/"))}
    assert b"refresh" not in tree(root)[kept], "it is still the story's own page"
    assert as_from_scratch(root)


def test_a_trace_needs_more_than_one_thing_in_common() -> None:
    def trace(title: str = "Storm closes the Harrow Bridge", source: str = "", **about: str) -> str:
        article = Article(id="a", origin="a.txt", title=title, text="", paragraphs=(), sentences=())
        return trace_of(replace(article, **about), source)

    post = {"outlet": "Post", "published": "2026-03-03"}
    assert alike(trace(**post), trace(**post))
    assert not alike(trace(outlet="Post"), trace(outlet="Post")), "no date"
    assert not alike(trace("Storm", **post), trace("Storm", **post)), "a headline of one word"
    assert not alike(trace(**post), trace(outlet="Herald", published="2026-03-03"))
    assert alike(trace(source="x", **post), trace("Another", source="x"))
    assert not alike(trace(source="x", **post), trace(source="x", outlet="Post", published="2026-03-04"))
    assert alike(trace(url="http://www.a.example/b/"), trace("Other", url="https://a.example/b"))
    assert not alike(trace(url="https://a.example/"), trace(url="https://a.example/")), "the address of a whole site"
    assert not alike(trace(url="https://a.example/b", **post), trace(url="https://a.example/c", **post))
