"""The words around quotations, each with a class ("S" said, "N" name, "Q" a whole quotation, ...)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, pairwise

from digest.model import Article, Span
from digest.quoting.classes import (
    SmallWords,
    abbreviated,
    enclitic,
    german_noun,
    inside,
    led_by,
    near_quotation,
    opening,
    stands_as_noun,
)
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.phrases import phrase_words
from digest.quoting.spans.marks import Marked
from digest.quoting.spans.openings import sentence_starts

__all__ = ["Tokens", "tokenise"]

# The first kind is the most frequent one and quick to tell; it is a word by the third one's rule as well.
WORD = (
    r"[a-zA-Z][a-z]+(?![\w'’-])"
    r"|\d+-(?:year-old|[jJ]ährige[mnrs]?|[a-z]+)\b|[A-Z]-(?:[A-Z]\.){2,}|(?:[^\W\d_]\.){2,}|['’]s\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\.\.\.|[^\w\s]"
)
QUOTATION = re.compile("Q")
ALL_OF = 400  # paragraphs that are all looked at, for full names and roles
FAR = 3_000  # code points around a quotation that are looked at
SAMPLE = 200_000  # code points in which words without a capital are collected
OUTSIDE = (0, 0)


@cache
def token_pattern(elisions: frozenset[str]) -> re.Pattern[str]:
    """What is a token: a word, a number, a mark, and in French or Italian an article that lost its vowel ("l'")."""
    shortened = "|".join(sorted(elisions, key=lambda word: (-len(word), word)))
    return re.compile(rf"(\b(?i:{shortened})['’](?=\w)|{WORD})" if shortened else f"({WORD})")


@dataclass(slots=True)
class Tokens:
    """Parallel columns: the words near quotations with place, class, sentence and paragraph number.

    A quotation is one token of class "Q" whose word is its number. `quote_at` maps that number to the token, `edges`
    a paragraph's number to its tokens `[first, last)`.
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: str = ""
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    quote_at: list[int] = field(default_factory=list)
    edges: dict[int, tuple[int, int]] = field(default_factory=dict)

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens `[first, last)` in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def class_at(self, index: int, paragraph: int) -> str:
        """The class of a token, "^" outside of the paragraph."""
        first, last = self.edges.get(paragraph, OUTSIDE)
        return self.classes[index] if first <= index < last else "^"


