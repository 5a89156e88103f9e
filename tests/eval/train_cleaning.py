"""Train the line classifier of `digest.cleaning` and print what it does to hosts it did not see.

usage: train_cleaning.py --shared DIR [--kind dump|page] [--silver] [--write]     (both kinds are shipped with --silver)

DIR holds `eval/data/cleaning/*.tar.xz`. Needs scikit-learn (for training only). Hosts are kept apart: every figure is
of pages whose host neither model saw, and the second model learns from verdicts of first models that did not see the
host (nested). `--write` trains on everything and writes `digest/cleaning/weights.json`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import numpy as np
from cleaning_labels import fold_of, shingles
from cleaning_pages import FOLDS, SETS, PageData, load, load_clean, load_silver, load_unseen
from sklearn.linear_model import LogisticRegression

from digest.cleaning.article import repeats
from digest.cleaning.lines.around import first_names, second_columns, second_names
from digest.cleaning.lines.classify import Model, decide, sigmoid
from digest.cleaning.lines.verdicts import settled

INNER = 4
EXTRA = {"dump": ("splice-dev",), "page": ()}
UNSEEN = ("ecbplus", "wikinews_clean", "basil", "multiling.ar", "multiling.cs", "multiling.hi")
TYPICAL = 100.0  # sum of the line weights of a page that weighs 1 a line
WEIGHTS = Path(__file__).parents[2] / "digest" / "cleaning" / "weights.json"

Matrix = Any


def scores(rows: list[tuple[str, str]]) -> tuple[float, float, float, int]:
    """Precision and recall averaged over (truth, text) pairs, their F1, pages under F1 .1."""
    precisions, recalls, failed = [], [], 0
    for truth, text in rows:
        a, b = shingles(truth), shingles(text)
        both, total_a, total_b = sum((a & b).values()), sum(a.values()), sum(b.values())
        precisions.append(both / total_b if total_b else 0.0)
        recalls.append(both / total_a if total_a else 0.0)
        failed += 2 * both < 0.1 * (total_a + total_b)
    p, r = mean(precisions), mean(recalls)
    return p, r, 2 * p * r / (p + r), failed


def lost_share(pages: list[PageData], first: Regression, second: Regression) -> float:
    """The share of the words of clean texts that the models would remove; lines of three words or fewer left out."""
    whole = lost = 0
    for page in pages:
        kept = verdicts_on(page, second(stacked(page.together, first)))
        for piece, keep in zip(page.pieces, kept, strict=True):
            if piece.words > 3 and not piece.reason:
                whole, lost = whole + piece.words, lost + piece.words * (not keep)
    return lost / max(1, whole)


def line_weights(pages: list[PageData], balanced: bool) -> Matrix:
    """The square root of the words, so that a menu does not outvote an article; where they are balanced, all lines of a
    page weigh as much as the square root of their sum, so that a page of many lines does not outvote many pages."""
    found = []
    for page in pages:
        weights = np.sqrt(np.maximum(page.words, 1))
        found.append(weights * page.weight / (np.sqrt(max(1.0, weights.sum()) / TYPICAL) if balanced else 1.0))
    return np.concatenate(found)


class Settings(NamedTuple):
    """How to train: inverse regularisation of both regressions; whether a line weighs less on a page of many."""

    first: float
    second: float
    balanced: bool


SETTINGS = {"dump": Settings(0.007, 0.0035, True), "page": Settings(0.01, 0.005, False)}


@dataclass
class Regression:
    """A logistic regression on standardised columns, its weights brought back to the columns as they are."""

    weights: Matrix
    bias: float

    def __call__(self, columns: Matrix) -> Matrix:
        return sigmoid(columns @ self.weights + self.bias)


def train(pages: list[PageData], columns: list[Matrix], strength: float, balanced: bool) -> Regression:
    """Fit one regression."""
    whole = np.concatenate(columns)
    labels = np.concatenate([page.labels for page in pages])
    centre, spread = whole.mean(axis=0), whole.std(axis=0) + 1e-6
    whole = (whole - centre) / spread
    model = LogisticRegression(C=strength, max_iter=300, tol=1e-4)
    model.fit(whole, labels, sample_weight=line_weights(pages, balanced))
    weights = model.coef_[0] / spread
    return Regression(weights.astype(np.float64), float(model.intercept_[0] - (weights * centre).sum()))


def stacked(columns: Matrix, first: Regression) -> Matrix:
    """The second model's columns of a page."""
    return second_columns(columns, first(columns), np.expm1(columns[:, 1])).astype(np.float32)


