"""What makes a sentence unfit, or less fit, to stand in a summary."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from digest.summarising.lexicon import Wording
from digest.text import fold, words

__all__ = ["DIGIT", "OPENING", "PAIRED", "QUOTED", "Fault", "fault_of"]

QUOTED = re.compile(r"“[^“”]*+”|\"[^\"]*+\"|«[^«»]*+»|„[^„“”]*+[“”]|‘[^‘’]*+’(?!\w)")
OPENING = "“\"«„‘'"
ASIDE = OPENING + "("
FINAL = re.compile(r"[.!?…。！？।॥؟։;][\"'”’»)\]]*$")
PAIRED = re.compile(r"[\"()«»“”„]")
MARKS = frozenset(".!?…。！？।॥؟։;\"'”’»)]")
QUESTION = re.compile(r"[?؟;？][\"'”’»)\]]*$")
TRAILING = re.compile(r"(?:\.\.\.|…|!|[^\w\s]*:)[\"'”’»)\]]*$")
# A search is fast where a pattern begins with its letters: what must stand before the first is asked after it.
NAME = re.compile(r"[A-Z\u00c0-\u00de\u0386-\u03ab\u0410-\u042f](?:(?<=\s.)|(?<=\s[\"“(].))\w|\d")
DIGIT = re.compile(r"\d")
CASED = re.compile(r"[a-z\u00df-\u00ff\u03ac-\u03ce\u0430-\u044f]")
PARTY = re.compile(r"\([A-Z]{1,3}[-–][^()]{1,20}\)")  # "(I-Vt.)" is not the speaker
RUBRIC = re.compile(r"(?:[\w’'-]+ ){0,3}[\w’'-]+:\s")  # "The offer: a cheque", "In pictures: the wreck"
ENTRY = 40  # code points in which the colon of a rubric stands
AGENCY_DATE = re.compile(r"[A-Z][A-Z ,]{2,40} [-–—] [A-Z]{3,9} \d{1,2}:")  # "ORRIN, SELM - MARCH 4: Marchers wave"
GLUED = re.compile(r"[a-z]\.(?<=[a-z]{2}\.)[A-Z][a-z]+ ")  # two sentences with nothing between
CLOCK = re.compile(r"\d{1,2}[.:h]\d\d,?\s(?:\(|[A-Z])")  # the entry of a live blog
YEAR = re.compile(r"(?:19|20)\d\d")
POSED, SOON = 16, 4  # words in which the verb of a caption stands, and of one that names no year
SHORT, THIN, LONG = 8, 10, 45  # words

PENALTY = 0.6
MILD = 0.3
QUOTATION = 0.5


class Fault(NamedTuple):
    """What a sentence loses, whether it is barred from any summary, and whether its author speaks of himself."""

    penalty: float = 0.0
    barred: bool = False
    own_voice: bool = False


SOUND = Fault()


def fault_of(sentence: str, folded: Sequence[str], length: int, rules: Wording, marked: bool) -> Fault:
    """What is wrong with a sentence of `length` words; `marked`: it may have quotation marks or brackets."""
    plain = sentence[-1:] == "." and sentence[-2:-1].isalnum()  # nearly all sentences end so
    asked = not plain and QUESTION.search(sentence[-8:]) is not None
    remark = sentence[0] == "[" and sentence.find("]", 0, -1) < 0  # of whoever put the text up
    suspect = not rules.suspect.isdisjoint(folded)
    if asked or remark or (marked and unbalanced(sentence)) or (suspect and rules.teaser.within(folded)):
        return Fault(barred=True)
    if sentence.isupper() or (sentence[0].islower() and broken_off(sentence)):
        return Fault(barred=True)
    if (
        (suspect and captioned(sentence, folded, rules))
        or (sentence[-5:-1].isdigit() and ends_in_place_and_date(sentence, rules))
        or (sentence[1:2].isupper() and AGENCY_DATE.match(sentence))
    ):
        return Fault(barred=True)
    own_voice = suspect and judged(sentence, folded, rules.first_person.keys)
    short = length < SHORT and not gives_a_number(folded, rules)
    sound = not short and length <= LONG and (plain or good_end(sentence))
    marked_off = sentence[0] in "&*•·|"  # of a list, or a scar of markup
    glued = sentence.find(".", 0, -1) > 0 and GLUED.search(sentence)
    timed = sentence[0].isdigit() and CLOCK.match(sentence)
    wrong = own_voice or not sound or marked_off or glued or timed or (suspect and rules.idle.within(folded))
    fault = PENALTY if wrong else 0.0
    if sentence[0] in ASIDE:  # what was said has its own place beside the summary, and what is added by the way none
        fault += QUOTATION
    if suspect and judged(sentence, folded, rules.loaded.keys):
        fault += MILD
    if suspect and not rules.honorific.isdisjoint(folded) and second_mention(sentence, rules):
        fault += MILD
    if not rules.follow_up.isdisjoint(folded[1:3]) or (":" in sentence[:ENTRY] and RUBRIC.match(sentence)):
        fault += MILD
    if CASED.search(sentence) and (not NAME.search(sentence) or (length < THIN and not DIGIT.search(sentence))):
        fault += MILD
    return Fault(fault, False, own_voice) if fault else SOUND


def gives_a_number(folded: Sequence[str], rules: Wording) -> bool:
    """Whether a short sentence says enough: "900 jobs will go", a number and, as far as data of the language tell, a
    verb; not "Oda Lind, 18, from Selm", nor "The mill closed in 2011"."""
    if not any(word.isdigit() and not YEAR.fullmatch(word) for word in folded):
        return False
    return not rules.past_verbs or any(
        word in rules.past_verbs or word in rules.lasting or word.endswith(rules.verb_endings) for word in folded
    )


def captioned(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence has a mark of a caption, or says like one what is seen on a day, of such a year if that is
    said late."""
    if not rules.caption_words.isdisjoint(folded) and any(mark in sentence for mark in rules.caption):
        return True
    if rules.caption_verbs.isdisjoint(folded[1:POSED]):
        return False
    soon = not rules.caption_verbs.isdisjoint(folded[1:SOON])
    dates = zip(folded, [*folded[1:], ""], [*folded[2:], "", ""], strict=False)
    return any(
        month in rules.months and ((soon and day.isdigit()) or YEAR.fullmatch(year)) for month, day, year in dates
    )


