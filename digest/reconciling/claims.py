"""The same statement with a hedge in one outlet and without it in another: "may have started" / "started"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from digest.model import Article, Claim, Place, Quote, Span
from digest.reconciling.denials import denied
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.statements import (
    Hedge,
    Sentence,
    Statement,
    content_of,
    content_stems,
    hedges,
    statement,
    stems_of,
    unquoted,
)
from digest.text import fold, primary, words

__all__ = ["claims"]

SHARED = 4  # words of content that both statements have at least,
COVER = 0.7  # and their share in the hedged clause and in the stretch of the flat sentence that has them;
FEWEST, STRETCH = 3, 0.75  # or fewer words, if they are all of the clause, and this share of the stretch
SAID_TOO = 0.5  # share from which an outlet is taken to say the hedged clause itself in another place
LIMIT = 5  # claims a story shows
BREAK = re.compile(r"[;:–—()“”\"]|,\s")

WRITTEN = re.compile(r"\w+")

Scope = tuple[Statement, Hedge, frozenset[str]]  # a hedged sentence, its hedge, and the stems of the clause hedged


def claims(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    spoken: Sequence[frozenset[str]],
    plain: Sequence[str | None],
) -> tuple[Claim, ...]:
    """The statements that one article hedges and another one makes flatly, the most alike first.

    Only sentences outside quotations; both deny or neither does; an outlet that says it both ways is left out.
    `spoken` is the word set of each article in lower case, `plain` its folded text (`text.spaced`) where it has one.
    """
    if len(articles) < 2:
        return ()
    hedged = [hedges(article, listed) for article, listed in zip(articles, spoken, strict=True)]
    if not any(hedged):
        return ()
    told = [list(unquoted(*each)) for each in zip(articles, quotes, hedged, strict=True)]
    said = [
        statement(n, content_of(articles[n], plain[n], span), span, own)
        for n, listed in enumerate(told)
        for span, own in listed
        if own
    ]
    found = [(0.0, claim) for claim in denials(articles, said, told)]
    scopes = [
        (one, hedge, scope)
        for one in said
        for hedge in one.hedges
        if len(scope := clause(one, hedge, articles[one.article])) >= FEWEST
    ]
    wanted = frozenset().union(*(scope for _, _, scope in scopes))
    for n, article in enumerate(articles):
        if speaks_of([scope for _, _, scope in scopes], wanted, spoken[n], article.language):
            said += telling(n, article, plain[n], [span for span, own in told[n] if not own], wanted)
    found += flatly_told(articles, scopes, said, wanted)
    found.sort(key=lambda f: (-f[0], f[1].hedged.article, f[1].hedged.span.start, f[1].flat.article))
    return tuple(distinct(claim for _, claim in found))[:LIMIT]


def denials(articles: tuple[Article, ...], said: list[Statement], told: list[list[Sentence]]) -> tuple[Claim, ...]:
    """What one outlet denies with a hedge and another one flatly; `said` are the sentences of `told` that hedge."""
    few = [(one.article, one.span, Span(*hedge[:2])) for one in said for hedge in one.hedges if hedge[2]]
    if not few:
        return ()
    return tuple(denied(articles, few, [[(span, bool(own)) for span, own in listed] for listed in told]))


def flatly_told(
    articles: tuple[Article, ...], scopes: list[Scope], said: list[Statement], wanted: frozenset[str]
) -> Iterator[tuple[float, Claim]]:
    """What other articles say flatly of each hedged clause, with how alike the two are.

    `said` are all sentences that may be compared, `wanted` the stems of all clauses.
    """
    index: dict[str, list[int]] = {stem: [] for stem in wanted}
    for at, one in enumerate(said):
        for stem in one.stems & wanted:
            index[stem].append(at)
    for one, hedge, scope in scopes:
        hits = Counter(chain.from_iterable(map(index.__getitem__, scope)))
        sure = {said[at].article for at, n in hits.items() if n >= COVER * len(scope) and not said[at].hedges}
        if sure and one.article not in sure:
            near = [said[at] for at in sorted(at for at, n in hits.items() if n >= SAID_TOO * len(scope))]
            yield from compared(one, hedge, scope, near, sure, articles)


def distinct(found: Iterator[Claim]) -> Iterator[Claim]:
    """Each sentence once."""
    used: set[Place] = set()
    for claim in found:
        if claim.hedged not in used and claim.flat not in used:
            used |= {claim.hedged, claim.flat}
            yield claim


def telling(
    number: int, article: Article, plain: str | None, spans: list[Span], wanted: frozenset[str]
) -> Iterator[Statement]:
    """Those of an article's sentences that share as many words with hedged clauses as any comparison asks for."""
    for span in spans:
        content = content_of(article, plain, span)
        if len(wanted.intersection(content)) >= SAID_TOO * FEWEST:
            yield statement(number, content, span, ())


