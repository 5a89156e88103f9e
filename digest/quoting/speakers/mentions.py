"""Who could be speaking: names, pronouns and noun phrases outside of quotations."""

import re
from functools import cache
from typing import NamedTuple

from digest.quoting.lexicon import CUES, Lexicon, built
from digest.quoting.speakers.runs import attached, field, led_from, name_end, of_office
from digest.quoting.tokens import Tokens
from digest.text import Remembered

__all__ = ["Mention", "find_mentions"]


class Mention(NamedTuple):
    """Words that name somebody: tokens `[first, last)`, `head` the deciding word.

    `kind`: n name of several words, s single name, t with title, o name of a body, p pronoun, h person noun,
    b noun for a body, d noun for a document.
    """

    first: int
    last: int
    kind: str
    head: str


# Where a mention may begin or end: a noun only leads to a name or to another noun behind it. The rest needs a look.
MENTION = re.compile(
    r"[NTP]|D(?:(?=[SKWLUOxzl])|(?<=[SKOWD]D)(?=[.,]))|[Hbd](?![HbdNT])|"
    r"(?<=D)w(?:(?=[SKO])|(?:(?<=Q[SKO]Dw)|(?<=Q,[SKO]Dw)|(?<=Q,x[SKO]Dw))(?!w?[HbdNT]))"
)
CUED = re.compile(r"[SKOW]D?$")
NOUNS = frozenset("Hbd")
SPOKEN = frozenset("SKO")
MODIFIERS = frozenset("wnNHbdTv'")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def find_mentions(tokens: Tokens, lexicon: Lexicon) -> list[Mention]:
    """All mentions in order of the text."""
    found: list[Mention] = []
    classes, words = tokens.classes, tokens.words
    for begin, end in tokens.edges.values():
        match = MENTION.search(classes, begin, end)
        while match:
            at = match.start()
            following, letter = at + 1, classes[at]
            mention = None
            if letter == "N" or letter == "T":
                following = name_end(tokens, at, end, lexicon)
                mention = named(tokens, at + of_office(tokens, at, following, lexicon), following, lexicon)
            elif letter == "P" and words[at] in lexicon.formal and not opens(tokens, at):
                pass  # "you"
            elif letter == "P" and words[following : following + 1] and words[following] in lexicon.impersonal:
                pass  # "Il y avait"
            elif letter == "P" or (letter == "D" and alone(tokens, at, lexicon)):
                mention = Mention(at, at + 1, "p", words[at].lower().replace("’", "'").partition("'")[0])
            elif letter in NOUNS or (letter == "w" and stranger(tokens, at, lexicon)):
                mention = noun_phrase(tokens, at, begin, lexicon)
                while found and found[-1].first >= mention.first:
                    found.pop()
            if mention is not None:
                found.append(mention)
            match = MENTION.search(classes, following, end)
    return found


def opens(tokens: Tokens, at: int) -> bool:
    """Whether a token is the first one of its sentence, quotations apart."""
    return not at or tokens.sentences[at - 1] != tokens.sentences[at] or tokens.classes[at - 1] in "Q^"


