"""Related headlines glued to a paragraph ("SEE ALSO: ... railsThe letter demands"): cut off, the paragraph stays."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.phrases import normal, phrases
from digest.cleaning.piece import Piece

__all__ = ["cut_heads", "cut_tails", "link_label"]

JUNCTION = re.compile(r"(?<=[a-zà-ÿ0-9.!?'’”\")])(?=[\"“‘]?[A-ZÀ-Þ0-9\"“][\w\"“'’]*[ ,])")
INSIDE = re.compile(r"(?<=[a-zà-ÿ.!?'’”\")0-9])(?=[A-ZÀ-Þ\"“])")
LAST = re.compile(r"[.!?][\"”’]? +(?=[\"“‘]?[A-ZÀ-Þ])")
TAIL = 400  # code points at the end of a paragraph among which a teaser is looked for
HEAD, REST = 8, 25  # code points that a headline and a paragraph have at least


@cache
def link_label(language: str | None) -> re.Pattern[str]:
    """Matches "SEE ALSO:" at the beginning of a line."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).related, key=lambda w: (-len(w), w)))
    return re.compile(rf"\W{{0,3}}(?:{words})\s{{0,2}}[:|»>]\s{{0,3}}", re.I)


def cut_heads(pieces: list[Piece], language: str | None) -> list[Piece]:
    """The pieces, those with a glued headline in two."""
    out = []
    for piece in pieces:
        match = link_label(language).match(piece.text) if len(piece.text) > HEAD + REST and not piece.pinned else None
        cut = where(piece.text, match.end()) if match else None
        if cut is None:
            out.append(piece)
            continue
        head, rest = piece.text[:cut], piece.text[cut:]
        out.append(
            Piece(
                piece.start,
                piece.start + cut,
                head,
                normal(head),
                piece.line,
                piece.kind,
                piece.level,
                "related",
                "a related headline glued to the paragraph",
            )
        )
        out.append(Piece(piece.start + cut, piece.end, rest, normal(rest), piece.line, piece.kind, piece.level))
    return out


def cut_tails(pieces: list[Piece], language: str | None) -> list[Piece]:
    """The pieces, those whose last sentence is certainly a broadcaster's teaser in two."""
    known = phrases(language)
    out = []
    for piece in pieces:
        ends = [match.end() for match in LAST.finditer(piece.text, max(0, len(piece.text) - TAIL))]
        tail = piece.text[ends[-1] :] if ends and not piece.reason and not piece.pinned else ""
        if tail and known.certain(tail, normal(tail)) == "broadcast":
            body = piece.text[: ends[-1]].rstrip()
            start = piece.end - len(tail)
            out.append(replace(piece, end=piece.start + len(body), text=body, folded=normal(body)))
            out.append(replace(piece, start=start, text=tail, folded=normal(tail)))
        else:
            out.append(piece)
    return out


def where(text: str, start: int) -> int | None:
    """The first place where a sentence begins without a space before it, far enough from both ends."""
    for match in INSIDE.finditer(text, start + HEAD, max(start + HEAD, len(text) - REST)):
        at = match.start()
        before, after = text[at - 1], text[at]
        if before in "\"'’”" and after in '"“':
            continue
        if before in "\"'" and text[at - 2].isspace():
            continue  # an opening mark belongs to what follows
        if after == '"' and (text[at + 1 : at + 2] in ("", " ", ",", ".") or before in ".,!?"):
            continue  # a closing mark
        if before == "." and text[at - 2].isupper() and not text[at - 3].isalpha():
            continue  # U.S.
        if is_name(text, at):
            continue
        return at
    return None


def is_name(text: str, at: int) -> bool:
    """Whether the junction is inside a name such as McDonald or iPhone: few letters before, of the kind names have."""
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:at]
    return (len(word) == 2 and word.istitle()) or word in ("i", "e", "Mac", "Van", "Von", "Del")
