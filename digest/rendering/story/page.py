"""The page of a story."""

from typing import Any, NamedTuple

from markupsafe import Markup

from digest.model import Claim, Development, Difference, Fact, Figure, Origin, Place, Site, Span, StoryPage
from digest.rendering.frames import frame, frame_context, own_html
from digest.rendering.marking import sentence_around
from digest.rendering.permalinks import outlet_permalink, tag_permalink
from digest.rendering.quotes.cards import Sources, quote_cards
from digest.rendering.story.articles import article_entries
from digest.rendering.story.contested import contested, figures_anchor, hedge_anchor, marks_of, quoted_places
from digest.rendering.story.coverage import copies_of, coverage
from digest.rendering.story.folding import in_sight
from digest.rendering.story.grouping import tie_outside, ties
from digest.rendering.story.news import news_line
from digest.rendering.story.sentences import Cuts, Sourced, cut_words, days_of, shortened, sourced
from digest.rendering.structured import story_data
from digest.rendering.wording.dates import day, days, stamp
from digest.rendering.wording.naming import labels, lang, language_tag, nameless, titled
from digest.rendering.wording.quantities import quantity
from digest.rendering.wording.translation import translation
from digest.text import outlet_key

__all__ = ["story_context"]

DIFFERENCES = 4  # the same for figures


class Value(NamedTuple):
    """A figure: its words, the sentence around them, and every article that has this very sentence."""

    words: str
    html: Markup
    lang: Markup
    sources: tuple[Sourced, ...]


class Disagreement(NamedTuple):
    """One quantity as the outlets give it; `lang` is that of the subject, "" where it is in the site's words."""

    subject: str
    verdict: str
    conflict: bool
    values: tuple[Value, ...]
    anchor: str = ""
    lang: Markup = Markup("")


class Doubt(NamedTuple):
    """One statement as an outlet hedges it (`hedge` are the words that do) and as another one makes it flatly."""

    hedge: str
    hedged: Sourced
    flat: Sourced
    anchor: str = ""


class KeyFacts(NamedTuple):
    """Who, where or when: the words, each with its sentence; a day is said in the site's language."""

    kind: str
    facts: tuple[tuple[str, Sourced], ...]
    lang: Markup


class Step(NamedTuple):
    """One dated step of the story."""

    when: str
    stamp: str
    sentence: Sourced


def story_context(site: Site, page: StoryPage) -> dict[str, Any]:
    """All that the story template shows."""
    card, words = page.card, translation(site.language)
    base = frame(site, page.permalink, "story", titled(card.headline, words), card.lead, stamp(card.first_published))
    sources = Sources(page, labels(page.cards, words), base.root, words)
    quotes = quote_cards(page.reconciliation.utterances, sources)
    shown = in_sight(quotes, language_tag(card.language))
    cuts = cut_words(page.summary.cuts, sources)
    return (
        frame_context(base)
        | compared(page, sources)
        | {
            "story": card,
            "headline": titled((page.note.title if page.note else "") or card.headline, words),
            "story_lang": lang(card.language),
            "when": days(card.first_published, card.last_published, words),
            "first": stamp(card.first_published),
            "last": stamp(card.last_published),
            "outlets": tuple((name, base.url(outlet_permalink(name))) for name in card.outlets),
            "nameless": nameless(card, words) if card.nameless else "",
            "tags": tuple((name, base.url(tag_permalink(name))) for name in card.tags),
            "news": news_line(page, sources),
            "note": Markup(own_html(page.note.html, base.root)) if page.note else Markup(""),
            "summary": summary_sentences(page, sources, cuts),
            "quotes": shown,
            "more_quotes": tuple(quote for quote in quotes if quote not in shown),
            "timeline": steps(page.summary.timeline, sources, cuts),
            "facts": key_facts(page.summary.facts, sources, cuts) if len(page.cluster.voices) > 1 else (),
            "coverage": coverage(page.cards, copies_of(page.cluster), words),
            "articles": article_entries(page, sources),
            "ties": ties(page.joins, sources),
            "left_out": tie_outside(page.left_out, sources),
            "linked_data": story_data(site, page, quotes),
        }
    )


def summary_sentences(page: StoryPage, sources: Sources, cuts: Cuts) -> tuple[Sourced, ...]:
    """The sentences of the summary whose articles are at hand, with their days and with what others contest in them."""
    dated = days_of(page.cards, sources.words)
    unsettled = contested(page.reconciliation, quoted_places(sources))
    return tuple(
        shortened(place, sources, cuts)._replace(
            when=dated.get(place.article, ""), contests=marks_of(place, unsettled, sources.words)
        )
        for place in page.summary.sentences
        if place.article in sources.articles
    )


