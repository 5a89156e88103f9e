"""What a file says, before anything is cleaned."""

from typing import Literal

from digest.model.problem import Problem
from digest.model.value import Value

__all__ = ["CleaningRule", "CleaningRules", "Document", "Format", "Metadata", "Note", "Reading", "SitePage"]

Format = Literal["text", "html", "markdown"]


class Metadata(Value, frozen=True, kw_only=True):
    """What is declared about an article beside its text: front matter, feed entry or JSON fields.

    `published` is ISO 8601 (`2018-06-20` or with a time and zone), `language` BCP 47. `clean` false means:
    the text is clean already. `keep` and `drop` hold beginnings of paragraphs that the editor restores or
    removes. `story` joins articles with the same key. `slug` overrides the one made from the title. `lines` tells
    where `keep` and `drop` are written.

    The ledger marks published articles by hashes of these values: with one more field, every article looks revised.
    """

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    tags: tuple[str, ...] = ()
    story: str | None = None
    slug: str | None = None
    clean: bool = True
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()


class CleaningRule(Value, frozen=True):
    """An editor's rule in `digest.toml`: paragraphs that begin with `text` are kept or dropped, in one outlet or all.

    `line` is its line in the file, for the warning when it matches nothing any more.
    """

    text: str
    outlet: str | None = None
    line: int | None = None


class CleaningRules(Value, frozen=True):
    """All of the editor's cleaning rules, and the language of the site where an article's own is unknown."""

    keep: tuple[CleaningRule, ...] = ()
    drop: tuple[CleaningRule, ...] = ()
    language: str | None = None


class Document(Value, frozen=True):
    """One article as it came: decoded, front matter taken off, otherwise untouched.

    `origin` is the path under `content/`, with `#n` for the n-th article of a file that holds several.
    `source` is the text of a dump, the HTML of a page, or the HTML that Markdown gave. `line` is the number
    of the file's line at which `source` begins.
    """

    id: str
    origin: str
    format: Format
    source: str
    metadata: Metadata
    line: int = 1


class SitePage(Value, frozen=True):
    """One of the site's own pages (`content/pages/*.md`): sanitised HTML."""

    origin: str
    slug: str
    title: str
    html: str


class Note(Value, frozen=True, kw_only=True):
    """An editor's note on a story (`content/stories/*.md`): overrides and sanitised HTML.

    `story` names the story by its id or by the `story` key of its articles. `merge` holds further ids or keys to
    join with it, `split` origins of articles to take out of it. `lines` tells where these keys are written.
    """

    origin: str
    lines: tuple[tuple[str, int], ...] = ()
    story: str
    title: str | None = None
    html: str = ""
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    pin: bool = False
    hide: bool = False


class Reading(Value, frozen=True):
    """All that one file under `content/` gave."""

    documents: tuple[Document, ...] = ()
    pages: tuple[SitePage, ...] = ()
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
