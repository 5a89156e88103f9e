"""A story laid side by side: which quotes are the same words, who says them, which come first."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from reconciling_stories import read, story

from digest.reconciling import extract_figures, reconcile


def test_the_same_words_in_two_outlets_are_one_utterance() -> None:
    result, _ = story(
        "“We will not leave the harbour to the storm,” {Ada Brook} she said.",
        "She wrote: “We will not leave the Harbour to the storm” {Brook}.",
    )
    (one,) = result.utterances
    assert {m.relation for m in one.mentions} == {"same"}
    assert len(one.mentions) == 2
    assert one.speaker == "Ada Brook"
    assert one.alarms == ()


def test_a_reworded_quote_is_a_variant_and_a_part_is_a_fragment() -> None:
    result, texts = story(
        "“We call on the yard to publish a clear policy stating that it will not serve those who break local law”",
        "“We call on the yard to publish a clear policy that it will not serve those who break national law” {Brook}",
        "They asked for “a clear policy” {Brook} on Monday.",
    )
    (one,) = result.utterances
    relations = {m.article: m.relation for m in one.mentions}
    assert relations == {"a0": "same", "a1": "variant", "a2": "fragment"}
    assert texts[one.reading].startswith("We call on the yard to publish a clear policy stating")


def test_one_quoted_word_joins_the_longer_quote_where_the_outlet_goes_on_in_its_words() -> None:
    longer = "“dismayed by the forced closing of the pier” {Yard}"
    joined, _ = story(longer, "The yard was “dismayed” {Yard} by the forced closings.")
    apart, _ = story(longer, "Many were “dismayed” {Yard} when the shop burned.")
    other, _ = story(longer, "He was “dismayed” {Olm Rand} by the forced closings.")
    assert [len(u.mentions) for u in joined.utterances] == [2]
    assert [len(u.mentions) for u in apart.utterances] == [1, 1]
    assert [len(u.mentions) for u in other.utterances] == [1, 1]


def test_two_sure_speakers_keep_like_words_apart() -> None:
    result, _ = story("“A very sad day for us” {Ada Brook} she said.", "“A very sad day for us” {Olm Rand} he said.")
    assert [len(u.mentions) for u in result.utterances] == [1, 1]
    assert len({u.id for u in result.utterances}) == 2


def test_words_that_nobody_says_by_chance_are_one_utterance_whoever_is_named() -> None:
    said = "“One little cup to brush our teeth”"
    result, _ = story(f"{said} {{Ada Brook}} she said.", f"{said} {{Olm Rand}} he said.")
    assert [len(u.mentions) for u in result.utterances] == [2]


def test_a_changed_number_and_a_lost_negation_raise_an_alarm() -> None:
    result, _ = story(
        "“We have not seen the 40 boats that left the harbour on Friday night” {Brook}",
        "“We have seen the 14 boats that left the harbour on Friday night” {Brook}",
    )
    (one,) = result.utterances
    assert len(one.alarms) == 2
    assert any("negation" in a for a in one.alarms)
    assert any("40" in a and "14" in a for a in one.alarms)


def test_no_chain_of_loose_matches_joins_different_sentences() -> None:
    result, texts = story(
        "“The old pier must stand and the new bridge must wait for spring” {Brook}",
        "“The new bridge must wait for spring and nobody pays for the lights” {Brook}",
        "“And nobody pays for the lights because the council lost all its money” {Brook}",
    )
    assert sum(len(one.mentions) for one in result.utterances) == len(texts) == 3
    for one in result.utterances:
        words = [set(texts[m.quote].lower().split()) for m in one.mentions]
        assert all(len(a & b) >= 5 for a, b in itertools.combinations(words, 2))


def test_a_quote_that_one_outlet_has_stands_alone() -> None:
    result, _ = story("“Nobody asked the fishermen” {Brook}", "Nothing was said.")
    assert [len(u.mentions) for u in result.utterances] == [1]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "“We will rebuild the pier before the winter comes” {Ada Brook} she said.",
            "“We will rebuild the pier before winter comes, and the bridge” {Brook} she said.",
            "“rebuild the pier” {Brook}",
            "The storm killed 12 people in Orlo.",
            "The storm killed at least 15 people in Orlo.",
            "“dismayed” {the council}",
        ]
    ),
    max_size=4,
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.randoms())
def test_the_order_of_articles_changes_nothing(texts: list[str], chance: object) -> None:
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(texts)]
    shuffled = list(read_all)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    results = []
    for order in (read_all, shuffled):
        figures = tuple(extract_figures(a, q) for a, q in order)
        results.append(reconcile(tuple(a for a, _ in order), tuple(q for _, q in order), figures))
    assert results[0] == results[1]
    mentioned = [m.quote for u in results[0].utterances for m in u.mentions]
    assert len(mentioned) == len(set(mentioned))


def speakers(*texts: str) -> set[str | None]:
    return {utterance.speaker for utterance in story(*texts)[0].utterances}


def test_one_person_goes_by_one_name_in_a_story() -> None:
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Jim Orwell} he said.",
        "“We have enough steel for both towers” {James Orwell} he said. “It will do” {James Orwell} he said.",
        "“Nobody asked the divers what they saw down there” {Orwell} he said.",
    ) == {"James Orwell"}
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Harbour Master Inés Brook} she said.",
        "“We have enough steel for both towers” {Ines Brook} she said.",
    ) == {"Ines Brook"}
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Tobias M. Penrose III} he said.",
        "“We have enough steel for both towers” {Penrose} he said.",
    ) == {"Tobias M. Penrose III"}


def test_people_of_one_last_name_stay_apart() -> None:
    for other in ("Jane Orwell", "Adam Orwell Jr.", "Adam Paul Orwell"):
        names = {"Adam Orwell" if other != "Adam Paul Orwell" else "Adam Mark Orwell", other}
        one, two = sorted(names)
        assert speakers(
            f"“The bridge will open again in May, if the weather lets us work” {{{one}}} he said.",
            f"“We have enough steel for both towers” {{{two}}} she said.",
        ) == {one, two}


def test_key_quotes_are_what_an_editor_would_pick() -> None:
    result, texts = story(
        "“Yes” {Ada Brook}, she said. “The harbour will not be left to the storm” {Ada Brook}, she added. "
        "“I was asleep when the wall gave way” {Tom Reed}, said a guest.",
        "“Yes” {Ada Brook}, she said. “We have the money for a new wall by May” {Ada Brook}.",
        "“We have the money for a new wall by May” {Ada Brook}, she said.",
    )
    assert [texts[one.reading] for one in result.utterances] == [
        "We have the money for a new wall by May",  # two outlets
        "The harbour will not be left to the storm",  # one outlet, and the one whom all of them quote
        "I was asleep when the wall gave way",
        "Yes",  # two outlets, but it says nothing by itself
    ]


def test_a_word_of_nobody_known_is_a_key_quote_only_where_outlets_repeat_it() -> None:
    alone, _ = story("Some call the new pier “excessive” these days.", "“We will build it,” {Ada Brook} she said.")
    assert [one.speaker for one in alone.utterances] == ["Ada Brook"]
    both, texts = story("Some call the new pier “utterly excessive” now.", "To many it is “utterly excessive” still.")
    assert [texts[one.reading] for one in both.utterances] == ["utterly excessive"]
    named, _ = story("She called the pier “excessive” {Ada Brook} on Monday.", "Nobody else spoke of the pier.")
    assert [one.speaker for one in named.utterances] == ["Ada Brook"]


def test_a_contraction_is_the_words_that_it_stands_for() -> None:
    result, _ = story(
        "“She came in too fast. We do not know yet why” {Ilse Varga} the harbour master said.",
        "“We don’t know yet why” {Ilse Varga} the harbour master said.",
    )
    assert [len(u.mentions) for u in result.utterances] == [2]


def test_a_part_of_a_sentence_that_one_outlet_gives_stands_behind_a_whole_one() -> None:
    result, texts = story(
        "It was “slow and costly for everyone in it” {Ada Brook}. “Nobody asked for this pier” {Ada Brook} she said.",
        "It rained on the pier all day.",
    )
    assert [texts[u.reading] for u in result.utterances] == [
        "Nobody asked for this pier",
        "slow and costly for everyone in it",
    ]


def test_words_that_say_nothing_by_themselves_come_last_however_many_carry_them() -> None:
    texts = [
        "Lund said the tide was “high” {Ada Lund} at the pier. “We will rebuild the pier in May,” {Ada Lund} she said.",
        "Lund called the tide “high” {Ada Lund} at noon.",
        "The tide was “high” {Ada Lund} by evening, Lund said.",
    ]
    found, words = story(*texts)
    assert words[found.utterances[0].mentions[0].quote] == "We will rebuild the pier in May,"
