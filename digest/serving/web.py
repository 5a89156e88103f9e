"""The preview's web server: the files of the site, live reload, and nothing else."""

import asyncio
import mimetypes
from collections.abc import AsyncIterator
from importlib.resources import files
from posixpath import splitext

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from digest.serving.guard import Guard
from digest.serving.shown import Shown
from digest.serving.state import State

__all__ = ["web_app"]

HEARTBEAT = 15.0  # seconds
SAFE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
TYPES = {".xml": "application/xml", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml"}
WAITING = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built yet</title>
<body style="font:1rem/1.5 system-ui;margin:3rem auto;max-width:40rem"><h1>Not built yet</h1>
<p>This page reloads by itself as soon as the site builds.</p></body></html>"""


def web_app(shown: Shown, state: State, bound: str, stopping: asyncio.Event) -> ASGIApp:
    """The application: serves what is shown, and tells the browser of changes."""
    script = files("digest.serving").joinpath("live.js").read_bytes()

    async def page(request: Request) -> Response:
        return answer(shown, request, state)

    async def live(request: Request) -> Response:
        return Response(script, media_type="text/javascript", headers=SAFE)

    async def events(request: Request) -> Response:
        return StreamingResponse(follow(state, stopping), media_type="text/event-stream", headers=SAFE)

    routes = [
        Route("/_digest/live.js", live),
        Route("/_digest/events", events),
        Route("/{path:path}", page, methods=["GET", "HEAD"]),
    ]
    return Guard(Starlette(routes=routes), bound, SAFE)


async def follow(state: State, stopping: asyncio.Event) -> AsyncIterator[bytes]:
    """Server-sent events: the status now, and again whenever it changes."""
    loop, changed = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        loop.call_soon_threadsafe(changed.set)

    state.listeners.add(wake)
    try:
        yield b"retry: 300\ndata: " + state.message + b"\n\n"
        while not stopping.is_set():
            try:
                await asyncio.wait_for(changed.wait(), HEARTBEAT)
            except TimeoutError:
                yield b": still here\n\n"
                continue
            changed.clear()
            if not stopping.is_set():
                yield b"data: " + state.message + b"\n\n"
    finally:
        state.listeners.discard(wake)


def answer(shown: Shown, request: Request, state: State) -> Response:
    """The file that a request asks for."""
    path: str = request.path_params["path"]
    if path.startswith("/"):  # "//host" in a redirect would lead to another site
        return PlainTextResponse("Not found\n", 404, SAFE)
    version = state.status.version  # before the page is read: one that is older than its version would stay
    name, data = shown.page(path)
    if name and data is None:
        return RedirectResponse(request.url.path + "/", 307, SAFE)
    status = 200
    if data is None:
        name, status = "404.html", 404
        data = shown.read(name) or WAITING
    extension = splitext(name)[1]
    if extension == ".html":
        return Response(with_live(data, version), status, SAFE, "text/html")
    kind = TYPES.get(extension) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(data, status, SAFE, kind)


def with_live(page: bytes, version: int) -> bytes:
    """The page with the script that follows the preview."""
    tag = f'<script src="/_digest/live.js?v={version}"></script>'.encode()
    head, body, tail = page.rpartition(b"</body>")
    return head + tag + body + tail if body else page + tag
