"""Words that only together say who speaks: "according to", "in the words of", "put it"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from digest.quoting.lexicon import Lexicon, built
from digest.quoting.listing import lowered

__all__ = ["phrase_words"]


def phrase_words(text: str, words: Sequence[str], starts: Sequence[int], lexicon: Lexicon) -> dict[int, str]:
    """The classes of the words of such phrases by token, from an article's text, its tokens and their places.

    A text is searched for those phrases alone whose longest word is among its tokens.
    """
    found: dict[int, str] = {}
    telling = phrase_keys(lexicon.code).intersection(words)
    if not telling:
        return found
    low = lowered(text)
    for phrases, first_words, last_word in ((lexicon.according, "~", "a"), (lexicon.put, "O", "O")):
        met = {phrase for word in telling for phrase in phrases.get(word.lower(), ())}
        for phrase in sorted(met, key=lambda phrase: (len(phrase), phrase)):  # the longest one has the last word
            for start, stop in places(phrase, low):
                first, end = bisect_left(starts, start), bisect_left(starts, stop)
                if first < end:
                    found.update(dict.fromkeys(range(first, end - 1), first_words))
                    found[end - 1] = last_word
    return found


@cache
def phrase_keys(code: str) -> frozenset[str]:
    """The words that tell of a phrase, as they may be written."""
    words = built(code).according.keys() | built(code).put.keys()
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


def places(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a text in small letters, as whole words."""
    start = text.find(phrase)
    while start >= 0:
        stop = start + len(phrase)
        if not (inner(text[start - 1 : start]) or inner(text[stop : stop + 1])):
            yield start, stop
        start = text.find(phrase, stop)


def inner(sign: str) -> bool:
    """Whether a sign beside a phrase makes it part of a longer word ("so-called")."""
    return sign.isalnum() or sign == "-"
