"""Who said it, at the end of a sentence: “…, according to the head of the harbour office” is no part of the fact."""

from digest.summarising.lexicon import Wording
from digest.summarising.terms import Terms
from digest.text import fold, words

__all__ = ["beside_the_fact", "only_there"]

LEFT = 5  # words of a fact
LONGEST = 12  # words of "said the head of the harbour office on Tuesday"
CLAUSE = 60  # code points in which a clause behind a comma says that it says who said it


def beside_the_fact(sentence: str, folded: list[str], rules: Wording) -> int:
    """How many of the last words of a sentence only say who said what stands before: 0 where none do.

    A clause behind a comma that begins with one of the language's cues ("according to ...", "said ...") or that is the
    last and ends with one ("the head of the harbour office said on Tuesday"); not "Penn, head of the office, said that
    ...", where the fact comes after.
    """
    last = sentence.rfind(", ")
    if last < 0 or rules.tail_cues.isdisjoint(folded):
        return 0
    place = sentence.find(", ")
    first = len(sentence[:place].split())
    while place >= 0:
        clause = words(fold(sentence[place : place + CLAUSE]))
        begins = bool(clause) and clause[0] in rules.tail_cues
        if begins or (place == last and ends_with_cue(clause, rules)):
            behind = len(words(fold(sentence[place:])))
            told = clause[0] in rules.tail_prepositions or (behind <= LONGEST and first >= LEFT)
            return behind if told and len(folded) - behind >= LEFT else 0
        place = sentence.find(", ", place + 1)
    return 0


def ends_with_cue(clause: list[str], rules: Wording) -> bool:
    """Whether a clause ends in "she said", "the office said on Tuesday": nothing after it but when and where."""
    place = next((place for place, word in enumerate(clause) if word in rules.tail_cues), len(clause))
    after = clause[place + 1 :]
    return place < len(clause) and all(
        word in rules.tail_words or word in rules.calendar or word.isdigit() for word in after
    )


def only_there(folded: list[str], behind: int, terms: Terms, known: dict[str, int]) -> tuple[int, ...]:
    """The terms of a sentence that stand in its last words alone."""
    before = {known[word] for word in folded[: len(folded) - behind]}
    return tuple(term for term in terms if term not in before)
