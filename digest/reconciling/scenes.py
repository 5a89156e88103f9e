"""Whether two articles that run together in a story tell of two places: their figures are then not one."""

import re
from collections import Counter

from digest.model import Article
from digest.reconciling.lexicon import lexicon

__all__ = ["elsewhere", "named_in"]

NAME = re.compile(r"[A-Z](?<=[\w,;:] .)\w{2,}")  # what stands before is asked after the first letter: searches fly
TITLE_WORD = re.compile(r"[A-Z]\w{2,}")
OFTEN = 2  # times an article names what its title is about
SELDOM = 1  # times another article may name it in passing

Named = tuple[frozenset[str], Counter[str]]  # places in the title, and how often the whole article has each name


def named_in(article: Article) -> Named:
    """The names of an article's title that it uses as places ("in Ostmere"), and how often it has each name."""
    counts = Counter(NAME.findall(article.text))
    title = set(TITLE_WORD.findall(article.title))
    place = lexicon(article.language).place
    places = {*place.findall(article.text), *place.findall(article.title)} & title
    return frozenset(places), counts + Counter(title)


def elsewhere(a: Named, b: Named) -> bool:
    """Whether each article's title names something that the other one hardly speaks of.

    Both must do so: an article on one aspect ("Hospital praises crews") belongs to the same event as the others.
    """
    return strange(a, b) and strange(b, a)


def strange(one: Named, other: Named) -> bool:
    """Whether `one` is about something that `other` leaves out of its title and names at most in passing."""
    return any(one[1][name] >= OFTEN and other[1][name] <= SELDOM and name not in other[0] for name in one[0])
