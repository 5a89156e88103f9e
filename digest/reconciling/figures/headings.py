"""What a difference is called on the page: words of the articles, never of ours."""

from collections import Counter
from functools import cache

from digest.model import Article
from digest.reconciling.figures.columns import GENERIC, Columns
from digest.reconciling.figures.items import Item
from digest.reconciling.figures.phrases import phrase
from digest.reconciling.lexicon import lexicon
from digest.reconciling.tokens import tokens

__all__ = ["subject"]


def subject(table: Columns, rows: list[int], articles: tuple[Article, ...]) -> str:
    """What some figures count, in the articles' own words: the counted noun, what befell them, else words around.

    All words are of one language, the one that most of these figures are told in.
    """
    languages = [articles[table.items[row].article].language or "" for row in rows]
    told = max(sorted(set(languages)), key=languages.count)
    rows = [row for row, language in zip(rows, languages, strict=True) if language == told]
    group = [table.items[row] for row in rows]
    nouns = sorted((written(x, articles) for x in group if x.subject and x.subject[-1] not in GENERIC), key=simplicity)
    states = Counter(x.figure.state for x in group if x.figure.state and x.kind in ("people", ""))
    state = max(sorted(states), key=states.__getitem__, default="")
    if nouns and (not state or group[0].kind != "people"):
        return nouns[0]
    generic = sorted((written(x, articles) for x in group if x.figure.subject), key=simplicity)
    if state:
        return " ".join([*(nouns or generic)[:1], *surface(group, articles, [state], 1)])
    if generic:
        return generic[0]
    contexts = [table.weights_of(row) for row in rows]
    shared = Counter(term for context in contexts for term in context)
    units = {term for x in group for term in unit_terms(articles[x.article].language)}
    common = [term for term, n in shared.items() if n > 1 and term not in units] or list(shared)
    common.sort(key=lambda t: (-shared[t], -max(context.get(t, 0.0) for context in contexts), t))
    found = phrase(group, articles, common)
    if found and found.casefold() not in GENERIC:
        return found
    return " ".join(surface(group, articles, common, 1)) or found or group[0].figure.unit


def written(item: Item, articles: tuple[Article, ...]) -> str:
    """The counted noun as its article writes it: "U.S. troops"."""
    text = articles[item.article].text
    found = {token.folded: token.text for token in tokens(text, item.figure.span)}
    return " ".join(found.get(word, word) for word in item.figure.subject.split())


@cache
def unit_terms(language: str | None) -> frozenset[str]:
    """The words for units and scales and of the calendar, which say nothing of what is measured."""
    lex = lexicon(language)
    words = {word for unit in lex.units for word in unit.split() if word.isalpha()}
    return frozenset(lex.terms(sorted(words | lex.number_words | lex.short_scales.keys() | lex.calendar)))


def simplicity(phrase: str) -> tuple[int, int, str]:
    """Sort key: the fewest words, then the shortest."""
    return len(phrase.split()), len(phrase), phrase


def surface(group: list[Item], articles: tuple[Article, ...], terms: list[str], limit: int) -> list[str]:
    """The words of the first sentence that hold some terms, in the order of the sentence."""
    wanted = terms[:limit]
    for item in group:
        article = articles[item.article]
        toks = [t for t in tokens(article.text, item.figure.sentence) if t.word and not t.number]
        listed = zip(toks, lexicon(article.language).terms([t.folded for t in toks]), strict=True)
        found: dict[str, str] = {}
        for token, term in listed:
            if term in wanted:
                found.setdefault(term, token.folded)
        if len(found) == len(wanted):
            return list(found.values())
    return []
