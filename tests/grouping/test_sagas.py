"""What returns is another story each time: figures of a month, a prize of a year, the next fight, the next storm."""

import tomllib
from pathlib import Path

import pytest

from digest.grouping import Features, features, group
from digest.model import Article, Paragraph, Span
from digest.quoting import extract_quotes
from digest.text import sentences

SAGAS, RETURNS, BEATS, BILINGUAL = (
    tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))["saga"]
    for name in ("sagas.toml", "returns.toml", "beats.toml", "bilingual.toml")
)
CASES = [
    (saga, dated)
    for saga in SAGAS + RETURNS + BEATS + BILINGUAL
    for dated in (True, False)
    if dated or "needs_dates" not in saga
]


def made(name: str, told: dict[str, str], dated: bool) -> Features:
    text = told["text"].strip().replace("\n", "\n\n")
    language = told.get("language", "en")
    spans, paragraphs, at = [], [], 0
    for paragraph in text.split("\n\n"):
        paragraphs.append(Paragraph(Span(at, at + len(paragraph))))
        spans += sentences(text, at, at + len(paragraph), language)
        at += len(paragraph) + 2
    article = Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=told["title"],
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(spans),
        published=told["published"] if dated else None,
        language=language,
    )
    return features(article, extract_quotes(article))


@pytest.mark.parametrize(
    ("saga", "dated"), CASES, ids=[f"{saga['name']}, {'dated' if dated else 'undated'}" for saga, dated in CASES]
)
def test_each_event_of_a_saga_or_a_beat_is_a_story_of_its_own(
    saga: dict[str, list[dict[str, str]]], dated: bool
) -> None:
    stories: dict[str, set[str]] = {}
    for number, told in enumerate(saga["article"]):
        stories.setdefault(told["story"], set()).add(f"a{number}")
    found = group(made(f"a{number}", told, dated) for number, told in enumerate(saga["article"]))
    assert {frozenset(cluster.members) for cluster in found} == {frozenset(members) for members in stories.values()}
