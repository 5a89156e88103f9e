"""The article's title: given, declared, read, or made from the first sentence."""

import re

from digest.cleaning.phrases import normal, phrases
from digest.cleaning.record import Written
from digest.cleaning.repairing.repairs import readable
from digest.text import sentences

__all__ = ["settle_title"]

LONGEST = 110  # code points of a title made from a sentence
FEWEST = 5  # words that a main clause needs to stand alone


def settle_title(known: str | None, written: Written, language: str | None) -> str:
    """The title that is known, else one made from the beginning of the article."""
    return readable(" ".join((known or "").split())) or from_lead(written, language)


def from_lead(written: Written, language: str | None) -> str:
    """The first sentence, or its main clause where it begins with another one; cut at a word where it is long."""
    for paragraph in written.paragraphs:
        found = sentences(written.text, paragraph.span.start, paragraph.span.end, language)
        if found:
            return headline(found[0].of(written.text), language)
    return "Untitled"


def headline(sentence: str, language: str | None) -> str:
    """A sentence as a headline."""
    text = " ".join(sentence.split()).rstrip(".")
    opening = normal(text).split(" ", 1)[0]
    if opening in phrases(language).lead_ins:
        _, comma, rest = text.partition(", ")
        if comma and len(rest.split()) >= FEWEST:
            text = rest[0].upper() + rest[1:]
    if len(text) <= LONGEST:
        return text
    clause = re.split(r"[;:—–]\s|,\s(?=\w+ing\b|who\b|which\b|as\b|after\b|but\b)", text)[0]
    if len(clause.split()) >= FEWEST and len(clause) <= LONGEST:
        return clause
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
