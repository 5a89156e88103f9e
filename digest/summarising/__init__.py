"""One story in its sources' own sentences: summary, headline, timeline. Extracted, never invented."""

from collections.abc import Iterable

from digest.model import Article, Difference, Figure, Quote, Summary

__all__ = ["is_opinion", "summarise", "topic_of"]

# A build with nothing to do never needs what these import.


def summarise(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    words: int,
    figures: tuple[tuple[Figure, ...], ...] = (),
    differences: tuple[Difference, ...] = (),
    language: str | None = None,
) -> Summary:
    """A story's summary of at most `words` words, its headline and timeline; empty where no sentence stands alone.

    `quotes` and `figures` run parallel to `articles`; `differences` are the figures in which these differ;
    `language` is that of the site, which a story of as many articles in another one is told in.
    """
    from digest.summarising.summary import summarise as summary_of

    return summary_of(articles, quotes, words, figures, differences, language)


def topic_of(articles: Iterable[Article]) -> str:
    """The topic that most of a story's outlets give it, "" where that is not certain."""
    from digest.summarising.topics import topic_of as topic

    return topic(articles)


def is_opinion(article: Article) -> bool:
    """Whether the outlet itself calls an article opinion: in its title's label, its section or its tags."""
    from digest.summarising.opinions import labelled

    return labelled(article)
