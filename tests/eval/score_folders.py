"""Small folders drawn from labelled articles: B-cubed of the grouping, in process, without cleaning.

usage: python tests/eval/score_folders.py FILE.jsonl ...    lines {"id","title","text","date","source","lang","cluster"}

A newsroom begins with a handful of files. For each size, folders are drawn (stories at random, one to four
articles of each) and grouped; the precision, recall and F1 are means over the folders. Then all stories with one or two
articles each: what a beat is like that has nothing but strangers to offer.
"""

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean

from digest.grouping import Features, features, group
from digest.model import Article, Span
from digest.quoting import extract_quotes
from digest.text import sentences

SIZES = (3, 6, 12, 25)
DRAWS = 60
FEW_DRAWS = 8
MOST = 4  # articles of one story in a folder


def read(paths: list[str]) -> tuple[dict[str, Features], dict[str, str]]:
    """The features and the story of every article."""
    made, stories = {}, {}
    for path in paths:
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            article = article_of(row, f"{Path(path).stem}-{number}")
            made[article.id] = features(article, extract_quotes(article))
            stories[article.id] = f"{Path(path).stem} {row['cluster']}"
    return made, stories


def article_of(row: dict[str, str], id_: str) -> Article:
    """The article of a line, its paragraphs as they are."""
    paragraphs = [part.strip() for part in re.split(r"\n+", row["text"]) if part.strip()]
    text, found, at = "\n\n".join(paragraphs), list[Span](), 0
    for paragraph in paragraphs:
        found += sentences(text, at, at + len(paragraph), row["lang"])
        at += len(paragraph) + 2
    return Article(
        id=id_, origin=id_, title=row["title"], text=text, paragraphs=(), sentences=tuple(found),
        published=row["date"] or None, language=row["lang"], outlet=row["source"] or None,
    )  # fmt: skip


def folders(stories: Mapping[str, str], size: int) -> Iterator[list[str]]:
    """Random folders of that many articles; the same ones in every run."""
    members: dict[str, list[str]] = defaultdict(list)
    for id_, story in sorted(stories.items()):
        members[story].append(id_)
    draw = random.Random(size)
    for _ in range(DRAWS):
        chosen: list[str] = []
        for story in draw.sample(sorted(members), len(members)):
            count = min(draw.randint(1, MOST), len(members[story]), size - len(chosen))
            chosen += draw.sample(members[story], count)
            if len(chosen) == size:
                break
        yield chosen


def thinned(stories: Mapping[str, str]) -> Iterator[list[str]]:
    """All stories, most of them with one article, some with two; the same ones in every run."""
    members: dict[str, list[str]] = defaultdict(list)
    for id_, story in sorted(stories.items()):
        members[story].append(id_)
    for number in range(FEW_DRAWS):
        draw = random.Random(number)
        yield [
            id_
            for story in sorted(members)
            for id_ in draw.sample(members[story], min(len(members[story]), draw.choice((1, 1, 2))))
        ]


def b_cubed(gold: Mapping[str, str], found: Mapping[str, int], ids: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over these articles."""
    both = Counter((gold[id_], found[id_]) for id_ in ids)
    stories, clusters = Counter(gold[id_] for id_ in ids), Counter(found[id_] for id_ in ids)
    precision = mean(both[gold[id_], found[id_]] / clusters[found[id_]] for id_ in ids)
    recall = mean(both[gold[id_], found[id_]] / stories[gold[id_]] for id_ in ids)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    """Print a line for each size."""
    made, stories = read(sys.argv[1:])
    drawn = {f"{size} articles": folders(stories, size) for size in SIZES}
    for size, lists in (drawn | {"one or two a story": thinned(stories)}).items():
        scores = []
        for ids in lists:
            clusters = group(made[id_] for id_ in ids)
            found = {id_: number for number, cluster in enumerate(clusters) for id_ in cluster.members}
            scores.append(b_cubed(stories, found, ids))
        precision, recall, both = (mean(score[n] for score in scores) for n in range(3))
        print(f"{size:18}  P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}")


if __name__ == "__main__":
    main()
