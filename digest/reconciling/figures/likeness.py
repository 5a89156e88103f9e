"""How surely two figures of two articles count the same thing."""

from functools import cache
from importlib.resources import files

import msgspec
import numpy as np

from digest.reconciling.figures.columns import FEWEST, KIND, KINDS, Bools, Columns, Floats, Side
from digest.reconciling.figures.pairing import AGE, AT_ONCE, Pairs, told_apart

__all__ = ["FEATURES", "features", "scores"]

ONE_SENTENCE = 0.5  # at least, where two sentences agree in all but the number
TWINS = 0.95  # agreement of contexts from which they do
ONE_PERSON = 4.0  # log-odds of two ages of one person
SHARE = KINDS.index("percent")
SORTS = np.array([[KINDS.index(kind)] for kind in ("people", "money", "percent", "measure")])
FEATURES = (
    "one",
    "people",
    "money",
    "percent",
    "measure",
    "head",
    "head-only",
    "head-context",
    "shared",
    "generic",
    "half-known",
    "modifiers",
    "modifiers-differ",
    "state",
    "state-only",
    "unit-only",
    "context",
    "near",
    "specific",
    "ratio",
    "small",
    "hedged",
    "fits",
    "named-beside",
    "lead",
    "lead-state",
    "dates-shared",
    "names-shared",
    "places-shared",
    "state-near",
)
CONTEXT, CAUSE = FEATURES.index("context"), FEATURES.index("state-near")


@cache
def weights() -> Floats:
    """Log-odds of pairs that differ and of equal ones, a row a feature; made by `tests/eval/train_figures.py`."""
    data = files("digest.reconciling.figures").joinpath("weights.json").read_bytes()
    table = msgspec.json.decode(data, type=dict[str, dict[str, float]])
    return np.array([[table[model].get(name, 0.0) for model in ("different", "equal")] for name in FEATURES])


def features(c: Columns, pairs: Pairs) -> Floats:
    """The features of comparable pairs: one row a feature in the order of FEATURES, one column a pair."""
    a, b = Side(c, pairs.left), Side(c, pairs.right)
    shared = c.matrix.take(b.rows * c.width + c.terms.take(a.rows, axis=1))
    shared *= c.weighed.take(a.rows, axis=1)
    context = np.sqrt(shared.sum(axis=0) / (c.norm[a.rows] * c.norm[b.rows]))  # a little in common says much
    return np.array([*counted_features(c, a, b, context), *told_features(c, pairs, a, b, context)], float)


def counted_features(c: Columns, a: Side, b: Side, context: Floats) -> list[Floats | Bools]:
    """What is counted, in which unit, and what befell it; `context` is how far the contexts agree."""
    known, other = a.head != 0, b.head != 0
    nouns = known & other
    head = nouns & (a.head == b.head)
    state = (a.state != 0) & (a.state == b.state)
    both = a.modified & b.modified
    differ = told_apart(c.sets["modifiers"], a, b, both)
    others = nouns & ~head
    kinds = a.kind == SORTS
    return [
        np.ones(len(head)),
        kinds[0] | (b.kind == SORTS[0]),
        *kinds[1:],
        head,
        head & a.only_noun & b.only_noun,
        head * context,
        others & ~told_apart(c.sets["nouns"], a, b, others),
        others & (a.generic | b.generic),
        known != other,
        both & ~differ,
        differ,
        state,
        state & a.only_state & b.only_state,
        (a.unit != 0) & a.only_unit & b.only_unit,
    ]


def told_features(c: Columns, pairs: Pairs, a: Side, b: Side, context: Floats) -> list[Floats | Bools]:
    """How alike the sentences and the values are."""
    lead = a.lead & b.lead
    dates, names, places = a.dated & b.dated, a.named & b.named, a.placed & b.placed
    return [
        context,
        pairs.near,
        a.specific & b.specific,
        np.abs(a.log - b.log),
        np.minimum(a.value, b.value) <= 3,
        (a.comparison | b.comparison) != 0,
        ~pairs.equal & (a.low <= b.high) & (b.low <= a.high),
        beside(c, a, b) | beside(c, b, a),
        lead,
        lead & (a.state != 0) & (a.state == b.state),
        dates & ~told_apart(c.sets["dates"], a, b, dates),
        names & ~told_apart(c.sets["names"], a, b, names),
        places & ~told_apart(c.sets["places"], a, b, places),
        (a.state != 0) & (a.state == b.state) & a.only_state & b.only_state & (pairs.near > 0),
    ]


def beside(c: Columns, a: Side, b: Side) -> Bools:
    """Whether the sentence of one figure, which counts something else or does not say what, speaks of what the other
    counts: "a charge of $1 billion", "take a $1 billion charge"."""
    held: Bools = c.matrix.take(b.rows * c.width + c.heads.take(a.rows)) > 0
    told: Bools = held & (a.head != b.head)
    return told


def scores(c: Columns, pairs: Pairs) -> Floats:
    """Log-odds that two figures of two articles count the same thing.

    Two ages that reach this are of one person. Products are added one feature after another, so that the sum is the
    same on every machine.
    """
    if len(pairs.left) > AT_ONCE:
        first = np.arange(len(pairs.left)) < AT_ONCE
        return np.concatenate([scores(c, pairs.where(first)), scores(c, pairs.where(~first))])
    seen = features(c, pairs)
    differing, equal = ((each[:, None] * seen).sum(axis=0) for each in weights().T)
    total = np.where(pairs.equal, equal, differing)
    twins = (pairs.near >= 1) & (seen[CONTEXT] >= TWINS)
    few = np.minimum(c.told_terms.take(pairs.left), c.told_terms.take(pairs.right))
    shared = pairs.near * np.minimum(c.close.take(pairs.left), c.close.take(pairs.right))
    twins |= ((seen[CAUSE] > 0) | lone_share(c, pairs)) & (shared * 2 >= few) & (few <= FEWEST)
    total = np.where(twins, np.maximum(total, ONE_SENTENCE), total)
    return np.where(c.told[KIND].take(pairs.left) == AGE, ONE_PERSON, np.round(total, 9))


def lone_share(c: Columns, pairs: Pairs) -> Bools:
    """Whether two shares of the same, of which nothing is said to be counted, are the only ones of their articles:
    "turnout was 61 percent"."""
    a, b = Side(c, pairs.left), Side(c, pairs.right)
    alone: Bools = (a.kind == SHARE) & a.only_unit & b.only_unit & (a.head == 0) & (b.head == 0) & (pairs.near > 0)
    alone &= a.named == b.named
    return alone & ~told_apart(c.sets["names"], a, b, alone & a.named)
