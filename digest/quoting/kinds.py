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
from digest.quoting.tokens import Tokens
from digest.text import word_spans

__all__ = ["kind_features", "kind_of", "kind_weights", "no_quotation", "speech_score"]

SPOKEN = frozenset("SKO")  # classes of verbs that only words follow
SHORT = 4  # words; longer ones are speech unless there is strong evidence
LONG, MANY = 140, 14  # code points and words that no title or slogan has
WORK = 8  # words of the longest title
OUTLET = 4  # words of the longest outlet's name
# "“…”, sagte Lund der „Welt am Morgen“": the paper that was told
TOLD = re.compile(r"Q[^Q.]{0,4}[SKOW][^Q.:]{1,9}[iD]$")
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
    start, end = segment.marked.inner
    content = article.text[start:end]
    return segment.marked.style != "block" and (
        NUMBER.fullmatch(content[:SAMPLE]) is not None
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
    if end - start > LONG or spoken(scene, quote, at):
        return "direct"
    words = [article.text[a:b] for a, b in word_spans(article.text, start, end)]
    if not 0 < len(words) <= MANY:
        return "direct"
    sure = "headline" if crosshead(article, segment, words, tokens, at) else sure_kind(words, tokens, at, lexicon)
    if sure is not None:
        return sure
    score = speech_score(kind_features(article, segment, scene, quote, confidence))
    if score >= (DOUBT_SHORT if len(words) < SHORT else DOUBT_LONG):
        return "direct"
    near = neighbours(tokens, at, 4, 2)
    return other_kind(words, near, tokens.class_at(at - 1, tokens.paragraphs[at]), following(scene, at), lexicon)


def spoken(scene: Scene, quote: int, at: int) -> bool:
    """Whether a comma and a verb of speech ("a dit") follow: whatever the words look like, somebody says them."""
    paragraph = scene.tokens.paragraphs[at]
    behind = scene.tokens.class_at(at + 1, paragraph)
    if behind != "," and scene.endings[quote] != ",":
        return False
    first = at + 2 if behind == "," else at + 1
    first += scene.tokens.class_at(first, paragraph) == "x"
    return scene.tokens.class_at(first, paragraph) in SPOKEN


def neighbours(tokens: Tokens, at: int, back: int, forth: int) -> list[str]:
    """The words just before and after a quotation, lower case."""
    return [
        tokens.words[i].lower()
        for i in range(max(0, at - back), min(len(tokens.words), at + forth + 1))
        if i != at and tokens.paragraphs[i] == tokens.paragraphs[at]
    ]


def crosshead(article: Article, segment: Segment, words: list[str], tokens: Tokens, at: int) -> bool:
    """Whether a few words in single marks stand alone between sentences, as subheads of British pages do."""
    if segment.marked.style != "'" or len(words) > 5 or not words[0][0].isupper():
        return False
    start, end = segment.marked.inner
    paragraph = tokens.paragraphs[at]
    before, behind = tokens.class_at(at - 1, paragraph), tokens.class_at(at + 1, paragraph)
    if not article.text[end - 1].isalnum() or not article.text[start].isupper() or before not in "^.":
        return False
    fresh = at + 1 < len(tokens.words) and tokens.words[at + 1][0].isupper()
    return behind == "^" or (fresh and tokens.class_at(at + 2, paragraph) not in CUES)


def sure_kind(words: list[str], tokens: Tokens, at: int, lexicon: Lexicon) -> QuoteKind | None:
    """Kinds that the words beside the marks tell by themselves."""
    paragraph = tokens.paragraphs[at]
    before = neighbours(tokens, at, 3, 0)
    framed = tokens.class_at(at - 1, paragraph) == "N" and tokens.class_at(at + 1, paragraph) == "N"
    if len(words) <= (2 if words[0][0].isupper() else 3) and framed and words[-1][0].isupper():
        return "nickname"
    if len(words) <= 4 and before and before[-1] in lexicon.kinds["nicknames"]:
        return "nickname"
    if lexicon.known_as and before[-2:] == lexicon.known_as and is_title(words):
        return "nickname"
    if before and before[-1] in lexicon.kinds["scare"]:
        return "scare"
    if lexicon.kinds["slogans"].intersection(before):
        return "slogan"
    short = len(words) <= OUTLET and words[0][0].isupper() and (lexicon.capital_nouns or is_title(words))
    if short and TOLD.search(tokens.classes, max(0, at - NARRATED), at):
        return "work-title"
    noun = before[-2:-1] if before[-1:] == [","] else before[-1:]  # "her novel, “The Long Pier”"
    whole = lexicon.capital_nouns and words[0][0].isupper()  # "ihr Roman „Der lange Steg“"
    if lexicon.kinds["works"].intersection(noun) and len(words) <= WORK and (whole or is_title(words)):
        return "work-title"
    return None


def is_title(words: list[str]) -> bool:
    """Whether words are written as titles are: the first one and every longer one with a capital."""
    bare = [word[word.find("'", 0, 3) + 1 :] for word in words]  # "Courrier d'Ostmer"
    return words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in bare if len(word) > 3)


def following(scene: Scene, at: int) -> str:
    """The class of the token after a quotation."""
    return scene.tokens.class_at(at + 1, scene.tokens.paragraphs[at])


def other_kind(words: list[str], near: list[str], before: str, behind: str, lexicon: Lexicon) -> QuoteKind:
    """Which of the kinds that are not speech."""
    kinds = lexicon.kinds
    if kinds["nicknames"].intersection(near) or (before == "N" and behind == "N" and len(words) <= 3):
        return "nickname"
    if kinds["slogans"].intersection(near):
        return "slogan"
    long_words = [word for word in words if len(word) > 3 or word.isupper()]
    titled = bool(long_words) and all(word[0].isupper() or word[0].isdigit() for word in long_words)
    if titled and not lexicon.capital_nouns and not kinds["scare"].intersection(near):
        shouted = len(words) > 1 and all(word.isupper() for word in long_words)
        return "headline" if shouted or (len(words) > 7 and words[0][0].isupper()) else "work-title"
    if kinds["works"].intersection(near[:4]) and words and words[0][0].isupper():
        return "work-title"
    return "scare"
