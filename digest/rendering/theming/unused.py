"""What a theme has for nothing, since it is misspelt: a template that no page uses, a block that has no place."""

import re
from collections.abc import Iterable, Iterator

from digest.model import Problem
from digest.rendering.theming.hints import meant
from digest.rendering.theming.themes import PARENT, Theme, known_templates

__all__ = ["unused_parts"]

BLOCK = re.compile(r"{%[-+]?\s*block\s+(\w+)")
EXTENDS = re.compile(r"""{%[-+]?\s*extends\s+["']([^"']+)["']""")


def unused_parts(theme: Theme) -> tuple[Problem, ...]:
    """What a designer has probably misspelt, with file and line; nothing for the built-in theme."""
    own = [name for name, source in theme.sources.items() if not source.shown.startswith(PARENT)]
    return (*unused_templates(theme, own), *(problem for name in own for problem in unused_blocks(theme, name)))


def unused_templates(theme: Theme, own: Iterable[str]) -> Iterator[Problem]:
    """The templates that no page leads to."""
    known = known_templates(theme.language)
    reached = {used for name in known for used in theme.closure(name)}
    for name in own:
        if name not in reached and PARENT + name not in theme.sources:
            message = f"No page uses this template.{meant(name, known_templates(''))}"
            yield Problem("warning", theme.sources[name].shown, None, "unused-template", message)


def unused_blocks(theme: Theme, name: str) -> Iterator[Problem]:
    """The blocks of a template that none of those that it extends has."""
    places: set[str] = set()
    parent = EXTENDS.search(theme.sources[name].text)
    seen = {name}
    while parent and parent.group(1) in theme.sources and parent.group(1) not in seen:
        seen.add(parent.group(1))
        text = theme.sources[parent.group(1)].text
        places.update(BLOCK.findall(text))
        parent = EXTENDS.search(text)
    for found in BLOCK.finditer(theme.sources[name].text) if len(seen) > 1 else ():
        before = theme.sources[name].text[: found.start()]
        if found.group(1) not in places and before.count("{% block") == before.count("{% endblock"):
            line = before.count("\n") + 1
            message = f"There is no block “{found.group(1)}” to be replaced.{meant(found.group(1), places)}"
            yield Problem("warning", theme.sources[name].shown, line, "unused-block", message)
