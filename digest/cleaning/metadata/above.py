"""The head of a text that declares nothing, once it is known where its article begins: which of the lines above is the
headline, and the byline and day around that.

Each such line gets points for what speaks for a headline: that the article takes up its words, that a byline or a day
stands right below it, that it is near. Weighed on pages of three sets without their `title` elements.
"""

import re

from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.header import (
    NOTHING,
    Head,
    dated,
    first_line,
    is_above,
    joined,
    read_line,
    shaped_like_title,
)
from digest.cleaning.metadata.headline import is_score, title_parts
from digest.cleaning.metadata.menus import is_menu
from digest.cleaning.metadata.unsigned import unsigned
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.piece import ENDS, Piece
from digest.cleaning.signs import FURNITURE, signs

__all__ = ["SIGNED", "beginning", "headline_above", "is_signed", "page_headline", "read_above", "title_above"]

PARAGRAPH = 8  # words of a paragraph
REACH = 60  # lines above the article among which its headline is looked for
OPEN = ("", "boilerplate", "template", "title", "duplicate")  # what is removed for no certain reason may be a headline
UNSURE = ("date", "boilerplate")  # what a byline was taken for
READ = (*OPEN, "byline", "date")
TELLING = 4  # letters of a word that an article takes up from its headline
LEAD = 80  # words of the article that are the likeliest to do so
ENOUGH = 6  # words taken up, beyond which more say nothing new
SHORT, LONG, BUTTON = 3, 18, 8  # words of a label, of what is too long for a headline, of a button
SIGNED = 3  # lines below a headline among which a byline or day stands
FAR = 12  # lines without a certain reason between a headline and its article
FIRST = 1  # points of the first line, which holds the title of a page that was copied
SCORE = 3  # points that the result of a match loses: its report has a headline beside it, or has it as one
LEAST = 1.5  # points from which a line is the headline
PARTED = re.compile(r"[|>»]")
NO_TITLE = re.compile(r"https?:|www\.|@\w")
YEAR = re.compile(r"\d{4}|\d[./]\d\d?[./]\d\d")
FEWEST = 3  # words of a title
ECHOED = 400  # lines among which one is looked for that a declared title holds
BYLINE = 12  # words of a line that only names its author
BEFORE, AFTER = 3, 2  # lines around the headline and the article's beginning that may hold its byline


def title_above(pieces: list[Piece], language: str | None) -> str | None:
    """For a text that names no title at its beginning: the headline above it, else the longest part of its first
    line."""
    if not beginning(pieces):
        return None
    first = first_line(pieces)
    part = longest_part(first.text)
    named = first.reason in OPEN and may_open(first, language) and len(part.split()) >= FEWEST
    return headline_above(pieces, language) or (part if named else None)


def longest_part(text: str) -> str:
    """The longest part of a title."""
    return max(title_parts(text), key=len).strip()


def beginning(pieces: list[Piece]) -> int | None:
    """The number of the first kept paragraph: of a sentence, if there is one."""
    kept = [number for number, piece in enumerate(pieces) if not piece.reason and piece.size >= PARAGRAPH]
    ended = (number for number in kept if pieces[number].text.rstrip("\"'”’») ").endswith(ENDS))
    return next(ended, kept[0] if kept else None)


def headline_above(pieces: list[Piece], language: str | None) -> str | None:
    """The line above the article that is most likely its headline, or the longest part of the file's first line; None
    where none is likely."""
    start = beginning(pieces)
    if not start:
        return None
    lead, body = words_below(pieces, start)
    best, found, between = LEAST, None, 0
    for number in range(start - 1, max(-1, start - 1 - REACH), -1):
        piece = pieces[number]
        if piece.reason not in OPEN:
            continue
        if may_be_headline(piece, language):
            points = likelihood(piece, lead, body, language) - between / FAR
            points += 2 * any(is_signed(below, language) for below in pieces[number + 1 : number + 1 + SIGNED])
            if points >= best:
                best, found = points, piece.text
        between = min(between + 1, FAR)
    first = first_line(pieces)
    opening = first.part(0, len(longest_part(first.text))) if first.text.startswith(longest_part(first.text)) else first
    if may_open(opening, language) and likelihood(opening, lead, body, language) + FIRST >= best:
        return opening.text
    return found


def words_below(pieces: list[Piece], start: int) -> tuple[set[str], set[str]]:
    """The words of the article's beginning, and all of its words."""
    lead: set[str] = set()
    body: set[str] = set()
    count = 0
    for piece in pieces[start:]:
        if not piece.reason:
            body.update(piece.split)
            if count <= LEAD:
                lead.update(piece.split)
            count += piece.words
    return lead, body


