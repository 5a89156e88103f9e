"""The page of an article: its clean text with marks, and all that cleaning did to it."""

from collections import Counter
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from digest.model import Article, ArticleCard, ArticlePage, Repair, Site
from digest.rendering.frames import Frame, frame, frame_context
from digest.rendering.marking import blocks, quote_anchor
from digest.rendering.permalinks import link, outlet_permalink, tag_permalink
from digest.rendering.quotes.cards import opening, utterance_anchor
from digest.rendering.quotes.tellings import Telling, told_whole
from digest.rendering.structured import article_data
from digest.rendering.wording.dates import moment, stamp
from digest.rendering.wording.naming import host, labels, lang, titled, web_link
from digest.rendering.wording.reasons import removal_words
from digest.rendering.wording.translation import ENGLISH, Translation, translation

__all__ = ["article_context"]

RAW = 200_000  # code points of a raw text that a page shows; more would choke a browser
REPAIRS = 100
# The colours of what was removed; furniture of the page has the plain one.
COLOURS = {
    "alien": ("intruder", "related", "duplicate", "template"),
    "own": ("title", "byline", "date", "section", "caption", "credit"),
    "hand": ("editor",),
}


class Saying(NamedTuple):
    """A quote of this article, with the link to the same words in other outlets where there are any."""

    words: str
    speaker: str
    role: str
    anchor: str
    story_url: str


class Sibling(NamedTuple):
    """Another article of the story."""

    label: str
    title: str
    url: str
    when: str
    stamp: str
    lang: Markup
    opinion: bool = False


class Change(NamedTuple):
    """A repair: what stood there, what stands there now, and why."""

    before: str
    after: str
    reason: str


def article_context(site: Site, page: ArticlePage) -> dict[str, Any]:
    """All that the article template shows."""
    article, words = page.article, translation(site.language)
    title = titled(page.card.title, words)
    label = article.outlet or host(article.url)
    window = " – ".join(filter(None, (title, label)))  # a story has the title of one of its articles
    base = frame(site, page.permalink, "article", window, article.text[:400], stamp(article.published))
    matched = dict(page.utterances)
    quotes = [quote for quote in page.quotes if quote.kind == "direct" or quote.id in matched]
    said = told_whole(article, quotes)
    story_url = link(base.root, page.story.permalink)
    return frame_context(base) | {
        "card": page.card,
        "story": page.story,
        "story_url": story_url,
        "headline": title,
        "story_headline": titled(page.story.headline, words),
        "article_lang": lang(article.language),
        "story_lang": lang(page.story.language),
        "label": label,
        "outlet_url": link(base.root, outlet_permalink(article.outlet)) if article.outlet else "",
        "original": web_link(article.url),
        "host": host(article.url),
        "when": moment(article.published, words),
        "stamp": stamp(article.published),
        "authors": ", ".join(article.authors),
        "tags": tuple((tag, link(base.root, tag_permalink(tag))) for tag in article.tags),
        "blocks": blocks(article, quotes, page.summary),
        "summarised": bool(page.summary),
        "quotes": tuple(saying(telling, matched, story_url, words) for telling in said),
        "siblings": siblings(page.siblings, base),
        "copies": siblings(page.copies, base),
        "removed": counted(article, words),
        "repairs": tuple(repaired(item, article, words) for item in article.repairs[:REPAIRS]),
        "repair_number": len(article.repairs),
        "raw": raw_html(article, words) if article.removed or article.repairs else Markup(""),
        "raw_rest": max(0, len(article.raw) - RAW),
        "origin": article.origin,
        "linked_data": article_data(site, page),
    }


def repaired(repair: Repair, article: Article, words: Translation) -> Change:
    """One repair."""
    return Change(repair.before.of(article.raw), repair.after.of(article.text), words(spaced(repair.reason)))


def saying(telling: Telling, matched: dict[str, str], story_url: str, words: Translation) -> Saying:
    """One quote of the article."""
    quote = telling.quotes[0]
    utterance = matched.get(quote.id)
    return Saying(
        words=telling.shown,
        speaker=opening(words.listed(quote.together) if quote.together else quote.speaker or ""),
        role=telling.role if quote.speaker and not quote.together else "",
        anchor=quote_anchor(quote.id),
        story_url=f"{story_url}#{utterance_anchor(utterance)}" if utterance else "",
    )


def siblings(cards: tuple[ArticleCard, ...], base: Frame) -> tuple[Sibling, ...]:
    """Other articles as short lines."""
    words = translation(base.site.language)
    names = labels(cards, words)
    return tuple(
        Sibling(
            names[card.id] if card.outlet or card.url else "",
            titled(card.title, words),
            link(base.root, card.permalink),
            moment(card.published, words),
            stamp(card.published),
            lang(card.language),
            card.opinion,
        )
        for card in cards
    )


def spaced(reason: str) -> str:
    """A reason for people: "glued-words" as "glued words"."""
    return reason.replace("-", " ")


def counted(article: Article, words: Translation) -> tuple[tuple[str, int], ...]:
    """How many passages were removed for each reason, most frequent first."""
    counts = Counter(words(spaced(removal.reason)) for removal in article.removed)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def raw_html(article: Article, phrases: Translation = ENGLISH) -> Markup:
    """The raw text with every removed stretch marked and labelled, and every repair shown in its place."""
    raw = article.raw[:RAW]
    cuts = [(cut.span.start, 1, cut.span.end, cut.reason, cut.detail) for cut in article.removed]
    fixes = [(fix.before.start, 0, fix.before.end, fix.reason, fix.after.of(article.text)) for fix in article.repairs]
    parts: list[str] = []
    place = 0
    for start, kind, end, reason, words in sorted(cuts + fixes):
        start, end = max(start, place), min(end, len(raw))
        if start > end or start > len(raw) or (kind and start == end):
            continue
        parts += [escape(raw[place:start]), change_html(kind, raw[start:end], reason, words, phrases)]
        place = end
    parts.append(escape(raw[place:]))
    return Markup("".join(parts))


def change_html(removal: int, words: str, reason: str, other: str, phrases: Translation) -> str:
    """One removed stretch with its reason, or one repair with what came instead."""
    why = escape(phrases(spaced(reason)))
    if removal:
        told = f' title="{escape(removal_words(other, phrases))}"' if other else ""
        colour = next((f" {name}" for name, reasons in COLOURS.items() if reason in reasons), "")
        return f'<del class="cut{colour}" data-why="{escape(reason)}"{told}><b>{why}</b>{escape(words)}</del>'
    before = f"<del>{escape(words)}</del>" if words else ""
    after = f"<ins>{escape(other)}</ins>" if other else ""
    return f'<span class="fix" title="{why}">{before}{" " if before and after else ""}{after}</span>'
