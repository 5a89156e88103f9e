"""Train the weights of `digest.cleaning.intruders.detection` and print what they do to hosts they did not see.

usage: train_intruders.py --shared DIR [--write]

Positives are the labelled intruders of `splice-dev` and the headlines of other stories in it; negatives its own
paragraphs and, so that real articles are not cut up, those of the real dumps. Paragraphs and lines like headlines
have a regression each. Needs scikit-learn (for training only).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np
from cleaning_labels import fold_of, label_lines
from cleaning_pages import open_set, verdicts
from sklearn.linear_model import LogisticRegression
from train_cleaning import WEIGHTS

from digest.cleaning.article import repeats, title_echo
from digest.cleaning.intruders.belonging import FEATURES, HEADLINE, belonging
from digest.cleaning.intruders.manner import VOICES
from digest.cleaning.lines.classify import load_model
from digest.cleaning.prepare import prepare
from digest.cleaning.segmenting import segment
from digest.model import CleaningRules, Document, Metadata

REAL = ("zyte-aeb", "l3s-gn1-dev", "cleanportaleval")
FOLDS = 5
STRENGTH = 0.5  # inverse of the regularisation
NAMES = ("intruder", "stray")  # the regression for paragraphs, the one for lines like headlines
# Measures that each regression goes without: they did not help with hosts that it had not seen.
WITHOUT = {
    "intruder": (
        "unmet-weight", "three-best-here", "after", "page-size", "place", "sentence-ends", "full-names", "headlines",
        "alien",
    ),
    "stray": (
        "met-weight", "best", "title", "met-twice-here", "top-three-here",
        "highest-unmet-here", "rank", "page-mean", "page-spread", "length", "bare-names",
        "removed-before", "apart", "headline", *(f"voice-{voice}" for voice in VOICES), "other-length",
    ),
}  # fmt: skip


class Example(NamedTuple):
    """A kept line of a dump."""

    fold: int
    set: str
    headline: bool
    label: int
    row: list[float]


def examples(shared: Path, name: str, hosts: dict[str, str]) -> list[Example]:
    """All kept lines of a set's dumps that are certainly the article's own, or certainly not."""
    stored = open_set(shared, name)
    meta = json.loads(stored["meta.json"])
    model = load_model(False)
    if model is None:
        raise SystemExit("train the line classifier first: train_cleaning.py --write")
    found = []
    for key in sorted(meta):
        text = stored[f"dump/{key}.txt"].decode("utf-8", "replace").removeprefix("\ufeff")
        document = Document(key, key, "text", text, Metadata())
        layout = segment(document)
        prepared = prepare(document, layout, CleaningRules())
        pieces = prepared.pieces
        for piece, kept in zip(pieces, verdicts(prepared, layout, False, model), strict=True):
            if not kept:
                piece.remove("boilerplate")
        title = prepared.head.title or prepared.title
        repeats(pieces)
        title_echo(pieces, title)
        own = label_lines([piece.text for piece in pieces], stored[f"truth/{key}.txt"].decode("utf-8"))
        alien = set()
        if name == "splice-dev":
            lines = [line.partition("\t") for line in stored[f"lines/{key}.tsv"].decode("utf-8").split("\n")]
            alien = {line.strip() for label, _, line in lines if label in ("intruder", "related")}
            alien -= {line.strip() for label, _, line in lines if label == "full"}
        source = meta[key].get("src", "").partition(".")[2]
        group = hosts.setdefault(key, hosts.get(source) or urlsplit(meta[key].get("url", "")).netloc or key)
        for number, _, headline, measures in belonging(pieces, title, prepared.language):
            other = pieces[number].text.strip() in alien
            if other or own[number]:
                found.append(Example(fold_of(group, FOLDS), name, headline, int(other), measures))
    return found


def fit(rows: list[Example], name: str) -> tuple[np.ndarray, float]:
    """Weights and bias on the measures as they are."""
    used = np.array([feature not in WITHOUT[name] for feature in FEATURES])
    columns = np.array([row.row for row in rows]) * used
    centre, spread = columns.mean(axis=0), columns.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=600)
    model.fit((columns - centre) / spread, np.array([row.label for row in rows]))
    factors = model.coef_[0] / spread * used
    return factors, float(model.intercept_[0] - (factors * centre).sum())


def report(rows: list[Example], verdicts: np.ndarray) -> None:
    """Lines of other stories out and own lines lost, with and without a headline before, at several thresholds."""
    headline = np.array([row.row[HEADLINE] > 0 for row in rows])
    labels = np.array([row.label for row in rows])
    for name in ("splice-dev", *REAL):
        inside = np.array([row.set == name for row in rows])
        for title, part in (("after headline", headline), ("alone", ~headline)):
            figures = []
            for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
                out = verdicts >= threshold
                alien, own = inside & part & (labels == 1), inside & part & (labels == 0)
                figures.append(f"{threshold}: {(out & alien).sum()}/{alien.sum()} lost {(out & own).sum()}/{own.sum()}")
            print(f"{name:16} {title:15}", "  ".join(figures), flush=True)


def train(rows: list[Example], name: str) -> dict[str, float]:
    """The weights of one regression by name; prints what it does to hosts it has not seen."""
    print(name)
    verdicts, folds = np.zeros(len(rows)), np.array([row.fold for row in rows])
    columns = np.array([row.row for row in rows])
    for fold in range(FOLDS):
        factors, bias = fit([row for row in rows if row.fold != fold], name)
        inside = folds == fold
        verdicts[inside] = 1 / (1 + np.exp(-(columns[inside] @ factors + bias)))
    report(rows, verdicts)
    factors, bias = fit(rows, name)
    for feature, weight in sorted(zip(FEATURES, factors * columns.std(axis=0), strict=True), key=lambda f: -abs(f[1])):
        if weight:
            print(f"{feature:24} {weight:+.2f} per standard deviation")
    named = {feature: float(f"{factor:.4g}") for feature, factor in zip(FEATURES, factors, strict=True) if factor}
    return {"bias": round(bias, 4)} | named


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    hosts: dict[str, str] = {}
    rows = [row for name in (*REAL, "splice-dev") for row in examples(args.shared, name, hosts)]
    data = json.loads(WEIGHTS.read_text("utf-8"))
    for headline, name in enumerate(NAMES):
        data[name] = train([row for row in rows if row.headline == bool(headline)], name)
    if args.write:
        WEIGHTS.write_text(json.dumps(data, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
