"""Sentences of a paragraph, as news writes them.

A full stop ends a sentence unless something says otherwise: a small letter after it, an abbreviation or an initial
before it, an ordinal number ("8. ledna"), a title inside a short quotation ("Stop! Go!"). What is an abbreviation
is data per language (`languages/*.toml`). One pass over the marks of the paragraph; nothing looks further than a
few dozen characters around a mark, so the time is linear whatever the text.
"""

import re
from functools import cache
from typing import NamedTuple

from digest.model import Span
from digest.text.language import primary
from digest.text.stems import language_data, speech_verbs, stop_words

__all__ = ["sentences"]

STOPS, WIDE = ".!?…‽؟։۔", "。！？｡।॥။።"
QUOTES = '"“”„«»「」『』'
# A mark that may end a sentence with the closing marks after it, or a quotation mark by itself. A full-width stop
# or a danda needs no space after it. Possessive, and only from the first of a row of marks: linear.
# It begins with a set of signs and looks back afterwards: that is what the engine searches for fast.
MARK = re.compile(
    rf"[{STOPS}{WIDE}{QUOTES}](?:(?<=[{STOPS}])(?<![{STOPS}].)[{STOPS}]*+"
    rf"(?P<close>(?:[\"'“”’«»)\]*]|[ \u00a0\u202f]»|\[\d{{1,3}}\])*+)(?=\s)"
    rf"|(?<=[{WIDE}])[{WIDE}]*+(?P<shut>[」』”’）)\"»]*)\s*"
    rf"|(?<=[{QUOTES}]))"
)
GREEK_MARK = re.compile(MARK.pattern.replace(STOPS, f"{STOPS};\u037e"))
NEXT = re.compile(r"\s*+(?P<lead>[\"'“‘„«»(\[¿¡*—–-]*+\s?)(?P<word>\w[\w’'-]*)?")
PARTING = frozenset("\"'“”‘„«»([—–/")  # what parts a word from the one before it, beside white space
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
ROMAN = re.compile(r"[IVXL]{1,6}")
DASHES = ("—", "–", "-")
REACH = 24  # code points before a mark that can be an abbreviation
CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "”": "”"}
CLOSING = frozenset('"“”«»')  # behind a stop: „Nein.“ »Nein.«
BEHIND = frozenset(".,;:!?)")  # after a mark that opens nothing: "« sidérée »."
SHORT_QUOTE = 3  # blanks: fewer words than that between a quotation mark and a stop are no sentence of speech
SHORT_REST = 16  # code points between a stop and the closing quotation mark


class Grammar(NamedTuple):
    """What a language's data says about full stops. All words without their final stop, as written."""

    titles: frozenset[str]
    abbreviations: frozenset[str]
    numbered: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    openers: frozenset[str]
    speech: frozenset[str]
    ordinals: bool
    mark: re.Pattern[str]


@cache
def grammar(language: str | None) -> Grammar:
    """The data of `language`, those of English where it is unknown."""
    code = primary(language) or "en"
    data = language_data(code)

    def listed(key: str) -> frozenset[str]:
        return frozenset(str(data.get(key, "")).split())

    return Grammar(
        listed("title_abbreviations"),
        listed("abbreviations"),
        listed("numbered_abbreviations"),
        listed("clock_abbreviations"),
        listed("after_clock"),
        stop_words(code),
        speech_verbs(code),
        bool(data.get("ordinals_with_stop", False)),
        GREEK_MARK if code == "el" else MARK,
    )


def sentences(text: str, start: int, end: int, language: str | None) -> list[Span]:
    """The sentences of the paragraph `text[start:end]`: spans in order, without the white space between.

    Every character that is not white space is in exactly one of them. A sentence may end inside a quotation of
    several sentences; a quotation with its attribution (“…,” she said) stays together.
    """
    rules = grammar(language)
    found: list[Span] = []
    at = skip_space(text, start, end)
    opened, closer = -1, ""
    for match in rules.mark.finditer(text, at, end):
        kind = match.lastgroup
        if kind is None:
            opened, closer = toggled(text, match.start(), opened, closer)
            continue
        for sign in match[kind]:
            if sign in QUOTES:
                opened, closer = -1, ""
        stop = match.end(kind)
        if not (kind == "shut" or ends(text, at, match, rules)) or (
            opened >= at and in_short_quote(text, opened, stop, closer)
        ):
            continue
        found.append(Span(at, stop))
        at = skip_space(text, stop, end)
    if at < end:
        last = at + len(text[at:end].rstrip())
        found.append(Span(at, last))
    return found


def skip_space(text: str, at: int, end: int) -> int:
    """The first place from `at` on that is not white space."""
    while at < end and text[at].isspace():
        at += 1
    return at


