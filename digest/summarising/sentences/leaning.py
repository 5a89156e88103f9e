"""Which sentences lean on the one before them: they point back at somebody or something, or go on from it."""

from collections.abc import Sequence

from digest.summarising.lexicon import Wording
from digest.summarising.sentences.faults import OPENING, QUOTED
from digest.summarising.sentences.surnames import FULL
from digest.text import fold, words

__all__ = ["adds", "leans"]

MODIFIED = 4  # words: that far into a sentence its first noun is looked for
EARLY = 7  # words: a person who is only aged has a name among them
SOONEST = 12  # words in which "also" stands that goes on from the sentence before
FRONTED = 8  # words: a pronoun among them is the subject of a sentence that opens with a preposition
LAST = 40  # code points of a clause that says who spoke


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
