"""What every judgement of a document's lines starts from: its pieces, language and head."""

from itertools import pairwise
from typing import NamedTuple

from digest.cleaning.announced import announced
from digest.cleaning.layout.values import Layout
from digest.cleaning.metadata.header import Head, first_line, read_head
from digest.cleaning.metadata.headline import title_parts
from digest.cleaning.metadata.masthead import is_masthead
from digest.cleaning.pasting.chats import messages
from digest.cleaning.pasting.mail import NO_MAIL, read_mail, with_mail
from digest.cleaning.pasting.pageheads import page_heads
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.pictures import captions, is_credited
from digest.cleaning.piece import Piece, pieces_of
from digest.cleaning.repairing.glued import cut_day, cut_heads, cut_links, cut_tails
from digest.cleaning.repairing.markup import is_markup
from digest.cleaning.repairing.repairs import is_blank
from digest.cleaning.signs import signs
from digest.model import CleaningRules, Document
from digest.text import detect_language

__all__ = ["Prepared", "prepare"]

SAMPLED = 4  # longest lines that tell the language
ENOUGH = 240  # code points of them
FEW, ENGLISH = 20, 0.3  # words of each line that are looked at; share of function words that is English for certain
HEAD = 4  # lines among which the outlet's name stands
QUESTION = 40  # words of a poll's question


class Prepared(NamedTuple):
    """A document ready to be judged."""

    pieces: list[Piece]
    language: str | None
    head: Head
    title: str  # folded


def prepare(document: Document, layout: Layout, rules: CleaningRules, outlet: str | None = None) -> Prepared:
    """Cut the lines into pieces, read the head, and remove what is certain."""
    given, found = document.metadata, layout.found.metadata
    pieces = pieces_of(layout.raw, layout.lines)
    for piece in pieces:
        if not piece.folded and is_blank(piece.text):
            piece.remove("invisible")
        elif is_markup(piece.text) or (not piece.folded and not piece.text.strip("> \t")):
            piece.remove("markup")
    language = given.language or speech(pieces, found.language) or rules.language
    if not given.clean:
        return Prepared(pieces, language, Head(None, (), None, None), "")
    if outlet:
        mastheads(pieces, outlet)
    pieces = cut_links(cut_tails(cut_heads(messages(pieces), language), language), language)
    marked = document.format == "html"
    mail = NO_MAIL if marked else read_mail(pieces, layout.raw, language)
    if not marked:
        page_heads(pieces)
    certain(pieces, language)
    head = read_head(pieces, language, given.title or found.title, layout.lines if marked else ())
    if mail is not NO_MAIL:
        head = with_mail(head, mail, pieces)
    pieces = cut_day(pieces, given.published or found.published or head.published, language)
    return Prepared(pieces, language, head, title_hint(given.title, layout, head, pieces))


def mastheads(pieces: list[Piece], outlet: str) -> None:
    """The outlet's name above a text is no title."""
    for piece in pieces[:HEAD]:
        if is_masthead(piece, outlet):
            piece.remove("template", "the outlet's name")


def title_hint(given: str | None, layout: Layout, head: Head, pieces: list[Piece]) -> str:
    """The title as far as it is known before the lines are judged, folded."""
    title = given or head.title or next(iter(layout.found.titles), None)
    if title is None and pieces:
        title = max(title_parts(first_line(pieces).text[:300]), key=len)
    return normal(title or "")


def speech(pieces: list[Piece], declared: str | None) -> str | None:
    """The language of the longest lines; a declared one only where the text itself is not sure.

    Most news is in English, and its function words give that away at once: no other language has nearly as many.
    """
    longest = sorted(pieces, key=lambda piece: -len(piece.text))[:SAMPLED]  # of equal ones the first
    words = [word for piece in longest for word in piece.split[:FEW]]
    if len(words) >= FEW and sum(map(signs("en").function.__contains__, words)) >= ENGLISH * len(words):
        return "en"
    return detect_language("\n".join(piece.text[:ENOUGH] for piece in longest)[:ENOUGH]) or declared


def certain(pieces: list[Piece], language: str | None) -> None:
    """Remove what a rule is certain of."""
    known = phrases(language).narrowed("\n".join(piece.folded for piece in pieces))
    for piece in pieces:
        reason = known.certain(piece.text, piece.split, piece.folded)
        if reason:
            piece.remove(reason)
        elif not piece.folded:
            piece.remove("boilerplate")
        elif piece.kind == "caption" or is_credited(piece):
            piece.remove("caption")
    captions(pieces, signs(language).reader)
    polls(pieces, known.answers)
    announced(pieces, language)


def polls(pieces: list[Piece], answers: frozenset[str]) -> None:
    """Two answers below each other ("Yes", "No") are a poll's; a question above them is its question."""
    for number, (piece, below) in enumerate(pairwise(pieces)):
        if piece.folded in answers and below.folded in answers:
            piece.remove("poll")
            below.remove("poll")
            if number and pieces[number - 1].words <= QUESTION and pieces[number - 1].text.endswith("?"):
                pieces[number - 1].remove("poll")
