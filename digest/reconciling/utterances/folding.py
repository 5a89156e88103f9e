"""What matching folds, all of it, in this one place.

Two wordings count as the same words when they are equal after folding

* case (`Government` = `government`) and compatibility forms of letters (NFKC),
* quotation marks of every style, inside and around, and apostrophes (`don’t` = `don't`),
* punctuation (a comma moved into or out of the marks) and the hyphen inside a word (`re-open` = `reopen`; behind a
  number in digits it parts two words, `3-year` = `3 year`),
* white space of every width,
* ellipses (`...`, `…`, `[...]`): they only say that something was left out,
* bracketed insertions: a bracketed letter joins its word (`[T]he` = `The`), `[sic]` and whole words that an editor
  put in (`the [British] government`) are left out.

Nothing else is folded: another word, a number, a negation, a word left out is a difference of wording.
"""

import re

from digest.text import fold

__all__ = ["wording"]

LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)|(?<=\w)\[(\w{1,3})\](?!\w)")
INSERTED = re.compile(r"\[[^\[\]]{0,200}\]")
HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
COUNTED = re.compile(r"(?<=\d)-(?=[^\W\d_])|(?<=\d(?:st|nd|rd|th))-(?=[^\W\d_])")
WORD = re.compile(r"[$€£¥₹]?\w+(?:'\w+)*(?:[.,]\d+)*%?")


def wording(text: str) -> tuple[str, ...]:
    """The words of a quotation in the one shape in which they are compared."""
    if "[" in text:
        text = INSERTED.sub(" ", LETTER.sub(lambda m: m[1] or m[2], text))
    folded = fold(text)
    if "-" in folded or not folded.isascii():
        folded = HYPHEN.sub("", COUNTED.sub(" ", folded) if "-" in folded else folded)
    return tuple(WORD.findall(folded))
