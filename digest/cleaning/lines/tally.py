"""How often certain signs stand in each line: all lines are counted at once, as one row of code points."""

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Row = NDArray[Any]

__all__ = ["LONGEST", "Tally", "tally"]

LONGEST = 5_000  # code points of a line that are looked at
FIELD = 13  # bits of a number up to LONGEST: whole numbers of four such fields count four things in one sum
SEPARATORS = frozenset("|>/•·»›")
QUOTES = frozenset('"“”«»„')
SPACE, UPPER, LETTER, QUOTE, SMALL, CAPITAL, WORD, MET = (1 << bit for bit in range(8))  # flags above the fields
CODE_POINTS = 0x110000
STOP = 1 << 4 * FIELD + 8  # above the flags
# A sentence goes on with a small letter; scripts without capitals never say so.
STOPS = frozenset(".!?。！？।॥؟۔")
INNER_END = re.compile(r"[.!?。！？।॥؟۔](?:(?<=[。！？।॥])|(?<=[.!?؟۔])[\"”’»]? +(?=[\"“‘«]?[^\W_a-zß-öø-ÿά-ώа-я]))")
SHOUTED = re.compile(r"[^\W\d_a-zß-öø-ÿά-ώа-я]{2,}(?!\w)")


class Tally(NamedTuple):
    """For each line: its code points, digits, separators, commas, exclamation marks; its words between blanks, those
    with a capital, those in capitals; capitals inside of words; whether it has a quotation mark, a letter; the ends of
    sentences before its own."""

    chars: "Row"
    digits: "Row"
    separators: "Row"
    commas: "Row"
    exclaims: "Row"
    words: "Row"
    capped: "Row"
    shouted: "Row"
    joints: "Row"
    quoted: "Row"
    lettered: "Row"
    inner: "Row"


def number_of(sign: str) -> int:
    """What a sign counts for, in four fields, and what it is, as flags above them."""
    small, capital = "a" <= sign <= "z" or "à" <= sign <= "ÿ", "A" <= sign <= "Z" or "À" <= sign <= "Þ"
    flags = SPACE * sign.isspace() | UPPER * sign.isupper() | LETTER * sign.isalpha() | QUOTE * (sign in QUOTES)
    flags |= SMALL * small | CAPITAL * capital | WORD * (sign.isalnum() or sign == "_") | MET
    counts = (sign.isdecimal(), sign in SEPARATORS, sign == ",", sign == "!")
    flags |= (STOP >> 4 * FIELD) * (sign in STOPS)
    return flags << 4 * FIELD | sum(counted << FIELD * field for field, counted in enumerate(counts))


@cache
def table() -> "Row":
    """The number of each sign that was met so far; 0 for the others."""
    import numpy as np

    return np.zeros(CODE_POINTS, dtype=np.int64)


def numbers(text: str) -> "Row":
    """The number of each sign of a text."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    known = table()
    found = known.take(codes)
    if not found.all():
        for code in set(codes[found == 0].tolist()):
            known[code] = number_of(chr(code))
        found = known.take(codes)
    return found


def fields(row: "Row", begins: "Row", count: int) -> list["Row"]:
    """The sums of the first fields over each line."""
    import numpy as np

    sums = np.add.reduceat(row, begins)
    return [sums >> FIELD * field & (1 << FIELD) - 1 for field in range(count)]


def tally(texts: list[str]) -> Tally:
    """Count in at least one line."""
    import numpy as np

    lines = [text[:LONGEST] for text in texts]
    whole = "\n".join(lines) + "\n"
    signs = numbers(whole)
    sizes = np.array(list(map(len, lines)))
    begins = np.cumsum(sizes + 1) - sizes - 1
    flags = (signs >> 4 * FIELD).astype(np.uint8)
    first = flags & SPACE == 0
    first[1:] &= first[:-1] ^ True
    capped = first & (flags & UPPER > 0)
    joint, word = flags & CAPITAL > 0, flags & WORD > 0
    joint[:3] = False
    joint[3:-1] &= (flags[2:-2] & SMALL > 0) & word[1:-3] & word[:-4] & word[4:]
    loud = [at for at in (capped[:-1] & (flags[1:] & UPPER > 0)).nonzero()[0].tolist() if SHOUTED.match(whole, at)]
    ends = [at for at in (signs & STOP).nonzero()[0].tolist() if INNER_END.match(whole, at)]
    owners = (np.searchsorted(begins, at, "right") - 1 for at in (loud, ends))
    shouted, inner = (np.bincount(owner, minlength=len(lines)) for owner in owners)
    digits, separators, commas, exclaims = fields(signs, begins, 4)
    words, capitals, joints = fields(first | capped << FIELD | joint << 2 * FIELD, begins, 3)
    held = np.bitwise_or.reduceat(flags, begins)
    quoted, lettered = held & QUOTE > 0, held & LETTER > 0
    return Tally(
        sizes, digits, separators, commas, exclaims, words, capitals, shouted, joints, quoted, lettered, inner
    )  # fmt: skip
