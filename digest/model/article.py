"""A cleaned article: the one canonical text that every span points into."""

from collections.abc import Set as AbstractSet
from math import fsum
from typing import Literal

from digest.model.problem import Problem
from digest.model.span import Span
from digest.model.value import Value

__all__ = ["Article", "Doubt", "Kept", "Paragraph", "ParagraphKind", "Removal", "Repair"]

ParagraphKind = Literal["paragraph", "heading", "list-item", "block-quote"]


class Paragraph(Value, frozen=True):
    """One paragraph of `Article.text`; paragraphs are joined by exactly one blank line."""

    span: Span
    kind: ParagraphKind = "paragraph"


class Removal(Value, frozen=True):
    """A stretch of `Article.raw` that is not in `Article.text`.

    `reason` is one short kebab-case word; `detail` says more for people. `paragraph` is the number of kept
    paragraphs before it.
    """

    span: Span
    reason: str
    paragraph: int
    detail: str = ""


class Repair(Value, frozen=True):
    """A change inside a kept paragraph: `raw[before]` became `text[after]` (either may be empty)."""

    before: Span
    after: Span
    reason: str


class Kept(Value, frozen=True):
    """Which stretch of `Article.raw` a paragraph's text came from (apart from the repairs inside)."""

    raw: Span
    text: Span


class Doubt(Value, frozen=True):
    """A paragraph taken out as another story's that the other articles of this one may speak for, or against.

    It begins at `start` of `Article.raw`; `odds` are the log-odds beyond those from which it was taken out, below 0 for
    one that was kept although it has nothing in common with its article. `terms` are the stems that carry its topic,
    and `weights` what each of them tells.
    """

    start: int
    odds: float
    terms: tuple[str, ...]
    weights: tuple[float, ...]

    def met(self, terms: AbstractSet[str]) -> float:
        """The share of its terms, by weight, that are among those given."""
        shared = fsum(weight for term, weight in zip(self.terms, self.weights, strict=True) if term in terms)
        return shared / (fsum(self.weights) or 1.0)


class Article(Value, frozen=True, kw_only=True):
    """One article after cleaning.

    `text` is canonical: quotes, summary sentences and figures are spans of it. `raw` is what cleaning saw
    (the dump, or the text blocks of a page, one a line): the removed spans, the kept spans and white space
    between them make it up exactly. `sentences` are spans of `text`, in order, none across paragraphs.
    `published` is ISO 8601 or None: unknown is never guessed; so is `modified`, where a page says when it was changed.
    """

    id: str
    origin: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    raw: str = ""
    kept: tuple[Kept, ...] = ()
    removed: tuple[Removal, ...] = ()
    repairs: tuple[Repair, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    story_key: str | None = None
    slug: str | None = None
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    modified: str | None = None
