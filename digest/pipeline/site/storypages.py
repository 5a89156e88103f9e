"""The pages of one story: its own, its articles', and redirects from the addresses that these had before."""

from collections.abc import Iterator

from digest.model import ArticleCard, ArticlePage, Identity, Page, RedirectPage, StoryPage
from digest.pipeline.articles import Articles
from digest.pipeline.ledger.addresses import Ledger
from digest.pipeline.stories import StoryState
from digest.rendering import article_permalink, slugify, story_permalink
from digest.summarising import is_opinion

__all__ = ["article_card", "article_pages", "redirects", "story_page"]


def story_page(state: StoryState, articles: Articles, ledger: Ledger) -> StoryPage:
    """A story's own page, as far as it is a matter of the story alone."""
    return StoryPage(
        permalink=state.card.permalink,
        card=state.card,
        cards=tuple(article_card(id_, articles, ledger) for id_ in state.members),
        articles=tuple(articles.article(id_) for id_ in state.members),
        quotes=tuple(articles.quotes(id_) for id_ in state.members),
        cluster=state.cluster,
        reconciliation=articles.memo.value(state.reconciliation),
        summary=articles.memo.value(state.summary),
        note=state.note,
        news=state.news,
    )


def article_pages(state: StoryState, page: StoryPage, articles: Articles, ledger: Ledger) -> Iterator[Page]:
    """The page of each article of a story, and redirects to it."""
    cards = {card.id: card for card in page.cards}
    utterances: dict[str, list[tuple[str, str]]] = {}
    for utterance in page.reconciliation.utterances:
        for mention in utterance.mentions:
            utterances.setdefault(mention.article, []).append((mention.quote, utterance.id))
    voices = {id_: voice for voice in state.cluster.voices if len(voice) > 1 for id_ in voice}
    for id_, card in cards.items():
        yield ArticlePage(
            permalink=card.permalink,
            article=articles.full_article(id_),
            quotes=articles.quotes(id_),
            card=card,
            story=state.card,
            siblings=tuple(other for other in page.cards if other.id != id_),
            summary=tuple(place.span for place in page.summary.sentences if place.article == id_),
            utterances=tuple(sorted(utterances.get(id_, ()))),
            copies=tuple(cards[other] for other in voices.get(id_, ()) if other != id_),
        )
        for slug in ledger.former("article", id_):
            yield RedirectPage(article_permalink(id_, slug), card.permalink)


def redirects(identity: Identity, target: str, ledger: Ledger) -> Iterator[RedirectPage]:
    """Former addresses of a story, and those of stories that were merged into it."""
    for slug in ledger.former("story", identity.id):
        yield RedirectPage(story_permalink(identity.id, slug), target)
    for merged in identity.merged:
        ledger.merge(merged, identity.id)
        for slug in ledger.slugs.get(("story", merged), ()):
            yield RedirectPage(story_permalink(merged, slug), target)


def article_card(id_: str, articles: Articles, ledger: Ledger) -> ArticleCard:
    """An article as a line in a list."""
    article = articles.article(id_)
    slug = ledger.slug("article", id_, slugify(article.title), slugify(article.slug or "") or None)
    return ArticleCard(
        id=id_,
        permalink=article_permalink(id_, slug),
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        authors=article.authors,
        language=article.language,
        url=article.url,
        opinion=is_opinion(article),
    )
