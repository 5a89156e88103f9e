"""Months and weekdays by name, and which of them a word is."""

from functools import cache
from typing import NamedTuple

from digest.text.language import primary
from digest.text.stems import language_data
from digest.text.words import fold

__all__ = ["Calendar", "calendar"]


class Calendar(NamedTuple):
    """The names of months (1 to 12) and weekdays (Monday is 1) of a language, folded.

    Among the weekdays are words for a part of one ("Dienstagabend"), after all plain names. A name of two words has a
    hyphen between them ("terça-feira"); `firsts` are the first words of such. `capital`: they
    are written with a capital, so that "may" is no month.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    firsts: frozenset[str]
    capital: bool

    @property
    def month_names(self) -> tuple[str, ...]:
        """The months in full as they are written, January first."""
        return self.written(self.months)

    @property
    def weekday_names(self) -> tuple[str, ...]:
        """The weekdays in full as they are written, Monday first."""
        return self.written(self.weekdays)

    def written(self, names: dict[str, int]) -> tuple[str, ...]:
        """The full name of each, the first that is listed, as it is written."""
        full = {number: name for name, number in reversed(names.items())}
        return tuple(name.capitalize() if self.capital else name for _, name in sorted(full.items()))


@cache
def calendar(language: str | None) -> Calendar:
    """The calendar of `language`; no names where it has no data, those of English where it is unknown."""
    data = language_data(primary(language) or "en")
    months, weekdays = numbered(data.get("months")), numbered(data.get("weekdays"))
    ends = fold(str(data.get("weekday_ends", ""))).split()
    weekdays |= {f"{name}{end}": number for name, number in weekdays.items() for end in ends}
    firsts = frozenset(name.split("-")[0] for name in (*months, *weekdays) if "-" in name)
    return Calendar(months, weekdays, firsts, bool(data.get("capital_days")))


def numbered(names: object) -> dict[str, int]:
    """Names, folded, with their numbers; several names of one are separated by blanks."""
    in_order = names if isinstance(names, list) else []
    return {fold(name): number for number, same in enumerate(in_order, 1) for name in str(same).split()}
