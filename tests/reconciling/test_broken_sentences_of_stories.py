"""A sentence that one outlet breaks to say who speaks, beside what the others have of it."""

from msgspec.structs import replace
from reconciling_stories import read

from digest.model import Utterance
from digest.reconciling import reconcile

BROKEN = "“We were promised a safe crossing by the spring,” {Ada Moor} she said, “and we still wait for it.” {Ada Moor}"


def told(*texts: str) -> dict[str, Utterance]:
    """The utterances of a story by quote; the second quotation of an article ends the sentence of its first."""
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(texts)]
    quotes = [(first, *(replace(q, goes_on=first.id) for q in rest)) for _, (first, *rest) in read_all]
    found = reconcile(tuple(a for a, _ in read_all), tuple(quotes), tuple(() for _ in read_all))
    return {mention.quote: one for one in found.utterances for mention in one.mentions}


def test_the_halves_of_a_sentence_are_tied() -> None:
    first, second = dict.fromkeys(told(BROKEN).values())
    assert {first.follows, second.follows} == {"", first.id if second.follows else second.id}


def test_outlets_that_break_it_alike_agree_on_both_halves() -> None:
    found = list(dict.fromkeys(told(BROKEN, BROKEN).values()))
    assert [len(one.mentions) for one in found] == [2, 2]
    assert sum(bool(one.follows) for one in found) == 1


def test_an_outlet_that_has_it_whole_makes_it_one_utterance() -> None:
    whole = "“We were promised a safe crossing by the spring, and we still wait for it,” {Ada Moor} she said."
    (one,) = dict.fromkeys(told(BROKEN, whole).values())
    assert [mention.relation for mention in one.mentions] == ["same", "fragment", "fragment"]
    assert one.follows == ""


def test_halves_with_two_speakers_are_not_tied() -> None:
    found = told(BROKEN.replace("{Ada Moor}", "{Tom Reed}", 1))
    assert [one.follows for one in found.values()] == ["", ""]


def test_only_one_half_ends_a_sentence() -> None:
    other = BROKEN.replace("and we still wait for it", "but nobody on this coast believes it any more")
    found = dict.fromkeys(told(BROKEN, other).values())
    assert sorted(bool(one.follows) for one in found) == [False, False, True]
