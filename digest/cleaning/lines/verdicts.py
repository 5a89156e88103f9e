"""Verdicts on lines, mended: an article begins under its title, and a dialogue belongs to the text beside it."""

import re
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from digest.cleaning.lines.classify import rescued
from digest.cleaning.lines.features import names
from digest.cleaning.piece import ANY_UNPARTED, ENDS, Piece
from digest.cleaning.speakers import speaker
from digest.text import speech_verbs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["settled", "with_dialogue"]

OWN = names(False)  # what markup adds stands behind these
AFTER_TITLE, GOOD, COMMENTS, SHARE = map(OWN.index, ("after-title", "good", "in-comments", "hint-share"))
DASHES = "—–-"
SAYS = re.compile(r"[,?!…—–]\s?([^\W\d_]+)")  # the word behind a mark, where a verb of speech has its place
LONGEST = 1_000  # code points of a line in which it is looked for
GOOD_WORDS = 12  # words of a sentence that is surely running text
LEAST = 8  # words of the line under a lead
FAR, NEAR = 15, 20  # lines from the title on: too far for an article to begin, near enough
INSERTED = ("newsletter", "poll", "caption", "credit", "related", "broadcast", "dead-embed", "widget")
PROBABLE = 0.25  # least probability of a sentence behind such lines
SURE = 0.9  # what is kept, word by word, is this probable unless the verdicts are doubtful
UPDATES, HEAD = 3, 2  # buttons that make updates, of so many one may be missing; lines of hour and headline above one
LIKELY, ENOUGH = 0.1, 30  # so many words so probable are an article, where nothing better is


def settled(pieces: list[Piece], rows: "Matrix", p: "Matrix", kept: list[bool]) -> list[bool]:
    """The verdicts, mended where the title contradicts them; nothing changes where no line is the title."""
    title = int((rows[:, AFTER_TITLE] == 1.0).argmax()) - 1 if kept else -1  # -1 where there is none
    own = [number for number, piece in enumerate(pieces) if kept[number] and not piece.reason]
    if title < 0 and own:  # one that words do not tell: they are not parted
        above = (n for n in range(own[0]) if pieces[n].reason == "title" and ANY_UNPARTED.search(pieces[n].text))
        return with_lead(pieces, rows, kept, max(above, default=len(pieces)), own[0])
    if title < 0 or not own:
        return kept
    kept = with_lead(pieces, rows, under_title(pieces, rows, p, kept, title, own), title)
    return with_rest(pieces, rows, p, with_updates(pieces, rows, kept))


def with_lead(pieces: list[Piece], rows: "Matrix", kept: list[bool], title: int, first: int = 0) -> list[bool]:
    """With the sentences that stand between the title and what is kept (`first`), right above it.

    Standfirsts look so, and the first sentences of short articles: nothing has been said yet that they could take up.
    """
    below = range(title + 1, len(pieces))
    first = first or next((n for n in below if kept[n] and pieces[n].words >= LEAST and not pieces[n].reason), 0)
    number = first - 1
    while number > title and (rows[number][GOOD] or is_endless(pieces[number])) and not pieces[number].reason:
        kept[number] = True
        number -= 1
    return kept


def is_endless(piece: Piece) -> bool:
    """Whether a line is long enough for a sentence in a script that ends none with a sign, as Thai does not."""
    return piece.size >= GOOD_WORDS and not piece.text.endswith(ENDS) and ANY_UNPARTED.search(piece.text) is not None


def with_rest(pieces: list[Piece], rows: "Matrix", p: "Matrix", kept: list[bool]) -> list[bool]:
    """With the sentences below what is kept that only furniture parts from it which stands inside of articles, and is
    known for certain: such a neighbour makes a sentence look like furniture itself.
    """
    last = max((n for n, piece in enumerate(pieces) if kept[n] and not piece.reason), default=len(pieces))
    parted = False
    for number in range(last + 1, len(pieces)):
        if pieces[number].reason in INSERTED:
            parted = True
        elif parted and rows[number][GOOD] and p[number] >= PROBABLE and not pieces[number].reason:
            kept[number] = True
        else:
            break
    return kept


def with_updates(pieces: list[Piece], rows: "Matrix", kept: list[bool]) -> list[bool]:
    """With the sentences of an update of a live report, where those of the others are kept: below each stands the same
    button to share it."""
    shared = (n for n, piece in enumerate(pieces) if piece.reason == "widget" and rows[n][SHARE])
    buttons = Counter(pieces[number].folded for number in shared)
    for text in [text for text, times in buttons.items() if times >= UPDATES]:
        at = [number for number, piece in enumerate(pieces) if piece.folded == text]
        told = [[n for n in range(*ends) if rows[n][GOOD] and not pieces[n].reason] for ends in pairwise((0, *at))]
        missing = [own for own in told if own and not any(map(kept.__getitem__, own))]
        if len(missing) * UPDATES <= sum(map(bool, told)):
            for number in chain.from_iterable(range(own[0] - HEAD, own[-1] + 1) for own in missing):
                kept[number] |= number > 0 and not pieces[number].reason
    return kept


def with_dialogue(pieces: list[Piece], kept: list[bool], language: str | None) -> list[bool]:
    """With the lines of a dialogue led by dashes ("— Nor me, said Ann.") that stand beside what is kept, and with those
    of a transcript whose speaker spoke twice before."""
    verbs = speech_verbs(language)
    for number, piece in enumerate(pieces[1:], 1):
        name = speaker(piece.text) if not kept[number] and not piece.reason and kept[number - 1] else ""
        kept[number] |= name != "" and sum(kept[n] and speaker(pieces[n].text) == name for n in range(number)) > 1
    for number, piece in enumerate(pieces):
        if kept[number] or piece.reason or piece.text[0] not in DASHES:
            continue
        beside = [near for near in (number - 1, number + 1) if 0 <= near < len(pieces)]
        if any(kept[near] and not pieces[near].reason for near in beside):
            kept[number] = any(map(verbs.__contains__, SAYS.findall(piece.text[:LONGEST])))
    return kept


def under_title(
    pieces: list[Piece], rows: "Matrix", p: "Matrix", kept: list[bool], title: int, own: list[int]
) -> list[bool]:
    """Where what is kept is doubtful and begins far below the title: what stands right under it, if that is likely.

    A short list or a short notice is less like an article than the comments or teasers below it, but it is the article.
    """
    if title == 0 or own[0] - title <= FAR:
        return kept
    words = [piece.words for piece in pieces]
    sure = sum(float(p[number]) * words[number] for number in own) / (sum(words[number] for number in own) or 1)
    start, end = title + 1, min(own[0], title + 1 + NEAR)
    end = next((number for number in range(start, end) if rows[number][COMMENTS]), end)
    likely = sum(words[number] for number in range(start, end) if p[number] >= LIKELY)
    if sure >= SURE or likely < ENOUGH:
        return kept
    found = rescued(p[start:end].tolist(), words[start:end], [False] * (end - start))
    return [start <= number < end and found[number - start] for number in range(len(kept))]
