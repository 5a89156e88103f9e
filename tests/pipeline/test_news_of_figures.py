"""What is new of a figure stands beside what an older article or an older text had."""

from pathlib import Path

from newsrooms import build, records, write

TOLL = """---
title: {title}
outlet: {outlet}
date: {date}
story: mine
---

{text}
"""
EARLY = TOLL.format(
    title="Three killed in Korvan mine",
    outlet="Selm Courier",
    date="2026-05-05",
    text="Three people were killed and 12 injured when a gallery of the Korvan salt mine collapsed on Monday.",
)
NEWER = TOLL.format(
    title="Korvan mine toll rises",
    outlet="Ostrow Post",
    date="2026-05-06",
    text="Seven people were killed when a gallery of the Korvan salt mine collapsed, rescuers said on Tuesday.",
)


def test_a_new_article_that_contradicts_an_older_one_gives_the_old_figure_beside_the_new_one(tmp_path: Path) -> None:
    build(write(tmp_path, {"articles/early.txt": EARLY}))
    build(write(tmp_path, {"articles/newer.txt": NEWER}))
    (record,) = records(tmp_path)
    (changed,) = record["news"]["recounted"]
    assert (changed["text"], changed["value"]) == ("Seven people", 7)
    assert (changed["before"]["text"], changed["before"]["value"]) == ("Three people", 3)
    (story,) = (tmp_path / "site/stories").glob("*/index.html")
    assert "Three people</a> in Selm Courier)" in story.read_text(encoding="utf-8")


def test_a_toll_that_rises_stands_beside_the_old_one_though_it_names_no_people(tmp_path: Path) -> None:
    rises = NEWER.replace("Seven people were killed when", "The number of people killed rose to seven when")
    build(write(tmp_path, {"articles/early.txt": EARLY}))
    build(write(tmp_path, {"articles/newer.txt": rises.replace(" when a gallery of", " at")}))
    (record,) = records(tmp_path)
    (changed,) = record["news"]["recounted"]
    assert (changed["value"], changed["before"]["value"]) == (7, 3)


def test_a_revision_names_its_new_figure_with_the_one_that_its_old_text_had(tmp_path: Path) -> None:
    build(write(tmp_path, {"articles/early.txt": EARLY}))
    build(write(tmp_path, {"articles/early.txt": EARLY.replace("Three people", "Five people")}))
    (record,) = records(tmp_path)
    (changed,) = record["news"]["recounted"]
    assert (changed["text"], changed["value"], changed["before"]) == ("Five people", 5, {"value": 3, "comparison": "="})


def test_what_the_ledger_remembers_of_an_article_is_short(tmp_path: Path) -> None:
    said = "\n\n".join(f"“We counted {number} boats in the bay of Lund,” said Ida Brandt." for number in range(90))
    build(write(tmp_path, {"articles/early.txt": EARLY + said}))
    lines = (tmp_path / "content/ledger.jsonl").read_text(encoding="utf-8").splitlines()
    assert max(len(line) for line in lines if '"trace"' not in line) < 400
