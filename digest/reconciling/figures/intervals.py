"""What a figure with its comparison word leaves open, and whether figures contradict each other."""

import math

from digest.model import Comparison, Figure, Verdict

__all__ = ["interval", "unfolding", "verdict"]

ABOUT, ROUNDLY = 0.1, 0.15  # "about 2,100" allows for 10 % either way, "about 40" for more
NEARLY = 0.5  # "nearly 100" and "fewer than 100" speak of no less than half of it
SCALED = 10_000  # from here on numbers are written with a scale word, and rounded: "1.4 billion" for 1,375,000,000
COARSE = 10  # "2 billion" has one digit, too few to be the rounded form of another number for certain
ROUNDED = frozenset(  # measured, and told roughly
    ("km", "mile", "m", "ft", "sqkm", "sqmile", "sqm", "sqft", "ha", "acre", "kg", "ton", "litre", "gallon", "barrel")
)


def interval(value: float, comparison: Comparison, lower: float | None = None) -> tuple[float, float]:
    """The closed range of values for which the outlet would have written this.

    Closed at the figure itself: an outlet that writes "more than 30" does not contradict one that writes "30". `lower`
    is where a range begins: "10 to 12" suits 10, 11 and 12.
    """
    if lower is not None:
        return interval(lower, comparison)[0], interval(value, comparison)[1]
    if comparison == "=":
        return value, value
    if comparison == "~":
        slack = abs(value) * (ROUNDLY if len(f"{abs(value):.0f}".rstrip("0")) == 1 else ABOUT)
        return value - slack, value + slack
    if comparison[0] == ">":
        return value, math.inf
    return (-math.inf if comparison == "<=" else min(value * NEARLY, value)), value


def verdict(figures: tuple[Figure, ...]) -> Verdict:
    """`compatible` where one value would suit all figures, else `conflict`.

    A large number that is exactly another one rounded to fewer digits suits it, and so does any length, area or weight;
    "36 percent" suits 35.7.
    """
    ranges = [interval(f.value, f.comparison, f.low) for f in figures]
    rough = [number for number, figure in enumerate(figures) if figure.comparison == "~" and figure.low is None]
    for number in rough if len(rough) > 1 else ():  # both may be off, but not away from each other
        low, high = ranges[number]
        ranges[number] = (low + (high - low) / 4, high - (high - low) / 4)
    finest = min(place(f.value) for f in figures)
    for number, figure in enumerate(figures):
        unit = place(figure.value)
        plain = figure.comparison == "=" and figure.low is None
        if plain and unit > finest and abs(figure.value) >= least(figure, unit):
            slack = min(unit / 2, abs(figure.value) * ABOUT)
            ranges[number] = (figure.value - slack, figure.value + slack)
    return "compatible" if max(low for low, _ in ranges) <= min(high for _, high in ranges) else "conflict"


def unfolding(figures: tuple[Figure, ...], days: tuple[str, ...]) -> bool:
    """Whether figures of what befell people only grew from day to day: a toll of Monday does not contradict Tuesday's.

    `days` are those on which each was published, "" where that is not known. Those missing may become fewer.
    """
    if (
        not all(days)
        or len(set(days)) < 2
        or not any(figure.state for figure in figures)
        or verdict(figures) != "conflict"
    ):
        return False
    falls = any(figure.state == "missing" for figure in figures)
    least = -math.inf
    for day in sorted(set(days)):
        told = tuple(figure for figure, on in zip(figures, days, strict=True) if on == day)
        values = [-figure.value if falls else figure.value for figure in told]
        if verdict(told) == "conflict" or min(values) < least:
            return False
        least = max(values)
    return True


def least(figure: Figure, unit: float) -> float:
    """How large a figure must be, at least, to be taken for a rounded one."""
    if figure.unit in ROUNDED or (figure.unit == "percent" and unit == 1):
        return unit
    return max(SCALED, unit * COARSE)


def place(value: float) -> float:
    """The power of ten of a number's last digit that is no nought: 1e8 for 1,400,000,000, 1 for 36, 0.1 for 35.7."""
    if value % 1:
        return float(10.0 ** -len(f"{abs(value):.6f}".rstrip("0").split(".")[1]))
    digits = f"{abs(value):.0f}"
    return float(10.0 ** (len(digits) - len(digits.rstrip("0") or digits)))
