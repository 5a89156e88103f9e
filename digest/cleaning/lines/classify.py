"""The trained line classifier: two logistic regressions, one upon the other, and a Viterbi pass.

The second regression sees what the first thinks of the lines around (stacking); the Viterbi pass smooths the verdicts
over the sequence, long lines weighing more. The weights are in `weights.json`, by the names of the columns; the
script that trains them is `tests/eval/train_cleaning.py`.
"""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.lines.around import first_columns, first_names, second_columns, second_names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["Model", "decide", "load_model", "probabilities"]

LIFT = 0.2  # added to the log-odds: losing a paragraph is worse than keeping a line too many
SWITCH = 3.0  # cost of going from text to no text or back
RESCUE_WORDS = 120  # an article shorter than this gets its next best lines back
RESCUE_SHARE, RESCUE_LEAST = 0.5, 0.1


class Model(NamedTuple):
    """The weights of both regressions, in the order of the columns."""

    first: "Matrix"
    first_bias: float
    second: "Matrix"
    second_bias: float


@cache
def load_model(marked: bool) -> Model | None:
    """The weights for pages (`marked`) or for dumps; None where there is no file."""
    import numpy as np

    path = files("digest.cleaning").joinpath("weights.json")
    if not path.is_file():
        return None
    data = json.loads(path.read_text(encoding="utf-8")).get("page" if marked else "dump")
    if data is None:
        return None
    first = np.array([data["first"].get(name, 0.0) for name in first_names(marked)])
    second = np.array([data["second"].get(name, 0.0) for name in second_names(marked)])
    return Model(first, data["first"]["bias"], second, data["second"]["bias"])


def sigmoid(odds: "Matrix") -> "Matrix":
    """Log-odds to probabilities."""
    import numpy as np

    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30))))


def probabilities(rows: "Matrix", marked: bool, model: Model) -> "Matrix":
    """How probable it is that each line belongs to the article."""
    import numpy as np

    first = first_columns(rows, marked)
    words = np.expm1(first[:, 1])
    p = sigmoid(first @ model.first + model.first_bias)
    return sigmoid(second_columns(first, p, words) @ model.second + model.second_bias)


def decide(p: "Matrix", words: list[int]) -> list[bool]:
    """Which lines to keep: the best sequence, then the rescue of short articles."""
    import numpy as np

    if not len(p):
        return []
    clipped = np.clip(p, 1e-4, 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped)) + LIFT
    gain = (odds * np.sqrt(np.maximum(words, 1))).tolist()
    kept = viterbi(gain)
    if sum(count for count, keep in zip(words, kept, strict=True) if keep) < RESCUE_WORDS:
        return rescued(p.tolist(), words, kept)
    return kept


def rescued(p: list[float], words: list[int], kept: list[bool]) -> list[bool]:
    """For an article that would nearly vanish: its likeliest run of lines as well, likely being what the best are."""
    least = max(RESCUE_LEAST, RESCUE_SHARE * sorted(p, reverse=True)[min(2, len(p) - 1)])
    best, start, end, run, begin = 0.0, 0, 0, 0.0, 0
    for number, value in enumerate(p):
        if run <= 0:
            run, begin = 0.0, number
        run += (value - least) * max(words[number], 1) ** 0.5
        if run > best:
            best, start, end = run, begin, number + 1
    return [keep or (start <= number < end and p[number] >= least) for number, keep in enumerate(kept)]


def viterbi(gain: list[float]) -> list[bool]:
    """The sequence of verdicts with the highest sum of gains less the cost of its changes."""
    out = [0.0, gain[0]]
    back: list[tuple[int, int]] = []
    for value in gain[1:]:
        from_out = (0, out[0]) if out[0] >= out[1] - SWITCH else (1, out[1] - SWITCH)
        from_in = (1, out[1]) if out[1] >= out[0] - SWITCH else (0, out[0] - SWITCH)
        back.append((from_out[0], from_in[0]))
        out = [from_out[1], from_in[1] + value]
    state = int(out[1] > out[0])
    found = [state]
    for step in reversed(back):
        state = step[state]
        found.append(state)
    return [bool(state) for state in reversed(found)]
