"""Names that only tell whose office it is: "said Larkham mayor Ada Moor", "said Rovers' manager Ada Moor"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from digest.quoting.speakers.mentions import Mention
from digest.quoting.tokens import Tokens

__all__ = ["attributives"]

OFFICE = re.compile(r"['_]?[wHb]{0,2}H|'(?=T)")  # "'s chief executive", "council leader"
LONGEST = 4  # tokens between the two names
APOSTROPHES = frozenset("'’")


def attributives(tokens: Tokens, mentions: Sequence[Mention]) -> dict[int, int]:
    """Numbers of the mentions that lead to an office and a name -> the number of that name, who is the one to speak."""
    found: dict[int, int] = {}
    classes, words = tokens.classes, tokens.words
    for number, ((_, last, kind, _), (first, _, behind, _)) in enumerate(pairwise(mentions)):
        if not last < first <= last + LONGEST or kind not in "nsto" or behind not in "nst":
            continue
        if tokens.sentences[last - 1] != tokens.sentences[first] or not OFFICE.fullmatch(classes, last, first):
            continue
        if classes[last] != "_" or words[last] in APOSTROPHES:
            found[number] = number + 1
    return found