def broken_off(sentence: str) -> bool:
    """Whether a sentence that begins with a small letter is the rest of one; "al-Wadi", "iPhones" are whole words."""
    first = sentence.split(maxsplit=1)[0]
    return first.isalpha() and first.islower()


def ends_in_place_and_date(sentence: str, rules: Wording) -> bool:
    """Whether a sentence that ends in a year has a place and a full date there, nothing between, as captions do."""
    end = sentence[:-1].split()[-4:]
    return len(end) == 4 and end[0][0].isupper() and end[1].casefold() in rules.months and end[2].endswith(",")


def second_mention(sentence: str, rules: Wording) -> bool:
    """Whether "Ms. Roth" is named by her surname alone, as outlets do after the first time."""
    written = words(QUOTED.sub(" ", sentence))
    for place, word in enumerate(written):
        if word.casefold() in rules.honorific and word[0].isupper():
            after = written[place + 1 : place + 3]
            return len(after) < 2 or not (after[0][0].isupper() and after[1][0].isupper())
    return False


def good_end(sentence: str) -> bool:
    """Whether a sentence neither breaks off, nor cries out, nor only announces what follows."""
    tail = sentence[-8:]
    return tail[-1:] in MARKS and not TRAILING.search(tail) and FINAL.search(tail) is not None


def judged(sentence: str, folded: Sequence[str], listed: frozenset[str]) -> bool:
    """Whether a sentence uses one of the words itself, outside quotation marks."""
    if listed.isdisjoint(folded):
        return False
    bare = PARTY.sub(" ", QUOTED.sub(" ", sentence))
    return any(len(word) == 1 or not word.isupper() for word in words(bare) if fold(word) in listed)  # "US" is not "us"


def unbalanced(sentence: str) -> bool:
    """Whether a quotation mark or bracket has no partner in the sentence."""
    if PAIRED.search(sentence) is None:
        return False
    if sentence.count('"') % 2 or sentence.count("(") != sentence.count(")"):
        return True
    if sentence.count("«") != sentence.count("»"):
        return True
    opening, closing = sentence.count("“"), sentence.count("”")
    return sentence.count("„") not in (opening, closing) if "„" in sentence else opening != closing
