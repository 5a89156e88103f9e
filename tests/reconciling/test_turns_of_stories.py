"""A turn that one outlet prints in one and another one breaks to say who speaks."""

from msgspec.structs import replace
from reconciling_stories import read

from digest.model import Utterance
from digest.reconciling import reconcile

WHOLE = "“The Petrel came in far too fast. We do not know why,” {Ada Moor} she said."
BROKEN = "“The Petrel came in far too fast,” {Ada Moor} she said. “We do not know why.” {Ada Moor}"
CONTRACTED = BROKEN.replace("do not", "don't")


def told(*texts: str) -> list[Utterance]:
    """The utterances of a story; every quotation of an article goes on from the one before it."""
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(texts)]
    quotes = []
    for _, (first, *rest) in read_all:
        run = [first]
        for each in rest:
            run.append(replace(each, goes_on=run[-1].id))
        quotes.append(tuple(run))
    return list(reconcile(tuple(a for a, _ in read_all), tuple(quotes), tuple(() for _ in read_all)).utterances)


def test_a_broken_turn_says_the_same_as_the_whole() -> None:
    (one,) = told(WHOLE, BROKEN)
    assert [(mention.relation, mention.turn) for mention in one.mentions] == [
        ("same", ""),
        ("fragment", "same"),
        ("fragment", "same"),
    ]


def test_a_broken_turn_in_other_words_is_a_variant() -> None:
    (one,) = told(WHOLE, CONTRACTED)
    assert {mention.turn for mention in one.mentions} == {"", "variant"}


def test_a_part_too_short_to_be_recognised_goes_with_its_turn() -> None:
    (one,) = told("“I sold all my cheese by noon. Now I eat it,” {Ada Moor} she said.",
                  "“I sold all my cheese by noon,” {Ada Moor} she said. “Now I eat it.” {Ada Moor}")  # fmt: skip
    assert [mention.turn for mention in one.mentions] == ["", "same", "same"]


def test_what_another_outlet_does_not_have_stays_apart_and_tied() -> None:
    found = told(
        "“The Petrel came in far too fast for us all to stop her,” {Ada Moor} she said.",
        "“The Petrel came in far too fast for us all to stop her,” {Ada Moor} she said. “Pray for us.” {Ada Moor}",
    )
    assert sorted(len(one.mentions) for one in found) == [1, 2]


def test_a_part_of_a_turn_alone_is_no_turn() -> None:
    (one,) = told(WHOLE, "“The Petrel came in far too fast,” {Ada Moor} she said.")
    assert [(mention.relation, mention.turn) for mention in one.mentions] == [("same", ""), ("fragment", "")]


EARLY = "“The Petrel came in too fast. Nobody was on the bridge,” {Ada Moor} she said. “We still ask why.” {Ada Moor}"
LATE = "“The Petrel came in too fast,” {Ada Moor} she said. “Nobody was on the bridge. We still ask why.” {Ada Moor}"


def test_a_turn_that_two_outlets_break_in_other_places_is_one_and_the_same() -> None:
    first, second = sorted(told(EARLY, LATE), key=lambda one: bool(one.follows))
    assert second.follows == first.id
    assert first.reading.partition("-")[0] == second.reading.partition("-")[0]
    turns = {mention.turn for one in (first, second) for mention in one.mentions if mention.quote != one.reading}
    assert turns == {"same"}


def test_what_follows_is_read_where_what_it_goes_on_from_is_read() -> None:
    asked = "“I asked who read {}” {{Ada Moor}} she said. “The answer was a stamp.” {{Ada Moor}}"
    for texts in (("them,", "their many warnings,"), ("their many warnings,", "them,")):
        found = told(*map(asked.format, texts))
        first, second = sorted(found, key=lambda one: bool(one.follows))
        assert second.follows == first.id
        assert first.reading.partition("-")[0] == second.reading.partition("-")[0]


def test_what_several_outlets_have_is_not_hidden_in_what_one_has_more() -> None:
    first = "“We heard the engines go into reverse,” {Ada Moor} she said."
    found = told(first, f"{first} “Nobody was holding on to anything.” {{Ada Moor}}")
    shared, alone = sorted(found, key=lambda one: -len(one.mentions))
    assert [mention.relation for mention in shared.mentions] == ["same", "same"]
    assert (len(alone.mentions), alone.follows) == (1, "")
