"""The article's title: given, declared, read, or made from the first sentence."""

import re

from digest.cleaning.metadata.above import SIGNED, beginning, headline_above, is_signed, title_above
from digest.cleaning.metadata.header import SIGNATURE, first_line
from digest.cleaning.metadata.masthead import DATELINE
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.piece import Piece
from digest.cleaning.record import Written
from digest.cleaning.repairing.hyphens import unparted
from digest.cleaning.repairing.repairs import readable
from digest.cleaning.signs import GROUPS, signs
from digest.text import agency_dateline, sentences

__all__ = ["confirmed_title", "settle_title"]

LONGEST = 110  # code points of a title made from a sentence
BUTTON = 1 << GROUPS.index("share")
SOON = 5  # lines from the title of a text to its first paragraph, at most
TELLING_TITLE = 5  # words of a title that is no outlet's name
TELLING = 4  # letters of a word that an article takes up from its title
FEWEST = 5  # words that a main clause needs to stand alone
WIRED = "^<= "  # around the lines of a wire feed's head


def confirmed_title(title: str | None, pieces: list[Piece], language: str | None) -> str | None:
    """The title that a text's head seems to have, once it is known which lines are the article.

    Where no line at its beginning names it, where it is a row of buttons, or where the article has none of its words
    (an outlet's name), it is the headline above the article instead, if there is one.
    """
    if not title:
        return title_above(pieces, language)
    words = {word for word in normal(title).split() if len(word) >= TELLING}
    body = {word for piece in pieces if not piece.reason for word in piece.split}
    taken_up = len(title.split()) >= TELLING_TITLE or not words or 2 * len(words & body) > len(words)
    buttons = are_buttons(title, language)
    if taken_up and is_named(title, pieces) and not buttons:
        return title
    above = headline_above(pieces, language)
    return title if above is None or (not buttons and stands_below(above, title, pieces, language)) else above


def stands_below(line: str, title: str, pieces: list[Piece], language: str | None) -> bool:
    """Whether the first line is the title and another one stands right below it, as a second headline does: without a
    byline or a day of its own, which the headline below an outlet's name has."""
    first = first_line(pieces)
    below = pieces[pieces.index(first) + 1 :][: 1 + SIGNED]
    if first.folded != normal(title) or not below or below[0].text != line:
        return False
    return not any(is_signed(piece, language) for piece in below[1:])


def is_named(title: str, pieces: list[Piece]) -> bool:
    """Whether a text begins with a line that holds its title and more, or with its title, and it stands once more or
    soon the article begins."""
    folded, first = normal(title), first_line(pieces)
    if first.folded == folded:
        return (beginning(pieces) or 0) <= SOON or sum(piece.folded == folded for piece in pieces) > 1
    return f" {folded} " in f" {first.folded} "


def are_buttons(title: str, language: str | None) -> bool:
    """Whether a line is a row of buttons: "email story | print story"."""
    known, parts = signs(language).groups, title.split("|")
    return len(parts) > 1 and all(any(known.get(word, 0) & BUTTON for word in normal(part).split()) for part in parts)


def settle_title(known: str | None, written: Written, language: str | None) -> str:
    """The title that is known, else one made from the beginning of the article."""
    title = readable(" ".join(unparted(known or "", language).split()))
    return (title.strip(WIRED) if title[:1] == WIRED[0] else title) or from_lead(written, language)


def from_lead(written: Written, language: str | None) -> str:
    """The first sentence, or its main clause where it begins with another one; cut at a word where it is long.

    What signs a post is none.
    """
    for paragraph in written.paragraphs:
        if SIGNATURE.match(paragraph.span.of(written.text)):
            continue
        found = sentences(written.text, paragraph.span.start, paragraph.span.end, language)
        if found:
            return headline(found[0].of(written.text), language)
    return "Untitled"


def headline(sentence: str, language: str | None) -> str:
    """A sentence as a headline."""
    text = " ".join(sentence.split()).rstrip(".")
    place = DATELINE.match(text) or agency_dateline(text)
    text = text[place.end() :] if place else text
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
