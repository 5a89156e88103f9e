"""What the words beside the marks tell by themselves: a title, a nickname, a slogan, a crosshead."""

import re

from digest.model import Article, QuoteKind
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.spans.segments import Segment
from digest.quoting.tokens import Tokens

__all__ = [
    "WORK",
    "after_title",
    "belonging",
    "crosshead",
    "entitled",
    "is_title",
    "neighbours",
    "of_work",
    "other_kind",
    "sure_kind",
]

SPOKEN = frozenset("SKO")  # classes of verbs that only words follow
SENTENCE, HEADLINE = 5, 14  # words of a title whatever stands beside it, and of the longest headline
MANY = 2  # capitals of a name or a title
SHOUTED = 5  # letters of a subhead in capitals; fewer may be an abbreviation
CALLED = 6  # words that something is called, and tokens behind them that say so
WORK = 8  # words of the longest title
OUTLET = 4  # words of the longest outlet's name
REACH = 20  # tokens before a paper in which its reporter's source speaks
# "“…”, sagte Lund der „Welt am Morgen“": the paper that was told
TOLD = re.compile(r"Q[^Q.]{0,4}[SKOW][^Q.:]{1,9}[iD]$")


def neighbours(tokens: Tokens, at: int, back: int, forth: int) -> list[str]:
    """The words just before and after a quotation, lower case."""
    return [
        tokens.words[i].lower()
        for i in range(max(0, at - back), min(len(tokens.words), at + forth + 1))
        if i != at and tokens.paragraphs[i] == tokens.paragraphs[at]
    ]


def crosshead(article: Article, segment: Segment, words: list[str], tokens: Tokens, at: int) -> bool:
    """Whether a few words in single marks or in capitals stand alone between sentences, as subheads do."""
    loud = all(word.isupper() for word in words) and len("".join(words)) > SHOUTED
    if not (loud or segment.marked.style == "'") or len(words) > 5 or not words[0][0].isupper():
        return False
    start, end = segment.marked.inner
    paragraph = tokens.paragraphs[at]
    before, behind = tokens.class_at(at - 1, paragraph), tokens.class_at(at + 1, paragraph)
    if loud and before == "." and len(words) > 1:  # "“A LONG NIGHT” “We lost our pier,” Lund said"
        alone = behind == "Q" or (behind in "NT" and tokens.class_at(at + 2, paragraph) not in "SO")
        return alone and article.text[end - 1].isalnum()
    if not article.text[end - 1].isalnum() or not article.text[start].isupper() or before not in "^.":
        return False
    fresh = at + 1 < len(tokens.words) and tokens.words[at + 1][0].isupper()
    return behind == "^" or (fresh and tokens.class_at(at + 2, paragraph) not in CUES)


def belonging(words: list[str], tokens: Tokens, at: int, ending: str, lexicon: Lexicon) -> bool:
    """Whether capitals in marks are somebody's work or paper: "“Pier Lost” director Ada Moor", "on RLM's “The Quay”",
    "„Hafenblatt“-Chefredakteurin Ada Moor", "author of “The Quay”", "a “Moor and Friends” segment"."""
    paragraph = tokens.paragraphs[at]
    if not words[0][0].isupper() or len(words) > WORK:
        return False
    if compound(tokens, at) and len(words) <= OUTLET:
        return True
    before, behind, further = (tokens.class_at(at + step, paragraph) for step in (-1, 1, 2))
    if before in "aD" and len(words) <= OUTLET and cited(tokens, at, lexicon):
        return lexicon.capital_nouns or is_title(words)
    if lexicon.capital_nouns:  # "laut einem Bericht der „Larker Zeitung“"
        paper = before == "D" and tokens.class_at(at - 2, paragraph) == "d" and len(words) <= OUTLET
        return paper and all(word[0].isupper() for word in words)
    if ending == "w" and behind == "H" and further in "NT":
        return is_title(words)
    made = tokens.class_at(at - 2, paragraph) == "H" and tokens.words[at - 1].lower() in lexicon.connectors
    if made and any(len(word) > 3 for word in words[1:]):
        return is_title(words)
    if ending == "w" and behind == "w" and before not in ":S" and any(len(word) > 3 for word in words[1:]):
        return is_title(words) and tokens.ends[at] + 1 == tokens.starts[at + 1]
    owned = before == "'" and at > 1 and len(tokens.words[at - 2]) > 1 and tokens.words[at - 2].isupper()
    return owned and is_title(words)


