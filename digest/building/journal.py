"""The journal of a publication: once it is written and synced, the publication will happen, whatever crashes."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

__all__ = ["MANIFEST", "STAGING", "commit", "finish_journal", "is_inside"]

MANIFEST = ".digest-manifest"
STAGING = ".digest-new"
JOURNAL = "journal.json"


def is_inside(path: str) -> bool:
    """Whether a relative path stays inside its folder: manifests and journals can be tampered with."""
    return bool(path) and not path.startswith("/") and ".." not in path.split("/") and "\0" not in path


def commit(folder: Path, moves: list[str], deletions: list[str], manifest: Iterable[str] | None) -> None:
    """Write the journal (from here on the publication will happen), then carry it out.

    The n-th of `moves` is staged as the file `n`: one flat folder, since making and removing folders costs more.
    """
    staging = folder / STAGING
    staging.mkdir(parents=True, exist_ok=True)
    if manifest is not None:
        (staging / MANIFEST).write_text("".join(f"{path}\n" for path in sorted(manifest)), encoding="utf-8")
    draft = staging / (JOURNAL + ".part")
    with draft.open("wb") as file:
        file.write(msgspec.json.encode({"moves": moves, "deletions": deletions, "manifest": manifest is not None}))
        file.flush()
        os.fsync(file.fileno())
    draft.rename(staging / JOURNAL)
    finish_journal(folder)


def finish_journal(folder: Path) -> None:
    """Carry out a committed publication; anything staged without a journal is thrown away."""
    staging = folder / STAGING
    journal = staging / JOURNAL
    if journal.exists():
        plan = msgspec.json.decode(journal.read_bytes())
        move_all(folder, staging, plan["moves"])
        for path in plan["deletions"]:
            if is_inside(path):
                delete(folder, path)
        if plan["manifest"] and (staging / MANIFEST).exists():
            os.replace(staging / MANIFEST, folder / MANIFEST)
        journal.unlink()
    if staging.exists():
        shutil.rmtree(staging)


def move_all(folder: Path, staging: Path, paths: Iterable[str]) -> None:
    """Move staged files into the site; one that is there no more was moved before a crash."""
    made: set[str] = set()
    base, new = os.fspath(folder), os.fspath(staging)
    for number, path in enumerate(paths):
        if not is_inside(path):
            continue
        make_folder(base, path.rpartition("/")[0], made)
        try:
            os.replace(f"{new}/{number}", f"{base}/{path}")
        except FileNotFoundError:
            continue


def make_folder(base: str, folder: str, made: set[str]) -> None:
    """Make `folder` and those above it, with no question about the ones in `made`: most pages have a new one each."""
    if folder in made:
        return
    made.add(folder)
    if above := folder.rpartition("/")[0]:
        make_folder(base, above, made)
    with suppress(FileExistsError):
        os.mkdir(f"{base}/{folder}")


def delete(folder: Path, path: str) -> None:
    """Delete one of our files, and the folders that this leaves empty."""
    target = folder / path
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder:
            return
        try:
            parent.rmdir()
        except OSError:
            return
