"""What several articles about one event come to."""

from typing import Literal

from digest.model.span import Span
from digest.model.value import Value

__all__ = [
    "Claim",
    "Cluster",
    "Comparison",
    "Cut",
    "CutReason",
    "Development",
    "Difference",
    "Fact",
    "FactKind",
    "Figure",
    "Identity",
    "Join",
    "Mention",
    "Origin",
    "Place",
    "Reconciliation",
    "Relation",
    "Summary",
    "Utterance",
    "Verdict",
]

Relation = Literal["same", "variant", "fragment"]
Comparison = Literal["=", ">", ">=", "<", "<=", "~"]
CutReason = Literal["dateline", "attribution"]
FactKind = Literal["who", "where", "when"]
Verdict = Literal["conflict", "compatible"]


class Place(Value, frozen=True):
    """A span of one article's text."""

    article: str
    span: Span


class Join(Value, frozen=True):
    """Why an article is in its story (or not in its nearest other one): evidence whose `weight`s add up."""

    article: str
    other: str
    kind: str
    evidence: str
    weight: float


class Cluster(Value, frozen=True):
    """Articles about one event: sorted ids. `voices` partitions them: near copies of one text are one voice."""

    members: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...] = ()


class Identity(Value, frozen=True):
    """The permanent name of a story: its id, minted from `seed`, and the ids that were merged into it."""

    id: str
    seed: str
    merged: tuple[str, ...] = ()


class Mention(Value, frozen=True):
    """One article's wording of an utterance; `quote` is a `Quote.id` of that article.

    `turn` is the relation of all that the article's speaker says in one turn, where it quotes the turn in several
    parts ("“We waited,” she said. “Nobody came.”"), of which this is one; "" where `quote` is all there is.
    """

    article: str
    quote: str
    relation: Relation
    turn: Relation | Literal[""] = ""


class Utterance(Value, frozen=True, kw_only=True):
    """The same words across outlets. The text to read is that of `reading`, a `Quote.id` among the mentions.

    `follows` is the id of the utterance that this one goes on from in the article that it is read in. `together` are
    all who say it, where they are more than `speaker`.
    """

    id: str
    reading: str
    speaker: str | None
    mentions: tuple[Mention, ...]
    alarms: tuple[str, ...] = ()
    follows: str = ""
    together: tuple[str, ...] = ()


class Figure(Value, frozen=True, kw_only=True):
    """A number with what it counts: "more than 150 employees" -> 150, ">", "employee".

    `span` covers comparison words, number and counted noun; `sentence` the sentence around it. `value` is in
    the unit of the text (1100000 for "$1.1 million"); `unit` is `people`, `USD`, `percent`, ... or "".
    `context` holds terms of the sentence, nearest first; `state` is what befell the counted: `dead`, `injured`, ...
    `low` is the lower end of a range ("10 to 12"), whose upper one is `value`.
    """

    article: str
    span: Span
    sentence: Span
    value: float
    comparison: Comparison
    unit: str
    subject: str
    context: tuple[str, ...] = ()
    state: str = ""
    low: float | None = None


class Difference(Value, frozen=True):
    """One quantity that outlets give differently, side by side; never a winner.

    `repeated` are further places where one of the articles gives its value of it. `unfolding` says that the values
    differ from day to day alone, as those of a toll that rises; they then come in the order of days.
    """

    kind: str
    subject: str
    verdict: Verdict
    values: tuple[Figure, ...]
    repeated: tuple[Place, ...] = ()
    unfolding: bool = False


class Origin(Value, frozen=True):
    """A statement of who reported first: "as first reported by the Harbour Times"."""

    article: str
    span: Span
    outlet: str


class Claim(Value, frozen=True):
    """One statement that one article hedges and another makes flatly; `hedge` is the hedge's place in the former."""

    hedged: Place
    hedge: Span
    flat: Place


class Reconciliation(Value, frozen=True):
    """Where the outlets of a story agree, and where they do not. Utterances come in order of salience.

    `single` are figures that one outlet alone gives.
    """

    utterances: tuple[Utterance, ...] = ()
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    single: tuple[Figure, ...] = ()


class Development(Value, frozen=True):
    """A dated step of a story; `date` is ISO 8601."""

    date: str
    place: Place


class Fact(Value, frozen=True):
    """Who, where or when of a story: the words (or the ISO date of a day), and the sentence that says so."""

    kind: FactKind
    text: str
    sentence: Place


class Cut(Value, frozen=True):
    """Words of a sentence that are not shown: its dateline before what is, or the attribution at its end."""

    place: Place
    reason: CutReason


class Summary(Value, frozen=True, kw_only=True):
    """A story in its sources' own sentences. `headline_article` is whose title it is, None if made from a lead; each of
    the `headline_reasons` is a code and its figures or words.

    A sentence, with the `cuts` that touch it, is one or more whole sentences of its article. `best` is the number of
    the one that tells most.
    """

    headline: str
    headline_article: str | None
    headline_reasons: tuple[tuple[str, ...], ...] = ()
    sentences: tuple[Place, ...] = ()
    timeline: tuple[Development, ...] = ()
    facts: tuple[Fact, ...] = ()
    cuts: tuple[Cut, ...] = ()
    best: int = 0
