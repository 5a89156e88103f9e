"""Train what tells where a paragraph of hard-wrapped text ends at a full line, and print figures on outlets not seen.

usage: train_breaks.py --shared DIR [--write]

The labelled texts of the cleaning sets are wrapped at five widths, without blank lines between their paragraphs. Needs
scikit-learn (for training only). `--write` trains on everything and writes `digest/cleaning/layout/breaks.json`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from textwrap import fill
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np
from cleaning_labels import fold_of
from cleaning_pages import FOLDS, SETS, open_set
from sklearn.linear_model import LogisticRegression

from digest.cleaning.layout.breaks import FEATURES, chances
from digest.cleaning.layout.seams import Row, blocks_of, is_inside
from digest.cleaning.layout.wrapping import is_finished, width_of

WIDTHS = (60, 66, 72, 76, 80)
SHORTEST, FEWEST = 600, 3  # code points of a text, its paragraphs
STRENGTH = 1.0  # inverse of the regularisation
WEIGHTS = Path(__file__).parents[2] / "digest" / "cleaning" / "layout" / "breaks.json"


class Case(NamedTuple):
    """A full line that ends a sentence: does a paragraph end there?"""

    name: str
    fold: int
    ends: bool
    row: list[float]


def cases(shared: Path, name: str) -> Iterator[Case]:
    """All doubtful lines of a set's texts."""
    stored = open_set(shared, name)
    for key, about in sorted(json.loads(stored["meta.json"]).items()):
        lines = stored[f"truth/{key}.txt"].decode("utf-8").split("\n")
        paragraphs = [" ".join(line.split()) for line in lines if line.strip()]
        fold = fold_of(urlsplit(about.get("url", "")).netloc.removeprefix("www.") or key, FOLDS)
        if sum(map(len, paragraphs)) >= SHORTEST and len(paragraphs) >= FEWEST:
            for width in WIDTHS:
                yield from (Case(name, fold, ends, row) for ends, row in doubtful(paragraphs, width))


def doubtful(paragraphs: list[str], width: int) -> Iterator[tuple[bool, list[float]]]:
    """The doubtful lines of a text that is wrapped at a width: whether a paragraph ends there, and the measures."""
    wrapped = [fill(one, width, break_long_words=False, break_on_hyphens=False) for one in paragraphs]
    raw, rows, ends = "\n".join(wrapped), [], set()
    at = 0
    for paragraph in wrapped:
        for line in paragraph.split("\n"):
            rows.append(Row(at, at + len(line), 0))
            at += len(line) + 1
        ends.add(len(rows) - 1)
    if not any(is_inside(raw, row, after) for row, after in pairwise(rows)):
        return
    blocks = list(blocks_of(raw, rows))
    found = width_of(blocks, True)
    if found and is_finished(raw, rows, blocks, found):
        loose = [block for block in blocks if not all(seam.at(found) for seam in block)]
        yield from ((number in ends, row) for number, row in chances(raw, rows, loose, found))


def fit(rows: list[Case]) -> tuple[np.ndarray, float]:
    """Weights and bias on the measures as they are."""
    columns = np.array([row.row for row in rows])
    spread = columns.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=600).fit(columns / spread, [row.ends for row in rows])
    return model.coef_[0] / spread, float(model.intercept_[0])


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    found = [case for name in SETS for case in cases(args.shared, name)]
    right: dict[str, list[bool]] = {name: [] for name in SETS}
    for fold in range(FOLDS):
        factors, bias = fit([case for case in found if case.fold != fold])
        for case in found:
            if case.fold == fold:
                right[case.name].append((float(np.dot(factors, case.row)) + bias > 0) == case.ends)
    for name, verdicts in right.items():
        own = [case.ends for case in found if case.name == name]
        print(f"{name:18} {len(own)} lines, {np.mean(own):.3f} end paragraphs; right {np.mean(verdicts):.3f}")
    factors, bias = fit(found)
    named = {name: float(f"{factor:.4g}") for name, factor in zip(FEATURES, factors, strict=True)}
    print(named, f"{bias:.4f}")
    if args.write:
        WEIGHTS.write_text(json.dumps({"bias": round(bias, 4)} | named, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
