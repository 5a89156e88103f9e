"""Transcripts: which paragraphs begin with the name of somebody who speaks, and which with a list's heading."""

import re
from collections import Counter

from digest.model import Article, Span
from digest.quoting.lexicon import Lexicon

__all__ = ["asked", "speaker_labels"]

LABEL = re.compile(r"([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4})(?: ?\([^()\n]{1,40}\))?:\s+(?=\S)")
WORDS = re.compile(r"[^\W\d_]+")
MOST_LABELS = 4
MOST_ONCE = 8  # labels that each stand once; more of them are a list
AGAIN = 0.5  # share of a transcript's turns whose speaker has another one
TALKING = 5  # one turn in so many asks or speaks of "I" and "you"
ASKING, ANSWERING = 2 / 3, 0.5  # shares of the turns with a question: at least of who asks, less of the others
SAMPLE = 400  # code points of a turn that are looked at


def speaker_labels(article: Article, lexicon: Lexicon | None) -> dict[int, Span]:
    """Paragraphs of a transcript ("MAYOR DUNN: Hello."). Lists have labels too, so it takes several of them."""
    found: dict[int, tuple[Span, str]] = {}
    text, refused = article.text, lexicon.not_speakers if lexicon else frozenset()
    for number, paragraph in enumerate(article.paragraphs):
        start, end = paragraph.span.start, paragraph.span.end
        match = LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
        if match is None or paragraph.kind == "heading":
            continue
        label = match.group(1)
        if (
            label.lower() in refused
            or label.split()[0].lower() in refused
            or not all(word[0].isupper() for word in label.split())
        ):
            continue
        found[number] = (Span(*match.span(1)), label)
    counts = Counter(label for _, label in found.values())
    capitals = sum(label.isupper() for _, label in found.values())
    dialogue = len(counts) > 1 and max(counts.values(), default=0) > 1 and len(found) >= MOST_LABELS - 1
    once = not dialogue and max(counts.values(), default=0) < 2
    if once and not (len(counts) <= MOST_ONCE and all(names(text, label) for label in counts)):
        return {}  # "FULL COVERAGE: …", "DESPITE DOUBTS: …" are links
    if not once and not conversation(article, found, counts, lexicon):
        return {}
    return {
        number: span
        for number, (span, label) in found.items()
        if dialogue or (capitals > 1 and label.isupper() and (counts[label] > 1 or len(counts) > 1))
    }


def conversation(
    article: Article, found: dict[int, tuple[Span, str]], counts: Counter[str], lexicon: Lexicon | None
) -> bool:
    """Whether people talk behind these labels: they come again, ask, and say "I" and "you".

    A round-up has labels too, "Oregon: …", "Merrow: …", some of them twice; but it tells, and most stand once.
    """
    surnames = Counter(label.split()[-1] for label in counts)  # "Ada Moor:", then "Moor:"
    again = [label for _, label in found.values() if counts[label] > 1 or surnames[label.split()[-1]] > 1]
    if len(again) < AGAIN * len(found):
        return False
    if lexicon is None or not lexicon.talk:
        return True
    return sum(talks(article, number, span, lexicon) for number, (span, _) in found.items()) * TALKING >= len(found)


def talks(article: Article, number: int, label: Span, lexicon: Lexicon) -> bool:
    """Whether a turn asks something or has a word of the first or second person."""
    turn = article.text[label.end : min(article.paragraphs[number].span.end, label.end + SAMPLE)]
    return "?" in turn or not lexicon.talk.isdisjoint(WORDS.findall(turn.lower()))


def asked(article: Article, labels: dict[int, Span], lexicon: Lexicon | None) -> frozenset[int]:
    """The paragraphs of an interview in which it asks, "Q: …", "The Herald: …": they are nobody's statements."""
    turns: dict[str, list[int]] = {}
    for number, label in labels.items():
        turns.setdefault(label.of(article.text), []).append(number)
    if lexicon is None or len(turns) < 2:
        return frozenset()
    share = {label: questions(article, numbers) / len(numbers) for label, numbers in turns.items()}
    asking = [label for label, found in share.items() if found >= ASKING and newspaper(article, label, lexicon)]
    others = [found for label, found in share.items() if label not in asking]
    if not others or max(others) >= ANSWERING:
        return frozenset()
    return frozenset(number for label in asking if len(turns[label]) > 1 for number in turns[label])


def questions(article: Article, numbers: list[int]) -> int:
    """How many of these turns have a question."""
    return sum("?" in article.paragraphs[number].span.of(article.text) for number in numbers)


def newspaper(article: Article, label: str, lexicon: Lexicon) -> bool:
    """Whether a label is nobody's name: "Q", "The Herald", the outlet's; persons who ask are heard."""
    words = label.lower().split()
    led = words[0] in lexicon.articles or any(lexicon.classes.get(word) == "b" for word in words)
    led = led or (len(words) > 1 and words[-1] in lexicon.papers) or label.lower() in lexicon.questions
    return len(label) == 1 or led or label.lower() in (article.outlet or "").lower()


def names(text: str, label: str) -> bool:
    """Whether the article names elsewhere, in small letters, the one whom a label in capitals names."""
    return re.search(rf"\b{re.escape(label.split()[-1].capitalize())}\b", text) is not None
