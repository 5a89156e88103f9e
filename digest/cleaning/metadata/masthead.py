"""The outlet's name where nothing states it: above a pasted text, in a page's title, in an address."""

import re
from collections.abc import Sequence

from digest.cleaning.layout.values import Layout, Line
from digest.cleaning.mastheads import Names
from digest.cleaning.metadata.declared import outlet_name
from digest.cleaning.metadata.headline import title_parts
from digest.cleaning.phrases import listed, normal_words, phrases
from digest.cleaning.piece import Piece
from digest.model import Document
from digest.text import CAPITALS, outlet_key

__all__ = ["DATELINE", "address_outlet", "confirmed", "is_masthead", "is_newspaper", "newspaper", "outlet_names"]

LINES = 2  # at the top of a text among which its outlet's name stands
LONGEST = 60  # code points of a name
HEAD = 6  # and its headline, where they have not been parted yet
INITIALS = 4  # code points of a name that stays in capitals
FOOT = 6  # lines at the end of a text among which its imprint stands
HEADLINE = 4  # words of a headline that is no menu
FEWEST, MOST = 2, 6  # words of a newspaper's name
SHORTEST = 4  # code points of a key that is no accident
PAPERS, FIRST = frozenset(listed("names", "papers")), frozenset(listed("names", "papers_first"))
APART = re.compile(r"\s+[|·•–—]\s+|\s{3,}")  # what parts the name from the day and the page
DATELINE = re.compile(rf"[{CAPITALS}][{CAPITALS} .'’-]{{2,40}}(?:[,(][^–—]{{1,40}})? ?[–—-]{{1,2}} ")
DATED = re.compile(r"([^\W\d_][^\d,|·•]{2,40}?)\s*[,|·•]\s*(?=[^|·•]{0,12}\d)")  # "Ellery Post | 4 March 2031"
IMPRINT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
SMALL = frozenset(listed("names", "in_papers"))


def outlet_names(document: Document, layout: Layout) -> Names:
    """The outlet that a document states, else the keys of what may be one: its first lines, what stands before the day
    in a line near them, parts of its first line and of its page's title, its address's host."""
    given, found = document.metadata, layout.found.metadata
    stated = given.outlet or found.outlet or confirmed(document, layout)
    if stated:
        return Names(stated)
    lines = shown(layout.lines[: 2 * LINES], layout.raw)
    parts = [part for text in (*lines[:1], *layout.found.titles) for part in reversed(title_parts(text[: 4 * LONGEST]))]
    host = address_outlet(given.url or found.url)
    sections = phrases(found.language).sections
    dated = (match[1] for text in shown(layout.lines[:HEAD], layout.raw) if (match := DATED.match(text)))
    names = (*lines[:LINES], *parts, *dated, *((host,) if host else ()))
    keys = (outlet_key(name) for name in names if len(name) <= LONGEST and not sections.issuperset(normal_words(name)))
    return Names(None, tuple(dict.fromkeys(key for key in keys if len(key) >= SHORTEST)))


def address_outlet(address: str | None) -> str | None:
    """The host of an address."""
    return outlet_name(address) if address else None


def is_masthead(piece: Piece, outlet: str) -> bool:
    """Whether a line is nothing but the outlet's name."""
    return len(piece.text) <= LONGEST and outlet_key(piece.text) == outlet_key(outlet)


def newspaper(layout: Layout) -> str | None:
    """The name of a newspaper in the first line, as newspapers' names are made ("Ellery Morning Post", "Le Courrier de
    Valmer"), with what may be a headline or a dateline below it: alone it could be one itself."""
    first = above(layout)
    return first if first and is_newspaper(first) else None


def confirmed(document: Document, layout: Layout) -> str | None:
    """The name in the first line, if the file's folder is called so too ("daily-meridian/", "meridian/"), the imprint
    below the text names it, or the dateline ("KELDA (Northern Wire) -")."""
    name = above(layout)
    key = outlet_key(name) if name else ""
    sections = phrases(layout.found.metadata.language).sections
    if name is None or len(key) < SHORTEST or sections.issuperset(normal_words(name)):
        return None
    words = {word for word in map(outlet_key, name.split()) if len(word) >= SHORTEST} - sections
    if {key, *words}.intersection(map(outlet_key, document.origin.split("/")[1:-1])):
        return name
    imprints = (text for text in shown(layout.lines[-FOOT:], layout.raw) if IMPRINT.search(text))
    signed = (dateline[0] for text in shown(layout.lines[1:HEAD], layout.raw) if (dateline := DATELINE.match(text)))
    return name if any(key in outlet_key(text) for text in (*imprints, *signed)) else None


def above(layout: Layout) -> str | None:
    """What may be a name in the first line, without the day and the page beside it: every word has its capital,
    and what may be a headline or a dateline stands below."""
    lines = shown(layout.lines[:HEAD], layout.raw)
    first, *others = (part.strip() for part in APART.split(lines[0])) if lines else ("",)
    words = first.split()
    if not 1 <= len(words) <= MOST or len(first) > LONGEST or not all(any(map(str.isdigit, part)) for part in others):
        return None
    below = any(len(text.split()) >= HEADLINE and text[-1] not in ".:," for text in lines[1:])
    if not (below or announces(lines)) or not all(word[0].isupper() or word.lower() in SMALL for word in words):
        return None
    return first.title() if first.isupper() and len(first) > INITIALS else first


def shown(lines: Sequence[Line], raw: str) -> list[str]:
    """The beginnings of the lines that are not empty."""
    return [text for line in lines if (text := line.span.of(raw)[: 4 * LONGEST].strip())]


def announces(lines: list[str]) -> bool:
    """Whether the text begins right below its first line, with a dateline."""
    return len(lines) > 1 and DATELINE.match(lines[1]) is not None


def is_newspaper(text: str) -> bool:
    """Whether a line is made like a newspaper's name."""
    if len(text) > LONGEST or not FEWEST <= len(text.split()) <= MOST:
        return False
    words = re.findall(r"[^\W\d_][\w'’-]*|&", text)
    if " ".join(words) != text or not all(word[0].isupper() or word.lower() in SMALL for word in words):
        return False
    folded = [word.lower() for word in words]
    own = [word for word in folded if word not in SMALL]
    return len(own) >= FEWEST and (own[-1] in PAPERS or own[0] in FIRST)
