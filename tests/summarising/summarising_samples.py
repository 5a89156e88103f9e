"""Small invented articles for the tests of summarising."""

from digest.model import Article, Paragraph, Span, Summary
from digest.reconciling import extract_figures, reconcile
from digest.summarising import summarise
from digest.text import sentences


def article(
    name: str,
    text: str,
    *,
    title: str = "",
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = "en",
) -> Article:
    """An article whose paragraphs are those of `text`, one blank line between them."""
    paragraphs, places, at = [], [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(Span(at, at + len(block))))
        places += sentences(text, at, at + len(block), language)
        at += len(block) + 2
    return Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=title,
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(places),
        outlet=outlet,
        published=published,
        language=language,
    )


HERALD = article(
    "herald",
    "The council of Orrin voted on Tuesday to close the Merrow bridge to lorries after engineers found cracks in two "
    "of its four piers.\n\n"
    "“We could not wait for spring. The river does not wait either,” Mayor Della Marsh told reporters later.\n\n"
    "She said repairs would cost 4.2 million crowns.\n\n"
    "However, the hauliers' union plans to appeal against the closure in court.\n\n"
    "Subscribe to our newsletter for more from the Merrow valley.",
    title="Orrin closes Merrow bridge to lorries | The Orrin Herald",
    outlet="The Orrin Herald",
    published="2031-03-04",
)
POST = article(
    "post",
    "Lorries will be banned from the Merrow bridge from Friday, the council of Orrin decided after engineers "
    "found cracks in two piers.\n\n"
    "Repairs to the bridge will cost 4.2 million crowns and take eight months, the council's engineers said.\n\n"
    "Is this the end of the old crossing?\n\n"
    "Some 900 lorries a day used the bridge, which was built in 1907.",
    title="Opinion: Why the Merrow bridge must go",
    outlet="Valley Post",
    published="2031-03-05",
)
WIRE = article(
    "wire",
    "ORRIN — The hauliers' union of the Merrow valley will go to court against the ban on lorries, its head Tom Roth "
    "said on Wednesday.\n\n"
    "“Nine hundred families live from that road,” Roth said.\n\n"
    "It takes two hours to drive around.",
    title="Union to fight lorry ban on Merrow bridge in court",
    outlet="Valley Wire",
    published="2031-03-05",
)
STORY = (HERALD, POST, WIRE)


def shown(articles: tuple[Article, ...], words: int = 80) -> tuple[Summary, list[str]]:
    made = summarise(articles, tuple(() for _ in articles), words)
    texts = {each.id: each.text for each in articles}
    return made, [place.span.of(texts[place.article]) for place in made.sentences]


def told(*articles: Article, words: int = 60) -> tuple[Summary, str]:
    """A story's summary, with its figures reconciled, and its sentences in one line."""
    quotes = tuple(() for _ in articles)
    figures = tuple(extract_figures(each) for each in articles)
    differences = reconcile(articles, quotes, figures).differences
    made = summarise(articles, quotes, words, figures, differences)
    texts = {each.id: each.text for each in articles}
    return made, " ".join(place.span.of(texts[place.article]) for place in made.sentences)
