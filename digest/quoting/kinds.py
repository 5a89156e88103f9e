"""What a quotation is: somebody's words, or a title, a slogan, a nickname, a headline, a word held at arm's length."""

import json
import re
from bisect import bisect_left, bisect_right
from functools import cache
from importlib.resources import files

from digest.model import Article, QuoteKind
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.spans.segments import Segment
from digest.quoting.speakers.scene import Scene
from digest.quoting.surroundings import (
    after_title,
    belonging,
    crosshead,
    entitled,
    neighbours,
    of_work,
    other_kind,
    sure_kind,
)
from digest.text import word_spans

__all__ = ["kind_features", "kind_of", "no_quotation", "spoken"]

SPOKEN = frozenset("SKO")  # classes of verbs that only words follow
SHORT = 4  # words; longer ones are speech unless there is strong evidence
LONG, MANY = 140, 14  # code points and words that no title or slogan has
LONGEST_SUBJECT = 4  # words of a name with its title
DOUBT_SHORT, DOUBT_LONG = 0.0, -1.5  # log-odds of speech below which it is something else
NARRATED = 20  # code points of "he said." and the like
SAMPLE = 400  # code points of a quotation that are looked at
PERSONAL = re.compile(r"\b(?:I|we|you|my|our|your|us|me|I'm|we're|don't|it's)\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?://|www\.|\.com\b|@\w")
NUMBER = re.compile(r"[\d\s.,:/%$€£°'′-]+")


@cache
def kind_weights() -> dict[str, float]:
    """Feature -> weight of the evidence for speech, as trained."""
    text = files("digest.quoting").joinpath("kinds.json").read_text(encoding="utf-8")
    loaded: dict[str, float] = json.loads(text)
    return loaded


def kind_features(article: Article, segment: Segment, scene: Scene, quote: int, confidence: float) -> list[str]:
    """What speaks for and against a stretch in marks being somebody's words."""
    start, end = segment.marked.inner
    content = article.text[start : min(end, start + SAMPLE)].strip()
    words = [content[a:b] for a, b in word_spans(content)]
    count = len(words)
    size = str(count) if count < 6 else "6" if count < 9 else "9" if count < 15 else "15"
    plain = scene.lexicon.capital_nouns  # capitals say nothing of titles where every noun has one
    capitals = sum(word[0].isupper() for word in (words[:1] if plain else words))
    big = [] if plain else [word for word in words if len(word) > 3]
    titled = "t" if big and all(word[0].isupper() for word in big) else "s"
    ratio = capitals * 4 // max(1, count)
    tokens = scene.tokens
    at = tokens.quote_at[quote]
    paragraph, sentence = tokens.paragraphs[at], tokens.sentences[at]
    before, behind = tokens.class_at(at - 1, paragraph), tokens.class_at(at + 1, paragraph)
    further, beyond = tokens.class_at(at - 2, paragraph), tokens.class_at(at + 2, paragraph)
    low, high = max(0, at - 12), min(len(tokens.classes), at + 12)
    first, last = bisect_left(tokens.sentences, sentence, low, at), bisect_right(tokens.sentences, sentence, at, high)
    cues = CUES.intersection(tokens.classes[first:last])
    cue = "".join(sorted(cues))[:2] or "-"
    ending, opening = scene.endings[quote], scene.openings[quote]
    small = "s" if count < SHORT else "l"
    case = f"{opening}{titled}{small}"
    single = article.text[segment.marked.start] == "'"
    heading = article.paragraphs[segment.paragraph].kind == "heading"
    return [
        f"a{size}", f"b{ratio}{small}", f"c{case}", f"d{before}{small}", f"e{behind}{small}", f"f{before}{behind}",
        f"g{ending}{opening}{small}", f"h{cue}{small}", f"i{further}{before}", f"j{behind}{beyond}",
        f"k{int(confidence * 5)}{small}", f"l{bool(PERSONAL.search(content)):d}{small}",
        f"m{has_address(content):d}", f"n{heading:d}", f"o{segment.marked.closed:d}{small}",
        f"p{case}{before}", f"q{case}{behind}", f"r{titled}{cue}", f"s{single:d}",
        f"t{size}{case}",
    ]  # fmt: skip


