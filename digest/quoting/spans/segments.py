"""Where words of others stand in an article: in marks, behind a speaker's label, behind a dash, in a block quote."""

import re
from typing import NamedTuple

from digest.model import Article, Span
from digest.quoting.lexicon import Lexicon
from digest.quoting.spans.dialogue import dash_paragraphs, dialogue, turns_inside
from digest.quoting.spans.incises import incise
from digest.quoting.spans.marks import Marked, marked_stretches
from digest.quoting.spans.transcripts import asked, speaker_labels

__all__ = ["Segment", "find_segments"]


class Segment(NamedTuple):
    """One quotation without its speaker. `label` is the place of a speaker named by the layout itself."""

    marked: Marked
    paragraph: int
    label: Span | None = None


INNER_LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
ATTRIBUTION = re.compile(r"\s*(?:[—–―]|--|(?<!\w)-)\s*(?=[^\W\d_a-z])([^\n.!?:;\"“”]{2,80}?)[.]?\s*$")
# A line with a name and perhaps what the person is, and no end of a sentence.
SIGNED = re.compile(r"((?:[^\W\d_a-zà-öø-ÿ][\w.’'-]*\s){1,3}[^\W\d_a-zà-öø-ÿ][\w’'-]+)(?:\s?[,(][^.!?:;\n\"“”]{2,60})?")
TELLING = re.compile(r"\s[—–-]|['‘’](?!\w)|(?<!\w)['‘’]|(?:\s\S+){7}")  # what no signature has
COMMA = re.compile(r"[,?!]\s+")
CLOSED_BY_NAME = re.compile(r"(?:[^\W\d_a-z][\w’'-]*\s){1,3}\w+\.")  # "Mara Quill said."
WORD = re.compile(r"[^\W\d_][\w'’-]*")
SPOKEN = frozenset("SKO")
LONGEST_PARAGRAPH, LONGEST_TEXT, MOST_QUOTATIONS = 300_000, 3_000_000, 3_000  # beyond is no article of a newsroom
MOSTLY = 0.6
TOLD = 3  # words behind a speaker's label inside of the marks


def find_segments(article: Article, lexicon: Lexicon | None) -> list[Segment]:
    """All quotations of an article in order of its text."""
    text = article.text
    labels = speaker_labels(article, lexicon)
    questions = asked(article, labels, lexicon) if labels else ()
    dashed = dash_paragraphs(article, lexicon)
    found: list[Segment] = []
    for number, paragraph in enumerate(article.paragraphs):
        start, end = paragraph.span.start, min(paragraph.span.end, paragraph.span.start + LONGEST_PARAGRAPH)
        if len(found) > MOST_QUOTATIONS or start > LONGEST_TEXT:
            break
        marked = marked_stretches(text, start, end)
        if number in questions:
            continue
        if number in labels:
            label = labels[number]
            body = text.index(":", label.end) + 1
            found += whole_or_marked(text, body, end, marked, number, label)
        elif number in dashed:
            found += [Segment(stretch, number) for stretch in dialogue(text, start, end, lexicon)]
        elif paragraph.kind == "block-quote" and found and (signed := signature(article, number)):
            first = above(article, number)
            found = [segment._replace(label=signed) if below(segment, first) else segment for segment in found]
        elif paragraph.kind == "block-quote":
            attribution = ATTRIBUTION.search(text, max(start, end - 120), end)
            if attribution and not ended(text, start, attribution):
                attribution = None
            stop = attribution.start() if attribution else end
            span = Span(*attribution.span(1)) if attribution else None
            found += whole_or_marked(text, start, stop, marked, number, span)
        else:
            turns = turns_inside(text, start, end, lexicon) if lexicon is not None and lexicon.dashes else []
            begin = turns[0].start if turns else end
            before = [stretch for stretch in marked if stretch.start < begin]
            found += [Segment(stretch, number, label_inside(text, stretch, lexicon)) for stretch in before]
            found += [Segment(stretch, number) for stretch in turns]
    del found[MOST_QUOTATIONS:]
    if lexicon is not None:
        found = [without_narration(article, found, number, lexicon) for number in range(len(found))]
    return [with_attribution(article, segment) for segment in found]


def signature(article: Article, number: int) -> Span | None:
    """The name in the last line of a block quote that is nothing but who said it: "Ada Moor, teacher"."""
    paragraphs, text = article.paragraphs, article.text
    span = paragraphs[number].span
    last = number + 1 == len(paragraphs) or paragraphs[number + 1].kind != "block-quote"
    match = SIGNED.fullmatch(text, span.start, span.end) if last and above(article, number) < number else None
    return Span(*match.span(1)) if match else None


