"""Phrases as whole words."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import Phrases

LISTED = ["may", "may well", "could be", "no sign of", "it's said", "wird wohl"]


def test_phrases_are_found_as_whole_words_and_the_longest_counts() -> None:
    text = "The mayor may well resign; it may-be so. No sign of rain: there is no sign of it. It could be."
    assert [text[start:end] for start, end in Phrases(LISTED).find(text)] == ["may well", "no sign of", "could be"]
    assert Phrases([]).find(text) == []


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*LISTED, "may", "be", "-", "_", ",", " ", " ", "(", "é", "\n", "“", "5"])).map("".join)
)
def test_the_same_is_found_as_by_a_pattern(text: str) -> None:
    either = "|".join(re.escape(phrase) for phrase in sorted(LISTED, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
    assert Phrases(LISTED).find(text) == [match.span() for match in pattern.finditer(text)]
