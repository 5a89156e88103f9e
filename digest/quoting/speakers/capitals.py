"""Capitals that are no speaker's name: places, nouns behind an article, a sentence's first word."""

import re

from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.offices import name_tokens
from digest.quoting.speakers.persons import People
from digest.quoting.speakers.scene import Scene
from digest.quoting.tokens import Tokens

__all__ = ["declined", "leads_to_colon"]

COLON = re.compile(r"[wxO][wxzlDOidH]{0,5}:Q")


def declined(text: str, scene: Scene, people: People, number: int) -> bool:
    """Whether a capital is no speaker: a place, a noun behind the article of a phrase ("nach Angaben des Küsters"),
    what only leads to a noun that no list has ("a British climber"), or the first word of its sentence."""
    tokens, lexicon, mention = scene.tokens, scene.lexicon, scene.mentions[number]
    paragraph, before = tokens.paragraphs[mention.first], mention.first - 1
    if mention.kind == "s" and lexicon.capital_nouns and tokens.class_at(before, paragraph) == "a":
        return lexicon.classes.get(tokens.words[before].lower()) == "D"
    if lexicon.capital_nouns and noun(scene, people, number, mention):
        return True
    if mention.kind == "s" and only_opens(scene, people, number, mention):
        return True
    if mention.kind == "o" and tokens.class_at(mention.last, paragraph) in "bHT" and scene.facts(number).cue == "--":
        return True  # "PHA board spokesman Ada Moor"
    titled = mention.kind == "n" and name_tokens(scene, mention).start > mention.first
    if mention.kind not in "ns" or titled or people.genders.get(people.names.get(number, "")):
        return False
    if leads_to_colon(scene, number):
        return False
    unspoken = scene.facts(number).cue[0] not in "RL"
    if unspoken and tokens.span(mention.first, mention.last).of(text) in people.places:
        return True
    return unspoken and tokens.class_at(mention.last, paragraph) == "w"


def leads_to_colon(scene: Scene, number: int) -> bool:
    """Whether a full name, or a name behind a title or an office, and a verb in small letters lead to a colon and a
    quotation: "Trainer Ada Moor baalde: “…”"."""
    tokens, (first, last, kind, _) = scene.tokens, scene.mentions[number]
    opened = kind == "s" and number and begins(tokens, first - 1) and tokens.classes[first - 1] in "wl"  # "Auch Moor"
    led = opened or kind in "nt"
    if not led or not (begins(tokens, first) or tokens.classes[first - 1] in "HTwlD"):
        return False
    return COLON.match(tokens.classes, last) is not None and tokens.words[last].islower()


def noun(scene: Scene, people: People, number: int, mention: Mention) -> bool:
    """Whether a capital is a noun's, where all nouns have one: nothing tells that somebody or something is called so.

    A single word must be a part of a full name or speak, and stand behind no article; two words must speak or begin
    with a first name.
    """
    name, tokens = people.names.get(number, ""), scene.tokens
    if (
        mention.kind not in "nso"
        or name in people.genders
        or name in people.aged
        or (mention.kind == "s" and " " in name)
    ):
        return False
    if scene.facts(number).cue[0] not in "RL,A":
        return True
    word = tokens.words[mention.last - 1]
    if mention.kind != "s" or (word.isupper() and len(word) > 1):
        return False
    if word.lower().endswith(scene.lexicon.noun_endings):
        return True
    return any(written == word and tokens.classes[at - 1] == "D" for at, written in enumerate(tokens.words) if at)


def only_opens(scene: Scene, people: People, number: int, mention: Mention) -> bool:
    """Whether a capital may come from its place alone.

    A word that begins a sentence, and that no verb of speech stands beside, is a name if it is one elsewhere.
    """
    tokens, first = scene.tokens, mention.first
    behind = tokens.class_at(mention.last, tokens.paragraphs[first])
    spoken = scene.facts(number).cue[0] in "RLA" or (behind == "(" and scene.facts(number).cue[0] == ",")
    if not begins(tokens, first) or spoken or behind == ":":
        return False
    if " " in people.names.get(number, ""):
        return False
    word = tokens.words[first]
    return not any(written == word and not begins(tokens, at) for at, written in enumerate(tokens.words))


def begins(tokens: Tokens, at: int) -> bool:
    """Whether a token is the first one of its sentence."""
    if not at or tokens.sentences[at - 1] != tokens.sentences[at]:
        return True
    return tokens.paragraphs[at - 1] != tokens.paragraphs[at]
