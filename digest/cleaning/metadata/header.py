"""The head of an article in plain text: title, byline, date line."""

import re
from collections.abc import Sequence
from functools import cache

from digest.cleaning.layout.marks import MARKS
from digest.cleaning.layout.values import Line
from digest.cleaning.metadata.bylines import Head, read_byline
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.headline import TITLE_PARTS, is_score, title_parts
from digest.cleaning.metadata.menus import is_menu
from digest.cleaning.phrases import normal, normal_words, phrases
from digest.cleaning.piece import ENDS, STOPS, Piece

__all__ = [
    "NOTHING", "SIGNATURE", "Head", "dated", "first_line", "is_above", "joined", "read_head", "read_line",
    "shaped_like_title",
]  # fmt: skip

SIGNATURE = re.compile(r"[—–-]\s{0,3}[^(]{1,80}\(@\w{1,40}\)")
# "Sunday 18 December 2005", "18 December 2005" in any language: what month it is may be unknown.
FULL_DAY = re.compile(r"(?:[^\W\d_]{3,14},? )?\d{1,2}\.? [^\s\d.]{3,14},? (?:19|2[05])\d\d(?: г\.?)?")
DIGIT = re.compile(r"\d")
PARTED = re.compile(r"\s*[|·•⋅]\s*")
FEW, FEWER = 5, 2  # words besides its date of a line that holds little else; of such a part of a line
LONGEST, DATE_WORDS = 40, 16  # words of a byline, of a line with a date
MAILBOX = re.compile(r"\w@\w")
NOTHING = Head(None, (), None, None)
HEAD_LINES = 60  # of a dump's lines, so many may come before the article
MARK = {name: 1 << number for number, (name, _, _) in enumerate(MARKS)}
ELSEWHERE = MARK["nav"] | MARK["aside"] | MARK["footer"] | MARK["comment"] | MARK["related"]
BEFORE_TITLE, AFTER_TITLE = 6, 18  # lines around a page's title in which its byline and date are looked for
FEWEST, MOST = 3, 32  # words of a title
NO_END = (*STOPS, *":,：，、،")  # what none ends with
SENTENCE, CLOSING = 14, "\"”’»)'」』 "  # words of a sentence of running text, and what may stand behind its end
MOST_PARTS = 3  # of which one is the headline
ECHOED = 400  # lines among which one is looked for that the first line holds
ABOVE = ("widget", "message", "comment")  # what is removed for such reasons is no first line
SHORT_HEAD = 12  # lines before the text, up to which the first title-like one is the title


@cache
def dated(language: str | None) -> re.Pattern[str]:
    """Matches the word before a date: "Published:"."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).dated, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{words})\b\s*:?", re.I)


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
    found = NOTHING
    for before, piece in zip([None, *pieces[start:end]], pieces[start:end], strict=False):
        if piece.reason or (lines and lines[piece.line].marks & elsewhere):
            continue
        reason, said = read_line(piece, before, language, bool(lines) and bool(lines[piece.line].marks & author))
        if reason:
            found = joined(found, said)
            piece.remove(reason)
    title = declared or undeclared(pieces[: min(first, HEAD_LINES)], pieces, language)
    return found._replace(title=title, section=found.section.strip() if found.section else None)


def read_line(piece: Piece, before: Piece | None, language: str | None, marked: bool = False) -> tuple[str, Head]:
    """Whether a line of the head is a byline or a date ("" if neither), and what it says; `before` is the line above,
    `marked` tells that the markup calls it a byline."""
    if piece.words > LONGEST or is_signature(piece):
        return "", NOTHING
    announced = before is not None and before.folded in phrases(language).by
    found = read_byline(piece.text, language, marked or announced)
    if found:
        return "byline", found
    if DIGIT.search(piece.text) and (piece.words <= DATE_WORDS or dated(language).match(piece.text)):
        date = find_date(piece.text, language)
        if (date and is_date_line(piece, language)) or FULL_DAY.fullmatch(piece.text):
            return "date", NOTHING._replace(published=date)
    return "", NOTHING


def joined(one: Head, other: Head) -> Head:
    """What either says; where both do, the first."""
    return Head(
        one.title or other.title,
        one.authors or other.authors,
        one.published or other.published,
        one.section or other.section,
        one.outlet or other.outlet,
    )


def is_signature(piece: Piece) -> bool:
    """Whether a line signs a quotation or a quoted post: "— Ines Okafor (@iokafor) May 3, 2021"."""
    return piece.kind == "block-quote" or (piece.text[:1] in "—–-" and SIGNATURE.match(piece.text) is not None)


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
        if piece.words >= SENTENCE and piece.text.rstrip(CLOSING).endswith(ENDS) and not piece.reason:
            return number
    return len(pieces)


def looks_like_title(piece: Piece) -> bool:
    """A line that no rule took out and that has a title's shape."""
    return not piece.reason and shaped_like_title(piece)


def shaped_like_title(piece: Piece) -> bool:
    """A line of a title's length that is no sentence, no label and no signature of a post."""
    if not FEWEST <= piece.size <= MOST or len(piece.text) > 250 or piece.text.rstrip().endswith(NO_END):
        return False
    return SIGNATURE.match(piece.text) is None and MAILBOX.search(piece.text) is None


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
    likely = [piece for piece in head if looks_like_title(piece)]
    near = [piece for piece in likely if not is_score(piece.text)] or likely
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


def first_line(pieces: list[Piece]) -> Piece:
    """The first line but the menus and buttons above it, the head of a mail and the outlet's name."""
    return next((piece for piece in pieces if not is_above(piece)), pieces[0])


def is_above(piece: Piece) -> bool:
    """Whether a line is certainly none that a text begins with: a menu, a mail's head, an outlet's name, a page's
    number."""
    return piece.reason in ABOVE or (piece.reason == "template" and bool(piece.detail))
