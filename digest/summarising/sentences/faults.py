"""What makes a sentence unfit, or less fit, to stand in a summary."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from digest.summarising.lexicon import Wording
from digest.summarising.sentences.surnames import FULL
from digest.text import fold, words

__all__ = ["DIGIT", "PAIRED", "QUOTED", "Fault", "adds", "fault_of", "leans"]

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
LAST = 40  # code points of a clause that says who spoke
YEAR = re.compile(r"(?:19|20)\d\d")
POSED, SOON = 16, 4  # words in which the verb of a caption stands, and of one that names no year
SHORT, THIN, LONG = 8, 10, 45  # words
MODIFIED = 4  # words: that far into a sentence its first noun is looked for
EARLY = 7  # words: a person who is only aged has a name among them
SOONEST = 9  # words in which "also" stands that goes on from the sentence before
FRONTED = 8  # words: a pronoun among them is the subject of a sentence that opens with a preposition

PENALTY = 0.6
MILD = 0.3
QUOTATION = 0.5


def leans(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence needs the one before it: it opens with a pronoun or a connective, or is only a quotation."""
    if rules.leaning.opening(folded):
        return True
    if not rules.pointing.keys.isdisjoint(folded) and points(folded, rules):
        return True
    opener = folded[0] if folded else ""
    if opener in rules.counting and not rules.thin_verbs.isdisjoint(folded[1:2]):
        return True  # "Two were hurt", "Each can have one"
    if opener in rules.thin_articles and (thinly_named(sentence, folded, rules) or only_aged(sentence, folded, rules)):
        return True
    if opener in rules.fronting and not rules.subjects.isdisjoint(folded[1:FRONTED]):
        return early_pronoun(sentence, rules)
    if sentence[:1] in OPENING and len(QUOTED.sub("", sentence).split()) < 2:
        return True
    return rules.pronoun_cue.within(folded) and (nameless(sentence, rules) or said_by_pronoun(sentence, rules))


def adds(folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence soon says that it goes on from the one before it: "Roth has also resigned", "Roth, though,";
    not "Roth, who is also a singer," of somebody by the way."""
    if rules.adding.isdisjoint(folded[1:SOONEST]):
        return False
    place = next(place for place, word in enumerate(folded) if place and word in rules.adding)
    return rules.subordinate.isdisjoint(folded[:place])


def points(folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence that names no day, and nothing from which it counts, points back at one."""
    anchored = not rules.calendar.isdisjoint(folded) or not rules.anchoring.isdisjoint(folded)
    return not anchored and rules.pointing.within(folded)


def thinly_named(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence that opens with an article opens "The company said", "The small company said", naming nothing.

    "The State Department", "The city of Orrin" and "The city council" are names or lead on to one.
    """
    for place in range(1, min(MODIFIED, len(folded) - 1)):
        if folded[place].removesuffix("'s") in rules.thin and folded[place].endswith("'s"):
            return not any(word[0].isupper() for word in words(sentence)[1 : place + 1])  # "The panel's report"
        if folded[place] in rules.thin:
            after = next((word for word in folded[place + 1 : place + 3] if word not in rules.between), "")
            verb = after in rules.thin_verbs or after.endswith(rules.verb_endings)
            return verb and not any(word[0].isupper() for word in words(sentence)[place : place + 2])
    return False


def only_aged(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence opens with "The 26-year-old said", a person named by age alone."""
    if len(folded) < 4 or not folded[1].isdigit():
        return False
    written = words(sentence)
    if rules.capital_nouns:
        return written[2][0].isupper()  # "Der 26-Jährige", not "Die 26-jährige Mara Penn"
    return not any(named(word, rules) for word in written[2:EARLY])


def early_pronoun(sentence: str, rules: Wording) -> bool:
    """Whether "On Sunday in Orrin he left" has its pronoun before any name but a place's; "When he left, Roth wept"
    names him after it."""
    written = words(QUOTED.sub(" ", sentence))
    place = next((n for n, word in enumerate(written) if n and word.casefold() in rules.subjects), 0)
    placed = [before.casefold() in rules.place_prepositions for before in written]
    if any(named(word, rules) and not placed[n] for n, word in enumerate(written[1:place])):
        return False
    comma = sentence.find(",")
    if comma >= 0 and len(words(QUOTED.sub(" ", sentence[:comma]))) <= place:
        return True  # "In a statement, he praised Roth" names another
    return not any(named(word, rules) for word in (words(sentence[comma : comma + 60])[:4] if comma >= 0 else ()))


def nameless(sentence: str, rules: Wording) -> bool:
    """Whether a sentence that says "she said" names nobody outside its quotation marks, as far as capitals tell."""
    return rules.capital_nouns or not any(named(word, rules) for word in words(QUOTED.sub(" ", sentence))[1:])


def said_by_pronoun(sentence: str, rules: Wording) -> bool:
    """Whether a clause of a sentence is "she said on Monday", and what stands before it names nobody in full."""
    commas = [place for place, sign in enumerate(sentence) if sign == ","]
    said = [place for place in commas if rules.pronoun_cue.opening(words(fold(sentence[place : place + LAST])))]
    return bool(said) and FULL.search(sentence, 0, said[0]) is None


def named(word: str, rules: Wording) -> bool:
    """Whether a word inside a sentence looks like a name: a capital, and no month or weekday."""
    folded = word.casefold()
    return word[0].isupper() and len(word) > 1 and folded not in rules.months and folded not in rules.weekdays


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
    sound = SHORT <= length <= LONG and (plain or good_end(sentence))
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
