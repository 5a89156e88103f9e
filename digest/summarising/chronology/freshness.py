"""How new each article of a story is, and which figures the story itself has overtaken since.

“3 dead” on Monday is no news once another article says on Tuesday “12 dead”: the sentence stays in its article and in
the timeline, but no summary prints it as if it still held.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from digest.model import Article, Difference, Figure
from digest.summarising.sentences.candidates import Candidate
from digest.summarising.sentences.counts import Count
from digest.summarising.vectors import Vectors

__all__ = ["Overtaken", "freshness", "later", "newest", "overtaken", "published_on"]

DEVELOPING = 2  # days from the first article to the last of a story that went on
RECENT = 0.1  # of those days is new; one day at least
LATER = timedelta(hours=6)  # what is reported closer together is a disagreement, not a development
TOP = 3  # sentences of an article that tell how things stand
TOLLS = 60  # figures of a story that are compared
ALIKE = 0.15  # cosine of two sentences that may count the same
FARTHEST = 50  # times the older figure
COUNTED = ("", "people")


class Overtaken(NamedTuple):
    """Candidates with a figure or date that no longer holds, those with the one that took its place, and, for each
    article, the folded first words of its overtaken figures. `moved` are the candidates whose date was moved."""

    stale: frozenset[int] = frozenset()
    current: frozenset[int] = frozenset()
    words: tuple[frozenset[str], ...] = ()
    moved: frozenset[int] = frozenset()

    @property
    def changed(self) -> frozenset[int]:
        """The candidates with a figure that changed in the course of the story, before and after."""
        return self.stale | self.current


def published_on(article: Article) -> date | None:
    """The day of an article's publication."""
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def freshness(articles: tuple[Article, ...]) -> list[float]:
    """How new each article is within its story, from 0 to 1; 0 where a date is unknown."""
    days = [published_on(article) for article in articles]
    known = [day for day in days if day]
    span = (max(known) - min(known)).days if known else 0
    return [(day - min(known)).days / span if day and span else 0.0 for day in days]


def newest(articles: tuple[Article, ...]) -> frozenset[int]:
    """The numbers of the articles that tell the newest state of a story; none where it is of a day or two."""
    days = [published_on(article) for article in articles]
    known = [day for day in days if day]
    span = (max(known) - min(known)).days if known else 0
    if span < DEVELOPING:
        return frozenset()
    return frozenset(n for n, day in enumerate(days) if day and (max(known) - day).days <= max(1, RECENT * span))


def overtaken(
    articles: tuple[Article, ...],
    counts: Sequence[Count],
    differences: tuple[Difference, ...],
    candidates: Sequence[Candidate],
    vectors: Vectors,
) -> Overtaken:
    """What newer articles have overtaken: tolls by tolls at the top, and figures by those that contradict them."""
    pairs = [*risen(articles, counts, candidates, vectors), *contradicted(articles, differences, counts)]
    if not pairs:
        return Overtaken(words=(frozenset(),) * len(articles))
    old = {(before.article, before.figure.value) for before, _ in pairs}
    new = {
        (after.figure.value, after.figure.unit) for _, after in pairs if (after.article, after.figure.value) not in old
    }
    words: list[set[str]] = [set() for _ in articles]
    for count in counts:
        if (count.article, count.figure.value) in old:
            words[count.article].update(surfaces(articles[count.article], count.figure))
    shown = [count for count in counts if count.candidate >= 0]
    stale = frozenset(count.candidate for count in shown if (count.article, count.figure.value) in old)
    current = {count.candidate for count in shown if (count.figure.value, count.figure.unit) in new}
    return Overtaken(stale, frozenset(current - stale), tuple(map(frozenset, words)))


def risen(
    articles: tuple[Article, ...], counts: Sequence[Count], candidates: Sequence[Candidate], vectors: Vectors
) -> list[tuple[Count, Count]]:
    """Pairs of tolls, the later higher than the earlier (of the missing: any other)."""
    tolls = tolls_of(counts, candidates)
    return [
        (one, two)
        for state, one in tolls
        for other, two in tolls
        if state == other
        and (one.figure.value < two.figure.value or (state == "missing" and one.figure.value != two.figure.value))
        and two.figure.value <= FARTHEST * one.figure.value
        and later(articles[one.article], articles[two.article])
        and vectors.like(one.candidate)[two.candidate] >= ALIKE
    ]


