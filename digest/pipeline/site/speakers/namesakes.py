"""Which forms of a name are one person's across stories: "Ada Moor", "Ada J. Moor" and "Ada Moor Jr."."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from digest.model import SpokenQuote
from digest.text import PARTICLES, Remembered

__all__ = ["homes", "loose"]

WORD = re.compile(r"[^\W\d_][\w'’-]*")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior", "fils", "père", "filho", "neto"})
SHORT = 3  # letters of words that say little of what somebody is
AGREEING = 2  # words that two roles must share

Told = Callable[[str], Iterable[tuple[SpokenQuote, ...]]]


def in_common(name: str) -> str:
    """What all forms of a name have in common, its first and its last word; "" for a single word."""
    words = kept(name)
    return f"{words[0]} {words[-1]}" if len(words) > 1 and len(words[0]) > 1 else ""


loose = Remembered(in_common)


def kept(name: str) -> list[str]:
    """The words of a name in small letters without accents, particles and generations."""
    return [word for word in WORD.findall(plain(name)) if word not in GENERATIONS and word not in PARTICLES]


def plain(name: str) -> str:
    """A name in small letters without accents and full stops."""
    letters = unicodedata.normalize("NFKD", name.lower().replace(".", ""))
    return "".join(c for c in letters if not unicodedata.combining(c))


def middle(name: str) -> str:
    """The initials between the first and the last name."""
    return "".join(word[0] for word in kept(name)[1:-1])


def generation(name: str) -> str:
    """What tells a child from a parent of the same name."""
    return next((word for word in WORD.findall(name.lower())[1:] if word in GENERATIONS), "")


def homes(names: Iterable[str], told: Told) -> dict[str, str]:
    """The name on whose page each of these forms of a name stands, for those that stand on another one's.

    Two forms are one person where one lacks the middle name or the generation, no third form says another one, and the
    stories agree: two roles share words, or somebody else speaks in stories of both. `told` gives a name's quotes and
    those beside them, story by story. Nothing depends on the order of the names.
    """
    forms = sorted(names, key=lambda name: (len(name.split()), len(name), name))
    middles, generations = {middle(name) for name in forms} - {""}, {generation(name) for name in forms} - {""}
    if len(forms) < 2 or len(middles) > 1 or len(generations) > 1:
        return {}
    home = {name: name for name in forms}
    for first, second in combinations(forms, 2):
        if home[second] == second and agree(first, second, told):
            home[second] = home[first]
    return {name: at for name, at in home.items() if at != name}


def agree(first: str, second: str, told: Told) -> bool:
    """Whether what stories tell of two forms of a name, or that only accents differ, makes them one person."""
    if plain(first) == plain(second):
        return True
    roles, company = described(second, told)
    if generation(first) != generation(second):
        company = {}  # a parent and a child are told of together
    for said in told(first):
        for quote in said:
            if quote.speaker == first:
                words = telling(quote.role)
                if any(len(words & other) >= AGREEING for other in roles):
                    return True
            elif quote.speaker in company and quote.speaker != second:
                return True
    return False


def described(name: str, told: Told) -> tuple[set[frozenset[str]], Mapping[str, None]]:
    """The words of the roles of a name, and the full names of those who speak beside it."""
    roles: set[frozenset[str]] = set()
    company: dict[str, None] = {}
    for said in told(name):
        for quote in said:
            if quote.speaker == name:
                roles.add(telling(quote.role))
            elif " " in quote.speaker:
                company[quote.speaker] = None
    return roles, company


def telling(role: str) -> frozenset[str]:
    """The words of a role that say something."""
    return frozenset(word for word in WORD.findall(role.lower()) if len(word) > SHORT)
