"""Markdown files: articles, the site's own pages, and notes on stories."""

from msgspec.structs import replace

from digest.model import Note, Problem, Reading, SitePage
from digest.reading.documents import nothing, one_document
from digest.reading.markdowntext import first_heading, paragraphs, render
from digest.reading.metadata import NOTE_KEYS, PAGE_KEYS, declared
from digest.reading.names import slug_from_name
from digest.reading.sanitising import sanitised
from digest.reading.source import Source, warning

__all__ = ["read_article", "read_note", "read_page"]


def read_article(source: Source) -> Reading:
    """An article in Markdown; the heading it begins with is its title if the front matter has none."""
    rendered, problems = render(source.origin, source.text, source.line)
    about = replace(source.metadata, title=first_heading(rendered) or source.metadata.title)
    return one_document(replace(source, metadata=about), "markdown", rendered, problems)


def read_page(source: Source) -> Reading:
    """A page of the site's own, such as `pages/about.md`."""
    found = declared(source.origin, source.fields, PAGE_KEYS)
    rendered, problems = harmless(source)
    problems = found.problems + problems
    if found.flag("draft"):
        return Reading(problems=problems)
    if not source.text.strip():
        return Reading(problems=(*problems, nothing(source.origin)))
    slug = found.text("slug") or slug_from_name(source.origin)
    title = found.text("title") or first_heading(rendered) or slug.replace("-", " ").capitalize()
    return Reading(pages=(SitePage(source.origin, slug, title, rendered),), problems=problems)


def read_note(source: Source) -> Reading:
    """An editor's note on a story; without a `story` key the file is named after the story."""
    found = declared(source.origin, source.fields, NOTE_KEYS)
    rendered, problems = harmless(source)
    problems = found.problems + problems
    if found.flag("draft"):
        return Reading(problems=problems)
    name = source.origin.rpartition("/")[2]
    note = Note(
        origin=source.origin,
        lines=found.places("story", "merge", "split"),
        story=found.text("story") or name.rpartition(".")[0],
        title=found.text("title"),
        html=rendered,
        merge=found.texts("merge"),
        split=found.texts("split"),
        pin=found.flag("pin"),
        hide=found.flag("hide"),
    )
    return Reading(notes=(note,), problems=problems)


def harmless(source: Source) -> tuple[str, tuple[Problem, ...]]:
    """The HTML of a Markdown file, safe to show as it is."""
    rendered, problems = render(source.origin, source.text, source.line)
    safe = sanitised(rendered)
    if safe is None:
        message = "HTML elements are nested too deep: the file was read as plain paragraphs"
        return paragraphs(source.text), (warning(source.origin, source.line, "markdown-too-complex", message),)
    return safe, problems
