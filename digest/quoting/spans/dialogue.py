"""Dialogue led by dashes: which stretches are spoken, and which say who speaks."""

import re

from digest.model import Article
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.spans.marks import Marked

__all__ = ["dash_paragraphs", "dialogue", "turns_inside"]

DASH = re.compile(r"[—–―]\s?(?=[^\W_¿¡]|[¿¡«“\"])")
TURN = re.compile(r"(?<=[.!?…:»])\s(?=[—–―]\s?[¿¡«]?[^\W\d_a-zà-öø-ÿ])")  # a dash behind a whole sentence
INCISE = re.compile(r"\s[—–―]\s?(?=[^\W\d_])|\s-\s(?=[^\W\d_])|[—–―](?=[.,;:]?\s|$)")
SAID = re.compile(r"[,?!…]\s(?=[^\W\d_A-ZÀ-ÖØ-Þ])")  # what may lead to ", dit-elle," inside of speech
SAYING = re.compile(r"([^,.;:!?«»“”\"—–―]{2,60})([,.;:!?]|$)")
SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
SPOKEN = frozenset("SKO")
LONGEST_OFFICE = 6  # words


def dash_paragraphs(article: Article, lexicon: Lexicon | None) -> frozenset[int]:
    """Paragraphs of a dialogue led by dashes; one alone is a list's unless the language writes speech so."""
    found = [
        number
        for number, paragraph in enumerate(article.paragraphs)
        if article.text[paragraph.span.start : paragraph.span.start + 1] in "—–―"
        and paragraph.kind == "paragraph"
        and DASH.match(article.text, paragraph.span.start, paragraph.span.end)
    ]
    enough = 1 if lexicon is not None and lexicon.dashes else 2
    sentences = [n for n in found if article.text[article.paragraphs[n].span.end - 1] in '.!?…»”"']
    return frozenset(sentences) if len(sentences) >= enough else frozenset()


def turns_inside(text: str, start: int, end: int, lexicon: Lexicon) -> list[Marked]:
    """The spoken parts of dialogue that begins inside a paragraph: "Elle ouvrit. — Entrez, dit-elle."

    A dash may be anything there, so only what somebody is named for counts. The next sentence is the narrator's.
    """
    places = [match.end() for match in TURN.finditer(text, start, end)]
    found: list[Marked] = []
    for place, stop in zip(places, [*places[1:], end][: len(places)], strict=True):
        spoken = dialogue(text, place, stop, lexicon)
        if len(spoken) > 1 or (spoken and text[spoken[-1].end : stop].strip(" \n.!?")):
            if len(spoken) > 1 and lexicon.incises and (last := SENTENCE_END.search(text, *spoken[-1].inner)):
                spoken[-1] = stretch_of(text, spoken[-1].start, spoken[-1].inner[0], last.end())
            found += spoken
    return found


def dialogue(text: str, start: int, end: int, lexicon: Lexicon | None) -> list[Marked]:
    """The spoken parts of a paragraph led by a dash: "—No sé —dijo Ana—. Mañana." has two."""
    head = DASH.match(text, start, end)
    at = head.end() if head else start
    found: list[Marked] = []
    first, speaking = start, True
    for match in INCISE.finditer(text, at, end):
        if speaking:
            if not begins_incise(text, match.end(), end, lexicon):
                continue
            found += between_commas(text, first, at, match.start(), lexicon)
            speaking = False
        else:
            first = at = match.end()
            while at < end and (text[at].isspace() or text[at] in ".,;:"):
                at += 1
            first, speaking = at, True
    if speaking and at < end:
        found += between_commas(text, first, at, end, lexicon)
    return found


def between_commas(text: str, first: int, at: int, end: int, lexicon: Lexicon | None) -> list[Marked]:
    """The spoken parts of a stretch that may say between commas who speaks: "Nous irons, dit-elle, demain." has two."""
    found: list[Marked] = []
    if lexicon is not None and lexicon.incises:
        place = at
        while match := SAID.search(text, place, end):
            place = match.end()
            saying = SAYING.match(text, place, end)
            if saying is None or not says(saying[1], lexicon):
                continue
            found.append(stretch_of(text, first, at, match.start() + (text[match.start()] != ",")))
            if saying[2] != ",":  # the narrator may go on with the next sentence
                return found
            if tells_who(text[saying.end() : end].split(), lexicon):  # "demanda Anne Moor, une docker."
                return found
            at = first = place = saying.end() + 1
    if at < end:
        found.append(stretch_of(text, first, at, spoken_end(text, at, end, lexicon)))
    return found


def says(words: str, lexicon: Lexicon) -> bool:
    """Whether these words say who speaks: "dit-elle", "a-t-il répondu", "demanda Anne Moor", "répondit la maire"."""
    listed = words.split()
    verb, *rest = listed[0].split("-")
    known = lexicon.classes.get(verb.lower(), "")
    if rest and rest[-1] in lexicon.enclitics:
        return known in CUES or (known == "x" and lexicon.classes.get(listed[-1].lower(), "") in CUES)
    if known not in SPOKEN or len(listed) < 2:
        return False
    return listed[1][0].isupper() or lexicon.classes.get(listed[1].lower()) == "D"


def tells_who(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words behind "demanda Anne Moor," say what she is, and nothing is said any more."""
    if not 1 < len(words) <= LONGEST_OFFICE or lexicon.classes.get(words[0].lower()) != "D":
        return False
    indefinite = words[0].lower() not in lexicon.articles
    return indefinite or lexicon.classes.get(words[1].lower().strip(".,")) == "H"


def spoken_end(text: str, start: int, end: int, lexicon: Lexicon | None) -> int:
    """Where the words end and a closing ", dit-elle." begins."""
    comma = text.rfind(", ", max(start, end - 80), end)
    return comma if comma > start and begins_incise(text, comma + 2, end, lexicon) else end


def stretch_of(text: str, start: int, inner: int, end: int) -> Marked:
    """A stretch without white space at its end."""
    while end > inner and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, (inner, end), True, "—")


def begins_incise(text: str, at: int, end: int, lexicon: Lexicon | None) -> bool:
    """Whether the words at `at` attribute: small letters and a cue verb among the first, "a-t-elle déclaré"."""
    words = re.findall(r"[^\W\d_]+", text[at : min(end, at + 60)])[:4]
    if lexicon is None or not words or not words[0][0].islower():
        return False
    return any(lexicon.classes.get(word.lower()) in CUES for word in words)
