"""Texts as counts of their terms."""

from digest.summarising.terms import Vocabulary


def test_a_term_counts_as_often_as_it_stands_there_in_any_form() -> None:
    vocabulary = Vocabulary()
    counts = vocabulary.terms(["the", "tide", "took", "the", "pier", "before", "tides", "turned"], "en")
    assert {vocabulary.names[number]: count for number, count in counts.items()} == {
        "tide": 2, "took": 1, "pier": 1, "turn": 1
    }  # fmt: skip
    assert vocabulary.terms(["piers"], "en") == {vocabulary.numbers["pier"]: 1}


def test_rare_words_weigh_more_than_common_ones() -> None:
    vocabulary = Vocabulary()
    vocabulary.learn(["government", "harbour", "velmora"], "en")
    weights = [vocabulary.weights[vocabulary.numbers[stem]] for stem in ("govern", "harbour", "velmora")]
    assert weights == sorted(weights)
    assert weights[0] < weights[2]
