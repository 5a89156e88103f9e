"""How surely two figures of two articles count the same thing."""

import math
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

import msgspec

from digest.reconciling.items import NEAR, Item

__all__ = ["FEATURES", "FURTHEST", "GENERIC", "alike", "comparable", "features"]

FURTHEST = 6.0  # ratio of two values beyond which they are told of different things
GENERIC = frozenset({"people", "more", "total"})
FEATURES = (
    "one",
    "people",
    "money",
    "percent",
    "time",
    "measure",
    "head",
    "head-only",
    "head-context",
    "shared",
    "generic",
    "half-known",
    "unknown",
    "modifiers",
    "modifiers-differ",
    "state",
    "state-only",
    "state-half",
    "unit-only",
    "context",
    "near",
    "specific",
    "ratio",
    "small",
    "hedged",
    "lead",
    "lead-state",
    "dates-shared",
    "dates-half",
    "dates-clash",
    "names-shared",
    "names-apart",
    "places-shared",
)


@cache
def weights(model: str) -> tuple[float, ...]:
    """Log-odds of a model, in the order of FEATURES; made by `tests/eval/train_figures.py`."""
    data = files("digest.reconciling").joinpath("weights.json").read_bytes()
    table = msgspec.json.decode(data, type=dict[str, dict[str, float]])[model]
    return tuple(table.get(name, 0.0) for name in FEATURES)


def comparable(a: Item, b: Item) -> bool:
    """Whether two figures can be about the same thing at all: units, states and sizes allow it."""
    f, g = a.figure, b.figure
    low, high = (f.value, g.value) if abs(f.value) < abs(g.value) else (g.value, f.value)
    if abs(high) > FURTHEST * abs(low) or (f.state and g.state and f.state != g.state):
        return False
    if f.unit != g.unit and not (
        {f.unit, g.unit} == {"", "people"}
        and (a.head == b.head or not (a.head and b.head) or (f.state != "" and f.state == g.state))
    ):
        return False
    return f.value == g.value or not (a.further != b.further or distinct(a, b) or elsewhen(a, b))


def elsewhen(a: Item, b: Item) -> bool:
    """Whether two sentences speak of other months or other years."""
    if not a.dates or not b.dates:
        return False
    years, others = ({d for d in x.dates if d.isdigit()} for x in (a, b))
    months, rest = a.dates - years, b.dates - others
    return bool((years and others and years.isdisjoint(others)) or (months and rest and months.isdisjoint(rest)))


def distinct(a: Item, b: Item) -> bool:
    """Whether two counted nouns are people of two sorts: women and troops."""
    if a.kind != "people" or b.kind != "people" or not a.subject or not b.subject:
        return False
    return set(a.subject).isdisjoint(b.subject) and not {a.subject[-1], b.subject[-1]} & GENERIC


def features(a: Item, b: Item) -> list[float]:
    """The features of a comparable pair, in the order of FEATURES."""
    other = b.context
    shared = sum([w * other[t] for t, w in a.context.items() if t in other]) / (a.norm * b.norm)
    shared = math.sqrt(shared)  # a little in common already says much
    return [*counted_features(a, b, shared), *told_features(a, b, shared)]


def counted_features(a: Item, b: Item, shared: float) -> list[float]:
    """What is counted, in which unit, and what befell it; `shared` is how far the contexts agree."""
    kind = a.kind or b.kind
    head = a.head != "" and a.head == b.head
    state = bool(a.figure.state and a.figure.state == b.figure.state)
    modifiers = a.modifiers & b.modifiers
    only = [x == y == 1 for x, y in zip(a.rivals, b.rivals, strict=True)]
    return [
        1.0,
        kind == "people",
        kind == "money",
        kind == "percent",
        kind == "time",
        kind == "measure",
        head,
        head and only[0],
        head * shared,
        not head and not a.nouns.isdisjoint(b.nouns),
        bool(a.head and b.head) and not head and (a.head in GENERIC or b.head in GENERIC),
        bool(a.subject) != bool(b.subject),
        not a.subject and not b.subject,
        bool(modifiers),
        bool(a.modifiers and b.modifiers) and not modifiers,
        state,
        state and only[1],
        bool(a.figure.state) != bool(b.figure.state),
        bool(a.figure.unit) and only[2],
    ]


def told_features(a: Item, b: Item, shared: float) -> list[float]:
    """How alike the sentences and the values are."""
    f, g = a.figure, b.figure
    lead = a.lead and b.lead
    return [
        shared,
        len(a.near & b.near) / NEAR,
        specific(f.value) and specific(g.value),
        abs(math.log(max(abs(f.value), 1e-9) / max(abs(g.value), 1e-9))),
        min(f.value, g.value) <= 3,
        f.comparison != "=" or g.comparison != "=",
        lead,
        lead and bool(f.state and f.state == g.state),
        bool(a.dates & b.dates),
        bool(a.dates) != bool(b.dates),
        bool(a.dates and b.dates) and not a.dates & b.dates,
        not a.names.isdisjoint(b.names),
        bool(a.names and b.names) and a.names.isdisjoint(b.names),
        not a.places.isdisjoint(b.places),
    ]


@lru_cache(maxsize=10_000)
def specific(value: float) -> bool:
    """Whether a value is one that two outlets hardly name by chance: 234 or 5.7 million, not 3 or 100."""
    digits = f"{value:.6g}".replace(".", "").strip("0") if "e" not in f"{value:.6g}" else f"{value:.0f}".strip("0")
    return len(digits) >= 2 and value > 12


def kindred(a: Item, b: Item) -> bool:
    """Whether two figures count with one noun, or the same befell those they count."""
    return (a.head == b.head and a.head != "") or (a.figure.state == b.figure.state and a.figure.state != "")


def alike(a: Item, b: Item) -> float:
    """Log-odds that two figures of two articles count the same thing; minus infinity where they cannot."""
    if not comparable(a, b):
        return -math.inf
    if a.kind == "age" or b.kind == "age":  # two ages are of one person, or have nothing to do with each other
        same = a.kind == b.kind and a.subject and a.subject == b.subject
        return 4.0 if same else -math.inf
    if a.figure.value != b.figure.value and a.near.isdisjoint(b.near) and not kindred(a, b):
        return -math.inf  # hardly anything in common: not worth a sum
    model = weights("equal" if a.figure.value == b.figure.value else "different")
    return float(sum(map(mul, model, features(a, b))))
