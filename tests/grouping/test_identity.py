"""A story keeps its name whatever happens around it."""

from digest.grouping import Ledger, identify, story_id
from digest.model import Cluster, Identity

DATES = {"ferry": "2031-05-02", "harbour": "2031-05-01", "mayor": None}


def test_a_new_story_is_named_after_its_first_article_by_date() -> None:
    found = identify(Cluster(("ferry", "harbour", "mayor")), DATES, Ledger())
    assert found == Identity(story_id("harbour"), "harbour", ())


def test_undated_articles_are_seeds_only_among_themselves_and_by_id() -> None:
    assert identify(Cluster(("mayor", "quay")), DATES, Ledger()).seed == "mayor"
    assert identify(Cluster(("ferry", "mayor")), DATES, Ledger()).seed == "ferry"


def test_an_earlier_article_that_arrives_late_does_not_rename_the_story() -> None:
    ledger = Ledger([("s1", "ferry")])
    assert identify(Cluster(("ferry", "harbour")), DATES, ledger) == Identity("s1", "ferry", ())


def test_a_merge_keeps_the_older_name_and_tells_the_other() -> None:
    ledger = Ledger([("s1", "quay"), ("s2", "mayor"), ("s3", "ferry")])
    assert identify(Cluster(("ferry", "harbour", "mayor")), DATES, ledger) == Identity("s2", "mayor", ("s3",))


def test_a_split_leaves_the_name_with_the_seed_and_mints_another() -> None:
    ledger = Ledger([("s1", "harbour")])
    assert identify(Cluster(("harbour",)), DATES, ledger).id == "s1"
    assert identify(Cluster(("ferry", "mayor")), DATES, ledger).id == story_id("ferry")


def test_of_two_ledger_lines_for_one_seed_the_earlier_counts() -> None:
    ledger = Ledger([("s1", "ferry"), ("s9", "ferry")])
    assert list(ledger) == [("s1", "ferry")]
    assert identify(Cluster(("ferry",)), DATES, ledger) == Identity("s1", "ferry", ())


def test_ids_are_short_and_fit_for_an_address() -> None:
    ids = {story_id(f"article{n}") for n in range(500)}
    assert len(ids) == 500
    assert all(len(id_) == 10 and id_.isalnum() and id_ == id_.lower() for id_ in ids)
