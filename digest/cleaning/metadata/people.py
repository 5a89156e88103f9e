"""The names of an article's authors as a page declares them."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.cleaning.phrases import listed, source
from digest.text import PARTICLES, is_nobody

__all__ = ["joined", "meta_authors", "micro_authors", "person_names", "real_names", "split_names", "text_of"]

AUTHORS = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "authors",
    "rnews:author",
    "cxenseparse:author",
    "article:author",
    "bt:author",
)
HOLDERS = ("copyright", "dc.rights", "dcterms.rightsholder", "publisher", "dc.publisher", "article:publisher")
# Elements whose text is a name: by their class, by the address that they link to.
NAMED = ('[class*="author-name"]', '[class*="authorname"]', '[class*="author__name"]', '[class*="byline-name"]')
LINKED = tuple(
    f'a[href*="/{word}"]'
    for word in ("author/", "authors/", "author-", "editors/", "reporter", "contributors/", "journalist")
)
MOST = 3  # different people whom such elements name on a page; more are a list of authors
WORD = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
PERSON = re.compile(rf"{WORD}(?: (?:{'|'.join(sorted(PARTICLES))}|{WORD})){{1,4}}")
ROLE = re.compile(rf"(?<=\w) (?:{'|'.join(map(str.capitalize, listed('names', 'roles')))})\b.*")
LABEL = re.compile(rf"\b(?:{'|'.join(map(str.capitalize, listed('names', 'labels')))})\b")
INVERTED = re.compile(r"([A-ZÀ-Þ][a-zß-öø-ÿ’'-]+), ([A-ZÀ-Þ][a-zß-öø-ÿ'’-]+)")
NO_AUTHOR = re.compile(
    rf"https?:|www\.|@|\.com\b|^\S+\.[a-z]{{2,6}}$|^\d+$|\b(?:{'|'.join(listed('names', 'companies'))})\b", re.I
)
GENERATION = rf"(?i:{'|'.join(listed('names', 'generations'))})\b"
JOINED = re.compile(
    rf"\s*(?:,(?!\s?{GENERATION})|;|\||&|\b(?:{'|'.join(listed('names', 'joins'))})\b(?=\s[A-ZÀ-Ý]))\s*"
)
BY = re.compile(rf"^(?:{source('names')['listing']})?(?:(?:{'|'.join(listed('names', 'by'))})\s+|by(?=by\s))+", re.I)


def text_of(value: object) -> str | None:
    """A JSON value as clean text."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    if "&" in value:
        from html import unescape

        value = unescape(value)
    return " ".join(value.split()) or None


def split_names(text: str) -> tuple[str, ...]:
    """The names in "By A B, C D and E F"; "B, A" is one person."""
    inverted = INVERTED.fullmatch(text)
    if inverted:
        return (f"{inverted[2]} {inverted[1]}",)
    parts = (BY.sub("", part).strip(" .-|") for part in JOINED.split(text))
    return tuple(dict.fromkeys(part for part in parts if part and is_author(part) and len(part) < 60))


def is_author(name: str) -> bool:
    """Whether a name may be a person's: no address, no company, no desk."""
    return not NO_AUTHOR.search(name) and not is_nobody(name)


def person_names(value: object) -> tuple[str, ...]:
    """The names in a JSON-LD author: a string, an object, or a list of them."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = text_of(item.get("name") if isinstance(item, dict) else item)
        if name and not (isinstance(item, dict) and item.get("@type") == "Organization"):
            names += split_names(name)
    return tuple(dict.fromkeys(names))


def real_names(names: tuple[str, ...], nobody: set[str]) -> tuple[str, ...]:
    """The names that are not the outlet's own, as it writes it or as its address does ("CNN", "Daily Tide")."""
    return tuple(name for name in names if name.casefold() not in nobody and joined(name) not in nobody)


def joined(text: str) -> str:
    """A name as an address writes it: without blanks and signs, in small letters."""
    return re.sub(r"\W+", "", text).casefold()


def meta_authors(meta: dict[str, list[str]], nobody: set[str]) -> tuple[str, ...]:
    """The authors that meta elements name, rather whole than as a login ("Ines Okafor" and not "iokafor"); who holds
    the copyright of the page is its publisher."""
    held = " | ".join(value for key in HOLDERS for value in meta.get(key, ())).casefold()
    others = (key for key in meta if key not in AUTHORS and key.rpartition(":")[2].rpartition("_")[2] == "author")
    logins: tuple[str, ...] = ()
    for key in (*AUTHORS, *others):
        names = tuple(dict.fromkeys(name for value in meta.get(key, ()) for name in split_names(value)))
        names = tuple(name for name in real_names(names, nobody) if name.casefold() not in held)
        if any(" " in name for name in names):
            return names
        logins = logins or names
    return logins


def micro_authors(tree: LexborHTMLParser) -> tuple[str, ...]:
    """The authors that microdata or `rel=author` name; of such links those beside the first, for a list has many."""
    for query in ('[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', 'a[rel="author"]'):
        nodes = tree.css(query)[:4]
        if query.startswith("a"):
            nodes = [node for node in nodes if node.parent and nodes[0].parent and node.parent == nodes[0].parent]
        names = [name for node in nodes for name in split_names(written(node))]
        if names:
            return tuple(dict.fromkeys(names))
    return shown_authors(tree)


def written(node: LexborNode) -> str:
    """The text of an element; what it says in an attribute where it has none."""
    text = " ".join(node.text(separator=" ").split())[:200]
    return text or node.attributes.get("content") or node.attributes.get("value") or ""


def shown_authors(tree: LexborHTMLParser) -> tuple[str, ...]:
    """The first person whom an element for authors names, or a link to an author's page; none where many do."""
    for query in (", ".join(NAMED), ", ".join(LINKED)):
        found = (ROLE.sub("", BY.sub("", written(node))) for node in tree.css(query)[:40])
        people = (name for name in found if PERSON.fullmatch(name) and not LABEL.search(name))
        names = list(dict.fromkeys(name for name in people if is_author(name)))
        if 0 < len(names) <= MOST:
            return tuple(names[:1])
    return ()
