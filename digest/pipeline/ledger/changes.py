"""Which quotes and which figures of a story are new or changed, by name and with the old figure beside the new one.

A revised article's old words are gone, so the ledger keeps of each article a short memory: three letters for each of
its first quotes, and for its first figures three letters for what is counted with the number itself, `k3f=160`. Where a
new article contradicts an older one, both figures still stand in their texts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from digest.building import fingerprint
from digest.model import Article, Figure, Quote, Reconciliation, Recount
from digest.pipeline.dates import moment
from digest.text import fold, words

__all__ = ["Revision", "contradicted", "memory_of", "only_in", "outline", "revision"]

QUOTES, FIGURES = 24, 12  # of an article that are remembered
SPELT_OUT = 5  # words of a quote that its first letters do not tell from others
UNSPACED = "\u2e80"  # from here on scripts write no blanks between words
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
FIGURE = re.compile(r"([a-z2-7]{3})([=<>~]=?)(-?[0-9.e+]+)")


class Revision(NamedTuple):
    """What a revision brought: ids of new quotes, how many are gone, figures with what they were before."""

    said: tuple[str, ...] = ()
    gone: int = 0
    recounted: tuple[Recount, ...] = ()


def letters(text: str) -> str:
    """Three letters that stand for a text: enough to tell one article's quotes or figures apart."""
    number = int.from_bytes(fingerprint(text)[:2], "big")
    return LETTERS[number & 31] + LETTERS[(number >> 5) & 31] + LETTERS[(number >> 10) & 31]


def outline(quote: Quote, article: Article) -> str:
    """The words of a quote by their first letters, numbers whole, a short one as it stands: what a typing error put
    right hardly ever changes, and other words nearly always."""
    said = words(fold(quote.content.of(article.text)))
    if len(said) < SPELT_OUT:
        return " ".join(said)
    return " ".join(word[0] if word[0] < UNSPACED and not word[0].isdigit() else word for word in said)


def quote_letters(article: Article, quotes: Iterable[Quote]) -> list[tuple[str, str]]:
    """Three letters and the id of each quote."""
    return [(letters(outline(quote, article)), quote.id) for quote in quotes]


def figure_letters(figures: Iterable[Figure]) -> dict[str, Figure]:
    """The figures by three letters for what they count; what an article counts twice is left out."""
    named = [(letters(f"{each.unit} {each.subject} {each.state}"), each) for each in figures]
    times = Counter(name for name, _ in named)
    return {name: each for name, each in named if times[name] == 1}


def memory_of(article: Article, quotes: Sequence[Quote], figures: Sequence[Figure]) -> str:
    """What the ledger remembers of an article: "k3fx2a|dq4=160 mz7>12"."""
    said = "".join(name for name, _ in quote_letters(article, quotes)[:QUOTES])
    counted = [f"{name}{each.comparison}{each.value:.12g}" for name, each in figure_letters(figures).items()]
    return f"{said}|{' '.join(counted[:FIGURES])}"


def revision(before: str, article: Article, quotes: Sequence[Quote], figures: Sequence[Figure]) -> Revision:
    """What an article has now that the ledger does not remember of it; nothing where the memory is none of ours."""
    said, bar, counted = before.partition("|")
    if not bar:
        return Revision()
    old = {said[at : at + 3] for at in range(0, len(said) - 2, 3)}
    now = quote_letters(article, quotes)
    fresh = tuple(id_ for name, id_ in now if name not in old) if len(old) < QUOTES else ()
    gone = len(old - {name for name, _ in now})
    here = figure_letters(figures)
    recounted = tuple(
        Recount(here[name], comparison, float(number))
        for name, comparison, number in FIGURE.findall(counted)
        if name in here and (here[name].comparison, f"{here[name].value:.12g}") != (comparison, number)
    )
    return Revision(fresh, gone, recounted)


def only_in(reconciliation: Reconciliation, fresh: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The (article, quote) to read of each utterance that only these articles have."""
    found = []
    for utterance in reconciliation.utterances:
        if fresh.issuperset(mention.article for mention in utterance.mentions):
            read = next((each for each in utterance.mentions if each.quote == utterance.reading), utterance.mentions[0])
            found.append((read.article, read.quote))
    return tuple(found)


def contradicted(
    reconciliation: Reconciliation, fresh: frozenset[str], dates: Mapping[str, str | None]
) -> tuple[Recount, ...]:
    """Figures of new articles that older ones, published before them, give otherwise: the newest beside the latest."""
    found: list[Recount] = []
    for difference in reconciliation.differences:
        if difference.verdict != "conflict":
            continue
        known = sorted(
            (each for each in difference.values if dates.get(each.article)), key=lambda f: moment(dates[f.article])
        )
        new = [each for each in known if each.article in fresh]
        old = [each for each in known if each.article not in fresh]
        if not new or not old or moment(dates[old[-1].article]) >= moment(dates[new[-1].article]):
            continue
        if of_one_kind(new[-1], old[-1]) and all(each.value != old[-1].value for each in new):
            found.append(Recount(new[-1], old[-1].comparison, old[-1].value, old[-1]))
    return tuple(found)


def of_one_kind(one: Figure, two: Figure) -> bool:
    """Whether two figures can stand side by side: of one unit, or of people, whether or not each says so ("three people
    died", "the toll rose to five")."""
    return one.unit == two.unit or (
        {one.unit, two.unit} == {"", "people"} and bool(one.state) and one.state == two.state
    )
