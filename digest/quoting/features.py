"""What speaks for a mention being the speaker of a quotation: short strings, each with a trained weight."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from digest.quoting.lexicon import CUES
from digest.quoting.mentions import Mention, cue_near, leading
from digest.quoting.tokens import Tokens

__all__ = ["Chosen", "Scene", "candidates", "describe"]

MOST = 12  # mentions looked at on each side of a quotation
DISTANCES = "0011223344455566666777777788888888888"


class Chosen(NamedTuple):
    """The decision for the quotation before: its number, its mention, and how sure that is."""

    quote: int
    mention: int
    confidence: float = 1.0


@dataclass(slots=True)
class Scene:
    """Everything the features of one article look at. `unclosed` and `ends` run parallel to the quotations."""

    tokens: Tokens
    mentions: list[Mention]
    firsts: list[int]
    endings: list[str]
    openings: list[str]
    closed: list[bool]
    cues: dict[int, tuple[str, int | None]] = field(default_factory=dict)
    quote_tokens: list[int] = field(default_factory=list)

    def cue(self, number: int) -> tuple[str, int | None]:
        """The cue near a mention, looked up once."""
        found = self.cues.get(number)
        if found is None:
            found = self.cues[number] = cue_near(self.tokens, self.mentions[number])
        return found


def bucket(distance: int) -> str:
    """A distance in tokens as one of ten letters."""
    return DISTANCES[distance] if distance < len(DISTANCES) else "9"


def candidates(scene: Scene, quote: int, previous: Chosen | None) -> list[int]:
    """Mentions in the paragraphs around a quotation and the one that spoke last, as numbers in order."""
    tokens = scene.tokens
    at = tokens.quote_at[quote]
    paragraph = tokens.paragraphs[at]
    middle = bisect_left(scene.firsts, at)
    found = [
        number
        for number in range(max(0, middle - MOST), min(len(scene.mentions), middle + MOST))
        if abs(tokens.paragraphs[scene.mentions[number].first] - paragraph) <= 1
    ]
    if previous is not None and previous.mention not in found:
        found.append(previous.mention)
        found.sort()
    return found


def describe(scene: Scene, quote: int, number: int, previous: Chosen | None) -> list[str]:
    """The features of one mention for one quotation."""
    tokens, mention = scene.tokens, scene.mentions[number]
    classes = tokens.classes
    at = tokens.quote_at[quote]
    paragraph = tokens.paragraphs[mention.first]
    after = mention.first > at
    side = "a" if after else "b"
    kind = mention.kind
    lead = leading(tokens, mention)
    gap = lead - at - 1 if after else at - mention.last
    paragraphs = min(3, abs(paragraph - tokens.paragraphs[at]))
    sentences = min(3, abs(tokens.sentences[mention.first] - tokens.sentences[at])) if paragraphs < 2 else 3
    middle = bisect_left(scene.firsts, at)
    others = number - middle if after else middle - 1 - number
    between = quotes_between(scene, quote, mention.first)
    before, behind = tokens.class_at(lead - 1, paragraph), tokens.class_at(mention.last, paragraph)
    if lead and tokens.sentences[lead - 1] != tokens.sentences[lead]:
        before = "Q" if classes[lead - 1] == "Q" else "^"
    cue, cue_at = scene.cue(number)
    here = f"{side}{sentences}{paragraphs}"
    distance = bucket(gap)
    adjoining = touching(scene, at, mention, cue_at, after)
    ending, opening = scene.endings[quote], scene.openings[quote]
    before_quote, behind_quote = (
        tokens.class_at(at - 1, tokens.paragraphs[at]),
        tokens.class_at(at + 1, tokens.paragraphs[at]),
    )
    found = [
        f"A{kind}{here}",
        f"B{kind}{side}{distance}",
        f"C{here}{min(others, 4)}{min(between, 3)}",
        f"D{before}{behind}{side}",
        f"E{before}{here}",
        f"F{behind}{here}",
        f"G{cue}{here}",
        f"H{cue[0]}{side}{adjoining}{ending}",
        f"I{cue}{adjoining}{side}",
        f"J{here}{ending}{opening}",
        f"K{cue[0]}{side}{ending}{opening}{distance}",
        f"L{before_quote}{side}{distance}",
        f"M{behind_quote}{side}{distance}",
        f"N{kind}{cue[0]}{before}",
        f"O{cue}",
        f"P{kind}",
        f"R{cue[0]}{here}{min(between, 2)}{min(others, 2)}",
        f"S{kind}{before}{side}{sentences}",
    ]
    low, high = (at + 1, lead) if after else (mention.last, at)
    cues = sum(letter in CUES for letter in classes[low : min(high, low + 40)])
    found.append(f"W{cue[0]}{side}{sentences}{min(3, cues - (cue[0] in 'Rr,' and not after))}")
    if gap < 5:
        found.append(f"T{side}{''.join(classes[low:high])}")
    if after and before == "y" and gap == 1 and "L" in classes[max(0, at - 4) : at]:
        found.append("by")
    if cue == "Yy" and not after and sentences == 0 and between == 0:
        found.append("told by")
    found.append(continuity(scene, quote, number, previous, cue[0], gap))
    return found


def quotes_between(scene: Scene, quote: int, place: int) -> int:
    """How many other quotations lie between a quotation and a token."""
    other = bisect_left(scene.tokens.quote_at, place)
    return other - quote - 1 if other > quote else quote - other


def touching(scene: Scene, at: int, mention: Mention, cue: int | None, after: bool) -> str:
    """How close mention and cue together come to the quotation: 0 next to it, up to 3."""
    first, last = mention.first, mention.last
    if cue is not None:
        first, last = min(first, cue), max(last, cue + 1)
    if first <= at < last:
        return "i"
    gap = first - at - 1 if after else at - last
    return "01112233"[gap] if gap < 8 else "4"


def continuity(scene: Scene, quote: int, number: int, previous: Chosen | None, cue: str, gap: int) -> str:
    """How a mention stands to the speaker of the quotation before."""
    if previous is None:
        return "U-"
    tokens = scene.tokens
    mine, last = scene.mentions[number], scene.mentions[previous.mention]
    if number == previous.mention:
        same = "="
    elif mine.head == last.head:
        same = "~"
    else:
        same = "p" if mine.kind == "p" else "x"
    at, before = tokens.quote_at[quote], tokens.quote_at[previous.quote]
    far = min(2, tokens.paragraphs[at] - tokens.paragraphs[before])
    steps = at - before - 1
    near = "0" if not steps else "1" if steps <= 5 else "2" if steps <= 15 else "3"
    inside = "i" if before < mine.first < at else "o"
    return f"V{same}{far}{near}{inside}{'c' if scene.closed[previous.quote] else 'u'}{cue if same != '=' else ''}"
