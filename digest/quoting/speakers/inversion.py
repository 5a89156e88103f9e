"""Languages whose verb stands second: what comes before it need not be its subject."""

import re
from collections.abc import Sequence

from digest.quoting.speakers.scene import Scene

__all__ = ["begins_anew", "inverted", "spoken_to"]

OFFICE = frozenset("THbwN'D")
TO = re.compile(r",?[xzl]{0,3}[SKOW]l?i")  # "“…,” said to the mayor"


def inverted(scene: Scene, number: int) -> bool:
    """Whether the subject stands behind the verb that a mention leads to: "Dazu schreibt er", "In Orlo sagte Lund"."""
    mine, tokens, lexicon = scene.facts(number), scene.tokens, scene.lexicon
    if mine.cue[0] != "R" or mine.cue_at != mine.last:
        return False
    behind = tokens.class_at(mine.last + 1, mine.paragraph)
    if behind == "P":
        word = tokens.words[mine.last + 1].lower()
        return word in lexicon.nominatives or (mine.kind == "s" and word in lexicon.female)
    if behind not in "DNTHb":
        return False
    first = mine.lead
    while first and tokens.sentences[first - 1] == mine.sentence and tokens.classes[first - 1] in "wDNTHbdi'":
        first -= 1
    opens = not first or tokens.sentences[first - 1] != mine.sentence
    return opens and first < mine.first and tokens.classes[first] == "i"


def begins_anew(scene: Scene, quote: int, number: int) -> bool:
    """Whether a mention behind a quotation opens a sentence of its own, where whoever has said the words would stand
    behind the verb: "„…“ Lund sagte, der Hafen sei zu"."""
    at, facts, classes = scene.view(quote).at, scene.facts(number), scene.tokens.classes
    if facts.first < at or facts.cue[0] != "R":
        return False
    first = facts.lead
    while first > at + 1 and classes[first - 1] in OFFICE:
        first -= 1
    return facts.before == "^" or first == at + 1


def spoken_to(scene: Scene, quote: int, numbers: Sequence[int]) -> set[int]:
    """The mention behind a quotation that its verb tells it, and what is part of that: "“…”, reprochó al portavoz"."""
    classes = scene.tokens.classes
    told = TO.match(classes, scene.view(quote).at + 1)
    if told is None:
        return set()
    first = told.end()
    firsts, found = (first, first + (classes[first : first + 1] == "D")), set[int]()
    for number in numbers:
        mention = scene.mentions[number]
        inside = number - 1 in found and mention.first < scene.mentions[number - 1].last  # "al portavoz del grupo"
        if inside or mention.first in firsts:
            found.add(number)
    return found
