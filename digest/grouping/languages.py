"""How alike two articles in different languages are: nothing joins them but names and figures that leave no doubt.

A wrong merge across languages is worse than none, as no reader of one of them can tell it from the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.grouping.evidence import UNIT

if TYPE_CHECKING:
    from digest.grouping.similarity import Vector

__all__ = ["foreign_similarity", "shared_figures"]

ONE = UNIT * UNIT  # similarity of an article with itself
SURE_NAMES = 4  # rare names that two articles in different languages must share
SAME_DAY_NAMES = 3  # and those of one day
SURE_SHARE = 0.3  # of the names of the one that has fewer
MANY_NAMES = 16
SURE_DAYS = 3  # days apart; with more, twice the figures are needed
SURE_HALF = 0.5  # part of the names and of the figures of the one that has fewer, where a date is missing
SURE_FIGURES = 2
FOREIGN = 0.5  # similarity of two articles in different languages that share all names


def foreign_similarity(one: Vector, other: Vector) -> int:
    """How alike two articles in different languages are: nothing, unless names and figures leave no doubt."""
    names = one.names & other.names
    fewer = min(len(one.names), len(other.names), MANY_NAMES)
    least = SAME_DAY_NAMES if one.day is not None and one.day == other.day else SURE_NAMES
    if len(names) < least or len(names) < SURE_SHARE * fewer:
        return 0
    figures = len(shared_figures(one, other))
    if figures < SURE_FIGURES:
        return 0
    if one.day is None or other.day is None:
        if len(names) < SURE_HALF * fewer or figures < SURE_HALF * min(len(one.figures.told), len(other.figures.told)):
            return 0
    elif abs(one.day - other.day) > SURE_DAYS and figures < 2 * SURE_FIGURES:
        return 0
    return int(ONE * FOREIGN * min(1.0, len(names) / fewer))


def shared_figures(one: Vector, other: Vector) -> list[str | tuple[str, str]]:
    """Numbers of two digits and more that both articles give, and days with a smaller number that both name so."""
    found: list[str | tuple[str, str]] = []
    found += sorted(term for term in one.terms.keys() & other.terms.keys() if term.startswith("#") and len(term) > 2)
    if one.when is not None and other.when is not None:
        for day in sorted(one.when.days & other.when.days):
            number = f"#{day[-1]}"
            if day[-2] == "0" and number in one.terms and number in other.terms:  # in digits, and not as a weekday
                found.append(("dates", day))
    return found
