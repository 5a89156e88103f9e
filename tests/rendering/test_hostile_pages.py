"""Words and values that mean harm: shown as they are, or not at all."""

import json
from typing import Any

import pytest
from page_reader import THEME, Reader, read, words
from sample_articles import ARTICLES, CARDS, NORTHERN, card_of, make_article
from sample_pages import HTML_PAGES, SITE
from sample_story import STORY, STORY_CARD

from digest.model import ArticlePage, ListPage, StoryPage, Value
from digest.rendering import render

HOSTILE = (
    "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7331*7919 }}{% raw %}\u2028\x00&amp;\ud800"
)
# Fields that are no people's words: ids, kinds, dates, offsets into texts.
KEPT = {
    "id", "permalink", "kind", "text", "raw", "article", "quote", "reading", "relation", "verdict", "html", "newer",
    "older", "comparison", "language", "menu", "base_url", "members", "voices", "utterances",
}  # fmt: skip


def poisoned(value: Any) -> Any:
    """The same value with every text of people replaced by a hostile one; ids, kinds and dates stay."""
    if isinstance(value, tuple):
        return tuple(poisoned(item) for item in value)
    if not isinstance(value, Value):
        return value
    fields = {}
    for name in value.__struct_fields__:
        item = getattr(value, name)
        if name in KEPT and not isinstance(item, tuple):
            fields[name] = item
        elif name == "url":
            fields[name] = "javascript:alert(1)//" + HOSTILE
        elif isinstance(item, str):
            fields[name] = HOSTILE
        elif name in ("authors", "outlets", "tags", "alarms"):
            fields[name] = (HOSTILE, "ordinary")
        else:
            fields[name] = poisoned(item) if name not in ("menu", "members", "voices") else item
    return type(value)(**fields)


@pytest.mark.parametrize("name", HTML_PAGES)
def test_hostile_words_never_become_markup(name: str) -> None:
    page, site = poisoned(HTML_PAGES[name]), poisoned(SITE)
    reader = Reader()
    html = render(THEME, site, page).decode()
    reader.feed(html)
    assert str(7331 * 7919) not in html
    for tag, given in reader.tags:
        assert tag != "img"
        assert tag != "script" or given.get("src") or given["type"] == "application/ld+json"
        assert not given.get("href", "").startswith("javascript")
        assert not given.get("cite", "").startswith("javascript")
        assert not any(attribute.startswith("on") for attribute in given)
    for data in reader.data:
        json.loads(data)


def test_hostile_article_text_is_shown_as_it_is() -> None:
    article = make_article("hostileaaa", HOSTILE, [("", HOSTILE), ("widget", HOSTILE)], outlet=HOSTILE)
    page = ArticlePage(
        permalink="/articles/x/", article=article, quotes=(), card=card_of(article), story=STORY_CARD, siblings=()
    )
    reader = Reader()
    reader.feed(render(THEME, SITE, page).decode())
    assert reader.text.count("</script><script>alert(1)</script>") >= 3
    assert all(tag != "img" for tag, _ in reader.tags)


def test_values_that_do_not_fit_together_still_make_a_page() -> None:
    broken = StoryPage(
        permalink="/stories/x/",
        card=STORY_CARD,
        cards=CARDS[:1],
        articles=ARTICLES[:1],
        quotes=((),),
        cluster=STORY.cluster,
        reconciliation=STORY.reconciliation,
        summary=STORY.summary,
    )
    assert NORTHERN.text not in words(read(broken))
    bare = ListPage(permalink="/", kind="home", name="", stories=())
    assert "No stories yet" in words(read(bare))
