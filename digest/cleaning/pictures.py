"""Captions of pictures, told by the credit of the picture that stands at their end or on the line beside them."""

import re

from digest.cleaning.phrases import listed, source
from digest.cleaning.piece import Piece

__all__ = ["captions", "is_credited"]

CAPTION = 25  # words
LONGEST = 45  # words of a caption with its credit
TAIL = 60  # code points in which a credit has its place
PICTURE = re.compile(rf"(?:{'|'.join(listed('names', 'pictures'))})s?\b")
INNER_END = re.compile(r"[.!?][\"”’]? +[\"“‘]?[A-ZÀ-Þ]")
AGENCY = rf"(?:{'|'.join(source('names')['picture_agencies'])})\b"
NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}"
CREDIT = re.compile(
    rf"\((?:{NAME} ?/ ?[A-ZÀ-Þ][\w.'’& -]{{1,40}}|{AGENCY} ?/ ?{NAME})\)\.?"  # (Ada Wirth/Herald Staff)
    rf"|© ?[A-ZÀ-Þ][\w.'’&/ -]{{1,50}}"  # © ANP / Ada Wirth
    rf"|(?<=[.!?)”\"»’] ){NAME} ?/ ?{AGENCY}(?: ?[/,] ?[\w ]{{1,30}})?"  # at the pier. ADA WIRTH / AFP
    rf"|(?<=[.!?)”\"»’] ){AGENCY} ?/ ?{NAME}"  # at the pier. EFE/Ada Wirth
    rf"|(?<=[^\W_] )\({AGENCY}\)"  # at the pier (Ansa): no sentence, so no report's signature
)


def is_credited(piece: Piece) -> bool:
    """Whether a line ends with the credit of a picture, and is a caption therefore."""
    text = piece.text
    near = text[-TAIL:]
    if not (5 <= piece.words <= LONGEST and ("/" in near or "©" in near or near.endswith(")"))):
        return False
    start = max(1, len(text) - TAIL)
    return any(match.end() == len(text) for match in CREDIT.finditer(text, start))


def captions(pieces: list[Piece], speaker: frozenset[str]) -> None:
    """The line above the credit of a picture, or below it at the head of an article, is the picture's caption."""
    inside = False
    for number, credit in enumerate(pieces):
        if credit.reason == "credit" and PICTURE.match(credit.folded):
            above, below = pieces[max(0, number - 1)], pieces[min(number + 1, len(pieces) - 1)]
            if is_caption(above, speaker):
                above.remove("caption", "above the credit of its picture")
            elif not inside and is_caption(below, speaker):
                below.remove("caption", "below the credit of its picture")
        inside = inside or (not credit.reason and credit.words > CAPTION)


def is_caption(piece: Piece, speaker: frozenset[str]) -> bool:
    """Whether a line beside the credit of a picture can be its caption: one short sentence without a "we" or "you"."""
    sentence = piece.text.rstrip().endswith((".", "!", "?")) and not INNER_END.search(piece.text)
    return sentence and not piece.reason and 4 <= piece.words <= CAPTION and speaker.isdisjoint(piece.folded.split())
