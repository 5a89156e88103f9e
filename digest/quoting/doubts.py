"""How sure the speaker of a few quoted words can be: often the marks are the writer's own."""

import re
from bisect import bisect_left

from digest.model import Article
from digest.quoting.lexicon import CUES
from digest.quoting.spans.segments import Segment
from digest.quoting.speakers.capitals import leads_to_colon
from digest.quoting.speakers.ranking import Ranked
from digest.quoting.speakers.scene import Facts, Scene

__all__ = ["FEW", "doubted", "slight"]

BESIDE = 3  # tokens from a verb to the words that it leads to
FEW, SOME = 3, 5
"""Words of a quotation that is often the writer's own; of one that is, unless it ends as speech does."""

ASIDE = 0.65
"""Share for more words inside of a sentence in which nothing says that anybody says them."""

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

OTHERS = frozenset("wHbdNTPrh")  # the subject of a verb, where it stands before it: "the keepers say", "ones that read"
SAID_BY = frozenset("SKOLUQd")  # before "by": "called by", "a letter by", but "written by", "created by"
APART = 4  # tokens between a verb and words that it does not lead to
TOLD = frozenset("hcP:,xzSQ-")  # what leads to them all the same: "denounced the plan as"
NOUNS = frozenset("wHbdNTD'")
LED = frozenset("LwmiD")  # how the words before such a quotation end
LEADS_ON = re.compile(r"l?v|x[^.Qz]{1,4}mD")  # "bluntly attacked", "has gone after Moor as a"
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
    if acted_on(scene, facts, scene.tokens.quote_at[number]):
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    if led_elsewhere(scene, number, facts):
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    apart = segment.marked.style == "block" or facts.cue == "--"
    if apart and not led(article, segment, facts):
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    if facts.paragraph < segment.paragraph and answers(article, segment):
        return ranked._replace(confidence=ranked.confidence * ASKED)
    at = scene.tokens.quote_at[number]
    if facts.cue == "--" and facts.first < at and leads_to_colon(scene, ranked.mention):
        return ranked
    passed = facts.cue == "--" or (facts.cue == "Aa" and facts.first < at)
    if passed and facts.paragraph == segment.paragraph and others_say(scene, facts, at):
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    if not slight(article.text, segment):
        aside = facts.cue == "--" and fragment(scene, number, facts) and said_before(scene, facts, at) is None
        aside = aside and not leads_on(scene, facts, at)
        return ranked._replace(confidence=ranked.confidence * ASIDE) if aside else ranked
    apart = facts.sentence != scene.tokens.sentences[at] and scene.endings[number] == "w"
    if apart or facts.sight[-1] == "'":  # another quotation's speaker, or whoever owns a thing
        return ranked._replace(confidence=ranked.confidence * UNSAID)
    if facts.cue != "--":
        return ranked._replace(confidence=ranked.confidence * PASSED) if told_aside(scene, facts, at) else ranked
    if scene.tokens.class_at(at - 1, scene.tokens.paragraphs[at]) == ":":
        return ranked
    return ranked._replace(confidence=ranked.confidence * on_the_way(scene, facts, at))


def said_before(scene: Scene, facts: Facts, at: int) -> int | None:
    """The last verb of speech between a mention and a quotation at token `at`, None where there is none."""
    first, last = (facts.last, at) if facts.first < at else (at, facts.first)
    if scene.passed[last] == scene.passed[first]:
        return None
    return first + max(scene.tokens.classes[first:last].rfind(letter) for letter in CUES)


