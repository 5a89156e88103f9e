"""The pages of speakers: what somebody said, story by story, as the outlets have it."""

from typing import Any, NamedTuple

from markupsafe import Markup
from msgspec.structs import replace

from digest.model import Site, SpeakerPage, SpeakerStory, Spoken, SpokenQuote, StoryPage, Utterance
from digest.rendering.frames import Frame, frame, frame_context
from digest.rendering.marking import quote_anchor
from digest.rendering.permalinks import link
from digest.rendering.quotes.cards import Sources, opening, role_of, utterance_anchor, verified
from digest.rendering.quotes.tellings import Telling, joined, tellings
from digest.rendering.searching import findable
from digest.rendering.structured import speaker_data
from digest.rendering.wording.dates import days, moment, stamp
from digest.rendering.wording.naming import host, labels, lang, titled, web_link
from digest.rendering.wording.translation import translation

__all__ = ["speaker_context", "spoken"]


SHOWN = 6  # quotes of one story in sight; the rest is folded


class Saying(NamedTuple):
    """A quote on its speaker's page; `who` are all who say it.

    `outlets` are the first, whose article `url` leads to, and the others.
    """

    words: str
    lang: Markup
    cite: str
    who: str
    role: str
    state: str
    verdict: str
    link_words: str
    outlet: str
    others: str
    url: str
    story_url: str
    when: str
    stamp: str


class Occasion(NamedTuple):
    """A story in which somebody speaks."""

    headline: str
    lang: Markup
    url: str
    when: str
    stamp: str
    quotes: tuple[Saying, ...]
    more_quotes: tuple[Saying, ...]


def spoken(page: StoryPage) -> Spoken:
    """What is said in a story, in its order: by those who have a page, and all that readers can search it for."""
    sources = Sources(page, labels(page.cards), "")
    said = [
        (parts, found) for parts in joined(page.reconciliation.utterances) if (found := tellings(parts, sources.quote))
    ]
    quotes = [quote for parts, found in said if (quote := spoken_quote(parts, found, sources))]
    named = tuple(
        quote if name == quote.speaker else replace(quote, speaker=name)
        for quote in quotes
        for name in quote.together or (quote.speaker,)
        if name in sources.speakers
    )
    return Spoken(named, findable(page.summary, said, sources))


def spoken_quote(parts: tuple[Utterance, ...], found: list[Telling], sources: Sources) -> SpokenQuote | None:
    """One quote as its tellings have it; None where nobody who says it has a page."""
    speaker, together = parts[0].speaker, parts[0].together
    if speaker is None or sources.speakers.isdisjoint((speaker, *together)):
        return None
    first, *rest = found
    state, verdict = verified(found, sources)
    agreeing = (first, *(other for other in rest if other.relation == "same"))
    return SpokenQuote(
        id=parts[0].id,
        speaker=speaker,
        words=first.shown,
        role="" if together else role_of(found, speaker),
        language=first.article.language,
        published=first.article.published,
        url=first.article.url,
        outlets=tuple(dict.fromkeys(carrier(other, sources) for other in agreeing)),
        state=state,
        verdict=verdict,
        article=first.article.id,
        quote=first.quotes[0].id,
        mentions=tuple((each.article.id, quote.id) for each in found for quote in each.quotes),
        others=sum(other.relation != "same" for other in rest),
        said=first.words if len(parts) > 1 else "",
        together=together,
    )


def carrier(telling: Telling, sources: Sources) -> str:
    """What to call an article away from its story, where its number says nothing; "" if nobody is named."""
    card = sources.cards[telling.article.id]
    return card.outlet or host(card.url)


def speaker_context(site: Site, page: SpeakerPage) -> dict[str, Any]:
    """All that a speaker's page shows."""
    words, earlier = translation(site.language), page.newer is not None
    title = f"{opening(page.name)}, {words(f'page {page.number}')}" if earlier else opening(page.name)
    first = page.stories[0].quotes[0].words if page.stories and page.stories[0].quotes else ""
    base = frame(site, page.permalink, "speaker", title, words.quoted(first).unescape() if first else "")
    return frame_context(base) | {
        "name": page.name,
        "number": page.number if earlier else 0,
        "quote_number": page.quotes,
        "story_number": page.total,
        "occasions": tuple(occasion(story, base) for story in page.stories),
        "newer": link(base.root, page.newer) if page.newer else "",
        "older": link(base.root, page.older) if page.older else "",
        "linked_data": speaker_data(site, page),
    }


def occasion(story: SpeakerStory, base: Frame) -> Occasion:
    """What the speaker says in one story."""
    card, words = story.card, translation(base.site.language)
    quotes = tuple(saying(quote, link(base.root, card.permalink), base) for quote in story.quotes)
    return Occasion(
        headline=titled(card.headline, words),
        lang=lang(card.language),
        url=link(base.root, card.permalink),
        when=days(card.first_published, card.last_published, words),
        stamp=stamp(card.last_published or card.first_published),
        quotes=quotes[:SHOWN],
        more_quotes=quotes[SHOWN:],
    )


def saying(quote: SpokenQuote, story_url: str, base: Frame) -> Saying:
    """One quote with the links to its article and to its place in the story."""
    words = translation(base.site.language)
    outlets = [name or words("outlet not named") for name in quote.outlets]
    return Saying(
        words=quote.words,
        lang=lang(quote.language),
        cite=web_link(quote.url),
        who=words.listed(quote.together) if quote.together else quote.speaker,
        role=f"{words('Said by')} {words.listed(quote.together)}" if quote.together else opening(quote.role),
        state=quote.state,
        verdict=words.line(quote.verdict),
        link_words=f" – {words('these words in')} " if quote.others else f"{words.colon} ",
        outlet=outlets[0],
        others="".join(f", {name}" for name in outlets[1:]),
        url=f"{link(base.root, quote.permalink)}#{quote_anchor(quote.quote)}",
        story_url=f"{story_url}#{utterance_anchor(quote.id)}",
        when=moment(quote.published, words),
        stamp=stamp(quote.published),
    )
