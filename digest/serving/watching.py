"""Which files changed: events are a hint, and bursts of them are lost without telling, so the disk is looked at too."""

import os
import queue
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

__all__ = ["Watcher"]

QUIET = 0.02  # seconds without an event before a burst of them counts as over
BREATH = 0.004  # seconds without an event before a burst may be looked at: files are mostly written in one go
LONGEST = 0.5  # seconds after which a burst is acted on although it goes on
SETTLED = 1.0  # seconds without an event before the disk is looked at
READ_ONLY = frozenset({"opened", "closed_no_write"})


class Watcher(FileSystemEventHandler):
    """Watches folders; iterate over `batches` for sets of changed paths."""

    def __init__(self, folders: Iterable[Path], files: Iterable[Path]) -> None:
        self.queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.folders = [folder for folder in folders if folder.is_dir()]
        self.parents = sorted({file.parent for file in files})
        self.observer = self.observe()

    def observe(self) -> BaseObserver:
        """Start watching; where the system has no watches left, look at the files every second instead."""
        for kind in (Observer, PollingObserver):
            observer: BaseObserver = kind()
            try:
                for folder in self.folders:
                    observer.schedule(self, str(folder), recursive=True)
                for parent in self.parents:
                    observer.schedule(self, str(parent), recursive=False)
                observer.start()
            except OSError:
                observer.unschedule_all()
                continue
            return observer
        raise OSError("the folders cannot be watched")

    def watch(self, folder: Path) -> None:
        """Watch one more folder: one that was not there when watching began."""
        if folder.is_dir() and folder not in self.folders:
            self.folders.append(folder)
            self.observer.schedule(self, str(folder), recursive=True)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note the paths of an event that may have changed something."""
        if event.event_type in READ_ONLY or (event.is_directory and event.event_type == "modified"):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self.queue.put(os.fsdecode(path))

    def batches(self, early: Callable[[set[Path]], None] | None = None) -> Iterator[set[Path]]:
        """Sets of changed paths, a burst each; an empty set once all is quiet: time to look at the disk.

        `early` is called with what a burst began with, while it is waited for its end.
        """
        looked = True
        while True:
            try:
                first = self.queue.get(timeout=None if looked else SETTLED)
            except queue.Empty:
                looked = True
                yield set()
                continue
            if first is None:
                return
            looked = False
            batch, until = {Path(first)}, monotonic() + LONGEST
            if not self.gather(batch, BREATH, until):
                return
            began = monotonic()
            if early is not None:
                early(batch)
            burst = self.drain(max(0.0, QUIET - BREATH - (monotonic() - began)))
            if burst is None:
                return
            batch |= burst
            if burst and not self.gather(batch, QUIET, until):
                return
            yield batch

    def waiting(self) -> bool:
        """Whether something has changed since the last batch."""
        return not self.queue.empty()

    def gather(self, batch: set[Path], quiet: float, until: float) -> bool:
        """Add what comes until nothing has come for so many seconds; False if the watcher was stopped."""
        while monotonic() < until:
            burst = self.drain(quiet)
            if burst is None:
                return False
            if not burst:
                break
            batch |= burst
        return True

    def drain(self, quiet: float) -> set[Path] | None:
        """What came within so many seconds; None if the watcher was stopped."""
        found: set[Path] = set()
        try:
            path = self.queue.get(timeout=quiet)
            while True:
                if path is None:
                    return None
                found.add(Path(path))
                path = self.queue.get_nowait()
        except queue.Empty:
            return found

    def stop(self) -> None:
        """End `batches`."""
        self.queue.put(None)
        self.observer.stop()
