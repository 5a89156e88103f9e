"""The ledger beside the content: which addresses were given out, so that none is ever lost or reused.

One JSON object a line, only ever appended to, so that two branches merge in git by keeping both sides (its `union`):

    {"page":"story","id":"k3f9a2…","seed":"b7x2…","slug":"bridge-closed"}
    {"page":"article","id":"b7x2…","slug":"bridge-closed-after-storm"}
    {"page":"merge","id":"m4d8…","into":"k3f9a2…"}
    {"page":"news","id":"k3f9a2…","date":"2031-03-04","articles":["b7x2….k2m4x.q8w2a.f3j5p"],"told":["k3f|dq4=160"]}
    {"page":"move","id":"c9d4…","into":"b7x2…"}

The first line of a story decides its place among the stories that may claim an article; the last line of a page decides
its address; all earlier ones lead there. What a line of news says is told in `news.py`; a
move gives the article of another file the id, and so the addresses, of one that is gone, see `moves.py`.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from digest.grouping import Ledger as Seeds
from digest.model import Problem

__all__ = ["Entry", "Ledger"]

CONFLICT_MARKS = (b"<<<<<<< ", b"||||||| ", b"=======", b">>>>>>> ")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the ledger."""

    page: str
    id: str
    seed: str | None = None
    slug: str | None = None
    into: str | None = None
    date: str | None = None
    articles: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()


class Ledger:
    """What was given out so far, and what is new since the file was read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seeds = Seeds()
        self.stories: dict[str, str] = {}  # story id -> seed article
        self.slugs: dict[tuple[str, str], list[str]] = {}
        self.merges = self.seeds.merges
        self.merged: dict[str, set[str]] = {}  # the same the other way round
        self.ranks: dict[str, int] = {}  # article -> place in the order in which they were first published
        self.news: dict[str, list[Entry]] = {}  # story -> its published states
        self.published: set[str] = set()  # the articles in them
        self.traces: dict[str, str] = {}  # and by what each is known again
        self.moves: dict[str, str] = {}  # an article's own id -> the one that it goes by
        self.movers: dict[str, list[str]] = {}  # the same the other way round, the last one last
        self.fresh: list[Entry] = []
        self.problems: list[Problem] = []
        for entry in self.read():
            self.learn(entry)

    def read(self) -> Iterator[Entry]:
        """The entries in the file; a line that cannot be read becomes a problem."""
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return
        decoder = msgspec.json.Decoder(Entry)
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                message = f"This line of the ledger cannot be read ({error}); it is left out."
                if line.startswith(CONFLICT_MARKS):
                    message = "Git left a mark of a conflict in the ledger. Both sides count: delete the line."
                self.problems.append(Problem("warning", self.path.name, number, "bad-ledger", message))

    def learn(self, entry: Entry) -> None:
        """Take one entry into account."""
        if entry.page == "merge" and entry.into:
            self.merged.get(self.merges.get(entry.id, ""), set()).discard(entry.id)
            self.merges[entry.id] = entry.into
            self.merged.setdefault(entry.into, set()).add(entry.id)
        elif entry.page == "news":
            self.news.setdefault(entry.id, []).append(entry)
            articles = [mark.partition(".")[0] for mark in entry.articles]
            self.published.update(articles)
            self.seeds.follow(entry.id, articles)
            self.traces.update(zip(articles, entry.traces, strict=False))
        elif entry.page == "trace":
            self.traces[entry.id] = "".join(entry.traces)
        elif entry.page == "move" and entry.into:
            self.moves[entry.id] = entry.into
            movers = self.movers.setdefault(entry.into, [])
            movers[:] = [mover for mover in movers if mover != entry.id] + [entry.id]
        elif entry.slug is not None:
            known = self.slugs.setdefault((entry.page, entry.id), [])
            if entry.slug in known:
                known.remove(entry.slug)
            known.append(entry.slug)
            if entry.page == "article":
                self.ranks.setdefault(entry.id, len(self.ranks))
            if entry.page == "story" and entry.seed:
                self.seeds.add(entry.id, entry.seed)
                self.stories.setdefault(entry.id, entry.seed)

    def add(self, entry: Entry) -> None:
        """Note a new entry; `save` writes it."""
        self.learn(entry)
        self.fresh.append(entry)

    def slug(self, page: str, id: str, default: str, wanted: str | None, seed: str | None = None) -> str:  # noqa: A002
        """The slug of a page: minted once from `default`; only an explicit `wanted` one changes it."""
        known = self.slugs.get((page, id))
        if known and (wanted is None or wanted == known[-1]):
            return known[-1]
        slug = wanted if wanted is not None else default
        self.add(Entry(page, id, seed=seed, slug=slug))
        return slug

    def seed_of(self, story: str) -> str:
        """The seed article of a story, "" if it is not known."""
        return self.stories.get(story, "")

    def former(self, page: str, id: str) -> tuple[str, ...]:  # noqa: A002
        """Slugs that a page had before its present one."""
        return tuple(self.slugs.get((page, id), ())[:-1])

    def merge(self, id: str, into: str) -> None:  # noqa: A002
        """Note that story `id` now leads to `into`."""
        if self.merges.get(id) != into:
            self.add(Entry("merge", id, into=into))

    def save(self) -> None:
        """Append what is new."""
        if self.fresh:
            ends_open = self.path.exists() and self.path.read_bytes()[-1:] not in (b"\n", b"")
            with self.path.open("ab") as file:
                file.write(b"\n" if ends_open else b"")
                file.write(b"".join(msgspec.json.encode(entry) + b"\n" for entry in self.fresh))
            self.fresh.clear()
