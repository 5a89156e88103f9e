"""Numbers that count nothing: years, dates, times, ordinals, scores, phone numbers, parts of names."""

import re

from digest.reconciling.figures.notations import is_share, is_written_apart
from digest.reconciling.figures.numerals import Number, plain_value
from digest.reconciling.lexicon import Lexicon
from digest.reconciling.tokens import Token

__all__ = ["is_label", "plural"]

DASH = "-–—"
APOSTROPHES = "'’"
YEAR = 2  # digits of a year behind an apostrophe
# "3-1" is a score and "555-0199" a phone number; a range is followed by what it counts, or not by a word at all.
RANGE = re.compile(
    r"[-–—][1-9]\d{0,2}(?:,\d{3})?(?:%|[\s-]years?(?!\w)|\s[a-z]{2,}s(?!\w)|\s(?:people|men|women|per|mph)(?!\w))"
)

UPPER = re.compile(r"[-–—](?P<digits>\d{1,3}(?:[.,]\d{1,3})?)[ \u00a0-]?(?P<what>[^\W\d]+|%)")
UNITS = re.compile(r"(?:km|cm|mm|kg|mph|kph|m|g|s|ft|lb|mi|MW|mw|ha)(?!\w)")
AHEAD = 3  # words behind a number in which a counted noun is looked for


def is_label(text: str, toks: list[Token], number: Number, first: int, after: int, lex: Lexicon) -> bool:
    """Whether the number is a year, a date, a time, an ordinal, a score, a phone number or part of a name."""
    before = toks[first - 1] if first else None
    following = toks[after] if after < len(toks) else None
    aged = any(t.folded in lex.age_range for t in toks[max(0, first - 3) : first])
    if glued(text, number, aged, lex) or numbering(toks, first, following):
        return True
    if before is not None and (before.folded in lex.labels or before.text in "#@" or before.folded in lex.months):
        return True
    if following is not None and (following.folded in lex.months or following.folded in lex.clock):
        return True
    if before is not None and before.text == "." and first > 1 and toks[first - 2].folded in lex.labels | lex.months:
        return True
    if is_year(number, before, following, lex):
        return True
    if is_written_apart(toks, number, first, after, lex) or is_share(toks, number, first, after, lex):
        return True
    return in_name(toks, number, first, after, lex)


def numbering(toks: list[Token], first: int, following: Token | None) -> bool:
    """Whether a sentence begins with its number in a list: "(2) Clubs that ..."."""
    return first == 1 and toks[0].text == "(" and following is not None and following.text == ")"


def glued(text: str, number: Number, aged: bool, lex: Lexicon) -> bool:
    """Whether marks or letters tie the number to something else: 7th, 3:15, 9/11, 555-0199, 1.2.3, F-16."""
    left, right = text[max(0, number.start - 2) : number.start], text[number.end : number.end + 2]
    if number.digits:
        if right == " /" and text[number.end + 2 : number.end + 4].strip()[:1].isdigit():
            return True  # "updated 14 / 09 / 2031"
        if left == "/ " and text[max(0, number.start - 4) : number.start - 2].strip()[-1:].isdigit():
            return True
        if right[:1].isalpha() or right[:1] in "/_@#'’" or (right[:1] in ":.," and right[1:].isdigit()):
            return not right[:1].isalpha() or not unit_letters(text, number, lex)
        if left[-1:] in APOSTROPHES and left and len(number.digits) == YEAR:
            return True  # "negli anni '90"
        if left[-1:] in "/:_@.," and left[:1].isalnum() and left[-1:] != "$":
            return True
        if right[:1] in DASH and right[1:].isupper() and not text[number.end + 2 : number.end + 3].isalpha():
            return True  # "11-S"
        if right[:1] in DASH and right[1:].isdigit():
            return not (aged or number.currency or spans(text, number, lex))
    return len(left) == 2 and left[-1] in "-–" and left[0].isalnum()


def spans(text: str, number: Number, lex: Lexicon) -> bool:
    """Whether a dash and more digits make a range of what is counted: "10-15 years", "10-15 Prozent"."""
    if RANGE.match(text, number.end):
        return True
    upper = UPPER.match(text, number.end)
    if upper is None or (upper["what"].lower() not in lex.unit_begins and upper["what"].lower() not in lex.scales):
        return False
    return (plain_value(upper["digits"], lex.decimal) or 0) > number.value


def unit_letters(text: str, number: Number, lex: Lexicon) -> bool:
    """Whether letters glued to digits are a unit or an ending of ages: "20km", "17enne"; whole seconds are not told so,
    as "40s" and "F-16s" are none.
    """
    if text.startswith("s", number.end) and number.digits.isdigit():
        return False
    return UNITS.match(text, number.end) is not None or text.startswith(lex.age_glued, number.end)


def is_year(number: Number, before: Token | None, following: Token | None, lex: Lexicon) -> bool:
    """Whether four bare digits are a year: no counted noun follows, or a word of time stands before."""
    if len(number.digits) != 4 or not number.digits.isdigit() or number.currency or number.scaled:
        return False
    if not 1500 <= number.value <= 2100:
        return False
    if before is not None and (before.folded in lex.before_year or before.text in ",'’(–-"):
        return True
    return following is None or not following.word or not plural(following, lex) or following.folded in lex.stop


def in_name(toks: list[Token], number: Number, first: int, after: int, lex: Lexicon) -> bool:
    """Whether the number belongs to a capitalised name: "Apollo 11", "Seven Sisters"."""
    if number.currency or number.scaled:
        return False
    before = toks[first - 1] if first else None
    following = toks[after] if after < len(toks) else None
    own = toks[first]
    named_after = following is not None and following.text[:1].isupper() and not plural(following, lex)
    if lex.noun == "capital":  # every noun is capitalised, so only a number at the end of a phrase is part of a name
        return bool(
            before
            and before.word
            and before.text[0].isupper()
            and before.folded not in lex.stop | lex.skip | lex.comparing | lex.a_scale
            and not counts_ahead(toks, after, lex)
        )
    if not number.digits and own.text[:1].isupper() and before is not None and before.word and not before.number:
        return True
    if (
        before is None
        or before.possessive
        or not before.text[:1].isupper()
        or before.folded in lex.stop
        or before.folded in lex.comparing
    ):
        return False
    if before.text.isupper() and len(before.text) > 1 and number.digits and not counts_ahead(toks, after, lex):
        return True  # "ISO 9001"
    counts = following is not None and following.text[:1].islower() and following.folded not in lex.stop
    return not counts and (named_after or following is None or following.text not in ",%" or not number.digits)


def counts_ahead(toks: list[Token], after: int, lex: Lexicon) -> bool:
    """Whether a counted noun or a unit follows, perhaps behind an adjective."""
    for token in toks[after : after + AHEAD]:
        if token.text in DASH:
            continue
        if token.folded in lex.unit_begins or plural(token, lex) or token.folded in lex.people_words:
            return True
        if not token.word or token.number or token.folded in lex.stop:
            break
    return False


def plural(token: Token, lex: Lexicon) -> bool:
    """Whether a word looks like a counted noun: a plural, or in German a capitalised word."""
    if token.possessive or not token.word:
        return False
    if lex.noun == "capital":
        return token.text[0].isupper()
    word = token.folded
    return len(word) > 3 and word.endswith(lex.plural) and not word.endswith(lex.singular)
