"""Pages that lead to stories: the front page, outlets, tags, indexes."""

from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup

from digest.model import IndexPage, ListPage, Site, StoryCard
from digest.rendering.frames import Frame, frame, frame_context
from digest.rendering.permalinks import link
from digest.rendering.quotes.cards import opening
from digest.rendering.structured import list_data, page_data
from digest.rendering.wording.dates import days, stamp
from digest.rendering.wording.naming import lang, outlets_of, titled
from digest.rendering.wording.translation import Translation, translation

__all__ = ["Row", "facts", "index_context", "list_context"]


class Row(NamedTuple):
    """A story in a list; on an outlet's page with what that outlet, the `writer`, has on it."""

    headline: str
    url: str
    lang: Markup
    lead: str
    outlets: str
    when: str
    stamp: str
    facts: str
    differences: int
    pinned: bool
    writer: str = ""
    own: tuple["Own", ...] = ()
    more: int = 0


class Own(NamedTuple):
    """An article of the outlet whose page this is, under its story."""

    title: str
    url: str
    lang: Markup
    opinion: bool


class Line(NamedTuple):
    """A line of an index: how many stories an outlet or a tag has, quotes a speaker, speakers a letter."""

    href: str
    name: str
    number: int


class Section(NamedTuple):
    """The lines of an index under one letter ("": all lines)."""

    letter: str
    anchor: str
    entries: tuple[Line, ...]


TITLES = 3  # of an outlet under one story
FEW = 40  # lines of an index that need no letters
NO_LETTER = "Other names"
ABOUT = 3  # headlines that say what a list is about, and four times as many names
KINDS = {"outlet": "Outlet", "tag": "Tag"}


def list_context(site: Site, page: ListPage) -> dict[str, Any]:
    """All that a list of stories shows."""
    words, earlier = translation(site.language), page.newer is not None
    title = page.name or (words("Archive") if earlier else "")
    if earlier:
        title = f"{title}, {words(f'page {page.number}')}"
    about = "; ".join(card.headline for card in page.stories[:ABOUT]) if title else ""
    base = frame(site, page.permalink, page.kind, title, about)
    return frame_context(base) | {
        "name": page.name,
        "kicker": words(KINDS[page.kind]) if page.kind in KINDS else "",
        "number": page.number if earlier else 0,
        "rows": rows(page, base.root, words),
        "newer": link(base.root, page.newer) if page.newer else "",
        "older": link(base.root, page.older) if page.older else "",
        "linked_data": list_data(site, page),
    }


def rows(page: ListPage, root: str, words: Translation) -> list[Row]:
    """The stories of a list; under each, on the page of an outlet, what the outlet itself wrote."""
    found = [row(card, root, words) for card in page.stories]
    if not page.own:
        return found
    return [
        one._replace(
            writer=page.name,
            own=tuple(
                Own(titled(each.title, words), link(root, each.permalink), lang(each.language), each.opinion)
                for each in own[:TITLES]
            ),
            more=max(0, len(own) - TITLES),
        )
        for one, own in zip(found, page.own, strict=True)
    ]


@lru_cache(8192)
def row(card: StoryCard, root: str, words: Translation) -> Row:
    """One story of a list; the front page, outlets and tags at the same depth share it."""
    return Row(
        headline=titled(card.headline, words),
        url=link(root, card.permalink),
        lang=lang(card.language),
        lead=card.lead,
        outlets=outlets_of(card, words),
        when=days(card.first_published, card.last_published, words),
        stamp=stamp(card.last_published or card.first_published),
        facts=facts(card, words),
        differences=card.differences,
        pinned=card.pinned,
    )


def facts(card: StoryCard, words: Translation) -> str:
    """What a story holds, in one line: articles, quotes."""
    counts = ((card.articles, "article", "articles"), (card.quotes, "quote", "quotes"))
    return " · ".join(words.count(*count) for count in counts if count[0])


INDEXES = {
    "outlets": ("Outlets", "story", "stories"),
    "tags": ("Tags", "story", "stories"),
    "speakers": ("Speakers", "quote", "quotes"),
    "letters": ("Speakers", "speaker", "speakers"),
}


def index_context(site: Site, page: IndexPage) -> dict[str, Any]:
    """All outlets, tags or speakers."""
    words = translation(site.language)
    kind, one, many = INDEXES[page.kind]
    title = words(kind)
    letter = page.name or (words(NO_LETTER) if page.letters else "")
    about = ", ".join(entry.name for entry in page.entries[: 4 * ABOUT])
    base = frame(site, page.permalink, "index", f"{title}{words.colon} {letter}" if letter else title, about)
    sections = lettered(page, base, words)
    letters = [(name or words(NO_LETTER), link(base.root, at), name == page.name) for name, at in page.letters]
    letters = letters or [(section.letter, f"#{section.anchor}", False) for section in sections if section.letter]
    return frame_context(base) | {
        "sections": sections,
        "letters": letters,
        "of": page.kind,
        "counted": (one, many),
        "letter": letter,
        "linked_data": page_data(site, page.permalink, base.title, "CollectionPage"),
    }


def lettered(page: IndexPage, base: Frame, words: Translation) -> tuple[Section, ...]:
    """The lines of an index under their letters; few lines, and those of one letter, need none."""
    begun = opening if page.kind in ("speakers", "letters") else str  # "the Sound Line" begins a line of its own
    found: dict[str, list[Line]] = {}
    apart = len(page.entries) > FEW and not page.letters and page.kind != "letters"
    for entry in page.entries:
        line = Line(link(base.root, entry.permalink), begun(entry.name) or words(NO_LETTER), entry.count)
        found.setdefault((entry.letter or words(NO_LETTER)) if apart else "", []).append(line)
    return tuple(Section(letter, f"letter-{at}", tuple(own)) for at, (letter, own) in enumerate(found.items(), 1))
