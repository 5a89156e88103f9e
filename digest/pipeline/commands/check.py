"""Does the built site hold together? Internal links, feeds, quotes verbatim, stale overrides."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import msgspec

from digest.errors import UsageError
from digest.model import Problem
from digest.pipeline.newsroom import Newsroom, problem_order
from digest.pipeline.verification import misplaced_quotes

__all__ = ["Report", "check_site"]

FEEDS: dict[str, Callable[[bytes], object]] = {
    "atom.xml": ElementTree.fromstring,
    "feed.json": msgspec.json.decode,
    "feed.xml": ElementTree.fromstring,
    "quotes.xml": ElementTree.fromstring,
    "sitemap.xml": ElementTree.fromstring,
}
LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what is wrong; `nameless` are the folders with articles that name no outlet, and how many
    they are, most first."""

    pages: int
    links: int
    quotes: int
    problems: tuple[Problem, ...]
    articles: int
    nameless: tuple[tuple[str, int], ...]


class Links:
    """Looks links up in the files of a site; each page is parsed once. `written`: the files of own pages, by page."""

    def __init__(self, folder: Path, base_url: str, written: dict[str, str]) -> None:
        self.folder = folder.resolve()
        self.written = written
        self.base = urlsplit(base_url).path.rstrip("/") + "/"  # where the site will lie on its server
        self.targets: dict[Path, frozenset[str]] = {}
        self.files: dict[str, Path | None] = {}
        self.count = 0

    def problems(self, page: Path) -> Iterator[Problem]:
        """The links of a page that lead nowhere inside the site."""
        from selectolax.lexbor import LexborHTMLParser

        tree = LexborHTMLParser(page.read_bytes())
        for tag, attribute in LINKS:
            for node in tree.css(f"{tag}[{attribute}]"):
                address = node.attributes.get(attribute) or ""
                if is_internal(address):
                    self.count += 1
                    if not self.leads_somewhere(page, address):
                        place = page.relative_to(self.folder).as_posix()
                        origin = self.written.get(place, place)
                        yield Problem("error", origin, None, "broken-link", f"The link {address} leads nowhere.")

    def leads_somewhere(self, page: Path, address: str) -> bool:
        """Whether the file is there, and the place in it."""
        try:
            parts = urlsplit(address)
            target = self.file(self.place(page, unquote(parts.path)))
        except (OSError, ValueError):  # no address at all, or a path that no disk holds
            return False
        return target is not None and (not parts.fragment or unquote(parts.fragment) in self.places(target))

    def place(self, page: Path, path: str) -> str:
        """Where a path on a page leads; as in a browser, ".." takes the last name away, whatever lies there."""
        if "\0" in path:
            raise ValueError(path)
        if path.startswith(self.base):
            path = "/" + path[len(self.base) :]
        start = self.folder if path.startswith("/") else page.parent
        return normpath(f"{start}/{path.lstrip('/')}") if path else str(page)

    def file(self, place: str) -> Path | None:
        """The file of the site at a place, None where there is none; most links of a site lead to the same few."""
        if place not in self.files:
            found = Path(place).resolve()
            found = found / "index.html" if found.is_dir() else found
            self.files[place] = found if found.is_file() and self.folder in found.parents else None
        return self.files[place]

    def places(self, target: Path) -> frozenset[str]:
        """The ids in a page."""
        if target not in self.targets:
            from selectolax.lexbor import LexborHTMLParser

            nodes = LexborHTMLParser(target.read_bytes()).css("[id]")
            self.targets[target] = frozenset(node.attributes.get("id") or "" for node in nodes)
        return self.targets[target]


def is_internal(address: str) -> bool:
    """Whether a link leads to this site (feeds and canonical links are absolute by design)."""
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[": it leads nowhere, here or elsewhere
        return True
    return not parts.scheme and not parts.netloc and bool(address)


def check_site(newsroom: Newsroom) -> Report:
    """Look at every page of the built site and at every quote of the newsroom.

    Raises UsageError if the site has not been built.
    """
    folder = newsroom.project.output
    if not (folder / "index.html").is_file():
        raise UsageError(f"{folder} holds no site; run digest build first")
    written = {f"{page.slug}/index.html": page.origin for page in newsroom.files.pages}
    links = Links(folder, newsroom.project.config.base_url, written)
    pages = sorted(links.folder.rglob("*.html"))
    found = [problem for page in pages for problem in links.problems(page)]
    found.extend(feed_problems(folder))
    quotes = 0
    for id_ in sorted(newsroom.articles.states):
        quotes += len(newsroom.articles.quotes(id_))
        found.extend(misquoted(newsroom, id_))
    overrides = [problem for problem in newsroom.problems if problem.code.startswith("stale-")]
    problems = tuple(sorted([*found, *overrides], key=problem_order))
    return Report(len(pages), links.count, quotes, problems, len(newsroom.articles.states), nameless(newsroom))


def nameless(newsroom: Newsroom) -> tuple[tuple[str, int], ...]:
    """The folders with articles that name no outlet."""
    states = newsroom.articles.states
    found = Counter(states[id_].entry.origin.rpartition("/")[0] for id_ in newsroom.articles.nameless)
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def feed_problems(folder: Path) -> Iterator[Problem]:
    """Feeds that are missing or cannot be parsed."""
    for name, parse in FEEDS.items():
        try:
            parse((folder / name).read_bytes())
        except (OSError, ElementTree.ParseError, msgspec.DecodeError) as error:
            yield Problem("error", name, None, "broken-feed", f"The feed cannot be read: {error}.")


def misquoted(newsroom: Newsroom, id_: str) -> Iterator[Problem]:
    """Quotes whose words are not between their offsets in what was published of the article."""
    article = newsroom.articles.article(id_)
    for quote in misplaced_quotes(article, newsroom.articles.quotes(id_)):
        message = f"The quote {quote.id} is not at its place in the text."
        yield Problem("error", article.origin, None, "misquoted", message)
