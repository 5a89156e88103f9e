"""The words around quotations, each with a class ("S" said, "N" name, "Q" a whole quotation, ...)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from digest.model import Article, Span
from digest.quoting.classes import LOWER, classify, enclitic, german_noun, stands_as_noun
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.marks import Marked
from digest.text import sentences

__all__ = ["Tokens", "tokenise"]

WORD = r"(?:[^\W\d_]\.){2,}|['’]s\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\.\.\.|[^\w\s]"
PLAIN = frozenset("wDicxzP.,nvlhmr'")
"""Classes that no neighbour changes."""

ENCLITIC = "enclitic"
STOPPED = re.compile(r"[.!?…]\s?[»”“\"'’)\]]*\s+$|\s[»”]\.\s+$")
ALL_OF = 400  # paragraphs that are all looked at, for full names and roles
FAR = 3_000  # code points around a quotation that are looked at
SAMPLE = 200_000  # code points in which words without a capital are collected


@cache
def token_pattern(elisions: frozenset[str]) -> re.Pattern[str]:
    """What is a token: a word, a number, a mark, and in French or Italian an article that lost its vowel ("l'")."""
    if not elisions:
        return re.compile(WORD)
    shortened = "|".join(sorted(elisions, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?i:{shortened})['’](?=\w)|{WORD}")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words near quotations with place, class, sentence and paragraph number.

    A quotation is one token of class "Q" whose word is its number. `quote_at` maps that number to the token.
    """

    words: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    quote_at: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens `[first, last)` in the text."""
        return Span(self.places[first][0], self.places[last - 1][1])

    def class_at(self, index: int, paragraph: int) -> str:
        """The class of a token, "^" outside of the paragraph."""
        if 0 <= index < len(self.classes) and self.paragraphs[index] == paragraph:
            return self.classes[index]
        return "^"


@dataclass(slots=True)
class Reader:
    """Reads the stretches between quotations of one article into `tokens`.

    `opening` and `inner` keep the classes of words met before, at the beginning of a sentence and inside.
    """

    text: str
    lexicon: Lexicon
    lowercase: frozenset[str]
    starts: list[int]
    tokens: Tokens = field(default_factory=Tokens)
    opening: dict[str, str] = field(default_factory=dict)
    inner: dict[str, str] = field(default_factory=dict)

    def quotation(self, number: int, marked: Marked, paragraph: int) -> None:
        """Add a quotation as one token."""
        tokens = self.tokens
        tokens.quote_at.append(len(tokens.words))
        tokens.words.append(str(number))
        tokens.places.append((marked.start, marked.end))
        tokens.classes.append("Q")
        tokens.sentences.append(bisect_left(self.starts, marked.start + 1))
        tokens.paragraphs.append(paragraph)

    def stretch(self, start: int, end: int, paragraph: int) -> None:
        """Add the tokens of a stretch without quotations."""
        for begin, stop in pieces(start, end):
            before = len(self.tokens.words)
            self.piece(begin, stop, paragraph)
            self.tokens.paragraphs.extend([paragraph] * (len(self.tokens.words) - before))

    def piece(self, begin: int, stop: int, paragraph: int) -> None:
        """Add words, places, classes and sentence numbers of a piece of text."""
        tokens, lexicon, starts = self.tokens, self.lexicon, self.starts
        words, places, classes = tokens.words, tokens.places, tokens.classes
        sentence = bisect_left(starts, begin + 1)
        begun = starts[sentence - 1] if sentence else -1
        following = starts[sentence] if sentence < len(starts) else len(self.text)
        # After a quotation the sentence goes on, however many the quotation holds, unless a new one begins here.
        fresh = not tokens.paragraphs or tokens.paragraphs[-1] != paragraph or begun == begin
        known = self.opening if fresh else self.inner
        phrases = phrase_words(self.text, begin, stop, lexicon)
        for match in token_pattern(lexicon.elisions).finditer(self.text, begin, stop):
            word, place = match.group(), match.span()
            at = place[0]
            if at >= following:
                tokens.sentences.extend([sentence] * (len(words) - len(tokens.sentences)))
                sentence = bisect_left(starts, at + 1)
                following = starts[sentence] if sentence < len(starts) else len(self.text)
                known = self.opening
            if word == "." and words and places[-1][1] == at and abbreviated(words[-1], lexicon):
                places[-1] = (places[-1][0], place[1])
                words[-1] += "." if len(words[-1]) == 1 else ""
                continue
            letter = known.get(word)
            if letter is None:
                letter = known[word] = classify(word, known is self.opening, lexicon, self.lowercase)
            known = self.inner
            if letter not in PLAIN or phrases or lexicon.enclitics:
                letter = phrases.get(at) or self.in_context(word, letter)
                if letter == ENCLITIC:
                    word, place, letter = self.split(word, at, place[1])
            words.append(word)
            places.append(place)
            classes.append(letter)
        tokens.sentences.extend([sentence] * (len(words) - len(tokens.sentences)))

    def in_context(self, word: str, letter: str) -> str:
        """The class of a word whose neighbours decide."""
        lexicon, classes = self.lexicon, self.tokens.classes
        if letter == "N" and lexicon.capital_nouns:
            return german_noun(word, classes[-1] if classes else "^", lexicon)
        if letter in CUES and word.lower() in lexicon.ambiguous and stands_as_noun(word, classes):
            return lexicon.ambiguous[word.lower()]
        if lexicon.enclitics and "-" in word and enclitic(word, lexicon):
            return ENCLITIC
        return letter

    def split(self, word: str, at: int, end: int) -> tuple[str, tuple[int, int], str]:
        """Add the verb of "dit-elle"; what is left is the pronoun with its place and class."""
        verb = enclitic(word, self.lexicon)
        self.tokens.words.append(word[:verb])
        self.tokens.places.append((at, at + verb))
        self.tokens.classes.append(self.lexicon.classes[word[:verb].lower()])
        pronoun = word.rsplit("-", 1)[-1]
        return pronoun, (end - len(pronoun), end), "P"


def tokenise(article: Article, quotes: Sequence[tuple[Marked, int]], lexicon: Lexicon) -> Tokens:
    """Tokens of the paragraphs near `quotes`, which are (stretch, paragraph number) in order of the text."""
    lowercase = frozenset(LOWER.findall(article.text, 0, SAMPLE))
    reader = Reader(article.text, lexicon, lowercase, sentence_starts(article, quotes))
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
    return reader.tokens


def sentence_starts(article: Article, quotes: Sequence[tuple[Marked, int]]) -> list[int]:
    """Where sentences begin outside of quotations; computed here only for an article that comes without them."""
    spans = article.sentences or [
        span
        for paragraph in article.paragraphs
        for span in sentences(article.text, paragraph.span.start, paragraph.span.end, article.language)
    ]
    starts: list[int] = []
    at = 0
    for span in spans:
        while at < len(quotes) and quotes[at][0].end <= span.start:
            at += 1
        if at == len(quotes) or span.start <= quotes[at][0].start:
            starts.append(span.start)
    opening = {marked.start for marked, _ in quotes if begins_sentence(article.text, marked)}
    return sorted(opening.union(starts)) if opening else starts


def begins_sentence(text: str, marked: Marked) -> bool:
    """Whether a quotation with a capital follows a full stop, and so begins a sentence whatever mark it has."""
    first = text[marked.inner[0] : marked.inner[1]].lstrip()[:1]
    return first.isupper() and STOPPED.search(text, max(0, marked.start - 6), marked.start) is not None


def near(number_of: Sequence[int], count: int) -> list[int]:
    """All paragraphs; in a very long article those with a quotation and their neighbours, in order."""
    if count <= ALL_OF:
        return list(range(count))
    wanted = {n for number in number_of for n in (number - 1, number, number + 1) if 0 <= n < count}
    return sorted(wanted)


def pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch without quotations that are near its ends."""
    if end - start <= 2 * FAR:
        yield start, end
    else:
        yield start, start + FAR
        yield end - FAR, end


def abbreviated(word: str, lexicon: Lexicon) -> bool:
    """Whether a full stop behind this word belongs to it: an initial, a known abbreviation."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word[0].isupper() and word.lower() in lexicon.abbreviations


def phrase_words(text: str, start: int, end: int, lexicon: Lexicon) -> dict[int, str]:
    """The classes of the words of "according to" and "put it", by where they begin."""
    found: dict[int, str] = {}
    for phrase, inside, last in ((lexicon.according, "~", "a"), (lexicon.put, "O", "O")):
        if phrase is None:
            continue
        for match in phrase.finditer(text, start, end):
            places = [word.start() for word in token_pattern(lexicon.elisions).finditer(text, *match.span())]
            found.update(dict.fromkeys(places, inside))
            found[places[-1]] = last
    return found
