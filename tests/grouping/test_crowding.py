"""How crowded the news is around an article."""

from digest.grouping.crowding import crowding, scale
from digest.grouping.similarity import ONE


def test_copies_of_an_articles_own_text_are_no_crowd() -> None:
    others = [int(share * ONE) for share in (0.3, 0.2, 0.15)]
    assert crowding([ONE, int(0.95 * ONE), *others]) == crowding(others)


def test_what_is_alike_and_no_copy_is_a_crowd() -> None:
    sparse, crowded = crowding([int(0.3 * ONE)]), crowding([int(0.3 * ONE)] * 27)
    assert sparse < crowded and scale(sparse) > scale(crowded)
