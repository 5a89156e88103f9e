"""What returns is another story each time: figures of a month, a prize of a year, the next fight."""

import tomllib
from pathlib import Path

import pytest

from digest.grouping import Features, features, group
from digest.model import Article
from digest.quoting import extract_quotes
from digest.text import sentences

SAGAS = tomllib.loads((Path(__file__).parent / "sagas.toml").read_text(encoding="utf-8"))["saga"]


def made(name: str, told: dict[str, str]) -> Features:
    text = told["text"].strip().replace("\n", "\n\n")
    spans, at = [], 0
    for paragraph in text.split("\n\n"):
        spans += sentences(text, at, at + len(paragraph), "en")
        at += len(paragraph) + 2
    article = Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=told["title"],
        text=text,
        paragraphs=(),
        sentences=tuple(spans),
        published=told["published"],
        language="en",
    )
    return features(article, extract_quotes(article))


@pytest.mark.parametrize("saga", SAGAS, ids=[saga["name"] for saga in SAGAS])
def test_each_return_of_a_saga_is_a_story_of_its_own(saga: dict[str, list[dict[str, str]]]) -> None:
    stories: dict[str, set[str]] = {}
    for number, told in enumerate(saga["article"]):
        stories.setdefault(told["story"], set()).add(f"a{number}")
    found = group(made(f"a{number}", told) for number, told in enumerate(saga["article"]))
    assert {frozenset(cluster.members) for cluster in found} == {frozenset(members) for members in stories.values()}
