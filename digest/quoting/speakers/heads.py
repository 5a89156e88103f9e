"""Whom a mention belongs to that only tells more of another: "Ada Moor of Larkhaven", "his office in Larkhaven"."""

import re

from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.persons import People
from digest.quoting.speakers.scene import Scene

__all__ = ["apposed_to", "bare", "body_named", "hailing", "headed", "last_said", "of_field", "office_of"]

NEAR = 6  # mentions before a pronoun that are looked at
OFFICE = re.compile(r",w?H[iDw]{1,2}")  # "Moor, capogruppo della"
FIELD = re.compile(r"D?w?[HT][iDw]{0,3}[bw]D?")  # "la presidente dell'associazione"
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
        if OFFICE.fullmatch(tokens.classes, first, last) and tokens.words[last - 1] in scene.lexicon.connectors:
            return number - 1
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


def body_named(scene: Scene, people: People, office: Mention, number: int) -> bool:
    """Whether a mention is only the name of an office's body, with a comma and its holder behind: "Merrow" in "la
    presidente dell'associazione Merrow, Ada Moor"."""
    mentions, tokens = scene.mentions, scene.tokens
    if number + 1 >= len(mentions) or mentions[number].kind not in "nso" or number + 1 not in people.names:
        return False
    body, holder = mentions[number], mentions[number + 1]
    if holder.first != body.last + 1 or tokens.classes[body.last] != "," or holder.kind not in "nt":
        return False
    tied = not scene.lexicon.connectors.isdisjoint(tokens.words[office.first : body.first])
    return tied and FIELD.fullmatch(tokens.classes, office.first, body.first) is not None


def office_of(scene: Scene, people: People, number: int) -> int:
    """The office whose body a mention names, the mention itself where it is none's."""
    for other in range(number - 1, max(-1, number - 4), -1):
        if scene.mentions[other].kind == "h" and body_named(scene, people, scene.mentions[other], number):
            return other
    return number


def apposed_to(scene: Scene, people: People, number: int) -> str | None:
    """The name before an office without an article: "Ada Moor, capogruppo della Lista Verde: “…”"."""
    tokens, mention, before = scene.tokens, scene.mentions[number], scene.mentions[number - 1]
    if not number or number - 1 not in people.names or tokens.classes[mention.first] == "D":
        return None
    behind = tokens.class_at(mention.last, tokens.paragraphs[mention.first])
    beside = before.last == mention.first - 1 and tokens.classes[before.last] == ","
    return people.names[number - 1] if beside and behind in ":,Q.^" else None


def of_field(scene: Scene, first: int, last: int) -> bool:
    """Whether one word tells an office's field before a name: "hoogleraar waterbouw Ada Moor"."""
    tokens = scene.tokens
    return scene.lexicon.bare_fields and tokens.classes[first:last] == "w" and tokens.words[first].islower()


def bare(scene: Scene, mention: Mention) -> bool:
    """Whether an office stands without an article, as in a list of what somebody is."""
    return scene.tokens.classes[mention.first] != "D"