def has_address(content: str) -> bool:
    """Whether a web address or an account is in the text."""
    return ("." in content or "@" in content or "://" in content) and ADDRESS.search(content) is not None


def speech_score(features: list[str]) -> float:
    """Log-odds of speech."""
    weight = kind_weights().get
    return weight("", 0.0) + sum([weight(name, 0.0) for name in features])


def no_quotation(article: Article, segment: Segment, lexicon: Lexicon | None = None) -> bool:
    """Whether marks surely quote nothing: a measure, an address, an attribute, an attribution."""
    (start, end), opens = segment.marked.inner, segment.marked.start
    content, before = article.text[start:end], article.text[max(0, opens - 2) : opens]
    called = before[1:] == "(" and (before[0].isalnum() or before[0] == "_")  # a programme's log("done")
    return segment.marked.style != "block" and (
        called
        or NUMBER.fullmatch(content[:SAMPLE]) is not None
        or content.lstrip().startswith(("http://", "https://"))
        or (end - start < NARRATED and narrated(content, lexicon))
    )


def narrated(content: str, lexicon: Lexicon | None) -> bool:
    """Whether marks that have changed places enclose only the narrator's "he said."."""
    words = content.lower().rstrip(" .,:").split()
    letters = [lexicon.classes.get(word) for word in words] if lexicon else []
    return letters == ["P", "S"] and content[-1:] in ".,: "


def kind_of(
    article: Article, segment: Segment, scene: Scene, quote: int, confidence: float, lexicon: Lexicon
) -> QuoteKind:
    """The kind of a quotation. Speech in doubt: a fragment of speech shown as such does less harm than one lost."""
    if segment.label is not None or segment.marked.style in "block—":
        return "direct"
    start, end = segment.marked.inner
    tokens = scene.tokens
    at = tokens.quote_at[quote]
    if end - start > LONG:
        return "direct"
    words = [article.text[a:b] for a, b in word_spans(article.text, start, end)]
    if words and of_work(words, tokens, at, lexicon):
        return "work-title"
    if spoken(scene, quote, at):
        return "direct"
    if words and after_title(tokens, at, lexicon) and words[0][0].isupper():
        return "work-title"
    if not 0 < len(words) <= MANY:
        return "direct"
    if crosshead(article, segment, words, tokens, at):
        return "headline"
    if belonging(words, tokens, at, scene.endings[quote], lexicon):
        return "work-title"
    sure = sure_kind(words, tokens, at, lexicon)
    if sure is not None:
        return sure
    score = speech_score(kind_features(article, segment, scene, quote, confidence))
    named = entitled(words, tokens, at, scene.endings[quote], lexicon)
    if score >= (DOUBT_SHORT if len(words) < SHORT else DOUBT_LONG) and not named:
        return "direct"
    near = neighbours(tokens, at, 4, 2)
    before, behind = (tokens.class_at(at + step, tokens.paragraphs[at]) for step in (-1, 1))
    return other_kind(words, near, before, behind, lexicon)


def spoken(scene: Scene, quote: int, at: int) -> bool:
    """Whether a comma and a verb of speech ("a dit") follow: whatever the words look like, somebody says them.

    So does somebody with a verb behind a quotation that opens the sentence: "“No, Mr. Lund,” Moor said".
    """
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[at]
    behind = tokens.class_at(at + 1, paragraph)
    if behind != "," and scene.endings[quote] not in ",?":
        return False
    first = at + 2 if behind == "," else at + 1
    if behind == "," or scene.endings[quote] == ",":
        first += tokens.class_at(first, paragraph) == "x"
        if tokens.class_at(first, paragraph) in SPOKEN:
            return True
    if tokens.class_at(first, paragraph) in SPOKEN and tokens.class_at(first + 1, paragraph) in "NTPDHb":
        return True  # "“Come On, Captain!” shouted Lund"
    if tokens.class_at(at - 1, paragraph) not in "^.":
        return False
    verb = first
    while verb < first + LONGEST_SUBJECT and tokens.class_at(verb, paragraph) in "NTPDHb":
        verb += 1
    return verb > first and tokens.class_at(verb, paragraph) in SPOKEN
