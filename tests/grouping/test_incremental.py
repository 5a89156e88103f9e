"""Whatever was added, edited and removed in whatever order: the stories are those of a build from scratch."""

import math
from array import array
from collections.abc import Iterator
from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.grouping import (
    Constraints,
    Features,
    Grouping,
    Standing,
    crowding,
    group,
    index,
    knots,
    languages,
    neighbours,
    resume,
    standing,
)
from digest.grouping.evidence import UNIT
from digest.grouping.knots import JOIN
from digest.model import Cluster

VOCABULARY = ["harbour", "ferry", "mayor", "bridge", "strike", "storm", "ballot", "museum", "orchard", "tunnel"]
IDS = [f"a{n:02d}" for n in range(24)]


@pytest.fixture(autouse=True, scope="module")
def small_windows() -> Iterator[None]:
    """Windows so small that the articles of a test overflow them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "WINDOW", 3)
        patch.setattr(index, "KEYS", 6)
        patch.setattr(neighbours, "HELD", 5)
        patch.setattr(languages, "SURE_FIGURES", 0)
        yield


def evidence(
    name: str,
    words: dict[str, int],
    day: int | None = None,
    key: str | None = None,
    copy: tuple[int, ...] = (),
    language: str | None = None,
) -> Features:
    """Features with the given weights."""
    listed = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    length = math.sqrt(sum(weight * weight for _, weight in listed)) or 1.0
    return Features(
        id=name,
        day=day,
        key=key,
        language=language,
        names="\n".join(word for word, _ in listed) if listed else "",
        terms="\n".join(word for word, _ in listed),
        weights=array("H", (round(weight * UNIT / length) for _, weight in listed)).tobytes(),
        copy=array("I", copy).tobytes(),
    )


WORDS = st.dictionaries(st.sampled_from(VOCABULARY), st.integers(1, 9), min_size=0, max_size=8)
DAYS = st.one_of(st.none(), st.integers(737_000, 737_005), st.integers(737_000, 737_400))
KEYS = st.sampled_from([None, None, None, None, "bridge", "storm"])
LANGUAGES = st.sampled_from([None, None, "en", "en", "de"])
COPIES = st.sampled_from([(), (), tuple(range(8)), tuple(range(3, 12))])
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=3).map(tuple)
RULES = st.one_of(st.none(), st.none(), st.builds(Constraints, PAIRS))


@st.composite
def batches(draw: st.DrawFn) -> list[tuple[dict[str, Features | None], Constraints | None]]:
    """Some updates: articles put in, changed, taken out, and the editor's mind changed."""
    told = []
    for size in draw(st.lists(st.integers(1, 9), min_size=1, max_size=8)):
        changed: dict[str, Features | None] = {}
        for name in draw(st.lists(st.sampled_from(IDS), min_size=size, max_size=size, unique=True)):
            gone = draw(st.integers(0, 3)) == 0
            changed[name] = (
                None if gone else evidence(name, draw(WORDS), draw(DAYS), draw(KEYS), draw(COPIES), draw(LANGUAGES))
            )
        told.append((changed, draw(RULES)))
    return told


@settings(deadline=None, max_examples=400)
@given(batches())
def test_any_sequence_of_updates_gives_what_a_build_from_scratch_gives(
    told: list[tuple[dict[str, Features | None], Constraints | None]],
) -> None:
    grouping, present, rules = Grouping(), {}, None
    standing: set[Cluster] = set()
    for changed, constraints in told:
        regrouping = grouping.update(changed, constraints)
        for name, new in changed.items():
            present.pop(name, None)
            if new is not None:
                present[name] = new
        rules = constraints if constraints is not None else rules
        assert set(regrouping.dissolved) <= standing
        standing = (standing - set(regrouping.dissolved)) | set(regrouping.formed)
        expected = group(present.values(), rules)
        assert grouping.clusters == expected
        assert standing == set(expected)


def restarted(grouping: Grouping, present: dict[str, Features]) -> Grouping:
    """The same grouping in another process."""
    state = msgspec.msgpack.decode(msgspec.msgpack.encode(standing(grouping)), type=Standing)
    return resume(state, lambda name: present[name])


