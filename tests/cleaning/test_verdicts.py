"""The title's word on the verdicts: an article begins under its title."""

import numpy as np

from digest.cleaning.lines.features import names
from digest.cleaning.lines.verdicts import settled
from digest.cleaning.piece import Piece

OWN = names(False)
TEXT = "nine plain words stand in each of these lines"


def verdicts(p: list[float], kept: str, good: str = "", title: int | None = 0, comments: int = 99) -> str:
    """What becomes of the verdicts ("K" and ".") on lines of nine words; `good` marks those with sentences."""
    rows = [[0.0] * len(OWN) for _ in p]
    for number, row in enumerate(rows):
        row[OWN.index("good")] = float(good[number : number + 1] == "g")
        row[OWN.index("in-comments")] = float(number >= comments)
    if title is not None:
        rows[title + 1][OWN.index("after-title")] = 1.0
    pieces = [Piece(0, 0, TEXT, TEXT.split(), number) for number in range(len(p))]
    return "".join(
        "K" if keep else "." for keep in settled(pieces, np.array(rows), np.array(p), [one == "K" for one in kept])
    )


def test_the_sentence_between_title_and_text_is_the_lead() -> None:
    assert verdicts([0, 0, 0.2, 0.9, 0.9], "...KK", "..ggg") == "..KKK"


def test_a_sentence_that_something_else_parts_from_the_text_is_no_lead() -> None:
    assert verdicts([0, 0.2, 0, 0.9, 0.9], "...KK", ".g.gg") == "...KK"


def test_without_a_title_line_nothing_is_a_lead() -> None:
    assert verdicts([0, 0, 0.2, 0.9, 0.9], "...KK", "..ggg", title=None) == "...KK"


def test_a_likely_text_under_the_title_beats_doubtful_lines_far_below() -> None:
    p = [0.0, 0.0] + [0.3] * 6 + [0.0] * 12 + [0.8] * 5
    assert verdicts(p, "." * 20 + "K" * 5, title=1) == ".." + "K" * 6 + "." * 17


def test_an_article_that_is_sure_stays_however_far_below_its_title() -> None:
    p = [0.0, 0.0] + [0.3] * 6 + [0.0] * 12 + [0.97] * 5
    assert verdicts(p, "." * 20 + "K" * 5, title=1) == "." * 20 + "K" * 5


def test_doubtful_lines_stay_where_nothing_better_stands_under_the_title() -> None:
    p = [0.0, 0.0] + [0.05] * 6 + [0.0] * 12 + [0.8] * 5
    assert verdicts(p, "." * 20 + "K" * 5, title=1) == "." * 20 + "K" * 5


def test_comments_are_not_what_stands_under_a_title() -> None:
    p = [0.0, 0.0] + [0.3] * 5 + [0.5] * 5 + [0.0] * 8 + [0.8] * 5
    assert verdicts(p, "." * 20 + "K" * 5, title=1, comments=7) == ".." + "K" * 5 + "." * 18
