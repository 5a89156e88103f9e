"""Train the weights of `digest.cleaning.intruders` and print what they do to hosts they did not see.

usage: train_intruders.py --shared DIR [--write]

Positives are the labelled intruders of `splice-dev`; negatives its own paragraphs and, so that real articles are not
cut up, the paragraphs of the real dumps. Needs scikit-learn (for training only).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from sklearn.linear_model import LogisticRegression
from train_cleaning import WEIGHTS, fold_of, label_lines, open_set

from digest.cleaning.classify import decide, load_model, probabilities
from digest.cleaning.features import line_features
from digest.cleaning.intruders import FEATURES, intruder_rows
from digest.cleaning.prepare import prepare
from digest.cleaning.segment import segment
from digest.model import CleaningRules, Document, Metadata

REAL = ("zyte-aeb", "l3s-gn1-dev", "cleanportaleval")
REAL_WEIGHT = 1.0
FOLDS = 5


def examples(shared: Path, name: str, hosts: dict[str, str]) -> list[tuple[int, str, str, int, list[float]]]:
    """(fold, set, page, label, measures) for every kept paragraph of a set's dumps."""
    stored = open_set(shared, name)
    meta = json.loads(stored["meta.json"])
    found = []
    for key in sorted(meta):
        text = stored[f"dump/{key}.txt"].decode("utf-8", "replace").removeprefix("\ufeff")
        document = Document(key, key, "text", text, Metadata())
        layout = segment(document)
        prepared = prepare(document, layout, CleaningRules())
        pieces = prepared.pieces
        rows = line_features(pieces, layout.lines, (), prepared.title, prepared.language, False)
        model = load_model(False)
        if model is None:
            raise SystemExit("train the line classifier first: train_cleaning.py --write")
        keep = decide(probabilities(rows, False, model), [piece.words for piece in pieces])
        for piece, kept in zip(pieces, keep, strict=True):
            if not kept:
                piece.remove("boilerplate")
        seen: set[str] = set()
        for piece in pieces:
            if not piece.reason and piece.folded in seen:
                piece.remove("duplicate")
            seen.add(piece.folded)
        own = label_lines([piece.text for piece in pieces], stored[f"truth/{key}.txt"].decode("utf-8"))
        alien = set()
        if name == "splice-dev":
            lines = stored[f"lines/{key}.tsv"].decode("utf-8").split("\n")
            alien = {line.partition("\t")[2].strip() for line in lines if line.startswith("intruder\t")}
        source = meta[key].get("src", "").partition(".")[2]
        group = hosts.setdefault(key, hosts.get(source) or urlsplit(meta[key].get("url", "")).netloc or key)
        for number, measures in intruder_rows(pieces, prepared.head.title or prepared.title, prepared.language):
            intruder = pieces[number].text in alien
            if intruder or own[number]:
                found.append((fold_of(group, FOLDS), name, key, int(intruder), measures))
    return found


def fit(rows: list[tuple[int, str, str, int, list[float]]]) -> tuple[np.ndarray, float]:
    """Weights and bias on the measures as they are."""
    columns = np.array([row[4] for row in rows])
    labels = np.array([row[3] for row in rows])
    weight = np.array([1.0 if row[1] == "splice-dev" else REAL_WEIGHT for row in rows])
    centre, spread = columns.mean(axis=0), columns.std(axis=0) + 1e-6
    model = LogisticRegression(C=0.3, max_iter=500).fit((columns - centre) / spread, labels, sample_weight=weight)
    factors = model.coef_[0] / spread
    return factors, float(model.intercept_[0] - (factors * centre).sum())


def report(rows: list[tuple[int, str, str, int, list[float]]], verdicts: np.ndarray) -> None:
    """Intruders out and own paragraphs lost, with and without a headline before, at several thresholds."""
    headline = np.array([row[4][FEATURES.index("headline")] > 0 for row in rows])
    labels = np.array([row[3] for row in rows])
    for name in ("splice-dev", *REAL):
        inside = np.array([row[1] == name for row in rows])
        for title, part in (("after headline", headline), ("alone", ~headline)):
            figures = []
            for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
                out = verdicts >= threshold
                alien, own = inside & part & (labels == 1), inside & part & (labels == 0)
                figures.append(f"{threshold}: {(out & alien).sum()}/{alien.sum()} lost {(out & own).sum()}/{own.sum()}")
            print(f"{name:16} {title:15}", "  ".join(figures), flush=True)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    hosts: dict[str, str] = {}
    rows = [row for name in (*REAL, "splice-dev") for row in examples(args.shared, name, hosts)]
    verdicts = np.zeros(len(rows))
    folds = np.array([row[0] for row in rows])
    columns = np.array([row[4] for row in rows])
    for fold in range(FOLDS):
        factors, bias = fit([row for row in rows if row[0] != fold])
        inside = folds == fold
        verdicts[inside] = 1 / (1 + np.exp(-(columns[inside] @ factors + bias)))
    report(rows, verdicts)
    factors, bias = fit(rows)
    for name, factor in sorted(
        zip(FEATURES, factors * columns.std(axis=0), strict=True), key=lambda item: -abs(item[1])
    ):
        print(f"{name:24} {factor:+.2f} per standard deviation")
    if args.write:
        data = json.loads(WEIGHTS.read_text("utf-8"))
        named = {name: float(f"{factor:.4g}") for name, factor in zip(FEATURES, factors, strict=True)}
        data["intruder"] = {"bias": round(bias, 4)} | named
        WEIGHTS.write_text(json.dumps(data, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
