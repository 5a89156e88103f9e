"""Whom a mention belongs to that only tells more of another: "Ada Moor of Larkhaven", "his office in Larkhaven"."""

import re

from digest.quoting.speakers.persons import People
from digest.quoting.speakers.scene import Scene

__all__ = ["hailing", "headed", "last_said"]

NEAR = 6  # mentions before a pronoun that are looked at
MORE = re.compile(r"[iw][DNTwbH']{0,5}")  # "of Larkshire's"


def hailing(scene: Scene, people: People, number: int) -> int:
    """The person whom a place or a body only tells more of: "Ada Moor of Larkhaven, who said"."""
    mentions, tokens = scene.mentions, scene.tokens
    first, kind = mentions[number].first, mentions[number].kind
    if kind == "o" and number > 1 and tokens.classes[mentions[number - 1].last : first] == "'":
        person = hailing(scene, people, number - 1)  # "Ada Moor of Larkshire's East Institute"
        return person if person != number - 1 else number
    if number - 1 in people.names and mentions[number].kind in "nsto":
        first, last = mentions[number - 1].last, mentions[number].first
        if 1 <= last - first <= 2 and tokens.words[first] in scene.lexicon.connectors:
            return number - 1 if last - first == 1 or tokens.classes[last - 1] == "D" else number
    return number


def headed(scene: Scene, number: int) -> int:
    """The office or body that a mention only tells more of: "his office in Larkhaven said", "the head of the port's tug
    operator said"."""
    mentions, tokens, lexicon = scene.mentions, scene.tokens, scene.lexicon
    first = mentions[number].first
    for other in range(number - 1, max(-1, number - 3), -1):
        mention = mentions[other]
        if mention.kind not in "hb":
            continue
        if mention.last > first:  # "Larker Bank" in "der Sprecher der Larker Bank"
            return other
        link = tokens.words[mention.last]
        tied = link in lexicon.connectors or (mention.kind == "b" and link in lexicon.locatives)
        if tied and mention.last == first:  # "der Sprecher der Larker Bank"
            return other
        if tied and tokens.paragraphs[first] == tokens.paragraphs[mention.first]:
            return other if MORE.fullmatch(tokens.classes, mention.last, first) else number
    return number


def last_said(scene: Scene, number: int) -> int | None:
    """The mention of the last one who said something before a pronoun, in its sentence or the one before."""
    tokens, first = scene.tokens, scene.mentions[number].first
    for other in range(number - 1, max(-1, number - NEAR), -1):
        at = scene.mentions[other].first
        if tokens.paragraphs[first] - tokens.paragraphs[at] > 1 or tokens.sentences[first] - tokens.sentences[at] > 1:
            return None
        facts = scene.facts(other)
        if facts.cue[0] in "R," and scene.mentions[other].head not in scene.lexicon.relatives:
            return other
        if facts.cue == "LS":  # but not "Lund said foreign guests had left"
            owners = range(other - 1, max(-1, other - NEAR), -1)
            return next((owner for owner in owners if scene.facts(owner).cue_at == facts.cue_at), other)
    return None
