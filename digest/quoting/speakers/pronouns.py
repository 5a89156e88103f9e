"""Whom "he" and "she" mean: a person named before, scored by gender, place and prominence."""

from bisect import bisect_left
from collections.abc import Container
from math import exp
from typing import NamedTuple

from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.persons import People
from digest.quoting.speakers.scene import Scene

__all__ = ["Resolved", "resolve_inside", "resolve_pronoun"]


class Resolved(NamedTuple):
    """The person meant by a pronoun and the probability that it is this one."""

    name: str
    confidence: float


FAR = 6  # paragraphs
LED = 4  # tokens of a sentence in which its subject begins
KNOWN, FULL, SINGLE, NOBODY = 5.2, 4.5, 3.3, 3.0
"""Evidence of a fitting gender, of a full name and of a single name of unknown gender; of nobody named at all."""

UNTOLD, ALONE = 1.5, 2.0
"""Against a name of which nothing says that it is a person's, where others are; for the only person there is."""

BACK = (-0.6, 1.9, 1.0, 0.0, 0.0)
"""By how many sentences before the pronoun. In its own sentence a name is more often somebody else's."""

MODIFIER = -3.0
"""A name that only tells whose the person named next is: "Gulls boss Hanneke Brill"."""

SAME_PARAGRAPH, SPOKEN, CUE, SUBJECT, OWNER, OBJECT, DISTANT = 1.2, 0.8, 0.7, 1.4, -0.7, -0.4, -2.7
LATE_SUBJECT = 0.6


def resolve_pronoun(scene: Scene, people: People, pronoun: Mention, gender: str, spoken: set[str]) -> Resolved | None:
    """The likeliest person for a pronoun of `gender` among those named in the paragraphs before it."""
    tokens = scene.tokens
    at = chain_start(scene, pronoun.first, scene.lexicon.male if gender == "m" else scene.lexicon.female)
    scores: dict[str, float] = {}
    active = acting(scene, people)
    for number, name in people.names.items():
        if active is not None and name not in active:
            continue
        mention = scene.mentions[number]
        if mention.first >= at or tokens.paragraphs[at] - tokens.paragraphs[mention.first] > FAR:
            continue
        known = people.genders.get(name)
        if known is None or known == gender:
            score = evidence(scene, number, at) + (SPOKEN if name in spoken else 0.0)
            score += KNOWN if known or name in people.aged else FULL if " " in name else SINGLE
            scores[name] = max(scores.get(name, score), score)
    if not scores:
        return None
    persons = [name for name in scores if name in people.genders or name in people.aged or name in spoken]
    if persons:  # a name that nothing tells to be a person's is often a place's
        scores = {name: score - (0.0 if name in persons else UNTOLD) for name, score in scores.items()}
    best = min(scores, key=lambda name: (-scores[name], name))
    nobody = NOBODY if len(persons) != 1 or best not in persons else NOBODY - ALONE
    total = sum(exp(score - scores[best]) for score in [*scores.values(), nobody])
    return Resolved(best, 1.0 / total)


def resolve_inside(scene: Scene, people: People, word: str, at: int, spoken: set[str]) -> Resolved | None:
    """The likeliest person for a pronoun inside of the marks of the quotation at token `at`."""
    gender = "m" if word in scene.lexicon.male else "f" if word in scene.lexicon.female else None
    return resolve_pronoun(scene, people, Mention(at, at, "p", word), gender, spoken) if gender else None


def acting(scene: Scene, people: People) -> set[str] | None:
    """The names that may be a person's, None for all of them: where pronouns stand for things too, single ones
    (where nouns have capitals, all of them) must speak, have a title, an age or a gender."""
    if scene.lexicon.person_pronouns:
        return None
    found: set[str] = people.aged | people.genders.keys()
    for number, name in people.names.items():
        if name not in found:
            known = scene.mentions[number].kind == "t" or scene.facts(number).cue[0] in "RL,A"
            if known or (" " in name and not scene.lexicon.capital_nouns):
                found.add(name)
    return found


def chain_start(scene: Scene, at: int, pronouns: Container[str]) -> int:
    """The first of the pronouns that follow each other as the subjects of sentences: all of them mean one person."""
    tokens = scene.tokens
    while True:
        first = bisect_left(tokens.sentences, tokens.sentences[at], 0, at)
        if not first or not subject(scene, first, at):
            return at
        start = bisect_left(tokens.sentences, tokens.sentences[first - 1], 0, first)
        before = next((n for n in range(start, min(start + LED, first)) if tokens.classes[n] not in "Q,.lm"), first)
        if before == first or tokens.words[before].lower() not in pronouns or tokens.classes[before] != "P":
            return at
        if tokens.paragraphs[at] - tokens.paragraphs[before] > 1:
            return at
        at = before


def subject(scene: Scene, first: int, at: int) -> bool:
    """Whether nothing but a quotation and small words stands before a pronoun in its sentence from token `first`."""
    return all(letter in "Q,lmc" for letter in scene.tokens.classes[first:at])


def evidence(scene: Scene, number: int, at: int) -> float:
    """How likely the place of a name makes it that a pronoun at token `at` takes it up."""
    tokens, mention = scene.tokens, scene.mentions[number]
    first, paragraph = mention.first, tokens.paragraphs[mention.first]
    back = tokens.sentences[at] - tokens.sentences[first]
    if back == 0 and "Q" in tokens.classes[first:at]:
        back = 1  # "Moor fired back: “Never,” she said": a quotation stands between, as a sentence would
    score = BACK[back] if back < len(BACK) else DISTANT - 0.05 * back
    if paragraph == tokens.paragraphs[at]:
        score += SAME_PARAGRAPH
    if scene.cue(number) is not None:
        score += CUE
    if first == 0 or tokens.sentences[first - 1] != tokens.sentences[first]:
        score += SUBJECT
    elif tokens.classes[first - 1] == "," and tokens.class_at(mention.last, paragraph) in "vxzSKOWUL":
        score += LATE_SUBJECT  # "Beaten twice, Lund turned to the council"
    behind = tokens.class_at(mention.last, paragraph)
    if behind == "'":
        score += OWNER
    elif behind in "HT":
        score += MODIFIER
    if tokens.class_at(first - 1, paragraph) in "iyKv":
        score += OBJECT
    return score
