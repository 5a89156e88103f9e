"""Who has a page as a speaker, and what stands on it, also after edits."""

import json
import re
from pathlib import Path

import pytest
from newsrooms import BRIDGE_A, BRIDGE_B, BUDGET, FILES, build, page, preview, tree, write

from digest.model import Article, Span
from digest.pipeline.site.speakers.names import is_name
from digest.pipeline.site.speakers.register import registered

THIRD = """---
title: Ferries between Harrow and Sundale overloaded on first day
outlet: Vell Herald
date: 2026-03-07
---

Ferries between Harrow and Sundale left hundreds on the quay on their first day as a stand-in for the road.

"We will send a second boat on Monday," said Mara Olsen, the engineer of Ellmark county.

"We hold that this was a fair first day," the ministry said in a statement.
"""
APART = {
    "articles/courier/bridge.txt": BRIDGE_A.replace("outlet:", "story: bridge\noutlet:"),
    "articles/post/bridge.txt": BRIDGE_B.replace("outlet:", "story: bridge\noutlet:"),
    "articles/post/budget.txt": BUDGET,
    "articles/herald/ferries.txt": THIRD.replace("outlet:", "story: ferries\noutlet:"),
}


def article(text: str, language: str = "en") -> Article:
    return Article(
        id="a", origin="articles/a.txt", title="", text=text, paragraphs=(), sentences=(Span(0, len(text)),),
        language=language,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "text", "named"),
    [
        ("Mara Olsen", "The county engineer Mara Olsen said so.", True),
        ("the White House", "Officials at the White House said so.", True),
        ("Ventarq", "On Monday, Ventarq said so.", True),
        ("the letter", "The letter said so.", False),
        ("police", "Police said so, and the police were right.", False),
        ("Police", "Police said so.", False),
        ("the Prime Minister", "On Monday the Prime Minister said so.", False),
        ("the county of Ellmark", "On Monday the county of Ellmark said so.", True),
        ("Locals", "Locals said so.", False),
        ("an Ellmark official", "On Monday an Ellmark official said so.", False),
        ("an Ellmark Democrat", "On Monday an Ellmark Democrat said so.", False),
        ("the Ellmark Democrats", "On Monday the Ellmark Democrats said so.", True),
        ("Olsen’s lawyer", "On Monday Olsen’s lawyer said so.", False),
        ("a spokesman for Ellmark", "On Monday a spokesman for Ellmark said so.", False),
        ("the Ellmark memo", "On Monday the Ellmark memo said so.", False),
        ("Olsen", "Her neighbour, Mr. Olsen, said so.", False),
        ("Olsen", "Her neighbour Mara Olsen came, and Olsen said so.", False),
        ("the Greek", "On Monday the Greek said so.", False),
        ("D-Ellmark", "Mara Olsen, D-Ellmark, said so.", False),
        ("Harbour Safety Minister", "On Monday Harbour Safety Minister said so.", False),
        ("Minister for Ellmark", "On Monday Minister for Ellmark said so.", False),
        ("Mara King", "The county engineer Mara King said so.", True),
    ],
)
def test_a_page_is_for_somebody_in_particular(speaker: str, text: str, named: bool) -> None:
    assert is_name(speaker, (article(text),)) is named


def test_where_all_nouns_have_capitals_one_word_is_too_few() -> None:
    text = "Am Montag teilte Ilse Varga mit, die Leitstelle habe gewartet, und die Leitstelle bestritt es."
    assert is_name("Ilse Varga", (article(text, "de"),))
    assert not is_name("Leitstelle", (article(text, "de"),))


def test_a_speaker_has_all_quotes_of_all_stories_newest_first(tmp_path: Path) -> None:
    write(tmp_path, APART)
    assert build(tmp_path).stories == 3
    shown = page(tmp_path, "speakers/mara-olsen/index.html")
    assert 0 < shown.index("We will send a second boat") < shown.index("Nobody crosses until every")
    assert "2 quotes in 2 stories" in shown
    assert "Sundale Post" in shown or "Ellmark Courier" in shown
    assert "wording differs" in shown
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown)
    assert [part["@type"] for part in json.loads(data)["hasPart"]] == ["Quotation", "Quotation"]


def test_a_story_links_its_speakers_and_the_index_counts_their_quotes(tmp_path: Path) -> None:
    write(tmp_path, APART)
    build(tmp_path)
    story = page(tmp_path, "stories/council-votes*/index.html")
    assert '<a href="../../speakers/tomas-reik/index.html">Tomas Reik</a>' in story
    index = page(tmp_path, "speakers/index.html")
    names = re.findall(r'<li><a href="[^"]+">([^<]+)</a> <span class="count">([^<]+)<', index)
    assert names == [("Mara Olsen", "2 quotes"), ("Tomas Reik", "1 quote")]
    assert not (tmp_path / "site/speakers/the-ministry").exists()


