"""Who may ask a preview for pages: this machine's browser, looking at the preview itself.

A page of another web site can make a browser send requests to a local server. It shows in what it sends: a foreign name
in `Host` (DNS rebinding), a foreign `Origin`, or `Sec-Fetch-Site` on anything but the following of a link.
"""

from ipaddress import ip_address

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Guard"]

WILDCARDS = frozenset({"0.0.0.0", "::"})


class Guard:
    """Refuses requests that do not come from this preview's own pages. `bound` is the address it listens on."""

    def __init__(self, app: ASGIApp, bound: str, headers: dict[str, str]) -> None:
        self.app = app
        self.bound = bound.lower()
        self.headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self.lets_in(dict(scope["headers"])):
            response = PlainTextResponse("This preview answers to localhost only.\n", 403, self.headers)
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def lets_in(self, headers: dict[bytes, bytes]) -> bool:
        """Whether a request with these headers is answered."""
        host = text(headers, b"host") or ""
        return self.knows(host) and not is_foreign(headers, host)

    def knows(self, header: str) -> bool:
        """Whether a Host header names this machine: localhost, a loopback address, or the address it listens on."""
        name, _, port = header.rpartition(":") if not header.endswith("]") else (header, "", "")
        host = (name if port.isdigit() else header).lower().removesuffix(".")
        host = host.removeprefix("[").removesuffix("]")
        if host in ("localhost", self.bound):
            return True
        try:
            address = ip_address(host)
        except ValueError:
            return False
        return address.is_loopback or (self.bound in WILDCARDS and not address.is_unspecified)


def text(headers: dict[bytes, bytes], name: bytes) -> str | None:
    """A header's value; None where it was not sent."""
    value = headers.get(name)
    return None if value is None else value.decode("latin-1")


def is_foreign(headers: dict[bytes, bytes], host: str) -> bool:
    """Whether a page of another site is behind a request; a link from there may be followed."""
    origin = text(headers, b"origin")
    if origin is not None and origin.lower() != f"http://{host}".lower():
        return True
    return text(headers, b"sec-fetch-site") in ("cross-site", "same-site") and (
        text(headers, b"sec-fetch-mode") != "navigate"
    )
