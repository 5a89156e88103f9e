"""The editor's overrides: notes on stories, and cleaning rules; one that matches nothing any more is a warning."""

from digest.grouping import Constraints
from digest.model import Cluster, Note, Problem
from digest.pipeline.articles import Articles, Progress
from digest.pipeline.files import Files
from digest.pipeline.project import Project
from digest.pipeline.stories import Decisions, Stories

__all__ = ["Overrides"]

LOST = "An id goes when the last article that the story was published with does."


class Overrides:
    """Applies notes to stories."""

    def __init__(self, files: Files, articles: Articles, stories: Stories, project: Project) -> None:
        self.files = files
        self.articles = articles
        self.stories = stories
        self.project = project
        self.applied: dict[str, Note] = {}
        self.stale: tuple[Problem, ...] = ()

    def decisions(self) -> Decisions:
        """What the notes say about which articles are one story."""
        joined: set[tuple[str, str]] = set()
        parted: set[tuple[str, str]] = set()
        for note in self.files.notes:
            first = self.representative(note.story)
            others = (self.representative(name) for name in note.merge)
            joined.update((first, other) for other in others if first and other and first != other)
            split = (self.articles.by_origin(origin) for origin in note.split)
            parted.update((first, other) for other in split if first and other and first != other)
        preferred = frozenset(note.story for note in self.files.notes if note.merge)
        return Decisions(Constraints(parted=tuple(sorted(parted))), tuple(sorted(joined)), preferred)

    def representative(self, name: str) -> str:
        """An article that stands for the story that a note names: its seed, or what stands in for that, or the first
        with the key; "" if none."""
        seed, ledger = self.stories.ledger.seed_of(name), self.stories.ledger
        if seed in self.articles.entries:
            return seed
        if heir := ledger.seeds.stand_in(name, self.articles.states):
            return heir
        return min(self.articles.by_key.get(name, ()), default="")

    def refresh(self, progress: Progress) -> tuple[set[str], set[str]]:
        """Apply the notes as they are now; returns stories changed, and stories gone."""
        notes: dict[str, Note] = {}
        for note in self.files.notes:
            notes.setdefault(note.story, note)
        before, self.applied = self.applied, notes
        self.stories.notes = notes
        names = {name for name in before.keys() | notes.keys() if before.get(name) != notes.get(name)}
        clusters = [cluster for name in sorted(names) if (cluster := self.cluster(name))]
        changed, gone = self.stories.rebuild(clusters, set(), progress) if clusters else (set(), set())
        self.stale = tuple(problem for note in self.files.notes for problem in self.complaints(note))
        return changed, gone

    def cluster(self, name: str) -> Cluster | None:
        """The articles of the story that a note names by its id or by the key of its articles."""
        story = self.stories.states.get(name) or self.stories.states.get(self.stories.ledger.merges.get(name, ""))
        if story:
            return story.cluster
        return self.stories.clusters.get(self.representative(name))  # also where the merging is about to be recorded

    def complaints(self, note: Note) -> list[Problem]:
        """The warnings for what a note names and is not there."""
        lines = dict(note.lines)
        found = [
            (lines.get("story", 1), f"No story has the id or key “{name}”; the note is not shown. {LOST}")
            for name in [note.story]
            if not self.cluster(name)
        ]
        found += [
            (lines["merge"], f"No story has the id or key “{name}”; nothing is merged.")
            for name in note.merge
            if not self.representative(name)
        ]
        found += [
            (lines["split"], f"There is no article “{origin}”; nothing is split off.")
            for origin in note.split
            if not self.articles.by_origin(origin)
        ]
        found += [(lines["split"], message) for origin in note.split if (message := self.stays(note, origin))]
        return [Problem("warning", note.origin, line, "stale-note", message) for line, message in found]

    def stays(self, note: Note, origin: str) -> str:
        """Why an article cannot be taken out of its story; "" if it can."""
        id_ = self.articles.by_origin(origin)
        if id_ and id_ in self.articles.by_key.get(note.story, ()):
            return f"“{origin}” has the key “{note.story}” itself and stays; delete it there."
        if id_ and id_ == self.representative(note.story):
            return f"“{origin}” gave the story its address and stays; split off the others."
        return ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Overrides that match nothing."""
        unmatched = self.articles.unmatched_rules()
        name = self.project.settings.name if self.project.settings else "digest.toml"
        message = "No paragraph begins with “{}”; check the wording, or delete the rule."
        stale = [Problem("warning", name, rule.line, "stale-rule", message.format(rule.text)) for rule in unmatched]
        message = "No article lies in articles/{}; check the folder, or delete the line."
        for folder, line in self.files.idle_outlets:
            stale.append(Problem("warning", name, line, "stale-outlet", message.format(folder)))
        return (*self.stale, *stale)
