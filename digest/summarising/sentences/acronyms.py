"""Short for long: that "Selm Water Board" and "SWB" are one, where an article says so: "the Selm Water Board (SWB)"."""

import re
from collections.abc import Iterable

from digest.model import Article

__all__ = ["acronyms"]

SHORT = re.compile(r" \(([A-Z]{3,7})\)")
WORD = re.compile(r"[\w’'-]+")
FARTHEST = 20_000  # code points of an article that are searched
LONGEST = 120  # code points of a name
MOST = 12  # names of a story


def acronyms(articles: Iterable[Article]) -> dict[str, str]:
    """The short forms of names, folded, by the names as they are written in full."""
    found: dict[str, str] = {}
    for article in articles:
        for match in SHORT.finditer(article.text, 0, FARTHEST):
            name = spelt_out(article.text[max(0, match.start() - LONGEST) : match.start()], match[1])
            if name and len(found) < MOST:
                found[name] = match[1].casefold()
    return found


def spelt_out(before: str, short: str) -> str:
    """The end of a text whose words with capitals begin with these letters, "" where it has none."""
    left = len(short)
    for match in reversed(list(WORD.finditer(before))):
        word = match.group()
        if word[0].isupper():
            if word[0] != short[left - 1]:
                return ""
            left -= 1
            if not left:
                return before[match.start() :]
    return ""