class Reader:
    """Reads the stretches between quotations of one article into `tokens`."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon, self.tokens = text, lexicon, Tokens()
        self.pattern = token_pattern(lexicon.elisions)
        self.class_of = inside(lexicon.code).__getitem__
        self.classes: list[str] = []
        self.begun: dict[int, int] = {}

    def quotation(self, number: int, marked: Marked, paragraph: int) -> None:
        """Add a quotation as one token."""
        tokens = self.tokens
        tokens.words.append(str(number))
        tokens.starts.append(marked.start)
        tokens.ends.append(marked.end)
        tokens.paragraphs.append(paragraph)
        self.classes.append("Q")

    def stretch(self, start: int, end: int, paragraph: int) -> None:
        """Add the tokens of a stretch without quotations."""
        if end - start <= 2 * FAR:
            self.piece(start, end, paragraph)
        else:  # only what is near its ends
            self.piece(start, start + FAR, paragraph)
            self.piece(end - FAR, end, paragraph)

    def piece(self, begin: int, stop: int, paragraph: int) -> None:
        """Add words, places, classes and the paragraph of a piece of text."""
        tokens = self.tokens
        parts = self.pattern.split(self.text[begin:stop]) if begin < stop else ()
        if len(parts) < 2:
            return
        self.begun[len(tokens.words)] = begin
        words = parts[1::2]
        # Between the words stand the gaps: adding up all lengths gives every word's place.
        places = list(accumulate(map(len, parts), initial=begin))
        tokens.words += words
        tokens.starts += places[1:-1:2]
        tokens.ends += places[2::2]
        tokens.paragraphs += [paragraph] * len(words)
        self.classes += map(self.class_of, words)

    def finished(self, starts: list[int]) -> Tokens:
        """The tokens with all that needs the whole article; `starts` are where sentences begin."""
        tokens = self.tokens
        self.number_sentences(starts)
        self.join_abbreviations()
        self.look_around()
        tokens.classes = "".join(self.classes)
        tokens.quote_at = [match.start() for match in QUOTATION.finditer(tokens.classes)]
        at, paragraphs = 0, tokens.paragraphs
        while at < len(paragraphs):
            last = bisect_right(paragraphs, paragraphs[at], at)
            tokens.edges[paragraphs[at]] = at, last
            at = last
        return tokens

    def number_sentences(self, starts: list[int]) -> None:
        """The sentence of each word; gives the first word of every sentence the class that it has there."""
        tokens, classes, begun, count = self.tokens, self.classes, self.begun, len(self.tokens.words)
        firsts = [bisect_left(tokens.starts, start) for start in starts]
        numbers = [0] * (firsts[0] if firsts else count)
        for number, (first, last) in enumerate(pairwise([*firsts, count]), 1):
            numbers.extend([number] * (last - first))
        tokens.sentences = numbers
        fresh = {first for first in firsts if first < count and first not in begun and classes[first] != "Q"}
        # After a quotation the sentence goes on, however many the quotation holds, unless a new one begins here.
        paragraphs = tokens.paragraphs
        for at, begin in begun.items():
            if at < count and (
                not at or paragraphs[at - 1] != paragraphs[at] or numbers[at] > bisect_left(starts, begin)
            ):
                fresh.add(at)
        lowercase, classes_of = SmallWords(self.text[:SAMPLE]), opening(self.lexicon.code)
        verbs, namelike = [], self.lexicon.namelike
        for at in fresh:
            word = tokens.words[at]
            small, capital = classes_of[word]
            same = small == capital or word.lower().replace("’", "'") in lowercase
            classes[at] = small if same else capital
            if classes[at] == "v":
                verbs.append(at)
            elif word.lower() in namelike and classes[at + 1 : at + 2] == ["N"]:
                classes[at] = "N"  # "Bill Lund"
        names = {tokens.words[at] for at, letter in enumerate(classes) if letter == "N"} if verbs else ()
        for at in verbs:
            if tokens.words[at] in names:
                classes[at] = "N"  # "Kettering", whom another sentence names

    def join_abbreviations(self) -> None:
        """Give a full stop behind an initial or an abbreviation to its word."""
        tokens, words = self.tokens, self.tokens.words
        columns = (words, tokens.starts, tokens.ends, tokens.sentences, tokens.paragraphs, self.classes)
        stops = [at for at in range(1, len(words)) if words[at] == "." and abbreviated(words[at - 1], self.lexicon)]
        for at in reversed(stops):
            if tokens.ends[at - 1] == tokens.starts[at]:
                tokens.ends[at - 1] = tokens.ends[at]
                if len(words[at - 1]) == 1:
                    words[at - 1] += "."
                    if self.classes[at - 1] == "D":
                        self.classes[at - 1] = "N"  # the "A." of a name is no article
                for column in columns:
                    del column[at]

    def look_around(self) -> None:
        """Settle the classes that depend on the words around."""
        tokens, lexicon, classes = self.tokens, self.lexicon, self.classes
        phrases = phrase_words(self.text, tokens.words, tokens.starts, lexicon)
        phrases = {at: letter for at, letter in phrases.items() if classes[at] != "Q"}
        doubted = CUES | (frozenset("N") if lexicon.capital_nouns else frozenset())
        doubtful = {at for at, letter in enumerate(classes) if letter in doubted} | phrases.keys()
        if lexicon.enclitics:
            doubtful |= {at for at, word in enumerate(tokens.words) if "-" in word and enclitic(word, lexicon)}
        added = 0
        for place in sorted(doubtful):
            at = place + added
            if place in phrases:
                classes[at] = phrases[place]
            elif lexicon.enclitics and "-" in tokens.words[at] and enclitic(tokens.words[at], lexicon):
                self.split(at)
                added += 1
            else:
                classes[at] = self.in_context(at)

    def in_context(self, at: int) -> str:
        """The class of a word whose neighbours decide."""
        lexicon, classes = self.lexicon, self.classes
        word, letter = self.tokens.words[at], classes[at]
        if letter == "N" and lexicon.capital_nouns:
            return german_noun(word, led_by(self.tokens.words, classes, at, lexicon.adjective_endings), lexicon)
        if letter in CUES and word in lexicon.plural_verbs and at and classes[at - 1] == "N":
            return letter if self.tokens.words[at - 1].endswith("s") else "w"
        if letter in CUES and word.lower() in lexicon.doing and not near_quotation(classes, at):
            return "v"
        if letter in CUES and word.lower() in lexicon.ambiguous and stands_as_noun(word, classes[max(0, at - 3) : at]):
            return lexicon.ambiguous[word.lower()]
        return letter

    def split(self, at: int) -> None:
        """Make two tokens of "dit-elle": the verb and the pronoun."""
        tokens = self.tokens
        word, start, end = tokens.words[at], tokens.starts[at], tokens.ends[at]
        verb, pronoun = enclitic(word, self.lexicon), word.rsplit("-", 1)[-1]
        tokens.words[at : at + 1] = [word[:verb], pronoun]
        tokens.starts.insert(at + 1, end - len(pronoun))
        tokens.ends.insert(at, start + verb)
        tokens.sentences.insert(at, tokens.sentences[at])
        tokens.paragraphs.insert(at, tokens.paragraphs[at])
        self.classes[at : at + 1] = [self.lexicon.classes[word[:verb].lower()], "P"]


def tokenise(article: Article, quotes: Sequence[tuple[Marked, int]], lexicon: Lexicon) -> Tokens:
    """Tokens of the paragraphs near `quotes`, which are (stretch, paragraph number) in order of the text."""
    reader = Reader(article.text, lexicon)
    numbers = [number for _, number in quotes]
    at = 0
    for number in near(numbers, len(article.paragraphs)):
        span = article.paragraphs[number].span
        start = span.start
        while at < len(quotes) and numbers[at] <= number:
            marked = quotes[at][0]
            reader.stretch(start, marked.start, number)
            reader.quotation(at, marked, number)
            start = marked.end
            at += 1
        reader.stretch(start, span.end, number)
    return reader.finished(sentence_starts(article, quotes, lexicon))


def near(number_of: Sequence[int], count: int) -> list[int]:
    """All paragraphs; in a very long article those with a quotation and their neighbours, in order."""
    if count <= ALL_OF:
        return list(range(count))
    wanted = {n for number in number_of for n in (number - 1, number, number + 1) if 0 <= n < count}
    return sorted(wanted)
