"""Halves and quarters around a number, and numbers too vague to compare: "one and a half million", "a few hundred"."""

import re
from functools import cache

import msgspec

from digest.reconciling.lexicon import alternatives, lexicon

__all__ = ["Fractions", "fractions"]

SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
REACH = 24  # characters before a number in which its fraction stands


class Fractions(msgspec.Struct, frozen=True):
    """The patterns of one language: what stands after a number, and what stands before a scale word."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    scales: dict[str, int]
    factors: dict[str, float]

    def of(self, lowered: str, start: int, end: int, value: float, scale: float) -> tuple[int, int, float]:
        """Start, end and value of a number with the fraction beside it; value 0 where it is too vague to compare.

        `scale` is that of the number's last word: half of it is what "a million and a half" adds.
        """
        if follows := self.after.match(lowered, end):
            value, end = value + SIGNS.get(follows["sign"], 0.5) * scale, follows.end()
            value *= self.scales.get(follows["scale"], 1)
        if scale > 1 and (leads := self.before.search(lowered, max(0, start - REACH), start)):
            value, start = value * self.factors[leads[1]], leads.start(1)
        return start, end, value


@cache
def fractions(code: str) -> Fractions | None:
    """The fractions of a language, None where its data file has none."""
    lex = lexicon(code)
    if not lex.halves:
        return None
    scales = alternatives(lex.scales) or "(?!)"
    after = rf"(?:(?P<sign>[½¼¾])|[\s-](?:{alternatives(lex.halves)}))(?:[\s-](?P<scale>{scales}))?(?!\w)"
    return Fractions(
        re.compile(after),
        re.compile(rf"(?<!\w)({alternatives(lex.factors) or '(?!)'})[\s-]$"),
        lex.scales,
        lex.factors,
    )
