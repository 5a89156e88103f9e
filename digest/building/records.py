"""What the files of the site were made from: a disposable table beside the memo."""

import sqlite3
from pathlib import Path

import msgspec

__all__ = ["Made", "open_records"]


class Made(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a file was made from, and how it looked on disk afterwards."""

    source: bytes
    size: int
    changed: int


def open_records(path: Path | None) -> sqlite3.Connection:
    """The table of what was made from what; a broken one counts as empty."""
    if path is None:
        return prepare(sqlite3.connect(":memory:", check_same_thread=False))
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, check_same_thread=False)
    try:
        return prepare(database)
    except sqlite3.DatabaseError:
        database.close()
        path.unlink()
        return prepare(sqlite3.connect(path, check_same_thread=False))


def prepare(database: sqlite3.Connection) -> sqlite3.Connection:
    """Set up the table, and see that it is the one expected. No syncing: losing it costs a comparison of each page."""
    database.execute("PRAGMA synchronous = OFF")
    database.execute(
        "CREATE TABLE IF NOT EXISTS made (path TEXT PRIMARY KEY, source BLOB, size INT, changed INT) WITHOUT ROWID"
    )
    database.execute("SELECT path, source, size, changed FROM made LIMIT 1").fetchone()
    return database