def test_an_edit_touches_only_the_speakers_of_its_story(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        path = tmp_path / "content/articles/post/budget.txt"
        path.write_text(BUDGET.replace("that children walk", "which children walk"), encoding="utf-8")
        written = {name for name in site.build({path}).published.written if name.startswith("speakers/")}
    assert written == {"speakers/tomas-reik/index.html"}


def test_a_speaker_who_says_nothing_any_more_has_no_page(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        path = tmp_path / "content/articles/post/budget.txt"
        path.unlink()
        site.build({path})
    left = tree(tmp_path)
    assert not any(name.startswith("speakers/tomas-reik") for name in left)
    assert b"Tomas Reik" not in left["speakers/index.html"]


def quote_ids(root: Path) -> dict[str, str]:
    """The name of each quote in the feed, by its title."""
    feed = (root / "site/quotes.xml").read_text(encoding="utf-8")
    found = re.findall(r"<item>\n<title>(.*?)</title>.*?<guid[^>]*>(.*?)</guid>", feed, re.DOTALL)
    return dict(found)


def test_a_quote_keeps_its_name_in_the_feed_when_a_fuller_wording_comes(tmp_path: Path) -> None:
    write(tmp_path, {"articles/courier/bridge.txt": BRIDGE_A})
    build(tmp_path)
    (before,) = quote_ids(tmp_path).values()
    write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B.replace("2026-03-04", "2026-03-01")})
    assert build(tmp_path).stories == 1
    assert list(quote_ids(tmp_path).values()) == [before]


def test_the_feed_of_quotes_has_the_latest_first_and_those_without_a_date_last(tmp_path: Path) -> None:
    undated = (
        "The last herring boats of Tarnholm stay in port because their nets are older than the law allows now.\n\n"
        '"We mend what we have," skipper Oda Marten said on the quay. The inspectors of the fishery come in spring.\n'
    )
    write(tmp_path, FILES | {"articles/undated.txt": undated})
    build(tmp_path)
    said = [title.split(":")[0] for title in quote_ids(tmp_path)]
    assert said == ["Tomas Reik", "Mara Olsen", "Oda Marten"]


def test_many_speakers_are_listed_by_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.pipeline.site.speakers.register.WHOLE", 1)
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        assert "Mara Olsen" in page(tmp_path, "speakers/by/o/index.html")
        index = page(tmp_path, "speakers/index.html")
        assert re.findall(r'<li><a href="([^"]+)">(\w)</a> <span class="count">1 speaker<', index) == [
            ("../speakers/by/o/index.html", "O"),
            ("../speakers/by/r/index.html", "R"),
        ]
        path = tmp_path / "content/articles/post/budget.txt"
        path.unlink()
        site.build({path})
    assert not [name for name in tree(tmp_path) if name.startswith("speakers/by")]
    assert "Mara Olsen" in page(tmp_path, "speakers/index.html")


def test_a_name_that_is_spelled_otherwise_now_leaves_its_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.pipeline.site.speakers.register.WHOLE", 0)
    write(tmp_path, {"articles/budget.txt": BUDGET.replace("Tomas Reik", "Tomas de Reik")})
    with preview(tmp_path) as site:
        assert "Tomas de Reik" in page(tmp_path, "speakers/by/r/index.html")
        write(tmp_path, {"articles/budget.txt": BUDGET.replace("Tomas Reik", "Tomas De Reik")})
        site.build({tmp_path / "content/articles/budget.txt"})
    assert [name for name in tree(tmp_path) if name.startswith("speakers/by")] == ["speakers/by/d/index.html"]


@pytest.mark.parametrize(
    ("name", "register"),
    [
        ("Mara Olsen", "Olsen Mara"),
        ("the Sound Line", "Sound Line"),
        ("Ellmark County Council", "Ellmark County Council"),
    ],
)
def test_a_body_stands_under_its_first_word(name: str, register: str) -> None:
    assert registered(name, "en") == register


def test_an_accent_does_not_send_a_name_to_the_end_of_its_list(tmp_path: Path) -> None:
    outlets = ("Zeit am Fluss", "Échos du Nord", "Echo", "echo zwei", "Élan", "Über Land", "Unter Land")
    texts = {f"articles/{n}.txt": f"---\noutlet: {name}\n---\n\n{BUDGET}" for n, name in enumerate(outlets)}
    build(write(tmp_path, texts))
    listed = re.findall(r"index.html\">([^<]+)</a> <span", page(tmp_path, "outlets/index.html"))
    assert listed == ["Echo", "echo zwei", "Échos du Nord", "Élan", "Über Land", "Unter Land", "Zeit am Fluss"]
