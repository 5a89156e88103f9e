"""Sentences away from their article: the words, what was cut from them, whose they are, and the way back."""

from typing import NamedTuple

from markupsafe import Markup

from digest.model import ArticleCard, Cut, Place, Span
from digest.rendering.marking import emphasised, sentence_anchor
from digest.rendering.quotes.cards import Sources
from digest.rendering.story.contested import Mark
from digest.rendering.wording.dates import parsed, short
from digest.rendering.wording.naming import clipped, lang
from digest.rendering.wording.translation import Translation

__all__ = ["Cuts", "Sourced", "cut_words", "days_of", "shortened", "sourced"]

Cuts = dict[tuple[str, str, int], str]


class Sourced(NamedTuple):
    """Words of an article with the link to where they stand in it; what was cut `before` and `after` them; the day
    of the article where the story went on for days; links to what outlets do not agree on in them."""

    html: Markup
    label: str
    mark: str
    url: str
    lang: Markup
    before: str = ""
    after: str = ""
    when: str = ""
    contests: tuple[Mark, ...] = ()


def sourced(place: Place, sources: Sources, *emphasis: Span) -> Sourced:
    """The words at a place, those to be seen first marked, with the link to their sentence on the article's page."""
    article = sources.articles[place.article]
    html = emphasised(article.text, place.span, *emphasis)
    return Sourced(
        html=html,
        label=sources.labels[article.id],
        mark=clipped(sources.labels[article.id]),
        url=sources.url(article.id, sentence_anchor(article, place.span)),
        lang=lang(article.language),
    )


def cut_words(cuts: tuple[Cut, ...], sources: Sources) -> Cuts:
    """The words that were cut, by the edge that they share with what is shown."""
    found: Cuts = {}
    for cut in cuts:
        id_, span = cut.place.article, cut.place.span
        if id_ in sources.articles:
            key = ("before", span.end) if cut.reason == "dateline" else ("after", span.start)
            found[id_, *key] = span.of(sources.articles[id_].text).strip()
    return found


def shortened(place: Place, sources: Sources, cuts: Cuts) -> Sourced:
    """The words at a place with what was cut from their sentence."""
    before = cuts.get((place.article, "before", place.span.start), "")
    after = cuts.get((place.article, "after", place.span.end), "")
    return sourced(place, sources)._replace(before=before, after=after)


def days_of(cards: tuple[ArticleCard, ...], words: Translation) -> dict[str, str]:
    """The day of each article, "3 Mar", where those of a story are not all of one day; a year where it is not one."""
    found = {card.id: at for card in cards if card.published and (at := parsed(card.published))}
    if len({at.date() for at in found.values()}) < 2:
        return {}
    years = len({at.year for at in found.values()}) > 1
    return {id_: short(at, years, words) for id_, at in found.items()}
