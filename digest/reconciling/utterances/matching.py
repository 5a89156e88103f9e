"""Whether two wordings are the same utterance, and in which relation one stands to the fuller one."""

import msgspec
from rapidfuzz.distance import Indel, Opcode

from digest.model import Relation

__all__ = ["CLOSE", "Match", "match", "relation"]

REWORDED = 6  # words from which two wordings that differ in one word are one utterance
CLOSE = 0.7  # share of the shorter wording's words that must stand in the longer one, in runs
COVERED = 0.85  # a part that covers this much of the whole is a variant of it, not a fragment
OVERLAP = 0.43  # or this much, if it comes to OVERLAP_PAIRS pairs of words, with a run of OVERLAP_RUN words among them
OVERLAP_PAIRS, OVERLAP_RUN = 5, 4
ALSO = 0.65  # share of all its words that stand there too
WEAK = 3  # words of content below which such a part is only believed where its context agrees
SPREAD = 0.7  # ... all over the part,
LONG_RUN = 10  # or a run that nobody says twice by chance
LOOSE_WORDS = 12  # of a longer part more must stand together than its words of content
STRONG = 0.75  # of at least STRONG_WORDS words: beyond doubt, even if the outlets name other speakers
STRONG_WORDS = 8
SAME_WORDS = 6  # the very same words, SAID of them of content, are beyond doubt too; one more inside of others
SAID = 3


class Match(msgspec.Struct, frozen=True, gc=False):
    """How well a wording fits a fuller one: `score` 0 to 1; `strong` if no speaker could make it doubtful; `weak` if
    only its context could make it sure."""

    score: float
    strong: bool
    weak: bool = False


def match(part: tuple[str, ...], whole: tuple[str, ...], stops: frozenset[str]) -> Match:
    """How well `part` (not longer than `whole`) fits into `whole`; score 0 where it is another utterance."""
    if part == whole:
        return Match(1.0, telling(part, stops))
    if contains(whole, part):
        return Match(1.0 if worth(part, stops) else 0.0, telling(part[1:], stops))
    if one_small_word(part, whole, stops):
        return Match(CLOSE, False)
    blocks = [b for b in Indel.opcodes(part, whole) if b.tag == "equal"]
    lengths = [b.src_end - b.src_start for b in blocks]
    if len(part) >= REWORDED and sum(lengths) >= len(whole) - 1 and spread(blocks, len(part)):
        return Match(CLOSE, False)
    pairs = sum(lengths) - len(lengths)
    score = pairs / max(1, len(part) - 1)
    if len(part) >= 4 and score >= CLOSE:
        runs = sum(n for n in lengths if n >= 2)
        return Match(score, runs >= STRONG * len(part) and len(part) >= STRONG_WORDS)
    if pairs >= OVERLAP_PAIRS and score >= OVERLAP:
        longest = max(lengths)
        if longest >= LONG_RUN or (longest >= OVERLAP_RUN and spread(blocks, len(part))):
            return Match(score, False)
    content = {w for w in part if w not in stops and len(w) > 2}
    return Match(loose(part, whole, content), False, len(content) < WEAK)


def one_small_word(part: tuple[str, ...], whole: tuple[str, ...], stops: frozenset[str]) -> bool:
    """Whether two wordings are the same but for a small word inside: "as if it were spring", "as if it was spring"."""
    if len(part) != len(whole) or len(part) < REWORDED or part[0] != whole[0] or part[-1] != whole[-1]:
        return False
    odd = [pair for pair in zip(part, whole, strict=True) if pair[0] != pair[1]]
    return len(odd) == 1 and stops.issuperset(odd[0])


def spread(blocks: list[Opcode], length: int) -> bool:
    """Whether the shared runs lie all over a part: two sentences that only end alike are not one reworded."""
    runs = [b for b in blocks if b.src_end - b.src_start >= 2]
    return len(runs) >= 2 and runs[-1].src_end - runs[0].src_start >= SPREAD * length


def loose(part: tuple[str, ...], whole: tuple[str, ...], content: set[str]) -> float:
    """The score of a part whose words of content all stand close together in the whole, in whatever order."""
    if len(content) < 2 or len(part) > LOOSE_WORDS:
        return 0.0
    places = [(i, w) for i, w in enumerate(whole) if w in content]
    window = 1.4 * len(part) + 1
    for k, (start, _) in enumerate(places):
        if len({w for i, w in places[k:] if i - start < window}) < max(2, 0.8 * len(content)):
            continue
        near = whole[max(0, start - 2) : start + int(window)]
        if sum(w in near for w in part) >= ALSO * len(part):
            return OVERLAP
    return 0.0


def contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part` is a run of words of `whole`."""
    n = len(part)
    if not {*part} <= {*whole}:
        return False
    return any(whole[i : i + n] == part for i, word in enumerate(whole[: len(whole) - n + 1]) if word == part[0])


def telling(words: tuple[str, ...], stops: frozenset[str]) -> bool:
    """Whether nobody says the very same words by chance: "a very sad day for us" two people may say."""
    return len(words) >= STRONG_WORDS or (
        len(words) >= SAME_WORDS and sum(w not in stops and len(w) > 2 for w in words) >= SAID
    )


def worth(part: tuple[str, ...], stops: frozenset[str]) -> bool:
    """Whether a contained part says enough to be recognised: a word of content, or four words of any kind."""
    return len(part) >= 4 or any(w not in stops and len(w) > 2 for w in part)


def relation(part: tuple[str, ...], whole: tuple[str, ...]) -> Relation:
    """`same`, `variant` or `fragment` of the reading's wording."""
    if part == whole:
        return "same"
    if len(part) < len(whole) and contains(whole, part):
        return "fragment"
    blocks = [b for b in Indel.opcodes(part, whole) if b.tag == "equal"]
    if not blocks:
        return "variant"
    reach = blocks[-1].dest_end - blocks[0].dest_start
    return "variant" if reach >= COVERED * len(whole) or len(part) >= len(whole) else "fragment"
