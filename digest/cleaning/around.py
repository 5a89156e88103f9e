"""What can be told of a line by the lines around it: from one row a line to the model's columns."""

from functools import cache
from typing import TYPE_CHECKING, Any

from digest.cleaning.features import NEIGHBOUR, names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["first_columns", "first_names", "second_columns", "second_names"]

REACH = 3  # lines to each side whose own features count
WINDOWS = (3, 6, 12, 25)
STACK_WINDOWS = (3, 8, 20, 60)
STACK_REACH = 5
OWN_SUMS = ("headline", "hint-date", "held-2", "reader", "headed", "certain", "hint-comments", "furniture")
SUMMED = (
    "good", "words", "short", "chars", "headline", "date", "held", "personal", "headed", "certain",
    "comments", "furniture",
)  # fmt: skip


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


def shifted(columns: "Matrix", step: int) -> "Matrix":
    """Each row replaced by the one `step` lines on; zeros beyond the ends."""
    import numpy as np

    out = np.zeros_like(columns)
    if step > 0:
        out[:-step] = columns[step:]
    else:
        out[-step:] = columns[:step]
    return out


def window_sums(columns: "Matrix", windows: tuple[int, ...]) -> list["Matrix"]:
    """For each of the windows the sums of so many rows before each row, then of those after it."""
    import numpy as np

    count, far = len(columns), max(windows)
    total = np.zeros((far + count + 1 + far, columns.shape[1]), columns.dtype)  # the running total, padded
    np.cumsum(columns, axis=0, out=total[far + 1 : far + 1 + count])
    total[far + 1 + count :] = total[far + count]
    before, through = total[far : far + count], total[far + 1 : far + 1 + count]
    sums = []
    for window in windows:
        sums.append(before - total[far - window : far - window + count])
        sums.append(total[far + 1 + window : far + 1 + window + count] - through)
    return sums


@cache
def places(marked: bool) -> tuple[dict[str, int], list[int]]:
    """The number of each feature by its name, and the numbers of those of the neighbours that count."""
    index = {name: number for number, name in enumerate(names(marked))}
    return index, [index[name] for name in neighbour_names(marked)]


def first_columns(base: "Matrix", marked: bool) -> "Matrix":
    """The first model's columns for each line."""
    import numpy as np

    index, neighbours = places(marked)
    near = base[:, neighbours]
    good = base[:, index["good"]]
    words = np.expm1(base[:, index["words"]])
    chars = base[:, index["chars"]]
    own = [base[:, index[name]] for name in OWN_SUMS]
    summed = np.stack([good, words / 20, 1.0 - base[:, index["words>=5"]], chars / 4, *own], axis=1)
    parts = [base, *(shifted(near, step) for step in steps(REACH))]
    parts += window_sums(summed, WINDOWS)
    parts.append(gaps(good))
    column = chars[:, None]
    parts += [column - shifted(column, -1), column - shifted(column, 1)]
    return np.concatenate(parts, axis=1)


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


def second_names(marked: bool) -> tuple[str, ...]:
    """The columns of the second model: those of the first, and the first's verdicts around the line."""
    near = [f"p@{step:+d}" for step in steps(STACK_REACH)]
    sums = [
        f"{name}-{side}{window}" for window in STACK_WINDOWS for side in ("before", "after")
        for name in ("p", "p-words", "all-words")
    ]  # fmt: skip
    block = ["in-segment", "to-segment", "mass-before", "mass-after", "mass"]
    return (*first_names(marked), "p", "log-odds", *near, *sums, *block)


def second_columns(first: "Matrix", probabilities: "Matrix", words: "Matrix") -> "Matrix":
    """The second model's columns, from the first's columns and probabilities."""
    import numpy as np

    p = np.clip(probabilities, 1e-4, 1 - 1e-4)
    one = p[:, None]
    parts = [first, one, np.log(one / (1 - one)) / 4]
    parts += [shifted(one, step) for step in steps(STACK_REACH)]
    summed = np.stack([p, p * words / 20, words / 20], axis=1)
    parts += map(np.log1p, window_sums(summed, STACK_WINDOWS))
    parts.append(segment_columns(p, words))
    return np.concatenate(parts, axis=1)


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
