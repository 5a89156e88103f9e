"""A name without the titles and offices written with it."""

from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.names import acronym, first_names, name_lists
from digest.quoting.speakers.scene import Scene, addressed

__all__ = ["name_tokens"]


def name_tokens(scene: Scene, mention: Mention) -> range:
    """The tokens of a name without the titles before it ("Fleet President Brad Lund" -> "Brad Lund").

    Any other office ("Harbormaster", "Council Member") must leave a first name and a surname.
    """
    start, last = mention.first, mention.last
    if last - start == 1:
        return range(start, last)
    classes, words = scene.tokens.classes, scene.tokens.words
    if last - start > 4:
        start = behind_office(scene, start, last)
    for at in range(start, last - 1):
        titled = classes[at] == "T" and classes[at + 1] in "NT" and words[at + 1][0].isupper()
        if titled or (at < last - 2 and words[at + 1][0].isupper() and scene.lexicon.is_office(words[at])):
            start = at + 1
    while start < last - 1 and classes[start] == "T":
        start += 1
    while last - start > 2 and classes[last - 1] == "T" and words[last - 1].isupper():
        last -= 1  # "Ada Moor MP"
    while last - start > 2 and words[start].lower().rpartition("-")[2] in name_lists()["origins"]:
        start += 1  # "Dutchman Robin Moor"
    if last - start > 2 and acronym(words[start]) and not words[last - 1].isupper():
        start += 1  # "le délégué CGO Yvo Lund"
    if last - start > 2 and addressed(scene, start):
        start += words[start].lower() not in first_names()  # "disse ao Correio Ada Moor"
    if words[start] in scene.lexicon.connectors and last - start > 2:  # "Secretary of Commerce Ada Lund"
        start = next((at for at in range(start + 1, last - 1) if words[at].lower() in first_names()), start + 1)
    if scene.lexicon.capital_nouns and last - start > 2 and words[start].lower() not in first_names():
        start = next((at for at in range(start + 1, last - 1) if words[at].lower() in first_names()), start)
    if last - start > 3:
        known = words[start].lower() in first_names()
        if not known and scene.lexicon.is_office(words[start]):  # "Secrétaire des Affaires Étrangères Anne Moor"
            start = next((at for at in range(start + 1, last - 1) if words[at].lower() in first_names()), start)
        for at in range(start + 2, last - 1):
            if words[at] in scene.lexicon.connectors and (known or words[last - 1].isupper()):
                return range(start, at)  # "Angus King of Larkhaven", "Yvo Lund de la CFDT"
    return range(start, last)


def behind_office(scene: Scene, start: int, last: int) -> int:
    """Where a name begins whose office has a field or a body behind "of": "Director of Pier Police Ada Moor"."""
    tokens, connectors = scene.tokens, scene.lexicon.connectors
    for at in range(start, last - 3):
        if scene.lexicon.is_office(tokens.words[at]) and tokens.words[at + 1] in connectors:
            bodies = [
                place
                for place in range(at + 2, last - 2)
                if scene.lexicon.classes.get(tokens.words[place].lower()) == "b"
            ]
            return bodies[-1] + 1 if bodies else at + 3 if last - at - 3 == 2 else start
    return start