def alone(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether "others", "some" or "one" stands for people here: a cue verb follows, or ends there, but no noun."""
    if tokens.words[at].lower() not in lexicon.indefinites:
        return False
    paragraph = tokens.paragraphs[at]
    following = tokens.class_at(at + 1, paragraph)
    if following in ".,^" and lexicon.inverts:  # "“…”, déplore une autre."
        return "S" in tokens.class_at(at - 1, paragraph) or CUED.search(tokens.classes, max(0, at - 2), at) is not None
    return following in CUES or (following in "xzl" and tokens.class_at(at + 2, paragraph) in CUES)


def stranger(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether an unknown word stands where a speaker does: "the gatekeeper replied", "said the gatekeeper"."""
    paragraph = tokens.paragraphs[at]
    word = tokens.words[at]
    if tokens.class_at(at - 1, paragraph) != "D" or (word[0].islower() and not word.islower()):  # "the pro-Lund march"
        return False
    if tokens.class_at(at + 1, paragraph) in SPOKEN:
        return tokens.class_at(at - 2, paragraph) in "Q^.,"
    told = tokens.class_at(at - 2, paragraph) in SPOKEN and not tokens.words[at - 2].endswith(lexicon.participles)
    before = at - 3 - (tokens.class_at(at - 3, paragraph) == "x")
    before -= tokens.class_at(before, paragraph) == ","
    return told and tokens.class_at(before, paragraph) == "Q"


@cache
def bodies(code: str) -> Remembered[bool]:
    """Whether a word in a name says that it is a body's ("Council")."""
    classes = built(code).classes
    return Remembered(lambda word: classes.get(word.lower()) == "b")


def named(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Mention | None:
    """The mention of a run of capitals; a title alone is a noun."""
    classes, words = tokens.classes, tokens.words
    start = last - len(classes[first:last].lstrip("T"))
    if first < start < last - 1 and words[start] in lexicon.connectors and field(words[start + 1 : last], lexicon):
        return Mention(led_from(classes, first), last, "h", words[start - 1].lower())  # "Director for Pier Research"
    if start == last:
        head = words[last - 1].lower()
        leads = classes[last : last + 1] in NOUNS and words[last].islower()  # "le Premier ministre"
        if leads or lexicon.classes.get(head, "H") not in NOUNS or head in lexicon.abbreviations:
            return None
        start = led_from(classes, first)
        return Mention(start, last, "h", head)
    if first and start == first and classes[first - 1] == "w" and words[first - 1] in lexicon.particles:
        start = first = first - 1  # "de Blasio"
    head = words[last - 1]
    if first and classes[first - 1] == "D" and classes[last - 1] == "T" and lexicon.is_personal(head):
        return Mention(first - 1, last, "h", head.lower())  # "the Larkshire Democrat"
    if last - start > 1 and (head.lower() in SUFFIXES or (last - start > 2 and classes[last - 1] == "T")):
        head = words[last - 2]
    if len(head) > 1 and head.isupper():
        kind = "o"
    else:
        kind = "t" if start > first else "n" if last - start > 1 else "s"
        body = bodies(lexicon.code)
        for at in range(start, last):
            if body[words[at]]:
                kind = "o"
            elif kind == "o" and at < last - 1 and lexicon.is_personal(words[at]):
                kind = "t"  # "Harbour Council Chairman Brad Lund" is a person
        if kind == "o" and first < start < last and words[start] in lexicon.connectors and not body[words[last - 2]]:
            kind = "o" if body[words[last - 1]] else "t"  # "Director of Pier Police Ada Moor"
    return Mention(first, last, kind, head)


def noun_phrase(tokens: Tokens, head: int, begin: int, lexicon: Lexicon) -> Mention:
    """The noun phrase that ends in the noun at `head`, in a paragraph that begins at `begin`."""
    classes = tokens.classes
    start, at = head, head - 1
    lowest = max(begin - 1, head - 7)
    while at > lowest and tokens.sentences[at] == tokens.sentences[head]:
        letter = classes[at]
        if letter == "D":
            start = at
            break
        if letter not in MODIFIERS:
            break
        at -= 1
    if start == head:
        start = begin + len(classes[begin:head].rstrip("NTHbd'"))
        while classes[start] == "'":
            start += 1
    kind = {"b": "b", "d": "d"}.get(classes[head], "h")
    if kind != "h" and classes[start] != "D" and classes[head + 1 : head + 2] == "w" and things(tokens, head + 1):
        return Mention(start, head + 2, "d", tokens.words[head + 1].lower())
    return Mention(start, attached(tokens, head + 1, lexicon), kind, tokens.words[head].lower())


def things(tokens: Tokens, at: int) -> bool:
    """Whether a noun without an article only tells more of the word behind it: "mosque loudspeakers"."""
    return tokens.words[at].endswith("s") and tokens.class_at(at + 1, tokens.paragraphs[at]) in "SKOWUL.:,^Q"