def steps(timeline: tuple[Development, ...], sources: Sources, cuts: Cuts) -> tuple[Step, ...]:
    """The dated steps of the story whose articles are at hand."""
    return tuple(
        Step(day(step.date, sources.words), stamp(step.date), shortened(step.place, sources, cuts))
        for step in timeline
        if step.place.article in sources.articles
    )


def compared(page: StoryPage, sources: Sources) -> dict[str, Any]:
    """Where the outlets differ: figures, figures of one outlet alone, doubts; and who reported first."""
    found, known = page.reconciliation, sources.articles
    differences = disagreements(found.differences, sources)
    return {
        "differences": differences[:DIFFERENCES],
        "more_differences": differences[DIFFERENCES:],
        "single_figures": single_figures(found.single, sources),
        "single_number": sum(figure.article in known for figure in found.single),
        "doubts": tuple(
            doubt(claim, sources)._replace(anchor=hedge_anchor(number))
            for number, claim in enumerate(found.claims)
            if claim.hedged.article in known and claim.flat.article in known
        ),
        "origins": tuple(
            (known_outlet(origin.outlet, page.card.outlets), origin_sentence(origin, sources))
            for origin in found.origins
            if origin.article in known
        ),
    }


def single_figures(figures: tuple[Figure, ...], sources: Sources) -> tuple[Sourced, ...]:
    """The sentences with figures that one outlet alone gives, each once with all of them."""
    places: dict[Place, list[Span]] = {}
    for figure in figures:
        if figure.article in sources.articles:
            places.setdefault(Place(figure.article, figure.sentence), []).append(figure.span)
    return tuple(sourced(place, sources, *spans) for place, spans in places.items())


def key_facts(facts: tuple[Fact, ...], sources: Sources, cuts: Cuts) -> tuple[KeyFacts, ...]:
    """Who, where and when, each with the sentence that says so; what one outlet alone reports is its article."""
    found: dict[str, list[tuple[str, Sourced]]] = {}
    for fact in facts:
        if fact.sentence.article in sources.articles:
            words = day(fact.text, sources.words) if fact.kind == "when" else fact.text
            found.setdefault(fact.kind, []).append((words, shortened(fact.sentence, sources, cuts)))
    return tuple(
        KeyFacts(sources.words(kind.capitalize()), tuple(own), own[0][1].lang if kind != "when" else Markup(""))
        for kind, own in found.items()
    )


def known_outlet(name: str, outlets: tuple[str, ...]) -> str:
    """An outlet's name as this site writes it: "the Harbour Times" is "Harbour Times"."""
    key = outlet_key(name)
    return next((outlet for outlet in outlets if outlet_key(outlet) == key), name)


def origin_sentence(origin: Origin, sources: Sources) -> Sourced:
    """The sentence that says who reported first, with the words that say it marked."""
    around = sentence_around(sources.articles[origin.article], origin.span)
    return sourced(Place(origin.article, around), sources, origin.span)


def disagreements(found: tuple[Difference, ...], sources: Sources) -> tuple[Disagreement, ...]:
    """The figures that differ, those that exclude each other first."""
    numbered = sorted(enumerate(found), key=lambda item: item[1].verdict != "conflict")
    shown = [disagreement(item, sources)._replace(anchor=figures_anchor(number)) for number, item in numbered]
    return tuple(item for item in shown if item.values)


def disagreement(difference: Difference, sources: Sources) -> Disagreement:
    """One quantity side by side: the words of each outlet, its sentence, and whether they exclude each other."""
    found: dict[tuple[str, str], Value] = {}
    for figure in difference.values:
        article = sources.articles.get(figure.article)
        if not article:
            continue
        sentence = sourced(Place(figure.article, figure.sentence), sources, figure.span)
        key = (figure.span.of(article.text), sentence.html)
        before = found.get(key) or Value(key[0], sentence.html, sentence.lang, ())
        found[key] = before._replace(sources=(*before.sources, sentence))
    conflict = difference.verdict == "conflict" and not difference.unfolding
    agreed = "Both can be true." if len(found) <= 2 else "All can be true."
    agreed = "It changed from day to day." if difference.unfolding else agreed
    verdict = "These do not agree." if conflict else agreed
    heading = difference.subject or sources.words(quantity(difference.values))
    values = tuple(found.values())
    spoken = values[0].lang if values and difference.subject else Markup("")
    return Disagreement(heading, sources.words(verdict), conflict, values, lang=spoken)


def doubt(claim: Claim, sources: Sources) -> Doubt:
    """A statement with and without its hedge."""
    words = claim.hedge.of(sources.articles[claim.hedged.article].text)
    return Doubt(words, sourced(claim.hedged, sources, claim.hedge), sourced(claim.flat, sources))
