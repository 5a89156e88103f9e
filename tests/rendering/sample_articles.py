"""An invented harbour strike in six articles, and what tests need to make more."""

from digest.model import (
    Article,
    ArticleCard,
    Kept,
    Paragraph,
    Place,
    Quote,
    Removal,
    Repair,
    Span,
)
from digest.rendering import (
    article_permalink,
)
from digest.text import sentences

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


def make_article(name: str, title: str, lines: list[tuple[str, str]], **given: object) -> Article:
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
    fields = {"origin": f"articles/{name}.txt", "raw": raw, "kept": tuple(kept), "removed": tuple(removed)} | given
    return Article(id=name, title=title, text=text, paragraphs=tuple(paragraphs), sentences=tuple(found), **fields)


def span_of(article: Article, words: str) -> Span:
    """Where `words` stand in an article's text."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def quote_of(article: Article, name: str, words: str, speaker: str | None = None, role: str | None = None) -> Quote:
    """A quote of an article; `words` without the marks around them."""
    inner = span_of(article, words)
    return Quote(
        id=name,
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
