"""The command line: arguments in, exit code out. It alone prints, in the words of `terminal`."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click
from click.exceptions import Abort, ClickException, NoSuchOption

from digest import __version__
from digest.errors import DigestError, refusal
from digest.terminal import COLOUR, command, complain, say, show_problems, show_result, without_outlet

if TYPE_CHECKING:
    from digest.pipeline import Project

__all__ = ["run"]

STRICT = 3
FOLDERS = 5  # named by `check` without --verbose

click.rich_click.SHOW_ARGUMENTS = True

F = TypeVar("F", bound=Callable[..., Any])


def run() -> int:
    """Run the command line; returns the exit code."""
    try:
        result = commands.main(standalone_mode=False, prog_name="digest", color=COLOUR)
    except DigestError as error:
        complain(str(error))
        return error.exit_code
    except Abort:
        say("Stopped; nothing half done is on the site.", error=True)
        return 130
    except ClickException as error:
        if isinstance(error, NoSuchOption) and any(error.option_name in option.opts for option in build.params):
            place = f"{error.message} It stands behind the command: digest build {error.option_name} …"
            error = NoSuchOption(error.option_name, place, ctx=error.ctx)
        error.show()
        return error.exit_code
    except SystemExit:  # how click takes it that nobody reads on: `digest export | head`
        return 0
    except (OSError, sqlite3.Error) as error:  # a folder that may not be written, a disk that is full
        complain(refusal(error))
        return 1
    return result if isinstance(result, int) else 0


def common(function: F) -> F:
    """The options that every command has."""
    options = (
        click.option("--root", type=click.Path(path_type=Path), default=".", help="The project folder."),
        click.option("--config", "settings", type=click.Path(path_type=Path), help="Another digest.toml."),
        click.option("--quiet", "-q", is_flag=True, help="Print problems only."),
        click.option("--verbose", "-v", is_flag=True, help="Print more: all problems, what was rebuilt."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="digest")
def commands() -> None:
    """Messy articles in, a static site of stories out: every sentence and quote traced to its source."""


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--empty", is_flag=True, help="Settings, an about page and folders for content; no sample articles.")
@common
def init(folder: Path, empty: bool, root: Path, settings: Path | None, quiet: bool, verbose: bool) -> int:
    """Make a project folder with sample articles, or an empty one."""
    from digest.pipeline.commands.starter import start

    target = root / folder
    made = start(target, empty)
    if not quiet:
        say(f"Made {target} with {made} {'files; put articles into content/articles' if empty else 'sample files'}.")
        say(f"Next: {command('serve', Path() if target.resolve() == Path.cwd() else target)}")
    return 0


@commands.command()
@click.option("--strict", is_flag=True, help="Exit with 3 if there were problems.")
@common
def build(strict: bool, root: Path, settings: Path | None, quiet: bool, verbose: bool) -> int:
    """Build the site, doing again only what changed."""
    from time import perf_counter

    from digest.pipeline import build as build_site

    started = perf_counter()
    project = load(root, settings)
    with progress_bar(quiet) as progress:
        result = build_site(project, progress)
    show_problems(result.problems, verbose)
    if not quiet:
        show_result(project, result, perf_counter() - started, verbose)
        say(f"Next: {command('serve', root, settings)}")
    return STRICT if strict and result.problems else 0


@commands.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="The port; 0 takes a free one.")
@click.option("--host", default="127.0.0.1", help="The address to listen on.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@common
def serve(
    port: int, host: str, open_browser: bool, root: Path, settings: Path | None, quiet: bool, verbose: bool
) -> int:
    """Build, show the site in a browser, and follow every edit."""
    import gc

    from digest.serving import Preview

    load(root, settings)
    gc.enable()  # a preview may run for days

    def tell(message: str, *, error: bool = False) -> None:
        if error or not quiet:
            say(message, error=error)

    preview = Preview(lambda: load(root, settings), host=host, port=port, say=tell, verbose=verbose)
    preview.run(open_browser=open_browser)
    return 0


@commands.command()
@click.option("--output", type=click.Path(path_type=Path), help="A file instead of standard output.")
@common
def export(output: Path | None, root: Path, settings: Path | None, quiet: bool, verbose: bool) -> int:
    """Write the whole digest as JSON Lines."""
    from digest.pipeline import Newsroom, catch_up
    from digest.pipeline.commands.export import export as records

    project = load(root, settings)
    with Newsroom(project) as newsroom:
        catch_up(newsroom)
        if output is None:
            sys.stdout.flush()
            for line in records(newsroom):
                sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
        else:
            with output.open("wb") as file:
                file.writelines(records(newsroom))
        show_problems(newsroom.problems if verbose else (), verbose)
    if output is not None and not quiet:
        say(f"Wrote {output}, one record a line.")
        say(f"Next: {command('build', root, settings)}")
    return 0


@commands.command()
@common
def check(root: Path, settings: Path | None, quiet: bool, verbose: bool) -> int:
    """Check the built site: links, feeds, quotes verbatim, stale overrides."""
    from digest.pipeline import Newsroom, catch_up
    from digest.pipeline.commands.check import check_site

    project = load(root, settings)
    with Newsroom(project) as newsroom:
        catch_up(newsroom)
        report = check_site(newsroom)
    show_problems(report.problems, verbose)
    if not quiet:
        say(f"Checked {report.pages} pages, {report.links} links, {report.quotes} quotes.")
        if report.nameless:
            say(without_outlet(sum(number for _, number in report.nameless), report.articles))
            for folder, number in report.nameless[: None if verbose else FOLDERS]:
                say(f"  {number:,} in {folder}")
        if report.problems:
            say(f"Next: put these right, then {command('build', root, settings)}")
        else:
            say("Nothing to put right.")
            if not project.config.base_url:
                say("Feeds and the sitemap will need [site] base_url in digest.toml: where the site is to be read.")
            say(f"Next: copy {project.output} to a web server")
    return STRICT if report.problems else 0


@commands.command()
@click.argument("name", metavar="PATH-OR-ID")
@common
def explain(name: str, root: Path, settings: Path | None, quiet: bool, verbose: bool) -> int:
    """Why: what cleaning removed, why this story."""
    from digest.pipeline import Newsroom, catch_up
    from digest.pipeline.commands.explain import explain as lines

    project = load(root, settings)
    with Newsroom(project) as newsroom:
        catch_up(newsroom)
        for line in lines(newsroom, name, verbose):
            say(line)
    if not quiet:
        say("Next: overrule it in the article's front matter (keep, drop, title, story), or in content/stories/")
    return 0


def load(root: Path, settings: Path | None) -> Project:
    """The project folder that the options name."""
    from digest.pipeline import open_project

    return open_project(root, settings)


def progress_bar(quiet: bool) -> Any:
    """A progress bar that shows itself after a second, on a terminal only."""
    from digest.progress import Progress

    return Progress(shown=not quiet and sys.stderr.isatty())
