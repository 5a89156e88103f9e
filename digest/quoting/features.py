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


class View(NamedTuple):
    """What the features ask of a quotation: its token and place, how it begins and ends, what follows,
    and how many mentions come before it. `skipped` are tokens that come between it and its cue in
    some languages only: a comma behind the mark, an auxiliary ("« Oui », a dit Anne")."""

    at: int
    paragraph: int
    sentence: int
    middle: int
    ending: str
    opening: str
    behind: str
    skipped: int


class Facts(NamedTuple):
    """What the features ask of a mention, whichever the quotation."""

    kind: str
    first: int
    last: int
    lead: int
    paragraph: int
    sentence: int
    before: str
    behind: str
    cue: str
    cue_at: int | None


@dataclass(slots=True)
class Scene:
    """Everything the features of one article look at; `endings`, `openings`, `closed` are by quotation number."""

    tokens: Tokens
    mentions: list[Mention]
    firsts: list[int]
    endings: list[str]
    openings: list[str]
    closed: list[bool]
    seen_facts: dict[int, Facts] = field(default_factory=dict)
    seen_views: dict[int, View] = field(default_factory=dict)

    def cue(self, number: int) -> int | None:
        """The token of the cue verb near a mention."""
        return self.facts(number).cue_at

    def facts(self, number: int) -> Facts:
        """What is to know of a mention, looked up once."""
        found = self.seen_facts.get(number)
        if found is None:
            found = self.seen_facts[number] = self.look_up(self.mentions[number])
        return found

    def look_up(self, mention: Mention) -> Facts:
        """What is to know of a mention."""
        tokens = self.tokens
        paragraph, lead = tokens.paragraphs[mention.first], leading(tokens, mention)
        before = tokens.class_at(lead - 1, paragraph)
        if lead and tokens.sentences[lead - 1] != tokens.sentences[lead]:
            before = "Q" if tokens.classes[lead - 1] == "Q" else "^"
        return Facts(
            mention.kind,
            mention.first,
            mention.last,
            lead,
            paragraph,
            tokens.sentences[mention.first],
            before,
            tokens.class_at(mention.last, paragraph),
            *cue_near(tokens, mention),
        )

    def view(self, quote: int) -> View:
        """What is to know of a quotation, looked up once."""
        found = self.seen_views.get(quote)
        if found is None:
            tokens = self.tokens
            at = tokens.quote_at[quote]
            paragraph = tokens.paragraphs[at]
            skipped = comma = int(tokens.class_at(at + 1, paragraph) == ",")
            while skipped < comma + 2 and tokens.class_at(at + 1 + skipped, paragraph) in "xz":
                skipped += 1
            if tokens.class_at(at + 1 + skipped, paragraph) not in CUES:
                skipped = comma
            found = self.seen_views[quote] = View(
                at,
                paragraph,
                tokens.sentences[at],
                bisect_left(self.firsts, at),
                self.endings[quote],
                self.openings[quote],
                tokens.class_at(at + 1 + skipped, paragraph),
                skipped,
            )
        return found


def candidates(scene: Scene, quote: int, previous: Chosen | None) -> list[int]:
    """Mentions in the paragraphs around a quotation and the one that spoke last, as numbers in order."""
    tokens, view = scene.tokens, scene.view(quote)
    middle, paragraph = view.middle, view.paragraph
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
    view, facts = scene.view(quote), scene.facts(number)
    classes = scene.tokens.classes
    kind, cue, before, behind = facts.kind, facts.cue, facts.before, facts.behind
    at = view.at
    after = facts.first > at
    side = "a" if after else "b"
    gap = max(0, facts.lead - at - 1 - view.skipped) if after else at - facts.last
    paragraphs = min(3, abs(facts.paragraph - view.paragraph))
    sentences = min(3, abs(facts.sentence - view.sentence)) if paragraphs < 2 else 3
    others = min(4, number - view.middle if after else view.middle - 1 - number)
    between = min(3, quotes_between(scene, quote, facts.first))
    here = f"{side}{sentences}{paragraphs}"
    distance = DISTANCES[gap] if gap < len(DISTANCES) else "9"
    adjoining = touching(at + view.skipped if after else at, facts, after)
    ending, opening, relation = view.ending, view.opening, cue[0]
    low, high = (at + 1 + view.skipped, facts.lead) if after else (facts.last, at)
    cues = sum([letter in CUES for letter in classes[low : min(high, low + 40)]])
    found = [
        f"A{kind}{here}",
        f"B{kind}{side}{distance}",
        f"C{here}{others}{between}",
        f"D{before}{behind}{side}",
        f"E{before}{here}",
        f"F{behind}{here}",
        f"G{cue}{here}",
        f"H{relation}{side}{adjoining}{ending}",
        f"I{cue}{adjoining}{side}",
        f"J{here}{ending}{opening}",
        f"M{view.behind}{side}{distance}",
        f"N{kind}{relation}{before}",
        f"O{cue}",
        f"P{kind}",
        f"S{kind}{before}{side}{sentences}",
        f"W{relation}{side}{sentences}{min(3, cues - (relation in 'Rr,' and not after))}",
        continuity(scene, view, quote, number, previous, relation),
    ]
    if gap < 5:
        found.append(f"T{side}{''.join(classes[low:high])}")
    if after and before == "y" and gap == 1 and "L" in classes[max(0, at - 4) : at]:
        found.append("by")
    if cue == "Yy" and not after and sentences == 0 and between == 0:
        found.append("told by")
    return found


def quotes_between(scene: Scene, quote: int, place: int) -> int:
    """How many other quotations lie between a quotation and a token."""
    other = bisect_left(scene.tokens.quote_at, place)
    return other - quote - 1 if other > quote else quote - other


def touching(at: int, facts: Facts, after: bool) -> str:
    """How close mention and cue together come to the quotation: 0 next to it, up to 3."""
    first, last = facts.first, facts.last
    if facts.cue_at is not None:
        first, last = min(first, facts.cue_at), max(last, facts.cue_at + 1)
    if first <= at < last:
        return "i"
    gap = first - at - 1 if after else at - last
    return "01112233"[gap] if gap < 8 else "4"


def continuity(scene: Scene, view: View, quote: int, number: int, previous: Chosen | None, cue: str) -> str:
    """How a mention stands to the speaker of the quotation before."""
    if previous is None:
        return "U-"
    mine, last = scene.mentions[number], scene.mentions[previous.mention]
    if number == previous.mention:
        same = "="
    elif mine.head == last.head:
        same = "~"
    else:
        same = "p" if mine.kind == "p" else "x"
    earlier = scene.view(previous.quote)
    far = min(2, view.paragraph - earlier.paragraph)
    steps = view.at - earlier.at - 1
    near = "0" if not steps else "1" if steps <= 5 else "2" if steps <= 15 else "3"
    inside = "i" if earlier.at < mine.first < view.at else "o"
    return f"V{same}{far}{near}{inside}{'c' if scene.closed[previous.quote] else 'u'}{cue if same != '=' else ''}"
