"""What makes a sentence unfit, or less fit, to stand in a summary."""

import re

from digest.summarising.wording import Wording

__all__ = ["fault_of", "leans"]

QUOTED = re.compile(r"“[^“”]*+”|\"[^\"]*+\"|«[^«»]*+»|„[^„“”]*+[“”]|‘[^‘’]*+’(?!\w)")
OPENING = "“\"«„‘'"
FINAL = re.compile(r"[.!?…。！？।॥؟։;][\"'”’»)\]]*$")
QUESTION = re.compile(r"[?؟;？][\"'”’»)\]]*$")
TRAILING = re.compile(r"(?:\.\.\.|…|[^\w\s]*:)[\"'”’»)\]]*$")
NAME = re.compile(r"(?<=\s)[\"“(]?[A-Z\u00c0-\u00de\u0386-\u03ab\u0410-\u042f]\w|\d")
CASED = re.compile(r"[a-z\u00df-\u00ff\u03ac-\u03ce\u0430-\u044f]")
SHORT, LONG = 8, 45  # words

PENALTY = 0.8
MILD = 0.3


def leans(sentence: str, rules: Wording) -> bool:
    """Whether a sentence needs the one before it: it opens with a pronoun or a connective, or is only a quotation."""
    if rules.leaning.match(sentence) or rules.thin.match(sentence):
        return True
    if sentence[:1] in OPENING:
        return len(QUOTED.sub("", sentence).split()) < 2
    return False


def fault_of(sentence: str, words: int, rules: Wording) -> float | None:
    """The penalty of a sentence, 0 where nothing is wrong with it; None bars it from any summary."""
    if unbalanced(sentence) or rules.teaser.search(sentence):
        return None
    bare = QUOTED.sub(" ", sentence)
    wrong = (
        bool(QUESTION.search(sentence))
        or not FINAL.search(sentence)
        or bool(TRAILING.search(sentence))
        or words < SHORT
        or words > LONG
        or bool(rules.first_person.search(bare))
    )
    fault = PENALTY if wrong else 0.0
    if rules.loaded.search(bare):
        fault += MILD
    if CASED.search(bare) and not NAME.search(sentence):
        fault += MILD
    return fault


def unbalanced(sentence: str) -> bool:
    """Whether a quotation mark or bracket has no partner in the sentence."""
    if sentence.count('"') % 2 or sentence.count("(") != sentence.count(")"):
        return True
    if sentence.count("«") != sentence.count("»"):
        return True
    opening, closing = sentence.count("“"), sentence.count("”")
    return sentence.count("„") not in (opening, closing) if "„" in sentence else opening != closing
