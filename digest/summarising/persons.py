"""Who of a story's names is a person: somebody whom an article quotes, gives an age or introduces by a title or a role,
or calls by the surname alone when he speaks."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from itertools import islice

from digest.model import Article, Quote
from digest.summarising.lexicon import wording
from digest.summarising.sentences.candidates import Material
from digest.summarising.sentences.verbs import tells
from digest.summarising.terms import UNHEARD
from digest.text import fold, introducing, stop_words, titles

__all__ = ["CAPITAL", "people_of"]

CAPITAL = r"[A-Z\u00c0-\u00de][\w’'-]+"
NAMED = re.compile(rf"(?<![\w’'-])({CAPITAL}(?: {CAPITAL}){{1,3}})$")
FULL = re.compile(rf"{CAPITAL}(?: (?:[A-Z]\. )?(?:al-)?{CAPITAL}){{1,3}}")
LONGER = re.compile(rf"{CAPITAL}(?: (?:[A-Z]\. )?(?:al-)?{CAPITAL}){{1,5}}")  # with titles before it
POSSESSIVE = re.compile(r"['’]s?(?= |$)")
SURNAME = re.compile(CAPITAL)
SHOUTED = re.compile(r"[A-Z]{3}")  # "CEO" in a name is no name
FOLLOWED = re.compile(r" ([a-zß-ÿ][\w’'-]+) ")  # between a body and who speaks for it: "Harbour Watch leader Oda Lind"
FULLEST = 4  # words of a name
OFTEN = 3  # times that a text names nobody in full without a surname alone
TOP = 3  # sentences of an article whose names are looked at
NO_FIRST_NAMES = frozenset({"the", "north", "south", "east", "west", "new"})  # anywhere: an English paper, a place
LONGEST = 60  # code points of a name
FARTHEST, NEAR = 20_000, 4_000  # code points of an article that are searched for ages, and for the rest of a name


def people_of(articles: tuple[Article, ...], quotes: tuple[tuple[Quote, ...], ...], material: Material) -> list[str]:
    """The persons that a story names in full, in alphabetical order."""
    language = articles[0].language
    speakers = {quote.speaker for own in quotes for quote in own if quote.speaker and FULL.fullmatch(quote.speaker)}
    named = speakers.union(*(aged(each.text, each.language) for each in articles), introduced(articles, material))
    persons = [name for name in named if is_person(name, language) and not other_form(name, named, language)]
    texts = [article.text[:NEAR] for article in articles]
    rules = wording(language)
    offices, bodies = rules.titles, rules.bodies & rules.thin
    return sorted(
        name
        for name in persons
        if not (partial(name, texts, offices) or spoken_for(name, persons, texts, offices, bodies))
    )


def introduced(articles: tuple[Article, ...], material: Material) -> set[str]:
    """The names at the top of the articles of people with a title or a role before them, or who are called by their
    rare surname alone somewhere, as those are who act and speak."""
    alone = frozenset([each.stranger for each in material.candidates])
    found = set[str]()
    for each in material.candidates:
        if each.position >= TOP or each.barred:
            continue
        article = articles[each.article]
        for match in LONGER.finditer(article.text, each.span.start, each.span.end):
            name, titled = untitled(match[0], article.language)
            if match.start() == each.span.start and name and not titled and starting(name, article.text):
                name = name.partition(" ")[2]  # "Broadcaster Marta Penn"
            if " " not in name or name in found:
                continue
            role = role_before(match, each.span.start)
            after = FOLLOWED.match(article.text, match.end())
            if after and fold(after[1]) in known_titles(article.language):
                continue  # "the former South Caldonian president"
            named = titled or role in known_titles(article.language)
            if named or (acts(after, article) and goes_by_surname(name, role, article, material, alone)):
                found.add(name)
    return found


def starting(name: str, text: str) -> bool:
    """Whether the first word of a name at the start of a sentence is one that the text writes in small letters too."""
    return f" {name.partition(' ')[0].lower()} " in text


def role_before(match: re.Match[str], start: int) -> str:
    """The folded word before a name in a sentence that begins at `start`."""
    before = match.string[max(start, match.start() - LONGEST) : match.start()].rstrip(" .,").split()
    return fold(before[-1]) if before else ""


def acts(after: re.Match[str] | None, article: Article) -> bool:
    """Whether what comes after a name may be what its bearer does: not in "South Caldonian drivers"."""
    rules = wording(article.language)
    if after is None or not rules.past_verbs or after[1] in stop_words(article.language):
        return True
    return tells(["", after[1]], rules)


def untitled(written: str, language: str | None) -> tuple[str, bool]:
    """A name without titles, "" where no whole one is left, and whether there were any."""
    words, known = POSSESSIVE.split(written, maxsplit=1)[0].split(), known_titles(language)
    cut = max((place for place, word in enumerate(words, 1) if word.lower() in known), default=0)
    return (" ".join(words[cut:]) if 2 <= len(words) - cut <= FULLEST else ""), bool(cut)


def goes_by_surname(name: str, role: str, article: Article, material: Material, alone: frozenset[int]) -> bool:
    """Whether a name's last word is "Mr Roth" somewhere, or alone where it acts or speaks: if it is no common word, or
    the word before the name may be a `role`, "boatbuilder"."""
    vocabulary, rules = material.vocabulary, wording(article.language)
    surname = name.rsplit(" ", 1)[1]
    if surname in honoured(article.text, article.language):
        return True
    term = vocabulary.number(fold(surname), article.language)
    people = role.endswith(rules.role_endings) and role not in stop_words(article.language)
    rare = people or vocabulary.weights[term] >= UNHEARD
    return term in alone and bool(term) and rare


@lru_cache(64)  # of the articles of a story, asked name by name
def honoured(text: str, language: str | None) -> frozenset[str]:
    """The words after "Mr" and the like in a text."""
    behind = [
        part.lstrip(". ") for each in wording(language).honorific for part in text.split(f"{each.capitalize()}")[1:]
    ]
    return frozenset([match[0] for part in behind if (match := SURNAME.match(part))])


@cache
def known_titles(language: str | None) -> frozenset[str]:
    """Words before names, folded."""
    return introducing(language).union(map(fold, titles(language).groups))


def partial(name: str, texts: Sequence[str], offices: frozenset[str]) -> bool:
    """Whether a name is not all of one: somewhere another name stands before it, and in a text that has it often its
    last word never stands without the rest ("Clara Stone Marsh", "Stone Marsh said")."""
    often = [text for text in texts if text.count(name) >= OFTEN]
    if not often:
        return False
    last = re.compile(rf"\b{re.escape(name.rsplit(' ', 1)[1])}\b")
    if all(next(islice(last.finditer(text), text.count(name), None), None) for text in often):
        return False
    longer = re.compile(rf"[a-zß-ÿ,] ({CAPITAL}) {re.escape(name)}")
    return any(fold(before) not in offices for text in texts if name in text for before in longer.findall(text))


def spoken_for(
    name: str, persons: Collection[str], texts: Sequence[str], offices: frozenset[str], bodies: frozenset[str]
) -> bool:
    """Whether a name is a body's, since it is called one ("the wind firm Merrow Rising") or somebody holds an office of
    it: "Merrow Rising leader Oda Lind"."""
    for text in texts:
        place = text.find(name)
        if place > 0 and text[max(0, place - LONGEST) : place].rstrip().rpartition(" ")[2] in bodies:
            return True
        after = FOLLOWED.match(text, place + len(name)) if place >= 0 else None
        if after and fold(after[1]) in offices and any(text.startswith(each, after.end()) for each in persons):
            return True
    return False


def is_person(name: str, language: str | None) -> bool:
    """Whether a name is not that of a body ("Harbour Commission"), a paper ("The Herald"), a place ("North Selm") or an
    office ("Selm Secretary") and holds no title in capitals."""
    folded, rules = fold(name).split(), wording(language)
    if SHOUTED.search(name) or folded[0] in NO_FIRST_NAMES or folded[-1] in rules.titles:
        return False
    return rules.bodies.isdisjoint(folded)


def other_form(name: str, named: Collection[str], language: str | None) -> bool:
    """Whether a name is another one with something before it, "Harbourmaster Oda Lind", or its surname with a title, as
    "Mr Lind" is."""
    first, _, last = name.partition(" ")
    titled = first.lower() in known_titles(language) and " " not in last
    return any(
        name.endswith(f" {other}") or (titled and name != other and other.endswith(f" {last}")) for other in named
    )


@cache
def age(language: str | None) -> re.Pattern[str]:
    """A pattern for an age behind a name: ", 51,", ", de 51 años"."""
    years = "|".join(sorted(map(re.escape, wording(language).years_old)))
    return re.compile(rf", \d{{1,2}},|, (?:\w{{2}} )?\d{{1,2}} (?:{years})\b" if years else r", \d{1,2},")


def aged(text: str, language: str | None) -> set[str]:
    """The people whose age a text gives: "Marta Penn, 51,"."""
    ages = [match.start() for match in age(language).finditer(text, 0, FARTHEST)]
    names = (NAMED.search(text[max(0, place - LONGEST) : place]) for place in ages)
    return {name[1] for name in names if name}
