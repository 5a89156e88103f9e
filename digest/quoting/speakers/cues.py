"""How the nearest verb of speech stands to a mention: "Smith said", "said Smith", "Smith, the mayor, said"."""

from digest.quoting.lexicon import CUES
from digest.quoting.speakers.mentions import Mention
from digest.quoting.tokens import Tokens

__all__ = ["cue_near", "leading"]

REACH = 5  # tokens on either side of a mention in which its cue stands
APPOSITION = 26  # tokens of the longest apposition
SMALL = "lxzr"  # what may stand between a mention and its cue
TITLES = "THbdwN'lD"  # what may stand between a cue and its mention


def leading(tokens: Tokens, mention: Mention) -> int:
    """The first token of a mention with the article before a name: "the Harbour Times"."""
    first = mention.first
    article = first and tokens.classes[first - 1] == "D" and mention.kind in "nsto"
    return first - 1 if article and tokens.paragraphs[first - 1] == tokens.paragraphs[first] else first


def cue_near(tokens: Tokens, mention: Mention, lead: int, participles: tuple[str, ...]) -> tuple[str, int | None]:
    """How the nearest cue verb stands to a mention that begins at `lead`, in a short code, and the cue's token.

    "R" right of it ("Smith said"), "V" in the passive ("Smith was told"), "r" after "who", "," after an apposition,
    "L" left of it ("said Smith"), "A" after "according to" or "by", "Y" after "told by", "-" no cue. Then its class.
    """
    classes = tokens.classes
    begin, end = tokens.edges[tokens.paragraphs[mention.first]]
    before = classes[lead - 1] if lead > begin else "^"
    if before == "a":
        return "Aa", lead - 1
    right = classes[mention.last : min(end, mention.last + REACH)]
    rest = right.lstrip(SMALL)
    if rest and rest[0] in CUES:
        at = mention.last + len(right) - len(rest)
        if classes[at - 1] == "z" and not tokens.words[at].endswith(participles):
            return "V" + rest[0], at
        return ("r" if "r" in right[: at - mention.last] else "R") + rest[0], at
    if before == "y":
        return ("Y" if lead > begin + 1 and classes[lead - 2] in CUES else "A") + "y", None
    left = classes[max(begin, mention.first - REACH) : mention.first]
    rest = left.rstrip(TITLES)
    if rest and rest[-1] in CUES:
        return "L" + rest[-1], mention.first - len(left) + len(rest) - 1
    if rest and rest[-1] == "a":
        return "Aa", mention.first - len(left) + len(rest) - 1  # "according to the mayor Ada Moor"
    return past_apposition(classes, mention.last, end, before)


def past_apposition(classes: str, last: int, end: int, before: str) -> tuple[str, int | None]:
    """The cue behind an apposition or a bracket at token `last`: "Smith, the mayor, said", "Smith (Lab.) said"."""
    if last >= end or classes[last] not in ",-(":
        return "--", None
    area, closing = classes[last : min(end, last + APPOSITION)].partition("Q")[0], ")"
    if classes[last] != "(":
        area, closing = area.partition(".")[0], classes[last]
    # "the pier, said Lund": the verb behind the first comma is another's, but not in "his wife, Ada Lund, said"
    at = area.find(closing, before != closing)
    while at >= 0:
        verb = limit = last + at + 1
        while verb < min(end, limit + 2) and classes[verb] in "xl":
            verb += 1
        if verb < end and classes[verb] in CUES:
            return "," + classes[verb], verb
        at = area.find(closing, at + 1)
    return "--", None
