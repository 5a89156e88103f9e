"""The files under `content/`: what is there, and which articles changed in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from digest.building import Memo, fingerprint
from digest.building.fingerprint import of_bytes
from digest.model import Document, Note, Problem, Reading, SitePage
from digest.pipeline.disk import LARGEST, TOO_LARGE, content_key, origin_of, stamp_of, walk
from digest.pipeline.ledger.moves import Moves, source_hash
from digest.pipeline.stages import DocumentEntry, FileEntry, Stages, unreadable
from digest.reading import read, supported

__all__ = ["FOLDERS", "FileChanges", "Files"]

SMALL, FEW = 64 * 1024, 3  # bytes and articles of a file that may be looked at before it is known to be complete
FOLDERS = ("articles", "pages", "stories")
Outlets = tuple[tuple[str, str, int | None], ...]  # folder, name, line: see `Config`


@dataclass(slots=True)
class FileChanges:
    """What changed in the content: documents by id (None: gone), and whether notes or own pages did."""

    documents: dict[str, DocumentEntry | None] = field(default_factory=dict)
    notes: bool = False
    pages: bool = False


class Files:
    """What the files of one content folder gave, by origin."""

    def __init__(self, content: Path, memo: Memo, stages: Stages, moves: Moves, outlets: Outlets = ()) -> None:
        self.content = content
        self.moves = moves
        self.outlets = outlets
        self.memo = memo
        self.stages = stages
        self.inside: dict[str, set[str]] = {}  # files by the folders that the settings name an outlet for
        self.entries: dict[str, FileEntry] = {}
        self.special: set[str] = set()  # files that hold more than articles, so that nobody has to look at all
        self.paths: dict[str, Path] = {}
        self.stamps: dict[str, tuple[int, int]] = {}  # size and change time when last read
        self.keys: dict[str, bytes] = {}  # what was read then, see `content_key`
        self.fresh: dict[str, Document] = {}  # by origin: documents read in this round, until they are cleaned

    def scan(self) -> set[str]:
        """All origins that are there now or were there before."""
        self.paths = dict(self.present())
        return set(self.paths) | set(self.entries)

    def present(self) -> Iterator[tuple[str, Path]]:
        """The files that are there now, by origin."""
        for folder in FOLDERS:
            for path in walk(self.content / folder):
                origin = origin_of(self.content, path)
                if supported(origin):
                    yield origin, path

    def origins(self, paths: Iterable[Path]) -> set[str]:
        """The origins behind changed paths; a folder stands for all that is or was in it."""
        touched: set[str] = set()
        for path in paths:
            origin = origin_of(self.content, path)
            if not origin.startswith(tuple(f"{folder}/" for folder in FOLDERS)):
                continue
            if path.is_dir() and not path.is_symlink():
                inside = {origin_of(self.content, inner): inner for inner in walk(path)}
                self.paths.update(inside)
                touched.update(inside)
            else:
                self.paths[origin] = path
                touched.add(origin)
            if not path.exists():
                touched.update(known for known in self.entries if known.startswith(origin + "/"))
        return {origin for origin in touched if origin in self.entries or supported(origin)}

    def changed_on_disk(self, interrupted: Callable[[], bool]) -> set[Path]:
        """Files that look different from when they were read, came or went: what no event told of.

        None at all if something else has to be done first: the look at the disk is broken off.
        """
        found: dict[str, Path] = {}
        changed: set[Path] = set()
        for origin, path in self.present():
            if interrupted():
                return set()
            found[origin] = path
            if stamp_of(path) != self.stamps.get(origin):
                changed.add(path)
        gone = {self.paths[origin] for origin in self.entries if origin not in found}
        self.paths = found
        return changed | gone

    def stamp(self, origin: str) -> tuple[int, int] | None:
        """Size and change time of a file; None where there is none."""
        return stamp_of(self.paths[origin]) if origin in self.paths else None

    def refresh(self, origins: Iterable[str]) -> FileChanges:
        """Read these files again and tell what changed."""
        changes = FileChanges()
        for origin in sorted(origins):
            old = self.entries.get(origin, FileEntry())
            stamp = self.stamp(origin)
            new = self.read_entry(origin)
            if stamp is not None:
                self.stamps[origin] = stamp
            self.settle_in(origin, new is not None)
            if new is None:
                for held in (self.entries, self.paths, self.stamps, self.keys):
                    held.pop(origin, None)
                new = FileEntry()
            else:
                self.entries[origin] = new
            (self.special.add if new.is_special else self.special.discard)(origin)
            before = {document.id: document for document in old.documents}
            after = {document.id: document for document in new.documents}
            changes.documents.update({id_: None for id_ in before if id_ not in after})
            changes.documents.update({id_: entry for id_, entry in after.items() if before.get(id_) != entry})
            changes.notes |= old.notes != new.notes
            changes.pages |= old.pages != new.pages
        changes.documents = self.moves.take(changes.documents)
        return changes

    def read_entry(self, origin: str) -> FileEntry | None:
        """What the file holds now; None if it is not there (or not one of ours)."""
        path = self.paths.get(origin)
        if path is None or not supported(origin):
            return None
        try:
            if not path.is_file():
                return self.left_out(origin, path)
            if path.stat().st_size > LARGEST:
                self.keys[origin] = TOO_LARGE
                return unreadable(origin, "too-large", f"The file is larger than {LARGEST >> 20} MB; it is left out.")
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self.keys[origin] = str(error.strerror).encode()
            return unreadable(origin, "unreadable", f"The file cannot be read: {error.strerror}; it is left out.")
        self.keys[origin] = of_bytes(data)
        return self.entry(origin, data)

    def entry(self, origin: str, data: bytes) -> FileEntry:
        """What these bytes of a file hold."""
        key = (origin.encode("utf-8", "replace"), of_bytes(data), *map(str.encode, self.outlet_of(origin)))
        return self.memo.value(self.memo.call(self.stages.read, key, lambda: self.keep(origin, read(origin, data))))

    def glance(self, path: Path) -> tuple[DocumentEntry, ...]:
        """The articles in a small file as it is at this moment; nobody takes note of it."""
        origin = origin_of(self.content, path)
        if not origin.startswith(f"{FOLDERS[0]}/") or not supported(origin) or path.stat().st_size > SMALL:
            return ()
        return tuple(map(self.moves.called, self.entry(origin, path.read_bytes()).documents[:FEW]))

    def left_out(self, origin: str, path: Path) -> FileEntry | None:
        """Why a folder is not looked into, or a link not followed (see `walk`); None for what is neither."""
        if not path.is_dir() and not path.is_symlink():
            return None
        self.keys[origin] = content_key(path)
        if not path.is_dir():
            return unreadable(origin, "broken-link", "The link leads to no file; mend it or delete it.")
        if path.is_symlink():
            return unreadable(origin, "linked-folder", "Linked folders are not followed: copy it, or link its files.")
        return unreadable(origin, "unreadable", "The folder cannot be read; what is in it is left out.")

    def outlet_of(self, origin: str) -> tuple[str, ...]:
        """The outlet that the settings name for the folder of a file, if they do."""
        return next(((name,) for folder, name, _ in self.outlets if lies_in(origin, folder)), ())

    def keep(self, origin: str, reading: Reading) -> FileEntry:
        """The lasting part of a reading; its documents are held only until they are cleaned."""
        documents, named = [], self.outlet_of(origin)
        for document in reading.documents:
            if named and not document.metadata.outlet:
                document = replace(document, metadata=replace(document.metadata, outlet=named[0]))
            self.fresh[document.origin] = document
            outlet = document.metadata.outlet
            known = (fingerprint(document), outlet, source_hash(document.source))
            documents.append(DocumentEntry(document.id, document.origin, *known))
        return FileEntry(tuple(documents), reading.pages, reading.notes, reading.problems)

    def documents(self, origin: str) -> tuple[DocumentEntry, ...]:
        """The articles of the file at a path, or of the file of several that one with "#2" is in."""
        entry = self.entries.get(origin) or self.entries.get(origin.rpartition("#")[0])
        return entry.documents if entry is not None else ()

    def document(self, entry: DocumentEntry) -> Document:
        """The document itself, read again from its file where it is not at hand any more."""
        if entry.origin not in self.fresh:
            path = self.path_of(entry.origin)
            origin = origin_of(self.content, path)
            self.keep(origin, read(origin, path.read_bytes()))
        held = self.fresh[entry.origin]
        return held if held.id == entry.id else replace(held, id=entry.id)

    def path_of(self, origin: str) -> Path:
        """The file that a document came from; one file may hold several (`feed.xml#2`)."""
        return self.paths[origin] if origin in self.paths else self.paths[origin.rsplit("#", 1)[0]]

    def forget_documents(self) -> None:
        """Let go of the documents of this round."""
        self.fresh.clear()

    def restore(self, entries: dict[str, FileEntry], stamps: dict[str, tuple[int, int]]) -> None:
        """Go on from what the files gave at an earlier time."""
        self.entries, self.stamps = entries, stamps
        self.special = {origin for origin, entry in entries.items() if entry.is_special}
        self.moves.restore(document for entry in entries.values() for document in entry.documents)
        for origin in entries if self.outlets else ():
            self.settle_in(origin, True)

    @property
    def notes(self) -> list[Note]:
        """The editor's notes, in order of their files."""
        return [note for origin in sorted(self.special) for note in self.entries[origin].notes]

    @property
    def pages(self) -> list[SitePage]:
        """The site's own pages, in order of their files."""
        return [page for origin in sorted(self.special) for page in self.entries[origin].pages]

    @property
    def idle_outlets(self) -> list[tuple[str, int | None]]:
        """The folders that the settings name an outlet for and that hold nothing, with their lines."""
        return [(folder, line) for folder, _, line in self.outlets if not self.inside.get(folder)]

    def settle_in(self, origin: str, present: bool) -> None:
        """Note that a file is in the folders that the settings name an outlet for, or is there no more."""
        for folder, _, _ in self.outlets:
            if lies_in(origin, folder):
                inside = self.inside.setdefault(folder, set())
                (inside.add if present else inside.discard)(origin)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the files."""
        return [problem for origin in self.special for problem in self.entries[origin].problems]


def lies_in(origin: str, folder: str) -> bool:
    """Whether a file is one of a folder below `articles/`, or is itself what `folder` names."""
    return f"{origin}/".startswith(f"{FOLDERS[0]}/{folder}/")
