"""Outlets go by a name and by an address; both are one outlet."""

import re

from digest.text.words import fold

__all__ = ["outlet_key"]

ADDRESS = re.compile(r"(?:[a-z]+://)?((?:[\w-]+\.)+[a-z]{2,})(?:/.*)?")
SECOND_LEVEL = frozenset({"ac", "co", "com", "gov", "net", "org"})  # "co" in "harbourtimes.co.uk"


def outlet_key(name: str) -> str:
    """One shape for all ways to write an outlet: "The Harbour Times", "Harbour Times" and "m.harbourtimes.co.uk"."""
    folded = fold(name).strip()
    if address := ADDRESS.fullmatch(folded):
        labels = address[1].split(".")[:-1]
        bare = labels[-2] if len(labels) > 1 and labels[-1] in SECOND_LEVEL else labels[-1]
    else:
        bare = folded.removeprefix("the ")
    return re.sub(r"[\W_]+", "", bare) or folded
