"""The lasting name of a story: minted once from its first article, found again in the ledger, never used twice."""

from base64 import b32encode
from collections.abc import Container, Iterable, Iterator, Mapping
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

    Where two entries name one seed, the earlier one counts. Where a seed is there no more, the first article that the
    story was published with and that is still there stands in for it.
    """

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        self.ids: dict[str, str] = {}
        self.order: dict[str, int] = {}
        self.seeds: dict[str, str] = {}  # the other way round
        self.followers: dict[str, dict[str, None]] = {}  # story -> articles that it was published with, in order
        self.homes: dict[str, list[str]] = {}  # article -> stories that it was published in, the last one last
        self.merges: dict[str, str] = {}  # story -> the one that took it in
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
            self.seeds.setdefault(story, seed)

    def follow(self, story: str, articles: Iterable[str]) -> None:
        """Note with which articles a story was published."""
        for article in articles:
            self.followers.setdefault(story, {})[article] = None
            homes = self.homes.setdefault(article, [])
            if story in homes:
                homes.remove(story)
            homes.append(story)

    def stand_in(self, story: str, present: Container[str]) -> str:
        """The article that stands in for the seed of a story; "" where the seed is `present`, or none of it is.

        One that the story was the last to have comes before one that has become another story's since.
        """
        if self.seeds.get(story, "") in present:
            return ""
        left = [article for article in self.followers.get(story, ()) if article in present]
        return next((article for article in left if self.homes[article][-1] == story), left[0] if left else "")

    def claims(self, article: str) -> Iterator[str]:
        """The stories whose seed an article is, or may stand in for."""
        own = self.ids.get(article)
        yield from () if own is None else (own,)
        yield from (story for story in self.homes.get(article, ()) if story != own)


def identify(
    cluster: Cluster, dates: Mapping[str, str | None], ledger: Ledger, present: Container[str] = ()
) -> Identity:
    """Which story a cluster is: that of its earliest known seed; the others among its members are merged into it.

    Without a known seed it is the story for whose seed one of its members stands in, as the seed is not among the
    articles that are `present`. Else it is a new story, and its first article by date (undated last) is the seed.
    Depends on the cluster's own members and on what is published and present, so stories can be named in any order.
    """
    known = sorted((member for member in cluster.members if member in ledger), key=ledger.order.__getitem__)
    stories: dict[str, str] = {}
    for seed in known:
        stories.setdefault(ledger.ids[seed], seed)
    inherited = {story: member for member in cluster.members for story in inheritance(member, ledger, present)}
    if stories or inherited:
        first, *others = [*stories, *sorted(inherited, key=lambda story: rank(story, inherited, ledger))]
        kept = lasting(first, inherited, ledger)
        merged = dict.fromkeys(story for story in (first, *others) if story != kept)
        return Identity(kept, stories.get(kept) or inherited[kept], tuple(merged))
    seed = min(cluster.members, key=lambda member: (dates.get(member) or NEVER, member))
    return Identity(story_id(seed), seed)


def inheritance(member: str, ledger: Ledger, present: Container[str]) -> list[str]:
    """The stories for whose seeds an article stands in."""
    return [story for story in ledger.homes.get(member, ()) if ledger.stand_in(story, present) == member]


def rank(story: str, inherited: Mapping[str, str], ledger: Ledger) -> tuple[bool, int]:
    """Stories that were the last to have the article that stands in come first, then the older ones."""
    seed = ledger.seeds.get(story, "")
    return (ledger.homes[inherited[story]][-1] != story, ledger.order.get(seed, len(ledger)))


def lasting(story: str, inherited: Mapping[str, str], ledger: Ledger) -> str:
    """The story itself, or that which had taken it in and has lost its own seed since."""
    seen = {story}
    while (into := ledger.merges.get(story, "")) in inherited and into not in seen:
        story = into
        seen.add(story)
    return story
