"""Who speaks inside the marks, as French and Italian write: "« La jetée, a dit Ada Moor, était pourrie. »"."""

import re
from functools import cache

from digest.model import Span
from digest.quoting.lexicon import Lexicon, built

__all__ = ["incise", "incise_pronoun"]

# Behind a comma: up to two small words, of which the last is a verb of speech, then a name, then the next mark.
INCISE = re.compile(
    r",\s((?:[^\W\d_]+[’'-])?[^\W\d_]+)(?:\s([^\W\d_]+))?\s(?:(?:[ld][’']|[a-zà-ÿ]+[\s’'-]){1,6})?"
    r"([^\W\d_a-zà-öø-ÿ][\w’'-]{1,30}(?:\s[^\W\d_a-zà-öø-ÿ][\w’'-]{1,30}){0,3})(?=[,.;:!?])"
)
# The same between dashes: "– ha aggiunto il sindaco Luca Moro –".
DASHED = re.compile(r"\s[–—-]\s?((?:[^\W\d_]+[\s’'-]){1,8}?(?:[^\W\d_]+[’']?\s?){1,3})[–—-](?=[\s.,;:])")
NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-öø-ÿ][\w’'-]+){0,3}(?=\s?$)")
SPOKEN = frozenset("SKO")


def incise_pronoun(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    """The place of the pronoun that speaks between commas inside of the marks, None where none does."""
    for match in inverted(lexicon.code).finditer(text, start, end) if lexicon.enclitics else ():
        known = lexicon.classes.get
        helped = match[3] is not None and known(match[1].lower()) == "x"
        if known((match[3] if helped else match[1]).lower(), "") in SPOKEN and helped == (match[3] is not None):
            return Span(*match.span(2))
    return None


@cache
def inverted(code: str) -> re.Pattern[str]:
    """A verb with the pronoun for a person behind it, between commas: ", a-t-il dit,", ", explique-t-elle,"."""
    lexicon = built(code)
    people, linking = ("|".join(sorted(words)) for words in (lexicon.male | lexicon.female, lexicon.linking))
    word = r"[^\W\d_]+"
    return re.compile(rf",\s({word})-(?:(?:{linking})-)?({people})(?:\s(?:{word}\s)?({word}))?(?=[,.;:!?])")


def incise(text: str, start: int, end: int, lexicon: Lexicon | None) -> Span | None:
    """The place of a full name that words between commas inside `text[start:end]` name as the speaker."""
    if lexicon is None or not (lexicon.incises or lexicon.dashes):
        return None
    for match in DASHED.finditer(text, start, end):
        words = match[1].lower().split()[:2]
        name = NAME.search(text, match.start(1), match.end(1))
        if name and any(lexicon.classes.get(word.rsplit("’", 1)[-1], "") in SPOKEN for word in words):
            return Span(*name.span())
    if not lexicon.incises:
        return None
    for match in INCISE.finditer(text, start, end):
        verbs = [word.lower().rsplit("’", 1)[-1].rsplit("'", 1)[-1] for word in match.group(1, 2) if word]
        letters = [lexicon.classes.get(verb, "") for verb in verbs]
        if letters[0] in SPOKEN or (letters[0] == "x" and letters[-1] in SPOKEN):
            return Span(*match.span(3))
    return None
