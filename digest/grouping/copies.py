"""Near copies: the same wire text printed by several outlets is one voice.

Of all runs of `RUN` words those are kept whose checksum is divisible by `SAMPLE`: the same ones in every copy (Broder,
"On the resemblance and containment of documents", 1997). What part of the shorter sketch the other one has as well
estimates how much of the shorter text was printed by both.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["sketch", "voices"]

RUN = 5
SAMPLE = 8
MOST = 256  # checksums in a sketch
FEWEST = 6  # a shorter sketch says nothing
SAME = 0.6  # share of the shorter sketch
BASE, MIX = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93  # odd, their bits well mixed


def sketch(sums: NDArray[np.uint64]) -> bytes:
    """The sampled checksums of runs of words, whose own checksums these are, ascending, 32 bits each."""
    import numpy as np

    if len(sums) < RUN:
        return b""
    runs = sums[: len(sums) - RUN + 1]
    for start in range(1, RUN):
        runs = runs * np.uint64(BASE) + sums[start : len(sums) - RUN + 1 + start]
    mixed = (runs ^ runs >> np.uint64(32)) * np.uint64(MIX) >> np.uint64(32)
    return array("I", np.unique(mixed[mixed % SAMPLE == 0])[:MOST].tolist()).tobytes()


def read_sketch(packed: bytes) -> frozenset[int]:
    """The checksums of a sketch."""
    return frozenset(memoryview(packed).cast("I"))


def voices(members: Sequence[str], sketches: Mapping[str, bytes]) -> tuple[tuple[str, ...], ...]:
    """The members of a story in parts: who prints (nearly) the same text is in one part."""
    sets = {member: read_sketch(sketches[member]) for member in members}
    holders: dict[int, list[str]] = defaultdict(list)
    voice = {member: member for member in members}

    def find(member: str) -> str:
        while voice[member] != member:
            member = voice[member]
        return member

    for member in members:
        shared: dict[str, int] = defaultdict(int)
        for checksum in sets[member]:
            for other in holders[checksum]:
                shared[other] += 1
            holders[checksum].append(member)
        for other, count in sorted(shared.items()):
            shorter = min(len(sets[member]), len(sets[other]))
            if shorter >= FEWEST and count >= SAME * shorter:
                first, second = sorted((find(member), find(other)))
                voice[second] = first
    parts: dict[str, list[str]] = defaultdict(list)
    for member in sorted(members):
        parts[find(member)].append(member)
    return tuple(sorted(tuple(part) for part in parts.values()))
