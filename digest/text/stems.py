"""Stems (Snowball, by PyStemmer) and stop words per language."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import Stemmer

from digest.text.language import primary

__all__ = ["stem_words", "stop_words"]

ALGORITHMS = frozenset(Stemmer.algorithms(aliases=True))


@cache
def stemmer(code: str) -> Stemmer.Stemmer | None:
    """The Snowball stemmer for a primary language code, None where there is none."""
    return Stemmer.Stemmer(code, 30_000) if code in ALGORITHMS else None


def stem_words(folded: Iterable[str], language: str | None) -> list[str]:
    """The stems of folded words; a language without a stemmer leaves them as they are, unknown counts as English."""
    algorithm = stemmer(primary(language) or "en")
    listed = list(folded)
    return algorithm.stemWords(listed) if algorithm else listed


@cache
def language_data(code: str) -> dict[str, object]:
    """The language file of a primary language code; empty where there is none."""
    path = files("digest.text").joinpath("languages", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """Words of `language` that carry no topic, folded; those of English where it is unknown."""
    listed = language_data(primary(language) or "en").get("stop_words", ())
    return frozenset(listed.split() if isinstance(listed, str) else ())
