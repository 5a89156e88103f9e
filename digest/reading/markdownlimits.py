"""Which Markdown would keep the renderer busy: told in one linear pass, from the text alone, so always the same answer.

Python-Markdown looks for the end of a link, a tag or a comment from wherever one begins, so its time is the sum of
these distances; measured, 0.2 µs for each character of them. A text of people has a few thousand, 10 KB of `[` has 50
million. A worker that is killed after a while would be the other way: more parts, and an answer that depends on
how busy the machine is.
"""

import re

from digest.reading.sanitising import DEEPEST, nesting

__all__ = ["too_complex"]

LONGEST = 100_000
MOST_LINES = 10_000
MOST_MARKS = 10_000  # * _ ` [ < & and backslashes; a run counts once
MOST_COMMENTS = 100
MOST_STEPS = 500_000
MARKED = "[(<`\\*_&#=|"
CLOSERS = {"[": "]", "(": ")", "<": ">"}
POINT = re.compile(r"[\[\]()<>]|\n[ \t]*\n")
MARKS = re.compile(r"\*+|_+|`+|[\\<&\[]")
COMMENT = re.compile(r"<!--|<!\[|<\?")
HEADING = re.compile(r"^[> \t]*(?:(?:=+|-+)[ \t]*$|#|\[[^\]\n]*\]:)", re.M)
HALF_TAG = re.compile(r"<[a-zA-Z][^<>\"']*[\"'][^<>\"']*(?=<)")
OPEN_TAG = re.compile(r"</?[a-zA-Z][^<>]*(?=<)")
ESCAPED = re.compile(r"\\`")
NESTED = re.compile(r"^[ \t]*(?:(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])[ \t]*){30}", re.M)
BLANK = re.compile(r"\n[ \t]*\n")


def too_complex(text: str) -> str | None:
    """Why a text must not reach the renderer, or None."""
    if len(text) > LONGEST or text.count("\n") > MOST_LINES:
        return f"the Markdown is longer than {LONGEST:,} characters or {MOST_LINES:,} lines"
    if NESTED.search(text):
        return "quotations or lists are nested too deep"
    if sum(map(text.count, MARKED)) * len(text) + text.count("\n") ** 2 <= MOST_STEPS and text.count("<") <= DEEPEST:
        return None  # an ordinary article: too few marks to do any harm wherever they are
    if nesting(text) > DEEPEST:
        return "HTML elements are nested too deep"
    if len(COMMENT.findall(text)) > MOST_COMMENTS or len(MARKS.findall(text)) > MOST_MARKS:
        return "the Markdown has too many marks of one kind"
    if steps(text) + copies(text) > MOST_STEPS:
        return "the Markdown has too many brackets that do not close"
    return None


def steps(text: str) -> int:
    """Over how many characters the renderer looks for ends: those between every opening mark and its closing one."""
    total = 0
    waiting: dict[str, list[int]] = {"]": [], ")": [], ">": [], "'": []}
    for found in POINT.finditer(text):
        mark, here = found[0], found.start()
        if mark in CLOSERS:
            waiting[CLOSERS[mark]].append(here)
        elif mark in waiting:
            if not waiting[mark]:
                continue
            start = waiting[mark].pop()
            total += here - start
            if mark == ")" and half_quoted(text, start, here):
                waiting["'"].append(start)
        else:
            total += unclosed(waiting, here)
        if total > MOST_STEPS:
            break
    return total + unclosed(waiting, len(text))


def half_quoted(text: str, start: int, end: int) -> bool:
    """Whether a title begins between these parentheses and does not end there: the renderer looks beyond them."""
    return bool(text.count("'", start, end) % 2 or text.count('"', start, end) % 2)


def unclosed(waiting: dict[str, list[int]], end: int) -> int:
    """The distances of the marks that are still open where a paragraph ends; they are open no more."""
    total = 0
    for places in waiting.values():
        total += len(places) * end - sum(places)
        places.clear()
    return total


def copies(text: str) -> int:
    """The steps of what is not a matter of distance, measured: without blank lines between them headings and addresses
    copy all lines after them; where a tag does not end the renderer looks through all the rest, longer so after an odd
    quotation mark.
    """
    total = len(HALF_TAG.findall(text)) * len(text) // 2 + len(OPEN_TAG.findall(text)) * len(text) // 6
    for block in BLANK.split(text):
        total += len(HEADING.findall(block)) * block.count("\n") + len(ESCAPED.findall(block)) * len(block) // 2
    return total // 2
