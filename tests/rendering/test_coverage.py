"""The picture of who reported when says no more than the articles' dates do."""

import re
from datetime import UTC

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_pages import SITE
from sample_story import STORY

from digest.model import ArticleCard, Cluster
from digest.rendering import load_theme, render
from digest.rendering.story.coverage import Coverage, copies_of, coverage


def card(id_: str, outlet: str | None, published: str | None) -> ArticleCard:
    return ArticleCard(
        id=id_,
        permalink=f"/articles/{id_}/",
        title="Ferry strike",
        outlet=outlet,
        published=published,
        authors=(),
        language="en",
        url=None,
    )


def picture(*cards: ArticleCard, copies: frozenset[str] = frozenset()) -> Coverage:
    found = coverage(cards, copies)
    assert found
    return found


def number(percent: str) -> float:
    return float(percent.removesuffix("%"))


def test_times_are_compared_across_zones() -> None:
    found = picture(
        card("a", "Harbour Times", "2031-03-03T09:30:00+02:00"), card("b", "Sound Wire", "2031-03-03T08:00:00+00:00")
    )
    assert [track.label for track in found.tracks] == ["Harbour Times", "Sound Wire"]
    assert number(found.tracks[0].marks[0].x) < number(found.tracks[1].marks[0].x)
    assert [tick.words for tick in found.ticks] == ["07:00", "3 Mar 2031", "09:00"]


def test_articles_of_one_zone_stand_on_the_days_that_they_give() -> None:
    found = picture(card("a", "Harbour Times", "2031-03-04"), card("b", "Sound Wire", "2031-03-05T00:40:00+01:00"))
    assert [tick.words for tick in found.ticks] == ["4 Mar", "5 Mar"]
    assert "times in UTC+1" in found.notes
    (bar,), (dot,) = found.tracks[0].marks, found.tracks[1].marks
    assert number(bar.x) + number(bar.width) <= number(dot.x)


def test_an_article_that_gives_its_day_alone_is_as_wide_as_the_day() -> None:
    found = picture(card("a", "Harbour Times", "2031-03-03"), card("b", "Sound Wire", "2031-03-04T12:00:00Z"))
    (bar,), (dot,) = found.tracks[0].marks, found.tracks[1].marks
    assert (number(bar.x), number(bar.width), dot.width) == (2.5, 47.5, "")
    assert number(bar.x) + number(bar.width) < number(dot.x)
    assert "▬ the day is known, the hour is not" in found.notes
    assert [tick.words for tick in found.ticks] == ["3 Mar", "4 Mar"]


def test_a_day_between_first_and_last_is_its_number_alone_but_for_a_new_month() -> None:
    def told(*days: str) -> list[str]:
        found = picture(*(card(f"a{n}", f"Outlet {n}", day) for n, day in enumerate(days)))
        return [tick.words for tick in found.ticks]

    assert told("2031-03-03", "2031-03-05") == ["3 Mar", "4", "5 Mar"]
    assert told("2031-03-30", "2031-04-02") == ["30 Mar", "31", "1 Apr", "2 Apr"]


def test_there_is_no_picture_where_it_would_say_nothing() -> None:
    one = card("a", "Harbour Times", "2031-03-03T09:30:00Z")
    assert coverage((one,), ()) is None
    assert coverage((one, card("b", "Sound Wire", None)), ()) is None, "one outlet with a date"
    assert coverage((one, card("b", "Harbour Times", "2031-03-05")), ()) is None, "one outlet"
    assert coverage((card("a", "Post", "2031-03-03"), card("b", "Wire", "2031-03-03")), ()) is None, "one bare day"


def test_articles_with_the_same_text_are_marked_and_none_is_called_the_copy() -> None:
    assert copies_of(Cluster(("a", "b", "c"), (("a", "b"), ("c",)))) == {"a", "b"}
    cards = [card(id_, f"Outlet {id_}", f"2031-03-0{day}") for day, id_ in enumerate("abc", 1)]
    found = picture(*cards, copies=frozenset("ab"))
    assert [track.marks[0].own for track in found.tracks] == [False, False, True]
    assert found.tracks[0].words == "1 March 2031 (same text as another)"


def test_what_the_picture_leaves_out_is_said() -> None:
    cards = [card(f"a{n}", f"Outlet {n}", f"2031-03-{n + 1:02}") for n in range(12)]
    found = picture(*cards, card("late", "Post", None))
    assert len(found.tracks) == 10
    assert found.notes[-2:] == ("2 more in the list", "1 without a date")
    assert [tick.words for tick in found.ticks] == ["1 Mar", "12 Mar"]
    assert picture(*cards[:10]).notes == ("▬ the day is known, the hour is not",)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["A", "B", None]), st.one_of(st.none(), st.dates().map(str), st.datetimes(
    timezones=st.just(UTC)).map(lambda at: at.isoformat()))), max_size=8))  # fmt: skip
def test_every_mark_lies_inside_the_picture(articles: list[tuple[str | None, str | None]]) -> None:
    found = coverage([card(f"a{n}", *article) for n, article in enumerate(articles)], ())
    dated = {(outlet, date[:10]) for outlet, date in articles if outlet and date and "0001" < date[:4] < "9999"}
    assert found or len({outlet for outlet, _ in dated}) < 2 or len({day for _, day in dated}) < 2
    for mark in [mark for track in found.tracks for mark in track.marks] if found else []:
        assert 0 < number(mark.x) < 100
        assert number(mark.x) + number(mark.width or "0%") < 100


def test_the_page_says_in_words_what_it_shows_and_sets_no_styles_inline() -> None:
    html = render(load_theme(), SITE, STORY).decode()
    (section,) = re.findall(r'<section aria-labelledby="coverage">.*?</section>', html, re.DOTALL)
    assert 'style="' not in section
    assert section.count("<svg aria-hidden") + section.count('<li aria-hidden="true"><svg') == section.count("<svg")
    assert section.count('class="unseen">: ') == section.count("<li><span>") >= 2
