"""The sentences of a story that a summary may choose from, with all that is known about each."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from digest.model import Article, Paragraph, Quote, Span
from digest.summarising.lexicon import wording
from digest.summarising.sentences.acronyms import acronyms
from digest.summarising.sentences.attributions import beside_the_fact, only_there
from digest.summarising.sentences.datelines import without_dateline
from digest.summarising.sentences.faults import PAIRED, fault_of
from digest.summarising.sentences.leaning import adds, leans
from digest.summarising.sentences.surnames import surnames
from digest.summarising.sentences.unintroduced import surname_alone, thing_as_known, unheard
from digest.summarising.sentences.verbs import tells_nothing
from digest.summarising.terms import UNHEARD, Terms, Vocabulary, counted
from digest.text import fold, primary, words

__all__ = ["ISO", "Candidate", "Material", "familiar", "gather"]

FINAL = ".!?…。！？।॥؟։;:\"'”’»)]"
FEWEST = 4  # words of a sentence
LINE = 15  # words: a paragraph under that without a final mark is a date, a heading or a caption
DEEPEST = 20  # sentences of an article that are looked at; nobody summarises from further down
MOST = 200  # sentences of a story that are looked at, shared among its articles
LONGEST = 1_500  # code points of a sentence; what is longer was never one
UPPER, UPDATE = 3, "UPDATE"  # sentences at the top, captions among them, where a dateline may stand; anywhere
ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
FLOURISH, NOTHING_TOLD = 15, 0.6  # words of a first sentence that may be one; what it loses
TRACKED = re.compile(r"[“”„«»\"]")


class Candidate(NamedTuple):
    """One sentence, or the few of one quotation that can only be shown together.

    `article` is the number of its article in the story, `position` its place among the article's candidates; `words`
    is what it costs of the budget. `leaning`: it needs the candidate before it. `barred`: it is never shown.
    `own_voice`: its author says I or we. `stranger`: the term of a surname alone with which it begins or that speaks
    in it, or of what it begins with as known ("The break had little effect") because its article told of it; 0: none.
    `dated`: it may name a day. `whole`: the span with what is cut from it. `aside`: the terms that only say who
    said it. `adding`: it adds to the one before it ("Roth has also resigned"), which a brief summary cannot show.
    """

    article: int
    position: int
    span: Span
    words: int
    terms: Terms
    leaning: bool
    barred: bool
    fault: float
    own_voice: bool
    stranger: int
    dated: bool
    whole: Span
    aside: tuple[int, ...] = ()
    adding: bool = False


class Material(NamedTuple):
    """The candidates of a story by article and position, the terms of its titles by article, and the vocabulary.

    `foreign` are the numbers of the articles in other languages than most: a summary speaks one language.
    """

    candidates: tuple[Candidate, ...]
    titles: tuple[Terms, ...]
    vocabulary: Vocabulary
    foreign: frozenset[int]


class Sentence(NamedTuple):
    """A sentence of an article, its folded words and its number of words as blanks tell; `whole` as above. `marked`:
    its paragraph has quotation marks or brackets."""

    span: Span
    whole: Span
    text: str
    folded: list[str]
    words: int
    marked: bool


def gather(
    articles: tuple[Article, ...], quotes: tuple[tuple[Quote, ...], ...], preferred: str | None = None
) -> Material:
    """The candidates of all articles of a story; of two languages with as many articles, one may be `preferred`."""
    deepest = max(3, min(DEEPEST, MOST // max(1, len(articles))))
    vocabulary = Vocabulary()
    found: list[Candidate] = []
    titles: list[Terms] = []
    for number, article in enumerate(articles):
        own = quotes[number] if number < len(quotes) else ()
        found += candidates_of(number, article, own, vocabulary, list(islice(sentences_of(article), deepest)))
        titles.append(vocabulary.terms(words(fold(article.title[:LONGEST])), article.language))
    for name, short in acronyms(articles).items():
        with_acronym(articles, found, titles, name, vocabulary.learn([short], None)[short])
    foreign = foreign_articles(articles, primary(preferred))
    spoken = (each._replace(barred=True) if each.article in foreign else each for each in found)
    return Material(tuple(spoken if foreign else found), tuple(titles), vocabulary, foreign)


def with_acronym(
    articles: tuple[Article, ...], candidates: list[Candidate], titles: list[Terms], name: str, short: int
) -> None:
    """Give what holds a name in full the term of its short form too."""
    for place, each in enumerate(candidates):
        if name in articles[each.article].text[each.span.start : each.span.end] and short not in each.terms:
            candidates[place] = each._replace(terms={**each.terms, short: 1})
    for place, article in enumerate(articles):
        if name in article.title:
            titles[place] = {**titles[place], short: 1}


def familiar(material: Material) -> frozenset[int]:
    """The surnames alone of which readers have heard: in a title, or common enough for a list of words."""
    weights = material.vocabulary.weights
    named = frozenset().union(*material.titles)
    return frozenset(
        each.stranger for each in material.candidates if each.stranger in named or weights[each.stranger] < UNHEARD
    )


def foreign_articles(articles: tuple[Article, ...], preferred: str | None) -> frozenset[int]:
    """The numbers of the articles that are not in the language of most; of equally many, the `preferred` language, or
    the one that is first."""
    languages = [primary(article.language) for article in articles]
    known = [language for language in languages if language]
    main = max(sorted(set(known)), key=lambda each: (known.count(each), each == preferred)) if known else None
    return frozenset(number for number, language in enumerate(languages) if language not in (main, None))


def sentences_of(article: Article) -> Iterator[Sentence]:
    """The sentences of an article that may be candidates, from the top: none too short or too long to be one."""
    text = article.text
    at = position = 0
    for paragraph in article.paragraphs:
        inside: list[Span] = []
        while at < len(article.sentences) and article.sentences[at].start < paragraph.span.end:
            if len(inside) < DEEPEST:
                inside.append(article.sentences[at])
            at += 1
        if not inside or heading(text, paragraph):
            continue
        marked = PAIRED.search(text, inside[0].start, inside[-1].end) is not None
        for whole in whole_quotations(text, inside) if marked else inside:
            upper = position < UPPER or text.startswith(UPDATE, whole.start)
            span = without_dateline(text, whole, article.language, article.published) if upper else whole
            if span.end - span.start > LONGEST:
                continue
            sentence = text[span.start : span.end]
            length = len(sentence.split())
            if length >= FEWEST or unspaced(sentence):
                yield Sentence(span, whole, sentence, words(fold(sentence)), length, marked)
                position += 1


def candidates_of(
    number: int, article: Article, quotes: tuple[Quote, ...], vocabulary: Vocabulary, sentences: list[Sentence]
) -> Iterator[Candidate]:
    """The sentences of one article with what is known about each."""
    rules, text = wording(article.language), article.text
    spoken = [(quote.span.start, quote.span.end) for quote in quotes if quote.kind == "direct"]
    known_names = surnames(text, sentences[-1].whole.end if sentences else 0, article.language)
    known = vocabulary.learn(chain.from_iterable([each.folded for each in sentences]), article.language)
    rare = unheard(known_names, known, vocabulary.weights)
    before: set[int] = set()
    for position, (span, whole, sentence, folded, length, marked) in enumerate(sentences):
        fault = fault_of(sentence, folded, length, rules, marked)
        if not position and length < FLOURISH and rules.past_verbs and tells_nothing(sentence, folded, rules):
            fault = fault._replace(penalty=fault.penalty + NOTHING_TOLD)
        start, end = span.start, span.end
        halved = True in [first < end and start < last and (first < start or last > end) for first, last in spoken]
        terms = counted(folded, known)
        stranger = surname_alone(sentence, folded, known_names, rare, vocabulary, article.language)
        if not stranger and folded and folded[0] in rules.thin_articles and not before.isdisjoint(terms):
            stranger = thing_as_known(sentence, [known[word] for word in folded[1:4]], before, rules)
        if rules.thin_articles:
            before.update(terms)
        behind = beside_the_fact(sentence, folded, rules)
        yield Candidate(
            number,
            position,
            span,
            length,
            terms,
            leans(sentence, folded, rules),
            fault.barred or halved,
            fault.penalty,
            fault.own_voice,
            stranger,
            not rules.calendar.isdisjoint(folded) or ("-" in sentence and ISO.search(sentence) is not None),
            whole,
            only_there(folded, behind, terms, known) if behind else (),
            position > 0 and adds(folded, rules),
        )


def heading(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading, a date line or a caption rather than prose."""
    if paragraph.kind == "heading":
        return True
    span = paragraph.span
    if span.end - span.start > LONGEST or text[span.end - 1 : span.end] in FINAL:
        return False
    return len(span.of(text).split()) < LINE


