"""Pasted mails: their heads and footers are not the article's, and say what it is called and when it was sent."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from digest.cleaning.layout.quoted import marks_before
from digest.cleaning.metadata.bylines import Head
from digest.cleaning.metadata.dates import find_date, iso_date
from digest.cleaning.metadata.masthead import is_newspaper
from digest.cleaning.phrases import either, normal, normal_words, source
from digest.cleaning.piece import Piece

__all__ = ["NO_MAIL", "Mail", "read_mail", "with_mail"]

FEWEST = 2  # heads of a mail that stand together
NOTE = 60  # words: what somebody writes who hands a text on has no more
BEGUN = 4  # lines of a dump among which a mail's heads begin, if it does not say that it hands another one on
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")  # of the days in their heads
SIGNED = re.compile(r"(?:--|—|__+)\s{0,3}")
SIGNATURE = 8  # lines of one
COLONS, LINED = frozenset(":："), frozenset("-_*>")  # behind a head's word; before a mail that is handed on
LONGEST = 40  # code points of such a word
TELLING = 4  # letters of a word that a text takes up from its headline
WRITTEN = 160  # code points of the line that says who wrote what is quoted
NAME = re.compile(r"[\"'“]?([^<>\"@]{2,60}?)[\"'”]?\s*(?:<[^<>]*>|\[mailto:.*|$)")


class Mail(NamedTuple):
    """What a mail's heads say: its subject without what answering put before it, its day, who sent it."""

    subject: str | None = None
    published: str | None = None
    sender: str | None = None


NO_MAIL = Mail()


class Part(NamedTuple):
    """A stretch of the text that is one mail's, from its first line on, and what its heads say."""

    start: int
    mail: Mail


@cache
def head() -> re.Pattern[str]:
    """Matches "Subject: …" and "*Betreff :* …"; the group that met says what it is."""
    data = source("pasting")["mail"]
    kinds = ("sender", "day", "subject", "other")
    words = "|".join(f"(?P<{kind}>{either(map(re.escape, data[kind]))})" for kind in kinds)
    return re.compile(
        rf"[*_]{{0,2}}(?:{words})\s?[*_]{{0,2}}\s?[:：][*_]{{0,2}}(?:\s+(?P<value>.{{0,400}}))?", re.I | re.S
    )


@cache
def forwarded() -> re.Pattern[str]:
    """Matches "---------- Forwarded message ----------" and "Begin forwarded message:"."""
    words = either(map(re.escape, source("pasting")["mail"]["forwarded"]))
    return re.compile(rf"(?:[-_*>]{{2,60}}\s*(?:{words})\s*:?\s*[-_*]{{0,60}}|(?:{words})\s?:)", re.I)


@cache
def wrote() -> re.Pattern[str]:
    """Matches "On 3 May 2021 at 09:20, Ines Okafor <ines@…> wrote:"."""
    words = either(map(re.escape, source("pasting")["mail"]["wrote"]))
    return re.compile(
        rf"(?=.{{0,{WRITTEN}}}(?:\d{{1,2}}[:.h]\d\d|\d{{4}}|@)).{{0,{WRITTEN}}}\b(?:{words})\b.{{0,80}}[:：]",
        re.I | re.S,
    )


@cache
def prefix() -> re.Pattern[str]:
    """Matches "Re: AW: Fwd: " at the beginning of a subject."""
    return re.compile(
        rf"(?:\s*(?:{either(map(re.escape, source('pasting')['mail']['prefixes']))})(?:\[\d+\])?\s?[:：])+\s*", re.I
    )


def read_mail(pieces: list[Piece], raw: str, language: str | None) -> Mail:
    """Take a mail's heads and what was written around it out of a text, and return what the heads of the mail say that
    holds the text: the innermost one with most of the words."""
    parts = list(parts_of(pieces, raw, language))
    if not parts:
        return NO_MAIL
    quoted = [is_quoted(raw, piece) for piece in pieces]
    ends = [*(part.start for part in parts[1:]), len(pieces)]
    spans = [range(parts[0].start), *(range(part.start, end) for part, end in zip(parts, ends, strict=True))]
    sizes = [sum(pieces[number].words for number in span if not pieces[number].reason) for span in spans]
    best = max(range(len(spans)), key=lambda number: (sizes[number], number))
    for number, span in enumerate(spans):
        if number != best and sizes[number] <= NOTE:
            dropped(pieces[span.start : span.stop])
    own = spans[best]
    within = [number for number in own if quoted[number]]
    if within and 2 * sum(pieces[n].words for n in within) >= sizes[best]:
        dropped([pieces[n] for n in own if not quoted[n]])
    signature(pieces[own.start : own.stop])
    known = [part.mail for part in parts[: best or len(parts)]]
    return Mail(*(next((value for value in reversed(values) if value), None) for values in zip(*known, strict=True)))


