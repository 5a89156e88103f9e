"""Related headlines glued to a paragraph ("SEE ALSO: ... railsThe letter demands"): cut off, the paragraph stays."""

import re
from functools import cache
from itertools import islice

from digest.cleaning.phrases import either, normal_words, phrases
from digest.cleaning.piece import Piece

__all__ = ["cut_day", "cut_heads", "cut_links", "cut_tails", "link_label"]

INSIDE = re.compile(r"(?<=[a-zà-ÿ.!?'’”\")0-9])(?=[A-ZÀ-Þ\"“])")
LAST = re.compile(r"[.!?][\"”’]? +(?=[\"“‘]?[A-ZÀ-Þ])")
# The end of a sentence or of a cut one, and what stands behind it to the end of the line, a capital first.
ONWARD = re.compile(r"(?<=[.!?…\]\"”»])\s+([A-ZÀ-Þ][\w'’]*(?: [\w'’]+){0,5})[\s.…»›→>]*$")
FAR = 20  # code points of arrows and dots behind such a link
TEASER = "broadcast"
TAIL = 400  # code points at the end of a paragraph among which a teaser is looked for
PARAGRAPH, FIRST = 12, 3  # words of a paragraph; paragraphs of which one is the first of the article
HEAD, REST = 8, 25  # code points that a headline and a paragraph have at least


@cache
def link_label(language: str | None) -> re.Pattern[str]:
    """Matches "SEE ALSO:" at the beginning of a line."""
    words = "|".join(re.escape(word) for word in sorted(phrases(language).related, key=lambda w: (-len(w), w)))
    return re.compile(rf"\W{{0,3}}(?:{words})\s{{0,2}}[:|»>]\s{{0,3}}", re.I)


def cut_heads(pieces: list[Piece], language: str | None) -> list[Piece]:
    """The pieces, those with a glued headline in two."""
    label = link_label(language)
    out: list[Piece] = []
    for piece in pieces:
        match = label.match(piece.text) if len(piece.text) > HEAD + REST and not piece.pinned else None
        cut = where(piece.text, match.end()) if match else None
        if cut is None:
            out.append(piece)
            continue
        out.append(piece.part(0, cut, "related", "a related headline glued to the paragraph"))
        out.append(piece.part(cut, len(piece.text)))
    return out


@cache
def day_before(language: str | None) -> re.Pattern[str]:
    """Matches "March 3 " or "3. März " before a sentence."""
    names = sorted({name for month in phrases(language).months for name in month}, key=lambda name: (-len(name), name))
    month, day = rf"(?P<{{}}>{'|'.join(map(re.escape, names))})\.?", r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?"
    rest = r"(?:,? (?P<year>\d{4}))?\s+(?=[“\"„«]?(?-i:[A-ZÀ-Þ])[^\W\d_])"
    orders = (f"{month.format('m1')} {day.format('d1')}", f"{day.format('d2')} (?:de )?{month.format('m2')}(?: de)?")
    return re.compile(rf"(?:[^\W\d_]{{3,12}},? )?(?:{either(orders)}){rest}", re.I)


def cut_day(pieces: list[Piece], published: str | None, language: str | None) -> list[Piece]:
    """The pieces, one of the first paragraphs without the day of publication glued to it: "March 3 Five people"."""
    long = (n for n, piece in enumerate(pieces) if not piece.reason and piece.words >= PARAGRAPH)
    for number in islice(long, FIRST) if published else ():
        piece = pieces[number]
        match = day_before(language).match(piece.text)
        if match and not piece.pinned and is_day(match, published, language):
            cut = match.end()
            day = piece.part(0, cut, "date", "the day of publication before the first sentence")
            return [*pieces[:number], day, piece.part(cut, len(piece.text)), *pieces[number + 1 :]]
    return pieces


def is_day(match: re.Match[str], published: str | None, language: str | None) -> bool:
    """Whether the day that was met is the one of publication."""
    name, day = (match["m1"] or match["m2"]).lower(), int(match["d1"] or match["d2"])
    month = next((n for n, names in enumerate(phrases(language).months, 1) if name in names), 0)
    year = match["year"]
    return (published or "")[5:10] == f"{month:02}-{day:02}" and (not year or (published or "").startswith(year))


@cache
def teaser(language: str | None) -> re.Pattern[str]:
    """Matches the end of a sentence and what a broadcaster's teaser begins with."""
    known = either(rule.pattern.pattern for rule in phrases(language).patterns if rule.reason == TEASER)
    return re.compile(rf"{LAST.pattern}(?i:{known})")


def cut_links(pieces: list[Piece], language: str | None) -> list[Piece]:
    """The pieces, those that end in a link to the rest ("… Read more") in two."""
    known = phrases(language).onward
    out: list[Piece] = []
    for piece in pieces:
        linked = not piece.reason and piece.folded.endswith(known)
        ending = next(words for words in known if piece.folded.endswith(words)) if linked else ""
        match = ONWARD.search(piece.text, max(0, len(piece.text) - 2 * len(ending) - FAR)) if ending else None
        if match and normal_words(match[1]) == ending.split():
            out += (
                piece.part(0, match.start()),
                piece.part(match.start(1), len(piece.text), "widget", "a link to the rest"),
            )
        else:
            out.append(piece)
    return out


def cut_tails(pieces: list[Piece], language: str | None) -> list[Piece]:
    """The pieces, those whose last sentence is certainly a broadcaster's teaser in two."""
    known, announced = phrases(language), teaser(language)
    out: list[Piece] = []
    for piece in pieces:
        text, near = piece.text, max(0, len(piece.text) - TAIL)
        if not piece.reason and announced.search(text, near):
            last = [match.end() for match in LAST.finditer(text, near)][-1]
            words = normal_words(text[last:])
            if known.certain(text[last:], words, " ".join(words)) == TEASER:
                out += (piece.part(0, len(text[:last].rstrip())), piece.part(last, len(text)))
                continue
        out.append(piece)
    return out


def where(text: str, start: int) -> int | None:
    """The first place where a sentence begins without a space before it, far enough from both ends."""
    for match in INSIDE.finditer(text, start + HEAD, max(start + HEAD, len(text) - REST)):
        at = match.start()
        before, after = text[at - 1], text[at]
        if before in "\"'’”" and after in '"“':
            continue
        if before in "\"'" and text[at - 2].isspace():
            continue  # an opening mark belongs to what follows
        if after == '"' and (text[at + 1 : at + 2] in ("", " ", ",", ".") or before in ".,!?"):
            continue  # a closing mark
        if before == "." and text[at - 2].isupper() and not text[at - 3].isalpha():
            continue  # U.S.
        if is_name(text, at):
            continue
        return at
    return None


def is_name(text: str, at: int) -> bool:
    """Whether the junction is inside a name such as McDonald or iPhone: few letters before, of the kind names have."""
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:at]
    return (len(word) == 2 and word.istitle()) or word in ("i", "e", "Mac", "Van", "Von", "Del")
