"""From a page's value to its bytes: which template shows it, and with what."""

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from digest.model import (
    ArticlePage,
    FeedPage,
    IndexPage,
    ListPage,
    MethodPage,
    NotFoundPage,
    OwnPage,
    Page,
    QuoteFeedPage,
    RedirectPage,
    RobotsPage,
    SearchPage,
    SearchPart,
    Site,
    SitemapPage,
    SpeakerPage,
    StoryPage,
    WithdrawnPage,
)
from digest.rendering.articles import article_context
from digest.rendering.feeds import feed_context, json_feed, quote_feed_context, robots_context, sitemap_context
from digest.rendering.frames import absolute, frame, frame_context, lost_frame, own_html
from digest.rendering.frontpage import front_context
from digest.rendering.lists import index_context, list_context
from digest.rendering.permalinks import link, root_of
from digest.rendering.searching import search_part
from digest.rendering.speakers import speaker_context
from digest.rendering.story.page import story_context
from digest.rendering.structured import page_data
from digest.rendering.theming.themes import Theme
from digest.rendering.wording.translation import translation

__all__ = ["render"]


FIRST_HEADING = re.compile(r"\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)


def own_context(site: Site, page: OwnPage) -> dict[str, Any]:
    """One of the site's own pages."""
    base = frame(site, page.permalink, "page", page.page.title)
    html = page.page.html
    first = FIRST_HEADING.match(html)
    if first and Markup(first.group(1)).striptags() == page.page.title:  # the template prints the title already
        html = html[first.end() :]
    linked_data = page_data(site, page.permalink, base.title)
    return frame_context(base) | {"html": Markup(own_html(html, base.root)), "linked_data": linked_data}


def redirect_context(site: Site, page: RedirectPage) -> dict[str, Any]:
    """An old address."""
    return {
        "site": site,
        "target": link(root_of(page.permalink), page.target),
        "canonical": absolute(site, page.target) if site.base_url else "",
    }


def lost_context(site: Site, page: NotFoundPage) -> dict[str, Any]:
    """The page for addresses that do not exist."""
    return frame_context(lost_frame(site, page.permalink, translation(site.language)("Page not found")))


def withdrawn_context(site: Site, page: WithdrawnPage) -> dict[str, Any]:
    """An address whose story or article was taken off the site."""
    base = frame(site, page.permalink, "withdrawn", translation(site.language)("This page was withdrawn"))
    return frame_context(base._replace(canonical=""))


def method_context(site: Site, page: MethodPage) -> dict[str, Any]:
    """How the site is made."""
    base = frame(site, page.permalink, "method", translation(site.language)("How this site is made"))
    return frame_context(base) | {"linked_data": page_data(site, page.permalink, base.title)}


def search_context(site: Site, page: SearchPage) -> dict[str, Any]:
    """Where a reader searches."""
    return frame_context(frame(site, page.permalink, "search", translation(site.language)("Search")))


CONTEXTS: dict[type, Callable[[Site, Any], dict[str, Any]]] = {
    StoryPage: story_context,
    ArticlePage: article_context,
    ListPage: lambda site, page: (front_context if page.kind == "home" else list_context)(site, page),
    IndexPage: index_context,
    OwnPage: own_context,
    FeedPage: feed_context,
    SpeakerPage: speaker_context,
    QuoteFeedPage: quote_feed_context,
    SitemapPage: sitemap_context,
    RedirectPage: redirect_context,
    NotFoundPage: lost_context,
    WithdrawnPage: withdrawn_context,
    MethodPage: method_context,
    SearchPage: search_context,
    RobotsPage: robots_context,
}


def render(theme: Theme, site: Site, page: Page) -> bytes:
    """The bytes of a page. Raises `ThemeError` where the theme's template does not work."""
    if isinstance(page, FeedPage) and page.kind == "json":
        return as_bytes(json_feed(site, page))
    if isinstance(page, SearchPart):
        return as_bytes(search_part(site, page))
    return as_bytes(theme.render(theme.template_of(page), CONTEXTS[type(page)](site, page)))


def as_bytes(text: str) -> bytes:
    """UTF-8; half a character out of broken JSON becomes a question mark."""
    return text.encode("utf-8", "replace")