def above(article: Article, number: int) -> int:
    """The first paragraph of the block quote that holds paragraph `number`."""
    while number and article.paragraphs[number - 1].kind == "block-quote":
        number -= 1
    return number


def below(segment: Segment, first: int) -> bool:
    """Whether the signature of the block quote from paragraph `first` is that of a quotation, which has no other."""
    return segment.paragraph >= first and segment.label is None


def ended(text: str, start: int, attribution: re.Match[str]) -> bool:
    """Whether a sentence ends before a signature: "one goal — Peace" has none."""
    before = text[max(start, attribution.start() - 1) : attribution.start()]
    return "\n" in attribution[0] or not before.isalnum()


def without_narration(article: Article, found: list[Segment], number: int, lexicon: Lexicon) -> Segment:
    """A quotation whose second mark is missing ends where the narrator takes over: ", said Lund, who …"."""
    segment = found[number]
    following = found[number + 1] if number + 1 < len(found) else None
    goes_on = (
        following is not None
        and following.paragraph == segment.paragraph + 1
        and following.marked.start == article.paragraphs[following.paragraph].span.start
    )
    if segment.marked.closed:
        return segment
    start, end = segment.marked.inner
    for match in COMMA.finditer(article.text, start, end):
        words = WORD.findall(article.text[match.end() : match.end() + 60])[:4]
        if narrates(words, lexicon) and (not goes_on or CLOSED_BY_NAME.match(article.text, match.end(), end)):
            stop = match.start() + 1
            return segment._replace(marked=segment.marked._replace(end=stop, inner=(start, stop)))
    return segment


def narrates(words: list[str], lexicon: Lexicon) -> bool:
    """Whether these words behind a comma attribute: "said Lund", "Mara Quist said", "she told"."""
    letters = [lexicon.classes.get(word.lower(), "") for word in words]
    if not words or words[0] == "I":
        return False
    if letters[0] in SPOKEN and words[0].islower():
        return len(words) > 1 and (words[1][0].isupper() or letters[1] in ("D", "P"))
    if letters[0] == "P" and len(words) > 1:
        return letters[1] in SPOKEN
    names = 0
    while names < len(words) and words[names][0].isupper():
        names += 1
    return 0 < names < len(words) and letters[names] in SPOKEN


def whole_or_marked(
    text: str, start: int, end: int, marked: list[Marked], number: int, label: Span | None
) -> list[Segment]:
    """A paragraph that is somebody's words: its marks where they hold most of it, else all of it."""
    inside = [stretch for stretch in marked if stretch.start >= start and stretch.end <= end]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return []
    led = bool(inside) and inside[0].start == start and inside[0].closed  # "“The pier held,” said Moor, who …"
    if led or sum(stretch.end - stretch.start for stretch in inside) >= MOSTLY * (end - start):
        return [Segment(stretch, number, label) for stretch in inside]
    return [Segment(Marked(start, end, (start, end), True, "block"), number, label)]


def label_inside(text: str, stretch: Marked, lexicon: Lexicon | None) -> Span | None:
    """A speaker named inside the marks: "PENROSE: I never said so", « La jetée, a dit Ada Moor, a cédé »."""
    match = INNER_LABEL.match(text, *stretch.inner)
    if match and len(text[match.end() : stretch.inner[1]].split()) < TOLD:
        return None  # "“CSI: Orlo”"
    return Span(*match.span(1)) if match else incise(text, *stretch.inner, lexicon)


def with_attribution(article: Article, segment: Segment) -> Segment:
    """The segment with the signature below it, if there is one: a line "— Ada Moor" in this or the next paragraph."""
    if segment.label is not None or segment.marked.style == "—":
        return segment
    end = article.paragraphs[segment.paragraph].span.end
    places = [(segment.marked.end, end)]
    if not article.text[segment.marked.end : end].strip() and segment.paragraph + 1 < len(article.paragraphs):
        following = article.paragraphs[segment.paragraph + 1].span
        places.append((following.start, following.end))
    for start, stop in places:
        glued = article.text[start : start + 1] == "-" and article.text[start + 1 : start + 2].isalpha()
        if 3 < stop - start <= 120 and not (glued and start == segment.marked.end):  # "»Hafenblatt«-Redakteurin"
            match = ATTRIBUTION.match(article.text, start, stop)
            name = match.group(1).split(",")[0].split("(")[0].rstrip() if match else ""
            if match and not TELLING.search(name):
                return segment._replace(label=Span(match.start(1), match.start(1) + len(name)))
    return segment