def train_both(pages: list[PageData], salt: str, how: Settings) -> tuple[Regression, Regression]:
    """The first model, and the second on verdicts of first models that did not see the host."""
    inner = [fold_of(salt + page.group, INNER) for page in pages]
    columns: list[Matrix] = [None] * len(pages)
    for fold in range(INNER):
        seen = [page for page, own in zip(pages, inner, strict=True) if own != fold]
        first = train(seen, [page.columns for page in seen], how.first, how.balanced)
        for number, page in enumerate(pages):
            if inner[number] == fold:
                columns[number] = stacked(page.columns, first)
    second = train(pages, columns, how.second, how.balanced)
    return train(pages, [page.columns for page in pages], how.first, how.balanced), second


def output(page: PageData, kept: list[bool]) -> str:
    """The text that the verdicts give."""
    pieces = [replace(piece) for piece, keep in zip(page.pieces, kept, strict=True) if keep and not piece.reason]
    repeats(pieces)
    whole = "\n".join(piece.text for piece in pieces if not piece.reason)
    return f"{page.title}\n{whole}" if page.truth_has_title else whole


def verdicts_on(page: PageData, p: Matrix) -> list[bool]:
    """What the product makes of the probabilities."""
    return settled(page.pieces, page.together, p, decide(p, page.words))


def report(pages: list[PageData], verdicts: dict[str, Matrix]) -> None:
    """Figures per set: verdicts at .45, and as the product gives them; and what whole lines could reach at most."""
    for name in sorted({page.name.split("/")[0] for page in pages if not page.name.startswith("clean-")}):
        own = [page for page in pages if page.name.startswith(name)]
        ways = {
            "p>=.45": lambda page: list(verdicts[page.name] >= 0.45),
            "as shipped": lambda page: verdicts_on(page, verdicts[page.name]),
            "label oracle": lambda page: list(page.labels > 0),
        }
        for way, verdict in ways.items():
            p, r, f, failed = scores([(page.truth, output(page, verdict(page))) for page in own])
            print(f"{name:18} {way:15} P {p:.4f} R {r:.4f} F1 {f:.4f} failed {failed}", flush=True)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--kind", choices=("dump", "page"), default="dump")
    parser.add_argument("--splice", type=float, default=0.3, help="weight of the made-up dumps")
    parser.add_argument("--silver", action="store_true", help="add pages labelled by two extractors that agree")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-cv", action="store_true")
    args = parser.parse_args()
    hosts: dict[str, str] = {}
    pages = [page for name in SETS for page in load(args.shared, name, args.kind, hosts)]
    for name in EXTRA[args.kind] if args.splice else ():
        extra = load(args.shared, name, args.kind, hosts)
        for page in extra:
            page.weight = args.splice
        pages += extra
    if args.silver:
        labelled = [page for name in SETS for page in load(args.shared, name, "page", {})]
        first, second = train_both(labelled, "teacher", SETTINGS["dump"])
        teacher = Model(first.weights, first.bias, second.weights, second.bias)
        pages += load_silver(args.shared, args.kind, hosts, teacher)
    pages += load_clean(args.shared, args.kind, hosts)
    print(len(pages), "pages", sum(len(page.labels) for page in pages), "lines", flush=True)
    unseen = {name: load_unseen(args.shared, name) for name in UNSEEN} if args.kind == "dump" else {}
    if not args.no_cv:
        verdicts = {}
        for fold in range(FOLDS):
            first, second = train_both([page for page in pages if page.fold != fold], str(fold), SETTINGS[args.kind])
            for page in pages:
                if page.fold == fold:
                    verdicts[page.name] = second(stacked(page.together, first))
            lost = {name: f"{lost_share(own, first, second):.4f}" for name, own in unseen.items()}
            print("fold", fold, "lost of clean texts:", lost, flush=True)
        report(pages, verdicts)
    if args.write:
        first, second = train_both(pages, "all", SETTINGS[args.kind])
        write(args.kind, first, second)


def write(kind: str, first: Regression, second: Regression) -> None:
    """Put the weights beside the product's code, by name and to four digits."""
    data = json.loads(WEIGHTS.read_text("utf-8")) if WEIGHTS.is_file() else {}
    marked = kind == "page"
    data[kind] = {
        "first": named(first_names(marked), first),
        "second": named(second_names(marked), second),
    }
    WEIGHTS.write_text(json.dumps(data, indent=0, sort_keys=True) + "\n", "utf-8")


def named(names: tuple[str, ...], model: Regression) -> dict[str, float]:
    """A regression's weights by the names of their columns."""
    return {"bias": round(model.bias, 4)} | {
        name: float(f"{weight:.4g}") for name, weight in zip(names, model.weights, strict=True)
    }


if __name__ == "__main__":
    main()
