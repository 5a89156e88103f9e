"""What a pattern is said to begin with, and what it does match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.cleaning.openings import openings
from digest.cleaning.phrases import either, phrases, source

PARTS = st.sampled_from(
    ["a", "B", "c?", "d*", "e+", "f{1,2}", "g{0,2}", r"\(", r"\d", "é", "ſ", ".", "[a-c]", r"[])(|]"]
)
PATTERNS = st.recursive(
    st.lists(PARTS, min_size=1, max_size=3).map("".join),
    lambda inner: st.builds(
        lambda options, mark, rest: f"(?:{'|'.join(options)}){mark}{rest}",
        st.lists(inner, min_size=1, max_size=3),
        st.sampled_from(["", "?", "*", "+", "{1,2}"]),
        st.one_of(st.just(""), inner),
    ),
    max_leaves=6,
)
TEXTS = st.text(alphabet="aBbcCdefgG(é)|]s1ſ", min_size=1, max_size=5)


@given(PATTERNS, TEXTS)
def test_whatever_a_pattern_matches_begins_with_one_of_its_openings(pattern: str, text: str) -> None:
    found = openings(pattern)
    if found is not None and text[0].isascii() and re.fullmatch(pattern, text, re.I):
        assert text[0].lower() in found


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("(?:previous|next)(?: page)?", "pn"),
        ("(?:and )?(?:we|you) will", "awy"),
        (r"\(?(?:photo|image)s?:", "(pi"),
        (r"\d+ comments?", "0123456789"),
        ("(?:read more|.{1,9}) :", None),
        ("(?-i:[A-Z]).+", None),
        ("(?:a|)b", None),
    ],
)
def test_the_openings_of_a_pattern_are_read_from_its_text(pattern: str, signs: str | None) -> None:
    assert openings(pattern) == (None if signs is None else frozenset(signs))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_by_its_first_sign_a_line_meets_the_rules_that_it_would_meet_among_all(language: str) -> None:
    known, rules = phrases(language), [*source(language)["remove"], *source("en")["remove"]]
    whole = re.compile(either(text for rule in rules if "needs" not in rule for text in rule.get("patterns", ())), re.I)
    lines = ["Share | Tweet", "12 comments", "Ann Orr / Tide", "\u0661 comments", "ſhare | tweet", "Read more: x"]
    for line in lines:
        assert bool(known.any[line[0]].fullmatch(line)) == bool(whole.fullmatch(line))
    assert sum(bool(whole.fullmatch(line)) for line in lines) >= 5
