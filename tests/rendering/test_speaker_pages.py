"""A speaker's page, the feed of quotes, and what articles have in common."""

import json
import re
from io import BytesIO

import feedparser
from msgspec.structs import replace
from sample_pages import QUOTE_FEED, SITE, SPEAKER, SPEAKERS
from sample_story import SAID, STORY

from digest.model import Page, Site, StoryPage
from digest.rendering import load_theme, render, spoken

THEME = load_theme()


def html(page: Page) -> str:
    return render(THEME, SITE, page).decode()


def test_only_speakers_with_a_page_are_listened_to() -> None:
    assert [(quote.id, quote.speaker) for quote in SAID] == [("u1", "Marta Quill"), ("u2", "Marta Quill")]
    assert spoken(replace(STORY, speakers=())).quotes == ()


def test_a_quote_away_from_its_story_says_who_carries_it_and_how_far_they_agree() -> None:
    first, second = SAID
    assert first.outlets == ("Harbour Times", "Ellery Gazette", "Kessock Mail")
    assert (first.state, first.others, first.role) == ("differs", 1, "secretary of the Sound Seafarers’ Union")
    assert first.words.endswith("and nobody has answered us")
    assert second.verdict == "whole in one outlet only · in part in 1"
    assert first.mentions[0] == ("harbourtim", "h1")


def test_a_speakers_page_leads_to_the_article_and_to_the_story() -> None:
    shown = html(SPEAKER)
    assert re.search(r'<a href="\.\./\.\./articles/[^"]+#q-h1">Harbour Times</a>, Ellery Gazette, Kessock Mail', shown)
    assert re.search(r'<a class="told" href="\.\./\.\./stories/[^"]+#u-u1">in the story</a>', shown)
    assert "2 quotes in 1 story" in shown
    assert "– these words in <a" in shown
    assert "may stand for more than one" not in shown
    assert "may stand for more than one" in html(replace(SPEAKER, name="Quill"))


def test_the_older_pages_of_a_speaker_say_their_number_and_the_first_does_not() -> None:
    older = html(replace(SPEAKER, number=2, newer=SPEAKER.permalink))
    assert "<title>Marta Quill, page 2 ·" in older
    assert "<span>Page 2</span>" in older
    assert not re.search(r"[Pp]age \d", html(SPEAKER))


def test_quotations_for_machines_name_speaker_source_and_story() -> None:
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html(SPEAKER))
    record = json.loads(data)
    assert record["about"] == {"name": "Marta Quill"}
    first = record["hasPart"][0]
    assert (first["@type"], first["creator"]) == ("Quotation", {"name": "Marta Quill"})
    assert first["isPartOf"]["url"].startswith("https://digest.example.org/news/stories/")
    assert first["isBasedOn"] == "https://www.harbour-times.example/ferry-strike?id=7&x=1"


def test_a_name_begins_its_line_in_the_index_and_counts_quotes() -> None:
    assert '>The Sound Line</a> <span class="count">2 quotes</span>' in html(SPEAKERS)


def test_a_story_links_the_speakers_that_have_a_page_and_no_others() -> None:
    assert re.search(
        r'<b lang="en"><a href="\.\./\.\./speakers/marta-quill/index.html">Marta Quill</a></b>', html(STORY)
    )
    assert "/speakers/marta" not in html(replace(STORY, speakers=()))


def test_the_feed_of_quotes_names_them_for_good() -> None:
    feed = feedparser.parse(BytesIO(render(THEME, SITE, QUOTE_FEED)))
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [
        f"tag:digest.example.org,2026:quotes/name{number}" for number in range(2)
    ]
    assert feed.entries[0].title.startswith("Marta Quill: “We have asked for safe crews")
    assert feed.entries[0].link.endswith("/#u-u1")
    assert "secretary of the Sound Seafarers’ Union. Verbatim in 3 outlets" in feed.entries[0].summary
    moved = Site(title="Other", base_url=SITE.base_url.replace("https", "http"), language="en", description="")
    again = feedparser.parse(BytesIO(render(THEME, moved, QUOTE_FEED)))
    assert [entry.id for entry in again.entries] == [entry.id for entry in feed.entries]


def card(page: StoryPage) -> str:
    """The folded card that says why these articles are one story."""
    shown = html(page)
    return shown[shown.index('<details class="why">') :].partition("</details>")[0]


def test_what_articles_have_in_common_adds_up_and_what_the_editor_joined_says_so() -> None:
    shown = card(STORY)
    figures = [float(figure.replace("−", "-")) for figure in re.findall(r'class="count">([+−][.\d]+)<', shown)]
    assert [f"{sum(figures):+.3f}"] == re.findall(r"<b>([+\d.]+)</b>", shown)
    assert "joined by the editor as “ferry-strike”" in shown
    assert "1 day apart" in shown


def test_several_articles_of_an_outlet_are_told_apart_by_their_day() -> None:
    first, second, *rest = STORY.cards
    assert "Harbour Times, 3 March 2031" not in card(STORY)
    shown = card(replace(STORY, cards=(first, replace(second, outlet=first.outlet), *rest)))
    assert shown.count("Harbour Times, 3 March 2031") == 2


def test_a_story_of_one_article_needs_no_reasons() -> None:
    assert 'class="why"' not in html(replace(STORY, joins=()))
