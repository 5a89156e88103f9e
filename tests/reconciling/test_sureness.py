"""Figures: ages, ranges, conversions, and what is counted where the noun stands elsewhere."""

import pytest
from reconciling_stories import read, story

from digest.model import Difference, Figure
from digest.reconciling import extract_figures


def differences(*texts: str) -> list[Difference]:
    return [d for d in story(*texts)[0].differences if d.kind == "number"]


def figures(text: str) -> list[Figure]:
    return list(extract_figures(read("a", text, "Outlet")[0], ()))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A neighbour said she was 14.", ""),
        ("Wren Abara, who is nearly nine years old, was found.", "abara"),
        ("The nine-year-old Wren Abara was found.", "abara"),
    ],
)
def test_an_age_is_read_from_a_statement_and_given_to_the_person_named_before_it(text: str, subject: str) -> None:
    (found,) = figures(text)
    assert (found.unit, found.subject) == ("age", subject)


def test_a_range_of_money_is_one_figure() -> None:
    (found,) = figures("Analysts put it at £400m to £500m in May.")
    assert (found.value, found.unit) == (500_000_000, "GBP")


def test_what_changed_by_so_much_to_so_much_is_no_range() -> None:
    assert [f.value for f in figures("Vacancies rose by about 1 million to 3.2 million places.")] == [1e6, 3.2e6]


def test_a_conversion_in_brackets_is_as_sure_as_what_it_converts() -> None:
    assert [f.comparison for f in figures("He fell about 60 metres (200 feet) from a ridge.")] == ["~", "~"]


def test_a_quantity_and_its_conversion_make_one_difference() -> None:
    found = differences(
        "The rebels hold roughly 300 square km (115 sq miles) of forest.",
        "The rebels hold 320 square km (124 sq miles) of forest.",
    )
    assert [len(d.values) for d in found] == [2]


def test_a_noun_before_of_is_what_is_counted() -> None:
    found = differences(
        "Orrin Mills will take a $3 billion charge.", "Orrin Mills expects a charge of about $2.9 billion."
    )
    assert [{v.value for v in d.values} for d in found] == [{3e9, 2.9e9}]


def test_distances_in_two_directions_are_told_of_two_places() -> None:
    assert not differences(
        "The town lies about 48 miles southwest of Ostmere.", "It lies about 60 miles northeast of Vell."
    )


def test_equal_counts_of_two_things_do_not_hide_a_difference() -> None:
    found = differences(
        "Officers found 16 different tunnels under the border at Vell.",
        "Officers found about 15 tunnels under the border at Vell. The council has 16 seats.",
    )
    assert [{v.value for v in d.values} for d in found] == [{15, 16}]
