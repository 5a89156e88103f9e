"""What is broken inside a kept line, and how it is mended. What is not certain is left alone."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import chain
from typing import NamedTuple

from digest.cleaning.phrases import phrases
from digest.cleaning.piece import Piece
from digest.cleaning.repairing.hyphens import is_column, parted_words
from digest.cleaning.repairing.lexicon import is_common, is_word, known_language
from digest.cleaning.repairing.markup import has_markup, plain, replacements
from digest.cleaning.repairing.notes import has_notes, note_marks
from digest.cleaning.repairing.parting import behind_name, suspicious, verb_endings, where_glued
from digest.cleaning.signs import signs
from digest.text import Remembered, titles

__all__ = ["Change", "Context", "context_of", "find_changes", "is_blank", "readable", "watermark"]

INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffc]+")
RUN_ON = re.compile(r"(?<![\w.@/-])([a-zà-ÿ]{3,30})([.!?][\"”’]?)([\"“‘]?[A-ZÀ-Þ][a-zà-ÿ]{1,30})\b(?![.@/][A-Za-z])")
TOUCHING = re.compile(r"[.!?][\"”’“‘]{0,2}[A-ZÀ-Þ]")
LETTERS = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"[^\W\d_]{5,40}")
BROKEN = re.compile(
    "[\u00c2\u00c3\u00e2\ufffd\u0080-\u009f](?:(?<=[\u0080-\u009f])|[\u0080-\u00bf\u2013-\u2122\u0152-\u0178]|(?<=Ã)[\u0080-\u00ff])"
)
LEFT = re.compile("[ÃÂ\ufffd\\s]")  # what shows that a word is not whole yet
NAME, PLANTED = re.compile(r"[A-Z][a-z]{3,19}"), re.compile(r"[A-Z](?<=\b.)[a-z]{5,31}\b")
SUFFIXES = frozenset(("net", "com", "org", "js", "io", "tv"))  # behind a full stop inside of names
BEFORE, AFTER = frozenset("-@#_/.&="), frozenset("-'’@_/")  # beside these a token is part of something larger
QUOTED = re.compile(r"(?:\A|[\r\n])[ \t]{0,8}(?:>[ \t]{0,8}){1,8}")


class Change(NamedTuple):
    """Replace `raw[start:end]`."""

    start: int
    end: int
    after: str
    reason: str


class Context(NamedTuple):
    """What the rest of the document tells about its words, and what there is to mend in it at all."""

    language: str | None
    counts: Counter[str]
    mark: str | None
    suspects: list[str]  # lower-case words that may be two
    tags: bool  # whether what looks like a tag is one
    column: bool  # whether many words are parted, so that unknown ones are, too
    finders: list[Callable[[str, int, "Context"], list[Change]]]


def context_of(kept: list[Piece], removed: list[str], language: str | None) -> Context:
    """What a document's kept and removed lines tell about its words."""
    text = "\n".join(piece.text for piece in kept)
    counts = Counter(chain.from_iterable(piece.split for piece in kept))
    for word in [word for word in counts if not word.isalpha()]:
        number = counts.pop(word)
        for part in LETTERS.findall(word):
            counts[part] += number
    endings = verb_endings(language)
    suspects = [word for word in filter(suspicious(language).__getitem__, counts) if counts[word] == 1]
    verbs = [word for word in counts if word.endswith(endings) and counts[word] == 1] if endings else []
    suspects += [word for word in verbs if behind_name(word, language, counts)]
    mark = watermark(text, removed, language)
    entities, tags = has_markup(text)
    asked = (
        (markup, entities or tags),
        (notes, has_notes(text)),
        (invisible, not is_visible(text.replace("\n", ""))),
        (mojibake, not text.isascii() and BROKEN.search(text)),
        (hyphens, text.count("\n") >= len(kept)),
        (watermarks, mark),
        (unquoted, ">" in text and QUOTED.search(text)),
        (sentences_apart, known_language(language) and TOUCHING.search(text)),
        (words_apart, suspects),
    )
    column = is_column(text)
    return Context(language, counts, mark, suspects, tags, column, [find for find, there in asked if there])


@cache
def planted(language: str | None) -> Remembered[list[str]]:
    """The names that a capitalised word may begin with: each no word, and glued to a common one."""
    glue = phrases(language).glue or {word for word in signs(language).function if len(word) > 2}

    def heads(token: str) -> list[str]:
        cuts = [cut for cut in range(4, len(token) - 1) if token[cut:] in glue]
        return [token[:cut] for cut in cuts if not is_word(token[:cut].lower(), language)]

    return Remembered(heads)


def watermark(kept: str, removed: list[str], language: str | None) -> str | None:
    """A name that a site planted inside its text: odd (no word), glued to a common word, and also in a removed line."""
    found = list(chain.from_iterable(map(planted(language).__getitem__, dict.fromkeys(PLANTED.findall(kept)))))
    names = {name for line in removed for name in NAME.findall(line)} if found else set()
    found = [name for name in found if name in names]
    alone = set(re.findall(r"[^\W_]+", kept)) if found else set()
    return next((name for name in found if name not in alone), None)


