"""What a reader must not overlook between two wordings: a changed number, a "not" or a hedge come or gone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from rapidfuzz.distance import Levenshtein, Opcode

from digest.reconciling.lexicon import Lexicon, lexicon
from digest.text import Remembered

__all__ = ["alarms", "plain"]

LEFT_OUT = 5  # words that an outlet leaves out together are a cut, no change
NOTHING = "–"
ONLY = "only"  # stands for "nothing but", which denies nothing

ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
SHORTEST = 2  # letters of the shortest word behind a number that a hyphen ties
STUTTER = 6  # words said twice in a row
LONGEST = 250  # words that are laid side by side in two ways

Words = tuple[str, ...]
Op = tuple[str, int, int, int, int]


def alarms(part: Words, whole: Words, lex: Lexicon) -> list[str]:
    """The alarms between a wording and the fuller one, each as "kind: words of the fuller one / words of this one".

    A number is compared by its value ("20" is "twenty"). A negation or hedge that only moved or changed its form
    ("doesn't", "does not", "never") is none. What lies before or after the part, or was cut out of it, is no change.
    """
    telling = telling_words(lex.code)
    if not any(map(telling.__getitem__, part)) and not any(map(telling.__getitem__, whole)):
        return []
    old, new = plain(whole, lex), plain(part, lex)
    old, new = parted(old, new, lex), parted(new, old, lex)
    found = side_by_side(old, new, lex)
    if found and (shorter := (once(old), once(new))) != (old, new):
        old, new = shorter
        found = side_by_side(old, new, lex)
    if found and max(len(old), len(new)) <= LONGEST:  # of two ways to lay them side by side, both must say so
        again = compared(old, new, SequenceMatcher(None, old, new, autojunk=False).get_opcodes(), lex)
        found = [alarm for alarm in found if alarm in again]
    return found


def side_by_side(whole: Words, part: Words, lex: Lexicon) -> list[str]:
    """The alarms where as few words as can be are changed."""
    return compared(whole, part, [op_of(op) for op in Levenshtein.opcodes(whole, part)], lex)


def compared(whole: Words, part: Words, ops: Sequence[Op], lex: Lexicon) -> list[str]:
    """The alarms of a wording laid beside the fuller one. A number that the other one has too has only moved."""
    changes = list(changed(whole, part, ops))
    found = []
    for gone, come in changes:
        old, new = numbers(gone, come, lex)
        values = [value(word, lex) for word in old], [value(word, lex) for word in new]
        if values[0] == values[1]:
            continue
        there, here = (Counter(value(word, lex) for word in words) for words in (whole, part))
        if any(there[v] > here[v] for v in values[0]) or any(here[v] > there[v] for v in values[1]):
            found.append(told("number", old, new))
    for kind, listed in (("negation", lex.negations), ("hedge", lex.hedges)):
        old, new = (tuple(w for change in changes for w in change[side] if w in listed) for side in (0, 1))
        if len(old) != len(new) and (kind == "negation" or not (old and new)):
            found.append(told(kind, old, new))
    return found


def op_of(op: Opcode) -> Op:
    """An operation as both libraries tell it."""
    return op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end


def once(words: Words) -> Words:
    """Words without what is said twice in a row: "we will not, we will not stand by"."""
    out: list[str] = []
    at = 0
    while at < len(words):
        out.append(words[at])
        at += 1
        for length in range(min(STUTTER, len(out), len(words) - at), 0, -1):
            if out[-1] != words[at + length - 1] or tuple(out[-length:]) != words[at : at + length]:
                continue
            if not any(c.isdigit() for c in words[at]):
                at += length
                break
    return tuple(out)


@cache
def telling_words(code: str) -> Remembered[bool]:
    """Whether a word can be the cause of an alarm."""
    lex = lexicon(code)

    def telling(word: str) -> bool:
        listed = lex.contractions.get(word, word).split()
        marked = (w in lex.negations or w in lex.hedges or w in lex.excepting or is_number(w, lex) for w in listed)
        return any(marked)

    return Remembered(telling)


def told(kind: str, old: Words, new: Words) -> str:
    """An alarm as it is kept."""
    return f"{kind}: {' '.join(old) or NOTHING} / {' '.join(new) or NOTHING}"


def changed(whole: Words, part: Words, ops: Sequence[Op]) -> Iterator[tuple[Words, Words]]:
    """The words that differ between the first and the last word in common, as they go and come."""
    equal = [op for op in ops if op[0] == "equal"]
    if not equal:
        return
    low, high = equal[0][1], equal[-1][2]
    for tag, start, end, dest_start, dest_end in ops:
        if tag == "equal" or end <= low or start >= high:
            continue
        gone, come = whole[start:end], part[dest_start:dest_end]
        if (gone and come) or max(len(gone), len(come)) < LEFT_OUT:
            yield gone, come


def plain(words: Words, lex: Lexicon) -> Words:
    """Words with contractions written out and "nothing but" as "only"."""
    if not lex.contractions.keys().isdisjoint(words):
        written: list[str] = []
        for word in words:
            written += lex.contractions[word].split() if word in lex.contractions else [word]
        words = tuple(written)
    if lex.excepting.isdisjoint(words):
        return words
    out: list[str] = []
    at = 0
    while at < len(words):
        word, phrase = words[at], ()
        if word in lex.excepting:
            phrase = next((p for p in lex.exceptives if words[at : at + len(p)] == p), ())
        out.append(ONLY if phrase else word)
        at += len(phrase) or 1
    return tuple(out)


def parted(words: Words, others: Words, lex: Lexicon) -> Words:
    """Words with "eleventhhour" as two where the other wording has an "hour" by itself: a hyphen was folded away."""
    out: list[str] = []
    known = {*others}
    for word in words:
        places = range(1, len(word) - SHORTEST) if word not in known else ()
        halves = ((word[:at], word[at:]) for at in places if word[at:] in known)
        out += next((half for half in halves if half[0] in lex.ordinals or half[0] in lex.numerals), (word,))
    return tuple(out)


def numbers(gone: Words, come: Words, lex: Lexicon) -> tuple[Words, Words]:
    """The numbers of a change; "one" counts only against another number."""
    old, new = (tuple(word for word in side if is_number(word, lex)) for side in (gone, come))
    if any(map(ORDINAL.fullmatch, (*old, *new))):  # else "first" and "second" are no numbers
        old, new = (tuple(w for w in side if is_number(w, lex) or w in lex.ordinals) for side in (gone, come))
    if not old or not new:
        old, new = (tuple(word for word in side if word not in lex.pronouns) for side in (old, new))
    return old, new


def is_number(word: str, lex: Lexicon) -> bool:
    """Whether a word is a number, in digits or written out."""
    return word in lex.number_words or word in lex.pronouns or word in lex.tied or any(c.isdigit() for c in word)


def value(word: str, lex: Lexicon) -> str:
    """A number as it is compared: digits without marks between them, "100%" like "100", "twelfth" like "12th"."""
    if word in lex.tied:
        return lex.tied[word]
    if word in lex.ordinals:
        return f"{lex.ordinals[word]}th"
    if ordinal := ORDINAL.fullmatch(word):
        return f"{ordinal[1]}th"
    if word in lex.numerals:
        return f"{lex.numerals[word]:g}"
    if word in lex.pronouns:
        return "1"
    thousands = "," if lex.decimal == "." else "."
    return word.replace(thousands, "").removesuffix("%")