def whole_quotations(text: str, spans: list[Span]) -> list[Span]:
    """The sentences (one at least) of a paragraph, those of one quotation joined: half a quotation is never shown."""
    if not TRACKED.search(text, spans[0].start, spans[-1].end):
        return spans
    joined: list[Span] = []
    start, depth = -1, 0
    for number, span in enumerate(spans):
        depth = depth_after(text, span, depth)
        if start < 0:
            start = span.start
        if depth == 0 or number == len(spans) - 1:
            if depth:  # never closed: a quotation that goes on in the next paragraph, or a stray mark
                joined += [each for each in spans if each.start >= start]
            else:
                joined.append(Span(start, span.end))
            start, depth = -1, 0
    return joined


def depth_after(text: str, span: Span, depth: int) -> int:
    """How many quotations are open after a sentence, `depth` being open before it (0 or 1)."""
    for match in TRACKED.finditer(text, span.start, span.end):
        sign = match.group()
        if sign == '"':
            depth = 1 - depth
        elif sign in "„«" or (sign == "“" and depth == 0):
            depth = 1
        else:
            depth = 0
    return depth


def unspaced(sentence: str) -> bool:
    """Whether a text is in a script that writes without blanks, so that its words cannot be counted by them."""
    return len(sentence) > 12 and any("\u3040" <= sign <= "\u9fff" or "\u0e00" <= sign <= "\u0eff" for sign in sentence)
