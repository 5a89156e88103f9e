"""Is this a word? Asked before anything is taken apart.

English has a list of words; the other languages that cleaning knows have the table of their common stems.
"""

from functools import cache
from importlib.resources import files

from digest.cleaning.phrases import source
from digest.text import primary, stem_words
from digest.text.background import background_weights

__all__ = ["has_list", "is_common", "is_word", "known_language"]

ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))


@cache
def lexicon(code: str) -> frozenset[str]:
    """The base words of a language; empty where there is no list."""
    path = files("digest.cleaning").joinpath("languages", f"{code}.words")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def known_language(language: str | None) -> bool:
    """Whether there is a list of words for the language, or a table of its stems."""
    code = primary(language) or "en"
    return bool(lexicon(code) or (source(code) and background_weights(code)))


def has_list(language: str | None) -> bool:
    """Whether there is a list of words, without which no word is taken apart."""
    return bool(lexicon(primary(language) or "en"))


def is_word(word: str, language: str | None) -> bool:
    """Whether a lower-case word is in the list, or is a regular form of one that is; or its stem is a common one."""
    words = lexicon(primary(language) or "en")
    if not words:
        return is_common(word, language)
    if word in words:
        return True
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) > 2 and (stem + instead in words or (doubled(stem, ending) and stem[:-1] in words)):
                return True
    return False


def is_common(word: str, language: str | None) -> bool:
    """Whether the stem of a lower-case word is one of the common ones of the language; names of days are."""
    return stem_words([word], language)[0] in background_weights(language)


def doubled(stem: str, ending: str) -> bool:
    """Whether "planned" is "plan" with its last letter doubled."""
    return ending in ("ed", "ing") and len(stem) > 3 and stem[-1] == stem[-2]
