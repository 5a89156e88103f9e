"""Stems (Snowball, by PyStemmer; a light hand for Hebrew) and stop words per language."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import Stemmer

from digest.text.language import primary
from digest.text.remembering import Remembered
from digest.text.words import fold

__all__ = ["speech_verbs", "stem_words", "stop_words"]

# PyStemmer accepts two-letter codes but lists only these names; a version without one of them is not an error.
ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
ELIDED = re.compile(r"^(?:\w{1,2}|all|coll|dall|dell|nell|sull|jusqu|lorsqu|puisqu|quest|quell|un)'(?=\w)")
ELIDING = frozenset({"ca", "fr", "it"})
HEBREW_PREFIX = re.compile(r"ו?(?:כש|ש)?[בלמכ]?ה?(?=\w{4})")
HEBREW_SUFFIX = re.compile(r"(?<=\w{3})(?:יים|יות|ים|ות|ית|ה|י|ת)$")
FINAL_LETTERS = str.maketrans("םןץףך", "מנצפכ")


@cache
def known_stems(code: str) -> Remembered[str] | None:
    """The stems of a primary language code, None where there is no Snowball stemmer for it."""
    name = ALGORITHMS.get(code)
    if name is None or name not in Stemmer.algorithms():
        return None
    stem = Stemmer.Stemmer(name, 0).stemWord
    return Remembered(lambda word: str(stem(word)))


def hebrew_stem(word: str) -> str:
    """A Hebrew word without article, one-letter prepositions and the commonest endings; three or four letters stay."""
    bare = word[match.end() :] if (match := HEBREW_PREFIX.match(word)) else word
    return HEBREW_SUFFIX.sub("", bare).translate(FINAL_LETTERS)


def stem_words(folded: Iterable[str], language: str | None) -> list[str]:
    """The stems of folded words; a language without a stemmer leaves them as they are, unknown counts as English."""
    code = primary(language) or "en"
    listed = list(folded)
    if code == "he":
        return [hebrew_stem(word) for word in listed]
    if code in ELIDING:
        listed = [ELIDED.sub("", word, count=1) if "'" in word else word for word in listed]
    stems = known_stems(code)
    return listed if stems is None else list(map(stems.__getitem__, listed))


@cache
def language_data(code: str) -> dict[str, object]:
    """The language file of a primary language code; empty where there is none."""
    path = files("digest.text").joinpath("languages", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """Words of `language` that carry no topic, folded; those of English where it is unknown."""
    listed = language_data(primary(language) or "en").get("stop_words", "")
    return frozenset(fold(listed).split() if isinstance(listed, str) else ())


@cache
def speech_verbs(language: str | None) -> frozenset[str]:
    """Verbs that say who said something, as written; those of English where the language is unknown."""
    return frozenset(str(language_data(primary(language) or "en").get("speech_verbs", "")).split())
