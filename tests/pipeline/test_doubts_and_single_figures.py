"""Statements with and without their hedge, and figures of one outlet alone, on the story's page and in the export."""

import json
from pathlib import Path

import pytest
from newsrooms import build, write

from digest.pipeline import Newsroom, open_project
from digest.pipeline.commands.export import export

FRONT = "---\ntitle: {title}\noutlet: {outlet}\ndate: 2026-03-03\nstory: pier-fire\n---\n\n"
SURE = """The fire on the pier of Larkhaven started in the old storeroom behind the bakery, the town said on Tuesday.

Nobody was hurt. Repairs of the northern pier will cost about $85,000, and the market stays open.
"""
UNSURE = """The fire on the pier may have started in the old storeroom behind the bakery. An inquiry was opened.

The town of Larkhaven has closed the northern pier until Friday, and the market stays open.
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Two outlets on one fire."""
    files = {
        "articles/post/fire.txt": FRONT.format(title="Fire on the pier of Larkhaven", outlet="Harbour Post") + SURE,
        "articles/times/fire.txt": FRONT.format(title="Larkhaven pier closed", outlet="Larkhaven Times") + UNSURE,
    }
    return write(tmp_path, files)


def test_the_export_has_both_sentences_and_says_which_one_hedges(newsroom: Path) -> None:
    with Newsroom(open_project(newsroom)) as opened:
        opened.update()
        records = [json.loads(line) for line in export(opened)]
    (story,) = [record for record in records if record["record"] == "story"]
    (hedge,) = [item for item in story["differences"] if item["kind"] == "hedge"]
    assert hedge["subject"] == "may"
    assert hedge["verdict"] == "compatible"
    assert [value["hedged"] for value in hedge["values"]] == [True, False]
    texts = {record["id"]: record["text"] for record in records if record["record"] == "article"}
    for value in hedge["values"]:
        assert texts[value["article"]][value["start"] : value["end"]] == value["text"]
    assert [(figure["value"], figure["comparison"]) for figure in story["single_figures"]] == [(85_000, "~")]


def test_the_page_shows_them_and_marks_the_figure_as_of_one_outlet(newsroom: Path) -> None:
    build(newsroom)
    (page,) = (newsroom / "site" / "stories").glob("*/index.html")
    shown = page.read_text(encoding="utf-8")
    assert "One is less sure" in shown
    assert ">“may”</b>" in shown
    assert "1 figure from one outlet only" in shown
    assert "about $85,000" in shown
