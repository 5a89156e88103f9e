"""Whose a feed is: channels are called after outlet, section and their own kind ("Harbour Times » All news")."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from digest.text import fold, outlet_key

__all__ = ["channel_outlet"]

SEPARATOR = re.compile(r"\s+[-–—|:·•>»«/]+\s+|\s*[|»]\s*|:\s+")
SHORTEST = 3  # code points of a part's key that an address may hold by more than chance


@cache
def furniture() -> frozenset[str]:
    """The words that tell what a channel is, folded."""
    source = files("digest.reading").joinpath("languages", "channels.toml").read_text(encoding="utf-8")
    return frozenset(fold(words) for words in tomllib.loads(source)["furniture"])


def channel_outlet(title: str, address: str | None) -> str | None:
    """The outlet in a channel's title: without "RSS Feed" and "All news"; of several parts the one that the channel's
    address is called after, else all of them. None where nothing is left."""
    marks = [*SEPARATOR.finditer(title)]
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    parts = [(start, end) for start, end in zip(starts, ends, strict=True) if bare(title[start:end])]
    if not parts:
        return None
    key = outlet_key(address) if address and "://" in address else ""
    named = [bare(title[start:end]) for start, end in parts if len(parts) > 1 and is_named(title[start:end], key)]
    return named[0] if named else bare(title[parts[0][0] : parts[-1][1]])


def is_named(part: str, host: str) -> bool:
    """Whether an address is called after a part of a title, or the part after it."""
    key = outlet_key(part)
    return min(len(key), len(host)) >= SHORTEST and (key in host or host in key)


def bare(part: str) -> str:
    """A part of a title without the words at its ends that tell what a channel is."""
    words = part.split()
    most = max(words_of.count(" ") + 1 for words_of in furniture())
    for size in range(min(most, len(words)), 0, -1):
        if fold(" ".join(words[-size:])) in furniture():
            return bare(" ".join(words[:-size]))
    return " ".join(words)
