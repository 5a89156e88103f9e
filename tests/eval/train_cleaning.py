"""Train the line classifier of `digest.cleaning` and print what it does to hosts it did not see.

usage: train_cleaning.py --shared DIR [--kind dump|page] [--silver] [--write]     (both kinds are shipped with --silver)

DIR holds `eval/data/cleaning/*.tar.xz`. Needs scikit-learn (for training only). Hosts are kept apart: every figure is
of pages whose host neither model saw, and the second model learns from verdicts of first models that did not see the
host (nested). `--write` trains on everything and writes `digest/cleaning/weights.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tarfile
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from sklearn.linear_model import LogisticRegression

from digest.cleaning import clean
from digest.cleaning.around import first_columns, first_names, second_columns, second_names
from digest.cleaning.classify import decide, sigmoid
from digest.cleaning.evidence import Evidence, LineIndex
from digest.cleaning.features import line_features
from digest.cleaning.keys import line_keys
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.cleaning.prepare import prepare
from digest.cleaning.segment import segment
from digest.cleaning.verdicts import settled
from digest.model import CleaningRules, Document, Metadata
from digest.text import sentences

FOLDS, INNER = 5, 4
SETS = {"dump": ("zyte-aeb", "l3s-gn1-dev", "cleanportaleval"), "page": ("zyte-aeb", "l3s-gn1-dev", "cleanportaleval")}
EXTRA = {"dump": ("splice-dev",), "page": ()}
CLEAN_WEIGHT = 0.2  # of the true texts as documents that are clean already
UNSEEN = ("ecbplus", "wikinews_clean", "basil", "multiling.ar", "multiling.cs", "multiling.hi")
SILVER, SILVER_WEIGHT, AGREED = "htmldate-en", 0.5, 0.8
FIRST_C, SECOND_C = 0.01, 0.005
WEIGHTS = Path(__file__).parents[2] / "digest" / "cleaning" / "weights.json"
TOKEN = re.compile(r"\w+")

Matrix = Any


@dataclass
class PageData:
    """One page with its columns and labels."""

    name: str
    group: str
    fold: int
    truth: str
    title: str
    truth_has_title: bool
    pieces: list[Piece]
    columns: Matrix
    together: Matrix  # the columns with all evidence of the set's other pages
    labels: Matrix
    weight: float = 1.0

    @property
    def words(self) -> list[int]:
        """How many words each line has."""
        return [piece.words for piece in self.pieces]


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The multiset of word 4-grams."""
    words = TOKEN.findall(text)
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


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


