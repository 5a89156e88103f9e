"""The driver: from a project folder to its stories, its site, its export."""

from digest.pipeline.build import build, catch_up
from digest.pipeline.newsroom import Newsroom, Result, Site
from digest.pipeline.project import Project, open_project
from digest.pipeline.rehearsal import rehearse
from digest.pipeline.resuming.lastbuild import LastBuild

__all__ = ["LastBuild", "Newsroom", "Project", "Result", "Site", "build", "catch_up", "open_project", "rehearse"]
