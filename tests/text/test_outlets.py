"""Outlets under their names and their addresses."""

import pytest

from digest.text import outlet_key


@pytest.mark.parametrize(
    "name",
    [
        "The Harbour Times",
        "Harbour Times",
        "harbour-times.example",
        "www.harbourtimes.com",
        "m.harbourtimes.co.uk",
        "blogs.harbourtimes.com",
        "https://www.harbourtimes.com/news/today",
    ],
)
def test_a_name_and_an_address_are_one_outlet(name: str) -> None:
    assert outlet_key(name) == "harbourtimes"


def test_other_outlets_stay_others() -> None:
    names = ["Harbour Times", "Harbour Post", "times.example", "Hafenzeitung", "Τα Νέα", "A.P.", "…", ""]
    assert len({outlet_key(name) for name in names}) == len(names)
