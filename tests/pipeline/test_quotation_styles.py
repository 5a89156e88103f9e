"""Every style of quotation, from the file to the export: what is quoted, what kind it is, who said it."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

DATA = tomllib.loads(Path(__file__).with_name("quotation_styles.toml").read_text(encoding="utf-8"))
MARKS = " \u00a0\u202f\"“”„‟«»‹›「」'‘’‚`—–"
FRONT = "---\ntitle: Storm story number {n}\nlanguage: {language}\noutlet: Post {n}\ndate: 2026-01-{day:02d}\n---\n\n"
PAGE = (
    "<html lang='{language}'><head><title>Storm story number {n}</title></head><body><article>{text}</article></body>"
)


def written(number: int, case: dict[str, Any]) -> str:
    """The file of a case: its quotations between plain paragraphs of the same language."""
    opening = DATA["opening"][case["language"]]
    if case["format"] == "html":
        text = (
            f"<h1>Storm story number {number}</h1><p>{opening}</p>{case['body']}<p>{opening[:80]} Number {number}.</p>"
        )
        return PAGE.format(language=case["language"], n=number, text=text)
    front = FRONT.format(n=number, language=case["language"], day=number % 28 + 1)
    return f"{front}{opening}\n\n{case['body']}\n\nNumber {number}: {opening[:90]}.\n"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """The quotes of each case in one export of them all."""
    root = tmp_path_factory.mktemp("styles")
    folder = root / "content" / "articles"
    folder.mkdir(parents=True)
    for number, case in enumerate(DATA["case"]):
        (folder / f"{case['name']}.{case['format']}").write_text(written(number, case), encoding="utf-8")
    command = [sys.executable, "-m", "digest", "export", "--root", str(root)]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8").splitlines()
    articles = [record for line in lines if (record := json.loads(line))["record"] == "article"]
    return {Path(record["origin"]).stem: record["quotes"] for record in articles}


@pytest.mark.parametrize("case", DATA["case"], ids=lambda case: case["name"])
def test_a_style_of_quotation_is_read_whole_and_given_to_its_speaker(
    case: dict[str, Any], found: dict[str, list[dict[str, Any]]]
) -> None:
    quotes = found[case["name"]]
    words = [quote["text"].replace("\u00a0", " ").strip(MARKS) for quote in quotes]
    for wanted, kind, speaker in case["quotes"]:
        assert wanted.strip(MARKS) in words
        quote = quotes[words.index(wanted.strip(MARKS))]
        assert quote["kind"] == kind
        if speaker != "?":
            assert (quote["speaker"] or "") in speaker.split("|")


def test_the_cases_are_of_many_languages_and_formats() -> None:
    assert len({case["language"] for case in DATA["case"]}) >= 12
    assert {case["format"] for case in DATA["case"]} == {"txt", "html", "md"}
