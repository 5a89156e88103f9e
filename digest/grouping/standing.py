"""The state of a grouping as a value, so that the next process goes on where this one ended.

Articles are numbered; lists and similarities are packed as numbers, and unpacked one by one when an edit asks for
them. What comes back is the state itself and not a recipe for it: nothing is compared or decided again.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from digest.grouping.features import Features
from digest.grouping.incremental import Grouping
from digest.grouping.knots import Knot, Tongues, by_name, merged
from digest.model import Cluster

__all__ = ["Standing", "resume", "standing"]

T = TypeVar("T")
P = TypeVar("P")
Leaf = tuple[tuple[int, ...], bool, tuple[int, ...]]  # members, whether keyed, whom the editor keeps apart


class Standing(msgspec.Struct, frozen=True, array_like=True):
    """A grouping between two updates.

    `places` are by number; those of articles that are gone may be among them. Packed are 32-bit numbers: in `lists`
    places, in `edges` a place and the similarity in turn, in `merges` the round and the two clusters, which are
    numbered with `leaves` first. `between` are the summed strengths between these two, in 64 bits, and `counted` of how
    many pairs. `tops` are the clusters that the stories are made from.
    """

    places: tuple[str, ...]
    languages: dict[str, str | None]
    keys: dict[str, str]
    names: dict[str, str]
    lists: dict[str, bytes]
    edges: dict[str, bytes]
    scales: dict[str, float]
    leaves: tuple[Leaf, ...]
    merges: bytes
    between: bytes
    tops: bytes
    stories: tuple[Cluster, ...]
    story_keys: dict[str, str]
    parted: dict[str, set[str]]
    counted: bytes
    taken: set[str]


class Lazily(dict[str, T], Generic[T, P]):
    """A table whose entries are unpacked when they are first asked for."""

    def __init__(self, packed: dict[str, P], unpack: Callable[[P], T]) -> None:
        super().__init__()
        self.packed = packed
        self.unpack = unpack

    def __missing__(self, key: str) -> T:
        value = self[key] = self.unpack(self.packed.pop(key))
        return value

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self.packed

    def __bool__(self) -> bool:
        return len(self) > 0 or len(self.packed) > 0

    def get(self, key: str, default: Any = None, /) -> Any:
        """The entry, unpacked."""
        return self[key] if key in self else default  # noqa: SIM401 - what it proposes is this very method

    def pop(self, key: str, *default: Any) -> Any:
        """Take an entry out, unpacked."""
        if key not in self:
            return super().pop(key, *default)
        value = self[key]
        del self[key]
        self.packed.pop(key, None)  # an entry that was replaced unread
        return value


def packed(table: Mapping[str, T], pack: Callable[[T], P]) -> dict[str, P]:
    """All entries packed; those that nobody asked for are so already."""
    found: dict[str, P] = dict(table.packed) if isinstance(table, Lazily) else {}
    found.update((key, pack(value)) for key, value in table.items())
    return found


def standing(grouping: Grouping) -> Standing:
    """The state of a grouping."""
    near, index = grouping.neighbours, grouping.neighbours.index
    known = grouping.numbered
    places = (*known, *sorted(set(grouping.places.values()).difference(known)))
    number = dict(zip(places, range(len(places)), strict=True)).__getitem__

    def pairs(edges: dict[str, int]) -> bytes:
        return array("I", [part for other, alike in edges.items() for part in (number(other), alike)]).tobytes()

    leaves = by_name(set(grouping.linkage.leaves.values()))
    knots = [*leaves, *later(leaves)]
    at = {knot: n for n, knot in enumerate(knots)}
    merges = [part for knot in knots[len(leaves) :] for part in (knot.born, at[knot.pair[0]], at[knot.pair[1]])]
    between = [knot.inner - knot.pair[0].inner - knot.pair[1].inner for knot in knots[len(leaves) :]]
    counted = [knot.pairs - knot.pair[0].pairs - knot.pair[1].pairs for knot in knots[len(leaves) :]]
    shown = by_name(grouping.shown)
    return Standing(
        places=places,
        languages=index.language,
        keys=packed(index.keys, "\n".join),
        names=packed(index.names, "\n".join),
        lists=packed(index.lists, lambda listed: array("I", map(number, listed)).tobytes()),
        edges=packed(near.edges, pairs),
        scales=near.scales,
        leaves=tuple((tuple(map(number, k.members)), k.keyed, tuple(map(number, sorted(k.parted)))) for k in leaves),
        merges=array("I", merges).tobytes(),
        between=array("Q", between).tobytes(),
        tops=array("I", [at[knot] for knot in shown]).tobytes(),
        stories=tuple(grouping.shown[knot] for knot in shown),
        story_keys=grouping.story_keys,
        parted=grouping.parted,
        counted=array("I", counted).tobytes(),
        taken=grouping.taken,
    )


def later(leaves: Iterable[Knot]) -> list[Knot]:
    """All clusters that came of these, in the order of their rounds."""
    found: set[Knot] = set()
    for knot in leaves:
        while knot.parent is not None and knot.parent not in found:
            knot = knot.parent
            found.add(knot)
    return sorted(found, key=lambda knot: (knot.born, knot.name))


def resume(state: Standing, load: Callable[[str], Features]) -> Grouping:
    """The grouping that was in this state; `load` gives the features of an article by its id.

    Raises LookupError or ValueError where the state makes no sense.
    """
    grouping = Grouping(load)
    near, index, places = grouping.neighbours, grouping.neighbours.index, state.places

    def edges(pairs: bytes) -> dict[str, int]:
        numbers = memoryview(pairs).cast("I")
        return dict(zip(map(places.__getitem__, numbers[::2]), numbers[1::2], strict=True))

    grouping.numbered = places
    grouping.places = {place[7:]: place for place in state.languages}
    grouping.parted, grouping.taken, grouping.story_keys = state.parted, state.taken, state.story_keys
    for article, key in state.story_keys.items():
        grouping.keyed[key].add(article)
    index.language, index.languages = state.languages, Counter(state.languages.values())
    index.keys, index.names = Lazily(state.keys, words), Lazily(state.names, words)
    index.lists = Lazily(state.lists, lambda listed: [places[n] for n in memoryview(listed).cast("I")])
    near.edges, near.scales = Lazily(state.edges, edges), state.scales
    knots = restore_knots(state, index.tongues)
    grouping.linkage.leaves = {place: knot for knot in knots[: len(state.leaves)] for place in knot.members}
    tops = memoryview(state.tops).cast("I")
    grouping.shown = {knots[n]: cluster for n, cluster in zip(tops, state.stories, strict=True)}
    return grouping


def words(joined: str) -> tuple[str, ...]:
    """The parts of a text of lines."""
    return tuple(joined.split("\n")) if joined else ()


def restore_knots(state: Standing, tongues: Callable[[Iterable[str]], Tongues]) -> list[Knot]:
    """All clusters, by number."""
    knots: list[Knot] = []
    for members, keyed, parted in state.leaves:
        places = tuple(state.places[n] for n in members)
        last = any(place[7:] in state.taken for place in places)
        knots.append(Knot(places, keyed, frozenset(state.places[n] for n in parted), tongues(places), last))
    numbered, counted = memoryview(state.merges).cast("I"), memoryview(state.counted).cast("I")
    strengths = memoryview(state.between).cast("Q")
    rows = zip(numbered[::3], numbered[1::3], numbered[2::3], strengths, counted, strict=True)
    for born, one, other, between, pairs in rows:
        knot = merged(knots[one], knots[other], born, between, pairs)
        knots[one].parent = knots[other].parent = knot
        knots.append(knot)
    return knots
