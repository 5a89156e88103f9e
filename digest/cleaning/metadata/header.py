"""The head of an article in plain text: title, byline, date line."""

import re
from collections.abc import Sequence
from functools import cache

from digest.cleaning.layout.marks import MARKS
from digest.cleaning.layout.values import Line
from digest.cleaning.metadata.bylines import Head, read_byline
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.menus import is_menu
from digest.cleaning.phrases import normal, normal_words, phrases
from digest.cleaning.piece import Piece

__all__ = ["Head", "first_line", "page_headline", "read_head", "title_above", "title_parts"]

SIGNATURE = re.compile(r"[—–-]\s{0,3}[^(]{1,80}\(@\w{1,40}\)")
# "Sunday 18 December 2005" in any language: what month it is may be unknown.
FULL_DAY = re.compile(r"[^\W\d_]{3,14},? \d{1,2}\.? [^\W\d_]{3,14},? (?:19|20)\d\d")
PARTED = re.compile(r"\s*[|·•⋅]\s*")
FEW, FEWER = 5, 2  # words besides its date of a line that holds little else; of such a part of a line
HEAD_LINES = 60  # of a dump's lines, so many may come before the article
MARK = {name: 1 << number for number, (name, _, _) in enumerate(MARKS)}
ELSEWHERE = MARK["nav"] | MARK["aside"] | MARK["footer"] | MARK["comment"] | MARK["related"]
BEFORE_TITLE, AFTER_TITLE = 6, 18  # lines around a page's title in which its byline and date are looked for
TITLE_PARTS = re.compile(r"\s+[|\u2013\u2014»«·-]\s+|\s*\|\s*|\s+::\s+")
FEWEST, MOST = 3, 32  # words of a title
MOST_PARTS = 3  # of which one is the headline
ECHOED = 400  # lines among which one is looked for that the first line holds
SHORT_HEAD = 12  # lines before the text, up to which the first title-like one is the title
ABOVE = 10  # lines above the text among which the title is looked for
WEAK = ("boilerplate", "template")


@cache
def dated(language: str | None) -> re.Pattern[str]:
    """Matches the word before a date: "Published:"."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).dated, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{words})\b\s*:?", re.I)


def title_parts(text: str) -> list[str]:
    """The parts of a page's title: "Headline | Section - Outlet"."""
    return TITLE_PARTS.split(text)


def read_head(pieces: list[Piece], language: str | None, declared: str | None, lines: Sequence[Line] = ()) -> Head:
    """Read title, byline and date from the first lines; the lines that say nothing else are removed.

    `lines` are those of a page: the head is then what surrounds its title.
    """
    first = first_sentence(pieces) if lines else first_under_title(pieces)
    start, end, elsewhere, author = 0, min(first + 3, HEAD_LINES + 3), ELSEWHERE, MARK["author"]
    number = title_number(pieces, normal(declared)) if lines and declared else None
    if number is not None:
        start, end = max(0, number - BEFORE_TITLE), number + AFTER_TITLE
        whole = lines[pieces[number].line].marks  # what the title stands in too is the whole page
        elsewhere, author = elsewhere & ~whole, author & ~whole
    authors: tuple[str, ...] = ()
    section: str | None = None
    published: str | None = None
    for before, piece in zip([None, *pieces[start:end]], pieces[start:end], strict=False):
        if piece.words > 40 or piece.reason or is_signature(piece) or (lines and lines[piece.line].marks & elsewhere):
            continue
        announced = before is not None and before.folded in phrases(language).by
        marked = announced or (bool(lines) and bool(lines[piece.line].marks & author))
        found = read_byline(piece.text, language, marked)
        if found:
            authors = authors or found.authors
            section = section or found.section
            published = published or found.published
            piece.remove("byline")
        elif (piece.words <= 16 or dated(language).match(piece.text)) and re.search(r"\d", piece.text):
            date = find_date(piece.text, language)
            if (date and is_date_line(piece, language)) or FULL_DAY.fullmatch(piece.text):
                published = published or date
                piece.remove("date")
    title = declared or undeclared(pieces[: min(first, HEAD_LINES)], pieces, language)
    return Head(title, authors, published, section.strip() if section else None)


def is_signature(piece: Piece) -> bool:
    """Whether a line signs a quotation or a quoted post: "— Ines Okafor (@iokafor) May 3, 2021"."""
    return piece.kind == "block-quote" or SIGNATURE.match(piece.text) is not None


def title_number(pieces: list[Piece], title: str) -> int | None:
    """The number of the line that is the title: the first heading that is it, else the first line."""
    same = [number for number, piece in enumerate(pieces) if piece.folded == title and title]
    return next((number for number in same if pieces[number].kind == "heading"), same[0] if same else None)


def is_date_line(piece: Piece, language: str | None) -> bool:
    """Whether a line holds little but a date, or a part of it does, parted by signs: "May 3, 2021 | 2 comments"."""
    if dated(language).match(piece.text):
        return True
    months = {name for names in phrases(language).months for name in names}

    def others(text: str) -> int:
        return sum(not word[0].isdigit() and word not in months for word in normal_words(text))

    parts = PARTED.split(piece.text)
    return others(piece.text) <= FEW or any(find_date(part, language) and others(part) <= FEWER for part in parts)


