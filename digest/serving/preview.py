"""The preview: builds once, then rebuilds after every edit while the last good site stays up."""

from __future__ import annotations

import asyncio
import gc
import socket
import sqlite3
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EADDRINUSE
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Protocol

from digest.building import alone
from digest.errors import DigestError, ThemeError, UsageError, refusal
from digest.pipeline import LastBuild, Newsroom, Project, Result, Site, rehearse
from digest.serving.shown import Shown
from digest.serving.state import State
from digest.serving.watching import Watcher

if TYPE_CHECKING:
    import uvicorn

    from digest.building import Coming
    from digest.model import Problem

__all__ = ["Preview"]

TURN = 0.0005  # seconds after which a thread at work lets another one go on: a page is asked for while others are made
GRACE = 0.03  # seconds in which a browser that was told of a change asks for its page, before all others are made
AT_ONCE = 8  # changed paths, at most, that are worked on before it is quiet; an editor's save is two or three
PORT_TAKEN = (EADDRINUSE, EACCES)  # what is said of a port; anything else is said of the host
SHOWN = 5  # new problems printed after an edit


class Say(Protocol):
    """How the preview tells the user something."""

    def __call__(self, message: str, *, error: bool = False) -> None: ...


class Preview:
    """One project, served on `host`:`port`. `load` reads the project's configuration anew."""

    def __init__(self, load: Callable[[], Project], *, host: str, port: int, say: Say, verbose: bool = False) -> None:
        self.load = load
        self.project = load()
        self.host = host
        self.port = port
        self.say = say
        self.verbose = verbose
        self.state = State()
        self.shown = Shown(self.project.output, self.project.config.base_url)
        self.seen = False  # whether browsers were told of what the present rebuild makes
        self.server: uvicorn.Server | None = None
        self.newsroom: Newsroom | None = None
        self.site: Site | None = None
        self.last: LastBuild | None = None
        self.result: Result | None = None  # of the last build, if it went well
        self.waiting: Callable[[], bool] = lambda: False  # whether a change waits to be shown
        self.told: frozenset[Problem] = frozenset()  # problems that the terminal shows already

    def run(self, *, open_browser: bool = False) -> None:
        """Build, serve and follow edits until interrupted. Raises UsageError if the port cannot be had."""
        import uvicorn

        from digest.serving.web import web_app

        listening = listen(self.host, self.port)
        address = f"http://{self.host}:{listening.getsockname()[1]}/"
        project = self.project
        watcher = Watcher([project.content, project.themes], [project.settings or project.root / "digest.toml"])
        self.rebuild(None)
        worker = threading.Thread(target=self.follow, args=(watcher,), daemon=True)
        stopping = asyncio.Event()
        app = web_app(self.shown, self.state, self.host, stopping)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, lifespan="off", timeout_graceful_shutdown=1, ws="none"
        )
        self.server = uvicorn.Server(config)
        turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        worker.start()
        try:
            self.say(f"Serving {address}  (Ctrl-C to stop)")
            if open_browser:
                webbrowser.open(address)
            self.server.run(sockets=[listening])
        except KeyboardInterrupt:
            pass
        finally:
            sys.setswitchinterval(turn)
            listening.close()
            watcher.stop()
            worker.join(timeout=5)
            if not worker.is_alive():
                self.remember()
            self.close()

    def stop(self) -> None:
        """End `run`, from another thread."""
        if self.server:
            self.server.should_exit = True

    def follow(self, watcher: Watcher) -> None:
        """Rebuild after every batch of changes."""
        if self.site:
            with suppress(Exception):  # a mistake shows at the first edit just as well, and is told there
                rehearse(self.site)
        self.waiting = watcher.waiting
        for paths in watcher.batches(self.foresee):
            watcher.watch(self.project.themes)
            self.rebuild(paths)

    def foresee(self, paths: set[Path]) -> None:
        """Use the time in which more events may come."""
        if self.newsroom is not None and len(paths) <= AT_ONCE:
            self.newsroom.foresee(paths)

    def rebuild(self, paths: set[Path] | None) -> None:
        """Rebuild what these changed paths touch (None: everything; empty: whatever the disk says)."""
        started = perf_counter()
        self.seen = False
        try:
            with alone(self.project.state):
                result = self.update(paths)
        except ThemeError as error:
            self.fail(error.reason, error.file, error.line)
        except DigestError as error:
            self.fail(str(error))
        except sqlite3.Error as error:  # somebody has deleted .digest/ under our feet
            self.close()
            if paths is None:
                self.fail(refusal(error))
            else:  # what was published until then counts as news for the browsers
                self.state.failed("What digest remembers is gone; building from scratch.")
                self.rebuild(None)
        except OSError as error:
            self.close()
            self.fail(refusal(error))
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the preview; the next edit starts afresh
            self.close()
            self.fail(f"Internal error: {error!r}. Please report it.")
        else:
            if result is not None:
                self.report(result, perf_counter() - started)

    def update(self, paths: set[Path] | None) -> Result | None:
        """The rebuild itself; None if nothing was touched."""
        if paths and any(path in (self.project.settings, self.project.root / "digest.toml") for path in paths):
            self.close()
            self.project = self.load()
        if paths and any(self.project.themes in (path, *path.parents) for path in paths) and self.site:
            self.site.close()
            self.site = None
        if self.site is None:
            paths = self.open()
        elif paths is not None:
            paths = self.relevant(paths)
            if not paths:
                return None
        self.result = None
        if self.site is not None:
            try:
                self.result = self.site.build(paths, self.show)
            finally:
                self.shown.coming = None
        return self.result

    def show(self, coming: Coming, problems: tuple[Problem, ...]) -> None:
        """Let the browsers see a publication that is about to be written."""
        self.shown.turn_to(self.project.output, self.project.config.base_url)
        self.shown.coming = coming
        self.seen = bool(coming.pages or coming.gone)
        self.state.published(self.seen, problems)
        if self.seen and self.state.listeners:
            sleep(GRACE)

    def open(self) -> set[Path] | None:
        """Open the site, from where the last build ended if that is known; gives what changed since (None: all)."""
        last = LastBuild(self.project)
        resuming = self.newsroom is None
        self.newsroom = self.newsroom or Newsroom(self.project)
        self.site, self.last = Site(self.newsroom), last
        last.look_at(self.site.outputs)
        if resuming and last.resume(self.newsroom, self.site):
            return set(last.changed())
        return None

    def remember(self) -> None:
        """Leave a good site for the next preview or build to go on from."""
        if self.site and self.last and self.result:
            self.last.save(self.result, self.site, recorded=False)

    def relevant(self, paths: set[Path]) -> set[Path]:
        """The paths among these that belong to the content; for none at all, those that the disk says have changed."""
        files = self.newsroom.files if self.newsroom else None
        if files is None:
            return set()
        return {path for path in paths if files.origins([path])} if paths else files.changed_on_disk(self.waiting)

    def report(self, result: Result, seconds: float) -> None:
        """Tell the terminal."""
        self.say(f"{result.counts} · {seconds * 1000:.0f} ms")
        self.complain(result)

    def complain(self, result: Result) -> None:
        """Print the problems that are new."""
        new = [problem for problem in result.problems if problem not in self.told]
        self.told = frozenset(result.problems)
        for problem in new if self.verbose else new[:SHOWN]:
            place = ":".join(str(part) for part in (problem.origin, problem.line) if part is not None)
            self.say(f"{problem.severity}: {place}: {problem.message}", error=True)
        if not self.verbose and len(new) > SHOWN:
            self.say(f"… and {len(new) - SHOWN} more; --verbose shows all.", error=True)

    def fail(self, message: str, file: str | None = None, line: int | None = None) -> None:
        """The last good site stays; say why."""
        place = ":".join(str(part) for part in (file, line) if part is not None)
        self.say(f"error: {place + ': ' if place else ''}{message}", error=True)
        self.state.failed(message, file, line, seen=self.seen)

    def close(self) -> None:
        """Let go of everything; the next rebuild starts from the memo."""
        gc.unfreeze()  # a rehearsal froze it
        if self.site:
            self.site.close()
        if self.newsroom:
            self.newsroom.close()
        self.site = self.newsroom = None


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; raises UsageError where the address is taken or not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        advice = "--port 0 for a free port" if error.errno in PORT_TAKEN else "--host 127.0.0.1, which is this machine"
        raise UsageError(f"cannot listen on {host}:{port} ({error.strerror}); try {advice}") from error
    return listening
