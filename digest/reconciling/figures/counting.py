"""What a number counts: its noun phrase, unit, comparison words; and which numbers count nothing."""

from bisect import bisect_left, bisect_right

import msgspec

from digest.model import Comparison
from digest.reconciling.figures.ages import aged
from digest.reconciling.figures.degrees import degrees
from digest.reconciling.figures.items import TIME
from digest.reconciling.figures.labels import is_label
from digest.reconciling.figures.nouns import noun_phrase
from digest.reconciling.figures.numerals import Number, numbers, plain_value
from digest.reconciling.lexicon import Lexicon
from digest.reconciling.tokens import START, Token

__all__ = ["Counted", "counted"]

DENIAL = 9  # words of the clause before a comparison in which a negation turns it around
BY = 3  # words before a number in which "by" says that something changed by so much
PHRASE = 5  # words of the longest comparison phrase
DASH = "-–—"


class Counted(msgspec.Struct, frozen=True, gc=False):
    """A number that is a figure: place with comparison words and noun, and where reading goes on."""

    start: int
    end: int
    value: float
    comparison: Comparison
    unit: str
    subject: str
    read: int
    tied: bool = False  # a hyphen makes it say what something is like: "a five-rung ladder"
    low: float | None = None  # where a range begins


def counted(text: str, toks: list[Token], number: Number, lex: Lexicon) -> Counted | None:
    """The figure that `number` makes in its sentence, or None where it counts nothing."""
    first = bisect_right(toks, number.start, key=START) - 1
    after = bisect_left(toks, number.end, key=START)
    if first < 0 or is_label(text, toks, number, first, after, lex):
        return None
    whole = number
    last, number, low = with_range(text, toks, number, first, after, lex)
    after = bisect_left(toks, last, key=START)
    if number.digits and (frost := degrees(text, toks, number, first, after, last, lex)):
        unit, value, start, end = frost
        return Counted(start, end, value, comparison_before(toks, number, first, lex)[0], unit, "", end)
    comparison, start = comparison_before(toks, number, first, lex)
    if low is not None and start == number.start and first and toks[first - 1].folded in lex.between:
        start = toks[first - 1].start
    after, last, number = with_part(toks, number, after, last, lex)
    if comparison == "=" and text[number.start : number.end].rsplit(None, 1)[-1].lower() in lex.rough:
        comparison = "~"
    age = aged(text, toks, number, first, after, last, lex)
    if age is not None:
        subject, end = age
        unit = "age" if number.end == whole.end else "ages"
        return Counted(start, max(end, last), number.value, comparison, unit, subject if unit == "age" else "", end)
    later, last = comparison_after(text, last, lex)  # "a 200-plus page report"
    after = bisect_left(toks, last, key=START)
    unit, subject, end = noun_phrase(text, toks, number, after, last, lex)
    unit = unit or ("people" if not subject and crowd(toks, start, lex) else "")
    stands = after < len(toks) and toks[after].folded in lex.age_be  # "Two were treated for smoke inhalation"
    if not (subject or unit or stands or number.digits) and number.value < 3:
        return None
    if is_pronoun(text, number, unit, lex):
        return None
    if comparison == later == "=":
        later, end = comparison_behind(text, end, lex)
    comparison = later if comparison == "=" else comparison
    tied = bool(subject) and text[last : last + 1] in DASH and last < len(text) and unit != "people"
    value, end = (number.value, end) if low is not None else with_half(text, number, unit, end, lex)
    return Counted(start, end, value, comparison, unit, subject, max(end, last), tied, low)


def comparison_behind(text: str, end: int, lex: Lexicon) -> tuple[Comparison, int]:
    """The comparison that follows a counted phrase and where it ends; "=" and `end` where what follows is added."""
    later, reach = comparison_after(text, end, lex)
    if text[end:reach].strip(" -") in lex.adding and text[reach : reach + 2].strip().isalnum():
        return "=", end  # "five players plus the coach"
    return later, reach


def crowd(toks: list[Token], start: int, lex: Lexicon) -> bool:
    """Whether so many are told to be a crowd: "a crowd of about 8,000"."""
    at = bisect_left(toks, start, key=START)
    return at > 1 and toks[at - 1].folded in lex.of and toks[at - 2].folded in lex.crowds


