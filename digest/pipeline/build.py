"""One build of a project, from content to site."""

from digest.building import MissingResultError
from digest.pipeline.articles import Progress
from digest.pipeline.lastbuild import LastBuild
from digest.pipeline.newsroom import Newsroom, Result, Site, no_progress
from digest.pipeline.project import Project, check_output

__all__ = ["build"]


def build(project: Project, progress: Progress = no_progress) -> Result:
    """Bring the site of `project` up to date, doing again only what changed.

    Raises OutputError if the output folder is not ours, ThemeError if the theme does not work.
    """
    check_output(project)
    last = LastBuild(project)
    try:
        known = last.result()
        if known is not None:
            return known
        try:
            return go_on(project, last, progress)
        except MissingResultError:  # somebody has emptied the memo
            last.forget()
            return go_on(project, last, progress)
    finally:
        last.close()


def go_on(project: Project, last: LastBuild, progress: Progress) -> Result:
    """Build from where the last build ended, or from scratch."""
    with Newsroom(project, progress=progress) as newsroom:
        site = Site(newsroom, last.outputs)
        resumed = last.resume(site)
        result = site.build(last.changed() if resumed else None)
        newsroom.stories.record_news()
        newsroom.ledger.save()
        if not resumed:
            newsroom.memo.forget_unused()
        newsroom.memo.flush()
        last.save(result, site, resumed)
    return result