def others_say(scene: Scene, facts: Facts, at: int) -> bool:
    """Whether the verb of speech nearest to a quotation has a subject of its own: "in the video, the keepers say"."""
    tokens, verb = scene.tokens, said_before(scene, facts, at)
    if verb is None:
        return False
    if tokens.words[verb].endswith(scene.lexicon.participles):
        return tokens.classes[verb - 1] == "y" and facts.before in "ix"  # "wakes up Tide by saying “Hello”"
    behind = tokens.classes[verb + 1 : facts.first] if facts.first > verb > at else ""
    if behind[:1] == "D" and "w" in behind and behind[-1] not in "HT":
        return True  # "“Thanks,” said one of the bathers to Lund"
    subject = verb - 1
    while tokens.classes[subject] in "lxz" and subject > facts.last:
        subject -= 1
    if subject < facts.last or tokens.classes[subject] not in OTHERS:
        return False
    begin = subject
    while begin > facts.last and tokens.classes[begin] in NOUNS:
        begin -= 1
    return tokens.classes[begin] != "i"  # "protesters in the streets chanted"


def leads_on(scene: Scene, facts: Facts, at: int) -> bool:
    """Whether a sentence gives words to its subject without a verb that says so: "Lund attacked “…”", "Lund has gone
    after Moor as a “…”"."""
    return facts.first < at and LEADS_ON.fullmatch(scene.tokens.classes, facts.last, at) is not None


def told_aside(scene: Scene, facts: Facts, at: int) -> bool:
    """Whether a few words stand far from a verb that need not tell of speech, "pleaded to keep the old keeper's
    “secret” safe", or outside of the clause of its speaker: "As Moor told us, and the “secret” is safe"."""
    classes, verb = scene.tokens.classes, facts.cue_at
    if verb is None or facts.first > at or verb > at or scene.endings[int(scene.tokens.words[at])] != "w":
        return False
    between = "".join(
        "i" if scene.tokens.words[here] in scene.lexicon.infinitives else classes[here] for here in range(verb + 1, at)
    )
    if facts.before == "m" and "," in between[:-1]:
        return True
    leading = "m" in between[-BESIDE:] or not TOLD.isdisjoint(between)
    return facts.cue[1] in "OUK" and len(between) >= APART and not leading


def fragment(scene: Scene, number: int, facts: Facts) -> bool:
    """Whether a quotation is a part of the sentence around it."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    before = tokens.class_at(at - 1, tokens.paragraphs[at])
    if before == ":":
        return False
    if before == "," or (scene.endings[number] == "," and facts.first < at and facts.sentence == tokens.sentences[at]):
        return True
    return scene.openings[number] != "u" or scene.endings[number] == "w"


def on_the_way(scene: Scene, facts: Facts, at: int) -> float:
    """How often a mention without a verb of its own is the speaker of a few words, by the verbs between the two."""
    behind = said_before(scene, facts, at)
    if behind is None:
        return UNSAID
    verb, last = scene.tokens.classes[behind], max(at, facts.first)
    if last == at and last - behind <= BESIDE and clause_of(scene, facts, behind):
        return 1.0
    if verb == "L" and not scene.tokens.words[behind].endswith(scene.lexicon.participles):
        return UNSAID  # "a rule called “the rest”"
    near = verb == "S" or (last == at and last - behind <= BESIDE)
    return SPOKEN.get(verb, PASSED) if near else PASSED


def clause_of(scene: Scene, facts: Facts, verb: int) -> bool:
    """Whether a verb behind a comma goes on with the subject before: "Lund gave a speech, vowing to “…”"."""
    led = "," in scene.tokens.classes[verb - 2 : verb] and scene.tokens.words[verb].endswith(scene.lexicon.participles)
    return led and all(
        scene.mentions[n].first <= facts.first or scene.mentions[n].first > verb or scene.mentions[n].kind not in "nstp"
        for n in range(bisect_left(scene.firsts, facts.last), bisect_left(scene.firsts, verb))
    )


def unnamed(scene: Scene, number: int) -> bool:
    """Whether the passive before a quotation leaves open who says it: "the pier has been described as “a joke”"."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    if tokens.classes[at - 1 : at] not in LED:
        return False
    begin, end = tokens.edges[tokens.paragraphs[at]]
    agent = tokens.classes[at + 1 : min(end, at + 3)].find("y") >= 0
    passive = None if agent else PASSIVE.search(tokens.classes, max(begin, at - 5), at)
    return passive is not None and not tokens.words[passive.start(1)].endswith(scene.lexicon.participles)


