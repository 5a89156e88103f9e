"""A preview that runs while a test looks at it."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from digest.pipeline import open_project
from digest.serving import Preview

WAIT = 20.0  # seconds until a test gives up; none of them takes that long


class Running:
    """A preview in this process, and a way to ask it things."""

    def __init__(self, root: Path) -> None:
        self.said: list[str] = []
        self.open: list[HTTPResponse | HTTPConnection] = []
        self.changed = threading.Condition()
        self.preview = Preview(lambda: open_project(root), host="127.0.0.1", port=0, say=self.say)
        self.thread = threading.Thread(target=self.preview.run, daemon=True)
        self.thread.start()
        self.wait_for("Serving")
        self.port = int(self.said[-1].split(":")[2].split("/")[0])

    def stop(self) -> None:
        for connection in self.open:
            connection.close()
        self.preview.stop()
        self.thread.join(WAIT)

    def say(self, message: str, *, error: bool = False) -> None:
        with self.changed:
            self.said.append(message)
            self.changed.notify_all()

    def wait_for(self, words: str, after: int = 0) -> str:
        with self.changed:
            assert self.changed.wait_for(lambda: any(words in line for line in self.said[after:]), WAIT), self.said
            return next(line for line in self.said[after:] if words in line)

    def get(self, path: str, host: str | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        sent = {name.replace("_", "-"): value for name, value in headers.items()} | ({"Host": host} if host else {})
        connection.request("GET", path, headers=sent)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body, {key.lower(): value for key, value in response.getheaders()}

    def follow(self, events: Iterator[dict[str, object]], seen: Callable[[], bool]) -> None:
        """Reload as a browser does, on every event, until something is seen."""
        deadline = time.monotonic() + WAIT
        assert any(seen() or time.monotonic() > deadline for _ in events)
        assert seen(), self.said

    def events(self) -> Iterator[dict[str, object]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request("GET", "/_digest/events")
        response = connection.getresponse()
        self.open += [response, connection]
        for line in response:
            if line.startswith(b"data: "):
                yield json.loads(line[6:])
            elif line.startswith(b":"):  # a heartbeat: nothing happened for a long time
                raise AssertionError(self.said)
