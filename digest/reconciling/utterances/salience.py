"""Which quotes of a story stand first: the ones an editor would print."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import msgspec

from digest.model import Article, Quote, Utterance
from digest.text import primary, stop_words

__all__ = ["Said", "foreign", "main_language", "salience", "vocabulary", "voices"]

TELLING = 3  # words of content with which a part of a sentence says something
OPENING = 12  # characters in which the first letter of a quote stands


class Vocabulary(msgspec.Struct, frozen=True, gc=False):
    """How many articles of a story use a word of its quotes, and how many words the story has."""

    counts: Counter[str]
    size: int


class Said(msgspec.Struct, frozen=True, gc=False):
    """A quote with its article and folded words."""

    article: Article
    quote: Quote
    words: tuple[str, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """Fullest and best sourced first; told by what is said, never by the order in which articles came."""
        ready = self.quote.speaker is not None
        return (-len(self.words), self.words, not ready, -self.quote.confidence, self.article.published or "9",
                self.article.id, self.quote.span.start)  # fmt: skip


def vocabulary(groups: list[list[Said]], spoken: Sequence[frozenset[str]]) -> Vocabulary:
    """How many articles of the story use each word of the readings, and how many words there are in all."""
    wanted = {word for group in groups for word in group[0].words}
    counts = Counter(chain.from_iterable(map(wanted.intersection, spoken)))
    return Vocabulary(counts, len(frozenset().union(*spoken)))


def voices(made: list[tuple[Utterance, list[Said]]]) -> dict[str | None, float]:
    """The share of a story's outlets that quote each speaker: how much weight the speaker has in it."""
    outlets: dict[str | None, set[str]] = {}
    for one, group in made:
        outlets.setdefault(one.speaker, set()).update(outlet(s) for s in group)
    everybody = len(set().union(*outlets.values()))
    return {speaker: len(found) / everybody for speaker, found in outlets.items() if speaker is not None}


def outlet(said: Said) -> str:
    """Where a quote was read."""
    return said.article.outlet or said.article.id


def salience(
    one: Utterance, group: list[Said], shared: Vocabulary, heard: dict[str | None, float]
) -> tuple[object, ...]:
    """Sort key: outlets that carry it, speaker known, the speaker's weight, words the whole story is about, place.

    A few words, a part of a sentence that one outlet gives, or words of nobody known need one outlet more; a scrap
    comes behind all that says something, however many outlets carry it.
    """
    head = group[0]
    short, unknown, carriers = len(head.words) < 4, one.speaker is None, len({outlet(s) for s in group})
    part = carriers == 1 and is_part(head)
    stops = stop_words(head.article.language)
    content = [w for w in head.words if w not in stops]
    outlets = 0 if is_scrap(head, len(content), stops) else carriers - short - unknown - part
    central = sum(shared.counts[w] for w in content) / (len(content) + 3)
    early = head.quote.span.start / (len(head.article.text) + 1)
    place = early - central / max(1, shared.size) - heard.get(one.speaker, 0.0) / 2
    return (-outlets, short, unknown, part, round(place, 4), -round(central, 4), one.id)


def is_scrap(said: Said, content: int, stops: frozenset[str]) -> bool:
    """Whether words say nothing by themselves, whoever carries them: "high", "for the foreseeable future"."""
    return content < TELLING - 1 or (content < TELLING and is_part(said) and said.words[0] in stops)


def is_part(said: Said) -> bool:
    """Whether a quote begins inside a sentence, as its first letter tells: "deeply sorry for what happened"."""
    return next((c.islower() for c in said.quote.content.of(said.article.text)[:OPENING] if c.isalpha()), False)


def main_language(articles: tuple[Article, ...]) -> str | None:
    """The language of more of a story's articles than any other; None where two share the lead."""
    counts = Counter(primary(article.language) for article in articles).most_common(2)
    return counts[0][0] if len(counts) == 1 or (counts and counts[0][1] > counts[1][1]) else None


def foreign(group: list[Said], main: str | None) -> bool:
    """Whether words are told in another language than most of the story only: a translation of what others quote."""
    return main is not None and all(primary(one.article.language) != main for one in group)
