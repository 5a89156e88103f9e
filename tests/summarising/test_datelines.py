"""Datelines are no part of the first sentence."""

import pytest
from summarising_samples import article, shown


@pytest.mark.parametrize(
    "dateline",
    [
        "ORRIN — ",
        "ORRIN, Caldony (VW) — ",
        "Orrin (Valley Wire) -- ",
        "(VW) -- ",
        "March 4 (Valley Wire) -- ",
        "ORRIN: ",
        "ORRIN, CY - ",
        "ORRIN, South Caldony  ",
        "(04.03.2031) ",
    ],
)
def test_every_kind_of_dateline_is_left_out(dateline: str) -> None:
    lead = "Engineers closed the Merrow bridge to lorries on Tuesday."
    assert shown((article("a", dateline + lead),))[1] == [lead]


@pytest.mark.parametrize(
    "lead",
    [
        "TODAY Sheriff Penn closed the Merrow bridge to lorries.",
        "U.S. — and Penn — troops left the harbour of Merrow on Friday.",
        "Orrin (pop. 900) has a new mayor.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(lead: str) -> None:
    assert shown((article("a", lead),))[1] == [lead]


def test_the_dateline_is_left_out() -> None:
    _, sentences = shown(
        (article("a", "ORRIN (Valley Wire) — Engineers closed the Merrow bridge to lorries on Tuesday."),)
    )
    assert sentences == ["Engineers closed the Merrow bridge to lorries on Tuesday."]
