"""One build of a project, from content to site."""

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
    known = last.result()
    if known is not None:
        return known
    with Newsroom(project, progress=progress) as newsroom:
        site = Site(newsroom)
        try:
            result = site.build()
        finally:
            site.close()
        newsroom.stories.record_news()
        newsroom.ledger.save()
        newsroom.memo.forget_unused()
    last.save(result)
    return result
