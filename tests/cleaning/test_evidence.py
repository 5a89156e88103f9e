"""What files say about each other's lines, and that it does not depend on the order of edits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import Evidence, LineIndex, line_keys, segment
from digest.model import Document, Metadata

SHORT, OTHER = 10, 20  # keys of short lines are even, of long ones odd


def test_a_line_of_other_files_counts_up_to_two() -> None:
    index = LineIndex()
    for name in "abcd":
        index.update(name, None, (SHORT, ord(name) * 2))
    assert index.evidence("a") == Evidence((2, 0))


def test_copies_of_one_text_say_nothing_about_each_other() -> None:
    index = LineIndex()
    index.update("a", "Tide", (SHORT, 101, 103, 105))
    index.update("b", "Gull", (SHORT, 101, 103, 107))
    assert index.evidence("a") == Evidence((0, 0, 0, 0))
    index.update("b", "Tide", (SHORT, 101, 103, 107))
    assert index.evidence("a") == Evidence((1, 1, 1, 0))


def test_an_edit_names_the_files_whose_evidence_it_changed_and_no_others() -> None:
    index = LineIndex()
    for name, keys in {"a": (SHORT, 2), "b": (OTHER, 4), "c": (OTHER, 6)}.items():
        index.update(name, None, keys)
        index.evidence(name)
    for name in "abc":
        index.evidence(name)
    assert index.update("d", None, (SHORT, 8)) == {"a", "d"}
    index.evidence("d")
    assert index.update("d", None, (SHORT, 12)) == set()
    assert index.evidence("d") == Evidence((1, 0))
    assert index.update("d", None, None) == {"a", "d"}


def test_the_keys_of_a_line_ignore_case_and_punctuation() -> None:
    def keys(text: str) -> tuple[int, ...]:
        return line_keys(segment(Document("a", "a", "text", text, Metadata())))

    assert keys("Read more!\n—\nREAD MORE") == (keys("read more")[0], 0, keys("read more")[0])


Edits = list[tuple[str, str | None, tuple[int, ...] | None]]
EDITS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from([None, "Tide", "Gull"]),
        st.one_of(st.none(), st.lists(st.integers(0, 12), max_size=6).map(tuple)),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=200)
@given(EDITS)
def test_evidence_after_any_edits_is_that_of_a_fresh_index(
    edits: list[tuple[str, str | None, tuple[int, ...] | None]],
) -> None:
    index, files, told = LineIndex(), {}, {}
    for name, outlet, keys in edits:
        changed = index.update(name, outlet, keys)
        files[name] = (outlet, keys)
        for other, (_, held) in files.items():
            now = index.evidence(other)
            if other in told and other not in changed and held is not None:
                assert told[other] == now
            told[other] = now
    fresh = LineIndex()
    for name, (outlet, keys) in files.items():
        fresh.update(name, outlet, keys)
    assert {name: fresh.evidence(name) for name in files} == {name: index.evidence(name) for name in files}
