"""Intervals, speakers and headings."""

import pytest

from digest.model import Comparison, Figure, Quote, Span
from digest.reconciling.figures.intervals import verdict
from digest.reconciling.utterances.speakers import Cast, agree, clash


def figure(value: float, comparison: Comparison) -> Figure:
    place = Span(0, 1)
    return Figure(
        article="a", span=place, sentence=place, value=value, comparison=comparison, unit="people", subject="people"
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((150, ">"), (100, ">"), "compatible"),
        ((12, "="), (15, "="), "conflict"),
        ((12, ">="), (15, "="), "compatible"),
        ((15, ">="), (12, "="), "conflict"),
        ((2000, "~"), (2150, "="), "compatible"),
        ((2000, "~"), (2500, "="), "conflict"),
        ((40, "~"), (34, "="), "compatible"),
        ((35, "~"), (40, "="), "conflict"),
        ((400, "<="), (300, ">="), "compatible"),
        ((300, "<="), (400, ">="), "conflict"),
        ((100, "<"), (98, "="), "compatible"),
        ((100, "<"), (120, "="), "conflict"),
        ((30, ">"), (30, "="), "compatible"),
        ((1_400_000_000, "="), (1_375_000_000, "="), "compatible"),
        ((43_000_000, "="), (43_885_310, "="), "conflict"),
        ((1_400_000_000, "="), (1_300_000_000, "="), "conflict"),
        ((2_000_000_000, "="), (1_800_000_000, "="), "conflict"),
        ((40_000, "="), (38_000, "="), "conflict"),
    ],
)
def test_figures_conflict_where_no_one_value_suits_both(
    one: tuple[float, Comparison], other: tuple[float, Comparison], expected: str
) -> None:
    assert verdict((figure(*one), figure(*other))) == expected
    assert verdict((figure(*other), figure(*one))) == expected


def test_three_figures_need_one_value_for_all_three() -> None:
    assert verdict((figure(10, ">"), figure(20, "<="), figure(15, "~"))) == "compatible"
    assert verdict((figure(10, ">"), figure(20, "<="), figure(40, "="))) == "conflict"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Brook", "Ada Brook", True),
        ("Mayor Ada Brook", "Ada Brook", True),
        ("Harbour Minister Ada Brook", "Brook", True),
        ("Ada Thammarin", "Ada Thamarin", True),
        ("Ada Brook", "Olm Brook", False),
        ("Ada Brook", "Olm Rand", False),
    ],
)
def test_names_agree_or_not(a: str, b: str, same: bool) -> None:
    assert agree(a, b) is same
    assert agree(b, a) is same


def quote(speaker: str | None, confidence: float) -> Quote:
    return Quote(id="q", span=Span(0, 9), content=Span(1, 8), speaker=speaker, confidence=confidence)


def test_only_two_sure_and_proper_names_clash() -> None:
    assert clash(quote("Ada Brook", 0.9), quote("Olm Rand", 0.9))
    assert not clash(quote("Ada Brook", 0.9), quote("Olm Rand", 0.5))
    assert not clash(quote("Ada Brook", 0.9), quote("the mayor", 0.9))
    assert not clash(quote("Ada Brook", 0.9), quote(None, 0.0))
    assert not clash(quote("Ada Brook", 0.9), quote("Ostmere Democrat", 0.9))
    assert not clash(quote("Sens Ada Brook", 0.9), quote("Ada Brook", 0.9))
    assert not clash(quote("Vittorio DelGrano", 0.9), quote("Del Grano", 0.9))


def test_a_last_name_is_completed_only_where_one_person_has_it() -> None:
    assert Cast(["Brook", "Ada Brook"]).full("Brook") == "Ada Brook"
    assert Cast(["Brook", "Ada Brook", "Olm Brook"]).full("Brook") == "Brook"
    assert Cast(["Brook"]).full("the mayor") == "the mayor"
