"""Whose articles are those that name no outlet: what their heads say is a name if another file calls an outlet so.

"Harbour Times" above a pasted text is its outlet's name once a page, a feed or front matter names the Harbour Times.
Nothing else is guessed from other files.
"""

from collections import Counter

from digest.model import Value
from digest.text import outlet_key

__all__ = ["Mastheads", "Names"]


class Names(Value, frozen=True):
    """What a document says of its outlet: the name that it states, or the keys (`outlet_key`) of what may be one."""

    stated: str | None = None
    heads: tuple[str, ...] = ()


class Mastheads:
    """Which outlets the files state, by key; and which files, stating none, may be theirs."""

    def __init__(self) -> None:
        self._files: dict[str, Names] = {}
        self._spellings: dict[str, Counter[str]] = {}
        self._waiting: dict[str, set[str]] = {}

    def update(self, file: str, names: Names | None) -> set[str]:
        """Put in, replace or (None) remove what a file says; returns the other files whose outlet may have changed."""
        old, new = self._files.pop(file, Names()), names or Names()
        if names is not None:
            self._files[file] = names
        if old == new:
            return set()
        keys = {outlet_key(name) for name in (old.stated, new.stated) if name}
        before = {key: self.spelling(key) for key in keys}
        for sign, stated in ((-1, old.stated), (1, new.stated)):
            if stated:
                self._count(outlet_key(stated), stated, sign)
        for key in old.heads:
            self._waiting[key].discard(file)
            if not self._waiting[key]:
                del self._waiting[key]
        for key in new.heads:
            self._waiting.setdefault(key, set()).add(file)
        changed = (key for key in keys if self.spelling(key) != before[key])
        return {one for key in changed for one in self._waiting.get(key, ())}

    def _count(self, key: str, name: str, change: int) -> None:
        """One file more or less that states a name."""
        spellings = self._spellings.setdefault(key, Counter())
        spellings[name] += change
        if not spellings[name]:
            del spellings[name]
        if not spellings:
            del self._spellings[key]

    def spelling(self, key: str) -> str | None:
        """How most files write the outlet with this key; None where none states it."""
        spellings = self._spellings.get(key)
        return min(spellings, key=lambda name: (-spellings[name], name)) if spellings else None

    def outlet(self, names: Names) -> str | None:
        """The outlet of a file that states none."""
        return next((name for key in names.heads if (name := self.spelling(key))), None)

    def of(self, file: str) -> str | None:
        """The outlet of a file that is known here, if it states none."""
        return self.outlet(self._files.get(file, Names()))

    def holdings(self) -> dict[str, Names]:
        """What each file says: with these, `restore` makes an index like this one."""
        return self._files

    def restore(self, holdings: dict[str, Names]) -> None:
        """Take in the files of another index, into an empty one."""
        for id_, names in holdings.items():
            self.update(id_, names)
