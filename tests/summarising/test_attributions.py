"""Who said it is no part of the fact: another's word for the same makes no second piece of news."""

import numpy as np
import pytest
from summarising_samples import article

from digest.summarising.lexicon import wording
from digest.summarising.selection.greedy import Choice, Pool
from digest.summarising.selection.substance import facts_alone
from digest.summarising.sentences.attributions import beside_the_fact
from digest.summarising.sentences.candidates import gather
from digest.summarising.vectors import Vectors
from digest.text import fold, words


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("The ferry of Ostrow is safe again, according to Mara Penn, head of the harbour office of Selm.", 11),
        ("The ferry of Ostrow is safe again, said Mara Penn on Tuesday.", 5),
        ("The ferry of Ostrow is safe again, the harbour office said in a statement on Tuesday.", 9),
        ("Mara Penn, head of the harbour office, said on Tuesday that the ferry of Ostrow is safe again.", 0),
        ("The ferry of Ostrow is safe again, and the harbour office said that it would sail on Friday.", 0),
        ("The ferry of Ostrow, built in 1907, is safe again.", 0),
        ("It sails, Mara Penn said.", 0),
    ],
)
def test_an_attribution_at_the_end_is_known_by_its_cue_and_leaves_a_whole_fact(sentence: str, behind: int) -> None:
    assert beside_the_fact(sentence, words(fold(sentence)), wording("en")) == behind


def test_what_only_says_who_said_it_is_counted_apart() -> None:
    text = "The ferry of Ostrow is safe again, according to Mara Penn, head of the harbour office of Ostrow."
    material = gather((article("a", text),), ((),))
    names = [material.vocabulary.names[term] for term in material.candidates[0].aside]
    assert "penn" in names
    assert "ostrow" not in names, "the fact has it too"


@pytest.mark.parametrize(
    ("fact", "again"),
    [("The old ferry is back in Ostrow", True), ("The old ferry has lost its engine and both masts", False)],
)
def test_one_fact_is_told_once_whoever_confirms_it(fact: str, again: bool) -> None:
    raised = "The old ferry, which sank in March, was raised on Thursday and is back in the harbour of Ostrow."
    confirmed = f"{fact}, according to Mara Penn, head of the office for rivers and lakes in the county of Selm."
    material = gather((article("one", raised), article("two", confirmed)), ((), ()))
    vectors = Vectors([each.terms for each in material.candidates], np.array(material.vocabulary.weights))
    pool = Pool(
        candidates=material.candidates,
        merits=[1.0, 1.0],
        vectors=vectors,
        vocabulary=material.vocabulary,
        outlets=["Orrin Herald", "Valley Post"],
        counted={},
        facts=facts_alone(vectors, material.candidates),
    )
    choice = Choice(pool, (), 80)
    choice.take(0)
    assert choice.waiting[1] != again
    by_all_words = Choice(pool._replace(facts=None), (), 80)
    by_all_words.take(0)
    assert by_all_words.waiting[1], "by all their words the two are less alike"
