"""What a figure without a counted noun is called: a few words that stand together in one of its sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from digest.model import Article
from digest.reconciling.figures.items import Item
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.tokens import Token, known_tokens, lowered
from digest.text import stop_words

__all__ = ["phrase"]

TELLING = 4  # terms, at most, that a phrase is to hold
LONGEST = 5  # words of a phrase
READERS = 3  # sentences in which it is looked for
MORE = 1  # of them behind the last telling one
SENTENCE = 80  # words and marks of a sentence that are read
READ = 20_000  # characters of an article in which a word is looked up as a noun
BESIDE, NEARBY = 20, 45  # characters between a lone noun and the number behind it, between more words and the number
TWO, ONE, OTHER = range(3)  # what is best: two telling terms, a noun, a noun that tells less
NEAR = 24  # characters before a word in which the one before it is read
BEFORE, AFTER = re.compile(r"\w+,?$"), re.compile(r"(?!\w)[ -]?(\w*)")

Run = Sequence[Token]
Rank = tuple[int, int, int]


def phrase(group: list[Item], articles: tuple[Article, ...], terms: Sequence[str]) -> str:
    """The shortest words in a row that hold two of the most telling terms and end with a noun, else one noun; "" where
    there is none.

    `terms` begin with the most telling one. All is as the article writes it, but for a first word with a capital that
    the article also writes without.
    """
    best: tuple[Rank, Article, Run] | None = None
    common = shared_terms(group[:READERS], articles)
    nouns: dict[tuple[str, str, bool], bool] = {}
    for item in group[:READERS]:
        article = articles[item.article]
        for rank, run in runs(item, article, terms):
            if best is not None and rank >= best[0]:
                continue
            named = run[-1].text[:1].isupper() and lexicon(article.language).noun != "capital"
            if named or (
                common and stem_of(run[-1], article) not in common
            ):  # it says of whom, or one outlet alone says it
                continue
            asked = article.id, run[-1].folded, len(run) > 1
            if asked not in nouns:
                nouns[asked] = is_noun(run, article)
            if nouns[asked]:
                best = rank, article, run
    return written(best[2], best[1]) if best else ""


def shared_terms(group: list[Item], articles: tuple[Article, ...]) -> frozenset[str]:
    """The terms that the sentences of several figures have in common, two of them at least; none of one figure."""
    seen: Counter[str] = Counter()
    for item in group:
        lex = lexicon(articles[item.article].language)
        found = known_tokens(articles[item.article].text, item.figure.sentence)[:SENTENCE]
        seen.update(set(lex.terms([token.folded for token in found])))
    return frozenset(term for term, count in seen.items() if count > 1)


def stem_of(token: Token, article: Article) -> str:
    """A word as it is compared."""
    return lexicon(article.language).terms([token.folded])[0]


def runs(item: Item, article: Article, terms: Sequence[str]) -> Iterator[tuple[Rank, Run]]:
    """Words in a row that hold telling terms, with how good they are: of two terms, of better ones, few.

    They begin with a telling term and end with one, or with a word after it: "federal income tax" for "federal". Only
    a mark, a number or a small word comes next, so that nothing is cut off. Who says it, whom a name names and where it
    is done are not what is counted; nor is what stands far from the number.
    """
    lex = lexicon(article.language)
    small, _ = small_words(article.language)
    found = known_tokens(article.text, item.figure.sentence)[:SENTENCE]
    places = {term: n for n, term in reversed([*enumerate(terms)])}
    ranks = [places.get(term, -1) for term in lex.terms([token.folded for token in found])]
    begins = [k for k, token in enumerate(found) if ranks[k] >= 0 and token.word and token.folded not in small]
    for first in begins:
        for last in range(first, min(first + LONGEST, len(found))):
            if max(ranks[max(first, last - MORE) : last + 1]) < 0 or found[last].folded in small:
                continue
            run, after = found[whole_name(found, first) : last + 1], found[last + 1 : last + 2]
            if len(run) > LONGEST or not together(run, article, lex) or beside(found, first, last, lex):
                continue
            if after and (after[0].folded in lex.of or (goes_on(run[-1], after[0]) and after[0].folded not in small)):
                continue  # "total number" of what?
            held = sorted({n for n in ranks[first : last + 1] if n >= 0})
            two = held[1:2] and held[1] < TELLING
            ahead, behind = item.figure.span.start - run[-1].end, run[0].start - item.figure.span.end
            if not 0 < ahead <= (BESIDE if len(run) == 1 else NEARBY) and not (len(run) > 1 and 0 < behind <= NEARBY):
                continue
            good = TWO if two else ONE if held[0] < TELLING else OTHER
            yield (good, sum(held[:2]) if two else held[0], len(run)), run


def beside(found: Run, first: int, last: int, lex: Lexicon) -> bool:
    """Whether words do not tell what is counted: a verb comes first ("may not raise rents"), a name is among them, a
    mark or a word of place stands before them ("to the campaign", ", a professor"), or they say it ("lawyers said").
    """
    if last > first and (
        found[first].folded.endswith(lex.verbal) or found[max(0, first - 1)].folded in lex.before_verb
    ):
        return True
    if lex.noun != "capital" and any(token.text[0].isupper() for token in found[max(first, 1) : last + 1]):
        return True
    if last + 1 < len(found) and found[last + 1].folded in lex.attributed:
        return True
    before = first - 1
    while before >= 0 and (found[before].folded in lex.skip or found[before].possessive):
        before -= 1
    return before >= 0 and (found[before].text == "," or found[before].folded in lex.aside)


@cache
def small_words(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The words with which no phrase begins or ends, and those that may stand within one."""
    lex = lexicon(language)
    numbers = lex.number_words | lex.short_scales.keys() | lex.calendar
    return stop_words(language) | lex.stop | numbers, lex.of | lex.joins | lex.ratio


