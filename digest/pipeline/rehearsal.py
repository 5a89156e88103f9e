"""A rehearsal: one story made from nothing and thrown away.

A build that finds everything in the memo has loaded no model, no word list and no template; without a rehearsal the
first edit in a preview would wait for all of them.
"""

import gc

from digest.pipeline.newsroom import Newsroom, Site
from digest.pipeline.site.pages import Pages
from digest.rendering import render

__all__ = ["rehearse"]

ARTICLES = 3


def rehearse(site: Site) -> None:
    """Run every stage on the first articles of a site's largest story and render its pages, keeping nothing."""
    newsroom = site.newsroom
    largest = max(newsroom.stories.states.values(), key=lambda state: len(state.members), default=None)
    if largest is None:
        return
    entries = newsroom.articles.entries
    paths = {newsroom.files.path_of(entries[member].origin) for member in largest.members[:ARTICLES]}
    with Newsroom(newsroom.project, remember=False) as trial:
        trial.update(trial.files.origins(sorted(paths)))
        pages = Pages(trial.project.config, site.pages.theme, trial.articles, trial.stories, trial.ledger, site.outputs)
        pages.set_site([])
        for state in trial.stories.states.values():
            for page in pages.story_pages(state):
                render(pages.theme, pages.site, page)
    site.pages.theme.compile()
    gc.collect()  # and never again in what a preview holds, since that would hold up an edit now and then
    gc.freeze()
