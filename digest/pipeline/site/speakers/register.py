"""The register of all speakers: one page of all, or one for each letter once they are many."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from digest.model import IndexEntry, IndexPage
from digest.pipeline.site.listings import place
from digest.quoting.lexicon import lexicon
from digest.rendering import letter_permalink
from digest.text import filed

__all__ = ["Register", "registered"]

INDEX = "/speakers/"
WHOLE = 600  # up to this many speakers one page lists them all
BODY = "b"  # the lexicon's class of councils, courts, companies

Line = Callable[[str], IndexEntry | None]  # a speaker's line in the register by the address of the speaker's page


@lru_cache(65536)
def registered(name: str, language: str) -> str:
    """A name as a register has it: a person's with the surname first, that of a council or a company as it is."""
    words, known = name.split(), lexicon(language)
    if known and len(words) > 1:
        kinds = [known.classes.get(word.lower()) for word in words]
        if kinds[0] == "D":  # "the Sound Line"
            return " ".join(words[1:])
        if BODY in (kinds[0], kinds[-1]):
            return name
    return filed(name)


class Register:
    """Who stands under which letter, and which of its pages an edit changes."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.letters: dict[str, set[str]] = {}  # letter -> addresses of speakers
        self.stale = {""}  # letters; at first any, so that a site without speakers has its empty page
        self.made: set[str] = set()  # letters with a page

    def put(self, permalink: str, before: IndexEntry | None, now: IndexEntry | None) -> None:
        """A speaker's line is another one now (None: there was or is none)."""
        if before is not None:
            self.stale.add(before.letter)
            listed = self.letters.get(before.letter, set())
            listed.discard(permalink)
            if not listed:
                self.letters.pop(before.letter, None)
        if now is not None:
            self.stale.add(now.letter)
            self.letters.setdefault(now.letter, set()).add(permalink)

    def pages(self, line: Line) -> Iterator[IndexPage]:
        """The pages that changed."""
        if sum(map(len, self.letters.values())) <= WHOLE:
            self.made.clear()
            if self.stale:
                everybody = (permalink for listed in self.letters.values() for permalink in listed)
                yield IndexPage(permalink=INDEX, kind="speakers", entries=self.lines(everybody, line))
        else:
            order = sorted(self.letters, key=lambda letter: place(IndexEntry("", letter, 0), letter, self.language))
            letters = tuple((letter, letter_permalink(letter)) for letter in order)
            again = set(self.letters) if self.made != set(self.letters) else self.stale  # every page leads to all
            for letter in order:
                if letter in again:
                    lines = self.lines(self.letters[letter], line)
                    address = letter_permalink(letter)
                    yield IndexPage(permalink=address, kind="speakers", entries=lines, name=letter, letters=letters)
            self.made = set(self.letters)
            counts = tuple(IndexEntry(address, letter, len(self.letters[letter])) for letter, address in letters)
            yield IndexPage(permalink=INDEX, kind="letters", entries=counts)
        self.stale.clear()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages as they were last made."""
        return (INDEX, *map(letter_permalink, sorted(self.made)))

    def lines(self, permalinks: Iterable[str], line: Line) -> tuple[IndexEntry, ...]:
        """The lines of speakers in their order."""
        found = filter(None, map(line, permalinks))
        return tuple(sorted(found, key=lambda one: place(one, registered(one.name, self.language), self.language)))
