"""Which articles are pieces of opinion: they may speak in a summary, but news goes first."""

from collections import Counter

from digest.model import Article
from digest.summarising.lexicon import wording
from digest.summarising.sentences.candidates import Material
from digest.text import fold

__all__ = ["labelled", "opinions"]

OWN_VOICE = 0.3  # of an article's sentences


def opinions(articles: tuple[Article, ...], material: Material) -> list[bool]:
    """Whether each article is a piece of opinion: by its label, or because its author speaks of himself throughout."""
    spoken: Counter[int] = Counter(each.article for each in material.candidates if each.own_voice)
    length = Counter(each.article for each in material.candidates)
    return [
        labelled(article) or (spoken[number] > 1 and spoken[number] >= OWN_VOICE * length[number])
        for number, article in enumerate(articles)
    ]


def labelled(article: Article) -> bool:
    """Whether the outlet itself calls an article opinion."""
    rules = wording(article.language)
    label = rules.label.match(article.title)
    named = (label.group().strip(" :|-–—") if label else "", article.section or "", *article.tags)
    return any(fold(name) in rules.opinion for name in named)