def compound(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen holds the words and the next one together: "„Hafenblatt“-Darsteller"."""
    if tokens.class_at(at + 1, tokens.paragraphs[at]) != "-" or tokens.class_at(at + 2, tokens.paragraphs[at]) == "^":
        return False
    return tokens.ends[at] == tokens.starts[at + 1] and tokens.ends[at + 1] == tokens.starts[at + 2]


def cited(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether what somebody is told "according to" stands in marks: "laut der „Welt am Hafen“"."""
    paragraph = tokens.paragraphs[at]
    before = tokens.class_at(at - 1, paragraph)
    if before == "D" and tokens.words[at - 1].lower() in lexicon.articles:
        before = tokens.class_at(at - 2, paragraph)
    return before == "a"


def sure_kind(words: list[str], tokens: Tokens, at: int, lexicon: Lexicon) -> QuoteKind | None:
    """Kinds that the words beside the marks tell by themselves."""
    paragraph = tokens.paragraphs[at]
    before = neighbours(tokens, at, 3, 0)
    framed = tokens.class_at(at - 1, paragraph) == "N" and tokens.class_at(at + 1, paragraph) == "N"
    if len(words) <= (2 if words[0][0].isupper() else 3) and framed and words[-1][0].isupper():
        return "nickname"
    if len(words) <= 4 and before and before[-1] in lexicon.kinds["nicknames"]:
        return "nickname"
    if tuple(before[-2:]) in lexicon.known_as and is_title(words):
        return "nickname"
    if before and before[-1] in lexicon.kinds["scare"]:
        return "scare"
    if compound(tokens, at) and len(words) <= OUTLET:
        return "scare"  # "the “fixer”-turned-foe"
    if lexicon.kinds["slogans"].intersection(before):
        return "slogan"
    if as_called(words, tokens, at, lexicon):
        return "nickname"
    short = len(words) <= OUTLET and words[0][0].isupper() and (lexicon.capital_nouns or is_title(words))
    if short and TOLD.search(tokens.classes, max(0, at - REACH), at):
        return "work-title"
    noun = before[-2:-1] if before[-1:] == [","] else before[-1:]  # "her novel, “The Long Pier”"
    whole = (lexicon.capital_nouns or lexicon.sentence_titles) and words[0][0].isupper()  # "ihr Roman „Der lange Steg“"
    if lexicon.kinds["works"].intersection(noun) and len(words) <= WORK and (whole or is_title(words)):
        return "work-title"
    return None


def of_work(words: list[str], tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether what begins with a capital is somebody's work, "autora de «La casa sin puertas»", or follows a word, and
    begins with an article, after which speech goes on in small letters: "rouvre avec « L’Avare »"."""
    before, kinds = neighbours(tokens, at, 2, 0), lexicon.kinds
    if len(before) < 2 or not words[0][0].isupper():
        return False
    if before[-2] in kinds["makers"] and before[-1] in kinds["made"]:
        return len(words) <= WORK
    low = words[0].lower().replace("’", "'")
    article = lexicon.classes.get(low) == "D" or low in lexicon.articles or low[: low.find("'") + 1] in lexicon.articles
    further = tokens.class_at(at - 2, tokens.paragraphs[at])
    return article and len(words) <= OUTLET and before[-1] in kinds["beside"] and further not in CUES


def as_called(words: list[str], tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a few words says that something is called so: "“milagre do cais”, como lhe chamam"."""
    behind = neighbours(tokens, at, 0, CALLED)
    if behind[:1] == [","]:
        behind = behind[1:]
    if len(words) > CALLED or not behind or behind[0] not in lexicon.kinds["as"]:
        return False
    return not lexicon.kinds["calling"].isdisjoint(behind[1:])


def after_title(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether "titled" stands before a quotation: "a lecture titled, “When the Harbour Freezes and Nobody Sails”"."""
    noun = at - 1 - (tokens.classes[at - 1 : at] in (",", ":"))
    near = noun >= 0 and tokens.paragraphs[noun] == tokens.paragraphs[at]
    return near and tokens.words[noun].lower() in lexicon.kinds["titled"]


def entitled(words: list[str], tokens: Tokens, at: int, ending: str, lexicon: Lexicon) -> bool:
    """Whether several words, all with capitals, name something: no colon and no verb of speech beside them gives them
    to anybody, and they are no sentence by themselves."""
    if lexicon.capital_nouns or not 1 < len(words) <= HEADLINE or not words[0][0].isupper() or not is_title(words):
        return False
    if sum(word[0].isupper() for word in words) < MANY:
        return False
    if all(word.isupper() for word in words):
        return False
    if len(words) > SENTENCE:
        return True
    paragraph = tokens.paragraphs[at]
    before, behind = tokens.class_at(at - 1, paragraph), tokens.class_at(at + 1, paragraph)
    if before == "," and tokens.class_at(at - 2, paragraph) in SPOKEN:
        return False
    alone = before in "^.Q" and ending in ".?" and behind in "^.Q"
    return not (alone or before in SPOKEN or before == ":" or behind in SPOKEN)


def is_title(words: list[str]) -> bool:
    """Whether words are written as titles are: the first one and every longer one with a capital."""
    bare = [word[word.find("'", 0, 3) + 1 :] for word in words]  # "Courrier d'Ostmer"
    return words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in bare if len(word) > 3)


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
