"""Who could be speaking: names, pronouns and noun phrases outside of quotations."""

from typing import NamedTuple

from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.tokens import Tokens

__all__ = ["Mention", "cue_near", "find_mentions", "leading"]


class Mention(NamedTuple):
    """Words that name somebody: tokens `[first, last)`, `head` the deciding word.

    `kind`: n name of several words, s single name, t with title, o name of a body, p pronoun, h person noun,
    b noun for a body, d noun for a document.
    """

    first: int
    last: int
    kind: str
    head: str


NOUNS = frozenset("Hbd")
SPOKEN = frozenset("SKO")
MODIFIERS = frozenset("wnNHbdTv'")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
LONGEST_NAME = 10


def find_mentions(tokens: Tokens, lexicon: Lexicon) -> list[Mention]:
    """All mentions in order of the text."""
    found: list[Mention] = []
    classes = tokens.classes
    at, count = 0, len(classes)
    while at < count:
        letter = classes[at]
        if letter == "N" or letter == "T":
            last = name_end(tokens, at, lexicon)
            mention = named(tokens, at, last, lexicon)
            at = last
            if mention is not None:
                found.append(mention)
            continue
        if letter == "P" or (letter == "D" and alone(tokens, at, lexicon)):
            found.append(Mention(at, at + 1, "p", tokens.words[at].lower()))
        elif letter in NOUNS or (letter == "w" and stranger(tokens, at)):
            mention = noun_phrase(tokens, at, lexicon)
            if mention is not None:
                while found and found[-1].first >= mention.first:
                    found.pop()
                found.append(mention)
        at += 1
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
    if tokens.class_at(at - 1, paragraph) != "D":
        return False
    if tokens.class_at(at + 1, paragraph) in SPOKEN:
        return tokens.class_at(at - 2, paragraph) in "Q^."
    return tokens.class_at(at - 2, paragraph) in SPOKEN and tokens.class_at(at - 3, paragraph) == "Q"


