"""The driver: which stage feeds which, from changed files to a published site.

Changes flow down as sets - changed files, changed articles, touched stories, touched pages - so that the cost of an
edit depends on what it touches and not on how much there is. A build from scratch is the edit that changes every file.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from digest.building import Coming, Memo, Outputs, Published
from digest.model import Problem
from digest.pipeline.articles import Articles, Progress
from digest.pipeline.files import Files
from digest.pipeline.ledger.addresses import Ledger
from digest.pipeline.ledger.moves import Moves
from digest.pipeline.overrides import Overrides
from digest.pipeline.project import Project, check_output
from digest.pipeline.site.pages import Pages
from digest.pipeline.stages import declare_stages
from digest.pipeline.stories import Stories
from digest.pipeline.verification import verify_story
from digest.rendering import load_theme, unused_parts

__all__ = ["Newsroom", "Result", "Show", "Site"]

Show = Callable[[Coming, tuple[Problem, ...]], None]  # what a publication will do, and what is wrong with the content


def no_progress(what: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Result:
    """What an update came to."""

    articles: int
    stories: int
    problems: tuple[Problem, ...]
    published: Published
    rendered: int
    computed: tuple[str, ...]
    nameless: int = 0  # articles that name no outlet

    @property
    def counts(self) -> str:
        """ "3 articles in 1 story · 0 problems · 12 files written"."""
        written, deleted = len(self.published.written), len(self.published.deleted)
        parts = [
            f"{plural(self.articles, 'article')} in {plural(self.stories, 'story', 'stories')}",
            plural(len(self.problems), "problem"),
            f"{plural(written, 'file')} written" + (f", {deleted:,} deleted" if deleted else ""),
        ]
        return " · ".join(parts)


class Newsroom:
    """Articles and stories of one project, kept up to date; needs no theme and writes nothing but the memo."""

    def __init__(self, project: Project, *, progress: Progress = no_progress, remember: bool = True) -> None:
        self.project = project
        self.progress = progress
        self.memo = Memo(project.state / "memo.sqlite" if remember else None)
        stages = declare_stages()
        self.memo.know(stages)
        self.ledger = Ledger(project.ledger)
        self.moves = Moves(self.ledger)
        self.files = Files(project.content, self.memo, stages, self.moves, project.config.outlets)
        self.articles = Articles(self.files, self.memo, stages, project.config.cleaning)
        config = project.config
        self.stories = Stories(self.articles, self.ledger, self.memo, stages, config.summary_words, config.language)
        self.overrides = Overrides(self.files, self.articles, self.stories, project)

    def __enter__(self) -> "Newsroom":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def update(self, origins: Iterable[str] | None = None) -> tuple[set[str], set[str], bool]:
        """Take in changed files (None: all). Returns the ids of stories changed and gone, and if own pages changed."""
        files = self.files.refresh(self.files.scan() if origins is None else origins)
        articles = self.articles.refresh(files.documents, self.progress)
        if moved := self.moves.find(articles, self.articles.states.keys(), self.articles.trace):
            articles |= self.articles.refresh(self.moves.renamed({}, moved), self.progress)
        changed, gone = self.stories.refresh(articles, self.overrides.decisions(), self.progress)
        if files.notes or articles:
            again, vanished = self.overrides.refresh(self.progress)
            changed, gone = (changed - vanished) | again, (gone - again) | vanished
        return changed, gone, files.pages

    def foresee(self, paths: Iterable[Path]) -> None:
        """Do ahead what an update for these paths will need, while it is not yet sure that they are complete."""
        for path in paths:
            with suppress(Exception):  # a file that is gone, or half there: the update tells what is wrong
                self.articles.foresee(path)

    def verify(self, stories: Iterable[str]) -> None:
        """Raise DigestError unless every quote and summary sentence of these stories is at its place."""
        articles, value = self.articles, self.memo.value
        for id_ in sorted(stories):
            state = self.stories.states[id_]
            texts = tuple(articles.article(member) for member in state.members)
            quotes = tuple(articles.quotes(member) for member in state.members)
            verify_story(texts, quotes, value(state.reconciliation), value(state.summary))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that the user should put right, in a fixed order."""
        found = [*self.files.problems, *self.ledger.problems, *self.overrides.problems]
        found.extend(self.articles.failures.values())
        for id_ in self.articles.with_problems:
            found.extend(self.articles.full_article(id_).problems)
        return tuple(sorted(set(found), key=problem_order))

    def close(self) -> None:
        """Write the memo and let go of it."""
        self.memo.close()


