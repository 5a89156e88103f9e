"""What is new in a story: told once it was published before, dated by the content, the same from scratch."""

import re
import shutil
from pathlib import Path

from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, page, preview, records, tree, write

LATE = """---
title: Ferries carry 900 across the sound
outlet: Vell Herald
date: 2026-03-06
story: bridge
---

The county of Ellmark ran six ferries between Harrow and Sundale on Friday while the Harrow Bridge stayed closed.

"We have not slept since Monday, and we will not sleep before Sunday," said ferry captain Ida Brandt.
"""
KEYED = {"articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:")}


def news(root: Path) -> str:
    """The words of the lines on the bridge's page, "" if there are none."""
    (bridge,) = [
        text
        for path in (root / "site/stories").glob("*/index.html")
        if "Harrow Bridge" in (text := path.read_text(encoding="utf-8")) and "<article" in text
    ]
    found = re.findall(r'<p class="facts news">(.*?)</p>|<ul class="facts news">(.*?)</ul>', bridge, re.DOTALL)
    lines = [line for both in found for part in both for line in part.split("</li>")]
    return "; ".join(filter(None, (" ".join(re.sub(r"<[^>]+>", "", line).split()) for line in lines)))


def updated(root: Path) -> list[str]:
    """The dates of the entries of the Atom feed."""
    return re.findall(r"<updated>(.*?)</updated>", page(root, "atom.xml"))[1:]


def ledger(root: Path) -> str:
    """The lines of the ledger but those that tell what an article is known by."""
    lines = (root / "content/ledger.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if '"trace"' not in line)


def test_a_story_published_for_the_first_time_has_no_news(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    assert news(tmp_path) == ""
    assert ledger(tmp_path).count('"page":"news"') == 2


def test_a_new_article_is_news_with_the_quotes_that_it_alone_has(tmp_path: Path) -> None:
    build(write(tmp_path, FILES | KEYED))
    build(write(tmp_path, {"articles/herald/ferry.md": LATE}))
    assert news(tmp_path) == (
        "New since 4 March 2026: Vell Herald; "
        "Ida Brandt: “We have not slept since Monday, and we will not sleep before Sunday”"
    )
    assert "2026-03-06T00:00:00Z" in updated(tmp_path)
    assert ledger(tmp_path).count('"page":"news"') == 3


def test_a_quote_that_an_older_article_has_too_is_not_new(tmp_path: Path) -> None:
    repeated = '"Nobody crosses until every single cable has been tested," said Mara Olsen, the county engineer.'
    build(write(tmp_path, FILES | KEYED))
    build(write(tmp_path, {"articles/herald/ferry.md": f"{LATE}\n{repeated}\n"}))
    assert news(tmp_path).count("“") == 1


def test_a_revised_figure_is_news_and_a_typing_error_put_right_is_not(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    before = ledger(tmp_path)
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B.replace("will not open for", "will not reopen for")}))
    assert (news(tmp_path), ledger(tmp_path)) == ("", before)
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B.replace("160", "190")}))
    assert news(tmp_path) == (
        "New since 4 March 2026:; About 190 drivers (before: about 160) in Sundale Post: "
        "“About 190 drivers had to turn back.”"
    )


def test_a_typing_error_put_right_later_does_not_take_news_away(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    revised = BRIDGE_B.replace("160", "190")
    build(write(tmp_path, {"articles/post/bridge.txt": revised}))
    said = news(tmp_path)
    before = ledger(tmp_path)
    assert "About 190 drivers (before: about 160)" in said
    build(write(tmp_path, {"articles/post/bridge.txt": revised.replace("will not open for", "will not reopen for")}))
    assert (news(tmp_path), ledger(tmp_path)) == (said, before)


def test_a_changed_quote_is_news_until_it_is_taken_back(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B.replace("every single cable", "all of it")}))
    assert news(tmp_path) == (
        "New since 4 March 2026:; Mara Olsen: “Nobody crosses until all of it has been tested”; "
        "1 quote no longer in Sundale Post"
    )
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B}))
    assert news(tmp_path) == ""


def test_a_typing_error_put_right_in_a_quote_is_not_news(tmp_path: Path) -> None:
    build(write(tmp_path, FILES | {"articles/post/bridge.txt": BRIDGE_B.replace("single cable", "signle cabel")}))
    before = ledger(tmp_path), updated(tmp_path)
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B}))
    assert (news(tmp_path), ledger(tmp_path), updated(tmp_path)) == ("", *before)


