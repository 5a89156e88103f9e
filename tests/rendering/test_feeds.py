"""Feeds and sitemaps: valid, with names for stories that never change."""

import json
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from sample_pages import FEEDS, HOME, SITE, SITEMAP
from sample_story import STORY, STORY_CARD

from digest.model import FeedPage, RobotsPage, Site, SitemapPage, StoryCard
from digest.rendering import load_theme, render

THEME = load_theme()
RSS, ATOM, JSON = FEEDS


def changed(**fields: Any) -> StoryCard:
    return StoryCard(**{name: getattr(STORY_CARD, name) for name in STORY_CARD.__struct_fields__} | fields)


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
def test_a_feed_is_well_formed_and_read_without_complaint(feed: FeedPage) -> None:
    data = render(THEME, SITE, feed)
    ElementTree.fromstring(data)
    parsed = feedparser.parse(BytesIO(data))
    assert not parsed.bozo
    assert parsed.feed.title == "The Sound Digest"
    assert [entry.title for entry in parsed.entries] == [card.headline for card in HOME.stories]
    assert parsed.entries[0].link == f"https://digest.example.org/news{STORY.permalink}"
    assert parsed.entries[0].id == "tag:digest.example.org,2026:stories/ferrystrik"
    assert "Harbour Times" in parsed.entries[0].summary


def test_the_three_feeds_agree_on_the_names_of_stories() -> None:
    names = [
        [entry.id for entry in feedparser.parse(BytesIO(render(THEME, SITE, feed))).entries] for feed in (RSS, ATOM)
    ]
    assert names[0] == names[1] == [item["id"] for item in json.loads(render(THEME, SITE, JSON))["items"]]
    assert len(set(names[0])) == len(names[0])


def test_a_new_headline_address_or_protocol_leaves_the_name_alone() -> None:
    other = Site(title="New", base_url="http://digest.example.org/elsewhere", language="en", description="")
    page = FeedPage("/feed.json", "json", (changed(headline="Other", permalink="/stories/other-ferrystrik/"),))
    before = json.loads(render(THEME, SITE, JSON))["items"][0]["id"]
    assert json.loads(render(THEME, other, page))["items"][0]["id"] == before


def test_json_feed_says_only_what_is_known() -> None:
    page = FeedPage("/feed.json", "json", (changed(first_published=None, last_published=None, lead="", outlets=()),))
    feed = json.loads(render(THEME, SITE, page))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    item = feed["items"][0]
    assert "date_published" not in item
    assert item["content_text"] == STORY_CARD.headline


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_no_character_of_a_headline_breaks_a_feed(kind: str) -> None:
    hostile = "a\x00b\x0b\ufffe ]]> </title><x> & \ud800 \U0001f6a2"
    page = FeedPage(
        "/feed.xml", kind, (changed(headline=hostile, lead=hostile, tags=(hostile,), first_published="soon"),)
    )
    data = render(THEME, Site(title=hostile, base_url="", language="en", description=""), page)
    parsed = feedparser.parse(BytesIO(data))
    ElementTree.fromstring(data)
    assert "\U0001f6a2" in parsed.entries[0].title


def test_an_undated_story_has_the_same_date_in_every_build() -> None:
    page = FeedPage("/atom.xml", "atom", (changed(first_published=None, last_published=None),))
    entry = feedparser.parse(BytesIO(render(THEME, SITE, page))).entries[0]
    assert entry.updated == "1970-01-01T00:00:00Z"


def test_an_empty_feed_is_still_a_feed() -> None:
    for kind in ("rss", "atom"):
        data = render(THEME, SITE, FeedPage("/feed.xml", kind, ()))
        assert not feedparser.parse(BytesIO(data)).bozo
    assert json.loads(render(THEME, SITE, FeedPage("/feed.json", "json", ())))["items"] == []


def test_the_sitemap_has_public_addresses_and_the_contents_dates() -> None:
    tree = ElementTree.fromstring(render(THEME, SITE, SITEMAP))
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert [node.text for node in tree.iter(f"{space}loc")] == [
        "https://digest.example.org/news/",
        f"https://digest.example.org/news{STORY.permalink}",
    ]
    assert [node.text for node in tree.iter(f"{space}lastmod")] == ["2031-03-04"]


def test_a_large_sitemap_names_its_parts() -> None:
    tree = ElementTree.fromstring(render(THEME, SITE, SitemapPage(permalink="/sitemap.xml", parts=("/sitemap-1.xml",))))
    assert tree.tag.endswith("sitemapindex")
    assert tree[0][0].text == "https://digest.example.org/news/sitemap-1.xml"


def test_robots_name_the_sitemap_where_the_site_has_an_address() -> None:
    assert b"Sitemap: https://digest.example.org/news/sitemap.xml" in render(THEME, SITE, RobotsPage())
    local = Site(title="Local", base_url="", language="en", description="")
    assert b"Sitemap" not in render(THEME, local, RobotsPage())
