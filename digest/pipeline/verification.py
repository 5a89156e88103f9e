"""The last look before anything is published: is every quote and summary sentence at its place in its article?"""

from collections.abc import Iterator
from typing import NoReturn

from digest.errors import DigestError
from digest.model import Article, Place, Quote, Reconciliation, Span, Summary

__all__ = ["misplaced_quotes", "verify_story"]

SHOWN = 60


def verify_story(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    reconciliation: Reconciliation,
    summary: Summary,
) -> None:
    """Raise DigestError, naming article and quote, unless all words of a story are words of its articles."""
    by_id = {article.id: article for article in articles}
    for article, listed in zip(articles, quotes, strict=True):
        for quote in misplaced_quotes(article, listed):
            refuse(article.origin, f"the quote {quote.id} is not at its place in the text")
    known = {(article.id, quote.id) for article, listed in zip(articles, quotes, strict=True) for quote in listed}
    for utterance in reconciliation.utterances:
        for mention in utterance.mentions:
            if (mention.article, mention.quote) not in known:
                refuse(origin(by_id, mention.article), f"there is no quote {mention.quote} in this article")
        if utterance.reading not in {mention.quote for mention in utterance.mentions}:
            refuse(f"utterance {utterance.id}", f"no article has its quote {utterance.reading}")
    for claim in reconciliation.claims:
        if not claim.hedged.span.covers(claim.hedge) or not all(
            at.article in by_id and is_whole(by_id[at.article], at.span) for at in (claim.hedged, claim.flat)
        ):
            refuse(origin(by_id, claim.hedged.article), "a hedged statement is not at its place in the text")
    for place in misplaced_sentences(by_id, summary):
        words = place.span.of(by_id[place.article].text)[:SHOWN] if place.article in by_id else ""
        what = f"the summary's words at {place.span.start}-{place.span.end} (“{words}”)"
        refuse(origin(by_id, place.article), f"{what} are not whole sentences of this article")


def refuse(where: str, what: str) -> NoReturn:
    """Stop the build."""
    raise DigestError(f"{where}: {what}; nothing was published. This is a mistake of digest: please report it")


def origin(articles: dict[str, Article], id_: str) -> str:
    """Where an article comes from, as far as it is known."""
    return articles[id_].origin if id_ in articles else f"article {id_}"


def misplaced_quotes(article: Article, quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """Quotes whose words are not between their offsets."""
    size = len(article.text)
    for quote in quotes:
        inside = 0 <= quote.span.start < quote.span.end <= size and quote.span.covers(quote.content)
        if not inside or not quote.content.of(article.text).strip():
            yield quote


def misplaced_sentences(articles: dict[str, Article], summary: Summary) -> Iterator[Place]:
    """Summary sentences that are not whole, what the record says was cut from them taken into account."""
    before = {(cut.place.article, cut.place.span.end): cut.place.span.start for cut in summary.cuts}
    after = {(cut.place.article, cut.place.span.start): cut.place.span.end for cut in summary.cuts}
    shown = [*summary.sentences, *(step.place for step in summary.timeline), *(fact.sentence for fact in summary.facts)]
    for place in shown:
        article, span = articles.get(place.article), place.span
        whole = Span(
            before.get((place.article, span.start), span.start), after.get((place.article, span.end), span.end)
        )
        if not article or not span.of(article.text).strip() or not is_whole(article, whole):
            yield place


def is_whole(article: Article, span: Span) -> bool:
    """Whether a span is one or more whole sentences of an article."""
    starts = any(span.start == sentence.start for sentence in article.sentences)
    return starts and any(span.end == sentence.end for sentence in article.sentences)
