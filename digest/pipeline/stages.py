"""The stages as the memo knows them: a name, a result type, and the code that a result depends on."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import msgspec

import digest
from digest.building import Stage, code_fingerprint, combine
from digest.cleaning import Layout, Names
from digest.grouping import Features
from digest.model import Article, Figure, Note, Problem, Quote, Reconciliation, SitePage, Spoken, Summary, Value

__all__ = ["DocumentEntry", "FileEntry", "Stages", "Told", "declare_stages", "unreadable"]

SHARED = ("text", "model", "config.py")  # what every stage may use


class DocumentEntry(Value, frozen=True):
    """An article of a file before cleaning: enough to tell whether it changed without holding its text."""

    id: str
    origin: str
    fingerprint: bytes
    outlet: str | None
    source: str = ""  # a short hash of its source, "" for one that is short


class Told(Value, frozen=True):
    """What an article tells the others: the keys of its lines, and its outlet or what may be its name."""

    lines: tuple[int, ...]
    names: Names


class FileEntry(Value, frozen=True):
    """What a file under `content/` gave."""

    documents: tuple[DocumentEntry, ...] = ()
    pages: tuple[SitePage, ...] = ()
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_special(self) -> bool:
        """Whether the file holds more than articles: notes, pages of the site, or something to complain of."""
        return bool(self.notes or self.pages or self.problems)


def unreadable(origin: str, code: str, message: str) -> FileEntry:
    """An entry that holds nothing but the reason why."""
    return FileEntry(problems=(Problem("error", origin, None, code, message),))


@dataclass(frozen=True, slots=True)
class Stages:
    """Every stage whose results are kept."""

    read: Stage[FileEntry]
    segment: Stage[Layout]
    tell: Stage[Told]
    rules: Stage[tuple[int, ...]]
    clean: Stage[Article]
    text: Stage[Article]
    quote: Stage[tuple[Quote, ...]]
    features: Stage[Features]
    figures: Stage[tuple[Figure, ...]]
    reconcile: Stage[Reconciliation]
    summarise: Stage[Summary]
    speak: Stage[Spoken]

    def __iter__(self) -> Iterator[Stage[Any]]:
        return (getattr(self, field.name) for field in fields(self))


def declare_stages() -> Stages:
    """The stages with the fingerprints of the code as it is now."""
    package = Path(digest.__file__).parent
    # A library that is upgraded may clean or stem differently: its folder's change time tells.
    libraries = Path(msgspec.__file__).parent.parent.stat().st_mtime_ns.to_bytes(8, "little")
    base = combine((code_fingerprint(package, SHARED), libraries, sys.version.encode()))

    def code(room: str) -> bytes:
        return combine((base, code_fingerprint(package, (room,))))

    cleaning, reconciling = code("cleaning"), code("reconciling")
    return Stages(
        read=Stage("read", code("reading"), FileEntry),
        segment=Stage("segment", cleaning, Layout),
        tell=Stage("tell", cleaning, Told),
        rules=Stage("rules", cleaning, tuple[int, ...]),
        clean=Stage("clean", cleaning, Article),
        text=Stage("text", base, Article),
        quote=Stage("quote", code("quoting"), tuple[Quote, ...]),
        features=Stage("features", code("grouping"), Features),
        figures=Stage("figures", reconciling, tuple[Figure, ...]),
        reconcile=Stage("reconcile", reconciling, Reconciliation),
        summarise=Stage("summarise", code("summarising"), Summary),
        speak=Stage("speak", code("rendering"), Spoken),
    )
