"""Which lines of a file other files hold as well: template, or a copy of the same article.

A line that recurs over several articles is template, whatever it looks like. But wire copy recurs too: two files
that share most of their long lines are copies of one text (unless one outlet publishes both), and say nothing about
each other.
"""

from typing import NamedTuple

from digest.cleaning.keys import LONG
from digest.model import Value

__all__ = ["Evidence", "LineIndex"]

MANY = 2  # holders beyond this many make no difference
CROWD = 20  # a line that so many files hold is template even if some of them are copies
COPIED = 0.3  # share of the long lines that makes two files copies


class Evidence(Value, frozen=True):
    """How many other files hold each line, 0, 1 or 2 (and more), in the order of the layout's lines.

    `outlet` is the article's, if it names none itself and its head says what other files call an outlet.
    """

    others: tuple[int, ...] = ()
    outlet: str | None = None

    def held(self, line: int) -> int:
        """How many other files hold a line."""
        return self.others[line] if line < len(self.others) else 0


class Holding(NamedTuple):
    """One file's lines."""

    outlet: str | None
    keys: tuple[int, ...]

    @property
    def long(self) -> frozenset[int]:
        """The keys of its long lines."""
        return frozenset(key for key in self.keys if key & LONG)


class LineIndex:
    """Counts lines over all files, and tells whose counts an edit changed."""

    def __init__(self) -> None:
        self._files: dict[str, Holding] = {}
        self._holders: dict[int, dict[str, None]] = {}
        self._evidence: dict[str, Evidence] = {}

    def update(self, id: str, outlet: str | None, keys: tuple[int, ...] | None) -> set[str]:  # noqa: A002
        """Put in, replace or (without keys) remove a file's lines; return the files whose evidence may have changed."""
        old = self._files.pop(id, None)
        touched: set[str] = {id}
        gone = set(old.keys) if old else set()
        come = {key for key in keys if key} if keys is not None else set()
        for key in gone | come:
            holders = self._holders.get(key, {})
            if len(holders) <= CROWD + 1:
                touched.update(holders)
        for key in gone:
            if key:
                self._holders[key].pop(id)
                if not self._holders[key]:
                    del self._holders[key]
        if keys is not None:
            self._files[id] = Holding(outlet, keys)
            for key in come:
                self._holders.setdefault(key, {})[id] = None
        changed = set()
        for one in touched:
            before = self._evidence.pop(one, None)
            if one in self._files and before is not None:
                self._evidence[one] = self._look(one, self._files[one])
            if before is None or self._evidence.get(one) != before:
                changed.add(one)
        return changed

    def holdings(self) -> dict[str, tuple[str | None, tuple[int, ...]]]:
        """Each file's outlet and lines: with these, `restore` makes an index like this one."""
        return {id_: (file.outlet, file.keys) for id_, file in self._files.items()}

    def restore(self, holdings: dict[str, tuple[str | None, tuple[int, ...]]]) -> None:
        """Take in the files of another index, into an empty one."""
        holders = self._holders
        for id_, (outlet, keys) in holdings.items():
            self._files[id_] = Holding(outlet, keys)
            for key in keys:
                if key in holders:
                    holders[key][id_] = None
                elif key:
                    holders[key] = {id_: None}

    def evidence(self, id: str) -> Evidence:  # noqa: A002
        """What the other files say about this one's lines."""
        known = self._evidence.get(id)
        if known is None:
            known = self._evidence[id] = self._look(id, self._files[id]) if id in self._files else Evidence()
        return known

    def expected(self, id: str, outlet: str | None, keys: tuple[int, ...]) -> Evidence:  # noqa: A002
        """What `evidence` will be once the file has these lines."""
        return self._look(id, Holding(outlet, keys))

    def _look(self, id: str, file: Holding) -> Evidence:  # noqa: A002
        """Count the holders of each of a file's lines, copies of the file left out."""
        copies: dict[str, bool] = {}
        others = []
        for key in file.keys:
            holders = self._holders.get(key, {}) if key else {}
            if len(holders) + (id not in holders) > CROWD:
                others.append(MANY)
                continue
            count = 0
            for other in holders:
                if other != id and count < MANY:
                    if other not in copies:
                        copies[other] = self._copy(file, self._files[other])
                    count += not copies[other]
            others.append(count)
        return Evidence(tuple(others))

    def _copy(self, one: Holding, other: Holding) -> bool:
        """Whether two files are copies of one text."""
        if one.outlet is not None and one.outlet == other.outlet:
            return False
        mine, theirs = one.long, other.long
        fewer = min(len(mine), len(theirs))
        return fewer > 0 and len(mine & theirs) >= max(2, COPIED * fewer)
