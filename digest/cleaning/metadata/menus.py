"""Lines that are a site's menu: names of sections side by side and no headline."""

import re
from collections import Counter

from digest.cleaning.phrases import normal_words, phrases

__all__ = ["is_menu"]

BETWEEN = re.compile(r"\s*[|·•›»>/]\s*|\s+[-–—]\s+")
FEWEST, MOST = 3, 24  # names that make a menu
LONGEST = 240  # code points of a menu
SHORT = 3  # words of a section's name; letters of a word between two of them
UNKNOWN = 5  # of so many words without signs between them, one may be a name that is not known


def is_menu(text: str, language: str | None) -> bool:
    """Whether a line is nothing but names of sections: "HOME NEWS SPORT", "Culture | Opinion | Science".

    With bars or dots between them the first name and half of all must be known; without, all, or all but one in five
    where every word begins with a capital. Of "Home Depot Raises Outlook" too few are.
    """
    if len(text) > LONGEST:
        return False
    known = phrases(language).sections
    items = [normal_words(item) for item in BETWEEN.split(text) if item.strip()]
    if len(items) >= FEWEST:
        times = Counter(word for item in items for word in item)
        named = [is_section(item, known, times) for item in items[:MOST]]
        return named[0] and 2 * sum(named) >= len(items) and all(0 < len(item) <= SHORT for item in items)
    words = [word for item in items for word in item]
    written = text.split()
    if len(written) < FEWEST or len(words) > MOST or text[-1] in ".?!":
        return False
    unknown = sum(word not in known for word in words)
    lower = any(word[0].islower() for word in written)
    return unknown <= (0 if lower else len(words) // UNKNOWN)


def is_section(words: list[str], known: frozenset[str], times: Counter[str]) -> bool:
    """Whether the words are a section's name: "Arts & Culture", "Tide Sport" beside "Tide News".

    `times` tells how often a word stands in the line.
    """
    return any(word in known for word in words) and all(
        word in known or len(word) <= SHORT or times[word] > 1 for word in words
    )
