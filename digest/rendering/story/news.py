"""The lines on a story's page that say what is new in it since it was last published: articles, quotes, figures."""

from typing import NamedTuple

from markupsafe import Markup

from digest.model import Article, Figure, News, Recount, StoryPage
from digest.rendering.frames import shortened
from digest.rendering.marking import quote_anchor, sentence_anchor
from digest.rendering.quotes.cards import Sources, opening, utterance_anchor
from digest.rendering.quotes.tellings import spoken
from digest.rendering.wording.dates import day, stamp
from digest.rendering.wording.naming import lang
from digest.rendering.wording.translation import Translation

__all__ = ["NewsLine", "news_line"]

SHOWN = 4  # quotes, and figures, that are named
WORDS = 70  # code points of a quote
MARKS = '"“„«»'  # with which a sentence may begin: it needs none of ours
SIGNS = {"=": "", "~": "about", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}
SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


class Link(NamedTuple):
    """A name and where it leads."""

    label: str
    url: str


class Saying(NamedTuple):
    """A new quote: who says it, its first words, where it is on the page, and which article has it."""

    speaker: str
    words: str
    url: str
    lang: Markup
    label: str


class Change(NamedTuple):
    """A figure that changed: its words and sentence ("": none) now, what it was, and whose (of its own article: "")."""

    words: str
    sentence: str
    url: str
    lang: Markup
    label: str
    before: str
    earlier: str
    earlier_url: str


class NewsLine(NamedTuple):
    """What is new: articles, quotes (`more` of them are not shown), figures.

    `requoted` and `recounted` are the articles whose quotes or figures changed in a way that nobody remembers by name;
    `withdrawn` those that no longer have so many of their quotes.
    """

    since: str
    stamp: str
    articles: tuple[Link, ...]
    quotes: tuple[Saying, ...]
    more: int
    changes: tuple[Change, ...]
    withdrawn: tuple[tuple[Link, int], ...]
    requoted: tuple[Link, ...]
    recounted: tuple[Link, ...]


def news_line(page: StoryPage, sources: Sources) -> NewsLine | None:
    """What is new in a story, None where nothing is or it was never published before."""
    news = page.news
    if not news:
        return None
    recounted = tuple(recount for recount in news.recounted if recount.figure.article in sources.articles)
    retold = requoted(news, recounted, sources)
    quotes = sayings(page, news, sources, retold)
    changes = tuple(change(recount, sources) for recount in recounted)
    named = {id_ for id_, _ in (*news.said, *news.withdrawn)}
    counted = {recount.figure.article for recount in news.recounted}
    return NewsLine(
        since=day(news.since, sources.words),
        stamp=stamp(news.since),
        articles=links(news.articles, sources),
        quotes=quotes[:SHOWN],
        more=len(quotes[SHOWN:]),
        changes=changes[:SHOWN],
        withdrawn=tuple(
            (link, left)
            for id_, number in news.withdrawn
            for link in links((id_,), sources)
            if (left := number - sum(article == id_ for article, _ in retold)) > 0
        ),
        requoted=links(tuple(id_ for id_ in news.quotes if id_ not in named), sources),
        recounted=links(tuple(id_ for id_ in news.figures if id_ not in counted), sources),
    )


def requoted(news: News, recounted: tuple[Recount, ...], sources: Sources) -> frozenset[tuple[str, str]]:
    """The new quotes that are old ones with another figure: the line on the figure tells of them."""
    spans = [(recount.figure.article, recount.figure.span) for recount in recounted if recount.earlier is None]
    return frozenset(
        (id_, quote_id)
        for id_, quote_id in news.said
        if (quote := sources.quotes.get((id_, quote_id)))
        and any(id_ == other and quote.span.start <= span.start and span.end <= quote.span.end for other, span in spans)
    )


def sayings(page: StoryPage, news: News, sources: Sources, retold: frozenset[tuple[str, str]]) -> tuple[Saying, ...]:
    """The new quotes but those `retold`, each leading to its card on the page, or to its article where it has none."""
    anchors = {
        (mention.article, mention.quote): f"#{utterance_anchor(utterance.id)}"
        for utterance in page.reconciliation.utterances
        for mention in utterance.mentions
    }
    found = []
    said = {quote_id for _, quote_id in news.said}
    for id_, quote_id in news.said:
        if (id_, quote_id) in sources.quotes:
            article, quote = sources.articles[id_], sources.quotes[id_, quote_id]
            card = anchors.get((id_, quote_id))
            told = quote.goes_on in said or (id_, quote_id) in retold
            if told or (card is None and quote.kind != "direct"):  # a title or a nickname is nobody's saying
                continue
            url = card or sources.url(id_, quote_anchor(quote_id))
            words = shortened(spoken(article, quote), WORDS)
            found.append(Saying(opening(quote.speaker or ""), words, url, lang(article.language), sources.labels[id_]))
    return tuple(found)


def change(recount: Recount, sources: Sources) -> Change:
    """A figure that changed, in the words of the articles."""
    figure, earlier = recount.figure, recount.earlier
    article = sources.articles[figure.article]
    old = sources.articles.get(earlier.article) if earlier else None
    return Change(
        words=figure.span.of(article.text),
        sentence=sentence_of(figure, article, sources.words),
        url=sources.url(article.id, sentence_anchor(article, figure.span)),
        lang=lang(article.language),
        label=sources.labels[article.id],
        before=earlier.span.of(old.text) if earlier and old else counted(recount, sources.words),
        earlier=sources.labels[old.id] if old else "",
        earlier_url=sources.url(old.id, sentence_anchor(old, earlier.span)) if earlier and old else "",
    )


def sentence_of(figure: Figure, article: Article, words: Translation) -> str:
    """The beginning of a figure's sentence in quotation marks, "" where the figure is all of it."""
    sentence = shortened(figure.sentence.of(article.text), WORDS)
    if sentence == figure.span.of(article.text):
        return ""
    return sentence if sentence[0] in MARKS else words.quoted(sentence)


def counted(recount: Recount, words: Translation) -> str:
    """What was counted before: "more than 1,250", "4.2 million"."""
    sign = SIGNS[recount.comparison]
    return " ".join(filter(None, (sign and words(sign), number(recount.value, words))))


def number(value: float, words: Translation) -> str:
    """ "1,250", "4.2 million"."""
    for size, name in SIZES:
        if abs(value) >= size:
            return f"{words.number(f'{value / size:,.4g}')} {words(name)}"
    return words.number(f"{int(value):,}" if value.is_integer() else f"{value:g}")


def links(articles: tuple[str, ...], sources: Sources) -> tuple[Link, ...]:
    """The articles by what they are called, in the order in which the page lists them."""
    wanted = frozenset(articles)
    return tuple(Link(sources.labels[id_], sources.url(id_)) for id_ in sources.cards if id_ in wanted)
