"""What a search reads: the stories of a list with their summaries and quotes, as a script that hands them over.

A script, since a page on a disk may load scripts but not read files. Each page of the front page and of the archive has
one, made and left alone together with it: an edit makes one of them again, however many there are.
"""

import json
from collections.abc import Iterable
from typing import Any

from digest.model import Findable, SearchPart, Site, StoryCard, Summary, Utterance
from digest.rendering.lists import facts
from digest.rendering.permalinks import link
from digest.rendering.quotes.cards import Sources, opening, utterance_anchor
from digest.rendering.quotes.tellings import Telling
from digest.rendering.wording.dates import days, stamp
from digest.rendering.wording.naming import direction, language_tag, outlets_of, titled
from digest.rendering.wording.translation import Translation, translation

__all__ = ["findable", "search_part"]

HAND_OVER = "digestStories"  # the function of `search.js` that takes a part


def findable(
    summary: Summary, said: Iterable[tuple[tuple[Utterance, ...], list[Telling]]], sources: Sources
) -> Findable:
    """What readers can search a story for beside its card."""
    others = (place for number, place in enumerate(summary.sentences) if number != summary.best)
    quotes = ((parts[0], found[0]) for parts, found in said)
    return Findable(
        tuple(place.span.of(sources.articles[place.article].text) for place in others),
        tuple(
            (one.id, read.shown, read.article.language, tuple(filter(None, one.together or (one.speaker,))))
            for one, read in quotes
        ),
    )


def search_part(site: Site, page: SearchPart) -> str:
    """The stories of one page of a list; links are relative to the site's folder, what is unknown is left out."""
    words = translation(site.language)
    stories = [story_record(card, found, words) for card, found in page.stories]
    record = {"stories": stories} | ({"older": page.older} if page.older else {})
    return f"{HAND_OVER}({json.dumps(record, ensure_ascii=False, separators=(',', ':'))})\n"


def story_record(card: StoryCard, found: Findable, words: Translation) -> dict[str, Any]:
    """One story: what its entry in a list shows, the rest of its summary, and its quotes with their places."""
    known = {
        "url": link("", card.permalink),
        "title": titled(card.headline, words),
        "lang": language_tag(card.language),
        "dir": direction(card.language),
        "outlets": outlets_of(card, words),
        "when": days(card.first_published, card.last_published, words) or words("date unknown"),
        "stamp": stamp(card.last_published or card.first_published),
        "facts": facts(card, words),
        "lead": card.lead,
        "summary": list(found.summary),
        "quotes": [
            (utterance_anchor(id_), words.broken(said), opening(words.listed(who)), *foreign(language, card))
            for id_, said, language, who in found.quotes
        ],
    }
    return {key: value for key, value in known.items() if value}


def foreign(language: str | None, card: StoryCard) -> tuple[str, ...]:
    """The language of a quote and the way it runs, where it is not that of its story."""
    return () if language == card.language else (language_tag(language), direction(language))
