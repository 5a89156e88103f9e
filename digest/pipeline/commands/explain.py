"""Why an article is as it is: what cleaning did to it, why it is in its story."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from digest.errors import UsageError
from digest.model import Article, Join
from digest.pipeline.newsroom import Newsroom, plural
from digest.pipeline.stories import StoryState
from digest.rendering.wording.reasons import evidence_words

__all__ = ["explain"]

WIDTH = 72
BACKSLASH = re.compile(r"\\(?!x[0-9a-f]{2})")  # between folders; "\xff" is a byte of a name that is not UTF-8


def explain(newsroom: Newsroom, name: str, verbose: bool) -> Iterator[str]:
    """Lines for a reader at the terminal, about an article or a story named by path or id."""
    stories = newsroom.stories.states
    if name in stories:
        state = stories[name]
        yield f"{state.card.headline}"
        yield f"story {name} · {plural(len(state.members), 'article')} · minted from {state.identity.seed}"
        for id_ in state.members:
            yield ""
            yield from article_lines(newsroom, id_, verbose)
        return
    found = find(newsroom, name)
    problems = [problem for problem in newsroom.problems if problem.origin and named(problem.origin, path_of(name))]
    if not found and not problems:
        raise UsageError(f"no article or story is called {name}; give a path under content/, or an id from an address")
    if not found:
        yield from (f"{problem.origin}: {problem.message}" for problem in problems)
    for number, id_ in enumerate(found):
        if number:
            yield ""
        yield from article_lines(newsroom, id_, verbose)


def find(newsroom: Newsroom, name: str) -> list[str]:
    """The articles that a path (from the project or from content/) or an id means."""
    if name in newsroom.articles.states:
        return [name]
    origins = {id_: entry.origin for id_, entry in newsroom.articles.entries.items()}
    path = path_of(name)
    exact = sorted(id_ for id_, origin in origins.items() if named(origin, path))
    return exact or sorted(id_ for id_, origin in origins.items() if named(f"/{origin}", f"/{path}", anywhere=True))


def path_of(name: str) -> str:
    """The path under content/ that a user means, who may have typed it from elsewhere."""
    known = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")  # as `origin_of` writes it
    path = BACKSLASH.sub("/", known).removeprefix("./")
    return path.split("content/", 1)[-1] if "content/" in path else path


def named(origin: str, path: str, *, anywhere: bool = False) -> bool:
    """Whether a file, or the article of a file with several, has this path (`anywhere`: a path that ends so)."""
    places = (origin, origin.rsplit("#", 1)[0])
    return any(place.endswith(path) if anywhere else place == path for place in places)


def article_lines(newsroom: Newsroom, id_: str, verbose: bool) -> Iterator[str]:
    """Everything about one article."""
    article, quotes = newsroom.articles.full_article(id_), newsroom.articles.quotes(id_)
    yield article.title
    facts = (article.outlet, article.published or "undated", ", ".join(article.authors), article.language)
    yield f"  article {id_} · {article.origin}"
    yield "  " + " · ".join(fact for fact in facts if fact)
    yield from cleaning_lines(article, verbose)
    if quotes:
        yield f"  {plural(len(quotes), 'quote')}:"
        for quote in quotes:
            who = quote.speaker or "unknown"
            yield f"    {who} ({quote.kind}, {quote.confidence:.2f}): {short(quote.span.of(article.text))}"
    yield from story_lines(newsroom, id_)


def cleaning_lines(article: Article, verbose: bool) -> Iterator[str]:
    """What was removed and repaired."""
    yield f"  kept {plural(len(article.paragraphs), 'paragraph')}, removed {plural(len(article.removed), 'piece')}:"
    for removal in article.removed:
        text = removal.span.of(article.raw)
        detail = f" - {removal.detail}" if removal.detail else ""
        yield f"    {removal.reason}{detail}: {' '.join(text.split()) if verbose else short(text)}"
    for repair in article.repairs:
        before, after = repair.before.of(article.raw), repair.after.of(article.text)
        yield f"    repaired ({repair.reason}): {before!r} became {after!r}"


def story_lines(newsroom: Newsroom, id_: str) -> Iterator[str]:
    """Why the article is in its story, and which story came nearest otherwise."""
    story = newsroom.stories.states[newsroom.stories.of_article[id_]]
    others = plural(len(story.members) - 1, "other article")
    yield f"  story {story.identity.id} “{story.card.headline}”, with {others}"
    own = newsroom.stories.grouping.together(id_)
    if apart := [member for member in story.members if member not in own]:
        yield f"    made one by the editor with {newsroom.articles.entries[apart[0]].origin}{more(len(apart) - 1)}"
    for other, joins in groupby(newsroom.stories.grouping.explain(id_), key=attrgetter("other")):
        yield from evidence_lines(newsroom, story, other, list(joins))


def more(count: int) -> str:
    """How many others there are, said after the first."""
    return f" and {plural(count, 'other')}" if count else ""


def evidence_lines(newsroom: Newsroom, story: StoryState, other: str, joins: list[Join]) -> Iterator[str]:
    """The evidence for or against one other article, with figures that add up to the decision."""
    together = other in story.members
    total = sum(join.weight for join in joins)
    verdict = "joined with" if together else "nearest story that it did not join:"
    yield f"    {verdict} {newsroom.articles.entries[other].origin} ({total:+.3f})"
    for join in joins:
        yield f"      {join.weight:+.3f} {join.kind} {evidence_words(join)}".rstrip()


def short(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"
