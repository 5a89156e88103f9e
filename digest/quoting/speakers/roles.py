"""What a person is: the title before a name, the apposition behind it, and who "the mayor" is."""

from digest.quoting.lexicon import CUES
from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.offices import name_tokens
from digest.quoting.speakers.scene import Scene, addressed

__all__ = ["is_telling", "opens_sentence", "role_of", "role_words"]

LONGEST = 16
NEAR = 6  # tokens before a name in which its office begins
PLURAL = frozenset({"sens.", "reps.", "govs.", "profs.", "messrs."})
ROLE_NOUNS = frozenset("HT")


def role_of(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """The tokens `[first, last)` that say what the named person is, None where nothing beside the name does."""
    return title_before(scene, mention) or apposition(scene, mention) or office_before(scene, mention)


def title_before(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """ "Fleet President" in "Fleet President Brad Lund", "harbour master" in "the harbour master Tobias Lund"."""
    tokens = scene.tokens
    name = name_tokens(scene, mention)[0]
    if name > mention.first and addressed(scene, mention.first):
        return None  # "disse ao Correio Ada Moor"
    if name > mention.first:
        real = any(len(tokens.words[at]) > 3 for at in range(mention.first, name))
        if len(tokens.words[name - 1]) <= 3 and scene.lexicon.titles.get(tokens.words[name - 1].lower()) == "male":
            real = False  # "the police of London Sir Ian Lund"
        start = mention.first
        begin = tokens.edges[tokens.paragraphs[name]][0]
        while start > begin and tokens.classes[start - 1] == "b" and tokens.words[start - 1].istitle():
            start -= 1  # "Council" in "Council Member"
        if start > begin and tokens.words[start - 1].lower() in scene.lexicon.times:
            start -= 1  # "former"
        if real and tokens.words[name - 1].lower() in PLURAL:
            return None  # "Sens. Ada Moor and Tom Reed"
        if real:
            return of_office(scene, start), name
        name = mention.first  # "Dr." says little: look before it
    paragraph, at = tokens.paragraphs[name], name - 1
    if at < 0 or tokens.paragraphs[at] != paragraph or not is_role(scene, at):
        return None
    start = at
    while at >= 0 and at > name - 7 and tokens.paragraphs[at] == paragraph and tokens.classes[at] in "HTNbw'":
        start = at
        at -= 1
    stopped_at = tokens.class_at(at, paragraph)
    while start < name - 1 and (
        tokens.classes[start] == "'" or (tokens.classes[start] == "w" and stopped_at not in "DSKOQ,^")
    ):
        start += 1
    return None if addressed(scene, start) else (with_others(scene, start), name)


def of_office(scene: Scene, start: int) -> int:
    """Where an office of several words begins: "Secretary of" before "State" in "Secretary of State Ada Lund"."""
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[start]
    led = start > 1 and tokens.words[start - 1] in scene.lexicon.connectors
    if not led or tokens.class_at(start - 2, paragraph) not in ROLE_NOUNS:
        return start
    return start - 2


def with_others(scene: Scene, start: int) -> int:
    """Where the offices before an office begin: "businessman and blogger"; after an article they are another's."""
    classes, begin = scene.tokens.classes, scene.tokens.edges[scene.tokens.paragraphs[start]][0]
    joint, at = "c", start
    while at - 2 >= begin and classes[at - 1] in joint and classes[at - 2] in ROLE_NOUNS:
        joint, at = ",c", at - 2
    return start if at > begin and classes[at - 1] in "DwN'" else at


def is_role(scene: Scene, at: int) -> bool:
    """Whether a token says what somebody is; an age alone says little."""
    if scene.tokens.words[at][0].isdigit():
        return False
    return scene.tokens.classes[at] in ROLE_NOUNS or (
        scene.tokens.classes[at] == "w" and scene.lexicon.is_office(scene.tokens.words[at])
    )


def office_before(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """ "capitaine du port" in "la capitaine du port Ilse Varga", "minister of health" before ", Ilse Varga, said"."""
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[mention.first]
    last = mention.first
    if tokens.class_at(last - 1, paragraph) == ",":
        behind = tokens.class_at(mention.last, paragraph)
        if behind not in ",Q.^" and behind not in CUES:
            return None
        last -= 1
    if tokens.class_at(last - 1, paragraph) not in "wHbdN" or tokens.words[last - 1] in scene.lexicon.connectors:
        return None
    for at in range(last - 1, max(-1, last - NEAR), -1):
        if tokens.class_at(at, paragraph) not in "wiDHbdN":
            return None
        if is_role(scene, at):
            if last < mention.first and tokens.words[at].lower() in scene.lexicon.crowds:
                return None  # "to the people of Larkhaven, Lund said"
            tied = at + 1 == last or tokens.words[at + 1] in scene.lexicon.connectors
            led = tokens.class_at(at - 1, paragraph) in "DSKO"
            return (at, last) if tied and led and not addressed(scene, at) else None
    return None


def apposition(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """ "the fleet's president" in "Brad Lund, the fleet's president, said"."""
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[mention.first]
    if tokens.class_at(mention.last, paragraph) not in ",-(" or mention.last + 1 >= len(tokens.words):
        return None
    start = mention.last + 1
    if tokens.class_at(start, paragraph) == "i":
        return None
    if tokens.classes[start : start + 3] == "nw," and tokens.words[start].isdigit():
        start += 3  # "Ada Moor, 63 anni, l'autista"
    noun = False
    for at in range(start, min(start + LONGEST, len(tokens.words))):
        letter = tokens.class_at(at, paragraph)
        if letter in "^.,:-()Q" or (noun and letter in "rP"):
            return (start, at) if noun else None
        if letter in CUES or letter in "rxzPhm" or (letter == "c" and not noun):
            return None
        noun = noun or letter in ROLE_NOUNS
    return None


def is_telling(scene: Scene, role: tuple[int, int]) -> bool:
    """Whether a role says something away from its sentence: not "its secretary", "brother", "one of the members"."""
    tokens, lexicon, (first, last) = scene.tokens, scene.lexicon, role
    words = [tokens.words[at].lower() for at in range(first, last)]
    if words[0] in lexicon.possessives:
        return False
    named = not set("NT'").isdisjoint(tokens.classes[first + 1 : last])
    if words[0] in lexicon.partitives and words[1:2] and words[1] in lexicon.connectors:
        return named
    whose = named or not lexicon.connectors.isdisjoint(words)
    bare = [word for word, letter in zip(words, tokens.classes[first:last], strict=True) if letter not in "Dlwvn"]
    return whose or not bare or not lexicon.relations.issuperset(bare)


def opens_sentence(scene: Scene, role: tuple[int, int]) -> bool:
    """Whether only its place gives a role its capital: "Coach Ada Moor said", but "Rovers boss", "Prime Minister"."""
    tokens, lexicon, (first, last) = scene.tokens, scene.lexicon, role
    word = tokens.words[first]
    if lexicon.capital_nouns or not word.istitle() or tokens.class_at(first - 1, tokens.paragraphs[first]) not in "^.Q":
        return False
    if any(tokens.words[at][:1].isupper() for at in range(first + 1, last)):
        return False
    low = word.lower()
    return low in lexicon.classes or lexicon.is_title(low)


def role_words(scene: Scene, role: tuple[int, int]) -> set[str]:
    """The nouns of a role, lower case: {"mayor"}; a deputy mayor is none."""
    tokens, under = scene.tokens, scene.lexicon.under
    nouns = (at for at in range(*role) if tokens.classes[at] in ROLE_NOUNS)
    return {tokens.words[at].lower() for at in nouns if not (at and tokens.words[at - 1].lower() in under)}
