"""What the line classifier of `digest.cleaning` learns from: pages with a known text, as columns and labels."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from cleaning_labels import fold_of, label_lines, shingles

from digest.cleaning.evidence import LineIndex
from digest.cleaning.keys import line_keys
from digest.cleaning.layout.values import Layout
from digest.cleaning.lines.around import first_columns
from digest.cleaning.lines.classify import Model, decide, probabilities
from digest.cleaning.lines.features import line_features
from digest.cleaning.lines.verdicts import settled
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.cleaning.prepare import Prepared, prepare
from digest.cleaning.segmenting import segment
from digest.model import CleaningRules, Document, Format, Metadata
from digest.text import sentences

FOLDS = 5
SETS = ("zyte-aeb", "l3s-gn1-dev", "cleanportaleval")
CLEAN_WEIGHT = 0.2  # of the true texts as documents that are clean already
SILVER, SILVER_WEIGHT, AGREED = "htmldate-en", 0.5, 0.8

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


def open_set(shared: Path, name: str) -> dict[str, bytes]:
    """All files of a data set, by their path inside it."""
    found = {}
    with tarfile.open(shared / "eval" / "data" / "cleaning" / f"{name}.tar.xz") as archive:
        for member in archive:
            if member.isfile():
                handle = archive.extractfile(member)
                found[member.name.split("/", 1)[1]] = handle.read() if handle else b""
    return found


def stored_pages(stored: dict[str, bytes], kind: str) -> Iterator[tuple[str, dict[str, Any], Document]]:
    """The pages of a set, or the dumps of them, each with its key and with what is known of it."""
    form: Format = "html" if kind == "page" else "text"
    folder, ending = ("pages", ".html") if kind == "page" else ("dump", ".txt")
    meta = json.loads(stored["meta.json"])
    for key in sorted(meta):
        text = stored[f"{folder}/{key}{ending}"].decode("utf-8", "replace").removeprefix("\ufeff")
        yield key, meta[key], Document(key, key, form, text, Metadata())


def columns_of(document: Document, layout: Layout, prepared: Prepared, held: tuple[int, ...]) -> Matrix:
    """The first model's columns, given what other files hold of the lines."""
    marked = document.format != "text"
    rows = line_features(prepared.pieces, layout.lines, held, prepared.title, prepared.language, marked)
    return first_columns(rows, marked).astype(np.float32)


def labels_of(pieces: list[Piece], truth: str, paragraphs: set[str]) -> Matrix:
    """The labels of the lines; `paragraphs` count as text wherever they come from."""
    texts = [piece.text for piece in pieces]
    labels = zip(label_lines(texts, truth), texts, strict=True)
    return np.array([int(label or text in paragraphs) for label, text in labels], dtype=np.int8)


def load(shared: Path, name: str, kind: str, hosts: dict[str, str]) -> list[PageData]:
    """The pages of one set as columns and labels; the pages of a set are one project."""
    stored = open_set(shared, name)
    titled = bool(json.loads(stored["set.json"]).get("truth_has_title"))
    index, layouts = LineIndex(), {}
    for key, _, document in stored_pages(stored, kind):
        layouts[key] = segment(document)
        if name != "splice-dev":
            index.update(key, None, line_keys(layouts[key]))
    pages = []
    for key, about, document in stored_pages(stored, kind):
        source = about.get("src", "").partition(".")[2]
        group = hosts.get(source) or urlsplit(about.get("url", "")).netloc.removeprefix("www.") or key
        hosts[key] = group
        layout = layouts[key]
        prepared = prepare(document, layout, CleaningRules())
        truth = stored[f"truth/{key}.txt"].decode("utf-8")
        title = prepared.head.title or next(iter(layout.found.titles), "") or ""
        target = truth
        if titled:
            title, _, target = truth.partition("\n")
        labels = labels_of(prepared.pieces, target, spliced(stored, key) if name == "splice-dev" else set())
        others = index.evidence(key).others
        # An article may be alone in its project: a third of the pages trains without the others' evidence.
        alone = others if fold_of("held" + key, 3) else ()
        columns = [columns_of(document, layout, prepared, held) for held in (alone, others)]
        fold = fold_of(group, FOLDS)
        pages.append(PageData(f"{name}/{key}", group, fold, truth, title, titled, prepared.pieces, *columns, labels))
    return pages


def spliced(stored: dict[str, bytes], key: str) -> set[str]:
    """The paragraphs of a made-up dump, those of other stories too: the stage for intruders judges these."""
    lines = [line.partition("\t") for line in stored[f"lines/{key}.tsv"].decode("utf-8").split("\n")]
    return {text for label, _, text in lines if label in ("full", "intruder", "dup")}


