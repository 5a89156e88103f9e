"""Pages on their way into the site: each is made at once or when it is first asked for."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import IO

__all__ = ["Staging"]

HELD = 1_000  # pages in memory
Make = Callable[[], bytes]


class Staging:
    """Pages that wait to be published, by path; several threads may ask for them.

    Once they are many they lie in a nameless file in `folder` (None: where the system keeps such files), since all
    would fill memory.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.sources: dict[str, bytes] = {}
        self.pages: dict[str, bytes | slice | Make] = {}
        self.shelf: IO[bytes] | None = None
        self.lock = RLock()

    def put(self, path: str, source: bytes, make: Make, *, later: bool) -> None:
        """Have a page wait that is made from inputs with this fingerprint; `later`: made when it is asked for."""
        few = len(self.pages) < HELD
        page = make if later and few else make()
        with self.lock:
            self.sources[path] = source
            self.pages[path] = page if few or callable(page) else self.shelve(page)

    def shelve(self, page: bytes) -> slice:
        """Put a page into the file; tells where it lies there."""
        if self.shelf is None:
            from tempfile import TemporaryFile  # few builds are so large

            self.shelf = TemporaryFile(dir=self.folder)  # noqa: SIM115 - closed by `clear`
        start = self.shelf.seek(0, os.SEEK_END)
        self.shelf.write(page)
        return slice(start, start + len(page))

    def page(self, path: str) -> bytes:
        """A page that waits. Raises KeyError where none does, and whatever making it raises."""
        with self.lock:
            page = self.pages[path]
            if callable(page):
                page = self.pages[path] = page()
            if isinstance(page, bytes):
                return page
            assert self.shelf is not None
            self.shelf.seek(page.start)
            return self.shelf.read(page.stop - page.start)

    def drop(self, path: str) -> None:
        """The page waits no more."""
        with self.lock:
            self.sources.pop(path, None)
            self.pages.pop(path, None)

    def clear(self) -> None:
        """Let go of all of them."""
        with self.lock:
            self.sources.clear()
            self.pages.clear()
            if self.shelf is not None:
                self.shelf.close()
                self.shelf = None
