"""The lasting name of a story: minted once from its first article, found again in the ledger, never used twice."""

from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from digest.model import Cluster, Identity

__all__ = ["Ledger", "identify", "story_id"]

LENGTH = 10  # letters of an id
NEVER = "9999"  # sorts after every date


def story_id(seed: str) -> str:
    """The id of the story that begins with the article `seed`."""
    return b32encode(blake2b(b"story\0" + seed.encode(), digest_size=8).digest()).decode().lower()[:LENGTH]


class Ledger:
    """The stories that have ever been published, in the order in which they were: pairs of story id and seed article.

    Where two entries name one seed, the earlier one counts.
    """

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        self.ids: dict[str, str] = {}
        self.order: dict[str, int] = {}
        for story, seed in entries:
            self.add(story, seed)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((story, seed) for seed, story in self.ids.items())

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, seed: object) -> bool:
        return seed in self.ids

    def add(self, story: str, seed: str) -> None:
        """Enter a story, unless its seed has one."""
        if seed not in self.ids:
            self.order[seed] = len(self.ids)
            self.ids[seed] = story


def identify(cluster: Cluster, dates: Mapping[str, str | None], ledger: Ledger) -> Identity:
    """Which story a cluster is: that of its earliest known seed; the others among its members are merged into it.

    Without a known seed it is a new story, and its first article by date (undated last) is the seed. Depends on the
    cluster's own members alone, so stories can be named in any order.
    """
    known = sorted((member for member in cluster.members if member in ledger), key=ledger.order.__getitem__)
    if known:
        stories = dict.fromkeys(ledger.ids[seed] for seed in known)
        first, *others = stories
        return Identity(first, known[0], tuple(others))
    seed = min(cluster.members, key=lambda member: (dates.get(member) or NEVER, member))
    return Identity(story_id(seed), seed)