def fold_of(text: str, folds: int) -> int:
    """A fold by hash."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % folds


def label_lines(texts: list[str], truth: str) -> list[int]:
    """1 for the lines whose 4-grams are mostly in the truth; short ones must be a line of it, near a long one."""
    grams = shingles(truth.lower())
    lines = {" ".join(TOKEN.findall(line)) for line in truth.lower().split("\n")}
    labels, sure = [], []
    for number, text in enumerate(texts):
        words = TOKEN.findall(text.lower())
        if len(words) >= 4:
            own = [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
            hit = sum(gram in grams for gram in own) > 0.5 * len(own)
            labels.append(int(hit))
            if hit and len(words) >= 8:
                sure.append(number)
        else:
            labels.append(2 if words and " ".join(words) in lines else 0)
    near = {n + step for n in sure for step in range(-3, 4)}
    return [int(label == 1 or (label == 2 and number in near)) for number, label in enumerate(labels)]


def open_set(shared: Path, name: str) -> dict[str, bytes]:
    """All files of a data set, by their path inside it."""
    found = {}
    with tarfile.open(shared / "eval" / "data" / "cleaning" / f"{name}.tar.xz") as archive:
        for member in archive:
            if member.isfile():
                handle = archive.extractfile(member)
                found[member.name.split("/", 1)[1]] = handle.read() if handle else b""
    return found


def load(shared: Path, name: str, kind: str, hosts: dict[str, str]) -> list[PageData]:
    """The pages of one set as columns and labels; the pages of a set are one project."""
    stored = open_set(shared, name)
    about, meta = json.loads(stored["set.json"]), json.loads(stored["meta.json"])
    folder, ending = ("pages", ".html") if kind == "page" else ("dump", ".txt")
    index, documents, layouts = LineIndex(), {}, {}
    for key in sorted(meta):
        text = stored[f"{folder}/{key}{ending}"].decode("utf-8", "replace").removeprefix("\ufeff")
        documents[key] = Document(key, key, "html" if kind == "page" else "text", text, Metadata())
        layouts[key] = segment(documents[key])
        if name != "splice-dev":
            index.update(key, None, line_keys(layouts[key]))
    pages = []
    for key, document in documents.items():
        source = meta[key].get("src", "").partition(".")[2]
        group = hosts.get(source) or urlsplit(meta[key].get("url", "")).netloc.removeprefix("www.") or key
        hosts[key] = group
        prepared = prepare(document, layouts[key], CleaningRules())
        # An article may be alone in its project: a third of the pages trains without the others' evidence.
        held = index.evidence(key).others if fold_of("held" + key, 3) else ()
        marked = kind == "page"
        rows = [
            line_features(prepared.pieces, layouts[key].lines, counts, prepared.title, prepared.language, marked)
            for counts in (held, index.evidence(key).others)
        ]
        truth = stored[f"truth/{key}.txt"].decode("utf-8")
        title = prepared.head.title or next(iter(layouts[key].found.titles), "") or ""
        target = truth
        if about.get("truth_has_title"):
            target = truth.partition("\n")[2]
            title = truth.partition("\n")[0]
        texts = [piece.text for piece in prepared.pieces]
        labels = label_lines(texts, target)
        if name == "splice-dev":
            paragraphs = {
                line.partition("\t")[2] for line in stored[f"lines/{key}.tsv"].decode("utf-8").split("\n")
                if line.split("\t")[0] in ("full", "intruder", "dup")
            }  # fmt: skip
            labels = [int(label or text in paragraphs) for label, text in zip(labels, texts, strict=True)]
        pages.append(
            PageData(
                f"{name}/{key}",
                group,
                fold_of(group, FOLDS),
                truth,
                title,
                bool(about.get("truth_has_title")),
                prepared.pieces,
                first_columns(rows[0], marked).astype(np.float32),
                first_columns(rows[1], marked).astype(np.float32),
                np.array(labels, dtype=np.int8),
            )
        )
    return pages


def load_silver(shared: Path, kind: str, hosts: dict[str, str]) -> list[PageData]:
    """More pages (or dumps of them), labelled by two extractors where they agree: trafilatura and the page model."""
    import trafilatura

    stored = open_set(shared, SILVER)
    meta = json.loads(stored["meta.json"])
    pages = []
    for key in sorted(meta):
        source = stored[f"pages/{key}.html"].decode("utf-8", "replace").removeprefix("\ufeff")
        document = Document(key, key, "html", source, Metadata())
        layout = segment(document)
        article = clean(document, layout, Evidence(), CleaningRules())
        other = trafilatura.extract(source, fast=True, include_comments=False) or ""
        one, two = shingles(article.text), shingles(other)
        if 2 * sum((one & two).values()) < AGREED * (sum(one.values()) + sum(two.values())):
            continue
        marked = kind == "page"
        whole = document if marked else Document(key, key, "text", layout.raw, Metadata())
        lines = layout if marked else segment(whole)
        prepared = prepare(whole, lines, CleaningRules())
        rows = line_features(prepared.pieces, lines.lines, (), prepared.title, prepared.language, marked)
        group = urlsplit(meta[key].get("url", "")).netloc.removeprefix("www.") or key
        hosts[key] = group
        texts = [piece.text for piece in prepared.pieces]
        columns = first_columns(rows, marked).astype(np.float32)
        pages.append(
            PageData(
                f"{SILVER}/{key}",
                group,
                fold_of(group, FOLDS),
                other,
                "",
                False,
                prepared.pieces,
                columns,
                columns,
                np.array(label_lines(texts, other), dtype=np.int8),
                SILVER_WEIGHT,
            )
        )
    return pages


def as_page(name: str, group: str, document: Document, title: str, held: tuple[int, ...] = ()) -> PageData:
    """A text that is clean already: all its lines but its title are the article."""
    layout = segment(document)
    prepared = prepare(document, layout, CleaningRules())
    marked = document.format == "html"
    rows = line_features(prepared.pieces, layout.lines, held, prepared.title, prepared.language, marked)
    columns = first_columns(rows, marked).astype(np.float32)
    return PageData(
        name,
        group,
        fold_of(group, FOLDS),
        document.source,
        "",
        False,
        prepared.pieces,
        columns,
        columns,
        np.array([piece.folded != normal(title) for piece in prepared.pieces], dtype=np.int8),
        CLEAN_WEIGHT,
    )


def load_clean(shared: Path, kind: str, hosts: dict[str, str]) -> list[PageData]:
    """The true texts themselves, as an editor would paste them: with or without the title, a paragraph or a sentence
    a line. Without them a model that has only ever seen scraped pages finds furniture everywhere."""
    pages = []
    for name in SETS["dump"]:
        stored = open_set(shared, name)
        about, meta = json.loads(stored["set.json"]), json.loads(stored["meta.json"])
        for key in sorted(meta):
            truth = stored[f"truth/{key}.txt"].decode("utf-8")
            title = meta[key].get("title") or ""
            if about.get("truth_has_title"):
                first, _, truth = truth.partition("\n")
                title = title or first
            form = fold_of("clean" + key, 6)
            lines = [line for line in truth.split("\n") if line.strip()]
            if form < 2:
                lines = [line[span.start : span.end] for line in lines for span in sentences(line, 0, len(line), None)]
            titled = [title] * bool(title and form in (1, 4))
            body = ("\n\n" if form % 2 else "\n").join(titled + lines) + "\n"
            if kind == "page":
                tagged = [("h1", one) for one in titled] + [("p", line) for line in lines]
                body = "".join(f"<{tag}>{escape(line)}</{tag}>\n" for tag, line in tagged)
            metadata = Metadata(title=title or None) if form in (0, 2, 3) else Metadata()
            if len(lines) > 1 or form > 2:
                document = Document(key, key, "html" if kind == "page" else "text", body, metadata)
                pages.append(as_page(f"clean-{name}/{key}", hosts[key], document, title))
    return pages


def load_unseen(shared: Path, name: str) -> list[PageData]:
    """A set of texts that are clean already and that no model was trained on."""
    source = (shared / "eval" / "data" / "grouping" / f"{name}.jsonl").read_text("utf-8")
    index, documents = LineIndex(), []
    for record in map(json.loads, filter(str.strip, source.split("\n"))):
        metadata = Metadata(title=record["title"] or None, language=record["lang"] or None)
        documents.append(Document(record["id"], record["id"], "text", record["text"].strip("\n") + "\n", metadata))
        index.update(record["id"], record["source"] or None, line_keys(segment(documents[-1])))
    return [as_page(f"{name}/{one.id}", name, one, "", index.evidence(one.id).others) for one in documents]


def lost_share(pages: list[PageData], first: Regression, second: Regression) -> float:
    """The share of the words of clean texts that the models would remove; lines of three words or fewer left out."""
    whole = lost = 0
    for page in pages:
        kept = verdicts_on(page, second(stacked(page.together, first)))
        for piece, keep in zip(page.pieces, kept, strict=True):
            if piece.words > 3 and not piece.reason:
                whole, lost = whole + piece.words, lost + piece.words * (not keep)
    return lost / max(1, whole)


def line_weights(pages: list[PageData]) -> Matrix:
    """The square root of the words, so that a menu does not outvote an article."""
    return np.concatenate([np.sqrt(np.maximum(page.words, 1)) * page.weight for page in pages])


@dataclass
class Regression:
    """A logistic regression on standardised columns, its weights brought back to the columns as they are."""

    weights: Matrix
    bias: float

    def __call__(self, columns: Matrix) -> Matrix:
        return sigmoid(columns @ self.weights + self.bias)


def train(pages: list[PageData], columns: list[Matrix], strength: float) -> Regression:
    """Fit one regression."""
    whole = np.concatenate(columns)
    labels = np.concatenate([page.labels for page in pages])
    centre, spread = whole.mean(axis=0), whole.std(axis=0) + 1e-6
    whole = (whole - centre) / spread
    model = LogisticRegression(C=strength, max_iter=300, tol=1e-4)
    model.fit(whole, labels, sample_weight=line_weights(pages))
    weights = model.coef_[0] / spread
    return Regression(weights.astype(np.float64), float(model.intercept_[0] - (weights * centre).sum()))


def stacked(columns: Matrix, first: Regression) -> Matrix:
    """The second model's columns of a page."""
    return second_columns(columns, first(columns), np.expm1(columns[:, 1])).astype(np.float32)


