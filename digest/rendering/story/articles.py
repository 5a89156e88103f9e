"""The list of a story's articles on its page."""

from typing import NamedTuple

from markupsafe import Markup

from digest.model import ArticleCard, StoryPage
from digest.rendering.permalinks import outlet_permalink
from digest.rendering.quotes.cards import Sources
from digest.rendering.wording.dates import moment, parsed, stamp
from digest.rendering.wording.naming import host, lang, titled, web_link
from digest.rendering.wording.reasons import headline_words
from digest.text import fold

__all__ = ["Entry", "article_entries"]


class Entry(NamedTuple):
    """One article of the story's list; `copies` says which others carry the same text, `again` that it is a later
    version of one of them, `heads` why its title is the story's, "" where it is not."""

    number: int
    label: str
    outlet_url: str
    title: str
    url: str
    original: str
    host: str
    when: str
    stamp: str
    authors: str
    lang: Markup
    copies: str
    heads: str
    opinion: bool = False
    again: bool = False


def article_entries(page: StoryPage, sources: Sources) -> tuple[Entry, ...]:
    """The list of the story's articles. A near copy names the first article that carries its text; the one whose title
    heads the story says so, unless an editor wrote the headline."""
    seen: dict[object, str] = {}
    entries = []
    heads = headline_words(page.summary.headline_reasons, sources.words)
    several = len(page.cards) > 1 and page.card.headline == page.summary.headline
    for number, card in enumerate(page.cards, start=1):
        voice = sources.voice(card.id)
        label = sources.labels[card.id]
        copies = seen.get(voice, "")
        seen.setdefault(voice, label)
        entries.append(
            Entry(
                number=number,
                label=label,
                outlet_url=sources.root_link(outlet_permalink(card.outlet)) if card.outlet else "",
                title=titled(card.title, sources.words),
                url=sources.url(card.id),
                original=web_link(card.url),
                host=host(card.url),
                when=moment(card.published, sources.words),
                stamp=stamp(card.published),
                authors=", ".join(card.authors),
                lang=lang(card.language),
                copies=copies,
                heads=heads if several and card.id == page.summary.headline_article else "",
                opinion=card.opinion,
                again=again(card, page.cards[: number - 1], sources),
            )
        )
    return tuple(entries)


def again(card: ArticleCard, earlier: tuple[ArticleCard, ...], sources: Sources) -> bool:
    """Whether an article is a later version of one before it: of one outlet, under one title, nearly the same text,
    published or changed later."""
    return any(
        one.outlet == card.outlet
        and fold(one.title) == fold(card.title)
        and sources.voice(one.id) == sources.voice(card.id)
        and sources.articles[one.id].text != sources.articles[card.id].text
        and is_later(dated(card, sources), dated(one, sources))
        for one in (earlier if card.outlet else ())
    )


def dated(card: ArticleCard, sources: Sources) -> str | None:
    """When an article got the text that it has: a page that is put right keeps its date of publication."""
    return sources.articles[card.id].modified or card.published


def is_later(published: str | None, before: str | None) -> bool:
    """Whether a date is certainly later than another; a bare day is compared by its day."""
    first, second = parsed(before or ""), parsed(published or "")
    if not first or not second or not published or not before:
        return False
    if len(published.strip()) <= 10 or len(before.strip()) <= 10:
        return second.date() > first.date()
    return second > first
