"""What machines read on a page: schema.org as JSON-LD. Templates print it through `tojson` alone."""

from collections.abc import Iterable
from typing import Any

from digest.model import ArticlePage, ListPage, Site, SpeakerPage, StoryPage
from digest.rendering.frames import absolute
from digest.rendering.quotes.cards import QuoteCard
from digest.rendering.wording.dates import stamp
from digest.rendering.wording.naming import language_tag, web_link

__all__ = ["article_data", "list_data", "page_data", "speaker_data", "story_data"]

CONTEXT = "https://schema.org"


def without_blanks(record: dict[str, Any]) -> dict[str, Any]:
    """The record without what is not known: schema.org has no way to say "unknown"."""
    return {key: value for key, value in record.items() if value}


def story_data(site: Site, page: StoryPage, quotes: Iterable[QuoteCard]) -> dict[str, Any]:
    """A story: a page that collects articles and quotations."""
    articles = [
        without_blanks(
            {
                "@type": "ListItem",
                "position": number,
                "name": card.title,
                "url": web_link(card.url) or absolute(site, card.permalink),
            }
        )
        for number, card in enumerate(page.cards, start=1)
    ]
    return without_blanks(
        {
            "@context": CONTEXT,
            "@type": "CollectionPage",
            "headline": page.card.headline,
            "url": absolute(site, page.permalink),
            "inLanguage": language_tag(page.card.language),
            "datePublished": stamp(page.card.first_published),
            "dateModified": stamp(page.card.updated or page.card.last_published),
            "isBasedOn": [web_link(card.url) for card in page.cards if web_link(card.url)],
            "mainEntity": {"@type": "ItemList", "numberOfItems": len(articles), "itemListElement": articles},
            "hasPart": [quotation(quote) for quote in quotes],
        }
    )


def creators(names: tuple[str, ...]) -> dict[str, str] | list[dict[str, str]] | None:
    """Who says a quotation; one stands alone."""
    found = [{"name": name} for name in names]
    return found[0] if len(found) == 1 else found or None


def quotation(quote: QuoteCard) -> dict[str, Any]:
    """A key quote. The speaker has no type: the words do not say whether it is a person or a body."""
    speaker = creators(tuple(name for name, _ in quote.speakers))
    return without_blanks(
        {
            "@type": "Quotation",
            "text": quote.said,
            "inLanguage": quote.language,
            "creator": speaker,
            "spokenByCharacter": speaker,
            "isBasedOn": quote.cite,
        }
    )


def speaker_data(site: Site, page: SpeakerPage) -> dict[str, Any]:
    """A speaker's quotes, each with the story that it is part of."""
    quotes = [
        without_blanks(
            {
                "@type": "Quotation",
                "text": quote.said or quote.words,
                "inLanguage": language_tag(quote.language),
                "creator": creators(quote.together or (page.name,)),
                "spokenByCharacter": creators(quote.together or (page.name,)),
                "datePublished": stamp(quote.published),
                "isBasedOn": web_link(quote.url),
                "isPartOf": {
                    "@type": "CollectionPage",
                    "name": story.card.headline,
                    "url": absolute(site, story.card.permalink),
                },
            }
        )
        for story in page.stories
        for quote in story.quotes
    ]
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "name": page.name,
        "url": absolute(site, page.permalink),
        "about": {"name": page.name},
        "hasPart": quotes,
    }


def article_data(site: Site, page: ArticlePage) -> dict[str, Any]:
    """An article as this site shows it, based on the outlet's own."""
    article = page.article
    return without_blanks(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "headline": page.card.title,
            "url": absolute(site, page.permalink),
            "isBasedOn": web_link(article.url),
            "inLanguage": language_tag(article.language),
            "datePublished": stamp(article.published),
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
            "isPartOf": {"@type": "CollectionPage", "url": absolute(site, page.story.permalink)},
        }
    )


def list_data(site: Site, page: ListPage) -> dict[str, Any]:
    """A page of stories."""
    stories = [
        {"@type": "ListItem", "position": number, "name": card.headline, "url": absolute(site, card.permalink)}
        for number, card in enumerate(page.stories, start=1)
    ]
    return without_blanks(
        {
            "@context": CONTEXT,
            "@type": "CollectionPage",
            "name": page.name or site.title,
            "url": absolute(site, page.permalink),
            "mainEntity": {"@type": "ItemList", "numberOfItems": len(stories), "itemListElement": stories},
        }
    )


def page_data(site: Site, permalink: str, name: str, kind: str = "WebPage") -> dict[str, Any]:
    """A page of the site's own: an index of names, how the site is made."""
    return without_blanks(
        {
            "@context": CONTEXT,
            "@type": kind,
            "name": name,
            "url": absolute(site, permalink),
            "inLanguage": language_tag(site.language),
            "isPartOf": {"@type": "WebSite", "name": site.title, "url": absolute(site, "/")},
        }
    )
