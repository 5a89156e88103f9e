"""Ages, and whose they are."""

from bisect import bisect_left

from digest.reconciling.lexicon import Lexicon
from digest.reconciling.numerals import Number
from digest.reconciling.tokens import Token

__all__ = ["aged"]

DASH = "-–—"


def aged(
    text: str, toks: list[Token], number: Number, first: int, after: int, last: int, lex: Lexicon
) -> tuple[str, int] | None:
    """Whose age the number is ("" where unnamed) and where the words end; None if it is no age."""
    if number.currency or number.scaled or not 0 < number.value < 125 or number.value % 1:
        return None
    tail = text[last : last + 14].lower()
    for phrase in lex.age_after:
        start = 1 if tail[:1] in f"{DASH} " and phrase[0] not in DASH else 0
        if tail[start:].startswith(phrase):
            end = last + start + len(phrase)
            return named(toks, bisect_left([t.start for t in toks], end), 1), end
    if not number.scaled and first and after < len(toks) and toks[after].folded in lex.age_when:
        if toks[first - 1].folded in lex.age_be:  # "she was 11 when"
            return named(toks, first, -1), last
    first -= first > 0 and toks[first - 1].folded in lex.age_just
    words = " ".join(t.folded for t in toks[max(0, first - 2) : first])
    if any(words == phrase or words.endswith(" " + phrase) for phrase in lex.age_before):
        return named(toks, first, -1), last
    apposed = first > 1 and toks[first - 1].text == "," and toks[first - 2].text[:1].isupper()
    closed = after >= len(toks) or toks[after].text in ",.;)"
    if apposed and closed and number.digits and toks[first - 2].folded not in lex.months:
        return toks[first - 2].folded, last
    return None


def named(toks: list[Token], at: int, step: int) -> str:
    """The last word of the nearest capitalised name in one direction, within the clause."""
    i, found = at if step > 0 else at - 1, ""
    for _ in range(8):
        if not 0 <= i < len(toks):
            break
        token = toks[i]
        if token.word and token.text[0].isupper() and len(token.text) > 1:
            found = token.folded
            if step < 0:
                return found
        elif found:
            return found
        i += step
    return found