def acted_on(scene: Scene, facts: Facts, at: int) -> bool:
    """Whether a mention suffers what its verb tells and no other one leads to the quotation at token `at`: "Lund is
    believed to have left “in peace”", "asked by Lund", "“The Long Pier,” directed by Lund"."""
    classes = scene.tokens.classes
    if facts.cue == "Ay":
        return classes[facts.lead - 2] not in SAID_BY and classes[facts.last : facts.last + 1] != "h"
    if facts.cue[0] == "A" and facts.first < at and facts.sentence != scene.tokens.sentences[at]:
        begin = bisect_left(scene.tokens.sentences, facts.sentence, 0, facts.first)
        return "Q" not in classes[begin : facts.first]  # "It fell, according to Lund. “…”"
    if facts.cue == "Yy":
        return classes[facts.last : facts.last + 1] != "h"  # but "told by Lund that"
    if facts.cue[0] != "V" or facts.first > at or facts.cue_at is None:
        return False
    if facts.cue[1] in "KO" and facts.sentence != scene.tokens.sentences[at]:
        return False
    return scene.passed[at] == scene.passed[facts.cue_at + 1]


def led_elsewhere(scene: Scene, number: int, facts: Facts) -> bool:
    """Whether a sentence that names somebody leads to the words with a colon, and the speaker was named before it:
    "Lund agreed. The Mail has had a statement from Ada Moor: “…”"."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    if tokens.class_at(at - 1, tokens.paragraphs[at]) != ":" or facts.sentence >= tokens.sentences[at - 1]:
        return False
    begin = bisect_left(tokens.sentences, tokens.sentences[at - 1], 0, at)
    named = range(bisect_left(scene.firsts, begin), bisect_left(scene.firsts, at))
    return any(scene.mentions[n].kind in "nt" for n in named)


def made_to_speak(scene: Scene, number: int, facts: Facts) -> bool:
    """Whether the sentence goes on to another who speaks: "Lund spoke at length, which led Moor to say “…”"."""
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    if facts.first >= at or facts.sentence != tokens.sentences[at] or "v" not in tokens.classes[facts.last : at]:
        return False
    return MADE.search(tokens.classes, facts.last, at) is not None


def led(article: Article, segment: Segment, facts: Facts) -> bool:
    """Whether somebody named before its paragraph may say a quotation that has no marks, or whom no verb gives it to: a
    colon leads to it, or to the first of those that stand above it."""
    if facts.paragraph >= segment.paragraph:
        return True
    first = segment.paragraph
    while first > facts.paragraph + 1 and article.paragraphs[first - 1].kind == "block-quote":
        first -= 1
    return article.paragraphs[first - 1].span.of(article.text).rstrip()[-1:] == ":"


def answers(article: Article, segment: Segment) -> bool:
    """Whether a quotation opens the paragraph behind one that ends with a quoted question: somebody else answers."""
    place, text = article.paragraphs[segment.paragraph].span, article.text
    if segment.marked.start != place.start or not segment.paragraph:
        return False
    before = article.paragraphs[segment.paragraph - 1].span.end
    return text[before - 2 : before - 1] == "?" and text[before - 1] in CLOSING


def slight(text: str, segment: Segment, most: int = SOME) -> bool:
    """Whether a quotation is so short that it may as well be the writer's own words at arm's length."""
    (start, end), behind = segment.marked.inner, segment.marked.end
    words = text[start : min(end, start + SAMPLE)].split()
    stopped = text[end - 1] in ",.?!" or text[behind : behind + 1] == ","
    whole = stopped and len(words) > 1 and words[0][0].isupper()
    return len(words) <= (FEW if stopped else most) and not whole
