"""Lists cut into pages that stay as they are when something new is added at the end.

Pages are numbered from the oldest entry, so a full page never changes because of a newer one. The front page holds the
rest: between one and two pages' worth of the newest entries.
"""

from bisect import bisect_left, insort
from typing import Generic, TypeVar

__all__ = ["PagedList"]


K = TypeVar("K", bound=tuple[str, ...])


class PagedList(Generic[K]):
    """Entries in ascending order, in archive pages 1, 2, ... of `size` entries and one front page (number 0)."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.entries: list[K] = []
        self.stale: set[int] = set()

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def archives(self) -> int:
        """How many archive pages there are."""
        return max(0, len(self.entries) // self.size - 1)

    def page(self, number: int) -> list[K]:
        """The entries of a page, newest first."""
        start = self.archives * self.size if number == 0 else (number - 1) * self.size
        stop = len(self.entries) if number == 0 else number * self.size
        return self.entries[start:stop][::-1]

    def newer(self, number: int) -> int | None:
        """The page with the next newer entries; None for the front page."""
        if number == 0:
            return None
        return number + 1 if number < self.archives else 0

    def older(self, number: int) -> int | None:
        """The page with the next older entries; None for the oldest."""
        if number == 0:
            return self.archives or None
        return number - 1 if number > 1 else None

    def replace(self, old: K | None, new: K | None) -> None:
        """Take `old` out and put `new` in (None for neither), and note which pages that changes."""
        archives = self.archives
        low = high = None
        if old is not None:
            low = high = bisect_left(self.entries, old)
            del self.entries[low]
        if new is not None:
            at = bisect_left(self.entries, new)
            insort(self.entries, new)
            low, high = (at, at) if low is None or high is None else (min(low, at), max(high, at))
        if low is None or high is None:
            return
        moved_only = old is not None and new is not None
        self.touch(low, (high - low + 1) if moved_only else len(self.entries) - low + 1)
        if archives != self.archives:  # links between pages change around the newest archive page
            self.stale.update({0, archives, self.archives})

    def touch(self, start: int, count: int) -> None:
        """Note the pages of `count` entries from position `start` on."""
        for number in range(start // self.size + 1, (start + max(count, 1) - 1) // self.size + 2):
            self.stale.add(number if number <= self.archives else 0)

    def take_stale(self) -> list[int]:
        """The pages to make again since the last time; one beyond `archives` is gone."""
        taken = sorted(self.stale)
        self.stale.clear()
        return taken
