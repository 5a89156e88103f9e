"""Temperatures, and which side of nought they are on: "minus 12 degrees", "-15°C", "12 degrees below zero"."""

from digest.reconciling.figures.nouns import unit_after
from digest.reconciling.figures.numerals import Number
from digest.reconciling.lexicon import DEGREES, Lexicon
from digest.reconciling.tokens import Token

__all__ = ["degrees"]

SIGNS = "-−–"


def degrees(
    text: str, toks: list[Token], number: Number, first: int, after: int, last: int, lex: Lexicon
) -> tuple[str, float, int, int] | None:
    """The unit, the value with its sign, start and end of a temperature; None for any other number."""
    if after >= len(toks) or toks[after].folded not in lex.degree_begins:
        return None
    unit, _, end = unit_after(toks, text, after, last, lex)
    if unit not in DEGREES:
        return None
    tail = text[end : end + 24].lower()
    frost = next((phrase for phrase in lex.frost if tail.startswith(" " + phrase)), "")
    if frost:
        return unit, -number.value, number.start, end + 1 + len(frost)
    if first and toks[first - 1].folded in lex.minus:
        return unit, -number.value, toks[first - 1].start, end
    if text[number.start - 1 : number.start] in SIGNS and number.start and not text[number.start - 2].isalnum():
        return unit, -number.value, number.start - 1, end
    return unit, number.value, number.start, end
