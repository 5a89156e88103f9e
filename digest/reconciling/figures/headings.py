"""What a difference is called on the page: words of the articles, never of ours."""

from collections import Counter
from functools import cache

from digest.model import Article
from digest.reconciling.figures.columns import GENERIC, Columns
from digest.reconciling.figures.items import Item
from digest.reconciling.figures.labels import plural
from digest.reconciling.figures.phrases import phrase
from digest.reconciling.lexicon import lexicon
from digest.reconciling.tokens import known_tokens
from digest.text import stop_words

__all__ = ["subject"]

ASKED = 6  # outlets whose words a heading is made of
MADE_OF = 60  # characters behind a sum in which it is told what it comes in
MOST_TELLING = 12  # terms that a phrase may be made of


def subject(table: Columns, rows: list[int], articles: tuple[Article, ...]) -> str:
    """What some figures count, in the articles' own words: the counted noun, what befell them, else words around.

    All words are of one language, the one that most of these figures are told in; "" where none read as a phrase.
    """
    languages = [articles[table.items[row].article].language or "" for row in rows]
    told = max(sorted(set(languages)), key=languages.count)
    rows = [row for row, language in zip(rows, languages, strict=True) if language == told]
    group = [table.items[row] for row in rows[:ASKED]]
    nouns = [named for x in group if tells(x, articles) and (named := written(x, articles))]
    generic = [x for x in group if x.head in GENERIC and x.kind == "people"]
    states = Counter(x.figure.state for x in group if x.figure.state and x.kind in ("people", ""))
    state = max(sorted(states), key=states.__getitem__, default="")
    if 2 * states[state] <= len(group):
        state = ""  # what befell others in the sentence of one of them
    people = group[0].kind == "people" or bool(generic)
    if state and (people or not nouns):
        whole = [written(x, articles) for x in generic] or nouns  # "31 soldiers" of "31 people": people
        return befallen(min(whole, key=simplicity, default=""), state, group, articles)
    if nouns:
        ending = lexicon(told or None).plural
        return min(nouns, key=lambda noun: (-nouns.count(noun), not noun.endswith(ending), simplicity(noun)))
    whole = [written(x, articles) for x in generic] or [named for x in group if (named := made_of(x, articles))]
    return min(whole, key=simplicity, default="") or around(table, group, rows, articles)


def tells(item: Item, articles: tuple[Article, ...]) -> bool:
    """Whether the words behind a figure say what is counted; "north" in "240 km north" and "tall" do not."""
    if not item.head or item.head in GENERIC or item.bearing:
        return False
    if item.kind not in ("measure", "time") or " " in item.figure.subject or not item.figure.subject:
        return True
    article, place = articles[item.article], item.figure.span
    lex, own = lexicon(article.language), known_tokens(article.text, place)
    return len(own) < 2 or plural(own[-1], lex) or article.text[own[-1].start - 1] in "-–" or own[-2].folded in lex.of


def befallen(noun: str, state: str, group: list[Item], articles: tuple[Article, ...]) -> str:
    """What is counted and what befell it, as the articles say it: "people killed", "deaths"."""
    lex = lexicon(articles[group[0].article].language)
    if noun and lex.terms([noun.split()[-1].lower()]) == [state]:
        return noun
    with_noun = [x for x in group if noun and written(x, articles) == noun]  # so that the endings agree
    here, anywhere = (
        Counter(t.folded for x in some for t in known_tokens(articles[x.article].text, x.figure.sentence))
        for some in (with_noun, group)
    )
    if told := [word for word in lex.befell if here[word] and lex.terms([word]) == [state]]:
        return f"{noun} {max(told, key=here.__getitem__)}"
    own = sorted(written(x, articles) for x in group if x.head == state and x.figure.subject)
    alone = [word for word in (*lex.mishaps, *lex.befell) if anywhere[word] and lex.terms([word]) == [state]]
    return min(own, key=simplicity, default="") or max(alone, key=anywhere.__getitem__, default=noun)


def made_of(item: Item, articles: tuple[Article, ...]) -> str:
    """What a sum of money comes in, as told right behind it: "$250,000 in harbour fees"; "" where it is not."""
    article = articles[item.article]
    lex = lexicon(article.language)
    small = (stop_words(article.language), lex.stop, lex.skip, lex.calendar)
    place = item.figure.span
    if item.kind != "money" or not lex.made_of:
        return ""
    link, *words = article.text[place.end : place.end + MADE_OF].split()[:4] or [""]
    told: list[str] = []
    for word in words:
        bare = word.rstrip(".,;:")
        if not (bare.islower() and bare.isalpha()) or any(bare in some for some in small):
            break
        told.append(bare)
        if bare != word:
            break
    while told and not told[-1].endswith(lex.plural):
        told.pop()
    return " ".join(told) if link in lex.made_of and article.text[place.end : place.end + 1] == " " else ""


def around(table: Columns, group: list[Item], rows: list[int], articles: tuple[Article, ...]) -> str:
    """A phrase of the sentences that stand around some figures; "" where none reads as one."""
    contexts = [table.weights_of(row) for row in rows]
    shared = Counter(term for context in contexts for term in context)
    units = unit_terms(articles[group[0].article].language)
    common = [term for term, n in shared.items() if n > 1 and term not in units] or list(shared)
    common.sort(key=lambda t: (-shared[t], -max(context.get(t, 0.0) for context in contexts), t))
    found = phrase(group, articles, common[:MOST_TELLING])
    lone = " " not in found and group[0].kind in ("time", "percent")  # of ten minutes, "building" says too little
    return "" if lone or found.casefold() in GENERIC else found


def written(item: Item, articles: tuple[Article, ...]) -> str:
    """The counted noun as its article writes it: "U.S. troops"."""
    text = articles[item.article].text
    if not item.figure.subject:  # "a federal tax charge of $1 billion"
        lex = lexicon(articles[item.article].language)
        small = (stop_words(articles[item.article].language), lex.stop, lex.skip)
        before = text[item.figure.sentence.start : item.figure.span.start].split()[-4:-1]
        plain = [word.islower() and word.isalpha() and not any(word in some for some in small) for word in before]
        return " ".join(before[len(before) - plain[::-1].index(False) :] if False in plain else before)
    place = item.figure.sentence if item.kind == "age" else item.figure.span  # whose age it is stands before or behind
    found = {token.folded: token.text for token in known_tokens(text, place)}
    first, *others = (found.get(word, word) for word in item.figure.subject.split())
    tied = others and f"-{first} " in place.of(text)  # "a 48-page indictment": what it is that has so many of them
    return " ".join(others if tied else (first, *others))


@cache
def unit_terms(language: str | None) -> frozenset[str]:
    """The words for units and scales and of the calendar, which say nothing of what is measured."""
    lex = lexicon(language)
    words = {word for unit in lex.units for word in unit.split() if word.isalpha()}
    return frozenset(lex.terms(sorted(words | lex.number_words | lex.short_scales.keys() | lex.calendar)))


def simplicity(phrase: str) -> tuple[int, int, str]:
    """Sort key: the fewest words, then the shortest."""
    return len(phrase.split()), len(phrase), phrase
