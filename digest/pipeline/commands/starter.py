"""A new project folder, with the sample newsroom or empty."""

import shutil
from pathlib import Path

import digest
from digest.errors import UsageError

__all__ = ["start"]

SETTINGS = """\
# What this site is called, and where it will be published. Every key is optional.
[site]
title = "{title}"
base_url = ""            # for feeds and the sitemap, such as "https://news.example/"
language = "en"
description = "{description}"

[summary]
words = 80               # length of a story's summary

[lists]
page_size = 30           # stories on a page

# Paragraphs to keep or to drop, by how they begin; outlet is optional.
[clean]
keep = []
drop = []
"""
SAMPLE = ("The Sample Digest", "What the newsrooms of two invented provinces reported, side by side.")
OWN = ("News Digest", "What the papers reported, side by side.")
ABOUT = """\
---
title: About
---

Who makes this site, and for whom. This text is in `content/pages/about.md`.
"""
# The two sides of a merge append their own lines to the ledger; both are true, so git need not ask.
DOTFILES = {".gitattributes": "content/ledger.jsonl merge=union\n", ".gitignore": "/.digest/\n/site/\n"}


def start(folder: Path, empty: bool = False) -> int:
    """Fill `folder` with settings and the sample, or with settings, an about page and folders for content; returns how
    many files that is, not counting those that only git reads.

    Raises UsageError if there is content already: nothing is ever overwritten.
    """
    taken = [name for name in ("content", "digest.toml") if (folder / name).exists()]
    if taken:
        raise UsageError(f"{folder / taken[0]} is there already; choose an empty folder")
    title, description = OWN if empty else SAMPLE
    if empty:
        for name in ("articles", "stories", "pages"):
            (folder / "content" / name).mkdir(parents=True)
        (folder / "content" / "pages" / "about.md").write_text(ABOUT, encoding="utf-8")
    else:
        copy_sample(folder)
    settings = SETTINGS.replace("{title}", title).replace("{description}", description)
    (folder / "digest.toml").write_text(settings, encoding="utf-8")
    for name, text in DOTFILES.items():
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
    return sum(path.is_file() for path in (folder / "content").rglob("*")) + 1


def copy_sample(folder: Path) -> None:
    """Put the sample's content into `folder`, without its ledger: stories get addresses of their own."""
    source = sample()
    if folder.resolve() == source.parent or source in folder.resolve().parents:
        raise UsageError(f"{folder} is part of the sample itself; choose another folder")
    shutil.copytree(source, folder / "content", ignore=shutil.ignore_patterns("ledger.jsonl", ".*"))


def sample() -> Path:
    """The sample newsroom: inside the installed package, or at the top of the checkout."""
    package = Path(digest.__file__).parent
    for place in (package / "sample", package.parent / "content"):
        if place.is_dir():
            return place
    raise UsageError("the sample newsroom is missing from this installation")
