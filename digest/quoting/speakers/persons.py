"""The persons of an article: full names for surnames, and what is known of their gender."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from digest.quoting.lexicon import Lexicon, built
from digest.quoting.speakers.inversion import inverted
from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.names import first_names, name_lists
from digest.quoting.speakers.offices import name_tokens
from digest.quoting.speakers.scene import Scene
from digest.quoting.speakers.surnames import alone_first, by_first_word, completed, joined, surnames, told_by_pronouns
from digest.text import Remembered

__all__ = ["People", "people_of"]

SPOKEN = frozenset("SKO")
LONGEST_NAME = 3  # words, apart from initials and particles; a longer run of capitals is a headline

Named = tuple[int, list[str], str | None]  # the number of a mention, the words of its name, and the gender they tell


@dataclass(slots=True)
class People:
    """The persons of one article: who is called what.

    `names` gives for every name mention (by its number) the fullest name of the same person; `genders` is "m", "f"
    or missing; `aged` are persons whose age is told; `places` are names that something is in, and that nobody is.
    """

    names: dict[int, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    aged: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


@cache
def strengths(code: str) -> Remembered[int]:
    """What a word is in a person's name: 1 a name, 0 an initial or a particle, more than any name has where no person
    is called so."""
    lexicon, refused = built(code), name_lists()["not_people"]

    def find(word: str) -> int:
        low = word.lower()
        foreign = low in refused or lexicon.classes.get(low) == "b" or (len(word) > 3 and word.isupper())
        if foreign or any(character.isdigit() for character in word):
            return LONGEST_NAME + 1
        return int(len(word) > 2 and low not in lexicon.particles)

    return Remembered(find)


def is_person(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a run of capitals may be a person's name."""
    strength = strengths(lexicon.code)
    if len(words) > 2 * LONGEST_NAME or len(words[-1]) < 2:
        return False
    strong = [strength[word] for word in words]
    if sum(strong) <= LONGEST_NAME:
        return True
    # "Bill" is a first name there, and not a law.
    return len(words) > 1 and sum(strong[1:]) < LONGEST_NAME and words[0].lower() in first_names()


def gender_of(scene: Scene, mention: Mention, words: list[str], lexicon: Lexicon) -> str | None:
    """What a title or a first name says about a person's gender."""
    tokens, first = scene.tokens, max(0, mention.first - 1)
    if tokens.classes[first] == ",":
        first = max(0, first - 1)  # "his grandmother, Ada Moor"
    classes = tokens.classes[first : mention.last]
    for at, letter in enumerate(classes, first) if "T" in classes or "H" in classes else ():
        group = lexicon.titles.get(tokens.words[at].lower()) if letter in "TH" else None
        if group in ("male", "female"):
            return group[0]
    if len(words) > 1:
        name = words[0].lower()
        lists = name_lists()
        if name in lists["male"]:
            return "m"
        if name in lists["female"] or (len(name) > 3 and name.endswith("a")):
            return "f"
    return None


def people_of(scene: Scene, lexicon: Lexicon) -> People:
    """The persons that an article names."""
    people = People()
    found = named(scene, lexicon)
    fulls = Counter(tuple(words) for _, words, _ in found if len(words) > 1 and words[0] not in lexicon.particles)
    shared = len({words[-1] for words in fulls}) < len(fulls)
    by_word = surnames(fulls + alone_first(words for _, words, _ in found) if shared else fulls)
    told: dict[str, Counter[str]] = {}
    alone: dict[str, set[str]] = {}
    for _, words, gender in found:
        if gender is not None and len(words) > 1:
            people.genders.setdefault(joined(words), gender)
        elif gender is not None:
            alone.setdefault(words[0], set()).add(gender)
    told_by_pronouns(by_word, people.genders, scene.tokens.words, lexicon)
    for number, words, gender in found:
        sure = alone.get(words[0], ()) if len(words) == 1 and gender is None else ()
        # who is "Mr. Lund" elsewhere is not the first lady, Ada Lund
        name = completed(words, next(iter(sure)) if len(sure) == 1 else gender, by_word, people.genders)
        if name == words[0]:
            name = by_first_word(name, scene.mentions[number].kind == "t", fulls)
        people.names[number] = name
        if tells_age(scene, scene.mentions[number]):
            people.aged.add(name)
        if gender is not None:
            told.setdefault(name, Counter())[gender] += 1
    for name, votes in told.items():
        people.genders[name] = min(votes, key=lambda gender: (-votes[gender], gender))
    leave_words(people, scene)
    leave_places(people, scene, lexicon)
    return people


