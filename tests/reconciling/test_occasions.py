"""Days and results in sentences that else agree."""

import pytest
from reconciling_stories import story


def rows(*texts: str, language: str = "en") -> list[tuple[str, str, list[float]]]:
    found, _ = story(*texts, languages=dict.fromkeys(range(len(texts)), language))
    return [(d.kind, d.verdict, [f.value for f in d.values]) for d in found.differences]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The weir of Ostmere was opened on 12 March.", "On March 14 the weir of Ostmere opened."),
        ("de", "Das Wehr von Ostmere wurde am 12. März eröffnet.", "Am 14. März wurde das Wehr von Ostmere eröffnet."),
        ("fr", "Le vieux barrage d'Ostmere s'ouvre le 12 mars.", "Le vieux barrage d'Ostmere s'ouvre le 14 mars."),
        ("es", "La presa vieja de Ostmere abrió el 12 de marzo.", "La presa vieja de Ostmere abrió el 14 de marzo."),
    ],
)  # fmt: skip
def test_an_event_on_two_days_is_told(language: str, one: str, other: str) -> None:
    assert rows(one, other, language=language) == [("date", "conflict", [312, 314])]


def test_a_match_with_two_results_is_told_whoever_is_named_first() -> None:
    one = "The Otters beat the Herons 3-2 on Saturday."
    assert rows(one, "The Otters beat the Herons 3-1 on Saturday.") == [("score", "conflict", [3002, 3001])]
    assert not rows(one, "The Otters beat the Herons 2-3 on Saturday.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The weir of Ostmere was opened on 12 March.", "The mill of Harrow was sold on 14 March."),
        ("The weir of Ostmere was opened on 12 March.", "The weir of Ostmere opened on 12 March and 14 April."),
        ("The Otters beat the Herons 3-2.", "The Otters led the Herons 3-1 at the break."),
        ("Posted at 15:02 in Ostmere by Ada Moss.", "Posted at 15:37 in Ostmere by Ada Moss."),
        (
            "The weir of Ostmere was opened on 12 March.",
            "The weir of Ostmere opened on 14 March. It was first to open on 12 March.",
        ),
    ],
)
def test_other_events_halves_times_and_both_values_are_no_difference(one: str, other: str) -> None:
    assert not rows(one, other)
