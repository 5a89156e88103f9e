"""Quotation marks: which stretches of a paragraph they enclose.

A mark is read by its shape and by its neighbours, so that straight marks, wrongly typed marks ("X,“ he said) and
mixed styles come out right. Every paragraph is read on its own: a missing mark costs one paragraph at most.
"""

import re
from typing import NamedTuple

__all__ = ["Marked", "marked_stretches"]


class Marked(NamedTuple):
    """A stretch in quotation marks, marks included; `inner` is without them. `closed` tells whether both are there."""

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool
    style: str


class Mark(NamedTuple):
    """One double mark: its place and what its neighbours allow it to be."""

    start: int
    end: int
    shape: str
    opens: bool
    closes: bool


class Opened(NamedTuple):
    """A mark that waits for its partner."""

    mark: Mark
    closers: str


# These patterns begin with a set of signs and look back afterwards: that is what the engine searches for fast.
DOUBLE = re.compile(r"[`'\"“”„‟«»‹›「」『』＂〝〞″](?:(?<![`'])|(?<=`)`|(?<=')')")
COMMAS = re.compile(rf",,(?=[^\s,])|{DOUBLE.pattern}")  # ",,Nein''" is typed like „Nein“
CLOSERS = {
    "“": "”\"“'″",
    "”": '”"“',
    "„": "“”‟\"„″'",
    "‟": '”"',
    '"': "\"”“″'",
    "＂": "＂",
    "«": "»”",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞",
    "`": "'\"”",
    "'": "'",
}
USUALLY_OPENS = frozenset("“„‟«‹「『〝`")
USUALLY_CLOSES = frozenset("”»›」』〞″")
BEFORE_OPENING = frozenset("([{—–/=>¡¿|*_~")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…'’”»|*_~<")
INCH = re.compile(r"\d\s?['′’]\s?\d{1,2}(?:[½¼¾]|\.\d+)?$")
ATTRIBUTE = re.compile(r"=\s?$")
LONGEST, OPEN_END, DEEPEST = 6_000, 1_500, 4  # code points in a pair of marks, of one without its end; marks in marks
SENTENCE_END = re.compile(r"[.!?…]\s")


def double_marks(text: str, start: int, end: int) -> list[Mark]:
    """The double marks of a paragraph, without inch marks and those of HTML attributes."""
    marks: list[Mark] = []
    attribute = False
    for match in (COMMAS if text.find(",,", start, end) >= 0 else DOUBLE).finditer(text, start, end):
        at, stop = match.span()
        shape = text[at] if text[at] != "," else "„"
        if shape in '"″':
            if attribute and shape == '"':
                attribute = False
                continue
            if "=" in text[max(start, at - 2) : at] and ATTRIBUTE.search(text, max(start, at - 2), at):
                attribute = True
                continue
            if at > start and text[at - 1].isnumeric() and INCH.search(text, max(start, at - 8), at):
                continue
        marks.append(neighboured(text, start, end, at, stop, shape))
    return marks


def neighboured(text: str, start: int, end: int, at: int, stop: int, shape: str) -> Mark:
    """What the characters beside a mark allow it to be."""
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    space_before = before.isspace() or before in BEFORE_OPENING
    space_after = after.isspace() or after in AFTER_CLOSING
    clearly_opens = (before.isspace() or before in "([{—–¿¡") and not space_after
    if shape == '"' and before == ":" and after == " " and text[stop + 1 : stop + 2].isupper():
        return Mark(at, stop, shape, True, False)  # 'Lund said:" We came."'
    if shape == '"' and before.isspace() and after in ".,;:!?)" and (text[stop + 1 : stop + 2] or " ").isspace():
        return Mark(at, stop, shape, False, True)  # '"Partiremo venerdi' ". A bordo': a blank before the mark
    clearly_closes = space_after and not space_before
    if shape in USUALLY_OPENS:
        if before in "'’" and text[max(start, at - 2)].isalpha():  # "il s'agit d'« un vol »"
            clearly_closes = False
        return Mark(at, stop, shape, not clearly_closes, clearly_closes)
    if shape in USUALLY_CLOSES:
        return Mark(at, stop, shape, clearly_opens, not clearly_opens)
    if shape == "'":
        return Mark(at, stop, shape, clearly_opens, not clearly_opens)
    opens, closes = not after.isspace() or before.isspace(), not before.isspace() or after.isspace()
    if clearly_opens:
        closes = False
    elif clearly_closes:
        opens = False
    return Mark(at, stop, shape, opens, closes)


