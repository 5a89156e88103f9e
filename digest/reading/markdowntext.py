"""Markdown becomes HTML, and a file that would keep the renderer busy becomes plain paragraphs instead."""

import re
from functools import cache
from typing import TYPE_CHECKING

from digest.model import Problem
from digest.reading.markdownlimits import too_complex
from digest.reading.source import warning

if TYPE_CHECKING:
    from markdown import Markdown

__all__ = ["first_heading", "render"]

EXTENSIONS = ("tables", "fenced_code", "sane_lists")
FIRST_HEADING = re.compile(r"\s*<h([1-6])>(.*?)</h\1>", re.S)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
BLANK = re.compile(r"\n[ \t]*\n")


def render(origin: str, text: str, line: int) -> tuple[str, tuple[Problem, ...]]:
    """The HTML of a Markdown text. Raw HTML in it stays: it is for whoever uses the result to make it harmless."""
    reason = too_complex(text)
    if reason is None:
        try:
            return converter().reset().convert(text), ()
        except Exception as error:  # noqa: BLE001 - the library raises whatever its regexes and trees happen to raise
            reason = f"the renderer gives up ({type(error).__name__})"
    message = f"{reason}: the file was read as plain paragraphs"
    return paragraphs(text), (warning(origin, line, "markdown-too-complex", message),)


@cache
def converter() -> "Markdown":
    """The one renderer: making one takes as long as rendering an article."""
    from markdown import Markdown

    return Markdown(extensions=list(EXTENSIONS), output_format="html")


def paragraphs(text: str) -> str:
    """The text between blank lines as paragraphs, every character as it stands."""
    import html

    blocks = (block.strip() for block in BLANK.split(text))
    return "\n".join(f"<p>{html.escape(block, quote=False)}</p>" for block in blocks if block)


def first_heading(rendered: str) -> str | None:
    """The words of the heading that a rendered text begins with."""
    import html

    found = FIRST_HEADING.match(rendered)
    words = " ".join(html.unescape(TAG.sub("", found[2])).split()) if found else ""
    return words or None
