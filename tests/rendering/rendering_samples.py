"""An invented harbour strike as page values: every kind of page, with all that a page can hold."""

from msgspec.structs import replace

from digest.model import (
    Article,
    ArticleCard,
    ArticlePage,
    Cluster,
    Development,
    Difference,
    FeedPage,
    Figure,
    IndexEntry,
    IndexPage,
    Join,
    Kept,
    ListPage,
    Mention,
    MethodPage,
    Note,
    NotFoundPage,
    Origin,
    OwnPage,
    Page,
    Paragraph,
    Place,
    Quote,
    QuoteFeedPage,
    Reconciliation,
    RedirectPage,
    Removal,
    Repair,
    RobotsPage,
    Site,
    SitemapEntry,
    SitemapPage,
    SitePage,
    Span,
    SpeakerPage,
    SpeakerStory,
    StoryCard,
    StoryPage,
    Summary,
    Utterance,
)
from digest.rendering import (
    article_permalink,
    outlet_permalink,
    speaker_permalink,
    spoken_quotes,
    story_permalink,
    tag_permalink,
)
from digest.text import sentences

SITE = Site(
    title="The Sound Digest",
    base_url="https://digest.example.org/news",
    language="en",
    description="What the papers of the Sound report, side by side.",
    menu=(("/about/", "About"),),
)

STRIKE = [
    ("byline", "By Ines Halloran | Published 3 March 2031"),
    (
        "",
        "Ferry crews at Port Ellery walked out at dawn on Monday, stranding thousands of commuters "
        "on both sides of the Sound.",
    ),
    (
        "",
        "More than 2,400 people were waiting at the terminal by eight o’clock, the port authority "
        "said. Buses took some of them over the Kessock bridge.",
    ),
    (
        "",
        "“We have asked for safe crews and a fair rota for eleven months, and nobody has answered "
        "us,” said Marta Quill, secretary of the Sound Seafarers’ Union.",
    ),
    ("widget", "Like what you read? Sign up for our newsletter."),
    ("", "Quill said that the strike would last “until there is an offer in writing”."),
    (
        "",
        "The operator, Sound Line, called the walkout “irresponsible” and said that it had offered "
        "two additional crew members a ship.",
    ),
    ("related", "READ MORE: Ten walks along the shore that you can do before lunch"),
    ("", "Talks are to resume on Wednesday in the town hall."),
]
PROMPT = [
    ("duplicate", "Ferry strike strands thousands"),
    ("", "A strike of ferry crews has cut Port Ellery off from the islands, first reported by the Harbour Times."),
    ("", "Some 1,900 passengers were stranded on Monday morning, according to police."),
    (
        "",
        "“We have asked for safe crews and fair rotas for eleven months, and nobody has answered,” "
        "said Quill, who leads the union.",
    ),
    ("caption", "A ferry of the Sound Line in port. Photo: L. Anders"),
    (
        "",
        "Sound Line said its offer of two additional crew members a ship stands. The mayor, Oren "
        "Vasko, asked both sides to keep the hospital ship running.",
    ),
    ("", "“Nobody on the islands should have to wait for a doctor because we cannot agree,” Vasko told reporters."),
    ("footer", "© 2031 Northern Post. All rights reserved."),
]
WIRE = [
    ("dateline", "PORT ELLERY (Sound Wire) —"),
    ("", "Ferry crews in Port Ellery went on strike on Monday over staffing."),
    (
        "",
        "“We have asked for safe crews and a fair rota for eleven months, and nobody has answered "
        "us,” the union’s secretary said.",
    ),
    ("", "It will last “until there is”, she wrote, “an offer in writing”."),
    ("", "The strike is the first on the Sound since 2019."),
]
FRENCH = [
    ("", "Les équipages des ferries de Port Ellery sont en grève depuis lundi matin."),
    (
        "",
        "Selon la direction, 2 400 voyageurs attendaient au terminal. Le maire a demandé que le "
        "navire-hôpital reste en service.",
    ),
]
ARABIC = [
    (
        "",
        "بدأ عمال العبّارات في ميناء إليري إضرابًا صباح يوم الاثنين. وقالت النقابة إن الإضراب سيستمر حتى تلقي عرض مكتوب.",
    ),
]


