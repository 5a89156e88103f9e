"""What a figure is called whose articles have no word for what it counts: by the sort of quantity that it is."""

from digest.model import Figure

__all__ = ["quantity"]

MONEY = 3  # letters of a currency's name
SORTS = {
    "percent": "share",
    "points": "share",
    "age": "age",
    "date": "date",
    "score": "result",
    **dict.fromkeys(
        ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"), "length of time"
    ),
    **dict.fromkeys(("degree", "celsius", "fahrenheit"), "temperature"),
    **dict.fromkeys(("km", "mile", "m", "ft", "inch", "cm", "mm"), "distance"),
}


def quantity(figures: tuple[Figure, ...]) -> str:
    """The sort of quantity that some figures are, in English, to be translated: "amount of money", "share"."""
    unit = figures[0].unit
    if len(unit) == MONEY and unit.isupper():
        return "amount of money"
    return SORTS.get(unit, "number")
