"""Pages of lists: nothing is lost, and only pages that differ are made again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.building import PagedList

Key = tuple[str, ...]
KEYS = st.tuples(st.sampled_from("abcdefghijkl"), st.sampled_from("123"))


def pages(paged: PagedList[Key]) -> dict[int, tuple[list[Key], int | None, int | None]]:
    return {
        number: (paged.page(number), paged.newer(number), paged.older(number)) for number in range(paged.archives + 1)
    }


@settings(deadline=None)
@given(st.integers(1, 4), st.lists(KEYS, max_size=40))
def test_every_entry_is_on_one_page_in_order(size: int, keys: list[Key]) -> None:
    paged: PagedList[Key] = PagedList(size)
    for key in set(keys):
        paged.replace(None, key)
    numbers = [0, *range(paged.archives, 0, -1)]
    assert [key for number in numbers for key in paged.page(number)] == sorted(set(keys), reverse=True)
    assert all(len(paged.page(number)) == size for number in numbers[1:])


@settings(deadline=None)
@given(st.integers(1, 3), st.lists(st.tuples(st.one_of(st.none(), KEYS), st.one_of(st.none(), KEYS)), max_size=40))
def test_a_page_that_is_not_stale_has_not_changed(size: int, moves: list[tuple[Key | None, Key | None]]) -> None:
    paged: PagedList[Key] = PagedList(size)
    present: set[Key] = set()
    for old, new in moves:
        old = old if old in present else None
        new = new if new not in present or new == old else None
        before = pages(paged)
        paged.replace(old, new)
        present = (present - {old}) | ({new} if new else set())  # type: ignore[arg-type]
        after = pages(paged)
        stale = set(paged.take_stale())
        differing = {n for n in before.keys() | after.keys() if before.get(n) != after.get(n)}
        assert differing <= stale


def test_an_entry_at_the_end_changes_the_front_page_alone() -> None:
    paged: PagedList[Key] = PagedList(3)
    for letter in "abcdefg":
        paged.replace(None, (letter,))
    paged.take_stale()
    paged.replace(None, ("h",))
    assert paged.take_stale() == [0]


def test_a_full_front_page_turns_its_older_half_into_an_archive_page() -> None:
    paged: PagedList[Key] = PagedList(2)
    for letter in "abc":
        paged.replace(None, (letter,))
    assert (paged.archives, paged.page(0)) == (0, [("c",), ("b",), ("a",)])
    paged.replace(None, ("d",))
    assert (paged.archives, paged.page(0), paged.page(1)) == (1, [("d",), ("c",)], [("b",), ("a",)])
    assert (paged.older(0), paged.newer(1), paged.older(1), paged.newer(0)) == (1, 0, None, None)


def filled(size: int, letters: str) -> PagedList[Key]:
    paged: PagedList[Key] = PagedList(size)
    for letter in letters:
        paged.replace(None, (letter,))
    paged.take_stale()
    return paged


def test_every_page_leads_to_the_next_older_and_newer_one() -> None:
    paged = filled(2, "abcdefghi")
    assert [(paged.older(number), paged.newer(number)) for number in range(4)] == [(3, None), (None, 2), (1, 3), (2, 0)]


def test_an_entry_that_changes_at_its_place_changes_its_page_alone() -> None:
    paged = filled(2, "abcdefghi")
    paged.replace(("c",), ("c",))
    assert paged.take_stale() == [2]
    paged.replace(("d",), ("cc",))
    assert paged.take_stale() == [2]
    paged.replace(None, None)
    assert paged.take_stale() == []
