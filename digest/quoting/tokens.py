"""The words around quotations, each with a class ("S" said, "N" name, "Q" a whole quotation, ...)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digest.model import Article, Span
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.marks import Marked
from digest.text import sentences

__all__ = ["Tokens", "tokenise"]

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|['’]s\b|\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W\d_]+)*|\.\.\.|[^\w\s]"
)
LOWER = re.compile(r"(?<![^\W_])[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+")
PUNCTUATION = {
    ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", ",": ",", ":": ":", ";": ",", "—": "-", "–": "-", "―": "-",
    "-": "-", "(": "(", "[": "(", ")": ")", "]": ")", "'s": "'", "’s": "'",
}  # fmt: skip
CLOSED_CLASSES = frozenset("DPicmhrxyz")
ALL_OF = 400  # paragraphs that are all looked at, for full names and roles
FAR = 3_000  # code points around a quotation that are looked at


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

    def add(self, word: str, start: int, end: int, letter: str, sentence: int, paragraph: int) -> None:
        """Append one token."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.classes.append(letter)
        self.sentences.append(sentence)
        self.paragraphs.append(paragraph)

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens `[first, last)` in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def class_at(self, index: int, paragraph: int) -> str:
        """The class of a token, "^" outside of the paragraph."""
        if 0 <= index < len(self.classes) and self.paragraphs[index] == paragraph:
            return self.classes[index]
        return "^"


def sentence_starts(article: Article) -> list[int]:
    """Where sentences begin, computed here only for an article that comes without them."""
    if article.sentences:
        return [span.start for span in article.sentences]
    return [
        span.start
        for paragraph in article.paragraphs
        for span in sentences(article.text, paragraph.span.start, paragraph.span.end, article.language)
    ]


def near(number_of: Sequence[int], count: int) -> list[int]:
    """All paragraphs; in a very long article those with a quotation and their neighbours, in order."""
    if count <= ALL_OF:
        return list(range(count))
    wanted = {n for number in number_of for n in (number - 1, number, number + 1) if 0 <= n < count}
    return sorted(wanted)


def tokenise(article: Article, quotes: Sequence[tuple[Marked, int]], lexicon: Lexicon) -> Tokens:
    """Tokens of the paragraphs near `quotes`, which are (stretch, paragraph number) in order of the text."""
    tokens = Tokens(quote_at=[0] * len(quotes))
    lowercase = frozenset(LOWER.findall(article.text[:200_000]))
    starts = sentence_starts(article)
    known: dict[tuple[str, bool], str] = {}
    first = 0
    numbers = [number for _, number in quotes]
    for number in near(numbers, len(article.paragraphs)):
        span = article.paragraphs[number].span
        while first < len(quotes) and quotes[first][1] < number:
            first += 1
        at, here = span.start, first
        last = first
        while last < len(quotes) and quotes[last][1] == number:
            last += 1
        for here in range(first, last):
            marked = quotes[here][0]
            plain(tokens, article.text, at, marked.start, number, starts, lexicon, lowercase, known)
            tokens.quote_at[here] = len(tokens.words)
            tokens.add(str(here), marked.start, marked.end, "Q", bisect_left(starts, marked.start + 1), number)
            at = marked.end
        plain(tokens, article.text, at, span.end, number, starts, lexicon, lowercase, known)
    return tokens


def pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch without quotations that are near its ends."""
    if end - start <= 2 * FAR:
        yield start, end
    else:
        yield start, start + FAR
        yield end - FAR, end


def plain(
    tokens: Tokens,
    text: str,
    start: int,
    end: int,
    paragraph: int,
    starts: list[int],
    lexicon: Lexicon,
    lowercase: frozenset[str],
    known: dict[tuple[str, bool], str],
) -> None:
    """Add the tokens of a stretch without quotations; `known` keeps the classes of words met before."""
    for begin, stop in pieces(start, end):
        sentence = bisect_left(starts, begin + 1)
        following = starts[sentence] if sentence < len(starts) else len(text)
        # After a quotation the sentence goes on, however many the quotation holds, unless a new one begins here.
        fresh = not tokens.paragraphs or tokens.paragraphs[-1] != paragraph
        phrases = phrase_ends(text, begin, stop, lexicon)
        begun = starts[sentence - 1] if sentence else -1
        for match in TOKEN.finditer(text, begin, stop):
            at, ending = match.span()
            while at >= following:
                sentence += 1
                fresh = True
                following = starts[sentence] if sentence < len(starts) else len(text)
            word = match.group()
            if word == "." and tokens.words and skipped_dot(tokens, at, lexicon):
                tokens.ends[-1] = ending
                if len(tokens.words[-1]) == 1:
                    tokens.words[-1] += "."
                continue
            letter = phrases.get(at) if phrases else None
            if letter is None:
                fresh = fresh or at == begun
                letter = known.get((word, fresh))
                if letter is None:
                    letter = known[word, fresh] = classify(word, fresh, lexicon, lowercase)
            if lexicon.capital_nouns and letter == "N":
                letter = german_noun(tokens, word, paragraph, lexicon)
            elif lexicon.enclitics and "-" in word:
                verb = enclitic(word, lexicon)
                if verb:
                    tokens.add(word[:verb], at, at + verb, lexicon.classes[word[:verb].lower()], sentence, paragraph)
                    word, at, letter = word[verb:], at + verb, "P"
                    word, at = word.removeprefix("-t").removeprefix("-"), ending - len(word.split("-")[-1])
            if letter in CUES and word.lower() in lexicon.ambiguous and a_noun(tokens, paragraph):
                letter = lexicon.ambiguous[word.lower()]
            tokens.add(word, at, ending, letter, sentence, paragraph)
            fresh = False


def a_noun(tokens: Tokens, paragraph: int) -> bool:
    """Whether the next word stands where a noun would: "the report", "his latest tweet", but not "they report"."""
    for back in range(1, 4):
        letter = tokens.class_at(len(tokens.classes) - back, paragraph)
        if letter in "D'":
            return True
        if letter not in "wvN":
            return False
    return False


def german_noun(tokens: Tokens, word: str, paragraph: int, lexicon: Lexicon) -> str:
    """The class of a capital in a language that writes all nouns so: a name only where no article leads to it."""
    known = lexicon.classes.get(word.lower())
    if known is not None and known in "Hbd":
        return known
    before = tokens.class_at(len(tokens.classes) - 1, paragraph)
    return "w" if before in "Din" else "N"


def enclitic(word: str, lexicon: Lexicon) -> int:
    """Where the verb of "dit-elle" or "a-t-il" ends, 0 for any other word."""
    parts = word.split("-")
    if parts[-1] not in lexicon.enclitics or parts[0].lower() not in lexicon.classes:
        return 0
    return len(parts[0])


def skipped_dot(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a full stop belongs to the abbreviation or initial before it."""
    word = tokens.words[-1]
    if tokens.ends[-1] != at or tokens.classes[-1] == "Q":
        return False
    return (len(word) == 1 and word.isupper() and word != "I") or (
        word[:1].isupper() and word.lower() in lexicon.abbreviations
    )


def phrase_ends(text: str, start: int, end: int, lexicon: Lexicon) -> dict[int, str]:
    """The words of "according to" and "put it", by where they begin."""
    found: dict[int, str] = {}
    for phrase, inside, last in ((lexicon.according, "~", "a"), (lexicon.put, "O", "O")):
        if phrase is None:
            continue
        for match in phrase.finditer(text, start, end):
            words = [word.start() for word in TOKEN.finditer(text, *match.span())]
            found.update(dict.fromkeys(words, inside))
            found[words[-1]] = last
    return found


def classify(word: str, fresh: bool, lexicon: Lexicon, lowercase: frozenset[str]) -> str:
    """The class of one token; `fresh` at the beginning of a sentence, where capitals say little."""
    first = word[0]
    if not first.isalnum():
        return PUNCTUATION.get(word, "_")
    low = word.lower().replace("’", "'")
    if first.isdigit():
        return "H" if low.endswith(lexicon.aged) else "n"
    known = lexicon.classes.get(low)
    if not first.isupper():
        if lexicon.elisions and known is None and "'" in low:
            known = lexicon.classes.get(low.split("'")[-1])
        return known or guess(low)
    if known == "n" or known == "P":
        return known
    title = low in lexicon.titles
    if not fresh:
        if known is not None and known in CLOSED_CLASSES and not (word.isupper() and len(word) > 1):
            return known
        return "T" if title else "N"
    if known is not None and known in CLOSED_CLASSES:
        return known
    if title:
        return "T"
    if known is not None and (known in "Hbd" or low in lowercase):
        return known
    if low in lexicon.openers or low in lowercase:
        return guess(low)
    if len(low) > 6 and low.endswith(("ing", "ed", "ly")) and not lexicon.capital_nouns:
        return known or guess(low)
    return "N"


def guess(low: str) -> str:
    """The class of a word that no list has."""
    if low.endswith("ly"):
        return "l"
    if len(low) > 4 and low.endswith(("ed", "ing")):
        return "v"
    return "w"
