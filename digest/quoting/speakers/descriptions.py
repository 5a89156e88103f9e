"""Whom a description means: "the Larkshire Democrat", "the senator from Larkshire", "the 47-year-old"."""

import re
from bisect import bisect_left
from itertools import islice

from digest.quoting.lexicon import Lexicon
from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.persons import People
from digest.quoting.speakers.roles import role_of
from digest.quoting.speakers.scene import Scene

__all__ = ["described"]

# Behind a name: a party with a place, "(D-Larks.)" or ", R-N.L.,", and an age, ", 47,".
TAG = re.compile(r"\s?[(,]\s?([^\W\d_a-z])[-–]([^\W\d_a-z][\w. ]{0,14})(?:[),]|(?<=\.)(?!\S))")
AGE = re.compile(r",\s(\d{1,3})(?=[,.;])")
MOST = 100  # names that are looked at; who is described later was introduced before
NEAR = 2  # paragraphs in which nobody else is named when an age alone tells who is meant
AGED = re.compile(r"\d{1,3}(?=-)")


def described(text: str, scene: Scene, people: People, mention: Mention, lexicon: Lexicon) -> str | None:
    """The one person of the article whom a description fits, None where nobody or more than one is known to."""
    words = scene.tokens.words[mention.first : mention.last]
    age = AGED.match(mention.head)
    places = [word for word in words if word[0].isupper() and word.lower() not in (*lexicon.articles, mention.head)]
    if age is None and not places:
        return None
    found: set[str] = set()
    for number, name in islice(people.names.items(), MOST):
        if scene.mentions[number].first == mention.first or not fits_gender(people.genders.get(name), mention, lexicon):
            continue
        if age is not None:
            end = scene.tokens.ends[scene.mentions[number].last - 1]
            told = AGE.match(text, end, end + 8)
            fits = told is not None and told[1] == age[0]
        else:
            fits = comes_from(text, scene, number, mention.head, places, lexicon)
        if fits:
            found.add(name)
    if age is not None and not found:
        found = named_around(scene, people, mention)
    return next(iter(found)) if len(found) == 1 else None


def named_around(scene: Scene, people: People, mention: Mention) -> set[str]:
    """The persons whom the paragraph of a mention and the two before it name."""
    paragraphs, firsts = scene.tokens.paragraphs, scene.firsts
    number = bisect_left(firsts, mention.first) - 1
    earliest = paragraphs[mention.first] - NEAR
    found: set[str] = set()
    while number >= 0 and paragraphs[firsts[number]] >= earliest and len(found) < 2:
        if number in people.names:
            found.add(people.names[number])
        number -= 1
    return found


def fits_gender(gender: str | None, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a noun such as "congresswoman" may stand for a person of this gender."""
    group = lexicon.titles.get(mention.head, "neutral")
    return gender is None or group == "neutral" or group.startswith(gender)


def comes_from(text: str, scene: Scene, number: int, head: str, places: list[str], lexicon: Lexicon) -> bool:
    """Whether what stands beside a name says that the person is a `head` of these places."""
    tokens, mention = scene.tokens, scene.mentions[number]
    role = role_of(scene, mention)
    beside = tokens.words[role[0] : role[1]] if role else tokens.words[mention.first : mention.last]
    offices = {word.lower().rstrip(".") for word in beside}
    alike = {head}.union(*(group for group in lexicon.same_offices if head in group))
    if offices & alike and offices.issuperset(place.lower() for place in places):
        return True
    end = tokens.ends[mention.last - 1]
    tag = TAG.match(text, end, end + 24)
    if tag is None or not abbreviates(tag[2], places):
        return False
    return lexicon.parties.get(tag[1].lower()) == head or bool(offices & alike)


def abbreviates(short: str, places: list[str]) -> bool:
    """Whether "Larks." or "N.L." may be short for a place: its letters in order, from the first one on."""
    letters = [letter for letter in short.lower() if letter.isalpha()]
    if len(places) > 1 and len(letters) == len(places):
        return letters == [place[0].lower() for place in places]
    whole = iter("".join(places).lower())
    return bool(letters) and letters[0] == places[0][0].lower() and all(letter in whole for letter in letters)
