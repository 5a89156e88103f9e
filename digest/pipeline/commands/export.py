"""The whole digest as JSON Lines: version 1 of the export format."""

from collections.abc import Iterator
from typing import Any

import msgspec

from digest.model import (
    Article,
    Claim,
    Difference,
    Figure,
    Mention,
    News,
    Place,
    Quote,
    Span,
    Summary,
    Utterance,
)
from digest.pipeline.commands.contests import contest_records
from digest.pipeline.newsroom import Newsroom
from digest.pipeline.stories import StoryState
from digest.rendering import article_permalink, slugify
from digest.rendering.wording.reasons import headline_words

__all__ = ["export"]

Json = dict[str, Any]
VERSION = 1


def export(newsroom: Newsroom) -> Iterator[bytes]:
    """The records of an updated newsroom, a line each: digest, articles, stories, problems, each sorted by id."""
    encode = msgspec.json.Encoder().encode
    states = newsroom.stories.states
    problems = newsroom.problems
    yield (
        encode(
            {
                "record": "digest",
                "version": VERSION,
                "title": newsroom.project.config.title,
                "articles": len(newsroom.articles.states),
                "stories": len(states),
                "problems": len(problems),
            }
        )
        + b"\n"
    )
    for id_ in sorted(newsroom.articles.states):
        yield encode(article_record(newsroom, id_)) + b"\n"
    for id_ in sorted(states):
        yield encode(story_record(newsroom, states[id_])) + b"\n"
    for problem in problems:
        yield encode({"record": "problem", **msgspec.structs.asdict(problem)}) + b"\n"


def article_record(newsroom: Newsroom, id_: str) -> Json:
    """One article."""
    article, quotes = newsroom.articles.full_article(id_), newsroom.articles.quotes(id_)
    slug = newsroom.ledger.slug("article", id_, slugify(article.title), slugify(article.slug or "") or None)
    return {
        "record": "article",
        "id": id_,
        "origin": article.origin,
        "story": newsroom.stories.of_article[id_],
        "permalink": article_permalink(id_, slug),
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "authors": article.authors,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "paragraphs": [pair(paragraph.span) for paragraph in article.paragraphs],
        "removed": [
            {"text": removal.span.of(article.raw), "reason": removal.reason, "paragraph": removal.paragraph}
            for removal in article.removed
        ],
        "repairs": [
            {"before": repair.before.of(article.raw), "after": repair.after.of(article.text), "reason": repair.reason}
            for repair in article.repairs
        ],
        "quotes": [quote_record(article, quote) for quote in quotes],
    }


def quote_record(article: Article, quote: Quote) -> Json:
    """One quote of an article."""
    return {
        "id": quote.id,
        **stretch(article, quote.span),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "mention": pair(quote.mention) if quote.mention else None,
        "cue": pair(quote.cue) if quote.cue else None,
        "continues": quote.goes_on or None,
        "together": quote.together,
    }


def story_record(newsroom: Newsroom, state: StoryState) -> Json:
    """One story."""
    reconciliation = newsroom.memo.value(state.reconciliation)
    summary = newsroom.memo.value(state.summary)
    articles = {id_: newsroom.articles.article(id_) for id_ in state.members}
    quotes = {quote.id: (articles[id_], quote) for id_ in state.members for quote in newsroom.articles.quotes(id_)}
    chosen = state.card.headline == summary.headline
    return {
        "record": "story",
        "id": state.identity.id,
        "permalink": state.card.permalink,
        "headline": state.card.headline,
        "headline_reason": headline_words(summary.headline_reasons) if chosen else "the editor's",
        "headline_article": summary.headline_article if chosen else None,
        "first_published": state.card.first_published,
        "last_published": state.card.last_published,
        "updated": state.card.updated,
        "topic": state.card.topic or None,
        "news": news_record(state.news, articles, quotes) if state.news else None,
        "articles": state.members,
        "summary": [
            {**sentence_record(place, summary, articles), "contested": unsettled}
            for place, unsettled in zip(
                summary.sentences, contest_records(summary, reconciliation, quotes), strict=True
            )
        ],
        "timeline": [
            {"date": step.date, **sentence_record(step.place, summary, articles)} for step in summary.timeline
        ],
        "facts": [
            {"kind": fact.kind, "words": fact.text, **sentence_record(fact.sentence, summary, articles)}
            for fact in summary.facts
        ],
        "quotes": [utterance_record(utterance, quotes) for utterance in reconciliation.utterances],
        "differences": [difference_record(difference, articles) for difference in reconciliation.differences]
        + [claim_record(claim, articles) for claim in reconciliation.claims],
        "single_figures": [
            {"subject": figure.subject, **figure_record(figure, articles)} for figure in reconciliation.single
        ],
    }


