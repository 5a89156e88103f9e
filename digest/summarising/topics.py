"""Which section of a front page a story belongs to: what its outlets call it, else its words, else none.

An outlet's own label counts for more than words do, and a topic needs most of what is said about it: a story in no
section stands among the others, one in a wrong section is a mistake that every reader sees.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from digest.model import Article
from digest.summarising.lexicon import language_topics
from digest.text import fold, primary, stem_words, words

__all__ = ["topic_of"]

BEGINNING, LONGER = 600, 1000  # code points of an article that its words are taken from, alone and with others
LEAST, LEAST_TOGETHER = 3, 4  # words of a topic in titles and beginnings
CLEARLY = 2  # times as many as of any other topic
MANY, AHEAD = 6, 1.5  # as many words as leave less to chance, and what is then clearly more
FEW = 4  # articles of an outlet of which one alone has a topic: it may tell of something else
LABEL, WORDS = 2, 1  # what an article's vote weighs


@cache
def labels() -> dict[str, str]:
    """The topic of each label that outlets use, in any language."""
    return {fold(each): name for name, lists in listed().items() for each in (name, *lists["labels"])}


@cache
def topic_words(language: str) -> dict[str, tuple[str, ...]]:
    """The topics of each word of a language: English words as they are, of others the stems; none without data."""
    lists = {name: data["words"] for name, data in listed().items()}
    if language != "en":
        lists = {name: stemmed(text.split(), language) for name, text in language_topics(language).items()}
    found: dict[str, tuple[str, ...]] = {}
    for name, some in lists.items():
        for word in dict.fromkeys(map(fold, some)):
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def listed() -> dict[str, dict[str, list[str]]]:
    """The topics with their labels and English words."""
    return tomllib.loads(files("digest.summarising").joinpath("topics.toml").read_text(encoding="utf-8"))


def stemmed(some: Iterable[str], language: str) -> list[str]:
    """The stems of words."""
    return stem_words(map(fold, some), language)


def topic_of(articles: Iterable[Article]) -> str:
    """The topic that most of a story's outlets give it, "" where that is not certain."""
    votes: Counter[str] = Counter()
    all_votes, any_label = 0, False
    listed = tuple(articles)
    by_outlet: dict[str, list[Article]] = {}
    for article in listed:
        by_outlet.setdefault(article.outlet or article.id, []).append(article)
    for own in by_outlet.values():
        labelled = {topic for article in own if (topic := by_label(article))}
        any_label = any_label or bool(labelled)
        found = labelled or told_by_words(own)
        if len(found) == 1:
            votes[found.pop()] += LABEL if labelled else WORDS
        all_votes += LABEL if labelled else WORDS
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] * 2 < all_votes or (len(ranked) > 1 and ranked[0][1] < CLEARLY * ranked[1][1]):
        return "" if any_label else by_all_words(listed)
    return ranked[0][0]


def told_by_words(own: Sequence[Article]) -> set[str]:
    """The topics of an outlet's articles by their words; none where few of them have one."""
    topics = [topic for article in own if (topic := by_words(article))]
    return set(topics) if len(topics) * FEW > len(own) else set()


def by_label(article: Article) -> str:
    """The topic of an article's section, else of the first tag that has one, else of a folder of its address."""
    for label in (article.section or "", *article.tags, *folders(article.url or "")):
        if topic := labels().get(fold(label.strip())):
            return topic
    return ""


def folders(url: str) -> list[str]:
    """The folders of a web address, which are often the outlet's sections."""
    try:
        return urlsplit(url).path.split("/")[1:-1]
    except ValueError:
        return []


def by_words(article: Article) -> str:
    """The topic of an article's first words, "" where no topic is clearly ahead."""
    return ahead(Counter(name for names in beginning(article, BEGINNING).values() for name in names), LEAST)


def by_all_words(articles: Sequence[Article]) -> str:
    """The topic of what a story's articles begin with, taken together: a word that two of them have counts twice, and
    once more where a title has it."""
    titles = frozenset().union(*[words(fold(article.title)) for article in articles])
    holding: Counter[str] = Counter()
    topics: dict[str, tuple[str, ...]] = {}
    for article in articles:
        known = beginning(article, LONGER)
        holding.update(known.keys())
        topics |= known
    counts: Counter[str] = Counter()
    for word, times in holding.items():
        for name in topics[word]:
            counts[name] += min(times, 2) + (word in titles)
    return ahead(counts, LEAST_TOGETHER)


def beginning(article: Article, length: int) -> dict[str, tuple[str, ...]]:
    """The words of topics in an article's title and first `length` code points, with their topics."""
    language = primary(article.language) or "en"
    if not (known := topic_words(language)):
        return {}
    met = set(words(fold(f"{article.title}\n{article.text[:length]}")))
    return {word: known[word] for word in (met if language == "en" else stemmed(met, language)) if word in known}


def ahead(counts: Counter[str], least: int) -> str:
    """The topic that is clearly ahead with at least `least` words, "" where none is."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < least:
        return ""
    enough = AHEAD if ranked[0][1] >= MANY else CLEARLY
    return ranked[0][0] if len(ranked) < 2 or ranked[0][1] >= enough * ranked[1][1] else ""
