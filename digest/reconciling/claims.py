"""The same statement with a hedge in one outlet and without it in another: "may have started" / "started"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

import msgspec

from digest.model import Article, Claim, Place, Quote, Span
from digest.reconciling.denials import denied
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.text import Remembered, fold, primary, stem_words, stop_words, words

__all__ = ["claims"]

SHARED = 4  # words of content that both statements have at least,
COVER = 0.7  # and their share in the hedged clause and in the stretch of the flat sentence that has them;
FEWEST, STRETCH = 3, 0.75  # or fewer words, if they are all of the clause, and this share of the stretch
SAID_TOO = 0.5  # share from which an outlet is taken to say the hedged clause itself in another place
LIMIT = 5  # claims a story shows
LONGEST = 600  # characters of a sentence that is compared
BREAK = re.compile(r"[;:–—()“”\"]|,\s")

WRITTEN = re.compile(r"\w+")

Hedge = tuple[int, int, bool]  # where it stands, and whether it hedges a denial
Sentence = tuple[Span, tuple[Hedge, ...]]


class Statement(msgspec.Struct, frozen=True, gc=False):
    """A sentence outside quotations: the stems of its words of content in order, and where it hedges."""

    article: int
    span: Span
    content: tuple[str, ...]
    stems: frozenset[str]
    hedges: tuple[Hedge, ...]


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
    index: dict[str, list[int]] = {stem: [] for stem in wanted}
    for at, one in enumerate(said):
        for stem in one.stems & wanted:
            index[stem].append(at)
    few = [(one.article, one.span, Span(*hedge[:2])) for one in said for hedge in one.hedges if hedge[2]]
    sentences = [[(span, bool(own)) for span, own in listed] for listed in told] if few else []
    found: list[tuple[float, Claim]] = [(0.0, claim) for claim in (denied(articles, few, sentences) if few else ())]
    for one, hedge, scope in scopes:
        hits = Counter(chain.from_iterable(map(index.__getitem__, scope)))
        sure = {said[at].article for at, n in hits.items() if n >= COVER * len(scope) and not said[at].hedges}
        if sure and one.article not in sure:
            near = [said[at] for at in sorted(at for at, n in hits.items() if n >= SAID_TOO * len(scope))]
            found += compared(one, hedge, scope, near, sure, articles)
    found.sort(key=lambda f: (-f[0], f[1].hedged.article, f[1].hedged.span.start, f[1].flat.article))
    return tuple(distinct(claim for _, claim in found))[:LIMIT]


def hedges(article: Article, spoken: frozenset[str]) -> list[Hedge]:
    """All that hedges in an article."""
    lex = lexicon(article.language)
    text = article.text
    return [(start, end, text[start:end] in lex.denials) for start, end in lex.hedge_phrases.find(text, spoken)]


def distinct(found: Iterator[Claim]) -> Iterator[Claim]:
    """Each sentence once."""
    used: set[Place] = set()
    for claim in found:
        if claim.hedged not in used and claim.flat not in used:
            used |= {claim.hedged, claim.flat}
            yield claim


def unquoted(article: Article, quotes: tuple[Quote, ...], hedged: list[Hedge]) -> Iterator[Sentence]:
    """The sentences of an article that hold no quotation, each with its hedges."""
    closed = sorted(
        [(q.span.start, q.span.end) for q in quotes]
        + [(p.span.start, p.span.end) for p in article.paragraphs if p.kind == "heading"]
    )
    at, reach = 0, 0  # what begins before the sentence's end, and how far that reaches
    for span in article.sentences:
        while at < len(closed) and closed[at][0] < span.end:
            reach = max(reach, closed[at][1])
            at += 1
        first = bisect_left(hedged, (span.start,))
        if reach <= span.start and span.end - span.start <= LONGEST:
            yield span, tuple(hedged[first : bisect_left(hedged, (span.end,), first)])


def statement(number: int, content: tuple[str, ...], span: Span, hedged: tuple[Hedge, ...]) -> Statement:
    """A sentence ready for comparing."""
    return Statement(number, span, content, frozenset(content), hedged)


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


def content_of(article: Article, plain: str | None, span: Span) -> tuple[str, ...]:
    """The stems of the words of content in a stretch of an article; `plain` is its folded text where that is known."""
    written = words(fold(span.of(article.text))) if plain is None else plain[span.start : span.end].split()
    return stems_of(written, article.language)


def stems_of(folded: list[str], language: str | None) -> tuple[str, ...]:
    """The stems of those of some folded words that carry a topic."""
    return tuple(filter(None, map(content_stems(primary(language)).__getitem__, folded)))


@cache
def content_stems(code: str | None) -> Remembered[str]:
    """The stem of each folded word of a language, "went" as "go"; "" for those that carry no topic."""
    stops, forms = stop_words(code), lexicon(code).forms
    return Remembered(lambda word: "" if word in stops else stem_words([forms.get(word, word)], code)[0])


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
