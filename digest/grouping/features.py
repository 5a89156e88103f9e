"""What grouping needs to know of one article: its weighty words and pairs of words, its numbers, its day."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from digest.grouping.copies import sketch
from digest.grouping.days import NAMED, days_named
from digest.grouping.evidence import UNIT, evidence
from digest.grouping.figures import NUMBER, figures_of, number_weight
from digest.grouping.naming import introduced
from digest.grouping.vocabulary import END, Vocabulary, vocabulary
from digest.model import Article, Quote, Value
from digest.text import primary, words
from digest.text.background import CAP

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Features", "features"]

TERMS = 256  # the weightiest terms of an article that are kept
PAIR = 0.35  # weight of a pair of words beside that of a word
TITLE = 4  # how often a pair of the title counts; its words, like those of the first sentences, count twice that
LEAD = 2  # sentences
HIGHEST = 0.22  # of the weights of all terms: in a text of two sentences one name alone must not make a story
INTRODUCED = 0.85  # of the weight of a name with a title or a voice: people of a beat go from story to story
FORMS = 64  # terms whose words as written are kept, to tell people
WORDS = 4000  # of an article that are looked at
TITLED = 200  # words of a title, or of an outlet's name
NUMBERS = 0.08  # what part of a similarity numbers can be
NAMES = 32  # of an article that are kept
LONGEST = 20  # digits of a number
MOST = 63  # how often a term counts at most
ROOT = tuple(math.sqrt(n) for n in range(MOST + 1))


class Features(Value, frozen=True, kw_only=True):
    """The evidence of one article.

    `terms` are, one a line, stems and pairs of neighbouring stems, weightiest first, then numbers in digits with a
    `#` before them, then quotes and addresses (see `evidence`); `weights` are their weights as 16-bit numbers of the
    machine's order, stems and numbers in a vector of length `UNIT`. `length` is the number of words. `day` is the day
    of publication as a proleptic Gregorian ordinal. `copy` is a sketch of the wording (see `copies`). `key` is the
    editor's `story` key. `forms` are the first terms as they are first written, for people. `names` are the rare
    capitalised words, in the order of the text and without accents: all that two languages have in common beside
    numbers. `named` are the days that title and first sentences name (see `days`). `people` are the words of names that
    the text introduces, rare or not (see `naming`). `amounts` are numbers with the words around them (see `figures`).
    `headline` are the stems of the title, each with a blank and the name that it is where it is a rare one in the text.
    """

    id: str
    day: int | None = None
    language: str | None = None
    key: str | None = None
    length: int = 0
    terms: str = ""
    weights: bytes = b""
    copy: bytes = b""
    forms: str = ""
    names: str = ""
    named: str = ""
    people: str = ""
    amounts: str = ""
    headline: str = ""


def day_of(published: str | None) -> int | None:
    """The day of an ISO 8601 date or time, None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def sentence_words(article: Article) -> tuple[list[str], int, int]:
    """The words of the text as written, with an empty word after each sentence; and how many of them are the lead, and
    the sentences that tell the day."""
    text = article.text.replace("’", "'")
    found: list[str] = []
    lead = opening = 0
    for number, span in enumerate(article.sentences):
        found += words(text[span.start : span.end])
        found.append(END)
        lead = len(found) if number < LEAD else lead
        opening = len(found) if number < NAMED else opening
        if len(found) > WORDS:
            break
    return found[:WORDS], min(lead, WORDS), min(opening, WORDS)


def whole_weights(weights: list[float], length: float, highest: float = 1.0) -> list[int]:
    """The weights of a vector scaled to that length, rounded; none is over the part `highest` of the length."""
    factor = length / (math.sqrt(math.fsum(weight * weight for weight in weights)) or 1.0)
    most = int(highest * length)
    return [min(round(weight * factor), most) for weight in weights]


