"""An article as the ranking sees it: its quotations and mentions, and what is to know of each, looked up once."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.speakers.attributives import attributives
from digest.quoting.speakers.cues import cue_near, leading
from digest.quoting.speakers.mentions import Mention
from digest.quoting.tokens import Tokens

__all__ = ["Facts", "Scene", "View", "addressed"]


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
    """What the features ask of a mention, whichever the quotation. `near` are the tokens `[first, last)` that it takes
    with its cue; `alone` is an observation, `sight` its kind and the classes before and behind; `quotes` come
    before."""

    kind: str
    first: int
    last: int
    lead: int
    near: tuple[int, int]
    paragraph: int
    sentence: int
    before: str
    alone: str
    sight: str
    cue: str
    cue_at: int | None
    quotes: int


def addressed(scene: "Scene", at: int) -> bool:
    """Whether the token is the first one of somebody who is told: "disse ao Correio", "dijo a los periodistas"."""
    tokens, paragraph = scene.tokens, scene.tokens.paragraphs[at]
    before = at - 1 - (tokens.class_at(at - 1, paragraph) == "D" and at > 1)
    return (
        before > 0
        and tokens.words[before].lower() in scene.lexicon.addressing
        and tokens.class_at(before - 1, paragraph) in CUES
    )


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
    passed: list[int] = field(init=False)
    """How many cue verbs come before each token."""
    passing: bool = field(init=False)
    """Whether anybody may only pass on another's words ("according to", "quoted")."""
    denying: bool = field(init=False)
    """Whether anybody may deny anything."""
    attributives: dict[int, int] = field(init=False)
    """Mentions that only tell whose office it is -> the name behind the office."""
    seen_facts: dict[int, Facts] = field(default_factory=dict)
    seen_views: dict[int, View] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.passed = list(accumulate(map(CUES.__contains__, self.tokens.classes), initial=0))
        self.passing = "a" in self.tokens.classes or not self.lexicon.quoting.isdisjoint(self.tokens.words)
        self.denying = not self.lexicon.denials["verbs"].isdisjoint(self.tokens.words)
        self.attributives = attributives(self.tokens, self.mentions)

    def cue(self, number: int) -> int | None:
        """The token of the cue verb near a mention."""
        return self.facts(number).cue_at

    def written(self, text: str, first: int, last: int) -> str:
        """The words of some tokens on one line; "one of" before "the nurses" belongs to them."""
        tokens = self.tokens
        if first > 1 and tokens.classes[first] == "D" and tokens.words[first - 1] in self.lexicon.connectors:
            first -= 2 * (tokens.words[first - 2].lower() in self.lexicon.partitives)
        before = tokens.classes[first - 1] if first and self.lexicon.capital_nouns else ""
        inside = before == "i" or (before == "a" and tokens.words[first - 1] in self.lexicon.locatives)  # "in der Tat"
        led = tokens.words[first] in self.lexicon.oblique or (inside and tokens.classes[first] == "D")
        first += last - first > 1 and led  # "dem Bericht"
        found = " ".join(tokens.span(first, last).of(text).split())
        # "The letter" at the beginning of a sentence is "the letter" elsewhere.
        small = tokens.classes[first] == "D" or tokens.words[first].lower() in self.lexicon.partitives
        return found[0].lower() + found[1:] if small else found

    def facts(self, number: int) -> Facts:
        """What is to know of a mention, looked up once."""
        found = self.seen_facts.get(number)
        if found is None:
            found = self.seen_facts[number] = self.look_up(self.mentions[number])
        return found

    def look_up(self, mention: Mention) -> Facts:
        """What is to know of a mention."""
        tokens, (first, last, kind, _) = self.tokens, mention
        classes, paragraph = tokens.classes, tokens.paragraphs[first]
        begin, end = tokens.edges[paragraph]
        lead = leading(tokens, mention)
        before = classes[lead - 1] if lead > begin else "^"
        if lead and tokens.sentences[lead - 1] != tokens.sentences[lead]:
            before = "Q" if classes[lead - 1] == "Q" else "^"
        cue, cue_at = cue_near(tokens, mention, lead, self.lexicon.participles)
        return Facts(
            kind,
            first,
            last,
            lead,
            (first, last) if cue_at is None else (min(first, cue_at), max(last, cue_at + 1)),
            paragraph,
            tokens.sentences[first],
            before,
            f"a{kind}{before}{cue}",
            f"{kind}{before}{classes[last] if last < end else '^'}",
            cue,
            cue_at,
            bisect_left(tokens.quote_at, first),
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