def may_be_headline(piece: Piece, language: str | None) -> bool:
    """A line with a title's shape that is no menu, no address and no day."""
    text = piece.text
    if is_above(piece) or not shaped_like_title(piece) or (piece.words >= LONG and not piece.reason):
        return False
    if NO_TITLE.search(text) or piece.reason in ("byline", "date") or read_line(piece, None, language)[0]:
        return False
    return not is_menu(text, language) and not (dated(language).match(text) and any(map(str.isdigit, text)))


def may_open(piece: Piece, language: str | None) -> bool:
    """Whether a file may begin with this line as its title: a title's shape, no menu, more than a day."""
    months = {name for names in phrases(language).months for name in names}
    telling = sum(len(word) >= TELLING and word.isalpha() and word not in months for word in piece.split)
    return shaped_like_title(piece) and telling > 1 and not is_menu(piece.text, language)


def likelihood(piece: Piece, lead: set[str], body: set[str], language: str | None) -> float:
    """How much a line is like the headline of an article, in points."""
    known = signs(language)
    words = [word for word in piece.split if len(word) >= TELLING and word not in known.function]
    taken = min(sum(map(body.__contains__, words)), ENOUGH) / ENOUGH
    share = sum(map(lead.__contains__, words)) / (len(words) or 1)
    points = 3 * taken + 2 * share - 2 * (piece.words <= SHORT or piece.words >= LONG)
    button = piece.words <= BUTTON and any(known.groups.get(word, 0) & FURNITURE for word in piece.split)
    return points - button - 3 * bool(PARTED.search(piece.text)) - SCORE * is_score(piece.text)


def is_signed(piece: Piece, language: str | None) -> bool:
    """Whether a line is a byline or holds a day."""
    if piece.reason in ("byline", "date"):
        return True
    if piece.words > 16:
        return False
    if YEAR.search(piece.text) and find_date(piece.text, language):
        return True
    return f"{piece.folded} ".startswith(tuple(f"{word} " for word in phrases(language).by))


def read_above(pieces: list[Piece], title: str | None, head: Head, language: str | None) -> Head:
    """The byline and the day around the headline, where they say more than the first lines of the file (`head`), which
    may be those of a menu or of other articles."""
    folded = normal(title or "")
    last = beginning(pieces) or 0
    numbers = [number for number, piece in enumerate(pieces[: last + 1]) if piece.folded == folded]
    own = next((number for number in numbers if last - number <= REACH), None)
    if own is None:
        return head
    start = next((n for n in range(max(own + 1, last), len(pieces)) if not pieces[n].reason), last)
    found = NOTHING
    for number in range(max(0, own - BEFORE), min(start + AFTER, len(pieces))):
        piece = pieces[number]
        if piece.reason in READ and piece.folded != folded:
            reason, said = read_line(piece, pieces[number - 1] if number else None, language)
            if reason:
                found = joined(found, said)
                piece.remove(reason)
    found = joined(found, head)
    if not found.authors:
        found = joined(found, named_below(pieces, range(own + 1, start), language))
    return found._replace(title=head.title)


def named_below(pieces: list[Piece], lines: range, language: str | None) -> Head:
    """What the first of some lines says that is the author's name without a "by"."""
    for number in lines:
        short = pieces[number].words <= BYLINE and pieces[number].reason in READ
        said = unsigned(pieces, number, language) if short else None
        if said:
            if pieces[number].reason in UNSURE:
                pieces[number].reason = ""
            pieces[number].remove("byline")
            return said
    return NOTHING


def page_headline(title: str, pieces: list[Piece], language: str | None) -> str:
    """A page's declared title, or the line of the page that it holds or that stands in its place."""
    folded = normal(title)
    if any(piece.folded == folded for piece in pieces):
        return title
    size = folded.count(" ") + 1
    inside = [
        piece for piece in pieces[:ECHOED]
        if piece.words >= 0.4 * size and f" {piece.folded} " in f" {folded} " and shaped_like_title(piece)
    ]  # fmt: skip
    if inside:
        return max(inside, key=lambda piece: piece.words).text
    content = [word for word in folded.split() if len(word) > 3]
    body = {word for piece in pieces if not piece.reason for word in piece.folded.split()}
    if len(content) < FEWEST or sum(map(body.__contains__, content)) >= 0.35 * len(content):
        return title
    return title_above(pieces, language) or title
