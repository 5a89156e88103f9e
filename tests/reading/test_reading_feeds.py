"""RSS and Atom."""

import pytest

from digest.reading import read
from digest.reading.channels import channel_outlet

RSS = """<?xml version="1.0" encoding="windows-1252"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Sorrel Courier</title><language>en-gb</language>
<item><title>Lamp &amp;amp; foghorn out</title><link>https://courier.example/1</link>
<pubDate>Mon, 03 Feb 2031 04:05:06 +0200</pubDate><dc:creator>Ida Marsh</dc:creator><category>harbour</category>
<description>Short.</description>
<content:encoded><![CDATA[<p>The lamp on “Sorrel Point” went dark at noon.</p>]]></content:encoded></item>
<item><title>No words</title></item>
<item><title>Second</title><author>tom@courier.example (Tom Vale)</author><link>javascript:alert(1)</link>
<source url="https://quay.example/feed">Quay Weekly</source>
<description>Nobody came to the quay.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="cs"><title>Přístavní list</title>
<entry><title type="html">Maják &lt;i&gt;zhasl&lt;/i&gt;</title><author><name>Ida Marsh</name></author>
<author><name>Tom Vale</name></author><published>2031-02-03T04:05:06Z</published><updated>2031-02-09T04:05:06Z</updated>
<link href="https://list.example/1"/><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Světlo zhaslo.</p></div>
</content></entry></feed>"""


def test_a_feed_gives_numbered_articles_with_its_outlet_and_language() -> None:
    found = read("articles/f.xml", RSS.encode("cp1252"))
    first, third = found.documents
    assert (first.origin, third.origin) == ("articles/f.xml#1", "articles/f.xml#3")
    about = first.metadata
    assert (about.title, about.outlet, about.language) == ("Lamp & foghorn out", "Sorrel Courier", "en-GB")
    assert (about.published, about.url) == ("2031-02-03T04:05:06+02:00", "https://courier.example/1")
    assert (about.authors, about.tags) == (("Ida Marsh",), ("harbour",))
    assert (first.format, first.source) == ("html", "<p>The lamp on “Sorrel Point” went dark at noon.</p>")
    assert (third.format, third.source) == ("text", "Nobody came to the quay.")
    assert (third.metadata.outlet, third.metadata.authors, third.metadata.url) == ("Quay Weekly", ("Tom Vale",), None)
    assert [p.code for p in found.problems] == ["bad-url", "no-text"] and "#2" in found.problems[1].message


def test_atom_is_read_with_all_its_authors_and_the_date_of_publication() -> None:
    (found,) = read("articles/f.xml", ATOM.encode()).documents
    about = found.metadata
    assert (about.title, about.outlet, about.authors) == ("Maják zhasl", "Přístavní list", ("Ida Marsh", "Tom Vale"))
    assert (about.published, about.url) == ("2031-02-03T04:05:06+00:00", "https://list.example/1")
    assert found.format == "html" and "<p>Světlo zhaslo.</p>" in found.source


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    broken = RSS.replace("</item>", "</item>&nbsp;<br>", 1).encode("cp1252")
    assert len(read("articles/f.xml", broken).documents) == 2


def test_front_matter_before_a_feed_speaks_for_all_entries() -> None:
    found = read("articles/f.xml", b"---\noutlet: The Quay\n---\n" + RSS.encode("cp1252"))
    assert [d.metadata.outlet for d in found.documents] == ["The Quay", "Quay Weekly"]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE r [<!ENTITY a "b">]>',
        '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/hostname">%p;]>',
        "<!DOCTYPE r [\n]>",
    ],
)
def test_entities_are_refused_before_any_parser_sees_them(head: str) -> None:
    found = read("articles/f.xml", f"{head}<rss><channel><item><title>&a;</title></item></channel></rss>".encode())
    assert found.documents == () and [(p.code, p.severity) for p in found.problems] == [("unsafe-feed", "error")]


def test_the_doctype_of_an_old_feed_is_harmless() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://x.example/rss-0.91.dtd">'
    found = read("articles/f.xml", (doctype + RSS.partition("?>")[2]).encode())
    assert len(found.documents) == 2


def test_depth_is_refused() -> None:
    deep = b"<rss><channel>" + b"<a>" * 50_000
    assert [p.code for p in read("articles/f.xml", deep).problems] == ["unsafe-feed"]


@pytest.mark.parametrize("data", [b"<html><p>words</p></html>", b"words", b"<a/>", b"http://127.0.0.1:9/feed"])
def test_xml_that_is_no_feed_is_a_problem(data: bytes) -> None:
    assert [p.code for p in read("articles/f.xml", data).problems] == ["bad-feed"]


def test_what_makes_the_parser_itself_fail_is_a_problem() -> None:
    odd = "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item "
    for filler in ("<media:content <textinput></pubDate>", "<image><url>", "<item><author>a@b.c", "<cloud/>"):
        found = read("articles/f.xml", (odd + filler * 20).encode())
        assert found.documents == () and len(found.problems) == 1


@pytest.mark.parametrize(
    ("title", "address", "outlet"),
    [
        ("Sorrel Courier RSS Feed", None, "Sorrel Courier"),
        ("Hafenblatt – Alle Nachrichten", None, "Hafenblatt"),
        ("Sorrel Courier » World - Latest news", "https://www.sorrelcourier.example/", "Sorrel Courier"),
        ("World | The Courier", "https://courier.example/world", "The Courier"),
        ("La Cumbre: últimas noticias", None, "La Cumbre"),
        ("Quay Weekly – the paper of the quay", "https://other.example", "Quay Weekly – the paper of the quay"),
        ("Feed the Ducks", "https://ducks.example", "Feed the Ducks"),
        ("RSS", "https://courier.example", None),
    ],
)
def test_a_channel_is_called_after_its_outlet(title: str, address: str | None, outlet: str | None) -> None:
    assert channel_outlet(title, address) == outlet


def test_a_desk_is_no_author() -> None:
    for desk in ("Redaktion", "La Rédaction", "admin", "News Desk"):
        (found,) = read("articles/f.xml", ATOM.replace("Ida Marsh", desk).encode()).documents
        assert found.metadata.authors == ("Tom Vale",)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example/1?utm_source=rss&amp;utm_medium=feed", "https://a.example/1"),
        ("https://a.example/1?id=7&amp;utm_source=rss#top", "https://a.example/1?id=7#top"),
        ("https://a.example/1?utm_source=rss&amp;id=7", "https://a.example/1?id=7"),
        ("https://a.example/1?utm_source=rss#top", "https://a.example/1#top"),
        ("https://a.example/?q=utm_source=x", "https://a.example/?q=utm_source=x"),
    ],
)
def test_an_address_does_not_tell_who_followed_it(address: str, kept: str) -> None:
    (found,) = read("articles/f.xml", ATOM.replace("https://list.example/1", address).encode()).documents
    assert found.metadata.url == kept