def test_a_figure_that_changed_inside_a_quote_is_told_once(tmp_path: Path) -> None:
    said = '"We counted 40 boats in the harbour before noon", said harbour master Ida Brandt.'
    first = BRIDGE_B.rstrip() + f"\n\n{said}\n"
    build(write(tmp_path, FILES | {"articles/post/bridge.txt": first}))
    build(write(tmp_path, {"articles/post/bridge.txt": first.replace("40 boats", "45 boats")}))
    assert news(tmp_path) == (
        "New since 4 March 2026:; 45 boats (before: 40) in Sundale Post: "
        "&#34;We counted 45 boats in the harbour before noon&#34;, said harbour master …"
    )


def test_feeds_move_for_news_alone_and_by_the_contents_dates(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    before = updated(tmp_path)
    assert before == ["2026-03-05T00:00:00Z", "2026-03-04T00:00:00Z"]
    redated = BRIDGE_B.replace("2026-03-04", "2026-03-09")
    build(write(tmp_path, {"articles/post/bridge.txt": redated}))
    assert sorted(updated(tmp_path)) == sorted(before), "a new date alone is not news"
    build(write(tmp_path, {"articles/post/bridge.txt": redated.replace("160", "190")}))
    assert "2026-03-09T00:00:00Z" in updated(tmp_path)
    build(write(tmp_path, {"articles/post/bridge.txt": redated.replace("160", "195")}))
    assert "2026-03-09T00:00:01Z" in updated(tmp_path), "a figure that changed under an old date is seen"
    build(
        write(tmp_path, {"articles/post/bridge.txt": redated.replace("160", "195").replace("not open", "not reopen")})
    )
    assert "2026-03-09T00:00:01Z" in updated(tmp_path), "other words are not news"


def test_news_stays_until_there_is_other_news_and_is_the_same_from_scratch(tmp_path: Path) -> None:
    root = tmp_path / "room"
    build(write(root, FILES | KEYED))
    build(write(root, {"articles/herald/ferry.md": LATE}))
    build(write(root, {"articles/post/budget.txt": BUDGET.replace("nine to four", "eight to five")}))
    said = news(root)
    assert said.startswith("New since 4 March 2026: Vell Herald")
    shutil.copytree(root / "content", tmp_path / "clean/content")
    build(tmp_path / "clean")
    assert tree(tmp_path / "clean") == tree(root)
    assert (tmp_path / "clean/content/ledger.jsonl").read_text() == ledger(root)


def test_the_preview_shows_what_a_build_would_and_records_nothing(tmp_path: Path) -> None:
    root = tmp_path / "room"
    build(write(root, FILES))
    before = ledger(root)
    with preview(root) as site:
        for number in ("170", "180", "190"):
            write(root, {"articles/post/bridge.txt": BRIDGE_B.replace("160", number)})
            site.build({root / "content/articles/post/bridge.txt"})
    assert ledger(root) == before
    shown = tree(root)
    build(root)
    assert tree(root) == shown
    assert ledger(root).count('"page":"news"') == 3


def test_a_mark_that_somebody_broke_is_passed_over(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    with (tmp_path / "content/ledger.jsonl").open("a") as file:
        file.write('{"page":"news","id":"nobody","articles":["a.b","","x.y.z.z.z"],"date":"soon"}\n')
    assert build(tmp_path).problems == ()


def test_what_is_new_is_in_the_export_by_ids(tmp_path: Path) -> None:
    build(write(tmp_path, FILES | KEYED))
    build(write(tmp_path, {"articles/herald/ferry.md": LATE}))
    (late,) = [record for record in records(tmp_path) if record["news"]]
    assert (late["news"]["since"], len(late["news"]["articles"])) == ("2026-03-04", 1)
    assert late["updated"] == "2026-03-06"


def test_a_ledger_of_before_there_was_a_memory_still_says_where_something_changed(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    path = tmp_path / "content/ledger.jsonl"
    path.write_text(re.sub(r',"told":\[[^\]]*\]', "", path.read_text(encoding="utf-8")), encoding="utf-8")
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B.replace("160", "190")}))
    assert news(tmp_path) == "New since 4 March 2026:; figures changed in Sundale Post"
