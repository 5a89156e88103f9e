"""The heads and feet of printed pages: lines that recur with nothing but the number of the page changed."""

import re
from collections import defaultdict
from itertools import pairwise

from digest.cleaning.piece import Piece

__all__ = ["page_heads"]

NUMBER = re.compile(r"\d{1,4}")
LONGEST, WORDS = 120, 16  # code points and words of such a line
# The page's number stands apart at one end of the line: "Harbour Times · 4 May · 2", "3 | Harbour Times", "Page 4".
APART = re.compile(
    r".*[|·•–—/-]\s*(?P<last>\d{1,4})|(?P<first>\d{1,4})\s*[|·•–—/-]\s*\D.*"
    r"|.*\s{3,}(?P<far>\d{1,4})|(?P<front>\d{1,4})\s{3,}\D.*|[–—-]\s?(?P<dashed>\d{1,4})\s?[–—-]",
    re.S,
)


def page_heads(pieces: list[Piece]) -> None:
    """Remove lines that stand two times or more with growing numbers of pages, and are the same but for these."""
    found: defaultdict[str, list[tuple[int, Piece]]] = defaultdict(list)
    for piece in pieces:
        text = piece.text
        if (
            piece.words <= WORDS
            and len(text) <= LONGEST
            and (text[-1].isdigit() or text[0].isdigit() or text[-1] in "-–—")
        ):
            match = APART.fullmatch(text)
            if match:
                at, end = next(match.span(name) for name, value in match.groupdict().items() if value)
                found[f"{text[:at]}#{text[end:]}"].append((int(text[at:end]), piece))
    for heads in found.values():
        numbers = [number for number, _ in heads]
        if len(heads) > 1 and all(one < other <= one + 2 for one, other in pairwise(numbers)):
            for _, piece in heads:
                piece.remove("template", "the head of a page")
