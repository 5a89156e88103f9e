"""What two wordings say, whatever their small words: the same reworded, or the same sentence about something else."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

import msgspec
from rapidfuzz.distance import Indel, Levenshtein

from digest.reconciling.lexicon import lexicon
from digest.reconciling.utterances.alarms import is_number, plain, value
from digest.text import Remembered, primary, stop_words

__all__ = ["replaced", "reworded"]

LONGEST = 30  # words up to which wordings are looked at: who says more is told by the runs of words alone
KEPT = 3  # words of content that must stay for each one that is replaced,
LONGER, FEWER = 10, 2  # or so many in a wording of so many words
SURE_RUN = 8  # words in a row that two things hardly share,
FRAME, SAYING = 6, 12  # or so many, if the wordings end alike or have so many words
BARE = 6  # words up to which one word of content is all that a sentence has
HALF = 0.5  # share of the plain words that two such sentences have in common
MOST = 0.6  # share of the fuller wording's words of content that the other one has, where it adds none
SPELT, ALIKE = 5, 0.75  # letters from which two words are spellings of one, and how alike they are
DENIES = "¬"

Words = tuple[str, ...]


class Key(msgspec.Struct, frozen=True, gc=False):
    """What a word is compared by: the stem of a word of content, DENIES, or "" for a small word; and whether it is a
    number."""

    stem: str
    number: bool = False


@cache
def keys(code: str | None) -> Remembered[Key]:
    """The key of each folded word of a language: "went" is a form of "go", "20" is "twenty"."""
    lex, stops = lexicon(code), stop_words(code)

    def key(word: str) -> Key:
        if word in lex.negations:
            return Key(DENIES)
        if is_number(word, lex) and word not in lex.pronouns:
            return Key(value(word, lex), number=True)
        form = lex.forms.get(word, word)
        if form in stops or word in stops:
            return Key("")
        return Key(lex.terms([form])[0])

    return Remembered(key)


def keyed(words: Words, language: str | None) -> list[Key]:
    """The keys of a wording that has its contractions written out."""
    known = keys(primary(language))
    return [known[word] for word in plain(words, lexicon(language))]


def reworded(part: Words, whole: Words, language: str | None) -> bool:
    """Whether one speaker's two wordings say one thing: "we've got it, in one piece", "we have it, and it is in one
    piece".

    Their words of content are the same, or one has few more; or nearly all are, and few are replaced. Both deny alike.
    """
    if max(len(part), len(whole)) > LONGEST:
        return False
    one, other = keyed(part, language), keyed(whole, language)
    denials = [sum(key.stem == DENIES for key in each) for each in (one, other)]
    if denials[0] % 2 != denials[1] % 2:
        return False
    here, there = (Counter(key.stem for key in each if key.stem not in ("", DENIES)) for each in (one, other))
    shared, most = (here & there).total(), max(here.total(), there.total())
    fewest = min(here.total(), there.total())
    if shared < 2:
        if shared != most or not shared or max(len(one), len(other)) > BARE:
            return False
        words = [tuple(plain(each, lexicon(language))) for each in (part, whole)]
        return Indel.normalized_similarity(*words) >= HALF
    if shared == fewest:
        return shared >= MOST * most
    return shared >= KEPT * (most - shared)


def replaced(part: Words, whole: Words, language: str | None) -> bool:
    """Whether two wordings say two things in one frame: "we will rebuild the school", "we will rebuild the bridge".

    They are where words of content stand in the place of others and few stay beside them. A changed number is none,
    nor is another spelling.
    """
    if len(part) > LONGEST:
        return False
    longest = max((op.src_end - op.src_start for op in Indel.opcodes(part, whole) if op.tag == "equal"), default=0)
    if longest >= SURE_RUN or (longest >= FRAME and (part[-1] == whole[-1] or len(part) >= SAYING)):
        return False
    one, other = keyed(part, language), keyed(whole, language)
    stems = [tuple(key.stem for key in each) for each in (one, other)]
    kept = {*stems[0]} & {*stems[1]} - {"", DENIES}
    changed = sum(changes(one, other, stems))
    return changed > 0 and len(kept) < (FEWER if len(part) >= LONGER else KEPT) * changed


def changes(one: list[Key], other: list[Key], stems: list[Words]) -> Iterator[int]:
    """How many words of content stand in the place of others, gap by gap."""
    known = {*stems[0]} & {*stems[1]}
    gone: list[str] = []
    come: list[str] = []
    for op in Indel.opcodes(*stems):
        if op.tag == "equal":
            yield instead(gone, come)
            gone, come = [], []
            continue
        gone += [k.stem for k in one[op.src_start : op.src_end] if k.stem not in known and not k.number]
        come += [k.stem for k in other[op.dest_start : op.dest_end] if k.stem not in known and not k.number]
    yield instead(gone, come)


def instead(gone: list[str], come: list[str]) -> int:
    """How many of some words stand in the place of as many others; spellings of one word do not."""
    left = [w for w in gone if not any(spelt(w, other) for other in come)]
    right = [w for w in come if not any(spelt(w, other) for other in gone)]
    return min(len(left), len(right))


def spelt(a: str, b: str) -> bool:
    """Whether two stems are spellings of one word."""
    return a == b or (min(len(a), len(b)) >= SPELT and Levenshtein.normalized_similarity(a, b) >= ALIKE)
