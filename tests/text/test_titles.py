"""Titles and roles are told once, in the language data, for every room that asks."""

import tomllib
from importlib.resources import files

import pytest

from digest.text import introducing, titles

CODES = sorted(entry.name[:2] for entry in files("digest.text").joinpath("languages").iterdir())


def test_a_title_says_of_whom_it_is_said() -> None:
    groups = titles("en").groups
    assert (groups["mayor"], groups["mrs"], groups["lord"]) == ("neutral", "female", "male")


def test_what_only_stands_in_front_of_a_title_introduces_nobody() -> None:
    assert "national" in titles("en").partial
    assert "national" not in introducing("en")
    assert {"president", "lawyer", "sister"} <= introducing("en")


def test_an_unknown_language_has_those_of_english_and_one_without_data_none() -> None:
    assert titles(None) == titles("en-GB")
    assert not introducing("xx")


def test_roles_are_folded_where_they_introduce() -> None:
    assert "αδελφόσ" in introducing("el")


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_listed_twice(code: str) -> None:
    known = titles(code)
    assert len(known.roles) == len(set(known.roles))
    assert not set(known.roles) & (known.groups.keys() - known.partial)


@pytest.mark.parametrize(
    "code", [code for code in CODES if files("digest.quoting").joinpath(f"languages/{code}.toml").is_file()]
)
def test_quoting_lists_no_role_again(code: str) -> None:
    data = tomllib.loads(files("digest.quoting").joinpath(f"languages/{code}.toml").read_text(encoding="utf-8"))
    assert not set(data["nouns"]["people"].split()) & set(titles(code).roles)