def train_both(pages: list[PageData], salt: str) -> tuple[Regression, Regression]:
    """The first model, and the second on verdicts of first models that did not see the host."""
    inner = [fold_of(salt + page.group, INNER) for page in pages]
    columns: list[Matrix] = [None] * len(pages)
    for fold in range(INNER):
        seen = [page for page, own in zip(pages, inner, strict=True) if own != fold]
        first = train(seen, [page.columns for page in seen], FIRST_C)
        for number, page in enumerate(pages):
            if inner[number] == fold:
                columns[number] = stacked(page.columns, first)
    second = train(pages, columns, SECOND_C)
    return train(pages, [page.columns for page in pages], FIRST_C), second


def output(page: PageData, kept: list[bool]) -> str:
    """The text that the verdicts give."""
    lines = [piece.text for piece, keep in zip(page.pieces, kept, strict=True) if keep and not piece.reason]
    whole = "\n".join(dict.fromkeys(lines))
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
    pages = [page for name in SETS[args.kind] for page in load(args.shared, name, args.kind, hosts)]
    for name in EXTRA[args.kind] if args.splice else ():
        extra = load(args.shared, name, args.kind, hosts)
        for page in extra:
            page.weight = args.splice
        pages += extra
    if args.silver:
        pages += load_silver(args.shared, args.kind, hosts)
    pages += load_clean(args.shared, args.kind, hosts)
    print(len(pages), "pages", sum(len(page.labels) for page in pages), "lines", flush=True)
    unseen = {name: load_unseen(args.shared, name) for name in UNSEEN} if args.kind == "dump" else {}
    if not args.no_cv:
        verdicts = {}
        for fold in range(FOLDS):
            first, second = train_both([page for page in pages if page.fold != fold], str(fold))
            for page in pages:
                if page.fold == fold:
                    verdicts[page.name] = second(stacked(page.together, first))
            lost = {name: f"{lost_share(own, first, second):.4f}" for name, own in unseen.items()}
            print("fold", fold, "lost of clean texts:", lost, flush=True)
        report(pages, verdicts)
    if args.write:
        first, second = train_both(pages, "all")
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
