"""The headline of a story: the title that says best what all its articles say, and says it soberly."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.model import Article
from digest.summarising.chronology.freshness import freshness, newest
from digest.summarising.lexicon import Wording, wording
from digest.summarising.opinions import labelled
from digest.summarising.selection.salience import merged, scaled
from digest.summarising.sentences.candidates import Material
from digest.summarising.sentences.faults import QUOTED
from digest.summarising.vectors import Vectors, spread
from digest.text import fold, stop_words, words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]

__all__ = ["Headline", "headline_of"]

BAIT = 0.9
QUOTATION = 0.3
OVERTAKEN = 1.5
NEWEST, NEWER = 0.6, 0.4  # for the newest title of a story that went on for days, of one of two days
OPINION = 0.3
ASIDE = 0.3
FIRST_WORDS = 0.6
BORROWED = 2  # words in quotation marks that are no quotation yet
SET_OFF = re.compile(r"[|·•»«:+–—-]\s")
SUFFIX = re.compile(r"\s+(?:[|·•»«:]|[-–—])\s+([^|·•»«:–—]{2,60})$")
LIVE = re.compile(r"(?:\s+(?:\+{2,3}|[-–—|·:])|:)\s+([^:|·–—]{2,50})$")  # "– as it happened", "+++ Live"
RUNNING = re.compile(r"([^\W\d_]+)\s?:\s")  # the word before a colon
TAIL_WORDS = 5  # words that a site's name may have
FEWEST, MOST = 3, 24  # words of a title that says something, and of one that is one
MASKED = re.compile(r"\w[*#]{2,}|\*{3,}")  # letters that an outlet would not print
SENTENCE = re.compile(r"[a-z]{3}(?:\.|:)\s(?=[A-Z])")  # "All waits for the vote. Here are ...", "A test: Why ..."
LIST = re.compile(r"^\W*\d{1,3}\s+[a-z]")
CLAUSE = re.compile(r"[,;:–—]\s|\s[-–—]\s")
LONGEST = 400  # code points of a title
LEAD = 12  # words of a headline made from a lead


class Headline(NamedTuple):
    """The chosen words, the id of the article whose title they are (None: a lead's), and why: see `because`."""

    text: str
    article: str | None
    reasons: tuple[tuple[str, ...], ...]


class Title(NamedTuple):
    """A title without what the outlet put around it, and what was cut."""

    text: str
    cut: tuple[str, ...]


def headline_of(
    articles: tuple[Article, ...],
    material: Material,
    shares: "Column",
    merits: Sequence[float],
    overtaken: Sequence[frozenset[str]],
) -> Headline:
    """The best of the articles' titles, the best lead's first clause where there is none.

    `shares` says how common each term is to the voices, `merits` are the scores of the candidates less their faults,
    `overtaken` the figures of each article that no longer hold.
    """
    titles = [trimmed(article) for article in articles]
    numbers = [number for number, title in enumerate(titles) if title.text and number not in material.foreign]
    if not numbers:
        return from_lead(articles, material, merits)
    medoid, central = nearness(material, numbers, shares)
    news = freshness(articles)
    weight = NEWEST if newest(articles) else NEWER
    faults = [fault(titles[number], articles[number], overtaken[number]) for number in numbers]
    values = [
        round(medoid[place] + central[place] + weight * news[number] - faults[place][0], 9)
        for place, number in enumerate(numbers)
    ]
    best = values.index(max(values))
    number = numbers[best]
    reasons = because(len(numbers), medoid[best], central[best], faults[best][1], titles[number].cut, news[number])
    return Headline(titles[number].text, articles[number].id, reasons)


def nearness(material: Material, numbers: Sequence[int], shares: "Column") -> tuple[list[float], list[float]]:
    """How near each of the titles is to the others, and to what the voices of the story have in common."""
    import numpy as np

    weights = np.array(material.vocabulary.weights)
    titles = Vectors([material.titles[number] for number in numbers], weights)
    medoid = scaled(titles.times(titles.together()) - titles.summed(titles.values * titles.values))
    common = shares * weights
    if not shares.any():  # there is one voice only
        common = spread(merged((*material.titles, *[each.terms for each in material.candidates])), weights)
    return medoid.tolist(), scaled(titles.times(common)).tolist()


def because(
    titles: int, medoid: float, central: float, faults: tuple[str, ...], cut: tuple[str, ...], news: float
) -> tuple[tuple[str, ...], ...]:
    """The reasons for a choice, each a code with its figures or words: how near the title is to the others and to what
    the articles share, its faults, what was cut from it, and how far on in the story it is.
    """
    said: list[tuple[str, ...]] = [("nearest", str(titles), f"{medoid:.2f}", f"{central:.2f}")]
    if titles == 1:
        said = [("only",)]
    if faults:
        said.append(("faults", *faults))
    if cut:
        said.append(("cut", *(each.strip() for each in cut)))
    if news > 0:
        said.append(("news", f"{100 * news:.0f}"))
    return tuple(said)


def trimmed(article: Article) -> Title:
    """An article's title without labels before it and the outlet's name behind it."""
    text, cut = " ".join(article.title[:LONGEST].split()), []
    rules = wording(article.language)
    while (label := rules.label.match(text)) and len(text[label.end() :].split()) >= FEWEST:
        if label.group().rstrip().endswith(".") and not label.group().isupper():
            break  # a sentence of one word
        cut.append(label.group())
        text = text[label.end() :]
    if text.endswith((")", "]")) and (tail := rules.tail.search(text)) and len(text[: tail.start()].split()) >= FEWEST:
        cut.append(tail.group())
        text = text[: tail.start()]
    while SET_OFF.search(text) and (
        ((suffix := SUFFIX.search(text)) and names_outlet(suffix, article, cut))
        or ((suffix := LIVE.search(text)) and says_live(suffix, rules))
    ):
        cut.append(suffix.group())
        text = text[: suffix.start()]
    return Title(text, tuple(cut))


def says_live(suffix: re.Match[str], rules: Wording) -> bool:
    """Whether the end of a title only says that the outlet reports as it happens."""
    said = words(fold(suffix.group(1)))
    whole = " ".join(said) in rules.live.by_beginning or rules.running.within(said)
    return whole and len(said) <= TAIL_WORDS and len(suffix.string[: suffix.start()].split()) >= FEWEST


def names_outlet(suffix: re.Match[str], article: Article, cut: Sequence[str]) -> bool:
    """Whether the end of a title is the name of a site: after a bar always, after a dash or a colon if it is the
    outlet's, and after a colon before one that is `cut` already: "Title : The Column : The Orrin Herald"."""
    name, rest = suffix.group(1).strip(), suffix.string[: suffix.start()]
    if len(rest.split()) < FEWEST or len(name.split()) > TAIL_WORDS:
        return False
    sign = suffix.group().strip()[0]
    if sign in "|·•»«" or (sign == ":" and cut and cut[-1].strip()[0] == ":"):
        return True
    known = " ".join(filter(None, (article.outlet, article.section))).casefold()
    return name.casefold() in known or bool(article.outlet and article.outlet.casefold() in name.casefold())


def fault(whole: Title, article: Article, overtaken: frozenset[str]) -> tuple[float, tuple[str, ...]]:
    """What a title loses for selling instead of telling, with the reasons."""
    rules, title = wording(article.language), whole.text
    found: list[str] = []
    if title.rstrip("\"”'’")[-1:] in "?!؟;？" or "? " in title:
        found.append("a question or an exclamation")
    folded = words(fold(QUOTED.sub(" ", title)))
    opener = rules.bait_opener.opening(folded) or any(
        rules.bait_opener.opening(words(fold(title[match.end() :]))) for match in SENTENCE.finditer(title)
    )
    urging = not rules.urging.isdisjoint(folded) and rules.reporting.union(rules.tail_cues).isdisjoint(folded)
    if opener or urging or rules.bait.within(folded) or rules.loaded.within(folded) or LIST.match(title):
        found.append("bait")
    if any(fold(match[1]) in rules.live.keys for match in RUNNING.finditer(title)):
        found.append("a live blog")
    if keywords(title, article.language):
        found.append("no sentence")
    penalty = BAIT if found else 0.0
    if beside_the_news(whole, rules):
        found.append("beside the news")
        penalty += ASIDE
    if MASKED.search(title):
        found.append("a swear word")
        penalty += BAIT
    if labelled(article):
        found.append("opinion")
        penalty += OPINION
    if not overtaken.isdisjoint(word.strip(".,;:!?'’\"“”()") for word in title.casefold().split()):
        found.append("a figure since overtaken")
        penalty += OVERTAKEN
    if len(title.split()) < FEWEST:
        found.append("too short")
        penalty += BAIT
    if title.endswith(("…", "...")) or len(title.split()) > MOST:
        found.append("no title but first words")
        penalty += FIRST_WORDS
    if unclosed(title) or any(len(words(each)) > BORROWED for each in QUOTED.findall(title)):
        found.append("a quotation")
        penalty += QUOTATION
    return penalty, tuple(found)


def keywords(title: str, language: str | None) -> bool:
    """Whether a title is a list of names and nouns: "Merrow, Bridge , Lorries, Selm"."""
    return title.count(", ") > 1 and stop_words(language).isdisjoint(words(fold(title)))


def beside_the_news(title: Title, rules: Wording) -> bool:
    """Whether a title was marked as that of a list of facts, a portrait or pictures: "FACTBOX-", "VIDEO"."""
    marks = [fold(" ".join(words(each))) for each in title.cut]
    return not rules.aside.isdisjoint([*marks, *(word.casefold() for word in words(title.text) if word.isupper())])


def unclosed(title: str) -> bool:
    """Whether a title holds a lone quotation mark."""
    return any(sign in title for sign in '"“”')


def from_lead(articles: tuple[Article, ...], material: Material, merits: Sequence[float]) -> Headline:
    """A headline from the best first sentence of an article; else from any first words, or from a file's name."""
    leads = [n for n, each in enumerate(material.candidates) if not (each.position or each.barred or each.leaning)]
    if leads:
        lead = material.candidates[max(leads, key=lambda number: (merits[number], -number))]
        sentence = " ".join(lead.span.of(articles[lead.article].text).split())
        return Headline(clause(sentence), None, (("lead",),))
    for article in articles:
        if article.text.strip():
            first = " ".join(article.text.split("\n\n")[0].split())
            return Headline(clause(first), None, (("first words",),))
    return Headline(articles[0].origin if articles else "", None, (("nothing",),))


def clause(sentence: str) -> str:
    """The first clause of a sentence, if it is long enough to say something; else its first words."""
    words = sentence.split(" ")
    if len(words) <= LEAD:
        return sentence.rstrip(".")
    for match in CLAUSE.finditer(sentence):
        if 4 <= len(sentence[: match.start()].split()) <= LEAD:
            return sentence[: match.start()]
    return " ".join(words[:LEAD]).rstrip(",;:–—- ") + " …"
