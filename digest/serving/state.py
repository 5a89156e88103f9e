"""What the browsers should know: which version of the site is up, and what is wrong."""

import threading
from collections.abc import Callable

import msgspec

from digest.model import Problem

__all__ = ["State", "Status"]


class Status(msgspec.Struct, frozen=True):
    """`version` counts changes of what is shown; `fatal` says that the last build failed and why is in `problems`."""

    version: int = 0
    fatal: bool = False
    problems: tuple[dict[str, str | int | None], ...] = ()


class State:
    """The status as it is now, and who wants to hear of changes."""

    def __init__(self) -> None:
        self.status = Status()
        self.listeners: set[Callable[[], None]] = set()
        self.lock = threading.Lock()

    def published(self, changed: bool, problems: tuple[Problem, ...]) -> None:
        """The site was rebuilt; `changed` if any file of it did."""
        shown = tuple(msgspec.structs.asdict(problem) for problem in problems if problem.severity == "error")
        self.set(Status(self.status.version + changed, False, shown))

    def failed(self, message: str, origin: str | None = None, line: int | None = None, *, seen: bool = False) -> None:
        """The rebuild failed; the last good site stays, or comes back where another one was `seen` already."""
        problem: dict[str, str | int | None] = {"origin": origin, "line": line, "message": message}
        self.set(Status(self.status.version + seen, True, (problem,)))

    def set(self, status: Status) -> None:
        """Change the status and tell everybody."""
        with self.lock:
            if status == self.status:
                return
            if self.status.fatal and not status.fatal:  # the page that shows the error must go
                status = msgspec.structs.replace(status, version=self.status.version + 1)
            self.status = status
            listeners = list(self.listeners)
        for listener in listeners:
            listener()

    @property
    def message(self) -> bytes:
        """The status for the browser."""
        return msgspec.json.encode(self.status)
