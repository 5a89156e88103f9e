"""What lies in a folder of the user's: its files, what each is called, and whether one looks changed."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from digest.building.fingerprint import of_bytes

__all__ = ["LARGEST", "TOO_LARGE", "content_key", "origin_of", "stamp_of", "walk"]

LARGEST = 64 * 1024 * 1024  # bytes; nothing that holds news is larger
TOO_LARGE = b"too large"
NO_FILE = b"no file"


def content_key(path: Path, largest: int = LARGEST) -> bytes:
    """A fingerprint of a file's bytes; of the reason where it is not read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return NO_FILE  # a device or a pipe behind a link would be read for ever
        return of_bytes(path.read_bytes()) if status.st_size <= largest else TOO_LARGE
    except OSError as error:
        return str(error.strerror).encode()


def stamp_of(path: Path) -> tuple[int, int] | None:
    """Size and change time of a file; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def walk(folder: Path) -> Iterator[Path]:
    """All files under `folder` but hidden ones.

    A folder that is linked or cannot be read stands for what is in it, a link for what it leads to, be it nothing.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path))
        elif entry.is_symlink() or entry.is_file():  # in this order: a link that leads to itself is an error to follow
            yield Path(entry.path)


def origin_of(content: Path, path: Path) -> str:
    """The path under `content`, with slashes; bytes of a name that are not UTF-8 are written as "\\xff"."""
    place, folder = os.fspath(path), f"{os.fspath(content)}{os.sep}"
    inside = place.startswith(folder) and os.pardir not in place
    relative = place[len(folder) :] if inside else os.path.relpath(path, content)  # which is slow
    relative = relative.replace(os.sep, "/")
    return relative.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
