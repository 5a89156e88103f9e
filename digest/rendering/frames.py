"""What every page carries around its content: its way to the site's root, its address, title and description."""

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from digest.model import Site
from digest.rendering.permalinks import link, output_path, root_of

__all__ = ["Frame", "absolute", "frame", "frame_context", "lost_frame", "own_html", "shortened"]

DESCRIPTION = 200


class Frame(NamedTuple):
    """The part of a template's variables that every HTML page has."""

    site: Site
    root: str
    title: str
    description: str
    canonical: str
    kind: str
    url: Callable[[str], str]
    published: str = ""


def absolute(site: Site, permalink: str) -> str:
    """The public address of a permalink; the permalink itself where the site has no address yet."""
    path = output_path(permalink)
    path = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
    return f"{site.base_url.rstrip('/')}/{path}"


def frame(site: Site, permalink: str, kind: str, title: str, description: str = "", published: str = "") -> Frame:
    """The frame of one page. `title` is the page's own, without the site's; "" on the home page."""
    root = root_of(permalink)
    return Frame(
        site=site,
        root=root,
        title=title,
        description=shortened(description or site.description),
        canonical=absolute(site, permalink) if site.base_url else "",
        kind=kind,
        url=partial(link, root),
        published=published,
    )


def lost_frame(site: Site, permalink: str, title: str) -> Frame:
    """The frame of the page for missing addresses: shown at any depth, so its links begin at the server's root."""
    root = f"{urlsplit(site.base_url).path.rstrip('/')}/"
    return frame(site, permalink, "lost", title)._replace(root=root, url=partial(link, root), canonical="")


def frame_context(frame: Frame) -> dict[str, Any]:
    """The frame as template variables."""
    return frame._asdict()


OWN_LINK = re.compile(r"""(<(?:a|img)\b[^>]*?\s(?:href|src)=")(/(?!/)[^"#?]*)""")


HEADING = re.compile(r"(</?h)1\b")


def own_html(html: str, root: str) -> str:
    """Sanitised HTML of the site's own people, fit for a page that has a title: its links made relative, so that they
    work from a disk too, and its largest headings made second ones.
    """
    html = HEADING.sub(r"\g<1>2", html)
    return OWN_LINK.sub(lambda match: match.group(1) + link(root, unescape(match.group(2))), html)


def shortened(text: str, most: int = DESCRIPTION) -> str:
    """`text` on one line, cut between words, for search engines and share cards."""
    line = " ".join(text[: most * 4].split())
    if len(line) <= most:
        return line
    return line[:most].rpartition(" ")[0].rstrip(",;:–— ") + " …"
