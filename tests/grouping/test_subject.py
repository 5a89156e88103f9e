"""What two articles are about: the words of a beat do not make them one story, the names in it do."""

from hypothesis import given
from hypothesis import strategies as st

from digest.grouping import Features, features, group
from digest.grouping.similarity import ELSEWHERE, ONE, Vector, about, similarity
from digest.model import Article, Span

MATCH = (
    "Tobe Okoro scored 24 points and the Dunmarrow Gulls won their fifth game in a row with a late run against the "
    "Pellburg Kestrels. Okoro, whom Ostmere College let go last summer, scored ten of his points in the last quarter. "
    "Lars Ivesen had 17 points for the Kestrels, who led at the half. “Okoro is the reason we win,” said the Gulls' "
    "coach, Halvard Brisk. The Gulls play at Lowmere next week, and Ivesen's team will be at home against Veldt."
)
OTHER_REPORT = (
    "The Pellburg Kestrels led at the half and lost all the same: Tobe Okoro's ten points in the last quarter gave the "
    "Dunmarrow Gulls their fifth win in a row. Okoro had 24 in all. “He is the reason we win,” coach Halvard Brisk "
    "said."
)
OTHER_MATCH = (
    "Mikel Duarte led the Brackwater Rovers with 19 points, and the team won a close game at Tarn Hollow after it was "
    "behind at the half. Duarte scored the last six points of the game. Ben Achter had 21 points for the Tarn Hollow "
    "Miners, who lost for the third time in a row. “We play until the last second,” coach Anneke Vos said. "
    "Their team is at home next week. Achter, once at Ellmark, left the hall with ice on his knee."
)


def made(name: str, text: str) -> Features:
    article = Article(
        id=name,
        origin=f"articles/{name}.txt",
        title="",
        text=text,
        paragraphs=(),
        sentences=(Span(0, len(text)),),
        language="en",
    )
    return features(article, ())


def test_two_matches_in_the_words_of_their_beat_are_two_stories() -> None:
    found = group([made("one", MATCH), made("two", OTHER_MATCH)])
    assert [cluster.members for cluster in found] == [("one",), ("two",)]


def test_one_match_in_two_reports_is_one_story() -> None:
    found = group([made("one", MATCH), made("two", OTHER_REPORT)])
    assert [cluster.members for cluster in found] == [("one", "two")]


def test_who_shares_nothing_of_a_subject_is_much_less_alike() -> None:
    one, two = Vector(made("one", "Rotalis Quandt Ellmark Brisk.")), Vector(made("two", "Halloran Menck Tassel Unger."))
    assert about(one, two) == ELSEWHERE
    assert about(one, one) == 1
    assert similarity(one, two) < 0 < similarity(one, one)


WORDS = ["Rotalis", "Quandt", "Ellmark", "bridge", "river", "council"]


@given(*[st.lists(st.sampled_from(WORDS), max_size=12)] * 2)
def test_the_factor_is_the_same_from_both_sides_and_only_takes_away(mine: list[str], theirs: list[str]) -> None:
    one, two = Vector(made("one", " ".join(mine))), Vector(made("two", " ".join(theirs)))
    assert about(one, two) == about(two, one)
    assert ELSEWHERE <= about(one, two) <= 1
    assert similarity(one, two) == similarity(two, one) <= ONE