def speaks_of(
    scopes: list[frozenset[str]], wanted: frozenset[str], spoken: frozenset[str], language: str | None
) -> bool:
    """Whether an article has the words of one of some clauses at all; its word set knows none with an apostrophe.

    `wanted` are the words of all clauses.
    """
    stems = wanted.intersection(map(content_stems(primary(language)).__getitem__, spoken))
    stems |= {stem for stem in wanted if "'" in stem}
    return any(len(scope & stems) >= COVER * len(scope) for scope in scopes)


def clause(one: Statement, hedge: Hedge, article: Article) -> frozenset[str]:
    """The stems of content in the clause that a hedge stands in."""
    text = article.text
    before = [match.end() for match in BREAK.finditer(text, one.span.start, hedge[0])]
    after = BREAK.search(text, hedge[1], one.span.end)
    low, high = before[-1] if before else one.span.start, after.start() if after else one.span.end
    lex = lexicon(article.language)
    if text[hedge[0] : hedge[1]] in lex.hedges_behind:
        low = hedge[0]  # "he denied that ...", "the alleged ...": what stands before is sure
    told = [match.end() for match in WRITTEN.finditer(text, low, hedge[0]) if match[0].lower() in lex.attributed]
    low = told[-1] if told else low  # "police said rain may have ...": whose word it is, is no part of it
    return frozenset(stems_of(words(fold(f"{text[low : hedge[0]]} {text[hedge[1] : high]}")), article.language))


def compared(
    one: Statement,
    hedge: Hedge,
    scope: frozenset[str],
    near: list[Statement],
    sure: set[int],
    articles: tuple[Article, ...],
) -> Iterator[tuple[float, Claim]]:
    """What other articles say flatly of a hedged clause, each with how alike the two are.

    `near` are the sentences that share words with the clause, `sure` the articles that have most of them unhedged.
    """
    article = articles[one.article]
    lex = lexicon(article.language)
    unsure = {other.article for other in near if other.hedges and other.article != one.article}
    sure = sure - unsure
    written = article.text[hedge[0] : hedge[1]]
    stretch = Span(hedge[1], one.span.end) if written in lex.hedges_behind else one.span
    denies = bool(sure) and (hedge[2] or says(stretch, article, lex.negations))
    open_words = lex.hedges | lex.open
    if not ahead(article.text, hedge, lex):
        open_words |= lex.future  # "may have closed" says nothing of what "will" be
    for number in sorted(sure):
        if article.outlet is not None and article.outlet == articles[number].outlet:
            continue  # a newsroom that grows surer differs from nobody
        scored = [(likeness(scope, other), other) for other in near if other.article == number]
        score, best = max(scored, key=lambda s: (s[0], -s[1].span.start))
        if not score or holds(best, articles[number], open_words):
            continue
        if written in lex.ability and not holds(best, articles[number], lex.future):
            continue  # "could" tells as well what somebody was able to do
        if written in lex.hearsay and holds(best, articles[number], lex.attributed):
            continue  # "police said" leaves it to the police as much as "allegedly" does
        if written.rsplit(None, 1)[-1] in lex.either or holds(best, articles[number], lex.negations) == denies:
            yield score, Claim(Place(article.id, one.span), Span(*hedge[:2]), Place(articles[number].id, best.span))


def ahead(text: str, hedge: Hedge, lex: Lexicon) -> bool:
    """Whether a hedge may speak of what is to come: "may close", but not "may have closed"."""
    behind = WRITTEN.search(text, hedge[1])
    return behind is None or behind[0].lower() not in lex.perfect


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
    return says(one.span, article, listed)


def says(place: Span, article: Article, listed: frozenset[str]) -> bool:
    """Whether a stretch of an article holds one of some words; "May" is a month."""
    months = lexicon(article.language).months
    written = words(place.of(article.text))
    return any(low in listed and (word == low or low not in months) for word in written for low in (fold(word),))
