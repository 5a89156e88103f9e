"""Lines as keys, so that files can be compared without keeping their texts."""

from hashlib import blake2b

from digest.cleaning.layout.values import Layout
from digest.cleaning.piece import split_lines

__all__ = ["LONG", "line_keys"]

LONG = 1  # the lowest bit of a key tells whether the line is a long one
LONG_WORDS = 12
MOST = 1_000  # words of a line that count


def line_keys(layout: Layout) -> tuple[int, ...]:
    """A 64-bit key for each line of the layout; 0 for a line without a word. Case and punctuation do not count."""
    keys = []
    for _, words in split_lines(layout.raw, layout.lines):
        if not words:
            keys.append(0)
            continue
        key = int.from_bytes(blake2b(" ".join(words[:MOST]).encode(), digest_size=8).digest(), "big")
        keys.append(key | LONG if len(words) >= LONG_WORDS else key & ~LONG)
    return tuple(keys)
