"""The day of publication as an outlet's readers see it, and titles that the text below them takes up."""

from collections.abc import Callable

import pytest

from digest.cleaning.metadata.dates import find_date, outlet_day
from digest.cleaning.metadata.header import is_date_line
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.model import Article

Clean = Callable[..., Article]
TEXT = (
    "The ferry to Sorrel turned back on Monday evening because ice had closed the harbour mouth, its captain said.",
    "Passengers spent the night in the school of Port Almond, where the harbour board had put up eighty beds.",
    "The board wants to send the ferry again on Wednesday if a tug can keep the harbour mouth open until then.",
    "It was the first time in eleven winters that the ferry had to turn back before the lighthouse of Sorrel.",
)
PAGE = """<html><head><title>Ferry turns back before Sorrel</title>
<meta property="article:published_time" content="{time}">
<link rel="canonical" href="https://almond-post.example/{path}/ferry-turns-back"></head><body>
{before}<h1>Ferry turns back before Sorrel</h1>{below}BODY</body></html>"""
PAGE = PAGE.replace("BODY", "".join(f"<p>{line}</p>" for line in TEXT))


@pytest.mark.parametrize(
    ("published", "shown", "day"),
    [
        ("2026-01-13T03:10:00+00:00", "2026-01-12", "2026-01-12"),  # evening in America
        ("2026-01-13T23:10:00Z", "2026-01-14", "2026-01-14"),  # morning in Japan
        ("2026-01-13T15:10:00Z", "2026-01-12", "2026-01-13T15:10:00Z"),  # nowhere is it yesterday then
        ("2026-01-13T03:10:00Z", "2026-01-14", "2026-01-13T03:10:00Z"),  # nor tomorrow
        ("2026-01-13T03:10:00-05:00", "2026-01-12", "2026-01-13T03:10:00-05:00"),  # this is the outlet's own clock
        ("2026-01-13T03:10:00Z", "2026-01-02", "2026-01-13T03:10:00Z"),
        ("2026-01-13", "2026-01-12", "2026-01-13"),
        (None, "2026-01-12", None),
        ("2026-01-13T03:10:00Z", None, "2026-01-13T03:10:00Z"),
    ],
)
def test_a_moment_in_universal_time_is_the_day_that_the_outlet_calls_it_by(
    published: str | None, shown: str | None, day: str | None
) -> None:
    assert outlet_day(published, shown) == day


def test_the_address_or_the_line_below_the_title_says_which_day_it_was_where_the_outlet_is(cleaned: Clean) -> None:
    page = PAGE.format(time="2026-01-13T02:05:00Z", path="2026/01/12", before="", below="")
    assert cleaned(page, "html").published == "2026-01-12"
    page = PAGE.format(time="2026-01-13T02:05:00Z", path="news", before="", below="<p>Monday, January 12, 2026</p>")
    assert cleaned(page, "html").published == "2026-01-12"
    page = PAGE.format(time="2026-01-13T02:05:00Z", path="news", before="", below="")
    assert cleaned(page, "html").published == "2026-01-13T02:05:00Z"


def test_of_several_times_the_first_one_behind_the_headline_is_the_articles(cleaned: Clean) -> None:
    times = [f'<div><time datetime="2026-01-{day}T08:00:00+01:00">then</time></div>' for day in (20, 12)]
    page = PAGE.replace("article:published_time", "og:nothing")
    article = cleaned(page.format(time="", path="news", before=times[0], below=times[1]), "html")
    assert article.published == "2026-01-12T08:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026年1月9日 14時", "2026-01-09"),
        ("2026년 1월 19일", "2026-01-19"),
        ("2026/01/09 10:00", "2026-01-09"),
        ("2026.1.9", "2026-01-09"),
        ("12/2026/01/09", None),
        ("2026/13/09", None),
    ],
)
def test_a_day_may_be_written_year_first(text: str, day: str | None) -> None:
    assert find_date(text, "en") == day


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("January 12, 2026 at 08:45 AM | categories: Harbours, Ferries, Winters | View all eleven comments", True),
        ("⋅ 12 January 2026 ⋅ Email this post ⋅ Print this page ⋅ Write to us ⋅", True),
        ("The board meets on 12 January 2026 in Port Almond to hear the captain", False),
        ("Ferries | The harbour board of Port Almond meets again on 12 January 2026 at noon", False),
    ],
)
def test_a_line_is_a_date_line_by_one_of_its_parts(line: str, is_one: bool) -> None:
    assert is_date_line(Piece(0, len(line), line, normal_words(line), 0), "en") is is_one


def test_a_line_of_buttons_or_an_outlets_name_is_no_title_where_the_text_takes_up_another_line(cleaned: Clean) -> None:
    title = "Ferry turns back from the icy harbour"
    for head in ("email story | print story\n", "Sundale Weekly Gazette\nSubscribe today\nMarkets and tides\n"):
        assert cleaned(head + title + "\n" + "\n".join(TEXT) + "\n").title == title


def test_a_title_stays_although_the_text_has_none_of_its_words_where_no_other_line_is_better(cleaned: Clean) -> None:
    assert cleaned("Stuck again, once more\n\n" + "\n\n".join(TEXT) + "\n").title == "Stuck again, once more"


def test_a_line_of_two_days_with_their_labels_is_no_paragraph_and_dates_the_article(cleaned: Clean) -> None:
    line = "PUBLISHED: January 12, 2026 at 4:56 p.m. | UPDATED: January 12, 2026 at 6:00 p.m. by the night desk"
    article = cleaned(f"Ferry turns back before Sorrel\n\n{line}\n\n" + "\n\n".join(TEXT) + "\n")
    assert article.published == "2026-01-12"
    assert "UPDATED" not in article.text


def test_the_signature_of_a_post_is_no_title(cleaned: Clean) -> None:
    head = "Harbour news\n— Port Almond Ferries (@almondferries) January 12, 2026\n"
    assert not cleaned(head + "\n".join(TEXT) + "\n").title.startswith("—")


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "Direkt zum Inhalt"), ("fr", "Aller au contenu"), ("es", "Saltar al contenido"), ("en", "Explore further")],
)
def test_what_leads_around_a_page_is_no_title_and_no_paragraph(cleaned: Clean, language: str, line: str) -> None:
    article = cleaned(f"{line}\n{line}\n\n" + "\n\n".join(TEXT) + f"\n\n{line}\n", language=language)
    assert article.title != line
    assert line not in article.text
