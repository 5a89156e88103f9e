"""Who reported first, where an article says so."""

import re
from collections.abc import Iterator
from functools import cache

from digest.model import Article, Origin, Span
from digest.reconciling.lexicon import lexicon
from digest.text import fold

__all__ = ["origins"]

# A name of up to six capitalised words, with "of", "the" or "and" between.
NAME = r"(?P<name>(?:[Tt]he\s)?[A-Z][\w&’.-]{0,30}(?:\s(?:(?:of|the|and)\s)?[A-Z][\w&’.-]{0,30}){0,5})"
LIMIT = 3  # statements an article contributes


@cache
def patterns(language: str | None) -> tuple[re.Pattern[str], ...]:
    """A pattern for the phrases before the name and one for those after it; none where the language has no phrases."""
    data = lexicon(language).origins
    front, back = (
        "|".join(re.escape(p) for p in sorted(data.get(key, ()), key=lambda p: (-len(p), p)))
        for key in ("before", "after")
    )
    found = [re.compile(rf"(?<!\w)(?i:{front})\s{NAME}")] if front else []
    return (*found, re.compile(rf"(?<!\w){NAME}\s(?:{back})(?!\w)")) if back else tuple(found)


def origins(articles: tuple[Article, ...]) -> tuple[Origin, ...]:
    """The statements of who reported first, in order of article and place; an outlet once an article."""
    known = {fold(a.outlet) for a in articles if a.outlet}
    return tuple(origin for article in articles for origin in of_article(article, known))


def of_article(article: Article, known: set[str]) -> Iterator[Origin]:
    """The first few statements of one article."""
    seen: set[str] = set()
    found = sorted(
        ((m.start(), m.end(), m) for rule in patterns(article.language) for m in rule.finditer(article.text)),
        key=lambda f: f[:2],
    )
    for start, end, match in found:
        name = match["name"].rstrip(".’")
        end = match.start("name") + len(name) if end == match.end("name") else end
        name = name.removesuffix("’s")
        key = fold(name).removeprefix("the ")
        if key in seen or not is_outlet(key, article.language, known):
            continue
        seen.add(key)
        yield Origin(article.id, Span(start, end), re.sub(r"^the\s", "The ", name))
        if len(seen) == LIMIT:
            return


def is_outlet(folded: str, language: str | None, known: set[str]) -> bool:
    """Whether a name is that of a newsroom: one of the story's outlets, or a word such as Times or Radio in it."""
    if folded in known or f"the {folded}" in known:
        return True
    return any(word in lexicon(language).outlet_words for word in re.findall(r"[\w-]+", folded))
