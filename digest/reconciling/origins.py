"""Who reported first, where an article says so."""

import re
from collections.abc import Iterator, Sequence

from digest.model import Article, Origin, Span
from digest.reconciling.lexicon import Lexicon, lexicon
from digest.reconciling.tokens import lowered
from digest.text import fold, outlet_key, stop_words, words

__all__ = ["origins"]

# A name of up to six capitalised words of one line, with "of", "of the" or "and" between.
WORD = r"[A-Z][\w&’-]{0,30}(?:\.[\w-]{1,8}){0,4}"  # "A.P" and "NU.nl", but no full stop at the end
JOINTS = "(?:(?:&|of|of the|and|and the|de|del|della|delle|di|du|des|da|do|van|von)[ \\xa0]|d['’])?"
WORDS = rf"(?:[Tt]he[ \xa0])?{WORD}(?:[ \xa0]{JOINTS}{WORD}){{0,5}}"
NAME = re.compile(WORDS)
BEFORE = re.compile(rf"(?<!\w)(?P<name>{WORDS})\s$")
OWNING = re.compile(r"[’']s\b|(?<=s)[’'](?!\w)")  # "the Harbour Times’ Ada Moss" told Ada Moss, who writes for it
NEXT = re.compile(r"[ \xa0](?P<word>[a-z]+)")
NUMBER = re.compile(r"[ \xa0]\d{1,2}(?![\w,.]\w)")
OPENING = '„“«"‘'
LIMIT = 3  # statements an article contributes
CHAIN = 6  # newsrooms a story's chain has


def origins(articles: tuple[Article, ...], spoken: Sequence[frozenset[str]]) -> tuple[Origin, ...]:
    """The statements of who reported first, each newsroom once: before who was spoken to comes who was first.

    What others say of a newsroom goes before what it says of itself; otherwise the order is of article and place.
    `spoken` is the word set of each article in lower case.
    """
    known = {outlet_key(a.outlet) for a in articles if a.outlet}
    both = zip(articles, spoken, strict=True)
    found = [each for article, listed in both for each in of_article(article, listed, known)]
    own = {a.id: outlet_key(a.outlet) for a in articles if a.outlet}
    found.sort(key=lambda each: (not each[0], own.get(each[1].article) == outlet_key(each[1].outlet)))
    named: dict[str, Origin] = {}
    for _, origin in found:
        named.setdefault(outlet_key(origin.outlet), origin)
    written = [name_words(origin.outlet) for origin in named.values()]
    return tuple(one for one in named.values() if not any(is_short(one.outlet, words) for words in written))[:CHAIN]


def name_words(outlet: str) -> list[str]:
    """The words of a newsroom's name, folded, without an article."""
    return fold(outlet).removeprefix("the ").split()


def is_short(outlet: str, words: list[str]) -> bool:
    """Whether a name is short for another one that the story has: "the Post" for the Orlo Post, "AP" by its letters."""
    own = name_words(outlet)
    letters = "".join(word[0] for word in words)
    return len(own) < len(words) and (own == words[-len(own) :] or own == [letters])


def statements(article: Article, spoken: frozenset[str]) -> list[tuple[int, int, int, int]]:
    """Every phrase with a capitalised name beside it: where the phrase begins and ends, and where the name does."""
    text, small = article.text, lowered(article.text)
    if len(small) != len(text):
        return []
    lex = lexicon(article.language)
    found = []
    for start, end in lex.before_origin.find(small, spoken):
        word = small.rfind(" ", start, end) + 1
        if word and text[word].isupper():
            end = word - 1  # "according to The Times" is found as "according to the"
        gap = lex.to_name.match(text, end)
        if name := NAME.match(text, gap.end() if gap else end + 1):
            found.append((start, end, *name.span()))
    for match in lex.told_to.finditer(small) if not lex.telling.isdisjoint(spoken) else ():
        gap = lex.to_name.match(text, match.end() - 1)
        if name := NAME.match(text, gap.end() if gap else match.end()):
            found.append((*match.span(), *name.span()))
    for start, end in lex.after_origin.find(small, spoken):
        if before := BEFORE.search(text, max(0, start - 80), start):
            found.append((start, end, *before.span("name")))
    return sorted(found)