def is_quoted(raw: str, piece: Piece) -> bool:
    """Whether a line is one of a quoted mail."""
    return marks_before(raw, piece.start) < piece.start


def dropped(pieces: Sequence[Piece]) -> None:
    """Take out what is not the text that a mail brings."""
    for piece in pieces:
        piece.remove("message", "written around the text of a mail")


def signature(pieces: list[Piece]) -> None:
    """Take out what stands below two dashes at the end."""
    for number in range(max(0, len(pieces) - SIGNATURE), len(pieces)):
        if SIGNED.fullmatch(pieces[number].text):
            dropped(pieces[number:])
            return


def parts_of(pieces: list[Piece], raw: str, language: str | None) -> "list[Part]":
    """Where mails begin in a text; their heads are taken out."""
    found: list[Part] = []
    number, announced = 0, False
    while number < len(pieces):
        text = pieces[number].text
        if (text[0] in LINED or text[-1] in COLONS) and forwarded().fullmatch(text):
            pieces[number].remove("message", "the head of a mail")
            announced = True
            number += 1
            continue
        heads = heads_at(pieces, number) if announced or found or number < BEGUN else []
        if is_mail(heads, announced or bool(found)):
            for piece, _, _ in heads:
                piece.remove("message", "the head of a mail")
            number += len(heads)
            found.append(Part(number, said(heads, language)))
            announced = False
            continue
        if text[-1] in COLONS and len(text) <= 2 * WRITTEN and says_who_wrote(pieces, number, raw):
            pieces[number].remove("message", "the head of a mail")
            found.append(Part(number + 1, Mail(None, any_day(text, language), None)))
        number += 1
    return found


def says_who_wrote(pieces: list[Piece], number: int, raw: str) -> bool:
    """Whether a line says who wrote the quoted one below it."""
    below = pieces[number + 1 : number + 2]
    return bool(below) and is_quoted(raw, below[0]) and wrote().fullmatch(pieces[number].text) is not None


def heads_at(pieces: list[Piece], number: int) -> list[tuple[Piece, str, str]]:
    """The heads of a mail from a line on, each with what it is and what it says."""
    found = []
    for piece in pieces[number:]:
        match = head().fullmatch(piece.text) if not COLONS.isdisjoint(piece.text[:LONGEST]) else None
        if match is None:
            break
        found.append((piece, kind_of(match), match["value"] or ""))
    return found


def kind_of(match: re.Match[str]) -> str:
    """What a head is."""
    return next(kind for kind in ("sender", "day", "subject", "other") if match[kind] is not None)


def is_mail(heads: list[tuple[Piece, str, str]], announced: bool) -> bool:
    """Whether lines are the heads of a mail: who sent it or what it is about, with an address where nothing announces
    it."""
    kinds = {kind for _, kind, _ in heads}
    if len(heads) < FEWEST or len(kinds) < FEWEST or kinds.isdisjoint(("sender", "subject")):
        return False
    return announced or "subject" in kinds or any("@" in value for _, _, value in heads)


def said(heads: list[tuple[Piece, str, str]], language: str | None) -> Mail:
    """What the heads of a mail say."""
    values = {kind: value.strip() for _, kind, value in reversed(heads)}
    day, subject = values.get("day", ""), values.get("subject", "")
    name = NAME.match(values.get("sender", ""))
    return Mail(
        prefix().sub("", subject, count=1).strip() or None,
        iso_date(day) or any_day(day, language),
        name[1].strip() if name else None,
    )


def any_day(text: str, language: str | None) -> str | None:
    """The day in a line that somebody's program wrote, in whatever language it speaks."""
    return next((day for code in (language, *LANGUAGES) if (day := find_date(text, code))), None)


def with_mail(head: Head, mail: Mail, pieces: list[Piece]) -> Head:
    """A text's head with what its mail says: the day it was sent, unless the text has a day of its own; its subject,
    unless a headline of the text is part of it or the text has nothing of it; its sender, if that is a newspaper."""
    title = head.title
    if mail.subject and (title is None or not fits(title, mail.subject, pieces)):
        title = mail.subject
    outlet = head.outlet or (mail.sender if mail.sender and is_newspaper(mail.sender) else None)
    return head._replace(title=title, published=head.published or mail.published, outlet=outlet)


def fits(title: str, subject: str, pieces: list[Piece]) -> bool:
    """Whether a line is rather a text's headline than the subject of the mail that brought it."""
    if f" {normal(title)} " in f" {normal(subject)} ":
        return True
    body = {word for piece in pieces if not piece.reason for word in piece.split if normal(title) != piece.folded}
    shares = [share(line, body) for line in (title, subject)]
    return shares[0] >= shares[1]


def share(line: str, body: set[str]) -> float:
    """How many of a line's longer words a text holds."""
    words = [word for word in normal_words(line) if len(word) >= TELLING]
    return sum(map(body.__contains__, words)) / (len(words) or 1)