def paired(text: str, end: int, marks: list[Mark]) -> list[Marked]:
    """Outermost stretches between double marks; a mark without its partner is closed where it stops making sense."""
    found: list[Marked] = []
    stack: list[Opened] = []

    def close(opened: Opened, inner_end: int, outer_end: int, whole: bool) -> None:
        first = opened.mark
        if not stack and inner_end > first.end and text[first.end : inner_end].strip():
            found.append(Marked(first.start, outer_end, (first.end, inner_end), whole, first.shape))

    for number, mark in enumerate(marks):
        if stack and measure(text, marks, number, stack[-1].mark):
            continue
        while stack and mark.start - stack[-1].mark.end > LONGEST:
            opened = stack.pop()
            stop = open_end(text, opened.mark.end, mark.start)
            close(opened, stop, stop, False)
        level = matching(stack, mark)
        if level is not None:
            opened = stack[level]
            del stack[level:]
            close(opened, mark.start, mark.end, True)
        elif mark.opens:
            if stack and stack[-1].mark.shape == mark.shape and not closed_twice(marks, number, stack[-1].closers):
                opened = stack.pop()
                stop = open_end(text, opened.mark.end, mark.start)
                close(opened, stop, stop, False)
            if len(stack) < DEEPEST:
                stack.append(Opened(mark, CLOSERS[mark.shape]))
    while stack:
        opened = stack.pop()
        if not stack:
            stop = open_end(text, opened.mark.end, end)
            close(opened, stop, stop, False)
    return found


def matching(stack: list[Opened], mark: Mark) -> int | None:
    """The innermost level of open marks that `mark` closes."""
    if not mark.closes or not stack:
        return None
    exact = len(stack) == 1 or mark.shape in '"”»›」』〞'
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level]
        if mark.shape in opened.closers and (not mark.opens or exact):
            # A straight mark inside a curly pair is closed by a straight one, if one is open.
            return level
    return None


def measure(text: str, marks: list[Mark], number: int, opened: Mark) -> bool:
    """Whether a straight mark behind a digit means inches: the quotation that is open is closed by the next one."""
    mark = marks[number]
    if mark.shape != '"' or opened.shape != '"' or not text[mark.start - 1].isdigit():
        return False
    following = marks[number + 1] if number + 1 < len(marks) else None
    plain = text[opened.end : mark.start].strip()
    return following is not None and following.closes and not following.opens and not plain.replace(".", "").isdigit()


def closed_twice(marks: list[Mark], number: int, closers: str) -> bool:
    """Whether the two marks after this one both close: then it is nested, else the one before lost its partner."""
    following = marks[number + 1 : number + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens and mark.shape in closers for mark in following)


def open_end(text: str, start: int, end: int) -> int:
    """Where a quotation without its second mark ends: the paragraph's end, or a sentence's if that is far away."""
    if end - start > OPEN_END:
        last = None
        for match in SENTENCE_END.finditer(text, start, start + OPEN_END):
            last = match.start() + 1
        end = last or start + OPEN_END
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


OPENING_SINGLE = re.compile(r"[‘‚'’‛`](?=[^\W_]|[“\"«…$£€(\[¡¿#@])(?:(?<=^.)|(?<=[\s(\[{—–\-/>:].))")
CLOSING_SINGLE = re.compile(r"['’‘](?![^\W_])(?<=[^\s‘(\[].)")
ELISION = re.compile(
    r"['’‘](?:\d0s|\d\ds?\b|n['’]|(?:tis|twas|em|til|cause|bout|round|cos|cuz|ere|neath|ndr\w+|n|s|t)\b)", re.IGNORECASE
)


def single_stretches(text: str, start: int, end: int) -> list[Marked]:
    """Stretches between single marks; apostrophes, elisions and plural genitives are told from closing marks."""
    found: list[Marked] = []
    at = start
    while opening := OPENING_SINGLE.search(text, at, end):
        at = opening.end()
        if ELISION.match(text, opening.start(), end):
            continue
        stop = single_end(text, opening, end)
        if stop is not None and text[at : stop - 1].strip():
            found.append(Marked(opening.start(), stop, (at, stop - 1), True, "'"))
            at = stop
    return found


def single_end(text: str, opening: re.Match[str], end: int) -> int | None:
    """The end of the closing single mark, None where there is none before the next one opens."""
    at = opening.end()
    following = OPENING_SINGLE.search(text, at, end)
    while following and ELISION.match(text, following.start(), end):
        following = OPENING_SINGLE.search(text, following.end(), end)
    limit = min(end, at + LONGEST, following.start() if following else end)
    best = None
    for closing in CLOSING_SINGLE.finditer(text, at, limit):
        stop = closing.end()
        genitive = text[stop - 2] in "sSxz" and text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isalnum()
        if not genitive:
            return stop
        if best is None:
            best = stop
    return best


def marked_stretches(text: str, start: int, end: int) -> list[Marked]:
    """The outermost quotations of the paragraph `text[start:end]`, in order; nested ones stay inside theirs."""
    marks = double_marks(text, start, end)
    doubles = paired(text, end, marks) if marks else []
    singles = single_stretches(text, start, end)
    if not singles:
        return doubles
    kept = [s for s in singles if not any(s.start < d.end and d.start < s.end and not within(d, s) for d in doubles)]
    free = [d for d in doubles if not any(within(d, s) for s in kept)]
    return sorted([*free, *kept])


def within(inner: Marked, outer: Marked) -> bool:
    """Whether one stretch lies inside the other, with marks left over on both sides."""
    return outer.start < inner.start and inner.end < outer.end
