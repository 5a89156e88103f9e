"""A progress bar for work of more than a second."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar

__all__ = ["Progress"]

PATIENCE = 1.0  # seconds before it is worth a bar
STEP = 0.05


class Progress:
    """Called with what is being done, how many are done, and how many there are; a context manager."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown
        self.started = self.last = monotonic()
        self.bar: Bar | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.stop()

    def __call__(self, what: str, done: int, total: int) -> None:
        if not self.shown:
            return
        now = monotonic()
        if now - self.started > PATIENCE and (now - self.last > STEP or done == total):
            self.last = now
            self.draw(what, done, total)

    def draw(self, what: str, done: int, total: int) -> None:
        """Show the bar as it is now."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        if self.bar is None:
            columns = (TextColumn("{task.description:9}"), BarColumn(), MofNCompleteColumn())
            self.bar = Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
            self.bar.start()
            self.bar.add_task("")
        self.bar.update(self.bar.task_ids[0], description=what, completed=done, total=total, refresh=True)

    def stop(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.stop()
