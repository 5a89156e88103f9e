"""Ages, and whose they are."""

import re
from bisect import bisect_left

from digest.reconciling.figures.numerals import Number
from digest.reconciling.lexicon import Lexicon
from digest.reconciling.tokens import START, Token

__all__ = ["aged", "introduced_before"]

DASH = "-–—"
GROWN = 16  # years; a smaller number in brackets after a name is rarely an age
NAMING = 12  # words and marks between an age and whose it is
DIGIT = re.compile(r"\d")
DYING = 5  # words that end with "age of" and say that somebody died
FIRST = re.compile(r"\w+")
FULL_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}")


def aged(
    text: str, toks: list[Token], number: Number, first: int, after: int, last: int, lex: Lexicon
) -> tuple[str, int] | None:
    """Whose age the number is ("" where unnamed) and where the words end; None if it is no age."""
    if number.currency or number.scaled or not 0 < number.value < 125 or number.value % 1:
        return None
    tail = text[last : last + 14].lower()
    for phrase in lex.age_after if tail.lstrip(f"{DASH} ")[:1] in lex.age_begins else ():
        start = 1 if tail[:1] in f"{DASH} " and phrase[0] not in DASH else 0
        if not tail[start:].startswith(phrase):
            continue
        glued = not start and tail[0].isalpha()
        if glued or not (lex.age_bound and lasting(toks, first, last, len(phrase), lex)):
            end = last + start + len(phrase)
            if lex.age_bound and toks[first - 1].text in ",(":  # "Ada Moss, 25 ans, Wren Abara, 34 ans"
                return named(toks, first, -1, lex), end
            behind = bisect_left(toks, end, key=START)
            whose = named(toks, behind, 1, lex) or (named(toks, first, -1, lex) if phrase in lex.age_told else "")
            return whose or described(toks, (behind, first - 2), lex), end
    if stated(toks, first, after, lex):
        return "", last
    if apposed_of(toks, number, first, after, lex):
        return toks[first - 2].folded, last
    return introduced(toks, first, after, last, lex) or apposed(toks, number, first, after, last, lex)


def apposed_of(toks: list[Token], number: Number, first: int, after: int, lex: Lexicon) -> bool:
    """Whether a grown person without a name is said to be "of" so many years: "a man of 34"."""
    if not lex.age_of or not number.digits or number.value < GROWN or first < 2:
        return False
    if toks[first - 1].folded not in lex.age_of or toks[first - 2].folded not in lex.age_nouns:
        return False
    return after >= len(toks) or not toks[after].word or toks[after].folded in lex.stop


def described(toks: list[Token], places: tuple[int, ...], lex: Lexicon) -> str:
    """What somebody without a name is called beside the age: "a 36-year-old man"; "" where nothing is."""
    return next((toks[at].folded for at in places if 0 <= at < len(toks) and toks[at].folded in lex.age_nouns), "")


def introduced_before(sentence: str, own: str, lex: Lexicon) -> str:
    """The last name of the only person named in full in a sentence, where the next one begins with "he" or "she".

    `sentence` comes right before `own`. "" where it names nobody so, or two.
    """
    first = FIRST.match(own)
    if first is None or first[0].lower() not in lex.age_who:
        return ""
    found = {name.split()[-1].lower() for name in FULL_NAME.findall(sentence)}
    return found.pop() if len(found) == 1 else ""


def lasting(toks: list[Token], first: int, last: int, length: int, lex: Lexicon) -> bool:
    """Whether so many years are no age where the same words tell both: "vingt ans de prison", "depuis dix ans"."""
    before = toks[first - 1].folded if first else ""
    after = bisect_left(toks, last + length, key=START)
    if before not in lex.age_bound or (after < len(toks) and toks[after].folded in lex.age_not_after):
        return True
    return before not in "(," and first > 1 and toks[first - 2].folded in lex.age_spans


def stated(toks: list[Token], first: int, after: int, lex: Lexicon) -> bool:
    """Whether the number ends a statement of somebody's age: "she was 14."""
    closed = after >= len(toks) or toks[after].text in '.,;)”"' or toks[after].folded in lex.joins
    return closed and first > 1 and toks[first - 1].folded in lex.age_be and toks[first - 2].folded in lex.age_who


def introduced(toks: list[Token], first: int, after: int, last: int, lex: Lexicon) -> tuple[str, int] | None:
    """ "aged 25", "aged just 25", "she was 11 when"."""
    if first and after < len(toks) and toks[after].folded in lex.age_when and toks[first - 1].folded in lex.age_be:
        return "", last  # an age at another time, which differs from the present one without contradicting it
    first -= first > 0 and toks[first - 1].folded in lex.age_just
    if not first or toks[first - 1].folded not in lex.age_before_last:
        return None
    ends = after >= len(toks) or not toks[after].word or toks[after].folded in lex.stop
    if toks[first - 1].folded in lex.before_place and not ends:
        return None  # "ten people died at 12 crossings"
    words = " ".join(t.folded for t in toks[max(0, first - 2) : first])
    if any(words == phrase or words.endswith(" " + phrase) for phrase in lex.age_before):
        then = toks[first - 1].folded in lex.of and first > DYING and not died(toks[first - DYING : first], lex)
        return "" if then else named(toks, first, -1, lex), last  # "she left home at the age of 15"
    return None


def died(toks: list[Token], lex: Lexicon) -> bool:
    """Whether words say that somebody died: "died at the age of"."""
    return "dead" in lex.terms([token.folded for token in toks])


def apposed(
    toks: list[Token], number: Number, first: int, after: int, last: int, lex: Lexicon
) -> tuple[str, int] | None:
    """ "Mara Quill, 76, said"; "two brothers, 17 and 22, were arrested"."""
    if not number.digits or first < 2:
        return None
    if toks[first - 1].text == "(" and after < len(toks) and toks[after].text == ")":
        full = first > 2 and all(t.text[:1].isupper() and t.word for t in toks[first - 3 : first - 1])
        return (toks[first - 2].folded, last) if full and number.value >= GROWN else None  # "Orla Finch (57)"
    first -= toks[first - 1].folded in lex.age_apposed  # "Orla Finch, de 34, ..."
    if first < 2 or toks[first - 1].text != ",":
        return None
    closed = after >= len(toks) or toks[after].text in ",.;)"
    name = toks[first - 2]
    if closed and name.folded in lex.age_nouns and number.value >= GROWN:  # "the suspect, 34, was arrested"
        return name.folded, last
    if closed and name.text[:1].isupper() and not DIGIT.search(name.text) and name.folded not in lex.months:
        return name.folded, last
    return ("", last) if listed_age(toks, after, lex) else None


def listed_age(toks: list[Token], after: int, lex: Lexicon) -> bool:
    """Whether a bare number between commas is followed by a comma, or by another bare number and a comma."""
    if after < len(toks) and toks[after].folded in lex.joins and after + 1 < len(toks) and toks[after + 1].number:
        after += 2
    return after < len(toks) and toks[after].text in ",;)"


def named(toks: list[Token], at: int, step: int, lex: Lexicon) -> str:
    """The last word of the nearest capitalised name in one direction, within the clause."""
    i, found = at if step > 0 else at - 1, ""
    for _ in range(NAMING):
        if not 0 <= i < len(toks):
            break
        token = toks[i]
        if token.word and token.text[0].isupper() and len(token.text) > 1:
            found = token.folded
            if step < 0:
                return found
        elif found or (step > 0 and token.folded in lex.stop):
            return found
        i += step
    return found
