"""What speaks for a mention being the speaker of a quotation: short strings, each with a trained weight."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.mentions import Mention, cue_near, leading
from digest.quoting.tokens import Tokens

__all__ = ["Chosen", "Observation", "Scene", "candidates", "describe", "observe", "spelled"]

Observation = tuple[str, ...]
"""Some things seen together: what they are, then each in short. The same ones are met in many articles."""

MOST = 12  # mentions looked at on each side of a quotation
CUE_LETTERS = sorted(CUES)


class Few(dict[int, str]):
    """Numbers up to three, as features write them; whatever is more counts as three."""

    def __missing__(self, number: int) -> str:
        return "3"


FEW = Few({-1: "-1", 0: "0", 1: "1", 2: "2"})
DISTANCES = "0011223344455566666777777788888888888"


class Chosen(NamedTuple):
    """The decision for the quotation before: its number, its mention, and how sure that is."""

    quote: int
    mention: int
    confidence: float = 1.0


class View(NamedTuple):
    """What the features ask of a quotation: its token and place, how it begins and ends, what follows, and how many
    mentions come before it. `skipped` are tokens between it and its cue: "« Oui », a dit Anne"."""

    at: int
    paragraph: int
    sentence: int
    middle: int
    ending: str
    opening: str
    behind: str
    skipped: int


class Facts(NamedTuple):
    """What the features ask of a mention, whichever the quotation; `quotes` is how many come before it."""

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
    quotes: int


@dataclass(slots=True)
class Scene:
    """Everything the features of one article look at; `endings`, `openings`, `closed` are by quotation number."""

    tokens: Tokens
    mentions: list[Mention]
    firsts: list[int]
    endings: list[str]
    openings: list[str]
    closed: list[bool]
    lexicon: Lexicon
    letters: str = field(init=False)
    seen_facts: dict[int, Facts] = field(default_factory=dict)
    seen_views: dict[int, View] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.letters = "".join(self.tokens.classes)

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
            bisect_left(tokens.quote_at, mention.first),
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
    return [feature for each in observe(scene, quote, number, previous) for feature in spelled(each)]


def observe(scene: Scene, quote: int, number: int, previous: Chosen | None) -> list[Observation]:
    """What is to see of one mention for one quotation, in groups that come again and again."""
    view, facts = scene.view(quote), scene.facts(number)
    kind, first, last, lead, paragraph, sentence, before, behind, cue, _, earlier = facts
    at, skipped = view.at, view.skipped
    letters = scene.letters
    after = first > at
    side, low, high = ("a", at + 1 + skipped, lead) if after else ("b", last, at)
    gap = high - low if high > low else 0
    paragraphs = FEW[abs(paragraph - view.paragraph)]
    sentences = FEW[abs(sentence - view.sentence)] if paragraphs < "2" else "3"
    others = number - view.middle if after else view.middle - 1 - number
    between = FEW[earlier - quote - 1 if earlier > quote else quote - earlier]
    here = side + sentences + paragraphs
    adjoining = touching(at + skipped if after else at, facts, after)
    passed = letters[low : high if gap < 40 else low + 40] if gap else ""
    own = cue[0] in "Rr," and not after
    found: list[Observation] = [
        ("mention", kind, before, behind, cue, here),
        ("cue", cue, side, adjoining, view.ending),
        ("distance", kind, side, DISTANCES[gap] if gap < len(DISTANCES) else "9", view.behind),
        ("place", here, str(others) if others < 4 else "4", between, view.ending, view.opening),
        ("cues", cue[0] + side + sentences, FEW[sum(map(passed.count, CUE_LETTERS)) - own]),
        ("", continuity(scene, view, quote, number, previous, cue[0])),
    ]
    if gap < 5:
        found.append(("", f"T{side}{passed}"))
    if after and before == "y" and gap == 1 and "L" in letters[max(0, at - 4) : at]:
        found.append(("", "by"))
    if cue == "Yy" and not after and sentences == "0" and between == "0":
        found.append(("", "told by"))
    return found


def spelled(seen: Observation) -> list[str]:
    """The features of an observation, as the weights know them."""
    match seen:
        case ("mention", kind, before, behind, cue, here):
            side, relation = here[0], cue[0]
            return [
                f"A{kind}{here}",
                f"D{before}{behind}{side}",
                f"E{before}{here}",
                f"F{behind}{here}",
                f"G{cue}{here}",
                f"N{kind}{relation}{before}",
                f"O{cue}",
                f"P{kind}",
                f"S{kind}{before}{here[:2]}",
            ]
        case ("cue", cue, side, adjoining, ending):
            return [f"H{cue[0]}{side}{adjoining}{ending}", f"I{cue}{adjoining}{side}"]
        case ("distance", kind, side, distance, behind):
            return [f"B{kind}{side}{distance}", f"M{behind}{side}{distance}"]
        case ("place", here, others, between, ending, opening):
            return [f"C{here}{others}{between}", f"J{here}{ending}{opening}"]
        case ("cues", where, count):
            return [f"W{where}{count}"]
    return [seen[1]]


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
    near = sum(view.at - earlier.at - 1 > limit for limit in (0, 5, 15))
    inside = "i" if earlier.at < mine.first < view.at else "o"
    return f"V{same}{far}{near}{inside}{'c' if scene.closed[previous.quote] else 'u'}{cue if same != '=' else ''}"