def is_blank(text: str) -> bool:
    """Whether nobody sees anything in a line."""
    return not INVISIBLE.sub("", text).strip()


def find_changes(raw: str, start: int, end: int, context: Context) -> list[Change]:
    """All repairs inside `raw[start:end]`: in order, none overlapping."""
    text = raw[start:end]
    return in_order([change for find in context.finders for change in find(text, start, context)])


def is_visible(text: str) -> bool:
    """Whether a text certainly holds none of the invisible characters; much quicker than looking for each."""
    return text.isprintable() and "\ufffc" not in text


def invisible(text: str, start: int, context: Context) -> list[Change]:
    """Characters that nobody sees; at the ends of a line the white space beside them goes as well."""
    changes = []
    for match in INVISIBLE.finditer(text):
        first, last = match.span()
        if not first:
            last += len(text) - last - len(text[last:].lstrip())
        elif last == len(text):
            first = len(text[:first].rstrip())
        changes.append(Change(start + first, start + last, "", "invisible"))
    return changes


def in_order(changes: list[Change]) -> list[Change]:
    """Sorted; where two overlap, the first stays."""
    kept: list[Change] = []
    for change in sorted(changes):
        if not kept or (change.start >= kept[-1].end and (change.start, change.end) != (kept[-1].start, kept[-1].end)):
            kept.append(change)
    return kept


def readable(text: str) -> str:
    """A short text without markup, characters decoded twice and invisible ones."""
    text = plain(text)
    if BROKEN.search(text):
        from ftfy import fix_encoding

        text = str(fix_encoding(text))
    return " ".join(INVISIBLE.sub("", text).split())


def markup(text: str, start: int, context: Context) -> list[Change]:
    """Entities and tags."""
    found = replacements(text, entities="&" in text, tags=context.tags)
    return [Change(start + first, start + last, instead, "markup") for first, last, instead in found]


def notes(text: str, start: int, context: Context) -> list[Change]:
    """Footnotes, and what an encyclopedia asks its editors."""
    return [Change(start + first, start + last, "", "markup") for first, last in note_marks(text, context.language)]


def unquoted(text: str, start: int, context: Context) -> list[Change]:
    """The marks of a quoted mail, at the beginning of a paragraph and of each line of it."""
    if is_blank(QUOTED.sub("", text)):
        return []  # nothing would be left
    found = QUOTED.finditer(text)
    return [Change(start + m.start(), start + m.end(), " " if m.start() else "", "quoted-mail") for m in found]


def mojibake(text: str, start: int, context: Context) -> list[Change]:
    """Characters decoded twice: one change for each word that ftfy mends without touching anything else."""
    from ftfy import fix_encoding

    changes = []
    for match in re.finditer(r"\S+", text) if BROKEN.search(text) else ():
        word = match.group()
        if not word.isascii():
            fixed = fix_encoding(word)
            if BROKEN.search(fixed):
                fixed = fix_encoding(fixed)  # decoded wrongly twice
            if fixed != word and fixed.strip() and not LEFT.search(fixed):
                changes.append(Change(start + match.start(), start + match.end(), fixed, "mojibake"))
    return changes


def hyphens(text: str, start: int, context: Context) -> list[Change]:
    """Words parted at the end of a line."""
    found = parted_words(text, context.language, context.counts, column=context.column)
    return [Change(start + first, start + last, whole, "hyphenation") for first, last, whole in found]


def watermarks(text: str, start: int, context: Context) -> list[Change]:
    """The name that a site planted, glued to a word."""
    found = re.compile(rf"{re.escape(context.mark or '')}([a-z]+)").finditer(text)
    return [Change(start + m.start(), start + m.end(), m[1], "watermark") for m in found]


def sentences_apart(text: str, start: int, context: Context) -> list[Change]:
    """A sentence that follows the one before without a space: "it ended.The next"; a name begins one if the article
    has it elsewhere too."""
    changes = []
    for match in RUN_ON.finditer(text) if TOUCHING.search(text) else ():
        before, end, after = match.groups()
        first = after.strip('"“‘').lower()
        begins = (
            first in titles(context.language).groups or is_word(first, context.language) or context.counts[first] > 1
        )
        ended = is_word(before.lower(), context.language) or is_common(before.lower(), context.language)
        if begins and ended and first not in SUFFIXES:
            mended = f"{before}{end} {after}"
            changes.append(Change(start + match.start(), start + match.end(), mended, "glued-sentences"))
    return changes


def words_apart(text: str, start: int, context: Context) -> list[Change]:
    """Two words without the space between them."""
    changes = []
    lower = text.lower()
    for match in TOKEN.finditer(text) if any(map(lower.__contains__, context.suspects)) else ():
        token = match.group()
        if token.lower() not in context.suspects:
            continue
        if text[match.end() : match.end() + 1] in AFTER or text[max(0, match.start() - 1) : match.start()] in BEFORE:
            continue
        cut = where_glued(token, context.language, context.counts)
        if cut:
            mended = f"{token[:cut]} {token[cut:]}"
            changes.append(Change(start + match.start(), start + match.end(), mended, "glued-words"))
    return changes
