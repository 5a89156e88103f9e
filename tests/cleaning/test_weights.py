"""The trained weights fit the code that uses them."""

import json
from importlib.resources import files

import pytest

from digest.cleaning.intruders.belonging import FEATURES
from digest.cleaning.lines.around import first_names, second_names
from digest.cleaning.lines.classify import decide
from digest.cleaning.lines.features import line_features, names

WEIGHTS = json.loads(files("digest.cleaning").joinpath("weights.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "marked"), [("dump", False), ("page", True)])
def test_every_column_has_its_weight_and_every_weight_its_column(kind: str, marked: bool) -> None:
    assert set(WEIGHTS[kind]["first"]) == {"bias", *first_names(marked)}
    assert set(WEIGHTS[kind]["second"]) == {"bias", *second_names(marked)}


def test_every_measure_of_belonging_has_a_weight_and_every_weight_its_measure() -> None:
    assert set(WEIGHTS["intruder"]) | set(WEIGHTS["stray"]) == {"bias", *FEATURES}


def test_a_doubtful_line_between_sure_ones_is_kept_and_one_among_doubtful_ones_is_not() -> None:
    import numpy as np

    sure = decide(np.array([0.95, 0.95, 0.4, 0.95, 0.95]), [40, 40, 6, 40, 40])
    doubtful = decide(np.array([0.95, 0.95, 0.95, 0.01, 0.01, 0.55, 0.01, 0.01]), [60, 60, 60, 3, 3, 2, 3, 3])
    assert sure == [True] * 5
    assert doubtful == [True] * 3 + [False] * 5


def test_a_short_article_is_not_lost_to_the_smoothing() -> None:
    import numpy as np

    assert any(decide(np.array([0.02, 0.02, 0.45, 0.4, 0.02]), [2, 2, 12, 15, 2]))


@pytest.mark.parametrize("marked", [False, True])
def test_a_document_without_a_line_has_no_row(marked: bool) -> None:
    assert line_features([], (), (), "", None, marked).shape == (0, len(names(marked)))
