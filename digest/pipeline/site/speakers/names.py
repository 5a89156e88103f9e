"""Who counts as a speaker with a name."""

import re
from collections.abc import Iterator

from digest.model import Article
from digest.quoting.lexicon import Lexicon, lexicon
from digest.quoting.speakers.names import first_names, name_lists

__all__ = ["is_name"]

PARTY = re.compile(r"[A-Z]-[A-Z]")  # "D-Larkshire"
NEAR = 30  # letters before a word that tell what it is
LAST = re.compile(r"(\w+)\.?$")
WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def is_name(speaker: str, articles: tuple[Article, ...]) -> bool:
    """Whether a speaker is somebody in particular, not just "the letter", "a Larkhaven official", one of many Smiths.

    One word of the name must be none that the language knows - for a person, an office, a body, a document - and must
    stand with a capital inside a sentence of one of the articles. A name of one word alone must not be part of a longer
    one there, or follow a title; where all nouns have capitals, one word is too few.
    """
    words = WORD.findall(speaker)
    languages = {article.language for article in articles}
    known = [found for language in sorted(languages, key=str) if (found := lexicon(language))]
    if any(unnamed(words, each) or office(words, each) for each in known):
        return False
    proper = [word for word in words if word[0].isupper() and not any(common(word, each) for each in known)]
    proper = [word for word in proper if word.lower() not in name_lists()["origins"] and not PARTY.match(word)]
    proper = [word for word in proper if any(inside(word, article.text) for article in articles)]
    if not known or not proper:
        return False
    if len(words) > 1:
        return True
    return not known[0].capital_nouns and not any(is_surname(speaker, article.text, known[0]) for article in articles)


def unnamed(words: list[str], known: Lexicon) -> bool:
    """Whether words only describe a person or a document: "a Larkhaven official", "Penrose's lawyer", "the Lund memo".

    In another story the same words may mean somebody else.
    """
    telling = [word for word in words if known.classes.get(word.lower()) in ("H", "d")]
    telling = telling if known.capital_nouns else [word for word in telling if word.islower()]
    led = bool(words) and known.classes.get(words[0].lower()) == "D"
    if led and words[0].islower() and words[0] not in known.articles:
        return True  # "a Larkshire Democrat"
    return bool(telling) and (led or telling[-1] == words[-1] or (known.capital_nouns and telling[0] == words[0]))


def office(words: list[str], known: Lexicon) -> bool:
    """Whether capitals are somebody's office alone: "Harbour Safety Minister", "Minister for Fog", "Larkhaven CEO"."""
    if not words or not words[0][0].isupper() or any(word.lower() in first_names() for word in words):
        return False
    head = words[-1]
    for at, word in enumerate(words[1:]):
        if word in known.connectors:
            head = words[at]
            break
    return len(words) > 1 and (known.is_title(head.lower()) or known.classes.get(head.lower()) == "H")


def common(word: str, known: Lexicon) -> bool:
    """Whether the language has the word for something else than names."""
    lower = word.lower()
    return lower in known.classes or lower in known.titles or lower in known.articles


def inside(word: str, text: str) -> bool:
    """Whether a word stands behind another one, so that its capital is its own."""
    return any(before and (before[-1].isalnum() or before[-1] in ",;’'") for before in befores(word, text))


def is_surname(word: str, text: str, known: Lexicon) -> bool:
    """Whether a word follows a first name or a title anywhere."""
    for before in befores(word, text):
        last = LAST.search(before)
        if last and (last.group(1).lower() in known.titles or is_first(last.group(1), known)):
            return True
    return False


def is_first(word: str, known: Lexicon) -> bool:
    """Whether a word can be a first name."""
    return word[0].isupper() and word.lower() not in known.classes


def befores(word: str, text: str) -> Iterator[str]:
    """What stands before a word, wherever it follows a space."""
    at = text.find(f" {word}")
    while at >= 0:
        yield text[max(0, at - NEAR) : at]
        at = text.find(f" {word}", at + len(word))
