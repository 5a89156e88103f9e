"""The reasons for a decision add up to it."""

import msgspec
import pytest

from digest.grouping import Constraints, Grouping, features
from digest.grouping.telling import gathered
from digest.model import Article, Join, Span


def article(name: str, title: str, text: str, published: str | None = None, key: str | None = None) -> Article:
    return Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=title,
        text=text,
        paragraphs=(),
        sentences=(Span(0, len(text)),),
        published=published,
        language="en",
        story_key=key,
    )


FIRE = article("fire1", "Fire guts Velmora cheese market", "A fire gutted the Velmora cheese market, 14 stalls burned.")
BLAZE = article(
    "fire2",
    "Velmora market fire destroys 14 stalls",
    "Fourteen cheese sellers lost their stalls when the Velmora market burned; a fire in 14 stalls.",
)
HALL = article(
    "hall",
    "Concert hall opens beside the river",
    "The mayor of Velmora praised the hall, the choir sang two songs by a local composer, and the market was closed "
    "for the day so that everybody could come and hear the organ that a workshop abroad had built for nine years.",
)


@pytest.fixture
def newsroom() -> Grouping:
    grouping = Grouping()
    grouping.update({one.id: features(one, ()) for one in (FIRE, BLAZE, HALL)})
    return grouping


def sums(joins: tuple[Join, ...]) -> dict[str, float]:
    total: dict[str, float] = {}
    for join in joins:
        total[join.other] = total.get(join.other, 0.0) + join.weight
    return total


def test_the_weights_are_positive_for_the_story_and_negative_for_the_nearest_other(newsroom: Grouping) -> None:
    total = sums(newsroom.explain("fire1"))
    assert total["fire2"] > 0 > total["hall"]


def test_reasons_are_told_in_full_words(newsroom: Grouping) -> None:
    told = {join.evidence for join in newsroom.explain("fire1") if join.other == "fire2" and join.kind == "words"}
    assert {"burned", "cheese"} <= told
    assert any(" " in evidence for evidence in told)


def test_numbers_speak_for_and_days_apart_against() -> None:
    grouping = Grouping()
    early, late = (
        article(one.id, one.title, one.text, published=day)
        for one, day in ((FIRE, "2031-05-01"), (BLAZE, "2031-05-04T09:00:00Z"))
    )
    grouping.update({"fire1": features(early, ()), "fire2": features(late, ())})
    weights = {(join.kind, join.evidence): join.weight for join in grouping.explain("fire1")}
    assert weights["numbers", "14"] > 0
    assert weights["days", "3 days apart"] < 0


def test_an_article_that_the_editor_joined_says_so() -> None:
    grouping = Grouping()
    told = [article("fire1", FIRE.title, FIRE.text, key="market"), article("hall", HALL.title, HALL.text, key="market")]
    grouping.update({one.id: features(one, ()) for one in told})
    assert grouping.explain("hall")[0] == Join("hall", "fire1", "editor", "market", 1.0)


def test_an_unknown_article_has_no_reasons(newsroom: Grouping) -> None:
    assert newsroom.explain("nobody") == ()


def test_keys_join_the_unlike_and_part_the_like() -> None:
    grouping = Grouping()
    told = [
        article("fire1", FIRE.title, FIRE.text, key="market"),
        article("fire2", BLAZE.title, BLAZE.text, key="stalls"),
        article("hall", HALL.title, HALL.text, key="market"),
    ]
    grouping.update({one.id: features(one, ()) for one in told})
    assert [cluster.members for cluster in grouping.clusters] == [("fire1", "hall"), ("fire2",)]


def test_the_editor_parts_and_takes_it_back(newsroom: Grouping) -> None:
    def members() -> list[tuple[str, ...]]:
        return [cluster.members for cluster in newsroom.clusters]

    assert members() == [("fire1", "fire2"), ("hall",)]
    newsroom.update({}, Constraints(parted=(("fire1", "fire2"), ("hall", "nobody"))))
    assert members() == [("fire1",), ("fire2",), ("hall",)]
    newsroom.update({}, Constraints())
    assert members() == [("fire1", "fire2"), ("hall",)]