@settings(deadline=None, max_examples=200)
@given(batches(), st.lists(st.booleans(), min_size=8, max_size=8))
def test_a_grouping_that_is_put_away_and_taken_out_again_goes_on_as_if_nothing_had_happened(
    told: list[tuple[dict[str, Features | None], Constraints | None]], rests: list[bool]
) -> None:
    stayed, present, rules = Grouping(), {}, None
    went = Grouping(lambda name: present[name])
    for (changed, constraints), rest in zip(told, rests, strict=False):
        expected = stayed.update(changed, constraints)
        assert went.update(changed, constraints) == expected
        for name, new in changed.items():
            present.pop(name, None)
            if new is not None:
                present[name] = new
        rules = constraints if constraints is not None else rules
        if rest:
            went = restarted(went, present)
        assert went.clusters == stayed.clusters == group(present.values(), rules)
        assert [went.explain(name) for name in sorted(present)] == [stayed.explain(name) for name in sorted(present)]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(WORDS, DAYS, KEYS), max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_leaves_no_trace(
    told: list[tuple[dict[str, int], int | None, str | None]], random
) -> None:  # type: ignore[no-untyped-def]
    listed = [evidence(IDS[n], words, day, key) for n, (words, day, key) in enumerate(told)]
    shuffled = listed[:]
    random.shuffle(shuffled)
    assert group(shuffled) == group(listed)


def plain_average_linkage(grouping: Grouping) -> set[frozenset[str]]:
    """The textbook: join the two clusters of the highest mean strength until none reaches the threshold."""
    near = grouping.neighbours
    clusters = [(place,) for place in sorted(near.edges)]

    def between(one: str, other: str) -> int:
        alike = near.edges[one].get(other)
        return crowding.strength(alike, near.scales[one], near.scales[other]) if alike else 0

    while len(clusters) > 1:
        best = min(
            (-(sum(between(a, b) for a in one for b in other) // (len(one) * len(other))), one[0], other[0], one, other)
            for one, other in combinations(sorted(clusters), 2)
        )
        if -best[0] < JOIN:
            break
        clusters = [c for c in clusters if c not in best[3:]] + [tuple(sorted(best[3] + best[4]))]
    return {frozenset(place[7:] for place in cluster) for cluster in clusters}


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(WORDS, DAYS), max_size=20))
def test_with_one_bar_for_all_rounds_of_mutual_favourites_are_average_linkage(
    told: list[tuple[dict[str, int], int | None]],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(knots, "bar", lambda one, other, counted: JOIN)
        patch.setattr(knots, "FEW", 0)
        grouping = Grouping()
        grouping.update({IDS[n]: evidence(IDS[n], words, day) for n, (words, day) in enumerate(told)})
        assert {frozenset(cluster.members) for cluster in grouping.clusters} == plain_average_linkage(grouping)


@settings(deadline=None, max_examples=200)
@given(batches())
def test_no_two_stories_are_left_that_are_alike_enough_to_be_one(
    told: list[tuple[dict[str, Features | None], Constraints | None]],
) -> None:
    grouping = Grouping()
    for changed, constraints in told:
        grouping.update(changed, constraints)
    near = grouping.neighbours

    def pull(one: str, other: str) -> int:
        alike = near.edges[one].get(other)
        return crowding.strength(alike, near.scales[one], near.scales[other]) if alike else 0

    tops = list(grouping.shown)
    for knot in tops:
        if len(knot.members) == knot_leaves(knot):
            assert knot.inner == sum(pull(*pair) for pair in combinations(knot.members, 2))
            assert knot.pairs == sum(counts(near, *pair) for pair in combinations(knot.members, 2))
    for one, other in combinations(tops, 2):
        counted = sum(counts(near, a, b) for a in one.members for b in other.members)
        mean = knots.WHOLE * sum(pull(a, b) for a in one.members for b in other.members) // counted
        assert mean < knots.bar(one, other, counted) or one.barred(other)


def counts(near: neighbours.Neighbours, one: str, other: str) -> int:
    """What a pair of articles counts in a mean: little where nobody knows what it says in the other language."""
    return knots.UNSURE if near.index.foreign(one, other) and other not in near.edges[one] else knots.WHOLE


def knot_leaves(knot: knots.Knot) -> int:
    """How many leaves a cluster came of: fewer than articles where the editor joined some."""
    return sum(map(knot_leaves, knot.pair)) if knot.pair else 1