def sentence_record(place: Place, summary: Summary, articles: dict[str, Article]) -> Json:
    """A sentence of an article as it is shown, with what was cut from it; with that, it is whole."""
    span = place.span
    return {
        "article": place.article,
        **stretch(articles[place.article], span),
        "cut": [
            {"reason": cut.reason, **stretch(articles[place.article], cut.place.span)}
            for cut in summary.cuts
            if cut.place.article == place.article
            and (cut.place.span.end == span.start or cut.place.span.start == span.end)
        ],
    }


def utterance_record(utterance: Utterance, quotes: dict[str, tuple[Article, Quote]]) -> Json:
    """The same words across outlets."""
    article, quote = quotes[utterance.reading]
    return {
        "id": utterance.id,
        "speaker": utterance.speaker,
        "text": quote.span.of(article.text),
        "mentions": [mention_record(mention) for mention in utterance.mentions],
        "continues": utterance.follows or None,
        "together": utterance.together,
    }


def mention_record(mention: Mention) -> Json:
    """One article's wording."""
    return {"article": mention.article, "quote": mention.quote, "relation": mention.relation}


def news_record(news: News, articles: dict[str, Article], quotes: dict[str, tuple[Article, Quote]]) -> Json:
    """What is new since the last published state, with the new quotes and the figures as they are and were."""
    said = [(id_, quotes[quote][1]) for id_, quote in news.said if quote in quotes]
    return {
        "since": news.since,
        "articles": news.articles,
        "quotes": news.quotes,
        "figures": news.figures,
        "said": [{"article": id_, "quote": quote.id, **stretch(articles[id_], quote.span)} for id_, quote in said],
        "withdrawn": [{"article": id_, "quotes": number} for id_, number in news.withdrawn],
        "recounted": [
            {
                **figure_record(each.figure, articles),
                "before": figure_record(each.earlier, articles)
                if each.earlier
                else {"value": whole(each.value), "comparison": each.comparison},
            }
            for each in news.recounted
        ],
    }


def difference_record(difference: Difference, articles: dict[str, Article]) -> Json:
    """Figures side by side."""
    return {
        "kind": difference.kind,
        "subject": difference.subject,
        "verdict": difference.verdict,
        "values": [figure_record(figure, articles) for figure in difference.values],
    }


def claim_record(claim: Claim, articles: dict[str, Article]) -> Json:
    """One statement with and without its hedge: perhaps a difference, so nothing that excludes anything."""
    hedge = articles[claim.hedged.article]
    return {
        "kind": "hedge",
        "subject": claim.hedge.of(hedge.text),
        "verdict": "compatible",
        "values": [
            {"article": place.article, **stretch(articles[place.article], place.span), "hedged": place is claim.hedged}
            for place in (claim.hedged, claim.flat)
        ],
    }


def figure_record(figure: Figure, articles: dict[str, Article]) -> Json:
    """A figure at its place."""
    return {
        "article": figure.article,
        **stretch(articles[figure.article], figure.span),
        "value": whole(figure.value),
        "comparison": figure.comparison,
    }


def whole(value: float) -> int | float:
    """A number as people write it."""
    return int(value) if value.is_integer() else value


def stretch(article: Article, span: Span) -> Json:
    """A span of an article with its words."""
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}


def pair(span: Span) -> tuple[int, int]:
    """A span as the format has it."""
    return (span.start, span.end)
