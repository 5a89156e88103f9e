"""How a paragraph speaks, beside the others: who says I, whom it addresses, whether it tells of him or of her, how long
it is. An opinion, a letter or an interview shares few words with itself, but it keeps to its manner.
"""

from functools import cache
from math import log1p, sqrt

from digest.cleaning.phrases import source
from digest.cleaning.piece import Piece
from digest.text import primary

__all__ = ["VOICES", "manner"]

VOICES = ("i", "you", "he", "she")
SPREAD = 0.2  # added to the deviation of the lengths


@cache
def pronouns(language: str | None) -> dict[str, int]:
    """The words of each voice in a language, as a bit set."""
    listed = source(primary(language) or "en").get("voices", {})
    return {word: 1 << at for at, voice in enumerate(VOICES) for word in str(listed.get(voice, "")).split()}


def manner(pieces: list[Piece], numbers: list[int], heads: list[bool], language: str | None) -> list[list[float]]:
    """For each line: for each voice that it has, the share of the other paragraphs that have it; how far its length is
    from theirs, in deviations."""
    known = pronouns(language)
    words = frozenset(known)
    spoken = [set(map(known.__getitem__, words.intersection(pieces[number].split))) for number in numbers]
    lengths = [log1p(pieces[number].words) for number in numbers]
    own = [length for length, head in zip(lengths, heads, strict=True) if not head]
    usual = sum(own) / len(own)
    spread = sqrt(sum((length - usual) ** 2 for length in own) / len(own)) + SPREAD
    bits = [1 << at for at in range(len(VOICES))]
    paragraphs = [voices for voices, head in zip(spoken, heads, strict=True) if not head]
    having = [sum(bit in voices for voices in paragraphs) for bit in bits]
    return [
        [
            *((count - (not head)) / max(1, len(own) - (not head)) if bit in voices else 0.0
              for bit, count in zip(bits, having, strict=True)),
            abs(length - usual) / spread,
        ]
        for voices, length, head in zip(spoken, lengths, heads, strict=True)
    ]  # fmt: skip
