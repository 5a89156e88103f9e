"""What grouping needs to know of one article: its weighty words and pairs of words, its numbers, its day."""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from digest.grouping.copies import sketch
from digest.model import Article, Quote, Value
from digest.text import fold, primary, stem_words
from digest.text.background import CAP, STEP, background_weights
from digest.text.words import WORD

__all__ = ["UNIT", "Features", "features"]

UNIT = 4096  # the length of every vector; products of two weights are whole numbers, so sums come out exactly
TERMS = 256  # the weightiest terms of an article that are kept
TITLE = 2  # how often a word of the title counts
FORMS = 64  # terms whose words as written are kept, to tell people
WORDS = 4000  # of an article that are looked at
NUMBER = re.compile(r"\d+")


class Features(Value, frozen=True, kw_only=True):
    """The evidence of one article.

    `terms` are stems and pairs of neighbouring stems, one a line, weightiest first; `weights` their weights as
    16-bit numbers, little endian, of a vector of length `UNIT`. `numbers` and `number_weights` are the same for
    numbers in digits. `day` is the day of publication as a proleptic Gregorian ordinal. `copy` is a sketch of the
    wording (see `copies`). `key` is the editor's `story` key.
    """

    id: str
    day: int | None = None
    language: str | None = None
    key: str | None = None
    terms: str = ""
    weights: bytes = b""
    numbers: str = ""
    number_weights: bytes = b""
    copy: bytes = b""
    forms: str = ""


def day_of(published: str | None) -> int | None:
    """The day of an ISO 8601 date or time, None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def sentence_words(article: Article) -> list[str]:
    """The folded words of title and text, with an empty word after each sentence."""
    found: list[str] = []
    for _ in range(TITLE):
        found += WORD.findall(fold(article.title))
        found.append("")
    for span in article.sentences:
        found += WORD.findall(fold(article.text[span.start : span.end]))
        found.append("")
        if len(found) > WORDS:
            break
    return found


def word_weights(stems: Iterable[str], language: str | None) -> dict[str, float]:
    """The background weight of each distinct stem; of a number, by its length."""
    table = background_weights(language)
    top = CAP * STEP
    weights = {stem: table.get(stem, top) / STEP for stem in stems}
    for stem in weights:
        if stem[:1].isdigit():
            weights[stem] = min(6.0, 1 + 1.2 * len(stem))
    weights[""] = 0.0
    return weights


def unit_vector(weights: dict[str, float]) -> tuple[str, bytes]:
    """The weightiest terms as lines, and their weights scaled to a vector of length `UNIT`."""
    chosen = sorted(((-weight, term) for term, weight in weights.items() if weight > 0))[:TERMS]
    length = math.sqrt(math.fsum(weight * weight for weight, _ in chosen)) or 1.0
    scaled = array("H", (round(-weight * UNIT / length) for weight, _ in chosen))
    return "\n".join(term for _, term in chosen), scaled.tobytes()


def text_vector(article: Article, language: str | None) -> tuple[str, bytes, str]:
    """Stems and pairs of neighbouring stems, weighted by how often they occur here and how rare they are elsewhere.

    With them the first terms in full words.
    """
    words = sentence_words(article)
    distinct = list(dict.fromkeys(words))
    stem_of = dict(zip(distinct, stem_words(distinct, language), strict=True))
    stems = [stem_of[word] for word in words]
    single = word_weights(dict.fromkeys(stems), language)
    root = [math.sqrt(n) for n in range(64)]
    weights = {stem: single[stem] * root[min(count, 63)] for stem, count in Counter(stems).items()}
    for (first, second), count in Counter(pairwise(stems)).items():
        if first and second:
            weights[f"{first} {second}"] = min(CAP, single[first] + single[second]) * root[min(count, 63)]
    terms, packed = unit_vector(weights)
    word_of = {stem_of[word]: word for word in reversed(distinct)}
    forms = (" ".join(word_of[stem] for stem in term.split(" ")) for term in terms.split("\n")[:FORMS] if term)
    return terms, packed, "\n".join(forms)


def number_vector(article: Article) -> tuple[str, bytes]:
    """The numbers of title and text, longer ones weightier."""
    counts = Counter(NUMBER.findall(article.title) + NUMBER.findall(article.text[: WORDS * 8]))
    return unit_vector({n: min(6.0, 1 + 1.2 * len(n)) * math.sqrt(c) for n, c in counts.items() if len(n) < 20})


def features(article: Article, quotes: tuple[Quote, ...]) -> Features:
    """What of `article` tells which story it belongs to."""
    language = primary(article.language)
    terms, weights, forms = text_vector(article, language)
    numbers, number_weights = number_vector(article)
    return Features(
        id=article.id,
        day=day_of(article.published),
        language=language,
        key=article.story_key,
        terms=terms,
        weights=weights,
        numbers=numbers,
        number_weights=number_weights,
        copy=sketch(article),
        forms=forms,
    )
