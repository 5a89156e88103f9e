"""The dated steps of a story: what its articles say happened on which day, each with the sentence that says so."""

from collections.abc import Sequence
from datetime import date, timedelta

from digest.model import Article, Development, Place
from digest.summarising.chronology.days import day_of, long_ago, other_day
from digest.summarising.chronology.freshness import published_on
from digest.summarising.selection.choosing import contained
from digest.summarising.sentences.candidates import Candidate

__all__ = ["days_told", "timeline_of"]

MOST = 12  # steps; the most salient ones stay
LONGEST = 50  # words of a sentence in a timeline
LEAST = 0.25  # of the merit of the story's best sentence
REPEATED, RETOLD = 0.5, 0.6  # of the weight of a step, in an earlier one; of news some days after it
NEARLY = 0.8  # of the merit of a day's best sentence
BY_THE_WAY = timedelta(days=2)


def timeline_of(
    articles: tuple[Article, ...],
    candidates: Sequence[Candidate],
    merits: Sequence[float],
    days: Sequence[date | None],
    weights: Sequence[float],
    changed: frozenset[int] = frozenset(),
    told: frozenset[int] = frozenset(),
) -> tuple[Development, ...]:
    """The steps in order of time, one a day; none where all is of one day, or is in the summary word for word.

    `days` are those that candidates tell of; `changed` are candidates whose figure changed in the course of the story,
    so that they tell something new in however similar words; `told` are those of the summary, to which a day's other
    sentences are preferred if they are nearly as good.
    """
    by_day = worthy_by_day(candidates, merits, days)
    steps: list[tuple[date, int]] = []
    for day in sorted(by_day):
        earlier = [(before, candidates[number]) for before, number in steps]
        fresh = [
            n
            for n in by_day[day]
            if (n in changed and not copied(candidates[n], [step for _, step in earlier]))
            or not repeats(candidates[n], articles[candidates[n].article], day, earlier, weights)
        ]
        if fresh:
            best = max(merits[number] for number in fresh)
            untold = [number for number in fresh if number not in told and merits[number] >= NEARLY * best]
            steps.append((day, max(untold or fresh, key=lambda number: (merits[number], -number))))
    if len(steps) < 2 or told.issuperset(number for _, number in steps):
        return ()
    kept = sorted(sorted(steps, key=lambda step: -merits[step[1]])[:MOST])
    return tuple(
        Development(day.isoformat(), Place(articles[candidates[n].article].id, candidates[n].span)) for day, n in kept
    )


def worthy_by_day(
    candidates: Sequence[Candidate], merits: Sequence[float], days: Sequence[date | None]
) -> dict[date, list[int]]:
    """The candidates that are worth a step of a timeline, in their order, under the day that each tells of."""
    by_day: dict[date, list[int]] = {}
    least = LEAST * max(merits, default=0.0)
    for number, each in enumerate(candidates):
        if each.barred or each.leaning or each.words > LONGEST or merits[number] < least:
            continue
        if (day := days[number]) is not None:
            by_day.setdefault(day, []).append(number)
    return by_day


def days_told(
    articles: tuple[Article, ...], candidates: Sequence[Candidate], moved: frozenset[int], tellers: frozenset[int]
) -> list[date | None]:
    """The day that each candidate tells of; none for those whose date was `moved` since."""
    return [
        day_told(each, articles[each.article], number in tellers)
        if (each.dated or number in tellers) and number not in moved
        else None
        for number, each in enumerate(candidates)
    ]


def day_told(candidate: Candidate, article: Article, news: bool) -> date | None:
    """The day that a sentence tells of: one that it names, or for the one with an article's `news` that of the article.

    An article's news that names a day some time ago names it by the way, and what it tells happened since; if it names
    the day before in a way that is not certain it may tell of either, and what begins long ago is no news.
    """
    own = published_on(article)
    sentence = candidate.span.of(article.text) if candidate.dated or news else ""
    named = day_of(sentence, own, article.language) if candidate.dated else None
    if not news or own is None:
        return named
    if named is None:
        past = (candidate.dated and other_day(sentence, own, article.language)) or long_ago(sentence, article.language)
        return None if past else own
    return None if own - named > BY_THE_WAY else named


def copied(candidate: Candidate, earlier: Sequence[Candidate]) -> bool:
    """Whether an earlier step has the same words, so that no figure in it has changed since."""
    return any(candidate.terms == each.terms for each in earlier)


def repeats(
    candidate: Candidate,
    article: Article,
    day: date,
    earlier: Sequence[tuple[date, Candidate]],
    weights: Sequence[float],
) -> bool:
    """Whether an earlier step says the same already; of a sentence that names its day, and of an article's news some
    days later, most of what it says, not only what it goes back to."""
    whole = sum([weights[term] for term in candidate.terms])
    named = candidate.dated and day_of(candidate.span.of(article.text), published_on(article), article.language) == day
    for before, each in earlier:
        share = sum([weights[term] for term in candidate.terms if term in each.terms])
        if named:
            said = share > REPEATED * whole
        elif not candidate.position and day - before > BY_THE_WAY:
            said = share > RETOLD * whole
        else:
            said = contained(candidate, each, weights, REPEATED)
        if said:
            return True
    return False
