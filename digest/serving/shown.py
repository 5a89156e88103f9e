"""The site as a browser gets it: what the folder holds, and before that what is about to be moved into it."""

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from digest.building import Coming

__all__ = ["Shown"]


class Shown:
    """The site in `folder`. While `coming` is set, a publication is shown whole, however far it is on the disk."""

    def __init__(self, folder: Path, base_url: str = "") -> None:
        self.coming: Coming | None = None
        self.turn_to(folder, base_url)

    def turn_to(self, folder: Path, base_url: str) -> None:
        """Show another folder, whose site will lie at `base_url`: the page for lost addresses links to its path."""
        self.folder = folder
        self.base = unquote(urlsplit(base_url).path).strip("/") + "/"  # "news/"; "/" where it is the server's root

    def read(self, path: str) -> bytes | None:
        """The file at a path of the site; None where there is none."""
        coming = self.coming
        if coming is not None:
            if path in coming.gone:
                return None
            if path in coming.pages:
                with suppress(Exception):  # it is on the disk by now, or the build is about to tell what is wrong
                    return coming.page(path)
        return self.read_file(path)

    def read_file(self, path: str) -> bytes | None:
        """The file at a path of the folder; None where there is none, and for what a link leads to outside."""
        try:
            found, root = os.path.realpath(self.folder / path), os.path.realpath(self.folder)
            return Path(found).read_bytes() if found.startswith(root + os.sep) else None
        except (OSError, ValueError):  # a folder, or a name that is too long, or not a name at all
            return None

    def page(self, path: str) -> tuple[str, bytes | None]:
        """The path of the file behind an address (`stories/x/`, `feed.xml`), and what is in it.

        None for addresses that do not exist; then the path is that of a folder's page where only the slash is missing.
        An address as it will be on the server (`news/stories/x/`) leads to the same page as one without that path.
        """
        name, data = self.found(path)
        if not name and path.startswith(self.base):
            return self.found(path.removeprefix(self.base))
        return name, data

    def found(self, path: str) -> tuple[str, bytes | None]:
        """What is at exactly this address."""
        parts = [part for part in path.split("/") if part]
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return "", None
        if not parts or path.endswith("/"):
            parts.append("index.html")
        name = "/".join(parts)
        data = self.read(name)
        if data is None and self.read(f"{name}/index.html") is not None:
            return f"{name}/index.html", None
        return (name if data is not None else ""), data
