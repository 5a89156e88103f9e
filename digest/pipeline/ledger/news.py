"""What is new in a story since it was last published: articles, and quotes and figures of articles that were revised.

The ledger keeps, for each published state of a story, a mark of every article that was new or revised in it:

    {"page":"news","id":"k3f9a2…","date":"2031-03-04","articles":["b7x2….k2m4x.q8w2a.f3j5p"],"told":["k3f|dq4=160"]}

A mark is the article's id with three short hashes: of its source, of its quotes' outlines, of its figures; what `told`
remembers of each of these articles is in `changes.py`, so that news can say which quotes and figures. An article is
revised when its source changed and with it the quotes or the figures; so neither a typing error put right, in a quote
or beside it, nor a later version of this program that reads the same source better, nor an edit taken back is news.
`digest build` writes these lines, the preview never does; either shows what a build with this ledger would, so pages
depend on nothing else.
"""

from base64 import b32encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from digest.model import Article, Figure, News, Quote, Reconciliation
from digest.pipeline.dates import a_second_after, moment
from digest.pipeline.ledger.addresses import Entry
from digest.pipeline.ledger.changes import contradicted, memory_of, only_in, outline, revision

__all__ = ["Known", "Mark", "known", "mark_of", "news_of", "pending", "short", "updated"]


class Mark(NamedTuple):
    """An article as it was published: hashes of its source, its quotes, its figures, and what is remembered of it."""

    source: str
    quotes: str
    figures: str
    told: str = ""

    def same(self, other: "Mark") -> bool:
        """Whether two versions of an article have the same quotes and figures."""
        return (self.quotes, self.figures) == (other.quotes, other.figures)


Known = dict[str, list[Mark]]  # article -> all that was published of it, oldest first


def short(data: bytes) -> str:
    """25 bits of a hash: enough to tell one article's versions apart."""
    return b32encode(blake2b(data, digest_size=5).digest()).decode().lower()[:5]


def mark_of(source: str, article: Article, quotes: Sequence[Quote], figures: Sequence[Figure]) -> Mark:
    """The mark of an article as it is now."""
    said = sorted({outline(quote, article) for quote in quotes})
    counted = sorted({f"{each.comparison} {each.value:g} {each.unit} {each.subject} {each.state}" for each in figures})
    quoted, figured = ("\n".join(lines).encode("utf-8", "replace") for lines in (said, counted))
    return Mark(source, short(quoted), short(figured), memory_of(article, quotes, figures))


def known(entries: Iterable[Entry]) -> Known:
    """What these lines of the ledger say was published."""
    found: Known = {}
    for entry in entries:
        for number, line in enumerate(entry.articles):
            id_, *hashes = line.split(".")
            if len(hashes) == 3:
                told = entry.told[number] if number < len(entry.told) else ""
                found.setdefault(id_, []).append(Mark(hashes[0], hashes[1], hashes[2], told))
    return found


def pending(
    story: str,
    entries: Sequence[Entry],
    sources: Mapping[str, str],
    dates: Mapping[str, str | None],
    mark: Callable[[str], Mark],
    trace: Callable[[str], str],
) -> Entry | None:
    """The line that the ledger lacks for a story as it is now; None where nothing is new.

    `sources` are the hashes of the articles' sources; `mark` is asked only for articles whose source is not
    known, `trace` for those of the line alone.
    """
    before = known(entries)
    fresh: list[tuple[str, Mark]] = []
    for id_, source in sorted(sources.items()):
        if any(each.source == source for each in before.get(id_, ())):
            continue
        now = mark(id_)
        if not any(each.same(now) for each in before.get(id_, ())):
            fresh.append((id_, now))
    if not fresh:
        return None
    date = max((date for id_, _ in fresh if (date := dates[id_])), key=moment, default=None)
    marks = tuple(".".join((id_, *now[:3])) for id_, now in fresh)
    told, traces = tuple(now.told for _, now in fresh), tuple(trace(id_) for id_, _ in fresh)
    return Entry("news", story, date=date, articles=marks, told=told, traces=traces)


def latest(entries: Iterable[Entry]) -> str | None:
    """The content's own date of the latest state in which something was new."""
    return max((entry.date for entry in entries if entry.date), key=moment, default=None)


def updated(entries: Iterable[Entry]) -> str | None:
    """When a story was last updated, for feeds: the content's own date of its latest state.

    A state that the content's dates do not show - an article revised under its old date, an old one found late - is a
    second later than the one before, so that every state is seen and no clock is asked.
    """
    reached: str | None = None
    for entry in entries:
        if reached is None or moment(entry.date) > moment(reached):
            reached = entry.date or reached
        else:
            reached = a_second_after(reached)
    return reached


def stands(source: str, mark: Mark, parts: Callable[[], tuple[Article, Sequence[Quote], Sequence[Figure]]]) -> bool:
    """Whether an article with this source still has the quotes and figures of a mark, whatever typing error it put
    right since."""
    return source == mark.source or mark_of(source, *parts()).same(mark)


def news_of(
    entries: Sequence[Entry],
    sources: Mapping[str, str],
    dates: Mapping[str, str | None],
    reconciled: Callable[[], Reconciliation],
    parts: Callable[[str], tuple[Article, tuple[Quote, ...], tuple[Figure, ...]]],
) -> News | None:
    """What the last of these states brought over the ones before; None for a story's first state.

    `reconciled` and `parts` (an article with its quotes and figures) are asked only where there is news.
    """
    if len(entries) < 2:
        return None
    before, last = known(entries[:-1]), known(entries[-1:])
    articles: list[str] = []
    quotes: list[str] = []
    figures: list[str] = []
    for id_, marks in sorted(last.items()):
        if id_ not in sources:
            continue
        if id_ not in before:
            articles.append(id_)
        elif stands(sources[id_], marks[-1], partial(parts, id_)):  # else it was revised again, or back
            quotes += [id_] if marks[-1].quotes != before[id_][-1].quotes else []
            figures += [id_] if marks[-1].figures != before[id_][-1].figures else []
    if not (articles or quotes or figures):
        return None
    revised = {id_: revision(before[id_][-1].told, *parts(id_)) for id_ in sorted({*quotes, *figures})}
    fresh, reconciliation = frozenset(articles), reconciled()
    said = [(id_, quote) for id_, each in revised.items() for quote in each.said]
    recounted = [recount for each in revised.values() for recount in each.recounted]
    return News(
        since=latest(entries[:-1]),
        articles=tuple(articles),
        quotes=tuple(quotes),
        figures=tuple(figures),
        said=(*(only_in(reconciliation, fresh) if fresh else ()), *said),
        withdrawn=tuple((id_, each.gone) for id_, each in revised.items() if each.gone),
        recounted=(*contradicted(reconciliation, fresh, dates), *recounted),
    )
