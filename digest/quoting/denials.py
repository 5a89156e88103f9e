"""Words that somebody denies having said or done: "the council rejected a claim by the union that it “sat on” it"."""

from digest.quoting.lexicon import CUES
from digest.quoting.speakers.ranking import Ranked
from digest.quoting.speakers.scene import Facts, Scene

__all__ = ["undenied"]

REACH = 30  # tokens of a sentence that are looked at on either side of a quotation
NEXT = 4  # tokens behind "denied" in which "that" stands
CLAIMANT = 0.8
"""How sure the one is whose claim is denied; set by hand, the training data have too few."""
NOBODY = 0.2
"""Share where the sentence names no such one: whoever denies it has not said it."""


def undenied(scene: Scene, number: int, ranked: Ranked) -> Ranked:
    """The decision for a quotation: who denies, rejects or disputes its words is not its speaker.

    The speaker is whose claim it is, where the sentence says so, else nobody. Who says something besides ("he said",
    "calling it") keeps what he says.
    """
    found = complement(scene, number) if scene.denying else None
    if found is None:
        return ranked
    facts = scene.facts(ranked.mention)
    if facts.cue_at is not None and not denying(scene, facts.cue_at) and claimed(scene, facts.cue_at, found) is None:
        return ranked
    other = claimant(scene, found)
    if other is None:
        return ranked._replace(confidence=ranked.confidence * NOBODY, rivals=())
    return Ranked(other, CLAIMANT)


def complement(scene: Scene, number: int) -> tuple[int, int] | None:
    """The tokens `[first, last)` from "denied" or "a claim" to what introduces the denied words; None if none are."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    begin, end = tokens.edges[tokens.paragraphs[at]]
    first, last = max(begin, at - REACH), min(end, at + REACH)
    while first < at and tokens.sentences[first] != tokens.sentences[at]:
        first += 1
    while last > at and tokens.sentences[last - 1] != tokens.sentences[at]:
        last -= 1
    verbs = [place for place in range(first, last) if denying(scene, place)]
    for place in range(at - 1, first - 1, -1):
        if denying(scene, place):
            if infinite(scene, place, at):
                return place, at
            link = linked(scene, place, min(at, place + NEXT), at, "links")
        elif verbs and scene.tokens.words[place].lower() in scene.lexicon.denials["claims"]:
            link = linked(scene, place, at, at, "relatives")
        else:
            link = None
        if link is not None:
            return place, link
    return None


def denying(scene: Scene, place: int) -> bool:
    """Whether a token is a verb of denying, and no noun ("the dispute")."""
    verb = scene.tokens.words[place].lower() in scene.lexicon.denials["verbs"]
    return verb and not (place and scene.tokens.classes[place - 1] == "D")


def infinite(scene: Scene, place: int, at: int) -> bool:
    """Whether an infinitive behind the words says what is denied: "Lund bestritt, „die Mole verkauft“ zu haben"."""
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[at]
    led = at - place <= 2 and tokens.class_at(at - 1, paragraph) == ","
    behind = tokens.words[at + 1].lower() if tokens.class_at(at + 1, paragraph) != "^" else ""
    return led and behind in scene.lexicon.denials["behind"]


def linked(scene: Scene, place: int, last: int, at: int, kind: str) -> int | None:
    """The token behind `place`, before `last`, that leads to what is denied; None where the sentence turns away."""
    tokens, denials = scene.tokens, scene.lexicon.denials
    for link in range(place + 1, last):
        opened = kind == "relatives" and tokens.classes[link] == "P" and tokens.classes[link - 1] not in "cS"
        of = kind == "relatives" and tokens.words[link].lower() in denials["of"]
        near = of and at - link <= 1 + (tokens.classes[link + 1 : at] == "D")
        if opened or near or tokens.words[link].lower() in denials[kind]:
            return None if turned(scene, place + 1, at) else link
    return None


def turned(scene: Scene, first: int, at: int) -> bool:
    """Whether the words before a quotation are no longer what is denied: "as", a colon, ", calling", "and said"."""
    tokens, denials = scene.tokens, scene.lexicon.denials
    joined = False
    for place in range(first, at):
        letter, word = tokens.classes[place], tokens.words[place].lower()
        if word in denials["turns"] or letter in ":Q":
            return True
        joined = joined or letter in ",c"
        if joined and letter in CUES and not denying(scene, place) and word not in denials["claims"]:
            return True
    return False


def claimed(scene: Scene, cue: int, found: tuple[int, int]) -> int | None:
    """The cue itself where it is no verb but the claim that is denied, or stands inside of what leads to it."""
    claims = scene.lexicon.denials["claims"]
    return cue if found[0] <= cue < found[1] or scene.tokens.words[cue].lower() in claims else None


def claimant(scene: Scene, found: tuple[int, int]) -> int | None:
    """The mention whose claim it is: "a claim by the union that", "the union's claim that"."""
    place, link = found
    for number, mention in enumerate(scene.mentions):
        facts = scene.facts(number)
        if place < mention.first < link and led_by_agent(scene, facts):
            return number
        if mention.last < place < mention.last + NEXT and scene.tokens.classes[mention.last] == "'":
            return number if not denying(scene, place) else None
    return None


def led_by_agent(scene: Scene, facts: Facts) -> bool:
    """Whether "by" stands before a mention, its article and its office."""
    tokens, at = scene.tokens, facts.first - 1
    while at > 0 and tokens.classes[at] in "DHTbw":
        at -= 1
    return tokens.classes[at] == "y"
