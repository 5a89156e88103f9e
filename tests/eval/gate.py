"""The quality gate: every scorer's figures against the floors reached so far. Floors only move up.

    python tests/eval/gate.py                 # score everything, fail below a floor
    python tests/eval/gate.py cleaning quotes # some of it
    python tests/eval/gate.py --raise         # also lift the floors to the figures reached (less the tolerance)

Needs the evaluation material beside the checkout (`../shared/eval`, or DIGEST_EVAL); says so and passes where it is
absent. `floors.toml` lists the runs: a scorer, its arguments, and `set.measure = floor`.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
TOLERANCE = 0.002  # a harmless change moves a figure by this much


def main() -> int:
    """Run the gate; the exit code is 1 if anything is below its floor or broke the export's contract."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", nargs="*", help="names (or parts of names) of runs; all by default")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors to the figures reached")
    arguments = parser.parse_args()
    folder = Path(os.environ.get("DIGEST_EVAL", HERE.parents[2] / "shared" / "eval"))
    if not (folder / "score_cleaning.py").is_file():
        print(f"evaluation left out: no material at {folder}")
        return 0
    failed = False
    for name, run in tomllib.loads(FLOORS.read_text(encoding="utf-8")).items():
        if not arguments.runs or any(part in name for part in arguments.runs):
            started = time.perf_counter()
            figures, violations = score(folder, run)
            failed |= judge(name, run["floors"], figures, violations, time.perf_counter() - started)
            if arguments.lift:
                lift(name, run["floors"], figures)
    print("below the floor" if failed else "all floors hold")
    return int(failed)


def score(folder: Path, run: dict[str, Any]) -> tuple[dict[str, float], int]:
    """The figures of one run by `set.measure`, and the violations of the export's contract."""
    environment = {**os.environ, "DIGEST": f"{sys.executable} -m digest"}
    command = [sys.executable, str(folder / run["scorer"]), "--json", *run["arguments"]]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    rows = list(report["results"])
    rows += [{**value, "set": key} for key, value in report.items() if isinstance(value, dict)]
    return {key: value for row in rows for key, value in measures(row)}, report["violations"]


def measures(row: dict[str, Any]) -> list[tuple[str, float]]:
    """`set.measure` -> figure; "88/300" counts as a share."""
    name = " ".join(str(row[key]) for key in ("set", "kind", "file", "cluster") if key in row)
    found = []
    for key, value in row.items():
        share = re.fullmatch(r"(\d+)/(\d+)", value) if isinstance(value, str) else None
        if share:
            found.append((f"{name}.{key}", int(share[1]) / max(1, int(share[2]))))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found.append((f"{name}.{key}", float(value)))
    return found


def judge(name: str, floors: dict[str, float], figures: dict[str, float], violations: int, seconds: float) -> bool:
    """Print a run's figures beside their floors; whether it failed. A floor on `x<` is a ceiling."""
    print(f"{name} ({seconds:.0f} s)")
    failed = violations > 0
    if violations:
        print(f"  {violations} violations of the export's contract")
    for key, floor in floors.items():
        ceiling = key.endswith("<")
        figure = figures.get(key.removesuffix("<"))
        if figure is None:
            print(f"  MISSING {key}; there are {', '.join(sorted(figures))}")
            failed = True
            continue
        holds = figure <= floor if ceiling else figure >= floor
        failed |= not holds
        print(
            f"  {'ok     ' if holds else 'BELOW  '} {key:44} {figure:.4f}  {'ceiling' if ceiling else 'floor'} {floor}"
        )
    return failed


def lift(name: str, floors: dict[str, float], figures: dict[str, float]) -> None:
    """Move floors up (ceilings down) to the figures, less the tolerance; never the other way."""
    text = FLOORS.read_text(encoding="utf-8")
    head, section = text.split(f"[{name}.floors]\n", 1)
    for key, floor in floors.items():
        figure = figures[key.removesuffix("<")]
        better = figure + TOLERANCE if key.endswith("<") else figure - TOLERANCE
        if (better < floor) if key.endswith("<") else (better > floor):
            section = section.replace(f'"{key}" = {floor}\n', f'"{key}" = {better:.4f}\n', 1)
    FLOORS.write_text(f"{head}[{name}.floors]\n{section}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
