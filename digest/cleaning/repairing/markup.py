"""Markup that came along into text: entities become their characters, tags go."""

import re
from html import unescape

__all__ = ["has_markup", "is_markup", "plain", "replacements"]

NAMES = (
    "a|abbr|article|b|big|blockquote|center|cite|code|div|em|figcaption|figure|font|footer|h[1-6]|header|i|iframe|img|ins|del"
    "|li|mark|ol|p|q|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul"
)
ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)
TAG = re.compile(rf"<(?:/?(?:{NAMES})|(?:{NAMES})\s+[\w:-]{{1,40}}\s?=[^<>]{{0,800}}?|(?:br|hr|wbr)\s?)/?>", re.I)
# What nobody writes who only speaks of a tag: one that ends an element, has attributes, or parts lines.
CERTAIN = re.compile(rf"</(?:{NAMES})>|<(?:{NAMES})\s+[\w:-]{{1,40}}\s?=|<(?:br|hr)\s?/?>", re.I)
# What scripts and their data are full of.
CODE = re.compile(r"[\"'] ?: ?[\"'{\[]|[\"']:(?:\d|null|true|false)|function ?\(|\}\)|\);|\w ?= ?[{\[]|\|\|")
SCRIPT, FEWEST, SPARSE = 120, 3, 150  # code points of a script, such signs in it, code points for each of them
BLANK = 12  # code points of a script for each of its blanks, at least
PARTS = re.compile(r"</?(?:br|hr|p|div|li|td|th|tr|h[1-6])\b", re.I)  # between these are two words


def has_markup(text: str) -> tuple[bool, bool]:
    """Whether a text holds entities, and whether it certainly holds tags."""
    return "&" in text and ENTITY.search(text) is not None, "<" in text and CERTAIN.search(text) is not None


def replacements(text: str, *, entities: bool, tags: bool) -> list[tuple[int, int, str]]:
    """What stands where in `text`, as (start, end, what it is instead)."""
    found = [(m.start(), m.end(), character(m.group())) for m in ENTITY.finditer(text)] if entities else []
    found = [one for one in found if one[2] != text[one[0] : one[1]]]
    at = 0
    for match in TAG.finditer(text) if tags else ():
        start, end = match.span()
        instead = ""
        if PARTS.match(match.group()):
            start, end = max(at, len(text[:start].rstrip())), end + len(text[end:]) - len(text[end:].lstrip())
            instead = " " if start > at and end < len(text) else ""
        found.append((start, end, instead))
        at = end
    return sorted(found)


def character(entity: str) -> str:
    """What an entity stands for, although it may have been written as one twice; a blank for what looks like one."""
    text = entity
    for _ in range(3):
        text = unescape(text)
    return " " if text.isspace() else text


def plain(text: str) -> str:
    """A short text without markup."""
    entities, tags = has_markup(text)
    if not entities and not tags:
        return text
    out: list[str] = []
    at = 0
    for start, end, instead in replacements(text, entities=entities, tags=tags):
        if start >= at:
            out += (text[at:start], instead)
            at = end
    return "".join(out) + text[at:]


def is_markup(text: str) -> bool:
    """Whether a line is nothing but tags and entities that nobody sees, or a script that was made small.

    What somebody wrote for readers has blanks, programs that an article explains too.
    """
    if text[:1] not in "<&":
        dense = len(text) >= SCRIPT and "{" in text and text.count(" ") * BLANK <= len(text)
        return dense and len(CODE.findall(text)) >= max(FEWEST, len(text) // SPARSE)
    seen = unescape(TAG.sub("", text))
    return seen != text and not any(char.isprintable() and not char.isspace() for char in seen)
