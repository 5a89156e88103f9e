"""How sure the speaker of a few quoted words can be: often the marks are the writer's own."""

import re

from digest.model import Article
from digest.quoting.lexicon import CUES
from digest.quoting.spans.segments import Segment
from digest.quoting.speakers.ranking import Ranked
from digest.quoting.speakers.scene import Facts, Scene

__all__ = ["doubted"]

BESIDE = 3  # tokens from a verb to the words that it leads to
FEW, SOME = 3, 5
"""Words of a quotation that is often the writer's own; of one that is, unless it ends as speech does."""

UNSAID, PASSED = 0.45, 0.6
SPOKEN = {"S": 0.85, "L": 0.77}
"""Shares of the mentions that the ranking takes for the speaker of so few words and that are right, on the training
data, where no verb of speech stands beside the mention: none on the way from one to the other, some, and where the
last one there is of saying, or of calling right before the words ("calling him a")."""

MADE = re.compile(r"v[DTN]*[NH]x[SKO][^Q.]{0,12}$")  # "prompted Moor to say it was a"
CLOSING = "”\"»«“’'"
ASKED = 0.5
"""Share of the speakers of a question who go on in the next paragraph."""

NOBODY = 0.2
"""Share where a passive names nobody."""

LED = frozenset("LwmiD")  # how the words before such a quotation end
PASSIVE = re.compile(r"zl?(L)[wmi]{0,2}D?$")  # "is called", "was widely described as a"

SAMPLE = 80  # code points that so few words take


def doubted(article: Article, segment: Segment, scene: Scene, number: int, ranked: Ranked) -> Ranked:
    """The decision for a quotation, less sure where nothing says that the one who is mentioned said these few words."""
    facts = scene.facts(ranked.mention)
    beside = facts.first < scene.tokens.quote_at[number] and facts.cue[0] not in "AY"
    if beside and unnamed(scene, number):
        return ranked._replace(confidence=ranked.confidence * NOBODY)
    if made_to_speak(scene, number, facts):
        return ranked._replace(confidence=ranked.confidence * NOBODY)
    if facts.paragraph < segment.paragraph and answers(article, segment):
        return ranked._replace(confidence=ranked.confidence * ASKED)
    if not slight(article.text, segment):
        return ranked
    at = scene.tokens.quote_at[number]
    apart = facts.sentence != scene.tokens.sentences[at] and scene.endings[number] == "w"
    if apart or facts.sight[-1] == "'":  # another quotation's speaker, or whoever owns a thing
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    if facts.cue != "--":
        return ranked
    if scene.tokens.class_at(at - 1, scene.tokens.paragraphs[at]) == ":":
        return ranked
    return ranked._replace(confidence=ranked.confidence * on_the_way(scene, facts, at))


def on_the_way(scene: Scene, facts: Facts, at: int) -> float:
    """How often a mention without a verb of its own is the speaker of a few words, by the verbs between the two."""
    first, last = (facts.last, at) if facts.first < at else (at, facts.first)
    if scene.passed[last] == scene.passed[first]:
        return UNSAID
    between = scene.tokens.classes[first:last]
    behind = max(between.rfind(letter) for letter in CUES)
    near = between[behind] == "S" or (last == at and len(between) - behind <= BESIDE)
    return SPOKEN.get(between[behind], PASSED) if near else PASSED


def unnamed(scene: Scene, number: int) -> bool:
    """Whether the passive before a quotation leaves open who says it: "the pier has been described as “a joke”"."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    if tokens.classes[at - 1 : at] not in LED:
        return False
    begin, end = tokens.edges[tokens.paragraphs[at]]
    agent = tokens.classes[at + 1 : min(end, at + 3)].find("y") >= 0
    passive = None if agent else PASSIVE.search(tokens.classes, max(begin, at - 5), at)
    return passive is not None and not tokens.words[passive.start(1)].endswith("ing")


def made_to_speak(scene: Scene, number: int, facts: Facts) -> bool:
    """Whether the sentence goes on to another who speaks: "Lund spoke at length, which led Moor to say “…”"."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    if facts.first >= at or facts.sentence != tokens.sentences[at] or "v" not in tokens.classes[facts.last : at]:
        return False
    return MADE.search(tokens.classes, facts.last, at) is not None


def answers(article: Article, segment: Segment) -> bool:
    """Whether a quotation opens the paragraph behind one that ends with a quoted question: somebody else answers."""
    place, text = article.paragraphs[segment.paragraph].span, article.text
    if segment.marked.start != place.start or not segment.paragraph:
        return False
    before = article.paragraphs[segment.paragraph - 1].span.end
    return text[before - 2 : before - 1] == "?" and text[before - 1] in CLOSING


def slight(text: str, segment: Segment) -> bool:
    """Whether a quotation is so short that it may as well be the writer's own words at arm's length."""
    (start, end), behind = segment.marked.inner, segment.marked.end
    words = text[start : min(end, start + SAMPLE)].split()
    stopped = text[end - 1] in ",.?!" or text[behind : behind + 1] == ","
    return len(words) <= FEW + (SOME - FEW) * (not stopped) and not (stopped and words and words[0][0].isupper())
