"""Who could be speaking: names, pronouns and noun phrases outside of quotations."""

import re
from functools import cache
from typing import NamedTuple

from digest.quoting.lexicon import CUES, Lexicon, built
from digest.quoting.speakers.names import first_names
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
MENTION = re.compile(r"[NTP]|D(?=[SKWLUOxzl])|[Hbd](?![HbdNT])|(?<=D)w(?=[SKO])|(?<=Q[SKO]D)w(?!w?[HbdNT])")
NOUNS = frozenset("Hbd")
SPOKEN = frozenset("SKO")
MODIFIERS = frozenset("wnNHbdTv'")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
LONGEST_NAME = 10
CHANNEL = 2  # digits of a station's number


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
            elif letter == "P" or (letter == "D" and alone(tokens, at, lexicon)):
                mention = Mention(at, at + 1, "p", words[at].lower().replace("’", "'").partition("'")[0])
            elif letter in NOUNS or (letter == "w" and stranger(tokens, at)):
                mention = noun_phrase(tokens, at, begin, lexicon)
                while found and found[-1].first >= mention.first:
                    found.pop()
            if mention is not None:
                found.append(mention)
            match = MENTION.search(classes, following, end)
    return found


def alone(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether "others", "some" or "one" stands for people here: a cue verb follows, but no noun."""
    if tokens.words[at].lower() not in lexicon.indefinites:
        return False
    paragraph = tokens.paragraphs[at]
    following = tokens.class_at(at + 1, paragraph)
    return following in CUES or (following in "xzl" and tokens.class_at(at + 2, paragraph) in CUES)


def stranger(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word stands where a speaker does: "the gatekeeper replied", "said the gatekeeper"."""
    paragraph = tokens.paragraphs[at]
    word = tokens.words[at]
    if tokens.class_at(at - 1, paragraph) != "D" or (word[0].islower() and not word.islower()):  # "the pro-Lund march"
        return False
    if tokens.class_at(at + 1, paragraph) in SPOKEN:
        return tokens.class_at(at - 2, paragraph) in "Q^.,"
    told = tokens.class_at(at - 2, paragraph) in SPOKEN and not tokens.words[at - 2].endswith("ing")
    return told and tokens.class_at(at - 3, paragraph) == "Q"


def name_end(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> int:
    """The end of the name that begins at token `first`, in a paragraph that ends at `end`."""
    classes, words, sentences = tokens.classes, tokens.words, tokens.sentences
    at, count = first + 1, min(end, first + LONGEST_NAME)
    while at < count:
        letter = classes[at]
        if letter == "N" or letter == "T":
            if sentences[at] != sentences[first] and words[at - 1][-1:] != ".":
                break
            at += 1
            continue
        if letter == "n" and classes[at + 1 : at + 2] in CUES and words[at].isdigit() and len(words[at]) <= CHANNEL:
            return at + 1  # "Larkshire 24 reported"
        step = joined(tokens, at, count, lexicon) if words[at] in lexicon.joints else 0
        if not step:
            break
        at += step
    return at


def joined(tokens: Tokens, at: int, count: int, lexicon: Lexicon) -> int:
    """How many small words at `at` hold a name together ("of the", "van"), 0 where they do not."""
    words, step = tokens.words, 0
    particles = True
    while at + step < count and step < 2:
        word = words[at + step]
        if word not in lexicon.joints:
            break
        particles = particles and word in lexicon.particles
        step += 1
    if not step or at + step >= count or tokens.classes[at + step] not in "NT":
        return 0
    if words[at + step].isupper() and len(words[at + step]) > 2 and tokens.classes[at - 2 : at] == "NN":
        return 0  # "Marie Lund de la CFDT"
    two = tokens.classes[at - 2 : at] != "NN" or tokens.classes[at + 2 : at + 3] == "N"
    if two and words[at] in lexicon.adding and words[at] in lexicon.particles:
        return 0  # "José Ortega y Gasset" is one, "Ortega y Moor" and "Ana Moor y Luis Reyes" are two
    if particles:
        return step
    # "High Commissioner for Human Rights", "Bank of England", but not "Smith of Ohio".
    before = words[at - 1].lower()
    acronym = words[at - 1].isupper() and step == 1
    return step if lexicon.classes.get(before, "") in NOUNS or before in lexicon.titles or acronym else 0


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
    if last - start > 1 and head.lower() in SUFFIXES:
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
    return Mention(first, last, kind, head)


def field(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words behind "Director for" are one field, or two: "Research", "Research & Development"."""
    return len(words) == 1 or (len(words) == 3 and words[1] in lexicon.connectors)


def led_from(classes: str, first: int) -> int:
    """Where the article stands that leads to a noun, "one prominent centrist Democrat"; the noun where none does."""
    at = first - 1
    while at > max(0, first - 4) and classes[at] == "w":
        at -= 1
    return at if at >= 0 and classes[at] == "D" else first


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


def attached(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """The end of "for the Ministry of Health" after "a spokesman"; `at` where there is nothing of the kind."""
    if at + 1 >= len(tokens.words) or tokens.words[at] not in lexicon.connectors:
        return at
    step = at + 1
    if tokens.classes[step] == "D":
        step += 1
    if step >= len(tokens.words) or tokens.paragraphs[step] != tokens.paragraphs[at]:
        return at
    if tokens.classes[step] == "N":
        last = name_end(tokens, step, tokens.edges[tokens.paragraphs[at]][1], lexicon)
        if tokens.class_at(last, tokens.paragraphs[at]) == "b" and not lexicon.capital_nouns:
            return last + 1  # "a spokesperson for Kent police"
        return step + (of_office(tokens, step, last, lexicon) or last - step)
    if tokens.classes[step] == "T" and tokens.words[step][0].isupper() and not lexicon.capital_nouns:
        last = name_end(tokens, step, tokens.edges[tokens.paragraphs[at]][1], lexicon)
        return last if "N" in tokens.classes[step:last] else at  # "a spokesman for Fleet President Brad Lund"
    noun = tokens.classes[step] in NOUNS or (lexicon.capital_nouns and tokens.words[step][0].isupper())
    return step + 1 if noun else at


def of_office(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> int:
    """How many capitals of a run belong to the office before it: one in "le ministre de l'Intérieur Ilan Moreau".

    A minister's field may have two words.
    """
    at = first - 1 - (tokens.classes[first - 1 : first] == "D")
    words, plain = tokens.words, "T" not in tokens.classes[first:last]
    plain = plain and tokens.classes[first + 1 : first + 2] == "N"  # "a spokesman for the Ministry of Transport"
    if last - first < 3 or at < 1 or not plain or words[at] not in lexicon.connectors or tokens.classes[at - 1] != "H":
        return 0
    known = [words[place].lower() in first_names() for place in range(first, last - 1)]
    if True in known:
        return known.index(True)
    return 2 if last - first == 4 and words[at - 1].lower() in lexicon.portfolios else int(last - first == 3)
