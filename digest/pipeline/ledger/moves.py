"""Articles that are found in another file: moved, renamed, saved again in another form.

An article is known by its path, and keeps its id, so all of its addresses, when it is found under another one: when an
article is gone that was published, and one that never was is at the same address on the web, has the same source, or
the same headline of the same outlet and day. The ledger remembers the move; it holds until a file is at the old path.
What each article is known by is in the ledger as well, as its *trace*: short hashes of source, address on the web,
headline and outlet, and the day.
"""

from base64 import b32encode
from collections.abc import Callable, Iterable, KeysView, Mapping, Set
from hashlib import blake2b

from msgspec.structs import replace

from digest.building import combine
from digest.model import Article
from digest.pipeline.ledger.addresses import Entry, Ledger
from digest.pipeline.stages import DocumentEntry
from digest.text import fold, page_address, words

__all__ = ["Moves", "source_hash", "trace_of"]

Changes = dict[str, DocumentEntry | None]
LENGTH = 8  # letters of a hash
SHORTEST = 40  # signs of a source that tells an article from others
PART = 2_000  # signs of a long one that are looked at, at its beginning, middle and end
FEWEST = 4  # words of such a headline
DAY = 10  # signs of a date


def hashed(text: str) -> str:
    """40 bits of a hash."""
    return b32encode(blake2b(text.encode("utf-8", "replace"), digest_size=5).digest()).decode().lower()[:LENGTH]


def source_hash(source: str) -> str:
    """The hash of a source, by parts of it; "" for one that is short."""
    if len(source) < SHORTEST:
        return ""
    middle = len(source) // 2
    parts = (str(len(source)), source[:PART], source[middle : middle + PART], source[-PART:])
    return hashed("\n".join(parts))


def trace_of(article: Article, source: str) -> str:
    """What an article is known by; `source` is the hash of its source."""
    url, title, outlet = article.url or "", words(fold(article.title)), fold(article.outlet or "")
    headline = hashed(" ".join(title)) if len(title) >= FEWEST else ""
    address = page_address(url) if url else ""
    parts = (source, hashed(address) if "/" in address else "", headline, hashed(outlet) if outlet else "")
    return ".".join((*parts, (article.published or "")[:DAY]))


def alike(one: str, other: str) -> int:
    """How sure it is that two traces are of one article; 0 where nothing says so.

    Surest by its address on the web, then by its source, then by its headline.
    """
    source, url, title, outlet, date = (
        None if not mine or not theirs else mine == theirs
        for mine, theirs in zip(one.split("."), other.split("."), strict=True)
    )
    if url is not None:
        return 3 if url else 0
    if source and outlet is not False and date is not False:
        return 2
    return 1 if title and outlet and date else 0


class Moves:
    """Which id each article goes by. Outside of here its own id, that of its path, is not to be seen."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.present: dict[str, DocumentEntry] = {}  # by their own ids
        self.lost: set[str] = set()  # published articles that are not there
        self.unpublished: set[str] = set()  # articles that are there and were never published
        self.looked = False  # whether these two are known

    def name(self, own: str) -> str:
        """The id that the article with this id of its own goes by: another one's as long as that has no file."""
        target = self.ledger.moves.get(own)
        if target is None or target in self.present:
            return own
        movers = (mover for mover in reversed(self.ledger.movers[target]) if mover in self.present)
        return target if next(movers, None) == own else own

    def called(self, own: DocumentEntry) -> DocumentEntry:
        """An article under the name that it goes by."""
        id_ = self.name(own.id)
        return own if id_ == own.id else replace(own, id=id_, fingerprint=combine((own.fingerprint, id_.encode())))

    def restore(self, entries: Iterable[DocumentEntry]) -> None:
        """Go on from the articles that there were at an earlier time."""
        self.present = {entry.id: entry for entry in entries}

    def take(self, changes: Changes) -> Changes:
        """Articles that changed (None: gone), by the ids that they go by; and those that go by another one for it."""
        return self.renamed(changes, {})

    def renamed(self, changes: Changes, moved: Mapping[str, str]) -> Changes:
        """The same, where these articles are found to be others that are gone."""
        touched = set(changes) | set(moved)
        for own in (*changes, *moved):
            touched.update(self.ledger.movers.get(own, ()))
            touched.update(self.ledger.movers.get(self.ledger.moves.get(own, ""), ()))
        before = {own: self.name(own) for own in touched if own in self.present}
        for own, target in sorted(moved.items()):
            self.ledger.add(Entry("move", own, into=target))
        for own, entry in changes.items():
            if entry is None:
                self.present.pop(own, None)
            else:
                self.present[own] = entry
        found: Changes = dict.fromkeys(before.values())
        now = {own: self.called(self.present[own]) for own in touched if own in self.present}
        found.update({entry.id: entry for entry in now.values()})
        for own, entry in now.items():
            if own not in changes and before.get(own) == entry.id:
                del found[entry.id]
        return found

    def find(self, changed: Set[str], present: KeysView[str], trace: Callable[[str], str]) -> dict[str, str]:
        """Articles that are others which are gone: own ids, and those that they are to go by.

        `changed` are the articles that came, went or changed, `present` all that there are; `trace` gives what one is
        known by. The surest come first, then those whose file comes first.
        """
        self.note(changed, present)
        fresh = self.unpublished if changed & self.lost else self.unpublished & changed
        if not fresh or not self.lost:
            return {}
        gone = {id_: self.ledger.traces[id_] for id_ in sorted(self.lost) if id_ in self.ledger.traces}
        new = {own: trace(own) for own in sorted(fresh, key=lambda own: self.present[own].origin)} if gone else {}
        pairs = [(-sure, own, id_) for own in new for id_ in gone if (sure := alike(new[own], gone[id_]))]
        found: dict[str, str] = {}
        for _, own, id_ in sorted(pairs, key=lambda pair: pair[0]):
            if own not in found and id_ not in found.values():
                found[own] = id_
        return found

    def note(self, changed: Set[str], present: KeysView[str]) -> None:
        """Keep the books of which published articles are lost, and which of those that there are were never published.

        An article that goes by another id is published under that one."""
        published = self.ledger.published
        if not self.looked:
            self.looked, self.lost, self.unpublished = True, published - present, present - published
            return
        for id_ in changed:
            (self.lost.add if id_ in published and id_ not in present else self.lost.discard)(id_)
            (self.unpublished.add if id_ in present and id_ not in published else self.unpublished.discard)(id_)
