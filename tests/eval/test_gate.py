"""The quality gate can fail: below a floor, over a ceiling, on a broken export, on a figure that is missing."""

import sys
from pathlib import Path

import gate
import pytest


def test_a_figure_below_its_floor_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.judge("x", {"set.F1": 0.9}, {"set.F1": 0.89}, 0, 1.0)
    assert "BELOW" in capsys.readouterr().out
    assert not gate.judge("x", {"set.F1": 0.9}, {"set.F1": 0.9}, 0, 1.0)


def test_a_figure_over_its_ceiling_fails() -> None:
    assert gate.judge("x", {"set.lost<": 0.02}, {"set.lost": 0.03}, 0, 1.0)
    assert not gate.judge("x", {"set.lost<": 0.02}, {"set.lost": 0.01}, 0, 1.0)


def test_a_broken_export_fails_however_good_the_figures() -> None:
    assert gate.judge("x", {"set.F1": 0.9}, {"set.F1": 1.0}, 1, 1.0)


def test_a_figure_that_the_scorer_does_not_give_any_more_fails() -> None:
    assert gate.judge("x", {"set.F1": 0.9}, {"set.F2": 1.0}, 0, 1.0)


def test_shares_and_numbers_are_measures_and_words_are_not() -> None:
    row = {"set": "zoo", "kind": "dump", "F1": 0.5, "removed": "3/4", "note": "well", "pages": 7}
    assert dict(gate.measures(row)) == {"zoo dump.F1": 0.5, "zoo dump.removed": 0.75, "zoo dump.pages": 7.0}


def test_floors_only_move_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text('[run.floors]\n"a.F1" = 0.5\n"a.lost<" = 0.1\n"b.F1" = 0.9\n')
    monkeypatch.setattr(gate, "FLOORS", floors)
    gate.lift("run", {"a.F1": 0.5, "a.lost<": 0.1, "b.F1": 0.9}, {"a.F1": 0.8, "a.lost": 0.01, "b.F1": 0.7})
    assert floors.read_text() == '[run.floors]\n"a.F1" = 0.7980\n"a.lost<" = 0.0120\n"b.F1" = 0.9\n'


def test_without_the_material_it_says_so_and_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIGEST_EVAL", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["gate.py"])
    assert gate.main() == 0
    assert "evaluation left out" in capsys.readouterr().out
