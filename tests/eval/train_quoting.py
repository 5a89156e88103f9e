"""Train the weights that tell who speaks: `python tests/eval/train_quoting.py --shared DIR`.

Writes `digest/quoting/weights.json`. Needs numpy and scipy, which the product itself does not need here. `DIR` holds
`eval/data/quotes/polnear-direct-train.jsonl` and `eval/score_quotes.py`, whose rule for "the same name" decides which
candidates are right.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from quoting_records import Record, article_of, gold_of, same_name
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from digest.quoting.extraction import build_scene
from digest.quoting.kinds import kind_features
from digest.quoting.lexicon import Lexicon, lexicon
from digest.quoting.spans.segments import find_segments
from digest.quoting.speakers import ranking
from digest.quoting.speakers.features import Chosen, candidates, describe
from digest.quoting.speakers.ranking import rank
from digest.quoting.speakers.scene import Scene

Group = list[tuple[list[str], bool]]
WEIGHTS = Path(__file__).parents[2] / "digest" / "quoting" / "weights.json"


def positives(scene: Scene, numbers: list[int], gold: Record, same: Callable[[str, str], bool], text: str) -> set[int]:
    """The candidates that overlap the labelled speaker and name it."""
    found = set()
    for number in numbers:
        mention = scene.mentions[number]
        place = scene.tokens.span(mention.first, mention.last)
        start, end = place.start, place.end
        if any(start < b and a < end for a, b in gold["speaker_spans"]) and same(gold["speaker"], text[start:end]):
            found.add(number)
    return found


def groups_of(records: Iterable[Record], same: Callable[[str, str], bool]) -> tuple[list[Group], Counter[str]]:
    """One group of candidates for every quotation with a known speaker."""
    groups: list[Group] = []
    counts: Counter[str] = Counter()
    words = lexicon("en")
    assert words is not None
    for record in records:
        article = article_of(record)
        segments = find_segments(article, words)
        if not segments:
            continue
        scene = build_scene(article, segments, words)
        previous: Chosen | None = None
        for number, segment in enumerate(segments):
            gold = gold_of(record, segment)
            if gold is None or not gold["speech"] or not gold["speaker"]:
                continue
            counts["quotes"] += 1
            numbers = candidates(scene, number, previous)
            right = positives(scene, numbers, gold, same, article.text)
            if not right:
                everyone = positives(scene, list(range(len(scene.mentions))), gold, same, article.text)
                counts["far" if everyone else "no candidate"] += 1
                if everyone:
                    previous = Chosen(
                        number, min(everyone, key=lambda n: abs(scene.firsts[n] - scene.tokens.quote_at[number]))
                    )
                continue
            groups.append([(describe(scene, number, n, previous), n in right) for n in numbers])
            nearest = min(right, key=lambda n: abs(scene.firsts[n] - scene.tokens.quote_at[number]))
            previous = Chosen(number, nearest)
    return groups, counts


def fit(groups: list[Group], penalty: float, fewest: int, allowed: set[str] | None = None) -> dict[str, float]:
    """Weights that maximise the probability of the right candidates, with an L2 penalty."""
    seen = Counter(name for group in groups for names, _ in group for name in names)
    kept = sorted(name for name, count in seen.items() if count >= fewest and (allowed is None or name in allowed))
    index = {name: i for i, name in enumerate(kept)}
    columns, pointers, owners, right = [], [0], [], []
    for number, group in enumerate(groups):
        for names, good in group:
            columns.extend(index[name] for name in names if name in index)
            pointers.append(len(columns))
            owners.append(number)
            right.append(good)
    matrix = csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(owners), len(kept)))
    owner, good = np.array(owners), np.array(right)
    edges = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ weights
        score -= np.maximum.reduceat(score, edges)[owner]
        share = np.exp(score)
        total = np.add.reduceat(share, edges)
        wanted = np.add.reduceat(np.where(good, share, 0.0), edges)
        slope = share / total[owner] - np.where(good, share, 0.0) / wanted[owner]
        value = np.log(total / wanted).sum() + 0.5 * penalty * weights @ weights
        return float(value), matrix.T @ slope + penalty * weights

    done = minimize(loss, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": 80})
    return dict(zip(kept, done.x.tolist(), strict=True))


def speech_rows(records: Iterable[Record], words: Lexicon) -> list[tuple[list[str], bool, float]]:
    """Every stretch in marks with its features, whether it is speech, and its weight (longer ones count more)."""
    rows = []
    for record in records:
        article = article_of(record)
        segments = find_segments(article, words)
        scene = build_scene(article, segments, words)
        previous: Chosen | None = None
        for number, segment in enumerate(segments):
            ranked = rank(scene, number, previous)
            if ranked is not None:
                previous = Chosen(number, ranked.mention)
            gold = gold_of(record, segment)
            if gold is not None and segment.label is None:
                names = kind_features(article, segment, scene, number, ranked.confidence if ranked else 0.0)
                rows.append((names, bool(gold["speech"]), 2.0 if gold["words"] >= 4 else 1.0))
    return rows


def fit_speech(rows: list[tuple[list[str], bool, float]], penalty: float = 2.0, fewest: int = 5) -> dict[str, float]:
    """Weights of a logistic regression: the log-odds that a stretch in marks is speech."""
    seen = Counter(name for names, _, _ in rows for name in names)
    kept = ["", *sorted(name for name, count in seen.items() if count >= fewest)]
    index = {name: i for i, name in enumerate(kept)}
    columns, pointers = [], [0]
    for names, _, _ in rows:
        columns.extend([0, *(index[name] for name in names if name in index)])
        pointers.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(kept)))
    sign = np.array([1.0 if speech else -1.0 for _, speech, _ in rows])
    mass = np.array([weight for _, _, weight in rows])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (matrix @ weights)
        value = (mass * np.logaddexp(0.0, -margin)).sum() + 0.5 * penalty * weights[1:] @ weights[1:]
        slope = -mass * sign / (1.0 + np.exp(margin))
        return float(value), matrix.T @ slope + penalty * np.r_[0.0, weights[1:]]

    done = minimize(loss, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return {name: round(value, 2) for name, value in zip(kept, done.x.tolist(), strict=True) if abs(value) >= 0.01}


def write(path: Path, weights: dict[str, float]) -> None:
    """One weight a line, sorted, so that a new training reads well as a change."""
    path.write_text(json.dumps(dict(sorted(weights.items())), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights written to {path.name}")


def train(groups: list[Group], size: int) -> dict[str, float]:
    """The weights to ship: fitted, cut to the `size` strongest features, fitted again, rounded."""
    first = fit(groups, penalty=3.0, fewest=5)
    strongest = sorted(first, key=lambda name: (-abs(first[name]), name))[:size]
    second = fit(groups, penalty=3.0, fewest=5, allowed=set(strongest))
    return {name: round(value, 2) for name, value in sorted(second.items()) if abs(value) >= 0.01}


def check(groups: list[Group], weights: dict[str, float]) -> str:
    """Right choices on articles that the weights have not seen, all and the surer nine in ten."""
    judged = []
    for group in groups:
        scores = np.array([sum(weights.get(name, 0.0) for name in names) for names, _ in group])
        shares = np.exp(scores - scores.max())
        best = int(scores.argmax())
        judged.append((float(shares[best] / shares.sum()), group[best][1]))
    judged.sort(reverse=True)
    surer = judged[: len(judged) * 9 // 10]
    right, sure = (sum(good for _, good in part) / len(part) for part in (judged, surer))
    return f"left out: {len(judged)} quotations, {right:.3f} right; the surer 90 %: {sure:.3f}, from {surer[-1][0]:.2f}"


def main() -> None:
    """Train on all records, or leave a part out to measure on."""
    parser = argparse.ArgumentParser(description="Train the weights of the quotation ranking.")
    parser.add_argument("--shared", type=Path, required=True, help="folder with eval/")
    parser.add_argument("--size", type=int, default=2400, help="number of weights")
    parser.add_argument("--leave-out", type=int, default=0, metavar="N", help="leave every Nth article out")
    parser.add_argument("--output", type=Path, default=WEIGHTS.parent, help="folder for the weights")
    arguments = parser.parse_args()
    path = arguments.shared / "eval" / "data" / "quotes" / "polnear-direct-train.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    unseen = records[:: arguments.leave_out] if arguments.leave_out else []
    if unseen:
        records = [record for number, record in enumerate(records) if number % arguments.leave_out]
    same = same_name(arguments.shared)
    groups, counts = groups_of(records, same)
    print(f"{len(groups)} quotations, {sum(map(len, groups))} candidates, {dict(counts)}")
    weights = train(groups, arguments.size)
    if unseen:
        print(check(groups_of(unseen, same)[0], weights))
    write(arguments.output / "weights.json", weights)
    ranking.weights = lambda: weights  # the kinds look at how sure the ranking is
    words = lexicon("en")
    assert words is not None
    write(arguments.output / "kinds.json", fit_speech(speech_rows(records, words)))


if __name__ == "__main__":
    main()
