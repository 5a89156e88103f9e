"""Make `digest/cleaning/intruders/subjects.gz`: where common English words stand, near those they meet in articles.

usage: make_subjects.py --shared DIR

Takes the clean articles in DIR/eval/data (no page or dump that cleaning is scored on), weighs their words, and keeps
the first dimensions of a singular value decomposition, as whole numbers of one byte. Only words that are common in
general get a place: what the names of some year have to do with each other says nothing of the next. Needs
scikit-learn.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.utils.extmath import randomized_svd

from digest.cleaning.intruders.topical import topical
from digest.cleaning.phrases import normal_words
from digest.text.background import STEP, background_weights

SOURCES = (
    "grouping/ecbplus", "grouping/wikinews_clean", "grouping/basil", "grouping/neus", "quotes/polnear-direct-train",
)  # fmt: skip
TARGET = Path(__file__).parents[2] / "digest" / "cleaning" / "intruders" / "subjects.gz"
DIMENSIONS = 16
LONGEST = 6000  # code points of an article
FEWEST, WIDEST = 8, 0.15  # articles that have a word; share of them above which it says nothing
RAREST = 8.0  # background weight above which a word is a name, or nearly one


def main() -> None:
    """Read, decompose, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, required=True)
    folder = parser.parse_args().shared / "eval" / "data"
    lines = [line for name in SOURCES for line in (folder / f"{name}.jsonl").read_text("utf-8").split("\n")]
    texts = [topical(normal_words(json.loads(line)["text"][:LONGEST]), "en") for line in lines if line.strip()]
    stems, places = decomposed(texts)
    numbers = np.rint(places * 127 / np.abs(places).max()).astype(np.int8)
    TARGET.write_bytes(gzip.compress(" ".join(stems).encode() + b"\n" + numbers.tobytes(), 9, mtime=0))
    print(len(texts), "articles", len(stems), "stems", TARGET.stat().st_size, "bytes")
    print("median length of a word's vector", float(np.median(np.sqrt((numbers.astype(float) ** 2).sum(axis=1)))))


def decomposed(texts: list[list[str]]) -> tuple[list[str], np.ndarray]:
    """The stems that get a place, and the places, rarer words farther out."""
    held = Counter(stem for text in texts for stem in set(text))
    common = background_weights("en")
    stems = sorted(
        stem for stem, count in held.items()
        if FEWEST <= count < WIDEST * len(texts) and stem.isalpha() and common.get(stem, 1e9) <= RAREST * STEP
    )  # fmt: skip
    column = {stem: number for number, stem in enumerate(stems)}
    rarity = np.array([np.log(len(texts) / held[stem]) for stem in stems])
    cells = [(row, column[stem], count) for row, text in enumerate(texts) for stem, count in Counter(text).items()
             if stem in column]  # fmt: skip
    rows, columns, counts = (np.array(part) for part in zip(*cells, strict=True))
    table = csr_matrix(((1 + np.log(counts)) * rarity[columns], (rows, columns)), (len(texts), len(stems)))
    table = table.multiply(1 / np.maximum(np.sqrt(table.multiply(table).sum(axis=1)), 1e-9)).tocsr()
    _, _, directions = randomized_svd(table, DIMENSIONS, random_state=0)
    return stems, directions.T * rarity[:, None]


if __name__ == "__main__":
    main()
