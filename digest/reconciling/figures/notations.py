"""Numbers that say nothing by themselves: a share's, a score's, a date's, a telephone's, a place's on the map."""

from digest.reconciling.figures.numerals import Number, plain_value
from digest.reconciling.lexicon import Lexicon
from digest.reconciling.tokens import Token

__all__ = ["is_share", "is_written_apart"]

GROUPS = 3  # groups of digits in a row are a telephone number
WHOLES = (20, 100, 1000)  # of which shares are told, and all up to ten
LEADING = 3  # words before a number in which "from" or "between" opens a range
SIDES = "NSEWO"  # of the world


def is_share(toks: list[Token], number: Number, first: int, after: int, lex: Lexicon) -> bool:
    """Whether a number is a share or its whole: "one in five", "3 in 4", "3 personnes sur 10", "siete de cada diez"."""
    if after < len(toks) and toks[after].word and not toks[after].number:
        for at in range(after, min(after + (1 if lex.noun == "plural" else 2), len(toks))):  # perhaps behind a noun
            whole = behind(toks, at, lex) if toks[at].folded in lex.ratio else 0
            if whole and value_of(toks, whole, lex) in shares_of(number.value):
                return True
    if not first or toks[first - 1].folded not in lex.share_ends:
        return False
    return any(begins(toks, first - len(phrase), phrase, number, lex) for phrase in lex.shares)


def begins(toks: list[Token], at: int, phrase: tuple[str, ...], number: Number, lex: Lexicon) -> bool:
    """Whether a phrase such as "out of" stands at a place, and before it the part of which a number is the whole."""
    if at < 1 or tuple(t.folded for t in toks[at : at + len(phrase)]) != phrase:
        return False
    part, after = at - 1, at + len(phrase) + 1
    if lex.noun == "first" and part and toks[part].folded not in lex.small and not toks[part].number:
        part -= 1  # "3 personnes sur 10"
        stands_alone = after >= len(toks) or not toks[after].word or toks[after].folded in lex.stop
        if toks[part].folded in lex.pronouns and not stands_alone:
            return False  # "un effet sur trois régions"
    if toks[part].folded in lex.small:
        return part == 0 or toks[part - 1].folded not in lex.labels  # "number one in 28 countries" is no share
    return toks[part].number and number.value in shares_of(value_of(toks, part, lex))


def behind(toks: list[Token], at: int, lex: Lexicon) -> int:
    """The token behind the longest phrase of a share at a place; 0 where there is none."""
    lengths = [len(p) for p in lex.shares if tuple(t.folded for t in toks[at : at + len(p)]) == p]
    return at + max(lengths) if lengths and at + max(lengths) < len(toks) else 0


def value_of(toks: list[Token], at: int, lex: Lexicon) -> float:
    """The value of a number that is one token."""
    token = toks[at]
    return (plain_value(token.text, lex.decimal) or 0.0) if token.number else lex.numerals.get(token.folded, 0.0)


def shares_of(part: float) -> tuple[float, ...]:
    """The wholes of which so much may be a share."""
    return (*(float(whole) for whole in range(int(part) + 1, 11)), *(whole for whole in WHOLES if whole > part))


def is_written_apart(toks: list[Token], number: Number, first: int, after: int, lex: Lexicon) -> bool:
    """Whether digits are those of a day, a score, a telephone number, a place on the map."""
    if not number.digits:
        return False
    following = toks[after] if after < len(toks) else None
    before = toks[first - 1] if first else None
    if following is not None:
        beyond = toks[after + 1] if after + 1 < len(toks) else None
        if (
            beyond is not None
            and (following.text in ".-" or following.folded in lex.of)
            and beyond.folded in lex.months
        ):
            return True  # "3. Oktober", "3 de octubre"
        if following.text in SIDES and following.start == number.end + 1:
            return True  # "51.5074 N"
        if following.text == "°" and beyond is not None and (beyond.number or beyond.text in SIDES):
            return True
        if beyond is not None and beyond.number and score(toks, first, after, lex):
            return True
    if before is not None and before.folded in lex.versus and first > 1 and toks[first - 2].number:
        return score(toks, first - 2, first - 1, lex)
    return grouped(toks, first, after)


def score(toks: list[Token], first: int, joint: int, lex: Lexicon) -> bool:
    """Whether two numbers are a score, the larger one first: "217 to 213", "2 à 0"; not "from 12 to 8"."""
    if toks[joint].folded not in lex.versus or not toks[first].number:
        return False
    if any(token.folded in lex.between for token in toks[max(0, first - LEADING) : first]):
        return False
    return value_of(toks, first, lex) >= value_of(toks, joint + 1, lex)


def grouped(toks: list[Token], first: int, after: int) -> bool:
    """Whether a number is one of three groups of digits in a row: "020 7946 0123"."""
    run = 1
    if not (first and toks[first - 1].number) and not (after < len(toks) and toks[after].number):
        return False
    for at in range(first - 1, max(-1, first - GROUPS), -1):
        if not toks[at].number:
            break
        run += 1
    for token in toks[after : after + GROUPS - 1]:
        if not token.number:
            break
        run += 1
    return run >= GROUPS