def word_vector(
    row: NDArray[np.int64], lead: int, own: Iterable[int], people: NDArray[np.bool_], table: Vocabulary
) -> tuple[dict[str, int], str]:
    """Stems and pairs of neighbouring stems, weighted by how often they occur here and how rare they are elsewhere.

    `row` are the numbers of the words; the first `lead` ones (of title and first sentences) count twice, those in `own`
    (the name of the outlet) not at all, `people` (names that are introduced) a little less. With the terms, the first
    of them in full words.
    """
    import numpy as np

    column = table.stem[row]
    stems, first, places = np.unique(column, return_index=True, return_inverse=True)
    known = len(stems)
    single = table.weight[stems]
    for number in own:
        single[stems == table.stem[number]] = 0.0
    single[places[people]] *= INTRODUCED
    counts = np.bincount(places, minlength=known) + np.bincount(places[:lead], minlength=known)
    inside = (column[:-1] != 0) & (column[1:] != 0)
    pairs, often = np.unique((places[:-1] * known + places[1:])[inside], return_counts=True)
    both = np.minimum(single[pairs // known] + single[pairs % known], CAP)
    root = np.array(ROOT)
    weights = np.concatenate((single * root[np.minimum(counts, MOST)], PAIR * both * root[np.minimum(often, MOST)]))
    least = np.partition(weights, -TERMS)[-TERMS] if len(weights) > TERMS else 0.0  # lighter ones are not chosen
    keep = np.flatnonzero((weights >= least) & (weights > 0))
    alone, paired = keep[keep < known], pairs[keep[keep >= known] - known]
    stem = list(map(table.stems.__getitem__, stems.tolist()))
    word = list(map(table.written.__getitem__, row[first].tolist()))
    terms, forms = [stem[n] for n in alone.tolist()], [word[n] for n in alone.tolist()]
    for one, other in zip((paired // known).tolist(), (paired % known).tolist(), strict=True):
        terms.append(f"{stem[one]} {stem[other]}")
        forms.append(f"{word[one]} {word[other]}")
    listed = sorted(zip((-weights[keep]).tolist(), terms, forms, strict=True))[:TERMS]
    whole = whole_weights([-entry[0] for entry in listed], UNIT * math.sqrt(1 - NUMBERS), HIGHEST)
    vector = {entry[1]: weight for entry, weight in zip(listed, whole, strict=True)}
    return vector, "\n".join(entry[2] for entry in listed[:FORMS])


def number_vector(counts: Mapping[str, int]) -> dict[str, int]:
    """The numbers of title and text, longer ones weightier."""
    weighed = sorted(
        (-number_weight(number) * ROOT[min(count, MOST)], NUMBER + number)
        for number, count in counts.items()
        if len(number) < LONGEST
    )[:TERMS]
    whole = whole_weights([-weight for weight, _ in weighed], UNIT * math.sqrt(NUMBERS))
    return {term: weight for (_, term), weight in zip(weighed, whole, strict=True)}


def features(article: Article, quotes: tuple[Quote, ...]) -> Features:
    """What of `article` tells which story it belongs to."""
    import numpy as np

    language = primary(article.language)
    table = vocabulary(language)
    text, lead, opening = sentence_words(article)
    headline = [*words(article.title.replace("’", "'"))[:TITLED], END]
    title = TITLE * headline
    outlet = words((article.outlet or "").replace("’", "'"))[:TITLED]
    table.make_room(len(text) + len(title) + len(outlet))
    listed = list(map(table.__getitem__, title + text))
    row = np.array(listed)
    day = day_of(article.published)
    first = listed[len(title) - len(headline) : len(title) + opening]
    named = days_named([*headline, *text[:opening]], list(map(table.times.__getitem__, first)), day, language)
    people = introduced(table.parts[row])
    vector, forms = word_vector(row, len(title) + lead, map(table.__getitem__, outlet), people, table)
    counts, amounts = figures_of(article)
    vector |= number_vector(counts) | evidence(article, quotes)
    own = row[len(title) :]
    names = dict.fromkeys(filter(None, map(table.names.__getitem__, listed[len(title) :])))
    heads = ((table.stems[table.stem[n]], table.names[n]) for n in dict.fromkeys(listed[: len(headline) - 1]))
    return Features(
        id=article.id,
        day=day,
        language=language,
        key=article.story_key,
        length=len(listed) - listed.count(0),
        terms="\n".join(vector),
        weights=array("H", vector.values()).tobytes(),
        copy=sketch(table.sums[own[own != 0]]),
        forms=forms,
        names="\n".join(islice(names, NAMES)),
        named=named,
        people="\n".join(islice(dict.fromkeys(map(table.folded.__getitem__, row[people].tolist())), NAMES)),
        amounts=amounts,
        headline="\n".join(f"{stem} {name}" if name in names else stem for stem, name in heads if stem),
    )
