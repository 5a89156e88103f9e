"""Has anything changed since the last build? If not, there is nothing to load, group or compare."""

import sys
from pathlib import Path

import msgspec

import digest
from digest.building import Outputs, Published, code_fingerprint, combine, fingerprint
from digest.building.fingerprint import of_bytes
from digest.model import Problem
from digest.pipeline.files import FOLDERS, origin_of, walk
from digest.pipeline.newsroom import Result
from digest.pipeline.project import Project

__all__ = ["LastBuild"]


class Record(msgspec.Struct, frozen=True):
    """What the last build was made from, and what it came to."""

    sources: bytes
    ledger: bytes
    articles: int
    stories: int
    problems: tuple[Problem, ...]


class LastBuild:
    """The last build of a project; taken before the next one, since files may change while that runs."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.path = project.state / "last-build"
        self.sources = sources_key(project)

    def result(self) -> Result | None:
        """What the last build came to, if its inputs and every file that it made are as they were."""
        try:
            record = msgspec.msgpack.decode(self.path.read_bytes(), type=Record)
        except (OSError, msgspec.DecodeError):
            return None
        if (record.sources, record.ledger) != (self.sources, ledger_key(self.project)):
            return None
        outputs = Outputs(self.project.output, self.project.state / "outputs.sqlite")
        intact = outputs.is_intact()
        outputs.close()
        if not intact:
            return None
        return Result(record.articles, record.stories, record.problems, Published((), (), ()), 0, ())

    def save(self, result: Result) -> None:
        """Remember a build; one with files in its way has to look again next time."""
        if result.published.blocked:
            self.path.unlink(missing_ok=True)
            return
        ledger = ledger_key(self.project)
        record = Record(self.sources, ledger, result.articles, result.stories, result.problems)
        draft = self.path.with_suffix(".new")
        draft.write_bytes(msgspec.msgpack.encode(record))
        draft.replace(self.path)


def sources_key(project: Project) -> bytes:
    """A fingerprint of all that a site is made of but the ledger: content, settings, themes, this program."""
    package = Path(digest.__file__).parent
    parts = [
        code_fingerprint(package, (".",)),
        code_fingerprint(package.parent, ("themes",)),
        code_fingerprint(project.root, ("themes",)),
        Path(msgspec.__file__).parent.parent.stat().st_mtime_ns.to_bytes(8, "little"),
        sys.version.encode(),
        fingerprint((project.config, str(project.settings))),
    ]
    for folder in FOLDERS:
        for path in walk(project.content / folder):
            parts.append(origin_of(project.content, path).encode())
            parts.append(file_key(path))
    return combine(parts)


def file_key(path: Path) -> bytes:
    """A fingerprint of a file's bytes; of the reason where it cannot be read."""
    try:
        return of_bytes(path.read_bytes())
    except OSError as error:
        return str(error.strerror).encode()


def ledger_key(project: Project) -> bytes:
    """A fingerprint of the ledger."""
    return file_key(project.ledger)
