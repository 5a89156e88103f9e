"""Two builds at a time: the second waits for the first."""

import threading
from pathlib import Path

from digest.building import alone


def test_whoever_comes_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    told: list[str] = []
    waiting, inside = threading.Event(), threading.Event()

    def second() -> None:
        waiting.set()
        with alone(tmp_path / "memory"):
            told.append("second")
        inside.set()

    with alone(tmp_path / "memory"):
        other = threading.Thread(target=second)
        other.start()
        assert waiting.wait(20)
        assert not inside.wait(0.05)
        told.append("first")
    other.join(20)
    assert told == ["first", "second"]