def goes_on(last: Token, after: Token) -> bool:
    """Whether a phrase may go on after a word: no mark or number follows, nor a small letter after a name."""
    return after.word and not after.number and not (last.text[:1].isupper() and not after.text[:1].isupper())


def whole_name(found: Run, at: int) -> int:
    """Where the name that a word ends begins: "Port Vell" for "Vell"."""
    least = max(0, at - LONGEST)
    while at > least and found[at].text[:1].isupper() and found[at - 1].text[:1].isupper():
        at -= 1
    return at


def together(run: Run, article: Article, lex: Lexicon) -> bool:
    """Whether words are one phrase: no mark and no number between them, and no small words but "of", "of the", "and".

    Others part a verb from what it is done to: "repaid his campaign", "pulled the boat".
    """
    stops, (_, joints) = stop_words(article.language), small_words(article.language)
    for before, token in pairwise(run):
        if (
            not token.word
            or article.text[before.end : token.start] not in (" ", "-")
            or token.number
            or token.folded in lex.number_words
        ):
            return False
        linked = token.folded in joints or (token.folded in lex.definite and before.folded in joints)
        if token.folded in stops and not linked:
            return False
    return True


def is_noun(run: Run, article: Article) -> bool:
    """Whether the last of some words is a noun: it stands somewhere in its article behind "the" or "his" and before a
    mark or a small word, or has other words before it and a plural's ending.
    """
    lex, token = lexicon(article.language), run[-1]
    if len(run) > 1 and token.folded.endswith(lex.plural) and not token.folded.endswith(lex.singular):
        return True
    small = stop_words(article.language)
    places = around(lowered(article.text[:READ]), token.folded)
    return any(before in lex.skip and (not after or after in small) for before, after in places)


def around(text: str, word: str) -> Iterator[tuple[str, str]]:
    """The words right before and after each place of a word behind a space; "" where a mark or nothing stands."""
    at = text.find(f" {word}")
    while at >= 0:
        before, after = BEFORE.search(text, max(0, at - NEAR), at), AFTER.match(text, at + 1 + len(word))
        if after:
            yield before[0] if before else "", after[1]
        at = text.find(f" {word}", at + 1)


def written(run: Run, article: Article) -> str:
    """The words of a run, without the possessive ending of the last one."""
    first, last = run[0], run[-1]
    words = article.text[first.start : last.end - 2 * last.possessive]
    begins = not article.text[max(0, first.start - 2) : first.start].rstrip()[-1:].isalnum()  # a sentence, perhaps
    named = len(run) > 1 and run[1].text[:1].isupper()
    small = begins and not named and re.search(rf"\b{re.escape(first.folded)}\b", article.text[:READ])
    return words[:1].lower() + words[1:] if small else words
