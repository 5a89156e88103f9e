"""The words around quotations, each with a class ("S" said, "N" name, "Q" a whole quotation, ...)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digest.model import Article, Span
from digest.quoting.classes import LOWER, classify, enclitic, german_noun, stands_as_noun
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.marks import Marked
from digest.text import sentences

__all__ = ["Tokens", "tokenise"]

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|['’]s\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\.\.\.|[^\w\s]"
)
ALL_OF = 400  # paragraphs that are all looked at, for full names and roles
FAR = 3_000  # code points around a quotation that are looked at
SAMPLE = 200_000  # code points in which words without a capital are collected


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words near quotations with place, class, sentence and paragraph number.

    A quotation is one token of class "Q" whose word is its number. `quote_at` maps that number to the token.
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    quote_at: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens `[first, last)` in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def class_at(self, index: int, paragraph: int) -> str:
        """The class of a token, "^" outside of the paragraph."""
        if 0 <= index < len(self.classes) and self.paragraphs[index] == paragraph:
            return self.classes[index]
        return "^"


@dataclass(slots=True)
class Reader:
    """Reads the stretches between quotations of one article into `tokens`."""

    text: str
    lexicon: Lexicon
    lowercase: frozenset[str]
    starts: list[int]
    tokens: Tokens = field(default_factory=Tokens)
    known: dict[tuple[str, bool], str] = field(default_factory=dict)

    def quotation(self, number: int, marked: Marked, paragraph: int) -> None:
        """Add a quotation as one token."""
        tokens = self.tokens
        tokens.quote_at.append(len(tokens.words))
        tokens.words.append(str(number))
        tokens.starts.append(marked.start)
        tokens.ends.append(marked.end)
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
        text, lexicon, known, tokens = self.text, self.lexicon, self.known, self.tokens
        words, ends, classes = tokens.words, tokens.ends, tokens.classes
        sentence = bisect_left(self.starts, begin + 1)
        begun = self.starts[sentence - 1] if sentence else -1
        following = self.starts[sentence] if sentence < len(self.starts) else len(text)
        # After a quotation the sentence goes on, however many the quotation holds, unless a new one begins here.
        fresh = not tokens.paragraphs or tokens.paragraphs[-1] != paragraph
        phrases = phrase_words(text, begin, stop, lexicon)
        for match in TOKEN.finditer(text, begin, stop):
            at, ending = match.span()
            word = match.group()
            while at >= following:
                sentence += 1
                begun = following
                following = self.starts[sentence] if sentence < len(self.starts) else len(text)
            if word == "." and words and ends[-1] == at and abbreviated(words[-1], lexicon):
                ends[-1] = ending
                words[-1] += "." if len(words[-1]) == 1 else ""
                continue
            fresh = fresh or at == begun
            letter = phrases.get(at) or known.get((word, fresh))
            if letter is None:
                letter = known[word, fresh] = classify(word, fresh, lexicon, self.lowercase)
            fresh = False
            if letter == "N" and lexicon.capital_nouns:
                letter = german_noun(word, classes[-1] if classes else "^", lexicon)
            elif letter in CUES and word.lower() in lexicon.ambiguous and stands_as_noun(classes):
                letter = lexicon.ambiguous[word.lower()]
            elif "-" in word and lexicon.enclitics and (verb := enclitic(word, lexicon)):
                words.append(word[:verb])
                tokens.starts.append(at)
                ends.append(at + verb)
                classes.append(lexicon.classes[word[:verb].lower()])
                tokens.sentences.append(sentence)
                word = word.rsplit("-", 1)[-1]
                at, letter = ending - len(word), "P"
            words.append(word)
            tokens.starts.append(at)
            ends.append(ending)
            classes.append(letter)
            tokens.sentences.append(sentence)


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
    return starts


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
            places = [word.start() for word in TOKEN.finditer(text, *match.span())]
            found.update(dict.fromkeys(places, inside))
            found[places[-1]] = last
    return found
