"""Whether a sentence says that something happened, as far as its verbs tell.

A language's data lists verbs of the past and endings of them; what it has no data for may always be a report.
"""

import re
from collections.abc import Sequence

from digest.summarising.lexicon import Wording
from digest.summarising.sentences.faults import QUOTED
from digest.text import words

__all__ = ["STOP", "reports", "tells", "tells_nothing"]

STOP = re.compile(r"[,;:–—]\s")
DIGIT = re.compile(r"\d")
HELPING = 4  # words from "has" to what was done


def reports(sentence: str, rules: Wording) -> bool:
    """Whether a sentence says in a main clause that something was or has been done, or is said, as far as data of the
    language can tell; without such data any sentence may."""
    if not rules.past_verbs:
        return True
    *clauses, last = [words(clause) for clause in STOP.split(QUOTED.sub(" ", sentence))]
    if clauses and not rules.lasting.isdisjoint(last[:1]):
        return False  # "The lives of the men held in Selm, drivers all, could be in danger"
    return any(tells(clause, rules) for clause in clauses) or tells(last, rules, True)


def tells_nothing(sentence: str, folded: Sequence[str], rules: Wording) -> bool:
    """Whether a sentence is a flourish: nothing happened in it, nothing will, and it gives no number."""
    if not rules.future.isdisjoint(folded) or DIGIT.search(sentence):
        return False
    return not reports(sentence, rules)


def tells(clause: Sequence[str], rules: Wording, last: bool = False) -> bool:
    """The same of a clause, perhaps the last of its sentence; the first verb after "who" or "when" belongs to these."""
    aside, before, at = False, "", 0
    while at < len(clause):
        if clause[at] in rules.subordinate:
            aside = True
        elif reach := vague_at(clause, at, before, rules):
            at += reach - 1
        elif reach := verb_at(clause, at, before, rules):
            put_in = not at and not last and clause[at] not in rules.tail_cues and clause[at + 1 : at + 2]
            if not aside and not (put_in and put_in[0] in rules.after_participle):
                return True  # but "..., seen by few, ..."
            aside, at = False, at + reach - 1
        before = clause[at]
        at += 1
    return False


def verb_at(clause: Sequence[str], at: int, before: str, rules: Wording) -> int:
    """How many words a verb has that begins there, 0 where none does."""
    if clause[at] in rules.perfect:
        done = done_after(clause, at, rules)
        return done and done + pasts(clause[at + done :], rules)
    if clause[at] in rules.reporting:
        return 1
    return 0 if before in rules.no_verb_after or before in rules.ever else pasts(clause[at:], rules)


def vague_at(clause: Sequence[str], at: int, before: str, rules: Wording) -> int:
    """How many words a verb has that begins there and is of what may have been or has always been: "may have fallen",
    "has long been known"."""
    if clause[at] not in rules.perfect or not (done := done_after(clause, at, rules)):
        return 0
    vague = before in rules.future or not rules.ever.isdisjoint(clause[at + 1 : at + done])
    return done + pasts(clause[at + done :], rules) if vague else 0


def done_after(clause: Sequence[str], at: int, rules: Wording) -> int:
    """How many words after "has" what was done stands, with only adverbs between; 0 where nothing was."""
    for place, word in enumerate(clause[at + 1 : at + 1 + HELPING], 1):
        if past(word, rules):
            return place
        if word not in rules.between and word not in rules.ever and not word.endswith(rules.adverb_endings):
            return 0
    return 0


def pasts(clause: Sequence[str], rules: Wording) -> int:
    """How many words like the past of a verb a text begins with: "was closed"."""
    return next((place for place, word in enumerate(clause) if not past(word, rules)), len(clause))


def past(word: str, rules: Wording) -> bool:
    """Whether a word looks like the past of a verb."""
    return word in rules.past_verbs or (
        len(word) > 3
        and word.endswith(rules.verb_endings)
        and word[0].islower()
        and "-" not in word
        and word not in rules.no_verbs
    )
