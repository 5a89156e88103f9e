"""A story as an entry in lists: what its card says."""

from collections import Counter
from collections.abc import Iterable, Sequence

from digest.model import Article, Cluster, Identity, Note, Reconciliation, StoryCard, Summary
from digest.pipeline.dates import moment
from digest.pipeline.ledger.addresses import Ledger
from digest.rendering import slugify, story_permalink
from digest.summarising import topic_of

__all__ = ["independent_outlets", "story_card"]


def story_card(
    identity: Identity,
    cluster: Cluster,
    articles: Sequence[Article],
    reconciliation: Reconciliation,
    summary: Summary,
    note: Note | None,
    ledger: Ledger,
) -> StoryCard:
    """The card of a story with these `articles`, in reading order; its address is minted where it has none."""
    by_id = {article.id: article for article in articles}
    dates = sorted((article.published for article in articles if article.published), key=moment)
    lead = summary.sentences[summary.best] if summary.sentences else None
    headline = (note.title if note and note.title else "") or summary.headline
    slug = ledger.slug("story", identity.id, slugify(headline), None, seed=identity.seed)
    return StoryCard(
        id=identity.id,
        permalink=story_permalink(identity.id, slug),
        headline=headline,
        outlets=tuple(dict.fromkeys(article.outlet for article in articles if article.outlet)),
        articles=len(articles),
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
        language=most_common(article.language for article in articles),
        lead=lead_words(summary, by_id[lead.article]) if lead else "",
        tags=story_tags(articles),
        differences=len(reconciliation.differences),
        quotes=sum(not utterance.follows for utterance in reconciliation.utterances),
        pinned=bool(note and note.pin),
        voices=independent_outlets(cluster, articles),
        topic=topic_of(articles),
        nameless=sum(not article.outlet for article in articles),
    )


def lead_words(summary: Summary, article: Article) -> str:
    """The best sentence of a summary, with a mark where its end was cut."""
    best = summary.sentences[summary.best]
    edges = {(cut.place.article, cut.place.span.start) for cut in summary.cuts}
    cut = (best.article, best.span.end) in edges
    return best.span.of(article.text) + (" […]" if cut else "")


def independent_outlets(cluster: Cluster, articles: Sequence[Article]) -> int:
    """How many outlets have a text of their own; `articles` in reading order, so that of copies the first counts."""
    voices = {member: number for number, voice in enumerate(cluster.voices) for member in voice}
    first: dict[object, str] = {}
    for article in articles:
        first.setdefault(voices.get(article.id, article.id), article.outlet or article.id)
    return len(set(first.values()))


def story_tags(articles: Iterable[Article]) -> tuple[str, ...]:
    """The tags of a story's articles, the most frequent first; spelled as first seen, however the case differs."""
    spelled: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for article in articles:
        for tag in dict.fromkeys(article.tags):
            spelled.setdefault(tag.lower(), tag)
            counts[tag.lower()] += 1
    return tuple(spelled[key] for key in sorted(counts, key=lambda key: (-counts[key], key)))


def most_common(items: Iterable[str | None]) -> str | None:
    """The most frequent item that is not None, the first of equals in the alphabet."""
    counts = Counter(item for item in items if item)
    return min(counts, key=lambda item: (-counts[item], item)) if counts else None
