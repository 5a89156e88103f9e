"""Whether two articles that run together in a story tell of two places: their figures are then not one."""

import re

from digest.model import Article
from digest.reconciling.lexicon import lexicon

__all__ = ["Scene", "elsewhere", "scene_of"]

TITLE_WORD = re.compile(r"[A-Z]\w{2,}")
OFTEN = 2  # times an article names what its title is about
SELDOM = 1  # times another article may name it in passing

Scene = tuple[frozenset[str], str]  # places in the title that the article names often, and all its words


def scene_of(article: Article) -> Scene:
    """The names of an article's title that it uses as places ("in Ostmere"), and its title and text."""
    whole = f"{article.title}\n{article.text}"
    before = lexicon(article.language).before_place
    often = (name for name in TITLE_WORD.findall(article.title) if whole.count(name) >= OFTEN)
    return frozenset(name for name in often if is_place(whole, name, before)), whole


def is_place(text: str, name: str, before: frozenset[str]) -> bool:
    """Whether a name stands behind one of some words, wherever in the text."""
    at = text.find(name)
    while at >= 0:
        words = text[max(0, at - 12) : at].rsplit(None, 1)
        if words and text[at - 1] == " " and words[-1] in before:
            return True
        at = text.find(name, at + 1)
    return False


def elsewhere(a: Scene, b: Scene) -> bool:
    """Whether each article's title names a place that the other one hardly speaks of.

    Both must do so: an article on one aspect ("Hospital in Harrow praises crews") belongs to the same event.
    """
    return strange(a, b) and strange(b, a)


def strange(one: Scene, other: Scene) -> bool:
    """Whether `one` is about a place that `other` leaves out of its title and names at most in passing."""
    return any(name not in other[0] and other[1].count(name) <= SELDOM for name in one[0])
