"""Which wording of an utterance is read: the fullest, and of those about as full the one that most outlets print."""

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from digest.reconciling.utterances.matching import contains
from digest.reconciling.utterances.salience import Said, outlet

__all__ = ["best_read_first"]

FEW = 6  # of so many words one may differ between two wordings that are about equally full
SHORTER = 2  # words, at most, that the wording that is read may lack


def best_read_first(group: list[Said], texts: Mapping[str, str]) -> list[Said]:
    """A group that begins with its fullest wording, the one to be read put first.

    One outlet's slip must not stand for what all others print: of the wordings that differ from the fullest in few
    words, the one that most outlets give word for word is read. A wording that only begins later or ends earlier
    corrects nothing. Where no wording has more outlets than the fullest, all stays. `texts` names the text of an
    article that others carry too: however many outlets print it, it is one voice.
    """
    fullest = group[0].words
    if len(group) < 3 or all(one.words == fullest for one in group):  # two outlets or more against one
        return group
    outlets: dict[tuple[str, ...], set[str]] = defaultdict(set)
    voices: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in group:
        outlets[one.words].add(outlet(one))
        voices[one.words].add(texts.get(one.article.id, one.article.id))
    printing = {words: min(len(outlets[words]), len(voices[words])) for words in outlets}
    rivals = [words for words in printing if printing[words] > printing[fullest]]
    rivals = [words for words in rivals if as_full(words, fullest)]
    if not rivals:
        return group
    read = max(rivals, key=lambda words: (printing[words], len(words)))  # of equals the first: the order of `Said`
    first = next(one for one in group if one.words == read)
    return [first, *(one for one in group if one is not first)]


def as_full(words: tuple[str, ...], fullest: tuple[str, ...]) -> bool:
    """Whether a wording says in few other words what the fullest one says, to its beginning and end."""
    few = max(1, len(fullest) // FEW)
    return (
        len(fullest) - len(words) <= min(few, SHORTER)
        and Levenshtein.distance(words, fullest, score_cutoff=few) <= few
        and not contains(fullest, words)
    )
