"""The last build: what it was made from, what it came to, and the state to go on from.

If nothing has changed since, there is nothing to load, group or compare. If some files of the content have, they are
the edit with which the newsroom goes on. Anything else - other settings, another theme or program, a ledger or a site
that somebody else has touched - is a build that looks at everything.
"""

import os
import sys
from pathlib import Path
from zlib import crc32

import msgspec

import digest
from digest.building import Outputs, Published, code_fingerprint, combine, fingerprint
from digest.model import Problem
from digest.pipeline.disk import content_key, origin_of, walk
from digest.pipeline.files import FOLDERS
from digest.pipeline.newsroom import Newsroom, Result, Site
from digest.pipeline.project import Project
from digest.pipeline.resuming.state import take_down, take_up_newsroom, take_up_site
from digest.pipeline.resuming.values import Rest
from digest.reading import supported

__all__ = ["LastBuild"]

GROWN = 2_000  # results that edits may add to the memo, beyond as many as it had: then a full build clears it


class Record(msgspec.Struct, frozen=True):
    """What the last build was made from, and what it came to; `rest` is the checksum of the state that it left.

    `recorded` is False after a preview, which does not write into the ledger what is new.
    """

    base: bytes
    files: dict[str, bytes]
    ledger: bytes
    memo: bytes
    site: bytes
    results: int
    added: int
    rest: int
    articles: int
    stories: int
    problems: tuple[Problem, ...]
    recorded: bool
    nameless: int = 0


class LastBuild:
    """The last build of a project; taken before the next one, since files may change while that runs."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.base = base_key(project)
        self.paths = {
            origin: path
            for folder in FOLDERS
            for path in walk(project.content / folder)
            if supported(origin := origin_of(project.content, path))
        }
        self.files = {origin: content_key(path) for origin, path in self.paths.items()}
        self.resumed = False
        self.record = self.valid_record()

    def valid_record(self) -> Record | None:
        """The record, if settings, program and ledger are as they were."""
        try:
            record = msgspec.msgpack.decode(self.project.last_build.read_bytes(), type=Record)
        except (OSError, msgspec.DecodeError):
            return None
        same = (record.base, record.ledger) == (self.base, content_key(self.project.ledger, sys.maxsize))
        return record if same else None

    def look_at(self, outputs: Outputs) -> None:
        """Forget the last build if the site is not just as that left it."""
        if self.record is not None and not (outputs.key == self.record.site and outputs.is_intact()):
            self.record = None

    def result(self) -> Result | None:
        """What the last build came to, if its inputs are as they were."""
        record = self.record
        if record is None or record.files != self.files or not record.recorded:
            return None
        return Result(record.articles, record.stories, record.problems, Published((), (), ()), 0, (), record.nameless)

    def changed(self) -> list[Path]:
        """The files of the content that are not as they were."""
        before, now = self.record.files if self.record else {}, self.files
        origins = sorted(origin for origin in before.keys() | now.keys() if before.get(origin) != now.get(origin))
        return [self.paths.get(origin) or self.project.content / origin for origin in origins]

    def resume(self, newsroom: Newsroom, site: Site | None = None) -> bool:
        """Let a new newsroom, and its site, go on from where the last build ended, if that is known."""
        record = self.record
        if record is None or record.memo != newsroom.memo.token or record.added > record.results + GROWN:
            return False
        try:
            data = self.rest.read_bytes()
            rest = msgspec.msgpack.decode(data, type=Rest) if crc32(data) == record.rest else None
        except (OSError, msgspec.DecodeError):
            return False
        if rest is None:
            return False
        newsroom.files.paths = dict(self.paths)
        take_up_newsroom(rest, newsroom)
        newsroom.files.keys = record.files
        if site is not None:
            take_up_site(rest, site)
        self.resumed = True
        return True

    @property
    def rest(self) -> Path:
        """The file with the state that the last build left."""
        return self.project.state / "rest"

    def save(self, result: Result, site: Site, *, recorded: bool) -> None:
        """Remember what a site has become that `resume` was called for; one with files in its way has to look again.

        `recorded` tells whether the ledger knows what is new in it.
        """
        if site.blocked or not site.complete or site.changed or site.gone:
            return
        memo, before = site.newsroom.memo, self.record if self.resumed else None
        memo.flush()
        data = msgspec.msgpack.encode(take_down(site))
        record = Record(
            base=self.base,
            files=site.newsroom.files.keys,
            ledger=content_key(self.project.ledger, sys.maxsize),
            memo=memo.token,
            site=site.outputs.key,
            results=before.results if before else len(memo.touched),
            added=before.added + memo.added if before else 0,
            rest=crc32(data),
            articles=result.articles,
            stories=result.stories,
            problems=result.problems,
            recorded=recorded,
            nameless=result.nameless,
        )
        write(self.rest, data)
        write(self.project.last_build, msgspec.msgpack.encode(record))


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_suffix(".new")
    draft.write_bytes(data)
    draft.replace(path)


def base_key(project: Project) -> bytes:
    """A fingerprint of all that a site is made of but content and ledger: settings, themes, this program."""
    package = Path(digest.__file__).parent
    return combine(
        [
            code_fingerprint(package, (".",)),
            code_fingerprint(package.parent, ("themes",)),
            code_fingerprint(project.root, ("themes",)),
            Path(msgspec.__file__).parent.parent.stat().st_mtime_ns.to_bytes(8, "little"),
            sys.version.encode(),
            fingerprint((project.config, os.fsencode(project.settings or ""))),
        ]
    )