def make_article(id: str, title: str, lines: list[tuple[str, str]], **given: object) -> Article:  # noqa: A002
    """An article out of lines that are kept ("") or removed for a reason."""
    raw, text = "", ""
    paragraphs: list[Paragraph] = []
    found: list[Span] = []
    kept, removed = [], []
    language = given.get("language")
    for reason, line in lines:
        raw += "\n" if raw else ""
        place = Span(len(raw), len(raw) + len(line))
        raw += line
        if reason:
            removed.append(Removal(place, reason, len(paragraphs), "not part of the article"))
            continue
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(line))
        text += line
        paragraphs.append(Paragraph(span))
        kept.append(Kept(place, span))
        found += sentences(text, span.start, span.end, language if isinstance(language, str) else None)
    fields = {"origin": f"articles/{id}.txt", "raw": raw, "kept": tuple(kept), "removed": tuple(removed)} | given
    return Article(id=id, title=title, text=text, paragraphs=tuple(paragraphs), sentences=tuple(found), **fields)


def span_of(article: Article, words: str) -> Span:
    """Where `words` stand in an article's text."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def quote_of(article: Article, id: str, words: str, speaker: str | None = None, role: str | None = None) -> Quote:  # noqa: A002
    """A quote of an article; `words` without the marks around them."""
    inner = span_of(article, words)
    return Quote(
        id=id,
        span=Span(inner.start - 1, inner.end + 1),
        content=inner,
        speaker=speaker,
        role=span_of(article, role) if role else None,
    )


def card_of(article: Article) -> ArticleCard:
    """An article as a line in a list."""
    return ArticleCard(
        id=article.id,
        permalink=article_permalink(article.id, article.title),
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        authors=article.authors,
        language=article.language,
        url=article.url,
    )


def sentence_of(article: Article, words: str) -> Place:
    """The place of the sentence that holds `words`."""
    at = article.text.index(words)
    return Place(article.id, next(span for span in article.sentences if span.start <= at < span.end))


HARBOUR = make_article(
    "harbourtim",
    "Ferry crews walk out at Port Ellery, stranding thousands",
    STRIKE,
    outlet="Harbour Times",
    published="2031-03-03T06:40:00+00:00",
    language="en",
    authors=("Ines Halloran",),
    url="https://www.harbour-times.example/ferry-strike?id=7&x=1",
    tags=("ferries", "strikes"),
)
HARBOUR = Article(
    **{name: getattr(HARBOUR, name) for name in HARBOUR.__struct_fields__}
    | {
        "repairs": (
            Repair(
                Span(HARBOUR.raw.index("Buses"), HARBOUR.raw.index("Buses") + 5),
                span_of(HARBOUR, "Buses"),
                "glued-words",
            ),
        )
    }
)
NORTHERN = make_article(
    "northernpo",
    "Ferry strike strands thousands",
    PROMPT,
    outlet="Northern Post",
    published="2031-03-03",
    language="en",
    url="https://northern-post.example/a",
)
GAZETTE = make_article(
    "gazetteaaa",
    "Crews strike over staffing on the Sound",
    WIRE,
    outlet="Ellery Gazette",
    published="2031-03-04",
    language="en",
    authors=("Sound Wire",),
)
COPY = make_article(
    "copyaaaaaa",
    "Crews strike over staffing on the Sound",
    WIRE,
    outlet="Kessock Mail",
    published="2031-03-04",
    language="en",
)
COURRIER = make_article(
    "courrieraa",
    "Grève des ferries : Port Ellery coupé des îles",
    FRENCH,
    outlet="Le Courrier du Détroit",
    published="2031-03-04",
    language="fr",
)
VOICE = make_article("sawtaaaaaa", "إضراب عمال العبّارات في ميناء إليري", ARABIC, outlet="صوت الميناء", language="ar")

ARTICLES = (HARBOUR, NORTHERN, GAZETTE, COPY, COURRIER, VOICE)
CARDS = tuple(card_of(article) for article in ARTICLES)
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


def figure(article: Article, words: str, value: float, comparison: str = "=") -> Figure:
    """A number of an article with its sentence."""
    return Figure(
        article=article.id,
        span=span_of(article, words),
        sentence=sentence_of(article, words).span,
        value=value,
        comparison=comparison,
        unit="people",
        subject="passengers waiting",
    )  # type: ignore[arg-type]


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
    lead_article=HARBOUR.id,
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
SAID = spoken_quotes(STORY)
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

TOPICS = [
    (
        "Council votes to reopen the old observatory",
        "The town council voted seven to four on Tuesday to reopen the observatory on Skarn Hill.",
        ("Northern Post", "Ellery Gazette"),
    ),
    (
        "Storm takes the roof off the fish market",
        "A storm tore the roof off the fish market in the night to Sunday; nobody was hurt.",
        ("Harbour Times",),
    ),
    ("Grève des ferries : la mairie s’en mêle", "Le maire a proposé sa médiation.", ("Le Courrier du Détroit",)),
    (
        "Two schools share one headteacher from autumn",
        "Pupils in Kessock and Varn will have the same headteacher from September.",
        ("Kessock Mail", "Northern Post", "Harbour Times"),
    ),
]


def story_card(number: int) -> StoryCard:
    """One of any number of stories."""
    headline, lead, outlets = TOPICS[number % len(TOPICS)]
    return StoryCard(
        id=f"story{number:05}",
        permalink=story_permalink(f"story{number:05}", headline),
        headline=headline,
        outlets=outlets,
        articles=len(outlets) + number % 2,
        first_published=f"2031-02-{1 + number % 27:02}",
        last_published=f"2031-02-{1 + number % 27:02}" if number % 3 else None,
        language="fr" if "Grève" in headline else "en",
        lead=lead,
        lead_article=None,
        tags=("council",),
        differences=number % 2,
        quotes=number % 4,
        pinned=number == 1,
    )


def home(stories: int = 9) -> ListPage:
    """The front page."""
    rows = (STORY_CARD, *(story_card(number) for number in range(stories)))
    return ListPage(permalink="/", kind="home", name="", stories=rows, older="/archive/2/", number=0)


HOME = home()
OUTLET = ListPage(
    permalink=outlet_permalink("Harbour Times"), kind="outlet", name="Harbour Times", stories=HOME.stories[:3]
)
TAG = ListPage(
    permalink=tag_permalink("Port & harbour") + "page/2/",
    kind="tag",
    name="Port & harbour",
    stories=HOME.stories[:2],
    number=2,
    newer=tag_permalink("Port & harbour"),
)
OUTLETS = IndexPage(
    permalink="/outlets/",
    kind="outlets",
    entries=tuple(IndexEntry(outlet_permalink(name), name, 3 + len(name) % 5) for name in STORY_CARD.outlets),
)
SPEAKER = SpeakerPage(
    permalink=speaker_permalink("Marta Quill"),
    name="Marta Quill",
    quotes=2,
    total=1,
    stories=(SpeakerStory(STORY_CARD, tuple(replace(quote, permalink=CARDS[0].permalink) for quote in SAID)),),
    number=0,
    older=speaker_permalink("Marta Quill") + "1/",
)
SPEAKERS = IndexPage(
    permalink="/speakers/", kind="speakers", entries=(IndexEntry(SPEAKER.permalink, "the Sound Line", 2),)
)
QUOTE_FEED = QuoteFeedPage("/quotes.xml", tuple((f"name{at}", STORY_CARD, quote) for at, quote in enumerate(SAID)))
ABOUT = OwnPage(
    "/about/",
    SitePage(
        "pages/about.md",
        "about",
        "About",
        '<p>Write to us. <a href="/method/">Method</a></p><h1>Who</h1><ul><li>One</li></ul>',
    ),
)
SITEMAP = SitemapPage(
    permalink="/sitemap.xml", entries=(SitemapEntry("/", "2031-03-04"), SitemapEntry(STORY.permalink, None))
)
FEEDS = tuple(
    FeedPage(f"/{name}", kind, HOME.stories)
    for name, kind in (("feed.xml", "rss"), ("atom.xml", "atom"), ("feed.json", "json"))
)
HTML_PAGES: dict[str, Page] = {
    "home": HOME,
    "story": STORY,
    "article": ARTICLE,
    "copy": WIRE_COPY,
    "rtl": RTL,
    "outlet": OUTLET,
    "tag": TAG,
    "outlets": OUTLETS,
    "speaker": SPEAKER,
    "speakers": SPEAKERS,
    "about": ABOUT,
    "method": MethodPage(),
    "lost": NotFoundPage(),
    "redirect": RedirectPage("/stories/old-name-ferrystrik/", STORY.permalink),
}
OTHER_PAGES: tuple[Page, ...] = (SITEMAP, RobotsPage(), QUOTE_FEED, *FEEDS)
