"""Key quotes: the words to read, who said them, and how each outlet worded them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from digest.model import Article, Mention, Quote, StoryPage, Utterance
from digest.rendering.marking import quote_anchor, wording_html
from digest.rendering.permalinks import link, speaker_permalink
from digest.rendering.quotes.tellings import Telling, joined, tellings
from digest.rendering.wording.naming import lang, language_tag, web_link
from digest.rendering.wording.translation import ENGLISH, Translation
from digest.text.wording import Run, compare_wordings

__all__ = [
    "QuoteCard",
    "Sources",
    "Wording",
    "opening",
    "quote_cards",
    "role_of",
    "utterance_anchor",
    "verified",
]

REPLACED = 1  # words that may go for one more than come: "do not" for "don't"

ALARMS = {"number": "a number differs", "negation": "a “not” differs", "hedge": "one is less sure"}


class Wording(NamedTuple):
    """One outlet's wording, compared with the one to read. `pieces` are its words, more than one if it quotes parts.

    `also` are the other outlets with these very words.
    """

    label: str
    url: str
    relation: str
    pieces: tuple[Markup, ...]
    lang: Markup
    also: tuple["Wording", ...] = ()


class QuoteCard(NamedTuple):
    """A key quote. `state` is same, differs or single; `verdict` says it in words.

    `words` are to be shown; `said` are those of them that the speaker said: in between, the article may say who speaks.
    `speakers` are the names with the addresses of their pages, `also` the anchors of what is shown with it.
    """

    anchor: str
    words: str
    language: str
    lang: Markup
    cite: str
    speaker: str
    speakers: tuple[tuple[str, str], ...]
    role: str
    label: str
    url: str
    state: str
    verdict: str
    alarms: tuple[str, ...]
    same: tuple[Wording, ...]
    others: tuple[Wording, ...]
    said: str
    also: tuple[str, ...]


class Sources:
    """The articles of a story page by id: what they are called, where their pages are, which texts are copies."""

    def __init__(self, page: StoryPage, labels: dict[str, str], root: str, words: Translation = ENGLISH) -> None:
        self.root = root
        self.words = words
        self.labels = labels
        self.articles = {article.id: article for article in page.articles}
        self.cards = {card.id: card for card in page.cards}
        self.quotes = {
            (article.id, quote.id): quote
            for article, quotes in zip(page.articles, page.quotes, strict=False)
            for quote in quotes
        }
        self.voices = {member: number for number, voice in enumerate(page.cluster.voices) for member in voice}
        self.links = {card.id: link(root, card.permalink) for card in page.cards}
        self.outlets = {card.id: bool(card.outlet) for card in page.cards}
        self.speakers = frozenset(page.speakers)

    def url(self, article: str, anchor: str = "") -> str:
        """The link to an article's page, to one place of it where `anchor` is given."""
        page = self.links.get(article, "")
        return f"{page}#{anchor}" if page and anchor else page

    def root_link(self, permalink: str) -> str:
        """The link to any other page of the site."""
        return link(self.root, permalink)

    def speaker_link(self, name: str | None) -> str:
        """The link to a speaker's page, "" for one without a name."""
        return link(self.root, speaker_permalink(name)) if name in self.speakers and name else ""

    def voice(self, article: str) -> object:
        """The text that an article carries: near copies of one text are one voice."""
        return self.voices.get(article, article)

    def quote(self, mention: Mention) -> tuple[Article, Quote] | None:
        """The article and quote of a mention, None where it is not on this page."""
        quote = self.quotes.get((mention.article, mention.quote))
        return (self.articles[mention.article], quote) if quote else None


def utterance_anchor(utterance: str) -> str:
    """The id of a key quote on its story's page."""
    return f"u-{utterance}"


def quote_cards(utterances: Iterable[Utterance], sources: Sources) -> tuple[QuoteCard, ...]:
    """The key quotes of a story, in the order they come."""
    cards = (quote_card(parts, sources) for parts in joined(utterances))
    return tuple(card for card in cards if card)


