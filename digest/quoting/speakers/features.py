"""What speaks for a mention being the speaker of a quotation: short strings, each with a trained weight."""

from collections.abc import Iterable
from typing import NamedTuple

from digest.quoting.speakers.scene import Scene, View

__all__ = ["Chosen", "Observation", "candidates", "describe", "observe", "spelled"]

Observation = str
"""Some things seen together, a letter each: what they are, then what was seen. The same ones are met in many articles.

"a" a mention wherever it stands, "m" where it stands, "g" where its cue does, "c" how close that is, "d" its distance,
"p" its place among others, "w" the cue verbs on the way, "=" what is a feature by itself.
"""

MOST = 12  # mentions looked at on each side of a quotation
DISTANCES = "0011223344455566666777777788888888888"
ADJOINING = "01112233"
FEW = ("0", "1", "2", "3", "-1")  # whatever is more counts as three; the last one is for minus one
SEVERAL = "01234"
FAR = 40  # tokens on the way to a mention that are looked at


class Chosen(NamedTuple):
    """The decision for the quotation before: its number, its mention, and how sure that is."""

    quote: int
    mention: int
    confidence: float = 1.0


def candidates(scene: Scene, quote: int, previous: Chosen | None) -> list[int]:
    """Mentions in the paragraphs around a quotation and the one that spoke last, as numbers in order."""
    paragraphs, firsts, view = scene.tokens.paragraphs, scene.firsts, scene.view(quote)
    first, last = max(0, view.middle - MOST), min(len(firsts), view.middle + MOST)
    while first < last and paragraphs[firsts[first]] < view.paragraph - 1:
        first += 1
    while first < last and paragraphs[firsts[last - 1]] > view.paragraph + 1:
        last -= 1
    found = list(range(first, last))
    if previous is not None and not first <= previous.mention < last:
        found.append(previous.mention)
        found.sort()
    return found


def describe(scene: Scene, quote: int, number: int, previous: Chosen | None) -> list[str]:
    """The features of one mention for one quotation."""
    return [feature for each in observe(scene, quote, [number], previous)[0] for feature in spelled(each)]


def observe(scene: Scene, quote: int, numbers: Iterable[int], previous: Chosen | None) -> list[list[Observation]]:
    """What is to see of some mentions for one quotation, in groups that come again and again."""
    at, quote_paragraph, quote_sentence, middle, ending, opening, next_class, skipped = view = scene.view(quote)
    letters, passed, known, facts = scene.tokens.classes, scene.passed, scene.seen_facts.get, scene.facts
    spoke = speaker_before(scene, view, previous)
    rows: list[list[Observation]] = []
    for number in numbers:
        found = known(number) or facts(number)
        kind, first, last, lead, (low, high), paragraph, sentence, before, alone, sight, cue, _, quotes = found
        if after := first > at:
            side, begin, end, others, beside = "a", at + 1 + skipped, lead, number - middle, at + skipped
            apart = low - beside - 1
        else:
            side, begin, end, others, beside = "b", last, at, middle - 1 - number, at
            apart = beside - high
        gap = end - begin if end > begin else 0
        adjoining = "i" if low <= beside < high else ADJOINING[apart] if apart < len(ADJOINING) else "4"
        away, off = abs(paragraph - quote_paragraph), abs(sentence - quote_sentence)
        here = f"{side}{FEW[off] if off < 4 and away < 2 else '3'}{FEW[away] if away < 4 else '3'}"
        apart = quotes - quote - 1 if quotes > quote else quote - quotes
        between = FEW[apart] if apart < 4 else "3"
        verbs = (passed[begin + min(gap, FAR)] - passed[begin] if gap else 0) - (cue[0] in "Rr," and not after)
        row = [
            alone,
            f"m{sight}{here}",
            f"g{cue}{here}",
            f"c{cue}{side}{adjoining}{ending}",
            f"d{kind}{side}{DISTANCES[gap] if gap < len(DISTANCES) else '9'}{next_class}",
            f"p{here}{SEVERAL[others] if others < 4 else '4'}{between}{ending}{opening}",
            f"w{cue[0]}{here[:2]}{FEW[verbs] if verbs < 4 else '3'}",
            "=U-" if spoke is None else continuity(scene, spoke, at, number, cue[0]),
        ]
        if gap < 5:
            row.append(f"=T{side}{letters[begin:end]}" if gap else f"=T{side}")
        if before == "y" and after and gap == 1 and "L" in letters[max(0, at - 4) : at]:
            row.append("=by")
        if cue == "Yy" and between == "0" and here[:2] == "b0":
            row.append("=told by")
        rows.append(row)
    return rows


def spelled(seen: Observation) -> list[str]:
    """The features of an observation, as the weights know them."""
    what, rest = seen[0], seen[1:]
    if what == "a":
        kind, before, relation, verb = tuple(rest)
        return [f"N{kind}{relation}{before}", f"O{relation}{verb}", f"P{kind}"]
    if what == "m":
        kind, before, behind, side, sentences, paragraphs = tuple(rest)
        here = side + sentences + paragraphs
        return [
            f"A{kind}{here}",
            f"D{before}{behind}{side}",
            f"E{before}{here}",
            f"F{behind}{here}",
            f"S{kind}{before}{side}{sentences}",
        ]
    if what == "g":
        return [f"G{rest}"]
    if what == "c":
        relation, verb, side, adjoining, ending = tuple(rest)
        return [f"H{relation}{side}{adjoining}{ending}", f"I{relation}{verb}{adjoining}{side}"]
    if what == "d":
        kind, side, distance, behind = tuple(rest)
        return [f"B{kind}{side}{distance}", f"M{behind}{side}{distance}"]
    if what == "p":
        here, others, ending = rest[:3], rest[3:5], rest[5:]
        return [f"C{here}{others}", f"J{here}{ending}"]
    return [f"W{rest}"] if what == "w" else [rest]


class Spoke(NamedTuple):
    """The speaker of the quotation before: mention, its deciding word, the quotation's token, and how far back."""

    mention: int
    head: str
    at: int
    far: str
    closed: str


def speaker_before(scene: Scene, view: View, previous: Chosen | None) -> Spoke | None:
    """What the features ask of the decision before, the same for all mentions near a quotation."""
    if previous is None:
        return None
    earlier = scene.view(previous.quote)
    tokens_back = view.at - earlier.at - 1
    far = f"{min(2, view.paragraph - earlier.paragraph)}{(tokens_back > 0) + (tokens_back > 5) + (tokens_back > 15)}"
    closed = "c" if scene.closed[previous.quote] else "u"
    return Spoke(previous.mention, scene.mentions[previous.mention].head, earlier.at, far, closed)


def continuity(scene: Scene, spoke: Spoke, at: int, number: int, relation: str) -> Observation:
    """How a mention stands to the speaker of the quotation before."""
    first, _, kind, head = scene.mentions[number]
    inside = "i" if spoke.at < first < at else "o"
    if number == spoke.mention:
        return f"=V={spoke.far}{inside}{spoke.closed}"
    same = "~" if head == spoke.head else "p" if kind == "p" else "x"
    return f"=V{same}{spoke.far}{inside}{spoke.closed}{relation}"
