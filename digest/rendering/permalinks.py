"""Addresses: from a title to a permalink, from a permalink to a file, from one page to another."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote

from digest.text import LETTERS

__all__ = [
    "article_permalink",
    "letter_permalink",
    "link",
    "outlet_permalink",
    "output_path",
    "root_of",
    "slugify",
    "speaker_permalink",
    "story_permalink",
    "tag_permalink",
]

SLUG = 60  # code points: longer addresses are cut by mail programs and read by nobody
SEGMENT = 100
PATH = 400
APOSTROPHES = re.compile(r"['’ʼ`´]")
UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")
# Windows keeps these names for devices, with any extension.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def slugify(text: str) -> str:
    """`text` as a piece of an address: lower-case ASCII words joined by "-", at most 60 long, "" if none are left."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text[:400].lower()).translate(LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > SLUG:
            return slug or word[:SLUG]
        slug = longer
    return slug


def short_hash(text: str) -> str:
    """Six hexadecimal digits that tell `text` from its look-alikes."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


@lru_cache(65536)
def named(folder: str, slug: str, identity: str) -> str:
    """The address of something with a permanent id, with its title in front where it has one."""
    return f"/{folder}/{'-'.join(part for part in (slugify(slug), slugify(identity)) if part)}/"


def article_permalink(id: str, slug: str) -> str:  # noqa: A002
    """Where an article's page is; `slug` may be a title."""
    return named("articles", slug, id)


def story_permalink(id: str, slug: str) -> str:  # noqa: A002
    """Where a story's page is; `slug` may be a headline."""
    return named("stories", slug, id)


@lru_cache(4096)
def by_name(folder: str, name: str) -> str:
    """The address of something that only has a name: one address a name, however odd the name is."""
    slug = slugify(name)
    if slug.replace("-", " ") != name.lower():
        slug = f"{slug}-{short_hash(name.lower())}".lstrip("-")
    return f"/{folder}/{slug}/"


def outlet_permalink(name: str) -> str:
    """Where an outlet's stories are; names that differ in case alone share the page."""
    return by_name("outlets", name)


def speaker_permalink(name: str) -> str:
    """Where a speaker's quotes are; names that differ in case alone share the page."""
    return by_name("speakers", name)


def letter_permalink(letter: str) -> str:
    """Where the speakers of a letter are; "" for those whose names begin with none."""
    plain = letter.lower() if letter.isascii() else "-".join(f"u{ord(part):x}" for part in letter.lower())
    return f"/speakers/by/{plain or 'other'}/"


def tag_permalink(name: str) -> str:
    """Where a tag's stories are; names that differ in case alone share the page."""
    return by_name("tags", name)


def safe_segment(segment: str) -> str:
    """A file or folder name that every system takes; one that had to be changed gets a hash, so that none collide."""
    safe = UNSAFE.sub("-", segment).strip(".-~")
    if DEVICE.match(safe):
        safe = f"-{safe}"
    if safe == segment and len(safe) <= SEGMENT:
        return safe
    return f"{safe[: SEGMENT - 7]}-{short_hash(segment)}".lstrip("-")


@lru_cache(65536)
def output_path(permalink: str) -> str:
    """The file of a permalink, relative to the site's folder and inside it whatever the permalink says.

    "/articles/x/" is "articles/x/index.html"; a last part without an extension counts as a folder.
    """
    pieces = [piece for piece in re.split(r"[/\\]+", permalink) if piece]
    folder = not pieces or permalink[-1] in "/\\" or "." not in pieces[-1].strip(".")
    segments = [safe_segment(piece) for piece in pieces]
    path = "/".join([*segments, "index.html"] if folder else segments)
    if len(path) <= PATH:
        return path
    return f"{short_hash(permalink)}/{'index.html' if folder else segments[-1]}"


@lru_cache(4096)
def root_of(permalink: str) -> str:
    """The way from a page up to the site's folder: "../../" for "/articles/x/"."""
    return "../" * output_path(permalink).count("/")


@lru_cache(65536)
def link(root: str, permalink: str) -> str:
    """A relative link from a page whose way up is `root`. It names the file, so it works from a disk too."""
    return root + quote(output_path(permalink), safe="/~")
