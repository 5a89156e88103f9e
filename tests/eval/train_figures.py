"""Train the weights that align figures: `python tests/eval/train_figures.py --shared DIR [--gold FILE ...]`.

Writes `digest/reconciling/figures/weights.json`. Needs scipy, which the product itself does not need. `DIR` holds
`eval/data/reconcile/*.jsonl` and `eval/data/grouping/*.jsonl`; further stories labelled in the same format may be given
with `--gold`. In a story marked `partial` only what it lists has been looked at: `differences` that are right and
`wrong` ones, which were shown and ought not to be. Two logistic models: pairs of equal value, and pairs that differ and
whose values the other article does not also give. A pair is right where one labelled difference or agreement holds both
figures.
"""

import argparse
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from digest.model import Article, Figure, Paragraph, Span
from digest.reconciling import extract_figures
from digest.reconciling.figures import likeness
from digest.reconciling.figures.alignment import AGREE
from digest.reconciling.figures.columns import GENERIC, KIND, Columns
from digest.reconciling.figures.items import Item, items_of
from digest.reconciling.figures.likeness import FEATURES, features, scores
from digest.reconciling.figures.pairing import AGE, Pairs, pairs_of
from digest.text import sentences

Record = dict[str, Any]
Rows = list[tuple[list[float], bool]]
WEIGHTS = Path(likeness.__file__).with_name("weights.json")
STRENGTH = 1.0  # of the penalty on large weights
DIGITS = re.compile(r"\d[\d.,]*|[A-Za-z]+")


def read_lines(paths: Iterable[Path]) -> list[Record]:
    """The records of some JSON Lines files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line]


def make_article(record: Record) -> Article:
    """An article whose text is that of the evaluation file, so that offsets agree."""
    text = record["text"]
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return Article(
        id=record["id"],
        origin=record["id"],
        title="",
        text=text,
        paragraphs=tuple(Paragraph(Span(*line)) for line in lines),
        sentences=tuple(s for line in lines for s in sentences(text, *line, record["lang"])),
        language=record["lang"],
    )


def labels(story: Record, items: list[list[Item]]) -> dict[tuple[int, int], set[tuple[str, str, bool]]]:
    """The labelled differences and agreements that hold a figure, by article and place; a third value says doubtful."""
    found: dict[tuple[int, int], set[tuple[str, str, bool]]] = {}
    number = {item.figure.article: n for n, listed in enumerate(items) for item in listed}
    for kind in ("differences", "agreeing", "wrong"):
        for entry in story.get(kind, ()):
            for value in entry["values"]:
                n = number.get(value["article"])
                first = DIGITS.search(value["text"])
                at = value["start"] + (first.start() if first else 0)
                for item in items[n] if n is not None else ():
                    if item.figure.span.start <= at < item.figure.span.end or (
                        value["start"] <= item.figure.span.start < value["end"]
                    ):
                        key = (n or 0, item.figure.span.start)
                        found.setdefault(key, set()).add((kind, entry["id"], bool(entry.get("doubtful"))))
    return found


def worth_a_look(table: Columns, pairs: Pairs) -> np.ndarray:
    """Of which pairs alignment makes use: those of equal value, and those whose values the other does not also give."""
    rows = [*zip(pairs.left, pairs.right, strict=True), *zip(pairs.right, pairs.left, strict=True)]
    said = [(table.said[x], table.article[y]) for x, y in rows]
    agreeing = np.tile(pairs.equal & (scores(table, pairs) >= AGREE), 2)
    agreed = {key for key, counts in zip(said, agreeing, strict=True) if counts}
    repeated = np.array([key in agreed for key in said], bool).reshape(2, -1).any(axis=0)
    return (pairs.equal | ~repeated) & (table.told[KIND][pairs.left] != AGE)


def unlike(a: Item, b: Item) -> bool:
    """Whether two figures of one value count two things for all that their nouns say: "two Koreas", "two missiles"."""
    known = bool(a.head and b.head and a.head not in GENERIC and b.head not in GENERIC)
    return known and a.nouns.isdisjoint(b.nouns) and not (a.state and a.state == b.state)


def rows_of(story: Record, articles: dict[str, Article]) -> tuple[Rows, Rows]:
    """Features and truth of the pairs of a story: those of equal value, and those that differ."""
    listed = [articles[i] for i in sorted(story["articles"])]
    figures: list[tuple[Figure, ...]] = [extract_figures(article, ()) for article in listed]
    items = [items_of(a, n, f) for n, (a, f) in enumerate(zip(listed, figures, strict=True))]
    held = labels(story, items)
    equal: Rows = []
    different: Rows = []
    if not any(items):
        return equal, different
    table = Columns([item for some in items for item in some])
    pairs = pairs_of(table, np.eye(len(listed), dtype=bool))
    pairs = pairs.where(worth_a_look(table, pairs))
    for one, other, row in zip(pairs.left, pairs.right, features(table, pairs).T, strict=True):
        a, b = table.items[int(one)], table.items[int(other)]
        x, y = (held.get((i.article, i.figure.span.start), set()) for i in (a, b))
        if any(doubtful for _, _, doubtful in x | y):
            continue
        same, right_pair = a.figure.value == b.figure.value, any(kind != "wrong" for kind, _, _ in x & y)
        if story.get("partial"):
            if not x & y:
                continue  # nobody has looked at this pair
        elif same and not right_pair and a.figure.comparison == b.figure.comparison and not unlike(a, b):
            continue  # agreeing quantities are not all labelled
        (equal if same else different).append((row.tolist(), right_pair))
    return equal, different


def fit(rows: Rows) -> dict[str, float]:
    """The weights of a logistic model."""
    matrix, truth = np.array([r for r, _ in rows], float), np.array([t for _, t in rows], float)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ weights
        value = (np.logaddexp(0, z) - truth * z).sum() + STRENGTH * (weights[1:] ** 2).sum()
        slope = matrix.T @ (1 / (1 + np.exp(-z)) - truth) + 2 * STRENGTH * np.r_[0, weights[1:]]
        return float(value), slope

    found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 2) for name, w in zip(FEATURES, found, strict=True)}


def main() -> None:
    """Read the labelled stories, fit both models, write the weights."""
    parser = argparse.ArgumentParser(description="Train the weights of the alignment of figures.")
    parser.add_argument("--shared", type=Path, required=True, help="folder with eval/")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="further labelled stories")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    data = options.shared / "eval" / "data"
    stories = read_lines([*sorted((data / "reconcile").glob("*.jsonl")), *options.gold])
    wanted = {i for story in stories for i in story["articles"]}
    records = read_lines(sorted((data / "grouping").glob("*.jsonl")))
    articles = {r["id"]: make_article(r) for r in records if r["id"] in wanted}
    equal: Rows = []
    different: Rows = []
    for story in stories:
        same, other = rows_of(story, articles)
        equal += same
        different += other
    weights = {"equal": fit(equal), "different": fit(different)}
    options.output.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    for name, rows in (("equal", equal), ("different", different)):
        print(f"{name}: {len(rows)} pairs of {len(stories)} stories, {sum(t for _, t in rows)} of one quantity")


if __name__ == "__main__":
    main()
