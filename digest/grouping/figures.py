"""Figures: which numbers an article gives, and of what; and how much it speaks against two that theirs differ.

The figures of May and those of June are told in the same words by the same people. What tells them apart is that one
gives other figures, above all for the same ("to 5.8 percent", "to 6.1 percent"), and that other words are quoted. On
labelled heaps the odds that two articles of middling likeness are one story fall to a quarter where both give three
figures and more and share none, to a tenth where they give two different ones each for the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.model import Article

__all__ = [
    "NUMBER",
    "OTHER_COUNT",
    "OTHER_RESULT",
    "Given",
    "amounts_of",
    "contradicted",
    "counted_differently",
    "ended_differently",
    "figures_of",
    "given",
    "number_weight",
    "shared_few",
    "telling",
]

NUMBER = "#"  # what the terms of numbers begin with
WRITTEN = re.compile(  # thousands in groups, decimals, a time of day
    r"\d+(?:[.,\u00a0\u202f]\d{3}(?!\d))*(?:(?:[.,]\d|[.,:]\d\d)(?![.,:]?\d))?"
)
DECIMALS = re.compile(r"[.,:](\d\d?)$")
BEFORE = re.compile(r"([^\W\d_]+)\W{1,3}$")
AFTER = re.compile(r"\W{1,2}([^\W\d_]+)|\s?([%€£$])")
AROUND = 24  # signs before and after a number that can tell of what it is
READ = 32_000  # signs of a text
LED = 4_000  # signs of a text whose numbers are known by what is around them
AMOUNTS = 24  # of an article that are kept
YEAR = 5  # signs of the term of a year
CENTURIES = ("#19", "#20")
TWO, THREE = 2, 3  # signs of a number

RESULT = re.compile(r"\d+[-–:]\d+(?![\w/%–-]|[.,:]\d)")  # begins with what is found fast
BEFORE_RESULT = frozenset(".,:/-–")
HIGH = 3  # digits of a result at most; "3:2" has one behind a colon, times of day have two
SEVERAL = 3  # results; who gives more tells of a whole round
RESULTS = "*"  # what stands for the words around them
OTHER_RESULT = 0.4  # what is left of a similarity where both give results, and none of the other's
TITLE = "^"  # what stands for the word before a number in a headline

MOST = 8  # figures of an article that count
SHARED, GIVEN = 0.8, 2.0  # added to the figures shared, and to those given: of one figure little can be said
USUAL = 0.45  # part of the figures, from which on they do not speak against two articles
FEW = 0.8  # part of the similarity that is lost for each whole part missing
AGREED = 0.7  # of an amount that differs, made up for by one that is the same
DIFFERS = 0.22  # part of the similarity that each amount that differs takes away
AT_MOST = 0.5
OTHER_COUNT = 0.25  # what is left of a similarity where headlines count one thing differently


class Given(NamedTuple):
    """The numbers of an article that can tell it from others, as terms; the `exact` ones, of three signs or more, count
    twice."""

    told: frozenset[str]
    exact: frozenset[str]


def figures_of(article: Article) -> tuple[Counter[str], str]:
    """The numbers of title and text in digits ("3100", "5.8") with how often they are there; and the amounts, one a
    line: the words before and after a number (in the title `TITLE` and the word after it), and after a "=" the number;
    for results of matches ("2-1", "1:2") `RESULTS` and both numbers, the smaller one first.

    One with two decimals may be a time of day, which some write 7.42 and others 7:42 or 0742: it counts as two numbers.
    """
    counts: Counter[str] = Counter()
    led = f"{article.title} \n{article.text[:LED]}"
    amounts: dict[str, None] = dict.fromkeys(f"{RESULTS}={result}" for result in results_in(led))
    for text in (article.title, article.text[:READ]):
        for match in WRITTEN.finditer(text):
            number = match[0] if match[0].isdigit() else in_digits(match[0])
            counts.update(number.split(".") if number[-3:-2] == "." else (number,))
            start, end = match.span()
            if start < LED and len(amounts) < AMOUNTS and plain(number):
                before = BEFORE.search(text[max(0, start - AROUND) : start])
                after = AFTER.match(text[end : end + AROUND])
                if text is article.title and after:
                    amounts[f"{TITLE} {after[1] or after[2]}={number}".lower()] = None
                if before and after:
                    amounts[f"{before[1]} {after[1] or after[2]}={number}".lower()] = None
    return counts, "\n".join(amounts)


def results_in(text: str) -> Iterator[str]:
    """The results of matches, "1-2" for 2-1, 1–2 and 2:1."""
    for match in RESULT.finditer(text):
        start = match.start()
        before = text[start - 1] if start else " "
        first, sign, last = next(match[0].partition(mark) for mark in "-–:" if mark in match[0])
        fits = max(len(first), len(last)) <= HIGH and (sign != ":" or len(last) == 1)
        if fits and before not in BEFORE_RESULT and not before.isalnum():
            yield "-".join(sorted((first, last), key=int))


def in_digits(written: str) -> str:
    """A number as if every newsroom wrote it alike: 3,100 is "3100", 5,8 is "5.8", 7:42 is "7.42"."""
    decimals = DECIMALS.search(written)
    whole = "".join(filter(str.isdigit, written[: decimals.start()] if decimals else written))
    return f"{whole}.{decimals[1]}" if decimals else whole


def number_weight(number: str) -> float:
    """The weight of a number in digits: "7" is in every second article, "1437" is not."""
    return min(6.0, 1 + 1.2 * len(number))


def telling(term: str) -> bool:
    """Whether the term of a number is one of two digits or more that is no year."""
    return len(term) > TWO and not (len(term) == YEAR and term.startswith(CENTURIES) and "." not in term)


def plain(number: str) -> bool:
    """Whether a number is no year."""
    return len(number) < THREE or telling(NUMBER + number)


def given(terms: Iterable[str]) -> Given:
    """The numbers among terms, as far as they are `telling`."""
    told = frozenset(filter(telling, terms))
    return Given(told, frozenset(term for term in told if len(term) > THREE))


def amounts_of(packed: str) -> tuple[dict[str, set[str]], dict[str, set[str]], tuple[str, ...]]:
    """For the words around a number the numbers that are between them; for the words that a headline counts, how many
    there are; and the results of matches."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = {}, {}
    results: list[str] = []
    for line in packed.split("\n") if packed else ():
        of, _, number = line.rpartition("=")
        if of == RESULTS:
            results.append(number)
            continue
        titled = of.startswith(TITLE)
        found[titled].setdefault(of.removeprefix(f"{TITLE} "), set()).add(number)
    return (*found, tuple(results))


