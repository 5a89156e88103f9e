"""The output folder: only our own files are changed, and a crash leaves the whole old site or the whole new one.

`MANIFEST` in the folder lists every file that is ours; nothing else is ever deleted or overwritten. A publication is
first written beside the site (`STAGING`), then committed by one journal that is synced to disk, then moved into place.
A journal found at the start is carried out before anything else. What each file was made from is remembered in the
disposable memo folder, so that an unchanged page is neither rendered nor written again. What a publication will do can
be told before (`coming`): a preview shows it at once, and the disk follows.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from digest.building.fingerprint import fingerprint
from digest.building.journal import MANIFEST, STAGING, commit, finish_journal, is_inside
from digest.building.records import Made, open_records
from digest.building.staging import Staging
from digest.errors import OutputError

__all__ = ["Coming", "Outputs", "Published"]

IGNORABLE = frozenset({".gitignore", ".gitkeep", ".nojekyll", "CNAME", ".DS_Store", MANIFEST, STAGING})


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: paths relative to the output folder."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    blocked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """What a publication will do: the paths that it brings, with a way to read them, those that it takes away, and
    those where a file that is not ours is in the way.
    """

    pages: frozenset[str]
    gone: frozenset[str]
    blocked: frozenset[str]
    page: Callable[[str], bytes]


class Outputs:
    """The output folder `folder`; `records` is the file that remembers what its files were made from."""

    def __init__(self, folder: Path, records: Path | None) -> None:
        self.folder = folder
        self.root = os.fspath(folder)
        finish_journal(folder)
        self.ours = claim(folder)
        self.listed = sorted(self.ours)
        self.database = open_records(records)
        self.made: dict[str, Made] = {
            path: Made(*row) for path, *row in self.database.execute("SELECT path, source, size, changed FROM made")
        }
        self.made_dirty: set[str] = set()
        self.staging = Staging(records and records.parent)
        self.dropped: set[str] = set()
        self.wanted: set[str] = set()
        self.blocked: set[str] = set()

    def offer(self, path: str, source: bytes, make: Callable[[], bytes], *, later: bool = False) -> bool:
        """Make the file at `path` from inputs with the fingerprint `source`, unless it is there already.

        With `later` it is made when it is published or read. Returns whether `make` is called.
        """
        self.wanted.add(path)
        self.dropped.discard(path)
        if self.is_current(path, source):
            self.staging.drop(path)
            return False
        self.staging.put(path, source, make, later=later)
        return True

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
        self.staging.drop(path)
        self.dropped.add(path)

    def drop_unwanted(self) -> None:
        """After a full build: whatever is ours and was not offered is no longer part of the site."""
        self.dropped.update(self.ours - self.wanted)

    def coming(self) -> Coming:
        """What `publish` will do."""
        staged = frozenset(self.staging.sources)
        blocked = frozenset(path for path in staged - self.ours if os.path.exists(f"{self.root}/{path}"))
        return Coming(staged - blocked, frozenset(self.dropped & self.ours), blocked, self.staging.page)

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
        self.staging.clear()
        self.dropped.clear()
        return Published(tuple(moves), tuple(deletions), tuple(blocked))

    def write_staged(self) -> tuple[list[str], list[str]]:
        """Write what differs from the disk into the staging folder; returns those paths, and the foreign ones."""
        moves: list[str] = []
        blocked: list[str] = []
        staging = f"{self.root}/{STAGING}"
        for path, source in sorted(self.staging.sources.items()):
            data = self.staging.page(path)
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
            self.note(path, self.staging.sources[path])
        gone = [(path,) for path in deletions]
        for (path,) in gone:
            self.made.pop(path, None)
        rows = [(path, *msgspec.structs.astuple(self.made[path])) for path in sorted(self.made_dirty)]
        with self.database:
            self.database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)", rows)
            self.database.executemany("DELETE FROM made WHERE path = ?", gone)
        self.made_dirty.clear()

    def close(self) -> None:
        """Let go of the records."""
        self.staging.clear()
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
