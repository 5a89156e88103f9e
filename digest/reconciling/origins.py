"""Who reported first, where an article says so."""

import re
from collections.abc import Iterator, Sequence

from digest.model import Article, Origin, Span
from digest.reconciling.lexicon import lexicon
from digest.text import fold, outlet_key

__all__ = ["origins"]

# A name of up to six capitalised words, with "of", "the" or "and" between.
WORD = r"[A-Z][\w&’-]{0,30}(?:\.[\w-]{1,8}){0,4}"  # "A.P" and "NU.nl", but no full stop at the end
WORDS = rf"(?:[Tt]he\s)?{WORD}(?:\s(?:(?:of|the|and)\s)?{WORD}){{0,5}}"
NAME = re.compile(WORDS)
BEFORE = re.compile(rf"(?<!\w)(?P<name>{WORDS})\s$")
LIMIT = 3  # statements an article contributes


def origins(articles: tuple[Article, ...], spoken: Sequence[frozenset[str]]) -> tuple[Origin, ...]:
    """The statements of who reported first, in order of article and place; an outlet once an article.

    `spoken` is the word set of each article in lower case.
    """
    known = {outlet_key(a.outlet) for a in articles if a.outlet}
    both = zip(articles, spoken, strict=True)
    return tuple(origin for article, listed in both for origin in of_article(article, listed, known))


def statements(text: str, spoken: frozenset[str], language: str | None) -> list[tuple[int, int, str]]:
    """Start, end and name of every phrase with a capitalised name beside it."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return []
    lex = lexicon(language)
    found = []
    for start, end in lex.before_origin.find(lowered, spoken):
        if name := NAME.match(text, end + 1):
            found.append((start, name.end(), name.group()))
    for start, end in lex.after_origin.find(lowered, spoken):
        if before := BEFORE.search(text, max(0, start - 80), start):
            found.append((before.start(), end, before["name"]))
    return sorted(found)


def of_article(article: Article, spoken: frozenset[str], known: set[str]) -> Iterator[Origin]:
    """The first few statements of one article."""
    seen: set[str] = set()
    for start, end, name in statements(article.text, spoken, article.language):
        bare = name.rstrip(".’").removesuffix("’s").removesuffix("'s")
        key = fold(bare).removeprefix("the ")
        if key in seen or not is_outlet(key, article.language, known):
            continue
        seen.add(key)
        if article.text.startswith(name, end - len(name)):  # a name at the end goes without its full stop
            end -= len(name) - len(bare)
        yield Origin(article.id, Span(start, end), re.sub(r"^the\s", "The ", bare))
        if len(seen) == LIMIT:
            return


def is_outlet(folded: str, language: str | None, known: set[str]) -> bool:
    """Whether a name is that of a newsroom: one of the story's outlets, or a word such as Times or Radio in it."""
    if outlet_key(folded) in known:
        return True
    words = re.findall(r"[\w-]+", folded)
    if len(words) == 1 and words[0] in lexicon(language).weak_outlet_words:
        return False
    return any(word in lexicon(language).outlet_words for word in words)
