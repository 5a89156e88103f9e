"""Where articles see one another: lists of the articles by their weightiest terms, in order of publication.

An article sees only the `WINDOW` ones before and after it in a list, and is compared with whom it sees in at least
`SHARED` lists; articles in different languages, which share no terms, are listed under their names for that.
So what an article is compared with is bounded however many articles there are, depends on the set of articles alone,
and changes only near an article that comes or goes.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

from digest.grouping.features import Features

__all__ = ["Index", "Pairs"]

KEYS = 64
WINDOW = 12
SHARED = 3
ENOUGH = 2  # where one of the two is very short

Pairs = set[tuple[str, str]]  # of places, the earlier one first


class Index:
    """The lists. A *place* is an article's day and id in one sortable word."""

    def __init__(self) -> None:
        self.keys: dict[str, tuple[str, ...]] = {}
        self.names: dict[str, tuple[str, ...]] = {}  # keys that count only between languages
        self.language: dict[str, str | None] = {}
        self.languages: Counter[str | None] = Counter()
        self.lists: dict[str, list[str]] = {}

    def update(self, removed: Iterable[str], added: Mapping[str, Features]) -> tuple[Pairs, Pairs]:
        """Take places out and put places in; gives the pairs that came nearer to each other somewhere, or apart.

        A place whose article is another one now is in both; it stays in those lists where it still belongs.
        """
        nearer: Pairs = set()
        farther: Pairs = set()
        staying = {place: self.listed(place) & lists_of(added[place]) for place in removed if place in added}
        for place in removed:
            self.remove(place, staying.get(place, set()), nearer)
        for place, features in added.items():
            self.add(place, features, staying.get(place, set()), farther)
        return nearer, farther

    def listed(self, place: str) -> set[str]:
        """The lists in which a place is."""
        return {*self.keys[place], *self.names[place]}

    def remove(self, place: str, staying: set[str], nearer: Pairs) -> None:
        """Take a place out of its lists but for some; those on either side of it come nearer to each other."""
        self.languages -= Counter([self.language.pop(place)])
        telling = self.telling(place)
        for key in self.keys.pop(place) + self.names.pop(place):
            if key in staying:
                continue
            listed = self.lists[key]
            at = bisect_left(listed, place)
            del listed[at]
            if len(listed) > WINDOW and key in telling:
                straddling(listed, at, WINDOW, nearer)
            if not listed:
                del self.lists[key]

    def add(self, place: str, features: Features, staying: set[str], farther: Pairs) -> None:
        """Put a place into its lists but for those where it is; those on either side of it move apart."""
        self.register(place, features)
        telling = self.telling(place)
        for key in self.keys[place] + self.names[place]:
            if key in staying:
                continue
            listed = self.lists.get(key)
            if listed is None:
                listed = self.lists[key] = []
            at = bisect_left(listed, place)
            listed.insert(at, place)
            if len(listed) > WINDOW + 1 and key in telling:
                straddling(listed, at, WINDOW + 1, farther)

    def append(self, place: str, features: Features) -> list[str]:
        """Put a place that is later than all others into its lists; gives whom of these it is compared with."""
        self.register(place, features)
        seen: tuple[list[str], list[str]] = ([], [])
        for keys, found in zip((self.keys[place], self.names[place]), seen, strict=True):
            looks = found is seen[0] or len(self.languages) > 1
            for key in keys:
                listed = self.lists.get(key)
                if listed is None:
                    self.lists[key] = [place]
                    continue
                if looks:
                    found += listed[-WINDOW:]
                listed.append(place)
        return self.chosen(place, Counter(seen[0]), Counter(seen[1]))

    def register(self, place: str, features: Features) -> None:
        """Note the lists and the language of an article."""
        self.language[place] = features.language
        self.languages[features.language] += 1
        self.keys[place], self.names[place] = keys_of(features), names_of(features)

    def telling(self, place: str) -> frozenset[str]:
        """The lists of a place that decide on anything: while all articles are in one language, no name does."""
        return frozenset(self.keys[place] + self.names[place] if len(self.languages) > 1 else self.keys[place])

    def candidates(self, place: str) -> list[str]:
        """Whom a place is compared with."""
        names = self.names[place] if len(self.languages) > 1 else ()
        return self.chosen(place, self.seen(place, self.keys[place]), self.seen(place, names))

    def seen(self, place: str, keys: Iterable[str]) -> Counter[str]:
        """In how many of these lists a place sees each other one."""
        seen: list[str] = []
        for key in keys:
            listed = self.lists[key]
            if len(listed) > WINDOW + 1:
                at = bisect_left(listed, place)
                seen += listed[max(0, at - WINDOW) : at + WINDOW + 1]
            elif len(listed) > 1:
                seen += listed
        return Counter(seen)

    def chosen(self, place: str, keys: Counter[str], names: Counter[str]) -> list[str]:
        """Whom a place sees often enough to be compared with it, under keys or, in another language, under names."""
        found = [other for other, count in keys.items() if count >= ENOUGH and other != place]
        if len(self.keys[place]) >= KEYS:
            found = [other for other in found if keys[other] >= SHARED or len(self.keys[other]) < KEYS]
        if len(self.languages) > 1:
            found = [other for other in found if not self.foreign(place, other)]
            found += [other for other, count in names.items() if count >= SHARED and self.foreign(place, other)]
        return found

    def foreign(self, one: str, other: str) -> bool:
        """Whether two articles are known to be in different languages."""
        mine, theirs = self.language[one], self.language[other]
        return mine != theirs and bool(mine and theirs)

    def tongues(self, places: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The languages of some places, as far as they are known, each with its places."""
        found: dict[str, list[str]] = {}
        for place in sorted(places):
            if language := self.language[place]:
                found.setdefault(language, []).append(place)
        return tuple((language, tuple(found[language])) for language in sorted(found))

    def compared(self, one: str, other: str, known: dict[str, frozenset[str]]) -> bool:
        """Whether two places see each other often enough; `known` collects the keys of those asked for."""
        if self.foreign(one, other):
            shared, least = frozenset(self.names[one]).intersection(self.names[other]), SHARED
        else:
            for place in (one, other):
                if place not in known:
                    known[place] = frozenset(self.keys[place])
            brief = len(self.keys[one]) < KEYS or len(self.keys[other]) < KEYS
            shared, least = known[one] & known[other], ENOUGH if brief else SHARED
        if len(shared) < least:
            return False
        for key in shared:
            listed = self.lists[key]
            if len(listed) <= WINDOW + 1 or abs(bisect_left(listed, one) - bisect_left(listed, other)) <= WINDOW:
                least -= 1
                if not least:
                    return True
        return False


def keys_of(features: Features) -> tuple[str, ...]:
    """The weightiest terms of an article, without its numbers."""
    return tuple(term for term in features.terms.split("\n", KEYS)[:KEYS] if term and not term.startswith("#"))


def names_of(features: Features) -> tuple[str, ...]:
    """The names in an article, as keys."""
    return tuple(f"@{name}" for name in sorted(set(features.names.split("\n"))) if name)


def lists_of(features: Features) -> set[str]:
    """All lists that an article belongs into."""
    return {*keys_of(features), *names_of(features)}


def straddling(listed: list[str], at: int, reach: int, pairs: Pairs) -> None:
    """Note the pairs of a list that are `reach` apart and lie on either side of position `at`."""
    first, last = max(0, at - reach), min(at, len(listed) - reach)
    pairs.update(zip(listed[first:last], listed[first + reach : last + reach], strict=True))
