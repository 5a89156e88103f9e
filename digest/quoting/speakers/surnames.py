"""Whose name a surname or a first name alone is."""

from collections import Counter
from collections.abc import Iterable

from digest.quoting.lexicon import Lexicon
from digest.quoting.speakers.names import name_lists

__all__ = ["alone_first", "by_first_word", "completed", "joined", "surnames", "told_by_pronouns"]


def joined(words: Iterable[str]) -> str:
    """A name from its words; a particle that lost its vowel is written with the next word ("d'Orval")."""
    return " ".join(words).replace("’ ", "’").replace("' ", "'")


def alone_first(named: Iterable[list[str]]) -> Counter[tuple[str, ...]]:
    """How often a surname stands alone while only one full name that ends in it was told: it is that one's."""
    known: dict[str, set[tuple[str, ...]]] = {}
    found: Counter[tuple[str, ...]] = Counter()
    for words in named:
        if len(words) > 1:
            known.setdefault(words[-1], set()).add(tuple(words))
        elif len(told := known.get(words[0], ())) == 1:
            found.update(told)
    return found


def told_by_pronouns(
    by_word: dict[str, list[tuple[int, str]]], genders: dict[str, str], words: list[str], lexicon: Lexicon
) -> None:
    """Prefer, of a man and a woman of one surname, the one of whom the article says "he" or "she", if only of one."""
    both = {"m", "f"}
    tied = [ranked for ranked in by_word.values() if len(ranked) > 1 and both <= {genders.get(n) for _, n in ranked}]
    if not tied:
        return
    said = set(words)
    heard = "".join(
        gender
        for gender, pronouns in (("m", lexicon.male), ("f", lexicon.female))
        if any(word in said or word.capitalize() in said for word in pronouns)
    )
    for ranked in tied if len(heard) == 1 else ():
        ranked[:] = [(count * (2 if genders.get(name) == heard else 1), name) for count, name in ranked]
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))


def surnames(fulls: Counter[tuple[str, ...]]) -> dict[str, list[tuple[int, str]]]:
    """Surname -> full names that end in it, the most frequent first."""
    lists = name_lists()
    found: dict[str, list[tuple[int, str]]] = {}
    for words, count in fulls.items():
        first = words[0].lower()
        known = first in lists["male"] or first in lists["female"]
        # A run such as "New Brad Lund" or "Thursday Brad Lund" loses to the name inside it.
        inner = any(words[start:] in fulls for start in range(1, len(words) - 1))
        found.setdefault(words[-1], []).append((count * (2 if known else 1) - (100 if inner else 0), joined(words)))
    for ranked in found.values():
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    return found


def by_first_word(word: str, titled: bool, fulls: Counter[tuple[str, ...]]) -> str:
    """The full name that a first name ("Ada"), or a family name that comes first ("Mr. Tan"), belongs to."""
    lists = name_lists()
    if not titled and word.lower() not in lists["male"] and word.lower() not in lists["female"]:
        return word
    fitting = sorted(joined(words) for words in fulls if words[0] == word and (not titled or fulls[words] > 1))
    return fitting[0] if len(fitting) == 1 else word


def completed(
    words: list[str], gender: str | None, by_word: dict[str, list[tuple[int, str]]], genders: dict[str, str]
) -> str:
    """The full name for a surname where one person is clearly meant, else the words as they stand."""
    own = joined(words)
    if words[0][0].islower():  # "de Blasio"
        name = completed(words[-1:], gender, by_word, genders)
        return name if name.endswith(" " + own) else own
    if len(words) > 1:
        for _, name in by_word.get(words[-1], ()):
            if len(name) < len(own) and own.endswith(" " + name):
                return name
        return own
    fitting = [
        (count, name)
        for count, name in by_word.get(words[0], ())
        if gender is None or genders.get(name, gender) == gender
    ]
    if not fitting or (len(fitting) > 1 and fitting[0][0] < 2 * fitting[1][0]):
        return own
    return fitting[0][1]
