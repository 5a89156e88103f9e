"""Which articles of a story are one voice: a wire story printed by five outlets is one report, not five."""

from collections import Counter

from digest.summarising.sentences.candidates import Material

__all__ = ["voices_of"]

FEWEST = 5  # terms of a sentence that is worth comparing
COPIED = 0.5  # of the shorter article's sentences
NEIGHBOURS = 30  # articles that one sentence is compared for; more would be no news


def voices_of(material: Material) -> list[int]:
    """For each article the number of its voice: that of the first article with which it shares half its sentences."""
    if len(material.titles) < 2:
        return [0] * len(material.titles)
    sentences: list[set[tuple[int, ...]]] = [set() for _ in material.titles]
    holders: dict[tuple[int, ...], list[int]] = {}
    for each in material.candidates:
        key = tuple(each.terms)
        if len(key) >= FEWEST and key not in sentences[each.article]:
            sentences[each.article].add(key)
            holders.setdefault(key, []).append(each.article)
    common = Counter(
        (one, two)
        for articles in holders.values()
        for place, one in enumerate(articles[:NEIGHBOURS])
        for two in articles[place + 1 : NEIGHBOURS]
    )
    voices = list(range(len(sentences)))
    for (one, two), count in sorted(common.items()):
        if count >= COPIED * min(len(sentences[one]), len(sentences[two])):
            old, new = max(voices[one], voices[two]), min(voices[one], voices[two])
            voices = [new if voice == old else voice for voice in voices]
    return voices
