"""What a figure with its comparison word leaves open, and whether figures contradict each other."""

import math

from digest.model import Comparison, Figure, Verdict

__all__ = ["interval", "verdict"]

ABOUT, ROUNDLY = 0.1, 0.15  # "about 2,100" allows for 10 % either way, "about 40" for more
NEARLY = 0.5  # "nearly 100" and "fewer than 100" speak of no less than half of it


def interval(value: float, comparison: Comparison) -> tuple[float, float]:
    """The closed range of values for which the outlet would have written this.

    Closed at the figure itself: an outlet that writes "more than 30" does not contradict one that writes "30".
    """
    slack = abs(value) * (ROUNDLY if len(f"{abs(value):.0f}".rstrip("0")) == 1 else ABOUT)
    ranges = {
        "=": (value, value),
        ">": (value, math.inf),
        ">=": (value, math.inf),
        "<": (min(value * NEARLY, value), value),
        "<=": (-math.inf, value),
        "~": (value - slack, value + slack),
    }
    return ranges[comparison]


def verdict(figures: tuple[Figure, ...]) -> Verdict:
    """`compatible` where one value would suit all figures, else `conflict`."""
    ranges = [interval(f.value, f.comparison) for f in figures]
    return "compatible" if max(low for low, _ in ranges) <= min(high for _, high in ranges) else "conflict"
