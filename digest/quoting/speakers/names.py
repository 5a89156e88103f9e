"""First names, and words that no person is called; the data are `languages/names.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

__all__ = ["acronym", "first_names", "name_lists"]

SHORTEST, LONGEST = 3, 5  # letters of an acronym


@cache
def name_lists() -> dict[str, frozenset[str]]:
    """First names by gender, and words that no person's name has."""
    data = tomllib.loads(files("digest.quoting").joinpath("languages", "names.toml").read_text(encoding="utf-8"))
    return {key: frozenset(words.split()) for key, words in data.items()}


@cache
def first_names() -> frozenset[str]:
    """First names of either gender."""
    return name_lists()["male"] | name_lists()["female"]


def acronym(word: str) -> bool:
    """Whether a word may be a union's or a party's letters; two may be somebody's initials."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha() and word.isupper()
