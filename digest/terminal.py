"""What a person at the terminal reads: problems, what a build came to, what to do next."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from digest.model import Problem
    from digest.pipeline import Project, Result

__all__ = ["COLOUR", "command", "complain", "say", "show_problems", "show_result", "without_outlet"]

SHOWN = 20  # problems printed without --verbose
# Control characters, halves of surrogate pairs, and what turns the direction of writing for all that follows.
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
COLOUR = False if os.environ.get("NO_COLOR") else None  # None: on a terminal only


def say(text: str, *, error: bool = False) -> None:
    """Print a text, which may hold what users' files and folders are called."""
    for line in text.split("\n"):
        click.echo(printable(line), err=error, color=COLOUR)


def complain(message: str) -> None:
    """Print an error on standard error."""
    for line in message.splitlines():
        click.echo(click.style("error: ", fg="red", bold=True) + printable(line), err=True, color=COLOUR)


def show_problems(problems: tuple[Problem, ...], verbose: bool) -> None:
    """Print problems on standard error, each with its place."""
    for problem in problems if verbose else problems[:SHOWN]:
        colour = "red" if problem.severity == "error" else "yellow"
        place = ":".join(printable(str(part)) for part in (problem.origin, problem.line) if part is not None)
        label = click.style(f"{problem.severity}: ", fg=colour)
        message = f"{label}{place + ': ' if place else ''}{printable(problem.message)} [{problem.code}]"
        click.echo(message, err=True, color=COLOUR)
    if not verbose and len(problems) > SHOWN:
        click.echo(f"… and {len(problems) - SHOWN} more; --verbose shows all.", err=True)


def show_result(project: Project, result: Result, seconds: float, verbose: bool) -> None:
    """Print what a build came to and where it is."""
    say(f"{result.counts} · {seconds:.2f} s")
    if verbose:
        for path in result.published.written:
            say(f"  {path}")
    say(f"The site is in {project.output}: open {project.output / 'index.html'}")
    if result.nameless:
        say(without_outlet(result.nameless, result.articles))
    if not result.articles:
        say(f"There are no articles yet: put some into {project.content / 'articles'}")


def without_outlet(nameless: int, articles: int) -> str:
    """How many articles name no outlet, and what helps."""
    named = "names" if nameless == 1 else "name"
    return (
        f"{nameless:,} of {articles:,} articles {named} no outlet: write “outlet: …” at their top, "
        'or "folder" = "Name" under [outlets] in digest.toml.'
    )


def command(name: str, root: Path, settings: Path | None = None) -> str:
    """The command line that does `name` to the same project."""
    import shlex

    words = ["digest", name]
    words += ["--root", str(root)] if root != Path() else []
    words += ["--config", str(settings)] if settings else []
    return shlex.join(words)


def printable(text: str) -> str:
    """Text from a user's file without what could steer the terminal."""
    return STEERING.sub(lambda match: f"\\x{ord(match[0]):02x}", text)
