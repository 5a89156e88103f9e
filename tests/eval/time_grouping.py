"""How long grouping takes, and how that grows: features, all articles at once, one more, put away and taken up.

    python tests/eval/time_grouping.py FOLDER 1000 10000 100000

FOLDER holds text files whose names begin with their date (2031-03-04-bridge-closed.txt), in folders by outlet. Only
long lines are taken, so the features are about those of cleaned articles. CPU time; compare on a quiet machine.
"""

import gc
import math
import random
import resource
import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import TypeVar

import msgspec

from digest.grouping import Features, Grouping, Standing, features, resume, standing
from digest.model import Article
from digest.reading import article_id
from digest.text import sentences

T = TypeVar("T")
LONG = 90  # signs of a line
TRIALS = 60


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """How many seconds of CPU time some work takes, and what comes of it."""
    start = process_time()
    found = work()
    return process_time() - start, found


def rough_article(path: Path) -> Article:
    """The long lines of a text file as an article."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if len(line) > LONG]
    spans, at = [], 0
    text = "\n\n".join(lines)
    for line in lines:
        spans += sentences(text, at, at + len(line), "en")
        at += len(line) + 2
    origin = f"{path.parent.name}/{path.name}"
    return Article(
        id=article_id(origin),
        origin=origin,
        title=path.stem[11:].replace("-", " "),
        text=text,
        paragraphs=(),
        sentences=tuple(spans),
        published=path.name[:10],
        language="en",
    )


def one_more(grouping: Grouping, chosen: list[Features]) -> tuple[float, float, float]:
    """Milliseconds for putting one article in again that has been taken out: the median, and what nine of ten stay
    under; and how many articles it was compared with, in the mean."""
    times, compared = [], 0
    index = grouping.neighbours.index
    for one in chosen:
        grouping.update({one.id: None})
        times.append(1000 * timed(partial(grouping.update, {one.id: one}))[0])
        compared += len(index.candidates(grouping.places[one.id]))
    times.sort()
    return times[len(times) // 2], times[len(times) * 9 // 10], compared / len(chosen)


def measure(evidence: list[Features]) -> tuple[int, float]:
    """Group these articles and print what it cost; gives how many, and the seconds."""
    grouping = Grouping()
    by_id = {one.id: one for one in evidence}
    seconds, _ = timed(lambda: grouping.update(by_id))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    stories = grouping.clusters
    some = random.Random(1).sample(evidence, min(TRIALS, len(evidence)))
    new, new_most, _ = one_more(grouping, evidence[-TRIALS:])
    old, old_most, compared = one_more(grouping, some)
    assert grouping.clusters == stories, "an article that went and came back left a trace"
    away, data = timed(lambda: msgspec.msgpack.encode(standing(grouping)))
    back, again = timed(lambda: resume(msgspec.msgpack.decode(data, type=Standing), by_id.__getitem__))
    assert again.clusters == stories, "what was put away is not what was taken up"
    print(
        f"{len(evidence):>8,} articles {len(stories):>7,} stories  grouped {seconds:6.2f} s  peak {peak:>6,} MB  "
        f"one more {new:5.1f} ms (nine of ten {new_most:5.1f}), of any age {old:5.1f} ms ({old_most:5.1f}), "
        f"compared with {compared:.0f}  "
        f"put away {away:5.2f} s {len(data) / 1e6:6.1f} MB  taken up {back:5.2f} s",
        flush=True,
    )
    return len(evidence), seconds


def main(folder: Path, sizes: list[int]) -> None:
    """Measure the first articles by date, for each size."""
    gc.disable()  # a build collects so rarely that it hardly counts
    paths = sorted(folder.rglob("*.txt"), key=lambda path: (path.name, path.parent.name))[: max(sizes)]
    evidence, spent = [], 0.0
    for path in paths:
        article = rough_article(path)
        seconds, found = timed(partial(features, article, ()))
        evidence.append(found)
        spent += seconds
    print(f"features {1000 * spent / len(evidence):.2f} ms an article")
    points = [measure(evidence[:size]) for size in sizes if size <= len(evidence)]
    for (few, short), (many, long) in pairwise(points):
        print(f"growth from {few:,} to {many:,}: N^{math.log(long / short) / math.log(many / few):.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or [1000, 10000])
