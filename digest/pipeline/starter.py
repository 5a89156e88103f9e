"""A new project folder with the sample newsroom."""

import shutil
from pathlib import Path

import digest
from digest.errors import UsageError

__all__ = ["start"]

SETTINGS = """\
# What this site is called, and where it will be published. Every key is optional.
[site]
title = "The Sample Digest"
base_url = ""            # for feeds and the sitemap, such as "https://news.example/"
language = "en"
description = "What the newsrooms of two invented provinces reported, side by side."

[summary]
words = 80               # length of a story's summary

[lists]
page_size = 30           # stories on a page

# Paragraphs to keep or to drop, by how they begin; outlet is optional.
[clean]
keep = []
drop = []
"""


def start(folder: Path) -> int:
    """Fill `folder` with sample content and settings; returns how many files that is.

    Raises UsageError if there is content already: nothing is ever overwritten.
    """
    taken = [name for name in ("content", "digest.toml") if (folder / name).exists()]
    if taken:
        raise UsageError(f"{folder / taken[0]} is there already; choose an empty folder")
    source = sample()
    if folder.resolve() == source.parent or source in folder.resolve().parents:
        raise UsageError(f"{folder} is part of the sample itself; choose another folder")
    shutil.copytree(source, folder / "content", ignore=shutil.ignore_patterns("ledger.jsonl", ".*"))
    (folder / "digest.toml").write_text(SETTINGS, encoding="utf-8")
    return sum(path.is_file() for path in (folder / "content").rglob("*")) + 1


def sample() -> Path:
    """The sample newsroom: inside the installed package, or at the top of the checkout."""
    package = Path(digest.__file__).parent
    for place in (package / "sample", package.parent / "content"):
        if place.is_dir():
            return place
    raise UsageError("the sample newsroom is missing from this installation")
