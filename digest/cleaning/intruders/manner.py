"""How a paragraph speaks, beside the others: who says I, whom it addresses, whether it tells of him or of her, how long
it is. An opinion, a letter or an interview shares few words with itself, but it keeps to its manner.
"""

from math import log1p, sqrt

from digest.cleaning.signs import VOICE, VOICES
from digest.cleaning.wordtable import FLAGS, WordRow

__all__ = ["manner"]

SPREAD = 0.2  # added to the deviation of the lengths


def manner(row: WordRow, heads: list[bool]) -> list[list[float]]:
    """For each line: for each voice that it has, the share of the other paragraphs that have it; how far its length is
    from theirs, in deviations."""
    spoken, lengths = row.joined(row.facts[:, FLAGS]).tolist(), list(map(log1p, row.sizes.tolist()))
    own = [length for length, head in zip(lengths, heads, strict=True) if not head]
    usual = sum(own) / len(own)
    spread = sqrt(sum((length - usual) ** 2 for length in own) / len(own)) + SPREAD
    bits = [VOICE << at for at in range(len(VOICES))]
    paragraphs = [voices for voices, head in zip(spoken, heads, strict=True) if not head]
    having = [sum(voices & bit > 0 for voices in paragraphs) for bit in bits]
    return [
        [
            *((count - (not head)) / max(1, len(own) - (not head)) if voices & bit else 0.0
              for bit, count in zip(bits, having, strict=True)),
            abs(length - usual) / spread,
        ]
        for voices, length, head in zip(spoken, lengths, heads, strict=True)
    ]  # fmt: skip