def test_near_copies_are_one_voice() -> None:
    wire = (
        "The ferry company of Velmora will end its night boats in June because too few people take them. "
        + " ".join(
            f"Quay number {n} will lose {n + 3} crossings a week, and the crews move to the day boats of line {n * 7}."
            for n in range(12)
        )
    )
    own = (
        "Night ferries of Velmora end in June. Our reporter asked passengers at the quay what they think of the boats."
    )
    told = [
        article("copy1", "Night boats end", wire),
        article("copy2", "Velmora loses its night boats", wire.replace("company", "operator") + " (our own staff)"),
        article("own", "Velmora loses its night boats", own),
    ]
    grouping = Grouping()
    grouping.update({one.id: features(msgspec.structs.replace(one, story_key="boats"), ()) for one in told})
    assert grouping.clusters[0].voices == (("copy1", "copy2"), ("own",))


def test_words_that_say_nothing_by_themselves_are_told_together() -> None:
    told = [
        article(name, "Kilns", f"{start} A kiln of 9 s, m and who were there: the tanner's kiln in Velmora.")
        for name, start in (("one", "Smoke rose."), ("two", "Ashes fell."))
    ]
    grouping = Grouping()
    grouping.update({one.id: features(one, ()) for one in told})
    joins = grouping.explain("one")
    listed = {join.evidence for join in joins if join.kind in ("words", "names", "numbers")}
    assert "Velmora" in listed
    assert not {"m", "s", "9", "were", "the tanner", "were there", "tanner's"} & listed
    assert sum(join.kind == "common" for join in joins) == 1
    assert next(join.evidence for join in joins if join.kind == "common").endswith(" more")


def test_a_word_that_is_a_name_elsewhere_is_told_once_as_a_name() -> None:
    listed = [(("words", "velmora"), 0.2), (("names", "Velmora"), 0.3), (("words", "stall"), 0.1)]
    assert gathered(listed) == {("names", "Velmora"): pytest.approx(0.5), ("words", "stall"): 0.1}


def test_a_word_is_told_with_one_of_the_names_that_it_is_written_as() -> None:
    listed = [(("names", "NeoVel"), 0.3), (("names", "Neovel"), 0.2), (("words", "neovel"), 0.1)]
    assert gathered(listed) == {("names", "NeoVel"): pytest.approx(0.4), ("names", "Neovel"): 0.2}


def test_days_apart_and_amounts_that_differ_are_told_as_one_each() -> None:
    listed = [
        (("days", "3"), -0.1),
        (("amounts", "to 5.8 percent\n6.1"), -0.2),
        (("days", "1"), -0.1),
        (("amounts", "by 2 points\n4"), -0.1),
    ]
    assert gathered(listed) == {
        ("days", "1 to 3 days apart"): pytest.approx(-0.2),
        ("amounts", "to 5.8 percent\n6.1"): pytest.approx(-0.3),
    }


def reasons(one: Article, other: Article) -> dict[str, set[str]]:
    grouping = Grouping()
    grouping.update({each.id: features(each, ()) for each in (one, other)})
    told: dict[str, set[str]] = {}
    for join in grouping.explain(one.id):
        told.setdefault(join.kind, set()).add(join.evidence)
    return told


def test_names_are_told_as_they_are_written_and_whole() -> None:
    told = reasons(
        article("one", "Storm", "Mayor Élodie Brünner told ESVA that Velmora's sea wall had held."),
        article("two", "Storm", "ESVA asked Mayor Élodie Brünner whether the sea wall of Velmora had held."),
    )
    assert {"Élodie Brünner", "ESVA", "Velmora"} <= told["names"]
    assert not {"Élodie", "Brünner", "Esva"} & told["names"]


def test_no_stem_is_told() -> None:
    body = " ".join(f"Wuzzling gribbets{n} morphed." for n in range(60)) + " Families studied policies mornings only."
    told = reasons(article("one", "Wuzzling gribbets", body), article("two", "Wuzzling gribbets", body))
    assert not {"famili", "studi", "polici", "onli", "wuzzl"} & set().union(*told.values())


def test_a_bare_year_is_not_told_as_a_figure() -> None:
    told = reasons(
        article("one", FIRE.title, FIRE.text + " It was built in 2019."),
        article("two", BLAZE.title, BLAZE.text + " It dates from 2019."),
    )
    assert told["numbers"] == {"14"}


def test_final_letters_of_greek_words_stay() -> None:
    text = "Οι εκπομπές του λιμανιού μειώθηκαν, είπε ο Νίκος Βαρδάκης."
    one, other = (msgspec.structs.replace(article(name, "Εκπομπές", text), language="el") for name in ("one", "two"))
    assert any("εκπομπές" in evidence for evidence in reasons(one, other)["words"])