def first_under_title(pieces: list[Piece]) -> int:
    """The number of the first line of running text; of the one under the title that the first line holds, where no more
    than a notice on cookies or a teaser stands above it.
    """
    first = first_sentence(pieces)
    whole = f" {pieces[0].folded} " if pieces else ""
    title = next((n for n in range(1, min(len(pieces), HEAD_LINES)) if is_echo(pieces[n], whole)), 0)
    if title > first and first_sentence(pieces, first + 1) > title:
        return first_sentence(pieces, title)
    return first


def is_echo(piece: Piece, whole: str) -> bool:
    """Whether a line is a part of the first one (`whole`), and may be the title therefore."""
    return f" {piece.folded} " in whole and looks_like_title(piece)


def first_sentence(pieces: list[Piece], start: int = 0) -> int:
    """The number of the first line from `start` on that reads like running text; the number of lines if none does."""
    for number, piece in enumerate(pieces[start:], start):
        if (
            piece.words >= 14
            and piece.text.rstrip("\"”’»)' ").endswith((".", "!", "?", "…", "。"))
            and not piece.reason
        ):
            return number
    return len(pieces)


def looks_like_title(piece: Piece) -> bool:
    """A line that no rule took out and that has a title's shape."""
    return not piece.reason and shaped_like_title(piece)


def shaped_like_title(piece: Piece) -> bool:
    """A line of a title's length that is no sentence, no label and no signature of a post."""
    if not FEWEST <= piece.words <= MOST or len(piece.text) > 250 or piece.text.rstrip().endswith((".", ":", ",")):
        return False
    return SIGNATURE.match(piece.text) is None


def undeclared(head: list[Piece], pieces: list[Piece], language: str | None) -> str | None:
    """The title of a text that declares none; menus that it begins with are none, and go."""
    for piece in filter(looks_like_title, head):
        if not is_menu(piece.text, language):
            break
        piece.remove("widget")
    return find_title(head, pieces)


def find_title(head: list[Piece], pieces: list[Piece]) -> str | None:
    """The line that the first line holds or repeats; else a title-like line just before the text."""
    if not head:
        return None
    first = first_line(head)
    whole = f" {first.folded} "
    echoed = [piece for piece in pieces[1:ECHOED] if piece is not first and is_echo(piece, whole)]
    if echoed:
        parts = [piece for piece in echoed if 0.4 * first.words <= piece.words < first.words]
        return bare_title(max(parts or echoed, key=lambda piece: piece.words).text, pieces)
    folded = [piece.folded for piece in head]
    repeated = next((p for i, p in enumerate(head) if looks_like_title(p) and p.folded in folded[i + 1 :]), None)
    if repeated and len(head) <= SHORT_HEAD:
        return repeated.text
    near = [piece for piece in head if looks_like_title(piece)]
    if near and len(head) <= SHORT_HEAD:
        return title_parts(near[0].text)[0].strip() if near[0] is first and len(head) > 3 else near[0].text
    return None


def bare_title(title: str, pieces: list[Piece]) -> str:
    """A title without the parts behind it that other lines hold as well: "Headline - Section - Outlet".

    So many short parts as in "Headline | Outlet | Sports | News" are sections, whether other lines hold them or not.
    """
    parts = title_parts(title)
    if len(parts) > MOST_PARTS and " " in parts[0].strip() and all(len(part.split()) <= 2 for part in parts[1:]):
        return parts[0].strip()
    others = [f" {piece.folded} " for piece in pieces if piece.words <= MOST]
    for _ in range(3):
        ends = [match for match in TITLE_PARTS.finditer(title) if match.start() > 0]
        if not ends:
            break
        head, tail = title[: ends[-1].start()].strip(), normal(title[ends[-1].end() :])
        whole = f" {normal(title)} "
        known = tail.count(" ") < FEWEST + 1 and any(f" {tail} " in line and whole not in line for line in others)
        if len(head.split()) < FEWEST or not known:
            break
        title = head
    return title


def page_headline(title: str, pieces: list[Piece]) -> str:
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
    return title_above(pieces) or title


def title_above(pieces: list[Piece]) -> str | None:
    """For a text that names no title at its beginning: the line above it that it takes up; else the longest part of the
    first line."""
    start = first_paragraph(pieces)
    above = heading_above(pieces)
    opening = first_line(pieces) if start else None
    if above or not opening:
        return above.text if above else None
    first = max(title_parts(opening.text), key=len).strip()
    return first if shaped_like_title(opening) and len(first.split()) >= FEWEST else None


def first_paragraph(pieces: list[Piece]) -> int | None:
    """The number of the first kept paragraph."""
    return next((number for number, piece in enumerate(pieces) if not piece.reason and piece.words >= 8), None)


def heading_above(pieces: list[Piece]) -> Piece | None:
    """The title-like line above the first kept paragraph most of whose words the text takes up again."""
    start = first_paragraph(pieces)
    if start is None:
        return None
    body = {word for piece in pieces[start:] if not piece.reason for word in piece.split}
    for piece in reversed(pieces[max(0, start - ABOVE) : start]):
        if piece.reason in ("", *WEAK) and shaped_like_title(piece):
            words = [word for word in piece.split if len(word) > 3]
            if sum(map(body.__contains__, words)) > len(words) / 2:
                return piece
    return None


def first_line(pieces: list[Piece]) -> Piece:
    """The first line but the menus and buttons above it."""
    return next((piece for piece in pieces if piece.reason != "widget"), pieces[0])
