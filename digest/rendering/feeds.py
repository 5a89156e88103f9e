"""Pages for machines: feeds, sitemaps, robots.txt."""

import json
import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from digest.model import FeedPage, QuoteFeedPage, RobotsPage, Site, SitemapPage, SpokenQuote, StoryCard
from digest.rendering.frames import absolute, shortened
from digest.rendering.quotes.cards import opening, utterance_anchor
from digest.rendering.wording.dates import instant, mail_date, stamp
from digest.rendering.wording.naming import language_tag
from digest.rendering.wording.translation import translation

__all__ = ["feed_context", "json_feed", "quote_feed_context", "robots_context", "sitemap_context"]

# Characters that XML 1.0 cannot hold, not even escaped; one of them makes a whole feed unreadable.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MINTED = "2026"  # part of every feed id, so it must never change


class Item(NamedTuple):
    """A story in a feed."""

    id: str
    title: str
    url: str
    text: str
    tags: tuple[str, ...]
    language: str
    published: str
    updated: str
    mailed: str


def plain(text: str) -> str:
    """`text` without what XML cannot hold."""
    return NOT_XML.sub("", text)


def feed_id(site: Site, story: str) -> str:
    """The name of a story in feeds: it outlives a new headline, a new address and a move to https."""
    return f"tag:{urlsplit(site.base_url).hostname or 'digest.invalid'},{MINTED}:stories/{story}"


def item(site: Site, card: StoryCard) -> Item:
    """One story of a feed; the text names the outlets, then gives the first sentence of the summary."""
    outlets = ", ".join(card.outlets)
    return Item(
        id=feed_id(site, card.id),
        title=plain(card.headline),
        url=absolute(site, card.permalink),
        text=plain(
            f"{outlets}{translation(site.language).colon} {card.lead}"
            if outlets and card.lead
            else card.lead or outlets
        ),
        tags=tuple(plain(tag) for tag in card.tags),
        language=language_tag(card.language),
        published=instant(card.first_published or card.last_published),
        updated=instant(changed_on(card)),
        mailed=mail_date(changed_on(card)),
    )


def changed_on(card: StoryCard) -> str | None:
    """When something was last new in a story: an article, or another one's quotes or figures."""
    return card.updated or card.last_published or card.first_published


def newest(page: FeedPage) -> str | None:
    """When the feed last changed, by the content's own dates."""
    dates = [changed_on(card) for card in page.stories]
    return page.updated or max((date for date in dates if date), key=instant, default=None)


def feed_context(site: Site, page: FeedPage) -> dict[str, Any]:
    """All that the RSS and Atom templates show."""
    changed = newest(page)
    return {
        "site": site,
        "title": plain(site.title),
        "description": plain(site.description or site.title),
        "language": language_tag(site.language),
        "home": absolute(site, "/"),
        "address": absolute(site, page.permalink),
        "id": feed_id(site, ""),
        "updated": instant(changed),
        "mailed": mail_date(changed),
        "items": [item(site, card) for card in page.stories],
    }


def quote_feed_context(site: Site, page: QuoteFeedPage) -> dict[str, Any]:
    """All that the RSS template shows of the latest quotes."""
    words = translation(site.language)
    return {
        "site": site,
        "title": plain(f"{site.title}{words.colon} {words('latest quotes')}"),
        "description": plain(f"{words('Who said what: the latest quotes on')} {site.title}"),
        "language": language_tag(site.language),
        "home": absolute(site, "/speakers/"),
        "address": absolute(site, page.permalink),
        "updated": instant(page.updated),
        "mailed": mail_date(page.updated),
        "items": [quote_item(site, *entry) for entry in page.entries],
    }


def quote_item(site: Site, name: str, card: StoryCard, quote: SpokenQuote) -> Item:
    """One quote of a feed: who said it leads, then the words, who says so, and the story."""
    words = translation(site.language)
    speaker = words.listed(quote.together) if quote.together else quote.speaker
    outlets = ", ".join(name or words("outlet not named") for name in quote.outlets)
    who = f"{speaker}, {quote.role}" if quote.role else speaker
    verdict = opening(words.line(quote.verdict))
    return Item(
        id=f"{feed_id(site, '').removesuffix('stories/')}quotes/{name}",
        title=plain(f"{speaker}{words.colon} {words.quoted(shortened(quote.words)).unescape()}"),
        url=f"{absolute(site, card.permalink)}#{utterance_anchor(quote.id)}",
        text=plain(
            f"{words.quoted(quote.words).unescape()} – {who}. {verdict}{words.colon} {outlets}. {card.headline}"
        ),
        tags=(),
        language=language_tag(quote.language),
        published=instant(quote.published),
        updated=instant(quote.published),
        mailed=mail_date(quote.published),
    )


def json_feed(site: Site, page: FeedPage) -> str:
    """The feed as JSON Feed 1.1."""
    items = [item(site, card) for card in page.stories]
    record = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "home_page_url": absolute(site, "/"),
        "feed_url": absolute(site, page.permalink),
        "description": site.description,
        "language": language_tag(site.language),
        "items": [json_item(entry, card) for entry, card in zip(items, page.stories, strict=True)],
    }
    return json.dumps({key: value for key, value in record.items() if value or key == "items"}, ensure_ascii=False)


def json_item(entry: Item, card: StoryCard) -> dict[str, Any]:
    """One story; what is unknown is left out."""
    known = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.text or entry.title,
        "date_published": entry.published if stamp(card.first_published or card.last_published) else "",
        "date_modified": entry.updated if stamp(changed_on(card)) else "",
        "tags": list(entry.tags),
        "language": entry.language,
        "authors": [{"name": outlet} for outlet in card.outlets],
    }
    return {key: value for key, value in known.items() if value}


def sitemap_context(site: Site, page: SitemapPage) -> dict[str, Any]:
    """The addresses of the site, each with the content's own date where one is known."""
    return {
        "entries": [(absolute(site, entry.permalink), stamp(entry.modified)) for entry in page.entries],
        "parts": [absolute(site, part) for part in page.parts],
    }


def robots_context(site: Site, page: RobotsPage) -> dict[str, Any]:
    """Where the sitemap is; a sitemap without the site's address would be wrong."""
    return {"sitemap": absolute(site, "/sitemap.xml") if site.base_url else ""}
