"""Bylines in capitals: the names in them as people write them."""

import re

from digest.cleaning.phrases import listed
from digest.text import PARTICLES

__all__ = ["unshouted"]

BETWEEN = frozenset(map(str.upper, listed("names", "initials")))
INITIALS = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]\.){2,3}|[AEIO]J|[BCDFGHJKLMNPQRSTVWXZ]{2,4}|II|III|IV")
JOINS = frozenset(map(str.upper, listed("names", "joins") + listed("names", "small"))) - BETWEEN
SPOKEN = frozenset(map(str.upper, listed("names", "spoken")))  # without a vowel and yet no initials
PART = re.compile(r"[^\W\d_]+")
LEAST = 5  # letters of a name that begins with "Mc": "McKay"


def unshouted(text: str) -> str:
    """A name of several words, or a line of names, in small letters where it is all in capitals: "Anna von der Heide",
    "Tom O'Brien", "J.R. McKay". A single word may be an agency's initials and stays, as do initials in a name."""
    if not text.isupper():
        return text
    words = re.split(r"(\s+)", text)
    last = len(words) // 2
    if last:
        words[::2] = (written(word, number, last - number) for number, word in enumerate(words[::2]))
    return "".join(words)


def written(word: str, before: int, behind: int) -> str:
    """A word of a name that was in capitals, with so many others before and behind it."""
    bare = word.strip(".,;:|()")
    small = bare in JOINS or bare.lower() in PARTICLES or (bare in BETWEEN and before > 2 and behind > 1)
    if small and before and behind:
        return word.lower()
    if bare not in SPOKEN and INITIALS.fullmatch(bare):
        return word
    return PART.sub(lambda match: capitalised(match.group()), word)


def capitalised(part: str) -> str:
    """A part of a word: "Brien" of "O'Brien", "McKay"."""
    return f"Mc{part[2:].capitalize()}" if part.startswith("MC") and len(part) >= LEAST else part.capitalize()
