"""Who speaks together: "Ada Moor and the chairman, Tom Reed, said in a joint statement"."""

import re

from digest.quoting.speakers.persons import People
from digest.quoting.speakers.roles import role_of
from digest.quoting.speakers.scene import Scene

__all__ = ["speaking", "together"]

MOST = 4
OFFICE = re.compile(r"[bHTwD']{0,6}")  # what may lead to a name behind "and"
BEFORE = frozenset("^.,QTHbDnSKOWUahm:-(")  # what may stand before the first one, no "for"
BEHIND = frozenset("^.,Q:-(i)")  # what may follow the last one: no verb


def together(scene: Scene, people: People, number: int) -> tuple[str, ...]:
    """The names of all who say something with the person of a mention, who among them; none where nobody does.

    They are named one after the other, the last one behind "and", each in full here or elsewhere, and one at least is
    known to be a person.
    """
    return tuple(people.names[each] for each in speaking(scene, people, number))


def speaking(scene: Scene, people: People, number: int) -> list[int]:
    """The mentions of all who speak together with a mention, itself among them; none where nobody does."""
    if not is_full(people, number):
        return []
    relation = scene.facts(number).cue[0]
    if relation == "-":  # not the last one, behind whom the verb stands
        last = number + 1
        while last < len(scene.mentions) and last - number < MOST and linked(scene, last - 1, last) == ",":
            last += 1
        beside = last < len(scene.mentions) and linked(scene, last - 1, last) and scene.facts(last).cue[0] in "R,"
        found = speaking(scene, people, last) if beside else []
        return found if number in found else []
    forth = relation in "LA"
    if not (forth or relation in "R,"):
        return []
    found, joined, at = [number], False, number
    while len(found) < MOST:
        other = at + 1 if forth else at - 1
        if not 0 <= other < len(scene.mentions) or not is_full(people, other):
            break
        link = linked(scene, min(at, other), max(at, other))
        if not link or (joined and (forth or link == "and")) or not (joined or forth or link == "and"):
            break
        joined = joined or link == "and"
        found.append(other)
        at = other
    found.sort()
    known = any(is_known(scene, people, each) for each in found)
    apart = len({people.names[each] for each in found}) == len(found)
    return found if joined and known and apart and ends_well(scene, found, forth) else []


def is_full(people: People, number: int) -> bool:
    """Whether a mention is a full name or stands for one."""
    return " " in people.names.get(number, "")


def is_known(scene: Scene, people: People, number: int) -> bool:
    """Whether the one whom a mention names is known to be a person."""
    return people.names[number] in people.genders or role_of(scene, scene.mentions[number]) is not None


def linked(scene: Scene, first: int, second: int) -> str:
    """How two mentions follow each other: "and", or "," in a list, "" where more stands between them."""
    tokens, before, after = scene.tokens, scene.mentions[first], scene.mentions[second]
    between = tokens.classes[before.last : after.first]
    if not between or tokens.paragraphs[before.first] != tokens.paragraphs[after.first]:
        return ""
    if not OFFICE.fullmatch(between[1:]):
        return ""
    return "," if between[0] == "," else "and" if tokens.words[before.last].lower() in scene.lexicon.adding else ""


def ends_well(scene: Scene, numbers: list[int], forth: bool) -> bool:
    """Whether nothing before or behind the names tells that not all of them speak."""
    tokens, first, last = scene.tokens, scene.mentions[numbers[0]], scene.mentions[numbers[-1]]
    if forth:
        return tokens.class_at(last.last, tokens.paragraphs[last.first]) in BEHIND
    return tokens.class_at(scene.facts(numbers[0]).lead - 1, tokens.paragraphs[first.first]) in BEFORE
