"""Which of a page's titles is the headline: the one readers see, without the outlet's name behind it."""

import re

from digest.cleaning.phrases import normal

__all__ = ["TITLE_PARTS", "is_score", "page_title", "title_parts"]

SEPARATORS = r"\s+[|\u2013\u2014»«›‹·•-]\s+|\s*[|｜]\s*|\s+::\s+"  # stand between the parts of any title
TITLE_PARTS = re.compile(SEPARATORS)
# What parts the titles that pages declare; in a text's own lines a colon parts nothing.
PARTS = re.compile(SEPARATORS + r"|\s+:\s+|(?<=[^\x00-\x7f])\s?[：:–-]\s?(?=[^\x00-\x7f])|:(?=[a-z])|\s?[_]\s?")
SIDE, GOALS = r"[^\W\da-zß-öø-ÿ][\w.&'’ -]{1,40}", r"\d{1,3}(?: ?\(\d{1,3}\))?"
SCORE = re.compile(
    rf"{SIDE} {GOALS} ?[-–:] ?{GOALS} {SIDE}|{SIDE} {GOALS},? {SIDE} {GOALS}|{SIDE} [-–] {SIDE} {GOALS} ?[-–:] ?{GOALS}"
)
FEWEST = 4  # words of a heading that may be a headline although the page's title says otherwise
OVERLAP = 0.34
LONGEST_SCORE, PARTICLE = 100, 3  # code points of a result; letters of a small word in a club's name


def title_parts(text: str) -> list[str]:
    """The parts of a page's title: "Headline | Section - Outlet"."""
    return TITLE_PARTS.split(text)


def is_score(text: str) -> bool:
    """Whether a line is nothing but the result of a match: "Almond Rovers 3-2 Sorrel", "Almond - Sorrel 3:2"."""
    if len(text) > LONGEST_SCORE or not any(map(str.isdigit, text)) or SCORE.fullmatch(text) is None:
        return False
    return all(not word[0].islower() or len(word) <= PARTICLE for word in re.findall(r"[^\W\d_][\w'’]*", text))


def page_title(declared: list[str], element: str | None, headings: list[str], outlet: tuple[str, ...]) -> str | None:
    """The headline, from metadata (`declared`), the `title` element and the first headings; `outlet` are its names."""
    names = {normal(name) for name in outlet}
    known = " | ".join(filter(None, [*declared, element]))
    folded = f" {normal(known)} "
    words = set(folded.split())
    whole = [heading for heading in headings if normal(heading) and normal(heading) not in names]
    for heading in whole:
        if stands_in(heading, declared, element, folded):
            return heading
    for heading in whole:
        own = normal(heading).split()
        if len(own) >= FEWEST and len(words.intersection(own)) >= OVERLAP * len(own):
            return heading
    for title in declared:
        return shortened(title, names, element)
    if element:
        return shortened(element, names, None)
    return whole[0] if whole else None


def stands_in(heading: str, declared: list[str], element: str | None, folded: str) -> bool:
    """Whether a heading is what the page's titles begin with, or a part of them that is long enough to be no name."""
    own = normal(heading)
    starts = [normal(title) for title in (*declared, element) if title]
    if any(own == start or (start.startswith(own + " ") and len(own.split()) >= 2) for start in starts):
        first = normal(PARTS.split(element or "")[0])
        return len(own.split()) >= 2 or (own == first and len(own) > 8) or any(own == start for start in starts)
    return (len(own.split()) >= FEWEST or len(own) >= 16) and own in folded


def shortened(title: str, names: set[str], element: str | None) -> str:
    """A title without what only names the outlet: its last or first part, where it is the shorter one."""
    pieces = [(match.start(), match.end()) for match in PARTS.finditer(title)]
    if not pieces:
        return title
    start, end = pieces[-1]
    head, tail = title[:start].strip(), title[end:].strip()
    if normal(tail) in names or (element is None and len(tail.split()) <= 5 and len(head) > len(tail)):
        return shortened(head, names, element) if element is None else head
    start, end = pieces[0]
    head, tail = title[:start].strip(), title[end:].strip()
    if normal(head) in names or (element is None and len(head.split()) <= 3 and len(tail) > 2 * len(head)):
        return tail
    return title
