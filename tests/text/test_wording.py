"""Wordings compared word by word."""

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import compare_wordings, fold

WORDS = st.lists(
    st.sampled_from(
        ["The", "the", "harbour", "is", "isn't", "isn’t", "not", "open,", "open", '"now"', "$5", "5%", "…"]
    ),
    max_size=14,
)
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("  ".join), st.text(alphabet="aBé'’“” -−.,…%$5\n", max_size=40))


def text_of(runs: tuple[tuple[str, str], ...], *ops: str) -> str:
    return "".join(text for op, text in runs if op in ops)


def shape(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def test_a_changed_word_is_deleted_and_inserted_in_its_place() -> None:
    assert compare_wordings("who break local harbour law", "who break national harbour law") == (
        ("same", "who break "),
        ("delete", "local"),
        ("insert", "national"),
        ("same", " harbour law"),
    )


def test_a_word_left_out_is_deleted_with_its_blank() -> None:
    assert compare_wordings("the boats that we mend.", "the boats we mend.") == (
        ("same", "the boats"),
        ("delete", " that"),
        ("same", " we mend."),
    )


def test_case_marks_and_width_of_blanks_are_no_difference_of_wording() -> None:
    other = "“Don’t move,  Captain”"
    assert compare_wordings('"don\'t move, captain."', other) == (("same", other),)


def test_a_full_stop_after_a_shortened_wording_stays_at_the_end() -> None:
    assert compare_wordings("We will rebuild the pier.", "We will rebuild.") == (
        ("same", "We will rebuild"),
        ("delete", " the pier"),
        ("same", "."),
    )


def test_a_currency_a_sign_and_a_percent_sign_are_differences() -> None:
    for base, other in (("pay $5 now", "pay €5 now"), ("at -5 degrees", "at 5 degrees"), ("5% more", "5 more")):
        assert {op for op, _ in compare_wordings(base, other)} == {"same", "delete", "insert"}


def test_very_long_wordings_are_told_apart_as_wholes() -> None:
    base, other = "tide " * 3000, "ebb " * 3000
    assert compare_wordings(base, other) == (("delete", base), ("insert", other))
    assert compare_wordings(base, "tide") == (("delete", base), ("insert", "tide"))
    assert compare_wordings("tide", base) == (("delete", "tide"), ("insert", base))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_runs_make_up_the_other_wording_exactly_and_the_base_but_for_folding(base: str, other: str) -> None:
    runs = compare_wordings(base, other)
    assert text_of(runs, "same", "insert") == other
    assert shape(text_of(runs, "same", "delete")) == shape(base)
    assert all(text for _, text in runs)
    assert all(a[0] != b[0] for a, b in itertools.pairwise(runs))


@settings(deadline=None)
@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_where_only_words_differ_the_base_comes_back_exactly(base: str, other: str) -> None:
    base, other = (re.sub(r"[^\w ]", "", text).lower() for text in (base, other))
    assert text_of(compare_wordings(base, other), "same", "delete").split() == base.split()
