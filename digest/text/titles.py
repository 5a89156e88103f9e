"""Titles and roles: the words by which a text introduces whom it names."""

from functools import cache
from typing import NamedTuple

from digest.text.language import primary
from digest.text.stems import language_data
from digest.text.words import fold

__all__ = ["Titles", "introducing", "titles"]


class Titles(NamedTuple):
    """Words in small letters, as written.

    `groups` tell of each title whether it is said of a "male", a "female" or is "neutral"; those of `partial` stand in
    front of another title ("prime", "vice"). `roles` are other words for people that a name follows.
    """

    groups: dict[str, str]
    partial: frozenset[str]
    roles: tuple[str, ...]


@cache
def titles(language: str | None) -> Titles:
    """The titles of `language`; those of English where it is unknown."""
    listed = language_data(primary(language) or "en").get("titles")
    data = listed if isinstance(listed, dict) else {}
    groups = {word: group for group in ("neutral", "female", "male") for word in str(data.get(group, "")).split()}
    return Titles(groups, frozenset(str(data.get("partial", "")).split()), tuple(str(data.get("roles", "")).split()))


@cache
def introducing(language: str | None) -> frozenset[str]:
    """Titles and roles that introduce a name, folded."""
    known = titles(language)
    return frozenset(map(fold, (*(known.groups.keys() - known.partial), *known.roles)))
