"""Chats: a text that somebody copied out of one, or had forwarded there, stands between stamps with hour and sender.

[14/05/26, 19:02:11] Aunt: text        14/05/2026, 19:02 - Aunt: text        Harbour News, [14.05.2026 18:42]
[19:02, 14/05/2026] Aunt: text
"""

import re

from digest.cleaning.piece import Piece

__all__ = ["messages"]

DAY, HOUR = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\.?)?"
SENDER = r"[^\[\]:\n]{1,60}"
STAMP = re.compile(
    rf"\W?(?:\[(?:{DAY},?\s{HOUR}|{HOUR},?\s{DAY})\]\s{SENDER}:(?:\s|$)|{DAY},?\s{HOUR}\s[-–]\s{SENDER}:(?:\s|$)"
    rf"|{SENDER},\s\[{DAY}(?:,?\s|\sat\s){HOUR}\]:?(?:\s|$))",
    re.I,
)
INVISIBLE = "\u200e\u200f\u202a\u202c"
OTHER = "another message of the chat"
ARTICLE = 40  # words of a message that is an article
ADDRESS = re.compile(r"https?://|www\.")
REMARK, TELLING = 6, 5  # words of what somebody says who sends a text; letters of a word that the text takes up


def messages(pieces: list[Piece]) -> list[Piece]:
    """The pieces, each stamp as one of its own and removed; of several messages the longest is the article."""
    stamps = {n: match for n, piece in enumerate(pieces) if ":" in piece.text and (match := stamp(piece.text))}
    if not stamps:
        return pieces
    out: list[Piece] = []
    sizes: list[tuple[int, int, int]] = []  # words, first and last piece of each message
    for number, piece in enumerate(pieces):
        if number in stamps:
            cut = stamps[number].end()
            sizes.append((0, len(out), len(out)))
            out.append(piece.part(0, len(piece.text[:cut].rstrip()), "widget", "when a message came, and from whom"))
            piece = piece.part(cut, len(piece.text))
            if not piece.words:
                continue
            if is_remark(piece, pieces[number + 1 :]):
                piece.remove("comment", "a remark of who sent the text")
        out.append(piece)
        if sizes:
            sizes[-1] = (sizes[-1][0] + piece.words, sizes[-1][1], len(out))
    longest = max(sizes, key=lambda size: size[0])
    for words, start, end in sizes if longest[0] >= ARTICLE else ():
        if words < longest[0]:
            for piece in out[start:end]:
                piece.remove("comment", OTHER)
    return out


def stamp(text: str) -> re.Match[str] | None:
    """The stamp that a line begins with."""
    head = text[:2].strip(INVISIBLE)
    if not (head[:1].isdigit() or head[:1] == "[" or ", [" in text[:80]):
        return None
    return STAMP.match(text)


def is_remark(sent: Piece, below: list[Piece]) -> bool:
    """Whether what is sent is only said of the text below it: an address, or few words that it does not take up."""
    words = {word for word in sent.split if len(word) >= TELLING}
    short = sent.words <= REMARK and not any(words.intersection(piece.split) for piece in below)
    return bool(below) and (short or (sent.words <= 2 * REMARK and ADDRESS.search(sent.text) is not None))
