"""The memo: equal inputs are not computed twice, and a broken store is only slower."""

from pathlib import Path

from digest.building import Memo, Stage

DOUBLE: Stage[int] = Stage("double", b"code-1", int)


def test_a_call_is_computed_once_and_found_again_after_a_restart(tmp_path: Path) -> None:
    calls = []

    def compute() -> int:
        calls.append(1)
        return 42

    for _ in range(2):
        with Memo(tmp_path / "memo") as memo:
            ref = memo.call(DOUBLE, (b"21",), compute)
            assert memo.value(ref) == 42
            assert memo.call(DOUBLE, (b"21",), compute) == ref
    assert calls == [1]


def test_other_arguments_and_other_code_are_other_calls() -> None:
    with Memo(None) as memo:
        memo.call(DOUBLE, (b"1",), lambda: 2)
        memo.call(DOUBLE, (b"2",), lambda: 4)
        newer: Stage[int] = Stage("double", b"code-2", int)
        assert memo.value(memo.call(newer, (b"1",), lambda: 3)) == 3
        assert memo.computed == ["double", "double", "double"]


def test_equal_results_of_different_calls_have_one_fingerprint_so_the_next_stage_stops() -> None:
    with Memo(None) as memo:
        first = memo.call(DOUBLE, (b"a",), lambda: 7)
        second = memo.call(DOUBLE, (b"b",), lambda: 7)
        third = memo.call(DOUBLE, (b"c",), lambda: 8)
    assert first.key != second.key
    assert first.fingerprint == second.fingerprint != third.fingerprint


def test_arguments_are_not_confused_when_their_bytes_run_together() -> None:
    with Memo(None) as memo:
        memo.call(DOUBLE, (b"ab", b"c"), lambda: 1)
        assert memo.value(memo.call(DOUBLE, (b"a", b"bc"), lambda: 2)) == 2


def test_a_broken_file_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    path.write_bytes(b"this is no database, " * 100)
    with Memo(path) as memo:
        assert memo.value(memo.call(DOUBLE, (b"1",), lambda: 2)) == 2
    with Memo(path) as memo:
        assert memo.value(memo.call(DOUBLE, (b"1",), lambda: 99)) == 2


def test_a_file_of_another_version_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    with Memo(path) as memo:
        memo.call(DOUBLE, (b"1",), lambda: 2)
        memo.database.execute("PRAGMA user_version = 999")
    with Memo(path) as memo:
        assert memo.value(memo.call(DOUBLE, (b"1",), lambda: 3)) == 3


def test_results_that_nobody_asks_for_any_more_are_dropped_in_time(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    with Memo(path) as memo:
        for number in range(5_000):
            memo.call(DOUBLE, (str(number).encode(),), lambda number=number: number)  # type: ignore[misc]
    with Memo(path) as memo:
        memo.call(DOUBLE, (b"1",), lambda: -1)
        memo.forget_unused()
    with Memo(path) as memo:
        memo.read_index()
        assert len(memo.index) == 1
        assert memo.value(memo.call(DOUBLE, (b"1",), lambda: -1)) == 1
