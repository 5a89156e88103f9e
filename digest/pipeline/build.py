"""One build of a project, from content to site; and a newsroom brought up to date without one."""

from contextlib import closing

from digest.building import MissingResultError, Outputs, alone
from digest.pipeline.articles import Progress
from digest.pipeline.newsroom import Newsroom, Result, Site, no_progress
from digest.pipeline.project import Project, check_output
from digest.pipeline.resuming.lastbuild import LastBuild

__all__ = ["build", "catch_up"]


def build(project: Project, progress: Progress = no_progress) -> Result:
    """Bring the site of `project` up to date, doing again only what changed.

    Raises OutputError if the output folder is not ours, ThemeError if the theme does not work.
    """
    check_output(project)
    with alone(project.state):
        last = LastBuild(project)
        try:
            return go_on(project, last, progress)
        except MissingResultError:  # somebody has emptied the memo
            last.record = None
            return go_on(project, last, progress)


def go_on(project: Project, last: LastBuild, progress: Progress) -> Result:
    """Build from where the last build ended, or from scratch."""
    with closing(Outputs(project.output, project.state / "outputs.sqlite")) as outputs:
        last.look_at(outputs)
        known = last.result()
        if known is not None:
            return known
        with Newsroom(project, progress=progress) as newsroom:
            site = Site(newsroom, outputs)
            resumed = last.resume(newsroom, site)
            result = site.build(last.changed() if resumed else None)
            newsroom.stories.record_news()
            newsroom.ledger.save()
            if not resumed:
                newsroom.memo.forget_unused()
            last.save(result, site, recorded=True)
    return result


def catch_up(newsroom: Newsroom) -> None:
    """Bring a new newsroom up to date with the content, from where the last build ended if that is known."""
    last = LastBuild(newsroom.project)
    resumed = last.resume(newsroom)
    newsroom.update(newsroom.files.origins(last.changed()) if resumed else None)
