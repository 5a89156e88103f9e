"""A memo of stage calls in one SQLite file: equal inputs cost a look-up.

A call is identified by the stage's name and code and by its arguments' fingerprints; the result is stored by that key,
with its own fingerprint, so that a later stage can be skipped without decoding anything (early cut-off). The file is
disposable: an unreadable or older one is thrown away and counts as empty.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

import msgspec

from digest.building.fingerprint import combine, encode, of_bytes
from digest.errors import DigestError

__all__ = ["Memo", "MissingResultError", "Ref", "Stage"]

R = TypeVar("R")

SCHEMA = 2
FLUSH_ROWS = 2_000
PAGE = 16_384  # bytes of a page of the file: results are long, and each of its pages costs a call
FEW = 1_000  # look-ups one by one; more are served faster by reading the whole index
KEPT_VALUES = 20_000  # decoded results held in memory; the rest is read again when needed


class MissingResultError(DigestError):
    """A result that was stored is there no more."""

    def __init__(self, stage: str) -> None:
        super().__init__(
            f"a result of “{stage}” is missing from what earlier builds have left; delete the folder .digest"
        )


@dataclass(frozen=True, slots=True)
class Stage(Generic[R]):
    """A pure function whose results are kept: its name, the fingerprint of its code, the type of its result."""

    name: str
    code: bytes
    type: Any


class Ref(msgspec.Struct, Generic[R], frozen=True, array_like=True, gc=False):
    """A stored result: `key` finds it, `fingerprint` tells whether it is equal to another one."""

    stage: str
    key: bytes
    fingerprint: bytes


class Memo:
    """Results of stage calls by key. Use as a context manager; `path` None keeps everything in memory only."""

    def __init__(self, path: Path | None) -> None:
        self.database = open_database(path)
        self.token: bytes = self.database.execute("SELECT token FROM origin").fetchone()[0]  # of this file, for good
        self.index: dict[bytes, bytes] = {}
        self.indexed = False  # whether `index` is the whole one
        self.asked = 0  # keys looked up one by one
        self.pending: dict[bytes, tuple[bytes, bytes]] = {}
        self.values: OrderedDict[bytes, Any] = OrderedDict()
        self.touched: set[bytes] = set()
        self.types: dict[str, Any] = {}
        self.decoders: dict[str, msgspec.msgpack.Decoder[Any]] = {}
        self.computed: list[str] = []
        self.added = 0  # results, since the file was opened

    def __enter__(self) -> "Memo":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def call(self, stage: Stage[R], arguments: tuple[bytes, ...], compute: Callable[[], R]) -> Ref[R]:
        """The result of `stage` for arguments with these fingerprints; `compute` runs only if it is not known."""
        key = combine((stage.name.encode(), stage.code, *arguments))
        self.touched.add(key)
        self.types[stage.name] = stage.type
        known = self.look_up(key)
        if known is not None:
            return Ref(stage.name, key, known)
        value = compute()
        encoded = encode(value)
        found = of_bytes(encoded)
        self.computed.append(stage.name)
        self.added += 1
        self.index[key] = found
        self.pending[key] = (found, encoded)
        self.remember(key, value)
        if len(self.pending) >= FLUSH_ROWS:
            self.flush()
        return Ref(stage.name, key, found)

    def know(self, stages: Iterable[Stage[Any]]) -> None:
        """Learn to read the results of these stages, before any of them is called."""
        self.types.update((stage.name, stage.type) for stage in stages)

    def look_up(self, key: bytes) -> bytes | None:
        """The fingerprint of a stored result; one by one at first, since after an edit there are few to look up."""
        found = self.index.get(key)
        if found is not None or self.indexed:
            return found
        self.asked += 1
        if self.asked > FEW:
            self.read_index()
            return self.index.get(key)
        row = self.database.execute("SELECT fingerprint FROM memo WHERE key = ?", (key,)).fetchone()
        if row is not None:
            self.index[key] = row[0]
        return row[0] if row else None

    def read_index(self) -> None:
        """Learn which results there are."""
        if not self.indexed:
            self.index = {**dict(self.database.execute("SELECT key, fingerprint FROM memo")), **self.index}
            self.indexed = True

    def value(self, ref: Ref[R]) -> R:
        """The result itself, decoded on demand."""
        held = self.values.get(ref.key)
        if held is None:
            held = self.decode(ref)
            self.remember(ref.key, held)
        return held

    def decode(self, ref: Ref[R]) -> R:
        """Read a result back from the rows not yet written, or from the file."""
        row = self.pending.get(ref.key)
        if row is None:
            row = self.database.execute("SELECT fingerprint, value FROM memo WHERE key = ?", (ref.key,)).fetchone()
        if row is None:
            raise MissingResultError(ref.stage)
        decoder = self.decoders.get(ref.stage)
        if decoder is None:
            decoder = self.decoders[ref.stage] = msgspec.msgpack.Decoder(self.types[ref.stage])
        return decoder.decode(row[1])  # type: ignore[no-any-return]

    def remember(self, key: bytes, value: Any) -> None:
        """Hold a decoded value, letting the oldest one go."""
        self.values[key] = value
        if len(self.values) > KEPT_VALUES:
            self.values.popitem(last=False)

    def flush(self) -> None:
        """Write what was computed since the last time, in one transaction."""
        rows = [(key, *row) for key, row in self.pending.items()]
        with self.database:
            self.database.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", rows)
        self.pending.clear()

    def forget_unused(self) -> None:
        """Drop results that this run did not ask for, once they are the larger part of the file."""
        self.read_index()
        unused = [key for key in self.index if key not in self.touched]
        if len(unused) > len(self.touched) + FLUSH_ROWS:
            self.flush()
            with self.database:
                self.database.executemany("DELETE FROM memo WHERE key = ?", [(key,) for key in unused])
            for key in unused:
                del self.index[key]

    def close(self) -> None:
        """Write the rest and let go of the file."""
        self.flush()
        self.database.close()


def open_database(path: Path | None) -> sqlite3.Connection:
    """The memo's file, made anew if it is missing, broken or of another version."""
    if path is None:
        return connect(":memory:")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return connect(path)
    except sqlite3.DatabaseError:
        for leftover in path.parent.glob(path.name + "*"):
            leftover.unlink()
        return connect(path)


def connect(path: Path | str) -> sqlite3.Connection:
    """A database with our tables."""
    database = sqlite3.connect(path, check_same_thread=False)
    try:
        return prepare(database)
    except sqlite3.Error:
        database.close()
        raise


def prepare(database: sqlite3.Connection) -> sqlite3.Connection:
    """Set up the tables. No syncing: losing the file costs one slower build."""
    database.execute(f"PRAGMA page_size = {PAGE}")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA journal_mode = WAL")
    if database.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
        database.execute("DROP TABLE IF EXISTS memo")
        database.execute(f"PRAGMA user_version = {SCHEMA}")
    # With row ids: rows as large as these would be moved about in a table that is itself the index.
    database.execute("CREATE TABLE IF NOT EXISTS memo (key BLOB PRIMARY KEY, fingerprint BLOB, value BLOB)")
    database.execute("SELECT count(*) FROM (SELECT key, fingerprint, value FROM memo LIMIT 1)").fetchone()
    database.execute("CREATE TABLE IF NOT EXISTS origin (token BLOB)")
    with database:
        database.execute("INSERT INTO origin SELECT randomblob(16) WHERE NOT EXISTS (SELECT 1 FROM origin)")
    return database
