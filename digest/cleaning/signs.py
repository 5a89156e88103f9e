"""Words that hint at what a line is: never certain, so the model weighs them. One list a language, in `languages/`."""

from functools import cache
from typing import NamedTuple

from digest.cleaning.phrases import source
from digest.text import primary, stop_words

__all__ = ["FUNCTION", "FURNITURE", "GROUPS", "READER", "REPORT", "VOICE", "VOICES", "Signs", "signs"]

GROUPS = (
    "copyright", "share", "subscribe", "related", "comments", "photo", "advert", "byline", "date", "contact",
    "navigation",
)  # fmt: skip
FURNITURE = sum(
    1 << GROUPS.index(group)
    for group in ("copyright", "share", "subscribe", "related", "comments", "advert", "contact", "navigation")
)


VOICES = ("i", "you", "he", "she")
# Flags above those of the groups; from the last one on there is one for each voice.
FUNCTION, READER, REPORT, VOICE = (1 << len(GROUPS) + bit for bit in range(4))


class Signs(NamedTuple):
    """One language's hints: each word's groups as a bit set, and its function words; `flags` has all of them,
    and the voices, as one bit set."""

    groups: dict[str, int]
    function: frozenset[str]
    reader: frozenset[str]
    report: frozenset[str]
    flags: dict[str, int]


@cache
def signs(language: str | None) -> Signs:
    """The hints of a language; English ones count everywhere, for the furniture of pages is often English."""
    code = primary(language) or "en"
    groups: dict[str, int] = {}
    for data in (source("en"), source(code) if code != "en" else {}):
        for number, group in enumerate(GROUPS):
            for word in str(data.get("signs", {}).get(group, "")).split():
                groups[word] = groups.get(word, 0) | 1 << number
    data = source(code)
    own = data.get("signs", {})
    function, reader, report = (
        frozenset(str(text).split())
        for text in (data.get("function_words", ""), own.get("reader", ""), own.get("report", ""))
    )
    function = function or stop_words(code)
    flags = groups.copy()
    voices = data.get("voices", {})
    spoken = {word: VOICE << at for at, voice in enumerate(VOICES) for word in str(voices.get(voice, "")).split()}
    for word, bit in spoken.items():
        flags[word] = flags.get(word, 0) | bit
    for bit, listed in ((FUNCTION, function), (READER, reader), (REPORT, report)):
        for word in listed:
            flags[word] = flags.get(word, 0) | bit
    return Signs(groups, function, reader, report, flags)
