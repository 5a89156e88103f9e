"""An editor's merges: whole stories become one, and come apart again as they were."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.grouping import Merging, Regrouping
from digest.model import Cluster

NAMES = "abcdef"


def cluster(members: str) -> Cluster:
    return Cluster(tuple(members), tuple((member,) for member in members))


def test_two_stories_are_shown_as_one_and_apart_again() -> None:
    merging = Merging()
    first = merging.update(Regrouping((), (cluster("ab"), cluster("cd"), cluster("e"))), [("a", "d")])
    assert [c.members for c in first.formed] == [("a", "b", "c", "d"), ("e",)]
    again = merging.update(Regrouping(), [])
    assert [c.members for c in again.dissolved] == [("a", "b", "c", "d")]
    assert [c.members for c in again.formed] == [("a", "b"), ("c", "d")]


def test_a_merge_of_merges_is_one_story() -> None:
    formed = Merging().update(Regrouping((), tuple(map(cluster, "abcd"))), [("a", "b"), ("c", "d"), ("b", "c")]).formed
    assert [c.members for c in formed] == [("a", "b", "c", "d")]


def test_an_article_that_is_not_there_joins_nothing() -> None:
    assert Merging().update(Regrouping((), (cluster("a"),)), [("a", "z")]).formed == (cluster("a"),)


PARTITIONS = st.lists(st.integers(0, 3), min_size=len(NAMES), max_size=len(NAMES)).map(
    lambda homes: {
        cluster("".join(name for name, home in zip(NAMES, homes, strict=True) if home == place))
        for place in sorted(set(homes))
    }
)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES + "z"), st.sampled_from(NAMES)), max_size=3)


@settings(deadline=None)
@given(st.lists(st.tuples(PARTITIONS, PAIRS), min_size=1, max_size=5))
def test_after_any_changes_it_shows_what_it_would_from_scratch(
    steps: list[tuple[set[Cluster], list[tuple[str, str]]]],
) -> None:
    merging, base, shown = Merging(), set[Cluster](), set[Cluster]()
    for partition, pairs in steps:
        change = Regrouping(tuple(base - partition), tuple(partition - base))
        result = merging.update(change, pairs)
        assert set(result.dissolved) <= shown
        shown = (shown - set(result.dissolved)) | set(result.formed)
        base = partition
        assert shown == set(Merging().update(Regrouping((), tuple(partition)), pairs).formed)
        assert sorted(name for c in shown for name in c.members) == sorted(NAMES)
