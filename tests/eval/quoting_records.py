"""Labelled articles for training the quotation ranking: as articles, and which label a quotation has."""

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from digest.model import Article, Paragraph, Span
from digest.quoting.spans.segments import Segment
from digest.text import sentences

Record = dict[str, Any]


def same_name(shared: Path) -> Callable[[str, str], bool]:
    """The scorer's rule for two surfaces of one speaker."""
    sys.path.insert(0, str(shared / "eval"))
    spec = importlib.util.spec_from_file_location("score_quotes", shared / "eval" / "score_quotes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_quotes"] = module
    spec.loader.exec_module(module)
    rule: Callable[[str, str], bool] = module.same
    return rule


def article_of(record: Record) -> Article:
    """A record's text as an article, offsets untouched."""
    text = record["text"]
    spans = []
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Span(start, end))
    return Article(
        id=record["id"],
        origin=record["id"],
        title=record["title"] or "",
        text=text,
        paragraphs=tuple(Paragraph(span) for span in spans),
        sentences=tuple(s for p in spans for s in sentences(text, p.start, p.end, "en")),
        language="en",
    )


def gold_of(record: Record, segment: Segment) -> Record | None:
    """The labelled segment that a quotation covers at least half of."""
    marked = segment.marked
    best: tuple[int, Record | None] = (0, None)
    for gold in record["quotes"]:
        common = min(marked.end, gold["end"]) - max(marked.start, gold["start"])
        if common > 0 and 2 * common >= gold["end"] - gold["start"]:
            best = max(best, (common, gold), key=lambda pair: pair[0])
    return best[1]