def shared_few(one: Given, other: Given) -> float:
    """The factor for two articles that give these numbers."""
    most = min(len(one.told), len(other.told), MOST)
    if not most:
        return 1.0
    common = min(len(one.told & other.told), most)
    if exact := min(len(one.exact), len(other.exact), MOST):
        common += min(len(one.exact & other.exact), exact)
    missing = USUAL - (common + SHARED) / (most + exact + GIVEN)
    return 1.0 - FEW * missing if missing > 0 else 1.0


def contradicted(one: Mapping[str, set[str]], other: Mapping[str, set[str]]) -> tuple[float, list[str]]:
    """The factor for two articles that give these amounts, and what they give differently."""
    both = one.keys() & other.keys()
    if not both:
        return 1.0, []
    differ = [of for of in both if one[of].isdisjoint(other[of])]
    against = len(differ) - AGREED * (len(both) - len(differ))
    return (max(AT_MOST, 1.0 - DIFFERS * against), differ) if against > 0 else (1.0, [])


def ended_differently(one: Sequence[str], other: Sequence[str], apart: bool) -> bool:
    """Whether both articles give results, few enough to be those of their own match, and none that the other gives.

    Where days lie between them (`apart`), another first one is enough: a report of the return tells of the first leg.
    """
    if not one or not other or max(len(one), len(other)) > SEVERAL:
        return False
    return (apart and one[0] != other[0]) or not set(one) & set(other)


def counted_differently(
    one: Mapping[str, set[str]], other: Mapping[str, set[str]], mine: Container[str], theirs: Container[str]
) -> list[str]:
    """What two headlines count, each with numbers that are nowhere in the other article, whose terms are `theirs`.

    A toll that rises is in the later reports as well, as what it was; the jobs of one month are not in the next one's.
    On a labelled heap none of 35 such pairs of middling likeness was one story.
    """
    return sorted(
        of
        for of in one.keys() & other.keys()
        if not any(NUMBER + number in theirs for number in one[of])
        and not any(NUMBER + number in mine for number in other[of])
    )
