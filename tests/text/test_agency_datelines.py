"""Datelines that name the agency in brackets end where the first sentence begins."""

import pytest

from digest.text import agency_dateline


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("VALMER (Lorne), 7 mai 2031 (APX) - ", "7 mai 2031"),
        ("(AGX) - PORTO D'ELMO, 10 FEB - ", "10 FEB"),
        ("Uferstadt, 14. April 2031 (dnx) – ", "14. April 2031"),
        ("Vila Nova, 07 mar 2031 (Luz) - ", "07 mar 2031"),
        ("Valmer, 1er mars 2031 (APX) — ", "1er mars 2031"),
        ("Uferstadt (dnx) – ", ""),
    ],
)
def test_a_dateline_is_told_from_the_words_behind_it(dateline: str, day: str) -> None:
    found = agency_dateline(f"Head. {dateline}The quay is closed (for now) - and the ferry too.", 6)
    assert found is not None
    assert (found[0], found["day"]) == (dateline, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ada Moor (57) - the town's first - said no.",
        "The quay, 40 metres long (or so) - is closed.",
        "Ferries (two of them) – and barges – wait.",
        "Moor (SPX) – she leads the council – said no.",
    ],
)
def test_brackets_before_a_dash_are_no_dateline_by_themselves(sentence: str) -> None:
    assert agency_dateline(sentence) is None