def name_end(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """The end of the name that begins at token `first`."""
    classes, paragraph = tokens.classes, tokens.paragraphs[first]
    at, count = first + 1, min(len(classes), first + LONGEST_NAME)
    while at < count and tokens.paragraphs[at] == paragraph:
        letter = classes[at]
        if letter == "N" or letter == "T":
            if tokens.sentences[at] != tokens.sentences[first] and tokens.words[at - 1][-1:] != ".":
                break
            at += 1
            continue
        step = joined(tokens, at, first, count, lexicon)
        if not step:
            break
        at += step
    return at


def joined(tokens: Tokens, at: int, first: int, count: int, lexicon: Lexicon) -> int:
    """How many small words at `at` hold a name together ("of the", "van"), 0 where they do not."""
    words, step = tokens.words, 0
    particles = True
    while at + step < count and step < 2:
        word = words[at + step]
        if word not in lexicon.connectors and word not in lexicon.particles:
            break
        particles = particles and word in lexicon.particles
        step += 1
    if not step or at + step >= count or tokens.classes[at + step] != "N":
        return 0
    if particles:
        return step
    # "High Commissioner for Human Rights", "Bank of England", but not "Smith of Ohio".
    before = words[at - 1].lower()
    acronym = words[at - 1].isupper() and step == 1
    return step if lexicon.classes.get(before, "") in NOUNS or before in lexicon.titles or acronym else 0


def named(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Mention | None:
    """The mention of a run of capitals; a title alone is a noun."""
    classes, words = tokens.classes, tokens.words
    if all(classes[i] == "T" for i in range(first, last)):
        head = words[last - 1].lower()
        if lexicon.classes.get(head, "H") not in NOUNS or head in lexicon.abbreviations:
            return None
        start = first - 1 if first and classes[first - 1] == "D" else first
        return Mention(start, last, "h", head)
    start = first
    while start < last and classes[start] == "T":
        start += 1
    core = [words[i] for i in range(start, last)]
    head = core[-2] if len(core) > 1 and core[-1].lower() in SUFFIXES else core[-1]
    if any(lexicon.classes.get(word.lower()) == "b" for word in core) or (len(head) > 1 and head.isupper()):
        kind = "o"
    elif start > first:
        kind = "t"
    else:
        kind = "n" if len(core) > 1 else "s"
    return Mention(first, last, kind, head)


def noun_phrase(tokens: Tokens, head: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase that ends in the noun at `head`, None where the noun only leads to a name or another noun."""
    classes, paragraph = tokens.classes, tokens.paragraphs[head]
    following = tokens.class_at(head + 1, paragraph)
    if following in NOUNS or following == "N" or following == "T":
        return None
    start, at = head, head - 1
    lowest = max(-1, head - 7)
    while at > lowest and tokens.paragraphs[at] == paragraph and tokens.sentences[at] == tokens.sentences[head]:
        letter = classes[at]
        if letter == "D":
            start = at
            break
        if letter not in MODIFIERS:
            break
        at -= 1
    if start == head:
        while start > 0 and tokens.paragraphs[start - 1] == paragraph and classes[start - 1] in "NTHbd'":
            start -= 1
        while classes[start] == "'":
            start += 1
    kind = {"b": "b", "d": "d"}.get(classes[head], "h")
    return Mention(start, attached(tokens, head + 1, lexicon), kind, tokens.words[head].lower())


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
        return name_end(tokens, step, lexicon)
    noun = tokens.classes[step] in NOUNS or (lexicon.capital_nouns and tokens.words[step][0].isupper())
    return step + 1 if noun else at


def leading(tokens: Tokens, mention: Mention) -> int:
    """The first token of a mention with the article before a name: "the Harbour Times"."""
    first = mention.first
    article = first and tokens.classes[first - 1] == "D" and mention.kind in "nsto"
    return first - 1 if article and tokens.paragraphs[first - 1] == tokens.paragraphs[first] else first


def cue_near(tokens: Tokens, mention: Mention) -> tuple[str, int | None]:
    """How the nearest cue verb stands to a mention, in a short code, and the cue's token.

    "R" right of it ("Smith said"), "V" in the passive ("Smith was told"), "r" after "who", "," after an apposition,
    "L" left of it ("said Smith"), "A" after "according to" or "by", "Y" after "told by", "-" no cue. Then its class.
    """
    paragraph, lead = tokens.paragraphs[mention.first], leading(tokens, mention)
    before = tokens.class_at(lead - 1, paragraph)
    if before == "a":
        return "Aa", lead - 1
    at, code = mention.last, "R"
    for _ in range(5):
        letter = tokens.class_at(at, paragraph)
        if letter in CUES:
            passive = tokens.class_at(at - 1, paragraph) == "z" and not tokens.words[at].endswith("ing")
            return ("V" if passive else code) + letter, at
        if letter == "r":
            code = "r"
        elif letter not in "lxz":
            break
        at += 1
    if before == "y":
        return ("Y" if tokens.class_at(lead - 2, paragraph) in CUES else "A") + "y", None
    at = mention.first - 1
    for _ in range(5):
        letter = tokens.class_at(at, paragraph)
        if letter in CUES:
            return "L" + letter, at
        if letter not in "THbdwN'lD":
            break
        at -= 1
    return past_apposition(tokens, mention)


def past_apposition(tokens: Tokens, mention: Mention) -> tuple[str, int | None]:
    """The cue behind an apposition or a bracket: "Smith, the mayor, said", "Smith (Lab.) said"."""
    paragraph = tokens.paragraphs[mention.first]
    opening = tokens.class_at(mention.last, paragraph)
    if opening not in ",-(":
        return "--", None
    for at in range(mention.last, mention.last + 26):
        letter = tokens.class_at(at, paragraph)
        if letter in "^Q" or (letter == "." and opening != "("):
            break
        if letter != (")" if opening == "(" else opening):
            continue
        verb = at + 1
        while verb < at + 3 and tokens.class_at(verb, paragraph) in "xl":
            verb += 1
        if tokens.class_at(verb, paragraph) in CUES:
            return "," + tokens.classes[verb], verb
    return "--", None
