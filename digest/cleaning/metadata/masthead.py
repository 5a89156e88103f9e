"""The outlet's name where nothing states it: above a pasted text, in a page's title, in an address."""

import re

from digest.cleaning.layout.values import Layout
from digest.cleaning.mastheads import Names
from digest.cleaning.metadata.declared import outlet_name
from digest.cleaning.metadata.headline import title_parts
from digest.cleaning.phrases import listed, normal_words, phrases
from digest.cleaning.piece import Piece
from digest.model import Document
from digest.text import outlet_key

__all__ = ["DATELINE", "address_outlet", "is_masthead", "is_newspaper", "newspaper", "outlet_names"]

LINES = 2  # at the top of a text among which its outlet's name stands
LONGEST = 60  # code points of a name
HEAD = 6  # and its headline, where they have not been parted yet
HEADLINE = 4  # words of a headline that is no menu
FEWEST, MOST = 2, 6  # words of a newspaper's name
SHORTEST = 4  # code points of a key that is no accident
PAPERS, FIRST = frozenset(listed("names", "papers")), frozenset(listed("names", "papers_first"))
APART = re.compile(r"\s+[|·•–—]\s+|\s{3,}")  # what parts the name from the day and the page
DATELINE = re.compile(r"[^\W\d_a-zß-öø-ÿ](?:[^\W\da-zß-öø-ÿ]|[ .'’-]){2,40}(?:[,(][^–—]{1,40})? ?[–—-]{1,2} ")
SMALL = frozenset(listed("names", "in_papers"))


def outlet_names(document: Document, layout: Layout) -> Names:
    """The outlet that a document states, else the keys of what may be one: its first lines, parts of its first line and
    of its page's title, its address's host."""
    given, found = document.metadata, layout.found.metadata
    stated = given.outlet or found.outlet
    if stated:
        return Names(stated)
    lines = [text for line in layout.lines[: 2 * LINES] if (text := line.span.of(layout.raw)[: 4 * LONGEST].strip())]
    parts = [part for text in (*lines[:1], *layout.found.titles) for part in reversed(title_parts(text[: 4 * LONGEST]))]
    host = address_outlet(given.url or found.url)
    sections = phrases(found.language).sections
    names = (*lines[:LINES], *parts, *((host,) if host else ()))
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
    lines = [text for line in layout.lines[:HEAD] if (text := line.span.of(layout.raw)[: 4 * LONGEST].strip())]
    below = any(len(text.split()) >= HEADLINE and text[-1] not in ".:," for text in lines[1:])
    for name in lines[:1]:
        first, *others = (part.strip() for part in APART.split(name))
        if all(any(map(str.isdigit, part)) for part in others) and is_newspaper(first):
            return (first.title() if first.isupper() else first) if below or announces(lines) else None
    return None


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
