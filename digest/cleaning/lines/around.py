"""What can be told of a line by the lines around it: from one row a line to the model's columns."""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.lines.features import NEIGHBOUR, names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["first_columns", "first_names", "second_columns", "second_names"]

REACH = 3  # lines to each side whose own features count
WINDOWS = (3, 6, 12, 25)
STACK_WINDOWS = (3, 8, 20, 60)
STACK_REACH = 5
OWN_SUMS = (
    "headline",
    "hint-date",
    "held-2",
    "reader",
    "headed",
    "certain",
    "hint-comments",
    "furniture",
    "in-run",
    "led",
    "told",
)
SUMMED = (
    "good", "words", "short", "chars", "headline", "date", "held", "personal", "headed", "certain",
    "comments", "furniture", "in-run", "led", "told",
)  # fmt: skip


@cache
def first_names(marked: bool) -> tuple[str, ...]:
    """The columns of the first model."""
    own = names(marked)
    near = [f"{name}@{step:+d}" for step in steps(REACH) for name in neighbour_names(marked)]
    sums = [f"{name}-{side}{window}" for window in WINDOWS for side in ("before", "after") for name in SUMMED]
    return (*own, *near, *sums, "gap-before", "gap-after", "longer-than-before", "longer-than-after")


def neighbour_names(marked: bool) -> tuple[str, ...]:
    """Which features of the neighbours count."""
    return NEIGHBOUR + (("linked", "kind-paragraph", "mark-body", "mark-comment", "kind-list-item") if marked else ())


def steps(reach: int) -> list[int]:
    """The neighbours' distances: -3 ... -1, 1 ... 3."""
    return [step for step in range(-reach, reach + 1) if step]


def put_shifted(out: "Matrix", at: int, columns: "Matrix", reach: int) -> int:
    """Write what stands `reach` lines before each line up to so many after it, step by step, from column `at` on.

    Nothing (zero) stands beyond the ends. Returns the next free column.
    """
    wide = columns.shape[1]
    for step in steps(reach):
        if step > 0:
            out[:-step, at : at + wide] = columns[step:]
        else:
            out[-step:, at : at + wide] = columns[:step]
        at += wide
    return at


def put_sums(out: "Matrix", at: int, columns: "Matrix", windows: tuple[int, ...]) -> int:
    """Write for each of the windows the sums of so many rows before each row, then of those after it, likewise."""
    import numpy as np

    count, wide = columns.shape
    far = max(windows)
    total = np.zeros((far + count + 1 + far, wide), columns.dtype)  # the running total, padded
    np.cumsum(columns, axis=0, out=total[far + 1 : far + 1 + count])
    total[far + 1 + count :] = total[far + count]
    before, through = total[far : far + count], total[far + 1 : far + 1 + count]
    for window in windows:
        np.subtract(before, total[far - window : far - window + count], out=out[:, at : at + wide])
        at += wide
        np.subtract(total[far + 1 + window : far + 1 + window + count], through, out=out[:, at : at + wide])
        at += wide
    return at


class Places(NamedTuple):
    """The numbers of features: each by its name, those of the neighbours that count, those that are summed up."""

    named: dict[str, int]
    neighbours: list[int]
    summed: list[int]


@cache
def places(marked: bool) -> Places:
    """Where the features are that the columns are made of."""
    index = {name: number for number, name in enumerate(names(marked))}
    summed = ("good", "words", "words>=5", "chars", *OWN_SUMS)
    return Places(index, [index[name] for name in neighbour_names(marked)], [index[name] for name in summed])


def first_columns(base: "Matrix", marked: bool) -> "Matrix":
    """The first model's columns for each line."""
    import numpy as np

    where = places(marked)
    chars, summed = base[:, where.named["chars"]], base[:, where.summed]
    summed[:, 1] = np.expm1(summed[:, 1]) / 20
    summed[:, 2] = 1.0 - summed[:, 2]
    summed[:, 3] /= 4
    summed[:, -2:] *= summed[:, :1]  # of sentence-like lines only
    out = np.zeros((len(base), len(first_names(marked))))
    at = base.shape[1]
    out[:, :at] = base
    at = put_shifted(out, at, base[:, where.neighbours], REACH)
    at = put_sums(out, at, summed, WINDOWS)
    out[:, at : at + 2] = gaps(base[:, where.named["good"]])
    out[:, at + 2] = out[:, at + 3] = chars
    out[1:, at + 2] -= chars[:-1]
    out[:-1, at + 3] -= chars[1:]
    return out


def gaps(good: "Matrix") -> "Matrix":
    """How far the nearest sentence-like line is, before and after."""
    import numpy as np

    count = len(good)
    at = np.arange(count)
    last = np.maximum.accumulate(np.where(good > 0, at, -50))
    before = at - np.concatenate([[-50], last[:-1]]) if count else at
    following = np.minimum.accumulate(np.where(good > 0, at, count + 50)[::-1])[::-1]
    after = np.concatenate([following[1:], [count + 50]]) - at if count else at
    return np.stack([np.log1p(np.minimum(before, 50)), np.log1p(np.minimum(after, 50))], axis=1)


@cache
def stacked_names() -> tuple[str, ...]:
    """What the second model's columns add: the first one's verdicts around the line."""
    near = [f"p@{step:+d}" for step in steps(STACK_REACH)]
    sums = [
        f"{name}-{side}{window}" for window in STACK_WINDOWS for side in ("before", "after")
        for name in ("p", "p-words", "all-words")
    ]  # fmt: skip
    return ("p", "log-odds", *near, *sums, "in-segment", "to-segment", "mass-before", "mass-after", "mass")


def second_names(marked: bool) -> tuple[str, ...]:
    """The columns of the second model: those of the first, and the first's verdicts around the line."""
    return (*first_names(marked), *stacked_names())


def second_columns(first: "Matrix", probabilities: "Matrix", words: "Matrix") -> "Matrix":
    """The second model's columns, from the first's columns and probabilities."""
    import numpy as np

    p = np.clip(probabilities, 1e-4, 1 - 1e-4)
    at = first.shape[1]
    out = np.zeros((len(first), at + len(stacked_names())))
    out[:, :at] = first
    out[:, at] = p
    out[:, at + 1] = np.log(p / (1 - p)) / 4
    sums = put_shifted(out, at + 2, p[:, None], STACK_REACH)
    at = put_sums(out, sums, np.stack([p, p * words / 20, words / 20], axis=1), STACK_WINDOWS)
    np.log1p(out[:, sums:at], out=out[:, sums:at])
    out[:, at:] = segment_columns(p, words)
    return out


def segment_columns(p: "Matrix", words: "Matrix") -> "Matrix":
    """Whether a line is in the segment with the highest sum of (p - .4) x words, how far from it, and the mass of p."""
    import numpy as np

    gain = (p - 0.4) * (words + 2)
    total = np.concatenate([[0.0], np.cumsum(gain)])
    low = np.minimum.accumulate(total)
    end = int(np.argmax(total - low))
    start = int(np.argmin(total[: end + 1]))
    at = np.arange(len(p))
    inside = (at >= start) & (at < end)
    away = np.where(at < start, start - at, np.where(at >= end, at - end + 1, 0))
    mass = p * words
    whole = mass.sum() + 1e-9
    before = (np.cumsum(mass) - mass) / whole
    after = 1 - before - mass / whole
    return np.stack([inside, np.log1p(away), before, after, np.full(len(p), np.log1p(whole))], axis=1)
