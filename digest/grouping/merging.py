"""Stories that an editor joins: the grouping stays as it is, and whole stories are shown as one."""

from collections.abc import Iterable

from digest.grouping.incremental import Regrouping, ordered
from digest.model import Cluster

__all__ = ["Merging"]


class Merging:
    """Puts an editor's merges on top of a grouping. What it shows depends on the clusters and the pairs alone."""

    def __init__(self) -> None:
        self.base: dict[str, Cluster] = {}  # by every member
        self.merged: set[Cluster] = set()
        self.hidden: set[Cluster] = set()

    def update(self, regrouped: Regrouping, pairs: Iterable[tuple[str, str]]) -> Regrouping:
        """Take in what the grouping did; `pairs` of article ids name the stories to be one.

        Articles that do not exist have no effect.
        """
        before = set(regrouped.dissolved)
        for cluster in regrouped.dissolved:
            for member in cluster.members:
                self.base.pop(member, None)
        for cluster in regrouped.formed:
            self.base.update(dict.fromkeys(cluster.members, cluster))
        groups = self.groups(pairs)
        merged = {union(group) for group in groups}
        hidden = {cluster for group in groups for cluster in group}
        fresh = set(regrouped.formed)
        dissolved = (before - self.hidden) | (self.merged - merged) | (hidden - self.hidden - fresh)
        back = {cluster for cluster in self.hidden - hidden if self.base.get(cluster.members[0]) == cluster}
        formed = (fresh - hidden) | (merged - self.merged) | back
        self.merged, self.hidden = merged, hidden
        return Regrouping(ordered(dissolved - formed), ordered(formed - dissolved))

    def groups(self, pairs: Iterable[tuple[str, str]]) -> list[set[Cluster]]:
        """The clusters to show as one, in sets of two or more."""
        groups: list[set[Cluster]] = []
        for pair in pairs:
            group = {self.base[name] for name in pair if name in self.base}
            if len(group) < 2:
                continue
            for other in [other for other in groups if other & group]:
                groups.remove(other)
                group |= other
            groups.append(group)
        return groups


def union(group: set[Cluster]) -> Cluster:
    """One story out of several."""
    listed = ordered(group)
    members = tuple(sorted(member for cluster in listed for member in cluster.members))
    return Cluster(members, tuple(sorted(voice for cluster in listed for voice in cluster.voices)))
