"""Fingerprints of code: they change with what a stage is made of, and with nothing that Python leaves beside it."""

from pathlib import Path

import pytest

from digest.building import code_fingerprint


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "lines.py").write_text("KEPT = 1\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("left", ["room/__pycache__/lines.py", "room/lines.pyc", "other/lines.py"])
def test_what_is_no_part_of_a_room_changes_nothing(room: Path, left: str) -> None:
    before = code_fingerprint(room, ("room",))
    (room / left).parent.mkdir(exist_ok=True)
    (room / left).write_text("left behind", encoding="utf-8")
    assert code_fingerprint(room, ("room",)) == before


@pytest.mark.parametrize("name", ["room/words.toml", "room/inner/more.py", "room/lines.py"])
def test_every_file_of_a_room_counts_its_data_too(room: Path, name: str) -> None:
    before = code_fingerprint(room, ("room",))
    (room / name).parent.mkdir(exist_ok=True)
    (room / name).write_text("KEPT = 20\n", encoding="utf-8")
    assert code_fingerprint(room, ("room",)) != before


def test_a_single_file_can_be_named(room: Path) -> None:
    before = code_fingerprint(room, ("room/lines.py",))
    (room / "room" / "words.toml").write_text("", encoding="utf-8")
    assert code_fingerprint(room, ("room/lines.py",)) == before
    (room / "room" / "lines.py").write_text("KEPT = 20\n", encoding="utf-8")
    assert code_fingerprint(room, ("room/lines.py",)) != before
