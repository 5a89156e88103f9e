"""How far a run of capitals goes, and what is attached to a noun: "the Bank of Orlo", "a spokesman for the port"."""

from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.speakers.names import first_names
from digest.quoting.tokens import Tokens

__all__ = ["attached", "field", "led_from", "name_end", "of_office"]

NOUNS = frozenset("Hbd")
LONGEST_NAME = 10
LONGEST_FIELD = 3
CHANNEL = 2  # digits of a station's number


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


def field(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words behind "Director for" are one field, or two: "Research", "Research & Development"."""
    return len(words) == 1 or (len(words) == 3 and words[1] in lexicon.connectors)


def led_from(classes: str, first: int) -> int:
    """Where the article stands that leads to a noun, "one prominent centrist Democrat"; the noun where none does."""
    at = first - 1
    while at > max(0, first - 4) and classes[at] == "w":
        at -= 1
    return at if at >= 0 and classes[at] == "D" else first


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
    if lexicon.capital_nouns and tokens.words[step][0].isupper():
        end = tokens.edges[tokens.paragraphs[at]][1]
        return next((last for last in range(step + 1, end) if not goes_on(tokens.words[last])), end)
    end = step
    while tokens.class_at(end, tokens.paragraphs[at]) in NOUNS and end < step + LONGEST_FIELD:
        end += 1
    return end if end > step else at  # "a spokesman for the record label"


def goes_on(word: str) -> bool:
    """Whether a capital belongs to the nouns before it; a first name does not: "Chefin der Larker Werft Ada Moor"."""
    return word[0].isupper() and word.lower() not in first_names()


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
