"""Names that an article shortens: whoever writes the one says what the other says."""

import pytest
from summarising_samples import article

from digest.summarising.sentences.acronyms import acronyms
from digest.summarising.sentences.candidates import gather


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Selm Water Board (SWB) met.", {"Selm Water Board": "swb"}),
        ("The Office of Roads and Canals (ORC) met.", {"Office of Roads and Canals": "orc"}),
        ("In Penn the Selm Water Board (SWB) met.", {"Selm Water Board": "swb"}),
        ("The Selm Water Board (WBS) met.", {}),
        ("The board of Selm (SWB) met.", {}),
        ("The board (SWB) met.", {}),
        ("SWB (SWB) met.", {}),
    ],
)
def test_a_short_form_is_known_where_the_capitals_before_it_spell_it(text: str, found: dict[str, str]) -> None:
    assert acronyms([article("a", text)]) == found


def test_what_spells_a_name_out_holds_its_short_form_too() -> None:
    members = (
        article("a", "The Selm Water Board (SWB) raised its fees on Monday.", title="Fees rise"),
        article("b", "Nurses asked the Selm Water Board for a delay.", title="Nurses and the Selm Water Board"),
        article("c", "Nurses asked the water board for a delay."),
    )
    material = gather(members, ((), (), ()))
    short = material.vocabulary.numbers["swb"]
    assert [short in each.terms for each in material.candidates] == [True, True, False]
    assert [short in title for title in material.titles] == [False, True, False]
