"""What things are called on a page."""

import pytest
from msgspec.structs import replace
from sample_articles import CARDS
from sample_story import STORY_CARD

from digest.rendering.wording.dates import day, days, instant, mail_date, moment, stamp
from digest.rendering.wording.naming import direction, host, labels, language_tag, outlets_of, web_link
from digest.rendering.wording.translation import ENGLISH, translation


@pytest.mark.parametrize(
    ("published", "shown", "machine"),
    [
        ("2031-03-03", "3 March 2031", "2031-03-03"),
        ("2031-03-03T06:40:00+00:00", "3 March 2031", "2031-03-03T06:40:00+00:00"),
        ("2031-03-03T23:40:00-05:00", "3 March 2031", "2031-03-03T23:40:00-05:00"),
        ("last week", "last week", ""),
        (None, "", ""),
        ("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59-14:00", ""),
    ],
)
def test_a_date_is_shown_in_words_and_as_it_was_given(published: str | None, shown: str, machine: str) -> None:
    assert day(published) == shown
    assert stamp(published) == machine


def test_the_time_of_day_is_shown_with_its_zone_where_both_are_known() -> None:
    assert moment("2031-03-03T06:40:00+00:00") == "3 March 2031, 06:40 UTC"
    assert moment("2031-03-03T23:40:00-05:00") == "3 March 2031, 23:40 UTC−5"
    assert moment("2031-03-03T23:40:00+05:30") == "3 March 2031, 23:40 UTC+5:30"
    assert moment("2031-03-03T06:40:00") == "3 March 2031, 06:40"
    assert moment("2031-03-03") == "3 March 2031"


def test_a_stretch_of_days_repeats_nothing() -> None:
    assert days("2031-03-03", "2031-03-03T10:00") == "3 March 2031"
    assert days("2031-03-03", "2031-03-05") == "3–5 March 2031"
    assert days("2031-02-28", "2031-03-02") == "28 February – 2 March 2031"
    assert days("2030-12-31", "2031-01-01") == "31 December 2030 – 1 January 2031"
    assert days(None, "2031-03-05") == "5 March 2031"
    assert days(None, None) == ""


def test_feeds_write_dates_their_way() -> None:
    assert instant("2031-03-03") == "2031-03-03T00:00:00Z"
    assert instant("2031-03-03T23:40:00-05:00") == "2031-03-03T23:40:00-05:00"
    assert mail_date("2031-03-03T23:40:00-05:00") == "Mon, 03 Mar 2031 23:40:00 -0500"
    assert mail_date(None) == mail_date("soon") == ""


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "/x", "x",
        "java\nscript:x", "https://a b/", "https://", "http://[::1", "", None, "vbscript:x", " https://example.org/",
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_link(url) == ""


def test_the_host_is_named_without_www() -> None:
    assert host("https://www.harbour-times.example/a?b=c") == "harbour-times.example"
    assert host("mailto:a@b.example") == ""


def test_articles_without_an_outlet_are_told_apart() -> None:
    named = labels(
        tuple(type(card)(**{f: getattr(card, f) for f in card.__struct_fields__} | {"outlet": None}) for card in CARDS)
    )
    assert named[CARDS[0].id] == "harbour-times.example"
    assert named[CARDS[4].id] == "Article 5"
    assert len(set(named.values())) == len(CARDS)


def test_a_story_tells_how_many_of_its_articles_name_no_outlet() -> None:
    card = replace(STORY_CARD, outlets=("Harbour Times", "Post"))
    assert outlets_of(card, ENGLISH) == "Harbour Times · Post"
    assert outlets_of(replace(card, nameless=1), ENGLISH) == "Harbour Times · Post · 1 article without an outlet"
    assert outlets_of(replace(card, outlets=(), nameless=2), ENGLISH) == "Outlet not named"
    assert outlets_of(replace(card, nameless=2), translation("de")).endswith("Post · 2 Artikel ohne Medium")


def test_a_language_that_is_no_language_is_left_out() -> None:
    assert language_tag("pt_BR") == "pt-BR"
    assert language_tag('en" onload="x') == ""
    assert language_tag(None) == ""
    assert direction("ar-EG") == "rtl"
    assert direction("fr") == ""