def verdicts(prepared: Prepared, layout: Layout, marked: bool, model: Model) -> list[bool]:
    """Which pieces a model keeps that knows nothing of other files."""
    pieces = prepared.pieces
    rows = line_features(pieces, layout.lines, (), prepared.title, prepared.language, marked)
    p = probabilities(rows, marked, model)
    return settled(pieces, rows, p, decide(p, [piece.words for piece in pieces]))


def load_silver(shared: Path, kind: str, hosts: dict[str, str], teacher: Model) -> list[PageData]:
    """More pages (or dumps of them), labelled by two extractors where they agree: trafilatura and `teacher`, which has
    learnt from the labelled pages alone."""
    import trafilatura

    pages = []
    for key, about, document in stored_pages(open_set(shared, SILVER), "page"):
        layout = segment(document)
        prepared = prepare(document, layout, CleaningRules())
        kept = zip(prepared.pieces, verdicts(prepared, layout, True, teacher), strict=True)
        own = "\n".join(piece.text for piece, keep in kept if keep and not piece.reason)
        other = trafilatura.extract(document.source, fast=True, include_comments=False) or ""
        one, two = shingles(own), shingles(other)
        if 2 * sum((one & two).values()) < AGREED * (sum(one.values()) + sum(two.values())):
            continue
        if kind != "page":
            document = Document(key, key, "text", layout.raw, Metadata())
            layout = segment(document)
        hosts[key] = urlsplit(about.get("url", "")).netloc.removeprefix("www.") or key
        page = as_page(f"{SILVER}/{key}", hosts[key], document, "", SILVER_WEIGHT)
        page.truth, page.labels = other, labels_of(page.pieces, other, set())
        pages.append(page)
    return pages


def as_page(
    name: str, group: str, document: Document, title: str, weight: float = CLEAN_WEIGHT, held: tuple[int, ...] = ()
) -> PageData:
    """A text that is clean already: all its lines but its title are the article."""
    layout = segment(document)
    prepared = prepare(document, layout, CleaningRules())
    pieces = prepared.pieces
    columns = columns_of(document, layout, prepared, held)
    labels = np.array([piece.folded != normal(title) for piece in pieces], dtype=np.int8)
    fold = fold_of(group, FOLDS)
    return PageData(name, group, fold, document.source, "", False, pieces, columns, columns, labels, weight)


def load_clean(shared: Path, kind: str, hosts: dict[str, str]) -> list[PageData]:
    """The true texts themselves, as an editor would paste them: with or without the title, a paragraph or a sentence
    a line. Without them a model that has only ever seen scraped pages finds furniture everywhere."""
    pages = []
    for name in SETS:
        stored = open_set(shared, name)
        titled = bool(json.loads(stored["set.json"]).get("truth_has_title"))
        for key, about in sorted(json.loads(stored["meta.json"]).items()):
            truth = stored[f"truth/{key}.txt"].decode("utf-8")
            title = about.get("title") or ""
            if titled:
                first, _, truth = truth.partition("\n")
                title = title or first
            document = pasted(key, kind, title, [line for line in truth.split("\n") if line.strip()])
            if document is not None:
                pages.append(as_page(f"clean-{name}/{key}", hosts[key], document, title))
    return pages


def pasted(key: str, kind: str, title: str, lines: list[str]) -> Document | None:
    """A clean text in one of six forms, by its key; None for a single paragraph without anything around it."""
    form = fold_of("clean" + key, 6)
    if form < 2:
        lines = [line[span.start : span.end] for line in lines for span in sentences(line, 0, len(line), None)]
    if len(lines) <= 1 and form <= 2:
        return None
    heads = [title] * bool(title and form in (1, 4))
    metadata = Metadata(title=title or None) if form in (0, 2, 3) else Metadata()
    if kind == "page":
        tagged = [("h1", one) for one in heads] + [("p", line) for line in lines]
        body = "".join(f"<{tag}>{escape(line)}</{tag}>\n" for tag, line in tagged)
        return Document(key, key, "html", body, metadata)
    return Document(key, key, "text", ("\n\n" if form % 2 else "\n").join(heads + lines) + "\n", metadata)


def load_unseen(shared: Path, name: str) -> list[PageData]:
    """A set of texts that are clean already and that no model was trained on."""
    source = (shared / "eval" / "data" / "grouping" / f"{name}.jsonl").read_text("utf-8")
    index, documents = LineIndex(), []
    for record in map(json.loads, filter(str.strip, source.split("\n"))):
        metadata = Metadata(title=record["title"] or None, language=record["lang"] or None)
        documents.append(Document(record["id"], record["id"], "text", record["text"].strip("\n") + "\n", metadata))
        index.update(record["id"], record["source"] or None, line_keys(segment(documents[-1])))
    return [as_page(f"{name}/{one.id}", name, one, "", held=index.evidence(one.id).others) for one in documents]
