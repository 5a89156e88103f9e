"""What makes a sentence unfit, or less fit, to stand in a summary."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from digest.summarising.wording import Wording
from digest.text import fold, words

__all__ = ["QUOTED", "Fault", "fault_of", "leans"]

QUOTED = re.compile(r"“[^“”]*+”|\"[^\"]*+\"|«[^«»]*+»|„[^„“”]*+[“”]|‘[^‘’]*+’(?!\w)")
OPENING = "“\"«„‘'"
FINAL = re.compile(r"[.!?…。！？।॥؟։;][\"'”’»)\]]*$")
MARKS = frozenset(".!?…。！？।॥؟։;\"'”’»)]")
QUESTION = re.compile(r"[?؟;？][\"'”’»)\]]*$")
TRAILING = re.compile(r"(?:\.\.\.|…|[^\w\s]*:)[\"'”’»)\]]*$")
NAME = re.compile(r"(?<=\s)[\"“(]?[A-Z\u00c0-\u00de\u0386-\u03ab\u0410-\u042f]\w|\d")
CASED = re.compile(r"[a-z\u00df-\u00ff\u03ac-\u03ce\u0430-\u044f]")
PARTY = re.compile(r"\([A-Z]{1,3}[-–][^()]{1,20}\)")  # "(I-Vt.)" is not the speaker
SHORT, LONG = 8, 45  # words

PENALTY = 0.8
MILD = 0.3
QUOTATION = 0.5


def leans(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence needs the one before it: it opens with a pronoun or a connective, or is only a quotation."""
    if rules.leaning.open(folded) or rules.thin.open(folded):
        return True
    return sentence[:1] in OPENING and len(QUOTED.sub("", sentence).split()) < 2


class Fault(NamedTuple):
    """What a sentence loses, whether it is barred from any summary, and whether its author speaks of himself."""

    penalty: float = 0.0
    barred: bool = False
    own_voice: bool = False


def fault_of(sentence: str, folded: Sequence[str], length: int, rules: Wording) -> Fault:
    """What is wrong with a sentence of `length` words."""
    if unbalanced(sentence) or QUESTION.search(sentence[-8:]) or rules.teaser.within(folded):
        return Fault(barred=True)
    own_voice = judged(sentence, folded, rules.first_person.longest)
    wrong = own_voice or rules.idle.within(folded) or length < SHORT or length > LONG or bad_end(sentence)
    fault = PENALTY if wrong else 0.0
    if sentence[0] in OPENING:  # what was said has its own place beside the summary
        fault += QUOTATION
    if judged(sentence, folded, rules.loaded.longest):
        fault += MILD
    if CASED.search(sentence) and not NAME.search(sentence):
        fault += MILD
    return Fault(fault, False, own_voice)


def bad_end(sentence: str) -> bool:
    """Whether a sentence breaks off or only announces what follows."""
    tail = sentence[-8:]
    return tail[-1:] not in MARKS or bool(TRAILING.search(tail)) or not FINAL.search(tail)


def judged(sentence: str, folded: Sequence[str], listed: frozenset[str]) -> bool:
    """Whether a sentence uses one of the words itself, outside quotation marks."""
    if listed.isdisjoint(folded):
        return False
    bare = PARTY.sub(" ", QUOTED.sub(" ", sentence))
    return any(len(word) == 1 or not word.isupper() for word in words(bare) if fold(word) in listed)  # "US" is not "us"


def unbalanced(sentence: str) -> bool:
    """Whether a quotation mark or bracket has no partner in the sentence."""
    if sentence.count('"') % 2 or sentence.count("(") != sentence.count(")"):
        return True
    if sentence.count("«") != sentence.count("»"):
        return True
    opening, closing = sentence.count("“"), sentence.count("”")
    return sentence.count("„") not in (opening, closing) if "„" in sentence else opening != closing