def of_article(article: Article, spoken: frozenset[str], known: set[str]) -> Iterator[tuple[bool, Origin]]:
    """The first few statements of one article, and whether each tells who was first; those that do come first."""
    seen: set[str] = set()
    own = outlet_key(article.outlet) if article.outlet else ""
    firsts = lexicon(article.language).first_origin
    told = [(article.text[s[0] : s[1]].lower() in firsts, *s) for s in statements(article, spoken)]
    told.sort(key=lambda one: not one[0])
    for leads, first, last, low, high in told:
        high = high if last > low else without_subject(article, low, high)
        for start, end in newsrooms(article, low, high, known):
            name = article.text[start:end]
            key = fold(name).removeprefix("the ")
            if key in seen:
                continue
            if outlet_key(key) == own and first < start and not leads and not exclusive(article, first):
                continue  # whom an outlet spoke to itself: "she told Orlo News", says Orlo News
            seen.add(key)
            place = Span(min(first, start), max(last, end))
            yield leads, Origin(article.id, place, re.sub(r"^the\s", "The ", name))
            if len(seen) == LIMIT:
                return


def exclusive(article: Article, at: int) -> bool:
    """Whether the sentence around a place says that nobody else has it: "told Orlo News in an exclusive interview"."""
    around = next((span for span in article.sentences if span.start <= at < span.end), Span(at, at))
    return not lexicon(article.language).exclusive.isdisjoint(words(fold(around.of(article.text))))


def without_subject(article: Article, low: int, high: int) -> int:
    """Where a newsroom's name ends before that of a person, of whom a verb follows: "told the Post Moss has left"."""
    text, lex = article.text, lexicon(article.language)
    following = NEXT.match(text, high)
    verb = following["word"] if following else ""
    if not (verb in lex.attributed or verb in lex.age_be or verb in lex.having or verb.endswith(lex.verbal)):
        return high
    names = list(re.finditer(r"[\w’-]+", text[low:high]))
    last = max((n for n, name in enumerate(names) if fold(name[0]) in lex.outlet_words), default=-1)
    return low + names[last].end() if last >= 0 else high


def newsrooms(article: Article, low: int, high: int, known: set[str]) -> Iterator[tuple[int, int]]:
    """Where the names of newsrooms stand in a stretch of capitalised words: two of "the Post and Radio Orlo"."""
    text, lex = article.text, lexicon(article.language)
    if owned := OWNING.search(text, low, high):
        high = owned.start()
    while text[low:high].rpartition(" ")[2].casefold() in lex.calendar and " " in text[low:high]:
        high = low + text[low:high].rindex(" ")  # "told Orlo News Sunday"
    opening = text[low:high].split(" ", 2)
    if len(opening) == 3 and opening[1].islower() and fold(opening[0]) in stop_words(article.language):
        low = high - len(opening[2])  # "Zoals de Orlose Courant als eerste meldde"
    halves = text[low:high].split(" and ", 1)
    if len(halves) == 2 and all(is_outlet(fold(half), article.language, known) for half in halves):
        parts = [(low, low + len(halves[0])), (high - len(halves[1]), high)]
    else:
        parts = [(low, high)]
    for start, end in parts:
        end = start + len(text[start:end].rstrip(".’"))
        if text[start : start + 8] == "the The ":
            start += 4
        if weak(text[start:end], lex) and (number := NUMBER.match(text, end)):
            end = number.end()  # "Radio 4"
        following = NEXT.match(text, end)
        described = following is not None and following["word"] in lex.outlet_kinds
        if described and weak(text[start:end], lex):
            continue  # "a Venezuelan TV station"
        if described and text[start : start + 4].lower() == "the ":
            start += 4  # "the Reuters news agency"
        if is_outlet(fold(text[start:end]).removeprefix("the "), article.language, known):
            yield start, end


def weak(name: str, lex: Lexicon) -> bool:
    """Whether a name ends with a word that is no name without what follows it."""
    return fold(name).rpartition(" ")[2] in lex.weak_outlet_words


def is_outlet(folded: str, language: str | None, known: set[str]) -> bool:
    """Whether a name is that of a newsroom: one of the story's outlets, or a word such as Times or Radio in it."""
    if outlet_key(folded) in known:
        return True
    words = re.findall(r"[\w-]+", folded.removeprefix("the "))
    if len(words) == 1 and words[0] in lexicon(language).weak_outlet_words:
        return False
    lex = lexicon(language)
    return any(word in lex.outlet_words or word.endswith(lex.outlet_endings) for word in words)