def toggled(text: str, place: int, opened: int, closer: str) -> tuple[int, str]:
    """Where the open quotation begins and what closes it, after the mark at `place`; -1: none is open."""
    sign = text[place]
    if sign in closer:
        return -1, ""
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    spaced = sign == "«" and not before.strip()  # "avec « L’Avare »"
    opens = sign in CLOSERS and (spaced or not after.isspace()) and not before.isalnum() and after not in BEHIND
    return (place, CLOSERS[sign]) if opens and opened < 0 else (opened, closer)


def in_short_quote(text: str, opened: int, stop: int, closer: str) -> bool:
    """Whether a stop inside a quotation is only part of a title or an exclamation."""
    if text.count(" ", opened, min(stop, opened + 200)) < SHORT_QUOTE:
        return True
    return any(text.find(sign, stop, stop + SHORT_REST) >= 0 for sign in closer)


def ends(text: str, at: int, match: re.Match[str], rules: Grammar) -> bool:
    """Whether the mark at `match` ends the sentence that began at `at`."""
    close, place = match["close"], match.start()
    mark = text[place : match.start("close")]
    following = NEXT.match(text, match.end(), match.end() + 60)
    word = following["word"] if following else None
    if word and word[0].islower() and not word[1:2].isupper():
        return False
    if place - at < 4 and not any(sign.isalpha() for sign in text[at:place]):
        return False  # "1." before an item of a list, "..." before the rest of a quotation
    if mark != ".":
        return not spaced_ellipsis(text, mark, place, word, rules) and not attributed(text, match, word, rules)
    token = word_before(text, max(at, place - REACH), place)
    if not token and not close:
        return spaced_ellipsis(text, "…", place, word, rules) is False  # ". . ."
    if following and following["lead"][:1] in DASHES and abbreviated(token, rules):
        return False  # "MERROW, N.C. — The"
    if (
        following
        and word
        and len(word) == 1
        and text[following.end() : following.end() + 1] == "."
        and abbreviated(token, rules)
    ):
        return False  # "C. A. Ruppert": the A is no article
    return stop_ends(text, token, close, place, word, rules)


def word_before(text: str, start: int, end: int) -> str:
    """What stands between the last parting sign in `text[start:end]` and its end."""
    at = end
    while at > start and not (text[at - 1] in PARTING or text[at - 1].isspace()):
        at -= 1
    return text[at:end]


def stop_ends(text: str, token: str, close: str, place: int, word: str | None, rules: Grammar) -> bool:
    """Whether a single full stop after `token` and before `word` ends a sentence."""
    inside = text[max(0, place - REACH) : place]
    if inside.rfind("(") > inside.rfind(")"):
        if ")" in close:
            if " " not in inside[inside.rfind("(") :]:
                return False  # "(D-N.J.)"
        elif ")" in text[place : place + REACH] and not whole_in_brackets(inside):
            return False  # "(pop. 900)"
    token = token.rsplit("-", 1)[-1]
    if not close and token in rules.titles:
        return False
    if not word:
        return True
    if token in rules.clock:
        return not word[0].isdigit() and word not in rules.after_clock
    if token in rules.numbered and word[0].isdigit():
        return False
    if rules.ordinals and not close and ((token.isdigit() and len(token) < 3) or ROMAN.fullmatch(token)):
        return False
    if abbreviated(token, rules):
        return any(sign in CLOSING for sign in close) or word.lower() in rules.openers
    return True


def whole_in_brackets(before: str) -> bool:
    """Whether the open bracket began after the end of a sentence: "(That was in 1907.)"."""
    return before[: before.rfind("(")].rstrip()[-1:] in {"", ".", "!", "?"}


def abbreviated(token: str, rules: Grammar) -> bool:
    """Whether a full stop after `token` may be only its own: "Inc.", "J.", "U.S."."""
    initial = len(token) == 1 and token.isalpha() and token.isupper()
    return token in rules.abbreviations or initial or DOTTED.fullmatch(token) is not None


def spaced_ellipsis(text: str, mark: str, place: int, word: str | None, rules: Grammar) -> bool:
    """Whether "We need ... America" goes on: an ellipsis with a space before it leaves words out, it ends nothing."""
    if mark not in {"...", "…", "...."} or not text[place - 1 : place].isspace():
        return False
    return not word or word.lower() not in rules.openers


def attributed(text: str, match: re.Match[str], word: str | None, rules: Grammar) -> bool:
    """Whether a quotation that ends in "?" or "!" is followed by who said it: “Why now?” Mara Lind asked."""
    if not word or not any(sign in CLOSING for sign in match["close"]):
        return False
    tail = text[match.end() : match.end() + 60].split(".")[0].split()[:5]
    return any(each.strip(",") in rules.speech for each in tail)
