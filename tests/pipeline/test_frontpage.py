"""The front page: weighed by independent outlets and by the content's own dates, pins first."""

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from newsrooms import FILES, build, page, write

from digest.model import Article, Cluster, StoryCard
from digest.pipeline.cards import independent_outlets
from digest.pipeline.site.frontpage import ranked

DATES = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["2031-03-03T10:00:00+02:00", "soon", ""]))


def card(id_: str, voices: int, published: str | None, pinned: bool = False) -> StoryCard:
    return StoryCard(
        id=id_,
        permalink=f"/stories/{id_}/",
        headline=id_,
        outlets=(),
        articles=voices,
        first_published=published,
        last_published=published,
        language="en",
        lead="",
        pinned=pinned,
        voices=voices,
    )


def order(*cards: StoryCard) -> str:
    return "".join(card.id for card in ranked(cards))


def test_more_outlets_lead_on_the_same_day_whatever_the_hour() -> None:
    assert order(card("a", 1, "2031-03-03T22:00:00Z"), card("b", 3, "2031-03-03T06:00:00Z")) == "ba"


def test_many_outlets_make_up_for_days_but_not_for_ever() -> None:
    many = card("m", 8, "2031-03-03")
    assert order(many, card("a", 1, "2031-03-07")) == "ma"
    assert order(many, card("a", 1, "2031-03-08")) == "am"


def test_the_editors_pin_leads_and_what_has_no_date_comes_last() -> None:
    assert order(card("a", 9, None), card("b", 1, "2031-03-03"), card("p", 1, "2030-01-01", pinned=True)) == "pba"


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), DATES, st.booleans()), max_size=8), st.randoms())
def test_the_order_depends_on_the_stories_alone(
    stories: list[tuple[int, str | None, bool]], chance: random.Random
) -> None:
    cards = [card(f"s{n}", *story) for n, story in enumerate(stories)]
    mixed = list(cards)
    chance.shuffle(mixed)
    assert ranked(mixed) == ranked(cards)
    for gone in cards:  # one story more or less never swaps two others
        assert ranked(set(cards) - {gone}) == tuple(other for other in ranked(cards) if other != gone)


def article(id_: str, outlet: str | None) -> Article:
    return Article(id=id_, origin=id_, title="", text="", paragraphs=(), sentences=(), outlet=outlet)


def test_an_outlet_that_carries_a_copy_is_not_independent() -> None:
    articles = [article("a", "Wire"), article("b", "Post"), article("c", "Wire"), article("d", None)]
    assert independent_outlets(Cluster(("a", "b", "c", "d"), (("a", "b"), ("c",), ("d",))), articles) == 2
    assert independent_outlets(Cluster(("a", "b", "c", "d")), articles) == 3


def test_the_story_of_two_outlets_leads_with_its_picture(tmp_path: Path) -> None:
    later = "---\ntitle: Ferry runs early\noutlet: Vell Herald\ndate: 2026-03-05\n---\n\nThe Harrow ferry ran early.\n"
    write(tmp_path, FILES | {"articles/ferry.md": later})
    build(tmp_path)
    home = page(tmp_path, "index.html")
    lead = home[home.index("lead-story") : home.index('<ol class="stories')]
    assert "Harrow Bridge" in lead
    assert "Who reported when" in lead
    assert home.count("Who reported when") == 1
