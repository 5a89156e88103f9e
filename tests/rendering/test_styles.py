"""The style sheet: small, and readable for weak eyes in light and dark."""

import re
from pathlib import Path

import pytest

import digest.rendering
from digest.rendering.theming.themes import builtin_folder

STYLE = (builtin_folder() / "assets" / "digest.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
)
BACKGROUNDS = ("paper", "card", "quoted", "summed")
READ = [("ink", back) for back in BACKGROUNDS] + [
    (front, back) for front in ("muted", "link", "alert") for back in ("paper", "card")
] + [("ins", "ins-back"), ("del", "del-back"), ("paper", "del"), ("ink", "ins-back")]  # fmt: skip
SEEN = [("focus", "paper"), ("focus", "card"), ("same", "paper"), ("differs", "paper")]


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_they_stand_on(colours: dict[str, str]) -> None:
    for front, back in READ:
        assert contrast(colours[front], colours[back]) >= 4.5, (front, back)
    for front, back in SEEN:
        assert contrast(colours[front], colours[back]) >= 3, (front, back)


def test_light_and_dark_have_the_same_colours_to_give() -> None:
    assert set(LIGHT) == set(DARK)


def test_marks_of_wordings_are_spelt_out_for_ears_in_each_language_and_its_regions() -> None:
    told = {path.stem for path in Path(digest.rendering.__file__).parent.glob("wording/languages/*.toml")}
    assert set(re.findall(r"^html:lang\((\w\w)\) \{ --not-here: ", STYLE, re.MULTILINE)) == told


def test_the_style_sheet_is_small_and_asks_nothing_of_the_network() -> None:
    assert len(STYLE.encode()) <= 14_336
    assert "url(" not in STYLE
    assert "@import" not in STYLE
