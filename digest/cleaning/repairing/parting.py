"""Where two words have lost the space between them.

English has a list of words, and what is not in it may be two. In other languages most of what is not in the table of
common stems is a word all the same: "Bahnhofsvorplatz". There a word is parted only at one of the function words of
which the language makes no longer ones, `glued_before` and `glued_after` in `languages/*.toml`: of the 100,000 and more
rare words in the lists of wordfreq none begins (ends) with such a word and goes on with a common one
(`tests/eval/find_glue.py` finds them).
"""

import re
from collections import Counter
from functools import cache

from digest.cleaning.phrases import listed, phrases, source
from digest.cleaning.repairing.lexicon import has_list, is_common, is_word
from digest.cleaning.signs import signs
from digest.text import Remembered, primary

__all__ = ["behind_name", "suspicious", "verb_endings", "where_glued"]

SHORTEST = 4  # letters of the longer part of two glued words
SHORTEST_VERB, LONGEST = 5, 40  # letters of a verb behind a name, of both
SHORTEST_COMMON = 5  # the same where there is no list of words


@cache
def glue_words(language: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that others are glued behind, and those that are glued behind others."""
    data = source(primary(language) or "en")
    before, after = (tuple(str(data.get(key, "")).split()) for key in ("glued_before", "glued_after"))
    return before, after


def parted_at(word: str, language: str | None) -> int | None:
    """The one place at which a word in small letters that is none of the language falls into two that are."""
    before, after = glue_words(language)
    if not (word.startswith(before) or word.endswith(after)) or is_common(word, language):
        return None
    cuts = [len(glue) for glue in before if word.startswith(glue)]
    cuts = [cut for cut in cuts if len(word) - cut >= SHORTEST_COMMON and is_common(word[cut:], language)]
    ends = [len(word) - len(glue) for glue in after if word.endswith(glue)]
    cuts += [cut for cut in ends if cut >= SHORTEST_COMMON and is_common(word[:cut], language)]
    return cuts[0] if len(cuts) == 1 else None


@cache
def glued(language: str | None) -> re.Pattern[str]:
    """Matches a word that begins or ends with one of the common words that others are glued to."""
    common = "|".join(sorted(phrases(language).glue))
    return re.compile(rf"(?:{common}).{{2,}}|.{{2,}}(?:{common})" if common else r"(?!)")


@cache
def suspicious(language: str | None) -> Remembered[bool]:
    """Whether a lower-case word is none of the language but begins or ends with one that others are glued to."""
    if not has_list(language):
        return Remembered(lambda word: parted_at(word, language) is not None)
    pattern = glued(language)

    def may_be_two(word: str) -> bool:
        odd = 5 <= len(word) <= 40 and word.isascii() and not is_word(word, language)
        return odd and pattern.fullmatch(word) is not None

    return Remembered(may_be_two)


def behind_name(word: str, language: str | None, counts: Counter[str]) -> int | None:
    """Where a verb begins that is glued to a name which the article has elsewhere; `word` is in small letters."""
    if not SHORTEST + SHORTEST_VERB <= len(word) <= LONGEST or not word.endswith(verb_endings(language)):
        return None
    ends = range(SHORTEST, len(word) - SHORTEST_VERB + 1)
    cuts = [cut for cut in ends if counts[word[:cut]] and is_word(word[cut:], language)]
    return cuts[0] if len(cuts) == 1 and not is_word(word, language) else None


@cache
def verb_endings(language: str | None) -> tuple[str, ...]:
    """How verbs end in a language with a list of words; empty for others."""
    return listed(primary(language) or "en", "verb_endings") if has_list(language) else ()


def where_glued(token: str, language: str | None, counts: Counter[str]) -> int | None:
    """The one place at which a token that is no word falls into a common word and another word."""
    lower = token.lower()
    if not has_list(language):
        return parted_at(token, language) if token == lower else None
    if not lower.isascii() or token.isupper():
        return None
    glue, common = phrases(language).glue, signs(language).function
    cuts = []
    for cut in range(2, len(token) - 1):
        left, right = token[:cut], token[cut:]
        if not left[1:].islower() or not right[1:].islower():
            continue
        if left[0].isupper() and not (right in glue and good(left, language, counts)):
            continue  # a capital begins a name: there is a "her" in "Herring", and "TheWire" is written so
        if (
            (left.lower() in glue and good(right, language, counts))
            or (right in glue and good(left, language, counts))
            or (left in common and right in common)
            or (len(left) > SHORTEST <= len(right) and left in glue and is_word(right, language))
        ):
            cuts.append(cut)
    if not cuts and token[1:].islower() and token[0].isupper():
        return behind_name(lower, language, counts)
    return cuts[0] if len(cuts) == 1 else None


def good(part: str, language: str | None, counts: Counter[str]) -> bool:
    """Whether the other part stands on its own: a name that the article knows, or a word of the language."""
    if len(part) < SHORTEST:
        return False
    if part[0].isupper():
        return counts[part.lower()] > 0
    return is_word(part, language) and (counts[part] > 0 or len(part) > SHORTEST)
