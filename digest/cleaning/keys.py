"""Lines as keys, so that files can be compared without keeping their texts."""

from hashlib import blake2b

from digest.cleaning.layout import Layout
from digest.cleaning.phrases import normal

__all__ = ["LONG", "line_keys"]

LONG = 1  # the lowest bit of a key tells whether the line is a long one
LONG_WORDS = 12


def line_keys(layout: Layout) -> tuple[int, ...]:
    """A 64-bit key for each line of the layout; 0 for a line without a word. Case and punctuation do not count."""
    keys = []
    for line in layout.lines:
        folded = normal(line.span.of(layout.raw)[:4_000])
        if not folded:
            keys.append(0)
            continue
        key = int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "big")
        keys.append(key | LONG if folded.count(" ") + 1 >= LONG_WORDS else key & ~LONG)
    return tuple(keys)
