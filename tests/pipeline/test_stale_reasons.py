"""Whichever story's reasons an update changes, its page is told: also of stories that only their neighbours changed."""

import math
import random
from array import array
from types import SimpleNamespace
from typing import Any

import pytest

from digest.grouping import Features, Grouping, index
from digest.grouping.evidence import UNIT
from digest.pipeline.site.reasons import Reasons, marked

WORDS = [f"word{number:02d}" for number in range(48)]
EVENTS = 6  # that the articles tell of
ARTICLES = 60


def article(number: int, rnd: random.Random) -> Features:
    """An article of one of a few events of one beat: some words of the event, some of the beat, some of its own."""
    event = number % EVENTS
    told = [*rnd.sample(WORDS[4 * event : 4 * event + 4], 3), *rnd.sample(WORDS[36:42], 2), *rnd.sample(WORDS, 4)]
    weights = [rnd.randint(2, 6) + 4 * (position < 3) for position in range(len(told))]
    length = math.sqrt(sum(weight * weight for weight in weights))
    return Features(
        id=f"a{number:02d}",
        day=739_000 + event // 2 + rnd.randint(0, 2),
        length=200,
        terms="\n".join(dict.fromkeys(told)),
        weights=array(
            "H", [round(w * UNIT / length) for w, _ in zip(weights, dict.fromkeys(told), strict=False)]
        ).tobytes(),
    )


def stories(grouping: Grouping) -> Any:
    """What is asked of stories, each named after its first article."""
    named = {cluster.members[0]: cluster.members for cluster in grouping.clusters}
    return SimpleNamespace(
        grouping=grouping,
        of_article={member: id_ for id_, members in named.items() for member in members},
        states={
            id_: SimpleNamespace(identity=SimpleNamespace(id=id_), members=members, note=None)
            for id_, members in named.items()
        },
    )


@pytest.fixture(autouse=True)
def small_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows so small that articles are compared with some others only."""
    monkeypatch.setattr(index, "WINDOW", 4)
    monkeypatch.setattr(index, "KEYS", 6)


@pytest.mark.parametrize("seed", range(2, 7))
def test_every_story_whose_reasons_are_other_ones_now_is_found(seed: int) -> None:
    rnd = random.Random(seed)
    grouping = Grouping()
    grouping.update({f"a{number:02d}": article(number, rnd) for number in range(ARTICLES)})
    reasons = Reasons(stories(grouping), lambda id_: None)  # type: ignore[arg-type, return-value]
    found = 0
    for _ in range(25):
        states: Any = reasons.stories.states
        for id_, state in states.items():
            reasons.told[id_] = marked(*reasons.decisions(state)) if len(state.members) > 1 else (b"", "")
        number = rnd.randrange(ARTICLES)
        new = article(number, rnd) if rnd.random() < 0.7 else None
        regrouping = grouping.update({f"a{number:02d}": new})
        reasons.stories = stories(grouping)
        changed = {cluster.members[0] for cluster in regrouping.formed}
        changed |= {reasons.stories.of_article[f"a{number:02d}"]} if new else set()
        stale = reasons.stale(changed)
        for id_, state in reasons.stories.states.items():
            if len(state.members) > 1 and id_ not in changed and marked(*reasons.decisions(state)) != reasons.told[id_]:
                assert id_ in stale
                found += 1
    assert found