def quote_card(parts: tuple[Utterance, ...], sources: Sources) -> QuoteCard | None:
    """One key quote, of the utterances that make up its sentence; None where its words are not on this page."""
    found = tellings(parts, sources.quote)
    if not found:
        return None
    first, *rest = found
    article, names = first.article, tuple(filter(None, parts[0].together or (parts[0].speaker,)))
    label = sources.labels[article.id]
    wordings = [wording(telling, first.words, sources) for telling in rest]
    whole = {label, *(item.label for item in wordings if item.relation == "same")}
    state, verdict = verified(found, sources)
    return QuoteCard(
        anchor=utterance_anchor(parts[0].id),
        words=first.shown,
        language=language_tag(article.language),
        lang=lang(article.language),
        cite=web_link(article.url),
        speaker=opening(sources.words.listed(names)),
        speakers=tuple((opening(name), sources.speaker_link(name)) for name in names),
        role=role_of(found, *names) if len(names) == 1 else "",
        label=label,
        url=sources.url(article.id, quote_anchor(first.quotes[0].id)),
        state=state,
        verdict=sources.words.line(verdict),
        alarms=tuple(alarm_words(alarm, sources.words) for part in parts for alarm in part.alarms),
        same=tuple(item for item in wordings if item.relation == "same" and item.label != label),
        others=gathered(
            item
            for item in wordings
            if item.relation == "variant" or item.label not in whole  # no part of the whole
        ),
        said=first.words,
        also=tuple(utterance_anchor(part.id) for part in parts[1:]),
    )


def role_of(found: list[Telling], name: str) -> str:
    """What a speaker is, as the first article says that tells it, in the language of the words that are read."""
    language, last = found[0].article.language, name.split()[-1]
    fitting = (each for each in found if each.article.language == language)
    return next((each.role for each in fitting if each.role and (each.quotes[0].speaker or "").endswith(last)), "")


def wording(telling: Telling, words: str, sources: Sources) -> Wording:
    """One outlet's wording beside the words to read; a fragment shows its own words, and what they replace."""
    article, relation = telling.article, telling.relation
    runs = compare_wordings(words, telling.words) if relation != "same" else ()
    if relation != "variant":
        runs = replaced_only(runs)
    return Wording(
        label=sources.labels[article.id],
        url=sources.url(article.id, quote_anchor(telling.quotes[0].id)),
        relation=relation,
        pieces=(wording_html(runs),),
        lang=lang(article.language),
    )


def replaced_only(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of a comparison without the words that are left out: gone are only those that others came for."""
    return tuple(
        run
        for run, behind in pairwise((*runs, ("same", "")))
        if run[0] != "delete" or (behind[0] == "insert" and len(run[1].split()) <= len(behind[1].split()) + REPLACED)
    )


def gathered(wordings: Iterable[Wording]) -> tuple[Wording, ...]:
    """The wordings that differ, a line each: all the parts that one outlet quotes, all the outlets with one wording."""
    found: dict[tuple[str, str], Wording] = {}
    for item in wordings:
        key = (item.label, item.relation if item.relation != "variant" else item.url)
        before = found.get(key)
        fresh = tuple(piece for piece in item.pieces if not before or piece not in before.pieces)
        found[key] = before._replace(pieces=before.pieces + fresh) if before else item
    lines: dict[tuple[object, ...], Wording] = {}
    for item in found.values():
        words = (item.relation, item.pieces, item.lang)
        line = lines.setdefault(words, item)
        if item.label not in (line.label, *(other.label for other in line.also)):
            lines[words] = line._replace(also=(*line.also, item))
    return tuple(lines.values())


def alarm_words(alarm: str, words: Translation) -> str:
    """A warning for people: "number: 20 / 40" as "a number differs: 20 / 40"."""
    kind, colon, rest = alarm.partition(":")
    return words(ALARMS.get(kind, kind)) + (words.colon if colon else "") + rest


def verified(found: list[Telling], sources: Sources) -> tuple[str, str]:
    """How far the outlets agree on the words: a state for the eye, and the same in English words."""
    first, *rest = found
    agreeing = [telling.article.id for telling in found if telling.relation == "same"]
    if first.article.id not in agreeing:
        agreeing.append(first.article.id)
    differing = {sources.labels[telling.article.id] for telling in rest if telling.relation == "variant"}
    partly = {sources.labels[telling.article.id] for telling in rest if telling.relation == "fragment"}
    carriers = {sources.labels[article] for article in agreeing}
    noun = "outlet" if all(sources.outlets[telling.article.id] for telling in found) else "article"
    said = []
    if len(carriers) > 1:
        texts = len({sources.voice(article) for article in agreeing})
        copied = "" if texts >= len(carriers) else f" ({texts} {'text' if texts == 1 else 'texts'})"
        said.append(f"verbatim in {len(carriers)} {noun}s{copied}")
    if differing:
        said.append("wording differs" if not said else f"wording differs in {len(differing)}")
    if partly - carriers - differing:
        said += [f"whole in one {noun} only"] if not said else []
        said.append(f"in part in {len(partly - carriers - differing)}")
    if not said:
        return "single", f"one {noun} only"
    return ("differs" if differing else "same" if len(carriers) > 1 else "single"), " · ".join(said)


def opening(name: str) -> str:
    """A name at the beginning of a line: "the letter" as "The letter"."""
    return name[:1].upper() + name[1:]