def with_range(
    text: str, toks: list[Token], number: Number, first: int, after: int, lex: Lexicon
) -> tuple[int, Number, float | None]:
    """Where a range ("10 to 15", "10-15") ends, its upper number and the lower value; a lone number is as it is."""
    alone = number.end, number, None
    if after + 1 >= len(toks):
        return alone
    joint = toks[after]
    if joint.folded not in lex.ranges and joint.text not in DASH:
        return alone
    if any(t.folded in lex.by for t in toks[max(0, first - BY) : first]):
        return alone  # "rose by about 1 million to 9.3 million"
    opened = any(t.folded in lex.between or t.folded in lex.age_range for t in toks[max(0, first - 3) : first])
    after += opened and toks[after + 1].folded in lex.definite  # "tra i 200 e i 300"
    place = toks[after + 1].start if after + 1 < len(toks) else len(text)
    upper = next(numbers(text[place : place + 40], lex), None)
    if upper is None or upper.start or upper.value <= number.value or (joint.folded in lex.joins and not opened):
        return alone
    end = place + upper.end
    merged = Number(number.start, end, upper.value, number.currency or upper.currency, number.digits, upper.scaled)
    return end, merged, lower_end(number, upper, text[place:end], lex)


def lower_end(number: Number, upper: Number, written: str, lex: Lexicon) -> float:
    """Where a range begins: "2 to 3 million" at two million."""
    if not upper.scaled or number.scaled:
        return number.value
    bare = plain_value(upper.digits, lex.decimal) if upper.digits else None
    scale = upper.value / bare if bare else lex.scales.get(written.lower().replace("-", " ").rsplit(None, 1)[-1], 1)
    return number.value * scale if number.value * scale < upper.value else number.value


def with_half(text: str, number: Number, unit: str, end: int, lex: Lexicon) -> tuple[float, int]:
    """The value of so many years "and a half", where that is said behind the years: "deux ans et demi"."""
    tail = text[end : end + 16].lower() if unit in TIME and lex.noun == "first" else ""
    half = next((phrase for phrase in lex.halves if tail.startswith(" " + phrase)), "")
    return (number.value + 0.5, end + 1 + len(half)) if half else (number.value, end)


def with_part(toks: list[Token], number: Number, after: int, last: int, lex: Lexicon) -> tuple[int, int, Number]:
    """A fraction in words ("three-tenths", "two thirds") as one number; any other number as it is."""
    at = after + (after < len(toks) and toks[after].text in DASH and toks[after].start == last)
    if number.digits or at >= len(toks) or toks[at].folded not in lex.parts or toks[at].start > last + 1:
        return after, last, number
    value = number.value / lex.parts[toks[at].folded]
    return at + 1, toks[at].end, Number(number.start, toks[at].end, value, scaled=True)


def is_pronoun(text: str, number: Number, unit: str, lex: Lexicon) -> bool:
    """Whether the number word stands for something else: "one of", "one day"."""
    return text[number.start : number.end].lower() in lex.pronouns and unit != "people"


def comparison_before(toks: list[Token], number: Number, first: int, lex: Lexicon) -> tuple[Comparison, int]:
    """The comparison words right before the number, longest phrase first, and where they begin."""
    at = first
    while at and toks[at].start >= number.start:
        at -= 1
    if not toks[at].word or toks[at].start >= number.start:
        return "=", number.start
    if toks[at].folded not in lex.comparing_last and toks[at].folded not in lex.definite:
        return "=", number.start
    definite = at > 0 and toks[at].folded in lex.definite
    at -= definite
    for length in range(min(PHRASE, at + 1), 0, -1):
        words = toks[at - length + 1 : at + 1]
        phrase = " ".join(t.folded for t in words if t.word)
        if phrase in lex.before and words[0].word:
            sign = lex.before[phrase]
            if definite and sign != "~":  # "more than the $5 he asked for" compares, "around the 300 mark" estimates
                break
            if sign == "=":  # "back up to six"
                break
            if sign == "~" and at >= length and toks[at - length].number:
                break  # "mit 120 gegen 75 Stimmen"
            return denied(sign, toks, at - length + 1, lex)
    return "=", number.start


def denied(sign: Comparison, toks: list[Token], at: int, lex: Lexicon) -> tuple[Comparison, int]:
    """The comparison under a negation, and where it begins: "may not rise by more than 4 percent" is at most 4 percent,
    and shown from "not" on, since "more than 4 percent" alone says the opposite."""
    for token in reversed(toks[max(0, at - DENIAL) : at]) if sign == ">" else ():
        if token.folded in lex.negations:
            return "<=", token.start
        if token.text in ",;:()" or token.number or token.folded in lex.subclauses:
            break
    return sign, toks[at].start


def comparison_after(text: str, end: int, lex: Lexicon) -> tuple[Comparison, int]:
    """ "or more" after the figure, "+" right after it."""
    if text[end : end + 1] == "+":
        return ">=", end + 1
    ahead = text[end : end + 24].lower()
    tail = ahead.lstrip(" -")
    if tail[:2] not in lex.after_begins:
        return "=", end
    gap = len(ahead) - len(tail)
    for phrase, sign in lex.after.items():
        if tail.startswith(phrase) and not tail[len(phrase) : len(phrase) + 1].isalnum():
            return sign, end + gap + len(phrase)
    return "=", end
