"""The picture of who reported when: a row for each outlet, a mark for each article along the story's days.

A day without a time of day is a bar as long as the day, never a dot at midnight that would look like a first report.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from digest.model import ArticleCard, Cluster
from digest.rendering.wording.dates import moment, parsed, short, zone_name
from digest.rendering.wording.naming import clipped, labels
from digest.rendering.wording.translation import ENGLISH, Translation

__all__ = ["Coverage", "copies_of", "coverage"]

ROWS = 10  # outlets in the picture; the list of articles has them all
LABELLED = 4  # days that have a label each; more have one at either end
MARGIN = 2.5  # percent left free at both ends, so that no mark is cut in half
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class Mark(NamedTuple):
    """One article: a dot at `x`, or a bar of some `width`; `own` is false where another one has the same text."""

    x: str
    width: str
    own: bool
    words: str


class Track(NamedTuple):
    """One outlet's articles; `words` say the same to those who do not see the picture."""

    label: str
    marks: tuple[Mark, ...]
    words: str


class Tick(NamedTuple):
    """A label of the axis."""

    x: str
    anchor: str
    words: str


class Coverage(NamedTuple):
    """The picture; `lines` are where days begin, `notes` what a reader must know to read it."""

    tracks: tuple[Track, ...]
    lines: tuple[str, ...]
    ticks: tuple[Tick, ...]
    notes: tuple[str, ...]


class Report(NamedTuple):
    """An article with the stretch of time in which it appeared: a moment, or a whole day."""

    card: ArticleCard
    start: datetime
    end: datetime


class Axis(NamedTuple):
    """The stretch of time that the picture covers."""

    start: datetime
    end: datetime
    hours: bool

    def x(self, at: datetime) -> float:
        """Where a moment is, in percent."""
        return MARGIN + (100 - 2 * MARGIN) * ((at - self.start) / (self.end - self.start))


def coverage(cards: Sequence[ArticleCard], copies: Collection[str], words: Translation = ENGLISH) -> Coverage | None:
    """The picture, None where it would say nothing: fewer than two outlets with a date, or all of one bare day.

    `copies` are the ids of articles that have their text in common.
    """
    names = labels(cards, words)
    zone = common_zone(cards)
    reports = [report for card in cards if (report := dated(card, zone))]
    if len({names[report.card.id] for report in reports}) < 2:
        return None
    axis = axis_of(reports)
    if axis.end - axis.start <= DAY and all(report.start != report.end for report in reports):
        return None
    rows: dict[str, list[Report]] = {}
    for report in sorted(reports, key=lambda report: (report.end, report.start, report.card.id)):  # known hours first
        rows.setdefault(names[report.card.id], []).append(report)
    tracks = tuple(track(label, own, copies, axis, words) for label, own in list(rows.items())[:ROWS])
    return Coverage(
        tracks, lines(axis), ticks(axis, words), tuple(map(words, notes(cards, reports, copies, len(rows))))
    )


def copies_of(cluster: Cluster) -> frozenset[str]:
    """The articles that have their text in common with another; which of them had it first, dates do not tell."""
    return frozenset(member for voice in cluster.voices if len(voice) > 1 for member in voice)


def common_zone(cards: Sequence[ArticleCard]) -> tzinfo:
    """The zone in which the articles give their times, so that the picture has their days; UTC where they differ."""
    timed = [card.published for card in cards if card.published and len(card.published.strip()) > 10]
    zones = {found.utcoffset() for published in timed if (found := parsed(published))}
    offset = zones.pop() if len(zones) == 1 else None
    return timezone(offset) if offset else UTC


def dated(card: ArticleCard, zone: tzinfo) -> Report | None:
    """When an article appeared, in `zone`; None where that is unknown. A bare day is that of the zone."""
    found = parsed(card.published) if card.published else None
    if not found or not card.published or not 1 < found.year < 9999:
        return None
    bare = len(card.published.strip()) <= 10
    start = found.replace(tzinfo=zone) if bare else found.astimezone(zone)
    return Report(card, start, start + DAY if bare else start)


def axis_of(reports: list[Report]) -> Axis:
    """Whole days; where all is of one day and has its hour, whole hours."""
    start, end = min(report.start for report in reports), max(report.end for report in reports)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    if end - midnight < DAY and all(report.start == report.end for report in reports):
        first = start.replace(minute=0, second=0, microsecond=0)
        return Axis(first, max(first + 2 * HOUR, end.replace(minute=0, second=0, microsecond=0) + HOUR), True)
    last = end.replace(hour=0, minute=0, second=0, microsecond=0)
    return Axis(midnight, last if last == end and last > midnight else last + DAY, False)


def track(label: str, reports: list[Report], copies: Collection[str], axis: Axis, words: Translation) -> Track:
    """One outlet's row."""
    marks = tuple(mark(report, report.card.id not in copies, axis, words) for report in reports)
    return Track(clipped(label), marks, "; ".join(mark.words for mark in marks))


def mark(report: Report, own: bool, axis: Axis, words: Translation) -> Mark:
    """One article."""
    x, end = axis.x(report.start), axis.x(report.end)
    width = percent(end - x) if report.end != report.start else ""
    said = moment(report.card.published, words) + ("" if own else f" ({words('same text as another')})")
    return Mark(percent(x), width, own, said)


def percent(number: float) -> str:
    """A length in an SVG that grows with the page."""
    return f"{number:.1f}%"


def lines(axis: Axis) -> tuple[str, ...]:
    """Where days (or the hours at both ends) begin; only the ends of a long story."""
    days = round((axis.end - axis.start) / DAY) if not axis.hours else 0
    inner = range(1, days) if days <= 2 * ROWS else ()
    return tuple(percent(axis.x(at)) for at in (axis.start, *(axis.start + DAY * n for n in inner), axis.end))


def ticks(axis: Axis, words: Translation) -> tuple[Tick, ...]:
    """The words under the picture."""
    left, right = percent(MARGIN), percent(100 - MARGIN)
    if axis.hours:
        return (
            Tick(left, "start", f"{axis.start:%H:%M}"),
            Tick("50%", "middle", short(axis.start, True, words)),  # the month in full runs into the hours
            Tick(right, "end", f"{axis.end:%H:%M}"),
        )
    days = round((axis.end - axis.start) / DAY)
    if days <= LABELLED:
        middles = [axis.start + DAY * number + DAY / 2 for number in range(days)]
        # A day in between is its number alone, or three names of a month run into each other beside a story.
        labelled = (middles[0], middles[-1])
        said = [
            words.calendar.day_of(at.day) if at.day > 1 and at not in labelled else short(at, False, words)
            for at in middles
        ]
        return tuple(Tick(percent(axis.x(at)), "middle", word) for at, word in zip(middles, said, strict=True))
    last = axis.end - DAY
    years = axis.start.year != last.year
    return (Tick(left, "start", short(axis.start, years, words)), Tick(right, "end", short(last, years, words)))


def notes(cards: Sequence[ArticleCard], reports: list[Report], copies: Collection[str], rows: int) -> Iterable[str]:
    """What the marks mean, as far as the picture has them, and what it leaves out."""
    shown = {report.card.id for report in reports}
    if not shown.isdisjoint(copies):
        yield "○ same text as another"
    if any(report.start != report.end for report in reports):
        yield "▬ the day is known, the hour is not"
    if any(report.start == report.end for report in reports):
        yield f"times in{zone_name(reports[0].start.isoformat())}"
    if rows > ROWS:
        yield f"{rows - ROWS} more in the list"
    if missing := len(cards) - len(reports):
        yield f"{missing} without a date"
