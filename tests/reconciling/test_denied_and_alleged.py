"""What one outlet denies, alleges or suspects and another one states: only what follows such words is in doubt."""

import pytest
from reconciling_stories import read

from digest.reconciling import reconcile


def doubts(one: str, other: str, language: str = "en") -> list[str]:
    """The words that hedge what another article says flatly."""
    first, second = (read(key, text, key, language=language)[0] for key, text in (("a", one), ("b", other)))
    found = reconcile((first, second), ((), ()), ((), ())).claims
    return [claim.hedge.of(first.text) for claim in found]


@pytest.mark.parametrize(
    ("language", "one", "other", "hedge"),
    [
        (
            "en",
            "The mayor denied that the siren had been switched off before the flood.",
            "The siren was switched off two hours before the flood.",
            "denied that",
        ),
        (
            "en",
            "A man was held over the alleged theft of four bronze bells from the chapel in Orlo.",
            "Four bronze bells were stolen from the chapel in Orlo at night, a theft that shocked the parish.",
            "alleged",
        ),
        (
            "en",
            "Three divers with Ms Quill were said to have been rescued after a night on the wreck.",
            "Three divers who were with Ms Quill were rescued after a night on the wreck.",
            "said to have",
        ),
        (
            "en",
            "Investigators suspect that a loose rail caused the crash.",
            "A loose rail caused the crash.",
            "suspect that",
        ),
        (
            "de",
            "Der Bürgermeister bestritt, dass die Sirene vor der Flut abgeschaltet worden war.",
            "Die Sirene wurde zwei Stunden vor der Flut abgeschaltet.",
            "bestritt, dass",
        ),
    ],
)
def test_what_follows_a_denial_or_a_suspicion_is_in_doubt(language: str, one: str, other: str, hedge: str) -> None:
    assert doubts(one, other, language) == [hedge]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The mayor denied that the siren had been switched off before the flood.",
            "The siren was not switched off before the flood.",
        ),
        (
            "The mayor denied that the siren had been switched off before the flood.",
            "A paper ran a story claiming the siren was switched off before the flood.",
        ),
        (
            "The inquiry found that the crash of the ferry could have been prevented.",
            "The crash of the ferry was prevented at the last moment.",
        ),
    ],
)
def test_who_denies_too_or_only_repeats_a_claim_differs_from_nobody(one: str, other: str) -> None:
    assert doubts(one, other) == []
