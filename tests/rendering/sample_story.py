"""The story of the harbour strike: its quotes, figures and news, and the pages that show them."""

from sample_articles import (
    ARTICLES,
    CARDS,
    COPY,
    COURRIER,
    GAZETTE,
    HARBOUR,
    NORTHERN,
    VOICE,
    quote_of,
    sentence_of,
    span_of,
)

from digest.model import (
    Article,
    ArticlePage,
    Cluster,
    Development,
    Difference,
    Figure,
    Join,
    Mention,
    Note,
    Origin,
    Quote,
    Reconciliation,
    StoryCard,
    StoryPage,
    Summary,
    Utterance,
)
from digest.model.story import Comparison
from digest.rendering import (
    spoken,
    story_permalink,
)

LONG = "We have asked for safe crews and a fair rota for eleven months, and nobody has answered us,"
QUOTES: tuple[tuple[Quote, ...], ...] = (
    (
        quote_of(HARBOUR, "h1", LONG, "Marta Quill", "secretary of the Sound Seafarers’ Union"),
        quote_of(HARBOUR, "h2", "until there is an offer in writing", "Marta Quill"),
        quote_of(HARBOUR, "h3", "irresponsible", "Sound Line"),
    ),
    (
        quote_of(
            NORTHERN, "n1", "We have asked for safe crews and fair rotas for eleven months, and nobody has answered,"
        ),
        quote_of(NORTHERN, "n2", "Nobody on the islands should have to wait for a doctor because we cannot agree,"),
    ),
    (quote_of(GAZETTE, "g1", LONG),),
    (
        quote_of(COPY, "c1", LONG),
        quote_of(COPY, "c2", "until there is"),
        quote_of(COPY, "c3", "an offer in writing"),
    ),
    (),
    (),
)
UTTERANCES = (
    Utterance(
        id="u1",
        reading="h1",
        speaker="Marta Quill",
        mentions=(
            Mention(HARBOUR.id, "h1", "same"),
            Mention(GAZETTE.id, "g1", "same"),
            Mention(COPY.id, "c1", "same"),
            Mention(NORTHERN.id, "n1", "variant"),
        ),
        alarms=("number: eleven / eight", "negation"),
    ),
    Utterance(
        id="u2",
        reading="h2",
        speaker="Marta Quill",
        mentions=(
            Mention(HARBOUR.id, "h2", "same"),
            Mention(COPY.id, "c2", "fragment"),
            Mention(COPY.id, "c3", "fragment"),
        ),
    ),
    Utterance(id="u3", reading="n2", speaker=None, mentions=(Mention(NORTHERN.id, "n2", "same"),)),
)


def figure(article: Article, words: str, value: float, comparison: Comparison = "=") -> Figure:
    """A number of an article with its sentence."""
    return Figure(
        article=article.id,
        span=span_of(article, words),
        sentence=sentence_of(article, words).span,
        value=value,
        comparison=comparison,
        unit="people",
        subject="passengers waiting",
    )


STORY_CARD = StoryCard(
    id="ferrystrik",
    permalink=story_permalink("ferrystrik", HARBOUR.title),
    headline=HARBOUR.title,
    outlets=(
        "Harbour Times",
        "Northern Post",
        "Ellery Gazette",
        "Kessock Mail",
        "Le Courrier du Détroit",
        "صوت الميناء",
    ),
    articles=6,
    first_published="2031-03-03T06:40:00+00:00",
    last_published="2031-03-04",
    language="en",
    lead=sentence_of(HARBOUR, "walked out").span.of(HARBOUR.text),
    tags=("ferries", "strikes", "Port & harbour"),
    differences=1,
    quotes=3,
)
STORY = StoryPage(
    permalink=STORY_CARD.permalink,
    card=STORY_CARD,
    cards=CARDS,
    articles=ARTICLES,
    quotes=QUOTES,
    cluster=Cluster(
        members=tuple(article.id for article in ARTICLES),
        voices=((HARBOUR.id,), (NORTHERN.id,), (GAZETTE.id, COPY.id), (COURRIER.id,), (VOICE.id,)),
    ),
    reconciliation=Reconciliation(
        utterances=UTTERANCES,
        differences=(
            Difference(
                "number",
                "passengers waiting",
                "conflict",
                (
                    figure(HARBOUR, "More than 2,400 people", 2400, ">"),
                    figure(NORTHERN, "Some 1,900 passengers", 1900, "~"),
                ),
            ),
            Difference(
                "number",
                "travellers at the terminal",
                "compatible",
                (figure(HARBOUR, "More than 2,400 people", 2400, ">"), figure(COURRIER, "2 400 voyageurs", 2400)),
            ),
        ),
        origins=(Origin(NORTHERN.id, sentence_of(NORTHERN, "first reported").span, "Harbour Times"),),
    ),
    summary=Summary(
        headline=HARBOUR.title,
        headline_article=HARBOUR.id,
        sentences=(
            sentence_of(HARBOUR, "walked out"),
            sentence_of(NORTHERN, "Some 1,900"),
            sentence_of(HARBOUR, "Sound Line"),
            sentence_of(HARBOUR, "Talks"),
            sentence_of(COURRIER, "Le maire"),
        ),
        timeline=(
            Development("2031-03-03", sentence_of(HARBOUR, "walked out")),
            Development("2031-03-05", sentence_of(HARBOUR, "Talks")),
        ),
    ),
    note=Note(
        origin="stories/ferry.md",
        story="ferry",
        html='<p>We correct the number of crews <a href="/about/">on request</a>.</p>',
    ),
    speakers=("Marta Quill",),
    joins=(
        Join(HARBOUR.id, NORTHERN.id, "words", "ferry", 0.211),
        Join(HARBOUR.id, NORTHERN.id, "more", "12 more words", 0.304),
        Join(HARBOUR.id, NORTHERN.id, "days", "1 day apart", -0.013),
        Join(COPY.id, GAZETTE.id, "editor", "ferry-strike", 0.0),
    ),
)
SAID = spoken(STORY).quotes
ARTICLE = ArticlePage(
    permalink=CARDS[0].permalink,
    article=HARBOUR,
    quotes=QUOTES[0],
    card=CARDS[0],
    story=STORY_CARD,
    siblings=CARDS[1:],
    summary=tuple(place.span for place in STORY.summary.sentences if place.article == HARBOUR.id),
    utterances=(("h1", "u1"), ("h2", "u2")),
)
WIRE_COPY = ArticlePage(
    permalink=CARDS[3].permalink,
    article=COPY,
    quotes=QUOTES[3],
    card=CARDS[3],
    story=STORY_CARD,
    siblings=CARDS[:3],
    utterances=(("c1", "u1"),),
    copies=(CARDS[2],),
)
RTL = ArticlePage(
    permalink=CARDS[5].permalink, article=VOICE, quotes=(), card=CARDS[5], story=STORY_CARD, siblings=CARDS[:1]
)
