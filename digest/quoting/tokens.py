"""The words around quotations, each with a class ("S" said, "N" name, "Q" a whole quotation, ...)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from digest.model import Article, Span
from digest.quoting.classes import SmallWords, classify, enclitic, german_noun, led_by, met, stands_as_noun
from digest.quoting.lexicon import CUES, Lexicon, lowered
from digest.quoting.marks import Marked
from digest.text import sentences

__all__ = ["Tokens", "tokenise"]

WORD = r"(?:[^\W\d_]\.){2,}|['’]s\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\.\.\.|[^\w\s]"
ENCLITIC = "enclitic"
STOPPED = re.compile(r"[.!?…]\s?[»”“\"'’)\]]*\s+$|\s[»”]\.\s+$")
ALL_OF = 400  # paragraphs that are all looked at, for full names and roles
FAR = 3_000  # code points around a quotation that are looked at
SAMPLE = 200_000  # code points in which words without a capital are collected


@cache
def token_pattern(elisions: frozenset[str]) -> re.Pattern[str]:
    """What is a token: a word, a number, a mark, and in French or Italian an article that lost its vowel ("l'")."""
    shortened = "|".join(sorted(elisions, key=lambda word: (-len(word), word)))
    return re.compile(rf"(\b(?i:{shortened})['’](?=\w)|{WORD})" if shortened else f"({WORD})")


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


class Reader:
    """Reads the stretches between quotations of one article into `tokens`."""

    def __init__(self, text: str, lexicon: Lexicon, starts: list[int]) -> None:
        self.text, self.lexicon, self.starts = text, lexicon, starts
        self.tokens = Tokens()
        self.lowercase = SmallWords(text[:SAMPLE])
        self.lowered = lowered(text)
        self.pattern = token_pattern(lexicon.elisions)
        self.class_of = met(lexicon.code).__getitem__
        self.doubted = CUES | (frozenset("N") if lexicon.capital_nouns else frozenset())

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
            self.piece(begin, stop, paragraph)
            self.tokens.paragraphs.extend([paragraph] * (len(self.tokens.words) - len(self.tokens.paragraphs)))

    def piece(self, begin: int, stop: int, paragraph: int) -> None:
        """Add words, places, classes and sentence numbers of a piece of text."""
        tokens, base = self.tokens, len(self.tokens.words)
        parts = self.pattern.split(self.text[begin:stop])
        if len(parts) < 2:
            return
        # Between the words stand the gaps: adding up all lengths gives every word's place.
        ends = list(accumulate(map(len, parts), initial=begin))
        words, firsts = parts[1::2], ends[1:-1:2]
        classes = list(map(self.class_of, words))
        tokens.sentences.extend(self.sentence_numbers(begin, paragraph, words, firsts, classes))
        tokens.words.extend(words)
        tokens.places.extend(zip(firsts, ends[2::2], strict=True))
        tokens.classes.extend(classes)
        self.join_abbreviations(base)
        self.look_around(base, begin, stop)

    def sentence_numbers(
        self, begin: int, paragraph: int, words: list[str], firsts: list[int], classes: list[str]
    ) -> list[int]:
        """The sentence of each word; gives the first word of every sentence the class that it has there."""
        starts, before = self.starts, self.tokens.paragraphs
        sentence = bisect_left(starts, begin + 1)
        begun = starts[sentence - 1] if sentence else -1
        # After a quotation the sentence goes on, however many the quotation holds, unless a new one begins here.
        fresh = not before or before[-1] != paragraph or begun == begin
        numbers: list[int] = []
        at = 0
        while at < len(words):
            if fresh:
                classes[at] = classify(words[at], True, self.lexicon, self.lowercase)
            following = starts[sentence] if sentence < len(starts) else len(self.text)
            last = bisect_left(firsts, following, at)
            numbers.extend([sentence] * (last - at))
            if last < len(words):
                sentence, fresh = bisect_left(starts, firsts[last] + 1), True
            at = last
        return numbers

    def join_abbreviations(self, base: int) -> None:
        """Give a full stop behind an initial or an abbreviation, from token `base` on, to its word."""
        words, places = self.tokens.words, self.tokens.places
        stops = [
            at
            for at in range(base + 1, len(words))
            if words[at] == "." and abbreviated(words[at - 1], self.lexicon) and places[at - 1][1] == places[at][0]
        ]
        for at in reversed(stops):
            places[at - 1] = (places[at - 1][0], places[at][1])
            words[at - 1] += "." if len(words[at - 1]) == 1 else ""
            del words[at], places[at], self.tokens.classes[at], self.tokens.sentences[at]

    def look_around(self, base: int, begin: int, stop: int) -> None:
        """Settle the classes, from token `base` on, that depend on the words around."""
        tokens, doubted = self.tokens, self.doubted
        phrases = self.phrase_words(begin, stop)
        all_of = bool(phrases or self.lexicon.enclitics)
        doubtful = [at for at, letter in enumerate(tokens.classes[base:], base) if all_of or letter in doubted]
        added = 0
        for place in doubtful:
            at = place + added
            letter = phrases.get(tokens.places[at][0]) or self.in_context(at)
            if letter == ENCLITIC:
                self.split(at)
                added += 1
            else:
                tokens.classes[at] = letter

    def in_context(self, at: int) -> str:
        """The class of a word whose neighbours decide."""
        lexicon, classes = self.lexicon, self.tokens.classes
        word, letter = self.tokens.words[at], classes[at]
        if letter == "N" and lexicon.capital_nouns:
            return german_noun(word, led_by(self.tokens.words, classes, at), lexicon)
        if letter in CUES and word.lower() in lexicon.ambiguous and stands_as_noun(word, classes[max(0, at - 3) : at]):
            return lexicon.ambiguous[word.lower()]
        if lexicon.enclitics and "-" in word and enclitic(word, lexicon):
            return ENCLITIC
        return letter

    def split(self, at: int) -> None:
        """Make two tokens of "dit-elle": the verb and the pronoun."""
        tokens = self.tokens
        word, (start, end) = tokens.words[at], tokens.places[at]
        verb, pronoun = enclitic(word, self.lexicon), word.rsplit("-", 1)[-1]
        tokens.words[at : at + 1] = [word[:verb], pronoun]
        tokens.places[at : at + 1] = [(start, start + verb), (end - len(pronoun), end)]
        tokens.classes[at : at + 1] = [self.lexicon.classes[word[:verb].lower()], "P"]
        tokens.sentences.insert(at, tokens.sentences[at])

    def phrase_words(self, start: int, end: int) -> dict[int, str]:
        """The classes of the words of "according to" and "put it", by where they begin."""
        found: dict[int, str] = {}
        for phrase, inside, last in ((self.lexicon.according, "~", "a"), (self.lexicon.put, "O", "O")):
            for match in phrase.finditer(self.lowered, start, end) if phrase else ():
                places = [word.start() for word in self.pattern.finditer(self.text, *match.span())]
                found.update(dict.fromkeys(places, inside))
                found[places[-1]] = last
        return found


def tokenise(article: Article, quotes: Sequence[tuple[Marked, int]], lexicon: Lexicon) -> Tokens:
    """Tokens of the paragraphs near `quotes`, which are (stretch, paragraph number) in order of the text."""
    reader = Reader(article.text, lexicon, sentence_starts(article, quotes))
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
