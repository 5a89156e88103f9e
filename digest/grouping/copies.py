"""Near copies: the same wire text printed by several outlets is one voice.

Of all runs of `RUN` words those are kept whose checksum is divisible by `SAMPLE`: the same ones in every copy (Broder,
"On the resemblance and containment of documents", 1997). What part of the shorter sketch the other one has as well
estimates how much of the shorter text was printed by both.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from zlib import crc32

__all__ = ["sketch", "voices"]

RUN = 5
SAMPLE = 8
MOST = 256  # checksums in a sketch
FEWEST = 6  # a shorter sketch says nothing
SAME = 0.6  # share of the shorter sketch
WORDS = 4000
BLANK = re.compile(rb" ")
END = re.Match.end


def sketch(listed: Sequence[str]) -> bytes:
    """The sampled checksums of runs of these folded words of a text, ascending, 32 bits each."""
    text = " ".join(listed[:WORDS]).encode()
    starts = [0, *map(END, BLANK.finditer(text)), len(text) + 1]
    runs = zip(starts, starts[RUN:], strict=False)
    sums = {crc32(text[start : end - 1]) for start, end in runs}
    return array("I", sorted(n for n in sums if n % SAMPLE == 0)[:MOST]).tobytes()


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