def tolls_of(counts: Sequence[Count], candidates: Sequence[Candidate]) -> list[tuple[str, Count]]:
    """What each article says at its top of how many people are dead, hurt, missing and so on: its first such figure.

    The ones after it count a part of them, or what may yet be. "80,000 people" without a state has the one that another
    sentence of the article gives to this number, a bare "nine" the one that all the story's articles give it.
    """
    people = [each for each in counts if each.figure.unit in COUNTED and each.figure.value > 1]
    states = {(each.article, each.figure.value): each.figure.state for each in people if each.figure.state}
    everywhere: dict[float, set[str]] = {}
    for each in people:
        if each.figure.state:
            everywhere.setdefault(each.figure.value, set()).add(each.figure.state)
    found: dict[tuple[int, str], Count] = {}
    for each in sorted(people, key=lambda count: (count.article, count.figure.span.start)):
        state = each.figure.state or states.get((each.article, each.figure.value), "")
        told = everywhere.get(each.figure.value, set())
        if len(told) == 1 and not each.figure.subject:
            state = state or next(iter(told))
        top = each.candidate >= 0 and candidates[each.candidate].position < TOP
        if state and top and each.figure.value.is_integer():
            found.setdefault((each.article, state), each)
    return [(state, each) for (_, state), each in found.items()][:TOLLS]


def contradicted(
    articles: tuple[Article, ...], differences: tuple[Difference, ...], counts: Sequence[Count]
) -> list[tuple[Count, Count]]:
    """Pairs of figures that exclude each other, where the later article no longer has the earlier one."""
    number_of = {article.id: number for number, article in enumerate(articles)}
    place_of = {(each.article, each.figure.span): each for each in counts}
    held = {(each.article, each.figure.value) for each in counts}
    found: list[tuple[Count, Count]] = []
    for difference in differences:
        known = [
            count
            for figure in difference.values
            if (count := place_of.get((number_of.get(figure.article, -1), figure.span))) is not None
        ]
        found += [
            (one, two)
            for one in known
            for two in known
            if difference.verdict == "conflict"
            and one.figure.value != two.figure.value
            and same_thing(one.figure, two.figure)
            and (two.article, one.figure.value) not in held
            and later(articles[one.article], articles[two.article])
        ]
    return found


def same_thing(one: Figure, two: Figure) -> bool:
    """Whether two figures surely count one and the same: people, money, or what both call by one name or state."""
    if one.unit != two.unit:
        return False
    return bool(
        one.unit == "people" or one.unit.isupper() or (one.subject == two.subject and (one.subject or one.state))
    )


def later(one: Article, two: Article) -> bool:
    """Whether `two` is surely newer than `one`: by a day, or by hours where both have their hour."""
    first, second = published_on(one), published_on(two)
    if not first or not second or first > second:
        return False
    if first < second:
        return hours(one.published) is None or hours(two.published) is None or apart(one, two)
    return apart(one, two)


def apart(one: Article, two: Article) -> bool:
    """Whether hours lie between two articles that have their hour."""
    first, second = hours(one.published), hours(two.published)
    return first is not None and second is not None and second - first >= LATER


@lru_cache(1024)
def hours(published: str | None) -> datetime | None:
    """The moment of publication, None where only the day is known."""
    try:
        found = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if len((published or "").strip()) <= 10:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def surfaces(article: Article, figure: Figure) -> frozenset[str]:
    """How a title may write the number of a figure: in digits, or as the figure's own first word, "three"."""
    tokens = figure.span.of(article.text).casefold().split()
    number = int(figure.value)
    digits = {str(number), f"{number:,}", f"{number:,}".replace(",", ".")} if figure.value.is_integer() else set()
    return frozenset({*digits, *(tokens[:1] if figure.comparison == "=" else ())})
