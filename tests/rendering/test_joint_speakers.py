"""A quote that several say together, wherever it is shown."""

import json
import re
from io import BytesIO

import feedparser
from msgspec.structs import replace
from page_reader import THEME, read, words
from sample_pages import QUOTE_FEED, SITE, SPEAKER
from sample_story import STORY

from digest.model import Reconciliation
from digest.rendering import render, spoken

BOTH = ("Marta Quill", "Oskar Reed")
ALONE = STORY.reconciliation.utterances[1]
JOINT = replace(
    STORY, reconciliation=Reconciliation(utterances=(replace(ALONE, together=BOTH),)), speakers=BOTH, news=None
)


def test_the_card_names_all_of_them_and_the_role_of_none() -> None:
    html = render(THEME, SITE, JOINT).decode()
    assert "Marta Quill and Oskar Reed whole in" in words(read(JOINT))
    assert re.search(r'oskar-reed/index.html">Oskar Reed</a></b>', html)
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(data)["hasPart"][0]["creator"] == [{"name": name} for name in BOTH]


def test_each_has_it_on_a_page_and_the_page_says_with_whom() -> None:
    said = spoken(JOINT).quotes
    assert [(quote.speaker, quote.id) for quote in said] == [(name, ALONE.id) for name in BOTH]
    page = replace(SPEAKER, stories=(replace(SPEAKER.stories[0], quotes=said[:1]),))
    html = render(THEME, SITE, page).decode()
    assert 'data-speaker="Marta Quill and Oskar Reed"' in html
    assert "Said by Marta Quill and Oskar Reed" in words(read(page))


def test_the_feed_leads_with_all_of_them() -> None:
    name, card, _ = QUOTE_FEED.entries[0]
    page = replace(QUOTE_FEED, entries=((name, card, spoken(JOINT).quotes[0]),))
    (entry,) = feedparser.parse(BytesIO(render(THEME, SITE, page))).entries
    assert entry.title.startswith("Marta Quill and Oskar Reed: “")
