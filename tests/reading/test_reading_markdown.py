"""Markdown: articles, the site's own pages, notes on stories."""

import re
import time

import pytest

from digest.reading import read

TAG = re.compile(r"<[^>]*>")
HOSTILE = {
    "cdata": "<![CDATA[" * 1_000,
    "brackets": "[" * 10_000,
    "openers": "[a](<b" * 3_000,
    "images": "![[]()" * 3_000,
    "titles": ")[a](b 'c" * 5_000,
    "comments": "<b><!-- x -->" * 3_000,
    "headings": "a\n=\n" * 5_000,
    "rules": "* " * 10_000,
    "quotations": ">" * 10_000,
    "references": "</div>\n[a]: b\n" * 3_000,
    "escapes": "\\```" * 5_000,
    "depth": "<div>" * 5_000,
    "strays": "<b></x>" * 5_000,
    "items": "<li><dd>" * 5_000,
    "half tags": '<x y="</div>\n  \n[a]( "' * 2_000,
    "lists": "".join(" " * 4 * depth + "- a\n" for depth in range(300)),
}


def test_an_article_in_markdown_becomes_html_with_its_heading_as_title() -> None:
    (found,) = read("articles/a.md", b"# Lamp *out* &amp; dark\n\nNobody **came**.\n\n> said one\n").documents
    assert (found.format, found.metadata.title) == ("markdown", "Lamp out & dark")
    assert "<p>Nobody <strong>came</strong>.</p>" in found.source and "<blockquote>" in found.source
    assert found.source.startswith("<h1>")


def test_front_matter_has_the_last_word_on_the_title() -> None:
    (found,) = read("articles/a.md", b"---\ntitle: Foghorn\n---\n# Lamp\n\nWords.\n").documents
    assert found.metadata.title == "Foghorn"


def test_one_article_leaves_nothing_behind_for_the_next() -> None:
    read("articles/a.md", b"[lamp]: https://lamp.example\n\n<div>raw\n\nWords [lamp].")
    (found,) = read("articles/b.md", b"Words [lamp].").documents
    assert found.source == "<p>Words [lamp].</p>"


@pytest.mark.parametrize("kind", HOSTILE)
def test_markdown_that_would_take_for_ever_is_read_as_paragraphs(kind: str) -> None:
    before = time.process_time()
    for origin in ("articles/a.md", "pages/a.md"):
        found = read(origin, ("The lamp went dark.\n\n" + HOSTILE[kind]).encode())
        html = found.documents[0].source if found.documents else found.pages[0].html
        assert html.startswith("<p>The lamp went dark.</p>")
        assert [p.code for p in found.problems] == ["markdown-too-complex"]
    assert time.process_time() - before < 2


def test_a_long_list_of_links_is_not_too_complex() -> None:
    listing = "".join(
        f"- [Lamp {n}](https://lamp.example/{n} 'No {n}') <https://lamp.example/{n}>\n" for n in range(300)
    )
    (page,) = read("pages/a.md", listing.encode()).pages
    assert page.html.count("<a ") == 600


def test_a_page_has_a_safe_slug_and_a_title() -> None:
    (page,) = read("pages/Über uns.md", b"## Who we are\n\nA [desk](https://desk.example).\n").pages
    assert (page.slug, page.title) == ("uber-uns", "Who we are")
    (page,) = read("pages/team/desk.md", b"---\ntitle: Desk\nslug: the-desk\n---\nWords.").pages
    assert (page.slug, page.title) == ("the-desk", "Desk")
    (page,) = read("pages/日本.md", b"Words.").pages
    assert page.slug.startswith("page-") and page.slug.isascii()


def test_a_note_names_its_story_by_key_or_by_file_name() -> None:
    text = b"---\nstory: lamp\npin: true\nhide: no\nmerge: [foghorn]\nsplit: articles/b.txt\n---\nWe *checked* this."
    (note,) = read("stories/x.md", text).notes
    assert (note.story, note.pin, note.hide, note.merge, note.split) == (
        "lamp", True, False, ("foghorn",), ("articles/b.txt",)
    )  # fmt: skip
    assert (note.html, dict(note.lines)["story"]) == ("<p>We <em>checked</em> this.</p>", 2)
    assert read("stories/abc234.md", b"Words.").notes[0].story == "abc234"


def test_keys_of_articles_mean_nothing_on_a_page() -> None:
    found = read("pages/a.md", b"---\ntitle: Desk\noutlet: x\n---\nWords.")
    assert [(p.code, p.line) for p in found.problems] == [("unknown-key", 3)]


@pytest.mark.parametrize(
    "harm",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src=https://spy.example/pixel.gif>",
        "<img src=//spy.example/pixel.gif>", "![x](https://spy.example/pixel.gif)", "![x](//spy.example/p.gif)",
        "![x](\\\\\\\\spy.example/p.gif)", "![x](data:image/svg+xml;base64,AAAA)", "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hello)", "[x](//spy.example)",
        "<a href='\tjavascript:alert(1)'>x</a>",
        "<iframe src=https://spy.example></iframe>", "<p style='background:url(https://spy.example)'>x</p>",
        "<svg><a xlink:href=javascript:alert(1)>x</a></svg>", "<form action=https://spy.example><input></form>",
        "<base href=https://spy.example>", "<link rel=stylesheet href=https://spy.example>",
        "<p id=config name=config>x</p>",
        "<meta http-equiv=refresh content=0;url=https://spy.example>", "<video src=https://spy.example></video>",
        "<picture><source srcset=https://spy.example></picture>", "<img srcset=https://spy.example/a.gif>",
    ],
)  # fmt: skip
def test_a_page_can_neither_run_nor_load_anything(harm: str) -> None:
    for origin in ("pages/a.md", "stories/a.md"):
        found = read(origin, f"Words.\n\n{harm}\n".encode())
        html = (found.pages or found.notes)[0].html
        assert html.startswith("<p>Words.</p>")
        for sign in ("script", "spy.example", "onerror", "data:", "style", "<svg", "<form", "<input", "id=", "name="):
            assert sign not in "".join(TAG.findall(html)).lower()


def test_pictures_and_links_of_the_site_itself_stay() -> None:
    (page,) = read("pages/a.md", b"![Lamp](lamp.png) [home](../index.html) [mail](mailto:desk@desk.example)").pages
    assert 'src="lamp.png"' in page.html and 'href="../index.html"' in page.html and "mailto:" in page.html


def test_nothing_is_left_of_a_picture_from_elsewhere() -> None:
    (page,) = read("pages/a.md", b'A ![<b>">](https://spy.example/p.gif) B ![Lamp](lamp.png)').pages
    assert page.html.count("<img") == 1 and "lamp.png" in page.html
