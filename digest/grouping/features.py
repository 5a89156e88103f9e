"""What grouping needs to know of one article: its weighty words and pairs of words, its numbers, its day."""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain, islice, pairwise
from unicodedata import combining, normalize

from digest.grouping.copies import sketch
from digest.grouping.evidence import UNIT, evidence
from digest.model import Article, Quote, Value
from digest.text import fold, primary, stem_words, words
from digest.text.background import CAP, STEP, background_weights

__all__ = ["Features", "features"]

TERMS = 256  # the weightiest terms of an article that are kept
PAIR = 0.25  # weight of a pair of words beside that of a word
DAMPED = 0.8  # power of the weights: who is named in every report of a saga tells its stories less apart than its verbs
TITLE = 2  # how often a pair of the title counts; its words, like those of the first sentences, count twice as often
LEAD = 3  # sentences
HIGHEST = 0.25  # of the weights of all terms: in a text of two sentences one name alone must not make a story
FORMS = 64  # terms whose words as written are kept, to tell people
WORDS = 4000  # of an article that are looked at
NUMBERS = 0.08  # what part of a similarity numbers can be
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d{3}(?!\d))*")  # with its groups of thousands
NAMES = 32  # of an article that are kept
RARE = 7 * STEP
LONGEST = 20  # digits of a number
MOST = 63  # how often a term counts at most
ROOT = tuple(math.sqrt(n) for n in range(MOST + 1))
CURVE = tuple(CAP * (step / STEP / CAP) ** DAMPED for step in range(CAP * STEP + 1))


class Features(Value, frozen=True, kw_only=True):
    """The evidence of one article.

    `terms` are, one a line, stems and pairs of neighbouring stems, weightiest first, then numbers in digits with a
    `#` before them, then quotes and addresses (see `evidence`); `weights` are their weights as 16-bit numbers of the
    machine's order, stems and numbers in a vector of length `UNIT`. `length` is the number of words. `day` is the day
    of publication as a proleptic Gregorian ordinal. `copy` is a sketch of the wording (see `copies`). `key` is the
    editor's `story` key. `forms` are the first terms in full words, for people. `names` are the rare capitalised words,
    in the order of the text and without accents: all that two languages have in common beside numbers.
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


def day_of(published: str | None) -> int | None:
    """The day of an ISO 8601 date or time, None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def sentence_words(article: Article) -> tuple[list[str], int]:
    """The folded words of the text, with an empty word after each sentence; and how many of them are the lead."""
    found: list[str] = []
    lead = 0
    for number, span in enumerate(article.sentences):
        found += words(fold(article.text[span.start : span.end]))
        found.append("")
        lead = len(found) if number < LEAD else lead
        if len(found) > WORDS:
            break
    return found, lead


def word_weights(stems: Iterable[str], language: str | None) -> dict[str, float]:
    """The weight of each distinct stem by how rare it is elsewhere."""
    known = background_weights(language).get
    top = CAP * STEP
    weights = {stem: CURVE[known(stem, top)] for stem in stems}
    for stem in weights:
        if stem[:1].isdigit():  # numbers are a kind of evidence of their own
            weights[stem] = 0.0
    weights[""] = 0.0
    return weights


def unit_vector(weights: dict[str, float], length: float, highest: float = 1.0) -> dict[str, int]:
    """The weightiest terms with whole weights, scaled to a vector of that length; the weightiest first.

    No weight is over the part `highest` of the length.
    """
    chosen = sorted(((-weight, term) for term, weight in weights.items() if weight > 0))[:TERMS]
    factor = length / (math.sqrt(math.fsum(weight * weight for weight, _ in chosen)) or 1.0)
    most = int(highest * length)
    return {term: min(round(-weight * factor), most) for weight, term in chosen}


def word_vector(folded: list[str], lead: int, outlet: str, language: str | None) -> tuple[dict[str, int], str]:
    """Stems and pairs of neighbouring stems, weighted by how often they occur here and how rare they are elsewhere.

    The first `lead` words (of title and first sentences) count twice; the name of the outlet does not count. With the
    terms, the first of them in full words.
    """
    distinct = list(dict.fromkeys(folded))
    stem_of = dict(zip(distinct, stem_words(distinct, language), strict=True))
    stems = [stem_of[word] for word in folded]
    counts = Counter(stems)
    counts.update(stems[:lead])
    single = word_weights(counts, language)
    single.update(dict.fromkeys(stem_words(words(fold(outlet)), language), 0.0))
    weights = {stem: single[stem] * ROOT[min(count, MOST)] for stem, count in counts.items()}
    pairs = {
        pair: PAIR * (both if both < CAP else CAP) * ROOT[count if count < MOST else MOST]
        for pair, count in Counter(pairwise(stems)).items()
        if pair[0] and pair[1] and (both := single[pair[0]] + single[pair[1]]) > 0
    }
    least = sorted(chain(weights.values(), pairs.values()), reverse=True)[:TERMS][-1]  # lighter ones are not chosen
    weights |= {f"{first} {second}": weight for (first, second), weight in pairs.items() if weight >= least}
    vector = unit_vector(weights, UNIT * math.sqrt(1 - NUMBERS), HIGHEST)
    word_of = {stem_of[word]: word for word in reversed(distinct)}
    forms = (" ".join(word_of[stem] for stem in term.split(" ")) for term in islice(vector, FORMS))
    return vector, "\n".join(forms)


def rare_names(article: Article, language: str | None) -> list[str]:
    """Capitalised words that the language hardly knows, folded and without accents, in the order of the text."""
    written = [word for word in dict.fromkeys(words(article.text[: WORDS * 8])) if word[0].isupper()]
    folded = [fold(word).removesuffix("'s") for word in written]
    table = background_weights(language)
    rare = (
        word if word.isascii() else "".join(sign for sign in normalize("NFD", word) if not combining(sign))
        for word, stem in zip(folded, stem_words(folded, language), strict=True)
        if len(word) > 2 and table.get(stem, CAP * STEP) >= RARE
    )
    return list(islice(dict.fromkeys(rare), NAMES))


def number_vector(article: Article) -> dict[str, int]:
    """The numbers of title and text, longer ones weightier."""
    written = NUMBER.findall(article.title) + NUMBER.findall(article.text[: WORDS * 8])
    counts = Counter(number if number.isdigit() else "".join(filter(str.isdigit, number)) for number in written)
    weights = {
        f"#{number}": number_weight(number) * ROOT[min(count, MOST)]
        for number, count in counts.items()
        if len(number) < LONGEST
    }
    return unit_vector(weights, UNIT * math.sqrt(NUMBERS))


def number_weight(number: str) -> float:
    """The weight of a number in digits: "7" is in every second article, "1,437" is not."""
    return min(6.0, 1 + 1.2 * len(number))


def features(article: Article, quotes: tuple[Quote, ...]) -> Features:
    """What of `article` tells which story it belongs to."""
    language = primary(article.language)
    text, lead = sentence_words(article)
    title = TITLE * [*words(fold(article.title)), ""]
    folded = title + text
    vector, forms = word_vector(folded, len(title) + lead, article.outlet or "", language)
    vector |= number_vector(article) | evidence(article, quotes)
    return Features(
        id=article.id,
        day=day_of(article.published),
        language=language,
        key=article.story_key,
        length=sum(map(bool, folded)),
        terms="\n".join(vector),
        weights=array("H", vector.values()).tobytes(),
        copy=sketch([word for word in text if word]),
        forms=forms,
        names="\n".join(rare_names(article, language)),
    )