def named(scene: Scene, lexicon: Lexicon) -> list[Named]:
    """The mentions whose capitals may name a person, in their order."""
    found: list[Named] = []
    every = scene.tokens.words
    firms = company_names(scene)
    for number, mention in enumerate(scene.mentions):
        if mention.kind not in "nst":
            continue
        place = name_tokens(scene, mention)
        words = every[place.start : place.stop]
        if is_person(words, lexicon) and not (len(words) == 1 and words[0] in firms):
            found.append((number, words, gender_of(scene, mention, words, lexicon)))
    return found


def leave_words(people: People, scene: Scene) -> None:
    """Take out the single words that nobody is called: those that only ever lead to a noun, "the Larkish fleet", that
    only stand behind an article, "the Opposition", or that begin one sentence, "Negotiations went on"."""
    every: dict[str, bool] = {}
    for number, name in people.names.items():
        if " " not in name and name not in people.genders and name not in people.aged:
            every[name] = every.get(name) is not False and common(people, scene, number)
    single = {name for name, only in every.items() if only}
    if single:
        people.names = {number: name for number, name in people.names.items() if name not in single}


def common(people: People, scene: Scene, number: int) -> bool:
    """Whether a capital may be that of a noun or an adjective, by the words around it."""
    tokens, (first, last, *_) = scene.tokens, scene.mentions[number]
    if tokens.classes[last : last + 1] in ("w", "H", "b", "d") and tokens.words[last].islower():
        return True
    if scene.lexicon.nominatives and inverted(scene, number):
        return True
    if first and tokens.sentences[first - 1] == tokens.sentences[first]:
        return scene.lexicon.bare_names and tokens.words[first - 1].lower() in scene.lexicon.articles
    once = list(people.names.values()).count(people.names[number]) == 1
    return once and scene.facts(number).cue == "--"


def company_names(scene: Scene) -> frozenset[str]:
    """The names that stand before "Corp." or "GmbH" somewhere and are nobody's surname: alone they are no person's."""
    words, marks = scene.tokens.words, name_lists()["companies"]
    pairs = [mention for mention in scene.mentions if mention.last - mention.first == 2]
    firms = {words[pair.first] for pair in pairs if words[pair.last - 1].lower() in marks}
    return frozenset(firms.difference(words[pair.last - 1] for pair in pairs)) if firms else frozenset()


def tells_age(scene: Scene, mention: Mention) -> bool:
    """Whether an age follows a name: "Kettering, 68, was the last keeper"."""
    tokens, last = scene.tokens, mention.last
    if tokens.classes[last : last + 2] != ",n":
        return False
    return tokens.words[last + 1].isdigit() and tokens.class_at(last + 2, tokens.paragraphs[mention.first]) in ",."


def leave_places(people: People, scene: Scene, lexicon: Lexicon) -> None:
    """Take out the names that something is "in": unless a name has a gender or speaks, it is a place's."""
    tokens, mentions = scene.tokens, scene.mentions
    words, classes = tokens.words, tokens.classes
    for number, name in people.names.items():
        first, last = mentions[number].first, mentions[number].last
        owns = last < len(words) and classes[last] == "'"
        led = first and words[first - 1] in lexicon.locatives and not owns and name not in people.genders
        if led or beside_place(people, scene, number) or name.partition(" ")[0].lower() in name_lists()["places"]:
            people.places.add(name)
    if people.places:
        speaking = {people.names[n] for n in people.names if people.names[n] in people.places and speaks(scene, n)}
        people.places -= speaking
        people.names = {number: name for number, name in people.names.items() if name not in people.places}


def beside_place(people: People, scene: Scene, number: int) -> bool:
    """Whether a single name between commas only tells where the place before it is: "in Merrow, Larkshire, the"."""
    before, mention, name = scene.mentions[number - 1], scene.mentions[number], people.names[number]
    if not number or people.names.get(number - 1) not in people.places or " " in name or name in people.genders:
        return False
    classes = scene.tokens.classes
    return classes[before.last : mention.first] == "," == classes[mention.last : mention.last + 1]


def speaks(scene: Scene, number: int) -> bool:
    """Whether a verb of speech stands beside a name."""
    cue = scene.facts(number).cue
    return cue[0] in "RL" and cue[1] in SPOKEN
