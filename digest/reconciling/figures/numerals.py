"""Numbers as news writes them: digits, words, scales, ranges."""

import re
from collections.abc import Iterator

import msgspec

from digest.reconciling.figures.halves import fractions
from digest.reconciling.lexicon import Lexicon
from digest.text import word_set

__all__ = ["Number", "numbers"]

BLANK = ("", " ", "\u00a0", "\u202f")
BLANKS = "\u00a0\u202f"
DASHES = "-–—"
BETWEEN = re.compile(r"[\s-]")
THOUSANDS = {mark: re.compile(rf"\d{{1,3}}(?:\{mark}\d{{2,3}})*\{mark}\d{{3}}") for mark in ".,"}
DIGITS = re.compile(r"\d+")
COUNTED = re.compile(r"\s[a-z]{3,}s\b")  # "5.4m likes" are millions, "5.4m high" are metres


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number found in a text: its place, value, currency sign if any, and whether it was written in digits."""

    start: int
    end: int
    value: float
    currency: str = ""
    digits: str = ""
    scaled: bool = False


def numbers(text: str, lex: Lexicon) -> Iterator[Number]:
    """All numbers of `text` from left to right, whatever they are."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that grows in lower case: leave those alone, offsets matter more
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    held: Number | None = None  # until it is known that no fraction of the next number holds it: "eine halbe Million"
    for match in written(lowered, lex):
        start = match.start()
        if held is not None and start < held.end:
            continue
        before = lowered[start - 1] if start else " "
        if (before.isalnum() or before in "_-") and (match["digits"] is None or before not in "-"):
            continue
        if match["digits"] is None:
            found = from_words(match, lex)
        elif before in "#@/:" or (before in ".," and start > 1 and lowered[start - 2].isalnum()):
            continue
        else:
            found = from_digits(match, text, lex)
        if found is not None:
            found = with_fraction(found, match, lowered, lex)
        if found is None:
            continue
        if held is not None and held.start < found.start:
            yield held
        held = found
    if held is not None:
        yield held


def written(lowered: str, lex: Lexicon) -> Iterator[re.Match[str]]:
    """The numbers of a text in lower case, looked for only where digits stand or a word that begins a number."""
    spots = [match.start() for match in DIGITS.finditer(lowered)]
    begins = lex.number_begins & word_set(lowered)
    for word in begins:
        at = lowered.find(word)
        while at >= 0:
            spots.append(at)
            at = lowered.find(word, at + 1)
    if not begins.isdisjoint(lex.scales):
        spots += [match.start() for match in lex.scaled.finditer(lowered)]
    read = 0
    for at in sorted(spots):
        if at >= read and (found := lex.pattern.match(lowered, at)):
            read = found.end()
            yield found


def with_fraction(found: Number, match: re.Match[str], lowered: str, lex: Lexicon) -> Number | None:
    """A number with the half or quarter beside it; None where it is too vague to compare: "a few hundred"."""
    parts = fractions(lex.code)
    last = match["scale"] or (BETWEEN.split(match["spelled"])[-1] if match["spelled"] else "")
    if parts is None or not (scale := lex.scales.get(last, 1)):
        return found
    start, end, value = parts.of(lowered, found.start, found.end, found.value, scale)
    if (start, end) == (found.start, found.end):
        return found
    return msgspec.structs.replace(found, start=start, end=end, value=value) if value else None


def currency_before(text: str, start: int, lex: Lexicon) -> tuple[str, int]:
    """The currency sign right before a number, and where it begins."""
    end = start - (text[start - 1 : start] in BLANK)
    for length in (3, 2, 1):
        sign = text[max(0, end - length) : end]
        if sign in lex.currencies:
            return lex.currencies[sign], end - len(sign)
    return "", start


def from_digits(match: re.Match[str], text: str, lex: Lexicon) -> Number | None:
    """ "$1.1m" and "2,500"; None where the marks inside are not those of one number (a version, an address)."""
    digits = match["digits"]
    value = None if digits[0] == "0" and digits[1:2].isdigit() else plain_value(digits, lex.decimal)
    if value is None:
        return None
    currency, start = currency_before(text, match.start(), lex)
    scale, end = 1, match.end("digits")
    short = match["short"] or ""
    if match["scale"]:
        scale, end = lex.scales[match["scale"]], match.end()
    elif short and (currency or scales(short, match, text, lex)):
        scale, end = lex.short_scales[short], match.end()
    return Number(start, end, value * scale, currency, digits, scale > 1)


def scales(short: str, match: re.Match[str], text: str, lex: Lexicon) -> bool:
    """Whether letters behind digits stand for millions: "10bn", "2,7 M€", "5.4m likes"; not "700 m"."""
    if len(short) > 1 or text[match.end() : match.end() + 1] in lex.currencies:
        return True
    glued = match.start("short") == match.end("digits")
    return glued and (short == "k" or COUNTED.match(match.string, match.end()) is not None)


def plain_value(digits: str, decimal: str) -> float | None:
    """The value of digits with separators, by the language's decimal mark."""
    thousands = "," if decimal == "." else "."
    bare = digits.replace(", ", thousands).replace(" ", thousands)
    for blank in BLANKS:
        bare = bare.replace(blank, thousands)
    whole, _, fraction = bare.partition(decimal)
    if fraction == "000" and whole.strip("0"):  # nobody writes three noughts behind a decimal mark
        whole, fraction = whole + thousands + fraction, ""
    if thousands in whole and not THOUSANDS[thousands].fullmatch(whole):
        return None
    if not fraction.isdigit() and fraction:
        return None
    whole = whole.replace(thousands, "")
    return float(f"{whole}.{fraction or 0}") if whole.isdigit() else None


def from_words(match: re.Match[str], lex: Lexicon) -> Number | None:
    """ "two dozen", "a hundred and six", "twenty-one"; a lone pronoun-like number is left to the caller."""
    spelled = match["spelled"]
    if spelled in lex.numerals:  # "quatre-vingt-dix"
        return Number(match.start("spelled"), match.end("spelled"), lex.numerals[spelled])
    for phrase in lex.scales:
        if " " in phrase and phrase in spelled:
            spelled = spelled.replace(phrase, phrase.replace(" ", "_"))
    words = re.split(r"[\s-]+", spelled)
    total, current, scaled = 0.0, 0.0, False
    last = 0.0
    for word in words:
        if word in lex.numerals:
            value = lex.numerals[word]
            if last and not last > value:  # "ten two": two numbers in a row, not one
                return None
            current += value
            last = value
        elif word.replace("_", " ") in lex.scales:
            scale = lex.scales[word.replace("_", " ")]
            current, last, scaled = (current or 1) * scale, 0.0, True
            if scale >= 1000:
                if total < scale and total:  # "mil trescientos millones": all that comes before is multiplied
                    total, current = 0.0, total * scale + current
                total, current = total + current, 0.0
    return Number(match.start("spelled"), match.end("spelled"), total + current, scaled=scaled)
