"""The noun phrase and the unit behind a number."""

from bisect import bisect_left

from digest.reconciling.figures.labels import plural
from digest.reconciling.figures.numerals import Number
from digest.reconciling.lexicon import Lexicon
from digest.reconciling.tokens import START, Token

__all__ = ["noun_phrase"]

REACH = 6  # words after the number in which the counted noun is looked for
DASH = "-–—"


def noun_phrase(
    text: str, toks: list[Token], number: Number, after: int, last: int, lex: Lexicon
) -> tuple[str, str, int]:
    """Unit, folded noun phrase and its end: what stands after the number, up to the first plural."""
    unit, at, end = unit_after(toks, text, after, last, lex)
    if number.currency:
        unit = number.currency
    if (
        not unit
        and number.scaled
        and at < len(toks)
        and toks[at].folded in lex.scaled_units
        and not weight(toks, at, lex)
    ):
        unit, at, end = lex.scaled_units[toks[at].folded], at + 1, toks[at].end  # "40 million pounds"
    of = at < len(toks) and toks[at].folded in lex.of
    at += of
    if of and not unit:
        unit, at, end = unit_of(toks, text, at, end, number, lex)
    hyphen = at < len(toks) and toks[at].text in DASH and toks[at].start == last
    at += hyphen
    if not of and at < len(toks) and toks[at].folded in lex.definite:  # "47 the night before" counts no nights
        return unit, "", end
    told = words_behind(toks, at, unit, hyphen, lex)
    if unit and not of and not hyphen and len(told) == 1 and told[0].folded.endswith(lex.verbal):
        told = []  # "97 percent counted"
    if told and not ends_phrase(told[-1], lex):
        told = whole(toks, told, of or hyphen, unit, lex)
    end = told[-1].end if told else end
    words = [token.folded.removeprefix("d'") for token in told]
    if not unit and words and words[-1] in lex.people_words and not (hyphen and len(words) == 1):
        unit = "people"  # "a 15-member council" counts no members
    return unit, " ".join(words), end


def words_behind(toks: list[Token], at: int, unit: str, hyphen: bool, lex: Lexicon) -> list[Token]:
    """The words from a token on that may be what is counted, up to the first plural.

    `hyphen`: the first of them is tied to the number.
    """
    told: list[Token] = []
    for i in range(at, min(at + REACH, len(toks))):
        token = toks[i]
        if unit and not told and token.folded in lex.a_scale:  # "4 percent a year" counts no years
            break
        if token.folded in lex.skip or token.possessive or (told and compound(toks, i)):
            continue
        if not token.word or token.number or (token.folded in lex.stop and not (hyphen and i == at)):
            break
        if hyphen and told and token.folded.endswith(lex.verbal):
            break  # "a 48-page indictment included instances"
        told.append(token)
        if lex.noun == "first" or ends_phrase(token, lex):
            break
    return told


def whole(toks: list[Token], told: list[Token], bound: bool, unit: str, lex: Lexicon) -> list[Token]:
    """The words of a phrase that ends in no noun, as far as they are one: none in "auf 14 gestiegen"."""
    if lex.noun == "capital":
        return []
    return cut(toks, told, bound, unit, lex) if lex.noun == "plural" else told


def weight(toks: list[Token], at: int, lex: Lexicon) -> bool:
    """Whether pounds are those of a weight: "2 million pounds of beef"."""
    return at + 1 < len(toks) and toks[at + 1].folded in lex.of


def ends_phrase(token: Token, lex: Lexicon) -> bool:
    """Whether a word is what is counted, and no adjective before it."""
    return plural(token, lex) or token.folded in lex.people_words


def cut(toks: list[Token], told: list[Token], bound: bool, unit: str, lex: Lexicon) -> list[Token]:
    """The words behind a number in which no plural was found, up to where they stop to be what is counted.

    A day, a name and a verb end them: "$484 billion bill Friday", "a 48-page indictment released"; so does what a share
    is doing: "50 percent chose a party".
    """
    for n, token in enumerate(told):
        verb = n and token.folded.endswith(lex.verbal) and not told[n - 1].folded.endswith(lex.adverbial)
        name = n and token.text[0].isupper() and told[n - 1].text[0].islower()
        if verb or name or token.folded in lex.calendar:
            told = told[:n]
            break
    if unit == "percent" and not bound and told:
        after = bisect_left(toks, told[-1].end, key=START)
        if told[-1].folded in lex.units or (after < len(toks) and toks[after].folded in lex.skip):
            return []
    return told


def unit_of(toks: list[Token], text: str, at: int, end: int, number: Number, lex: Lexicon) -> tuple[str, int, int]:
    """The unit, the next token and the end after "of": "three-tenths of a second"; a whole is skipped, as in "600 of an
    estimated 1,900 people"."""
    article = at < len(toks) and toks[at].folded in lex.a_scale
    if number.value < 1:
        found = unit_after(toks, text, at + article, end, lex)
        return found if found[0] else ("", at, end)
    whole, before = at, lex.comparing | lex.definite | lex.a_scale
    while whole < len(toks) and toks[whole].folded in before:
        whole += 1
    if whole >= len(toks) or not (toks[whole].number or toks[whole].folded in lex.numerals):
        return "", at, end
    whole += 1
    return "", whole + (whole < len(toks) and toks[whole].folded in lex.scales), end


def compound(toks: list[Token], at: int) -> bool:
    """Whether a hyphen ties two words: "100 state-run camps"."""
    joint = toks[at]
    before, after = toks[at - 1], toks[at + 1 : at + 2]
    return joint.text == "-" and before.end == joint.start and bool(after) and after[0].start == joint.end


def unit_after(toks: list[Token], text: str, after: int, last: int, lex: Lexicon) -> tuple[str, int, int]:
    """The unit right after the number, the token after it, and where it ends."""
    at = after
    if at < len(toks) and toks[at].text in DASH and toks[at].start == last:
        at += 1
    if at >= len(toks) or toks[at].text.lower() not in lex.unit_begins:
        return "", after, last
    for length in (3, 2, 1):
        if at + length <= len(toks):
            phrase = fold_phrase(text[toks[at].start : toks[at + length - 1].end])
            if phrase in lex.units:
                return lex.units[phrase], at + length, toks[at + length - 1].end
    return "", after, last


def fold_phrase(words: str) -> str:
    """A unit as the data file writes it."""
    return " ".join(words.lower().replace("-", " ").split())
