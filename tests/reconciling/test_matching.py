"""What is folded, what joins, what the relations and alarms are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.reconciling.lexicon import lexicon
from digest.reconciling.utterances.alarms import alarms
from digest.reconciling.utterances.folding import wording
from digest.reconciling.utterances.matching import match, relation

STOPS = frozenset("the a an and of to in is was be we it that will not for on at by".split())  # noqa: SIM905
WORDS = st.lists(st.sampled_from("pier bridge harbour the of we rebuild before winter boats".split()), max_size=14)  # noqa: SIM905


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("We will NOT leave", "we will not leave"),
        ("Don’t move, captain", "Don't move captain"),
        ("the “old” pier", "the old pier"),
        ("wait …  for it", "wait for it"),
        ("wait [...] for it", "wait for it"),
        ("[T]he pier stands", "The pier stands"),
        ("the [British] pier", "the pier"),
        ("they re-opened it", "they reopened it"),
    ],
)
def test_marks_case_blanks_ellipses_and_insertions_are_folded(written: str, also: str) -> None:
    assert wording(written) == wording(also)


@pytest.mark.parametrize(
    ("written", "other"), [("we pay $5", "we pay €5"), ("a 5% rise", "a 5 rise"), ("can", "can't")]
)
def test_another_word_number_or_sign_is_not_folded(written: str, other: str) -> None:
    assert wording(written) != wording(other)


def score(part: str, whole: str) -> float:
    first, second = sorted((wording(part), wording(whole)), key=len)
    return match(first, second, STOPS).score


def test_two_sentences_that_only_end_alike_do_not_match() -> None:
    one = "on all the projects that have to do with keeping children from their parents at the pier"
    other = "dismayed by the forced keeping away of the children from their parents at the pier"
    assert score(one, other) == 0


def test_wordings_that_differ_in_one_small_word_inside_are_one() -> None:
    assert score("masons hired as if it is may", "masons hired as if it was may") > 0
    assert score("masons hired as if it rained may", "masons hired as if it was may") == 0
    assert score("as it is may", "as it was may") == 0


def test_a_sentence_reworded_throughout_matches() -> None:
    one = (
        "The loss and ruin for which you alone are to blame has caused great grief to the families of the men you hurt"
    )
    other = (
        "The loss and ruin you are to blame for has caused great grief for the families of those who did not survive"
    )
    assert score(one, other) > 0


def test_words_of_content_in_another_order_match_where_they_stand_together() -> None:
    assert score("sudden and unexplained", "The death is treated as an unexplained and very sudden death by us") > 0
    assert (
        score("sudden and unexplained", "Sudden rain fell on the pier, and the fire at the mill stays unexplained") == 0
    )


def test_relations_are_same_variant_and_fragment() -> None:
    whole = wording("We will rebuild the pier before the winter storms come back")
    assert relation(whole, whole) == "same"
    assert relation(wording("rebuild the pier"), whole) == "fragment"
    assert relation(wording("We will rebuild the old pier before winter storms come back"), whole) == "variant"


def alarmed(whole: str, part: str, language: str = "en") -> list[str]:
    return alarms(wording(part), wording(whole), lexicon(language))


def test_alarms_name_numbers_negations_and_hedges_but_not_what_is_left_out() -> None:
    whole = "We have not seen the 40 boats that may have left at dawn, and two came back"
    part = "We have seen the 14 boats that have left"
    assert alarmed(whole, part) == ["number: 40 / 14", "negation: not / –", "hedge: may / –"]


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [
        ("en", "It does not run, there was nothing but noise", "It doesn’t run, there was just noise"),
        ("en", "We cannot open it before May", "We can’t open it before May"),
        ("en", "I have never seen such a storm", "I have not seen such a storm"),
        ("en", "We lost twenty boats that night", "We lost 20 boats that night"),
        ("en", "This will not build a single home", "This will not build one single home"),
        ("en", "Maybe four boats came back at dawn", "Perhaps four boats came back at dawn"),
        ("en", "We rebuild, and we will not rest at all, and we win", "We rebuild and we win"),
        ("en", "It was backed by 100 percent of us in May", "It was backed by 100% of us in May"),
        ("en", "The vote will be on May 11 at noon", "The vote will be on 11 May at noon"),
        ("en", "She is the 12th keeper of the light", "She is the twelfth keeper of the light"),
        ("en", "We will not, we will not stand by and watch", "We will not stand by and watch"),
        (
            "en",
            "The goal is not to sink the ferry but here the goal is to change how the ferry runs",
            "The goal is to change how that ferry runs",
        ),
        ("de", "Es war nichts als Lärm an Bord", "Es war nur Lärm an Bord"),
        ("fr", "On n’a pas vu le bateau", "On a pas vu le bateau"),
        ("nl", "Er was niets dan lawaai aan boord", "Er was alleen lawaai aan boord"),
    ],
)
def test_the_same_said_otherwise_is_no_alarm(language: str, whole: str, part: str) -> None:
    assert alarmed(whole, part, language) == []
    assert alarmed(part, whole, language) == []


@pytest.mark.parametrize(
    ("language", "whole", "part", "alarm"),
    [
        ("en", "They knew and did not close the bridge", "They knew and did close the bridge", "negation: not / –"),
        ("en", "Tonight 61,000 renters can plan", "Tonight 60,000 renters can plan", "number: 61,000 / 60,000"),
        ("en", "We had four minutes to leave the hall", "We had one minute to leave the hall", "number: four / one"),
        ("en", "She is the 12th keeper of the light", "She is the second keeper of the light", "number: 12th / second"),
        ("en", "The valve was open all night", "The valve was reportedly open all night", "hedge: – / reportedly"),
        (
            "de",
            "Wir haben das Schiff nicht gesehen an dem Tag",
            "Wir haben das Schiff gesehen an dem Tag",
            "negation: nicht / –",
        ),
    ],
)
def test_a_changed_number_or_denial_is_an_alarm(language: str, whole: str, part: str, alarm: str) -> None:
    assert alarmed(whole, part, language) == [alarm]


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_wording_always_matches_itself_and_scores_stay_between_zero_and_one(a: list[str], b: list[str]) -> None:
    part, whole = sorted((tuple(a), tuple(b)), key=len)
    if part:
        assert match(part, part, STOPS).score == 1
        assert 0 <= match(part, whole, STOPS).score <= 1


def test_two_wordings_that_differ_in_one_word_match() -> None:
    assert score("Builders hired as if it was May", "Builders hired as if it were May") > 0
    assert score("the boats came in at dawn", "the boats left at dusk") == 0


@pytest.mark.parametrize(
    ("one", "other", "alarmed"),
    [
        ("They made an 11th-hour bid for it", "They made an eleventh-hour bid for it", False),
        ("They made an 11th hour bid for it", "They made an eleventh-hour bid for it", False),
        ("It is a 3-year plan for us", "It is a three-year plan for us", False),
        ("In the twenty-first century we do so", "In the 21st century we do so", False),
        ("All thirty-one of them came home", "All 31 of them came home", False),
        ("It is a 3-year plan for us", "It is a four-year plan for us", True),
        ("All thirty-one of them came home", "All 32 of them came home", True),
    ],
)
def test_a_number_tied_by_a_hyphen_is_the_number_that_it_is(one: str, other: str, alarmed: bool) -> None:
    for a, b in ((one, other), (other, one)):
        assert bool(alarms(wording(a), wording(b), lexicon("en"))) == alarmed
