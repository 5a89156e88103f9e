"""File names: which files are articles, what an article is called, what a slug may look like."""

import base64
import hashlib
import re
import unicodedata

__all__ = ["article_id", "ending", "folder", "legal_slug", "slug_from_name", "supported"]

MARKDOWN_ONLY = ("pages", "stories")
# What editors, file managers and browsers leave beside the files that people mean: `x~`, `#x#`, `x.swp`.
LEFTOVER = re.compile(
    r"^[.#~]|~$|\.(?:swp|swo|swx|tmp|temp|bak|orig|part|crdownload|lock)$|^(?:thumbs\.db|desktop\.ini)$"
)
SAVED_PAGE_PARTS = "_files"  # the folder of pictures and frames beside a page saved by a browser
SLUG_LENGTH = 80


def article_id(origin: str) -> str:
    """The short permanent name of the article at `origin`: ten characters of a-z and 2-7."""
    digest = hashlib.blake2b(origin.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()[:10]


def folder(origin: str) -> str:
    """The first folder of `origin`: articles, pages or stories."""
    return origin.partition("/")[0]


def ending(origin: str) -> str:
    """The lower-case ending of the file name with its dot, "" where there is none."""
    name = origin.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name[1:] else ""


def supported(origin: str) -> bool:
    """Whether the file is one for `read`: false for hidden and temporary files, and outside our three folders.

    A file of an unknown format among the articles is one that somebody meant to be read: `read` warns about it.
    """
    first, slash, rest = origin.partition("/")
    if not slash:
        return False
    *folders, name = rest.split("/")
    if LEFTOVER.search(name.lower()) or any(
        part.startswith(".") or part.endswith(SAVED_PAGE_PARTS) for part in folders
    ):
        return False
    return first == "articles" or (first in MARKDOWN_ONLY and ending(name) == ".md")


def legal_slug(text: str) -> str:
    """`text` as part of an address: a-z, 0-9 and single hyphens, never a path; "" where nothing is left of it."""
    plain = unicodedata.normalize("NFKD", text[: 4 * SLUG_LENGTH]).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:SLUG_LENGTH].strip("-")


def slug_from_name(origin: str) -> str:
    """The slug of a page of the site's own, from its path: `pages/About us.md` -> `about-us`."""
    path = origin.partition("/")[2]
    return legal_slug(path.removesuffix("." + path.rpartition(".")[2])) or "page-" + article_id(origin)
