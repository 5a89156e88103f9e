"""Evidence beside words and numbers: words quoted by both articles, an address that one is at and the other links to.

They are terms of a fixed weight each, on top of a vector whose length is otherwise the same for all.
"""

import math
from collections.abc import Sequence
from heapq import nlargest
from zlib import crc32

from digest.grouping.figures import NUMBER
from digest.model import Article, Quote
from digest.text import fold, page_address, words

__all__ = ["LINK", "QUOTE", "UNIT", "beside_words", "evidence"]

UNIT = 4096  # the length of every vector; products of two weights are whole numbers, so sums come out exactly
QUOTE, LINK = "“", "/"  # what terms of these kinds begin with
RUN = 5  # words in a row
SAMPLES = 2  # runs that stand for a quote
FEWEST = 8  # words of a quote that is not said every day
QUOTES = 6  # of an article, the longest ones
LINKS = 6
SHARED = round(UNIT * math.sqrt(0.04 / SAMPLES))  # a quote that both have makes them so much more alike
OWN, LINKED = round(UNIT * 0.3), round(UNIT * 0.08)  # by their product; a page that both link to counts for little


def evidence(article: Article, quotes: tuple[Quote, ...]) -> dict[str, int]:
    """The terms with their weights."""
    found = {address(link): LINKED for link in article.links[:LINKS] if paged(link)}
    if article.url and paged(article.url):
        found[address(article.url)] = OWN
    listed = [words(fold(quote.content.of(article.text))) for quote in quotes if quote.kind == "direct"]
    for spoken in nlargest(QUOTES, (spoken for spoken in listed if len(spoken) >= FEWEST), key=len):
        found |= dict.fromkeys(samples(spoken), SHARED)
    return found


def samples(spoken: list[str]) -> list[str]:
    """The runs of words that stand for a quote: mostly the same ones where a few words differ."""
    runs = (" ".join(spoken[start : start + RUN]) for start in range(len(spoken) - RUN + 1))
    return [QUOTE + run for run in sorted(runs, key=lambda run: crc32(run.encode()))[:SAMPLES]]


def address(url: str) -> str:
    """The term of an address."""
    return LINK + page_address(url)


def paged(url: str) -> bool:
    """Whether an address is a page's and not that of a whole site."""
    return "/" in address(url)[1:]


def beside_words(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    """The numbers among the terms of an article, and its quotes; they stand behind its words."""
    numbers: list[str] = []
    quotes: list[str] = []
    for term in reversed(terms):
        if term[0] == NUMBER:
            numbers.append(term)
        elif term[0] == QUOTE:
            quotes.append(term)
        elif term[0] != LINK:
            break
    return numbers, quotes
