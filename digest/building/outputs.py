"""The output folder: only our own files are changed, and a crash leaves the whole old site or the whole new one.

`MANIFEST` in the folder lists every file that is ours; nothing else is ever deleted or overwritten. A publication is
first written beside the site (`STAGING`), then committed by one journal that is synced to disk, then moved into place.
A journal found at the start is carried out before anything else. What each file was made from is remembered in the
disposable memo folder, so that an unchanged page is neither rendered nor written again.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import msgspec

from digest.building.fingerprint import fingerprint
from digest.building.journal import MANIFEST, STAGING, commit, finish_journal, is_inside
from digest.building.records import Made, open_records
from digest.errors import OutputError

__all__ = ["Outputs", "Published"]

HELD = 1_000  # staged pages in memory
IGNORABLE = frozenset({".gitignore", ".gitkeep", ".nojekyll", "CNAME", ".DS_Store", MANIFEST, STAGING})


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: paths relative to the output folder."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    blocked: tuple[str, ...]


class Outputs:
    """The output folder `folder`; `records` is the file that remembers what its files were made from."""

    def __init__(self, folder: Path, records: Path | None) -> None:
        self.folder = folder
        self.root = os.fspath(folder)
        self.database = open_records(records)
        finish_journal(folder)
        self.ours = claim(folder)
        self.listed = sorted(self.ours)
        self.made: dict[str, Made] = {
            path: Made(*row) for path, *row in self.database.execute("SELECT path, source, size, changed FROM made")
        }
        self.made_dirty: set[str] = set()
        self.staged: dict[str, tuple[bytes, bytes | slice]] = {}
        self.shelf: IO[bytes] | None = None  # where staged pages lie once they are many
        self.records = records
        self.dropped: set[str] = set()
        self.wanted: set[str] = set()
        self.blocked: set[str] = set()

    def offer(self, path: str, source: bytes, make: Callable[[], bytes]) -> bool:
        """Make the file at `path` from inputs with the fingerprint `source`, unless it is there already.

        Returns whether `make` was called.
        """
        self.wanted.add(path)
        self.dropped.discard(path)
        if self.is_current(path, source):
            self.staged.pop(path, None)
            return False
        self.staged[path] = (source, self.put_by(make()))
        return True

    def put_by(self, data: bytes) -> bytes | slice:
        """A page until it is published: itself, or where it lies in a nameless file, since all would fill memory."""
        if len(self.staged) < HELD:
            return data
        if self.shelf is None:
            from tempfile import TemporaryFile  # few builds are so large

            self.shelf = TemporaryFile(dir=self.records and self.records.parent)  # noqa: SIM115 - closed by `publish`
        start = self.shelf.seek(0, os.SEEK_END)
        self.shelf.write(data)
        return slice(start, start + len(data))

    def fetch(self, page: bytes | slice) -> bytes:
        """A page that was put by."""
        if isinstance(page, bytes):
            return page
        assert self.shelf is not None
        self.shelf.seek(page.start)
        return self.shelf.read(page.stop - page.start)

    def is_current(self, path: str, source: bytes) -> bool:
        """Whether the file on disk was made from just these inputs and has not been touched since."""
        made = self.made.get(path)
        if made is None or made.source != source or path not in self.ours:
            return False
        try:
            stat = os.stat(f"{self.root}/{path}")
        except OSError:
            return False
        return stat.st_size == made.size and stat.st_mtime_ns == made.changed

    def is_intact(self) -> bool:
        """Whether every file that is ours is on disk just as it was last made."""
        return len(self.made) == len(self.ours) and all(
            self.is_current(path, row.source) for path, row in self.made.items()
        )

    @property
    def key(self) -> bytes:
        """A fingerprint of what all files were made from."""
        return fingerprint(sorted(self.made.items()))

    def drop(self, path: str) -> None:
        """`path` is no longer part of the site."""
        self.wanted.discard(path)
        self.staged.pop(path, None)
        self.dropped.add(path)

    def drop_unwanted(self) -> None:
        """After a full build: whatever is ours and was not offered is no longer part of the site."""
        self.dropped.update(self.ours - self.wanted)

    def publish(self) -> Published:
        """Bring the folder up to date, whole or not at all."""
        moves, blocked = self.write_staged()
        deletions = sorted(self.dropped & self.ours)
        added = [path for path in moves if path not in self.ours]
        self.ours.update(added)
        self.ours.difference_update(deletions)
        relist = bool(added or deletions) or not (self.folder / MANIFEST).exists()
        if relist:
            self.listed = sorted(filter(self.ours.__contains__, [*self.listed, *added]))  # quick: it was sorted before
        if moves or relist:
            commit(self.folder, moves, deletions, self.listed if relist else None)
        self.remember(moves, deletions)
        self.staged.clear()
        self.clear_shelf()
        self.dropped.clear()
        return Published(tuple(moves), tuple(deletions), tuple(blocked))

    def write_staged(self) -> tuple[list[str], list[str]]:
        """Write what differs from the disk into the staging folder; returns those paths, and the foreign ones."""
        moves: list[str] = []
        blocked: list[str] = []
        staging = f"{self.root}/{STAGING}"
        for path in sorted(self.staged):
            source, page = self.staged[path]
            data = self.fetch(page)
            present = read_or_none(f"{self.root}/{path}")
            if present is not None and path not in self.ours:
                blocked.append(path)
                continue
            if present == data:
                self.note(path, source)
                continue
            if not moves:
                os.makedirs(staging, exist_ok=True)
            with open(f"{staging}/{len(moves)}", "wb") as file:
                file.write(data)
            moves.append(path)
        return moves, blocked

    def note(self, path: str, source: bytes) -> None:
        """Remember what the file on disk was made from."""
        stat = os.stat(f"{self.root}/{path}")
        self.made[path] = Made(source, stat.st_size, stat.st_mtime_ns)
        self.made_dirty.add(path)

    def remember(self, moves: Iterable[str], deletions: Iterable[str]) -> None:
        """Record the publication in the disposable file."""
        for path in moves:
            self.note(path, self.staged[path][0])
        gone = [(path,) for path in deletions]
        for (path,) in gone:
            self.made.pop(path, None)
        rows = [(path, *msgspec.structs.astuple(self.made[path])) for path in sorted(self.made_dirty)]
        with self.database:
            self.database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)", rows)
            self.database.executemany("DELETE FROM made WHERE path = ?", gone)
        self.made_dirty.clear()

    def clear_shelf(self) -> None:
        """Let go of the pages that were put by."""
        if self.shelf is not None:
            self.shelf.close()
            self.shelf = None

    def close(self) -> None:
        """Let go of the records."""
        self.clear_shelf()
        self.database.close()


def claim(folder: Path) -> set[str]:
    """The files of `folder` that are ours; refuses a folder that holds files but no manifest."""
    manifest = folder / MANIFEST
    try:
        return {line for line in manifest.read_text(encoding="utf-8").splitlines() if is_inside(line)}
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{manifest}: cannot be read ({error}); delete the folder or choose another one") from error
    if folder.is_file():
        raise OutputError(f"{folder} is a file, not a folder; choose another output folder")
    if folder.exists():
        foreign = sorted(entry.name for entry in folder.iterdir() if entry.name not in IGNORABLE)
        if foreign:
            raise OutputError(
                f"{folder} holds files that digest did not make ({', '.join(foreign[:3])}); "
                "empty it, or choose another output folder"
            )
    return set()


def read_or_none(path: str) -> bytes | None:
    """The bytes of a file, None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        return b""