class Site:
    """The published site of a newsroom."""

    def __init__(self, newsroom: Newsroom, outputs: Outputs | None = None) -> None:
        project = newsroom.project
        check_output(project)
        theme = load_theme(project.config.theme, project.themes, project.config.language)
        self.newsroom = newsroom
        self.outputs = outputs or Outputs(project.output, project.state / "outputs.sqlite")
        project.last_build.unlink(missing_ok=True)  # the site is about to be another one than it tells of
        self.pages = Pages(project.config, theme, newsroom.articles, newsroom.stories, newsroom.ledger, self.outputs)
        self.unused = unused_parts(theme)
        self.complete = False
        self.blocked: tuple[str, ...] = ()
        self.changed: set[str] = set()  # stories whose pages wait to be made, also after a build that failed
        self.gone: set[str] = set()

    def build(self, paths: Iterable[Path] | None = None, show: Show | None = None) -> Result:
        """Bring the site up to date after these paths changed (None: look at everything).

        `show` is told of the publication before it begins; the pages of an edit are then rendered as they are read.
        """
        newsroom, pages = self.newsroom, self.pages
        newsroom.memo.computed.clear()
        pages.rendered = 0
        origins = None if paths is None or not self.complete else newsroom.files.origins(paths)
        changed, gone, own_pages_changed = newsroom.update(origins)
        everything = pages.set_site(newsroom.files.pages)
        if everything:
            changed = set(newsroom.stories.states)
            pages.all_stale()
        pages.later = show is not None and self.complete and not everything
        if self.complete and not everything:
            changed |= pages.reasons.stale(changed)
        if own_pages_changed or everything or not self.complete:
            pages.refresh_site(newsroom.files.pages)
        self.changed, self.gone = (self.changed - gone) | changed, (self.gone - changed) | gone
        newsroom.verify(self.changed)
        pages.refresh(self.changed, self.gone, newsroom.progress)
        if not self.complete:
            self.outputs.drop_unwanted()
        published, problems = self.publish(show)
        return Result(
            articles=len(newsroom.articles.states),
            stories=len(newsroom.stories.states),
            problems=problems,
            published=published,
            rendered=pages.rendered,
            computed=tuple(newsroom.memo.computed),
            nameless=len(newsroom.articles.nameless),
        )

    def publish(self, show: Show | None) -> tuple[Published, tuple[Problem, ...]]:
        """Write what was made; also gives what is wrong with the content, which `show` is told before."""
        coming = self.outputs.coming()
        self.blocked = tuple(sorted({*self.blocked, *coming.blocked} - coming.pages))
        problems = self.problems
        if show:
            show(coming, problems)
        published = self.outputs.publish()
        self.changed, self.gone = set(), set()
        self.newsroom.ledger.save()
        self.newsroom.memo.flush()
        self.complete = True
        return published, problems

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that the user should put right, in a fixed order."""
        found = {*self.newsroom.problems, *self.pages.all_problems, *self.unused, *self.foreign()}
        return tuple(sorted(found, key=problem_order))

    def foreign(self) -> list[Problem]:
        """Files that are in the way of ours."""
        message = "A file that digest did not make is in the way of {}; it stays, and the page is missing."
        return [Problem("error", None, None, "foreign-file", message.format(path)) for path in self.blocked]

    def close(self) -> None:
        """Let go of the records."""
        self.outputs.close()


def problem_order(problem: Problem) -> tuple[str, int, str, str]:
    """Problems by place, then by kind."""
    return (problem.origin or "", problem.line or 0, problem.code, problem.message)


def plural(number: int, one: str, many: str = "") -> str:
    """ "1 story", "2 stories"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
