"""The same statement with a hedge in one outlet and without it in another: "may have started" / "started"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from digest.model import Article, Claim, Place, Quote, Span
from digest.reconciling.lexicon import lexicon
from digest.text import fold, stem_words, stop_words, words

__all__ = ["claims"]

SHARED = 4  # words of content that both statements have at least,
COVER = 0.7  # and their share in the hedged clause and in the stretch of the flat sentence that has them;
FEWEST, STRETCH = 3, 0.75  # or fewer words, if they are all of the clause, and this share of the stretch
SAID_TOO = 0.5  # share from which an outlet is taken to say the hedged clause itself in another place
LIMIT = 5  # claims a story shows
LONGEST = 600  # characters of a sentence that is compared
BREAK = re.compile(r"[;:–—()“”\"]|,\s")

Hedge = tuple[int, int, bool]  # where it stands, and whether it hedges a denial


class Statement(msgspec.Struct, frozen=True, gc=False):
    """A sentence outside quotations: the stems of its words of content in order, and where it hedges."""

    article: int
    span: Span
    content: tuple[str, ...]
    stems: frozenset[str]
    hedges: tuple[Hedge, ...]


def claims(articles: tuple[Article, ...], quotes: tuple[tuple[Quote, ...], ...]) -> tuple[Claim, ...]:
    """The statements that one article hedges and another one makes flatly, the most alike first.

    Only sentences outside quotations; both deny or neither does; an outlet that says it both ways is left out.
    """
    hedged = [hedges(article) for article in articles]
    if len(articles) < 2 or not any(hedged):
        return ()
    said = [
        one
        for number, (article, listed) in enumerate(zip(articles, quotes, strict=True))
        for one in statements(number, article, listed, hedged[number])
    ]
    scopes = [
        (one, hedge, scope)
        for one in said
        for hedge in one.hedges
        if len(scope := clause(one, hedge, articles[one.article])) >= FEWEST
    ]
    wanted = frozenset().union(*(scope for _, _, scope in scopes))
    index: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(said):
        for stem in one.stems & wanted:
            index[stem].append(at)
    found: list[tuple[float, Claim]] = []
    for one, hedge, scope in scopes:
        hits = Counter(at for stem in scope for at in index[stem])
        near = [said[at] for at in sorted(hits) if hits[at] >= SAID_TOO * len(scope)]
        found += compared(one, hedge, scope, near, articles)
    found.sort(key=lambda f: (-f[0], f[1].hedged.article, f[1].hedged.span.start, f[1].flat.article))
    return tuple(distinct(claim for _, claim in found))[:LIMIT]


def hedges(article: Article) -> list[Hedge]:
    """All that hedges in an article."""
    lex = lexicon(article.language)
    text = article.text
    return [(start, end, text[start:end] in lex.denials) for start, end in lex.hedge_phrases.find(text)]


def distinct(found: Iterator[Claim]) -> Iterator[Claim]:
    """Each sentence once."""
    used: set[Place] = set()
    for claim in found:
        if claim.hedged not in used and claim.flat not in used:
            used |= {claim.hedged, claim.flat}
            yield claim


def statements(number: int, article: Article, quotes: tuple[Quote, ...], hedged: list[Hedge]) -> Iterator[Statement]:
    """The sentences of an article that hold no quotation."""
    closed = [q.span for q in quotes] + [p.span for p in article.paragraphs if p.kind == "heading"]
    for span in article.sentences:
        if span.end - span.start > LONGEST or any(c.start < span.end and span.start < c.end for c in closed):
            continue
        own = tuple(hedge for hedge in hedged if span.start <= hedge[0] < span.end)
        content = content_of(span.of(article.text), article.language)
        yield Statement(number, span, content, frozenset(content), own)


def content_of(text: str, language: str | None) -> tuple[str, ...]:
    """The stems of the words of content in a text."""
    stops = stop_words(language)
    return tuple(stem_words([word for word in words(fold(text)) if word not in stops], language))


def clause(one: Statement, hedge: Hedge, article: Article) -> frozenset[str]:
    """The stems of content in the clause that a hedge stands in."""
    text = article.text
    before = [match.end() for match in BREAK.finditer(text, one.span.start, hedge[0])]
    after = BREAK.search(text, hedge[1], one.span.end)
    low, high = before[-1] if before else one.span.start, after.start() if after else one.span.end
    return frozenset(content_of(f"{text[low : hedge[0]]} {text[hedge[1] : high]}", article.language))


def compared(
    one: Statement, hedge: Hedge, scope: frozenset[str], near: list[Statement], articles: tuple[Article, ...]
) -> Iterator[tuple[float, Claim]]:
    """What other articles say flatly of a hedged clause, each with how alike the two are."""
    article = articles[one.article]
    lex = lexicon(article.language)
    unsure = {other.article for other in near if other.hedges and other.article != one.article}
    sure = {other.article for other in near if not other.hedges and len(scope & other.stems) >= COVER * len(scope)}
    if one.article in sure:
        return
    denies = hedge[2] or holds(one, article, lex.negations)
    for number in sorted(sure - unsure):
        if article.outlet is not None and article.outlet == articles[number].outlet:
            continue  # a newsroom that grows surer differs from nobody
        scored = [(likeness(scope, other), other) for other in near if other.article == number]
        score, best = max(scored, key=lambda s: (s[0], -s[1].span.start))
        if not score or holds(best, articles[number], lex.hedges | lex.open):
            continue
        if holds(best, articles[number], lex.negations) == denies:
            yield score, Claim(Place(article.id, one.span), Span(*hedge[:2]), Place(articles[number].id, best.span))


def likeness(scope: frozenset[str], flat: Statement) -> float:
    """How much of a clause a sentence says, and how little else in between; 0 where that is not enough."""
    shared = scope & flat.stems
    if len(shared) < FEWEST:
        return 0.0
    at = [k for k, stem in enumerate(flat.content) if stem in shared]
    stretch = set(flat.content[at[0] : at[-1] + 1])
    covered, dense = len(shared) / len(scope), len(shared) / len(stretch)
    enough = (covered >= COVER and dense >= COVER) if len(shared) >= SHARED else (covered == 1 and dense >= STRETCH)
    return covered + dense if enough else 0.0


def holds(one: Statement, article: Article, listed: frozenset[str]) -> bool:
    """Whether a sentence holds one of some words."""
    return not listed.isdisjoint(fold(word) for word in words(one.span.of(article.text)))
