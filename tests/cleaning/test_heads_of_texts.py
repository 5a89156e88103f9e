"""What stands above a pasted text's first sentence: bylines without "by", results, datelines, heads of pages."""

import pytest
from cleaned_documents import cleaned

from digest.cleaning import restore
from digest.model import Format

HEADLINE = "Last ferry to Sorrel leaves Port Almond"
TEXT = (
    "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour board of the town wept on the quay.",
    "For eighty years the ferry had carried apples, brides and mail across the sound, the captain told the passengers.",
    "“I shall miss the gulls,” said Greta Onsolo, who has steered the ferry for thirty-one years and owns no car.",
)
BODY = "\n\n".join(TEXT)


@pytest.mark.parametrize(
    ("line", "authors", "published"),
    [
        ("Ines Okafor and Bram Quennell\n3 May 2021", ("Ines Okafor", "Bram Quennell"), "2021-05-03"),
        ("Ines Okafor, Ferry Correspondent\n3 May 2021", ("Ines Okafor",), "2021-05-03"),
        ("Hester Quill and Bram Quennell\n3 May 2021", ("Hester Quill", "Bram Quennell"), "2021-05-03"),
        ("New Sorrelia\n3 May 2021", (), "2021-05-03"),
        ("Sorrelia Hills\n3 May 2021", (), "2021-05-03"),
        ("The Sorrelia Reporter\n3 May 2021", (), "2021-05-03"),
        ("Kit Marlowe-Okafor, 3 May 2021", ("Kit Marlowe-Okafor",), "2021-05-03"),
        ("Ines Okafor | 3 May 2021 | 3 min read", ("Ines Okafor",), "2021-05-03"),
        ("Interview: Ines Okafor", ("Ines Okafor",), None),
        ("Live reporting by Ines Okafor", ("Ines Okafor",), None),
        ("Interview: Greta Onsolo", (), None),
        ("Port Almond, 3 May 2021", (), "2021-05-03"),
        ("Staff Writer, 3 May 2021", (), "2021-05-03"),
    ],
)
def test_a_byline_needs_no_by(line: str, authors: tuple[str, ...], published: str | None) -> None:
    article = cleaned(f"{HEADLINE}\n\n{line}\n\n{BODY}")
    assert (article.title, article.authors, article.published) == (HEADLINE, authors, published)
    assert article.text.endswith(BODY)


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("By Ines Okafor, The Tide", ("Ines Okafor",), "The Tide"),
        ("By Ines Okafor and Bram Quennell, Almond Herald", ("Ines Okafor", "Bram Quennell"), "Almond Herald"),
        ("By Ines Okafor, The Coastal Press Agency", ("Ines Okafor",), None),
    ],
)
def test_a_byline_names_its_newspaper(line: str, authors: tuple[str, ...], outlet: str | None) -> None:
    article = cleaned(f"{HEADLINE}\n\n{line}\n\n{BODY}")
    assert (article.authors, article.outlet) == (authors, outlet)


MATCH = (
    "Femi Onsolo scored twice in the last nine minutes as Almond Rovers came from behind to beat Sorrel on Monday.",
    "Sorrel led at the break through goals by Luca Bran and Josef Kraal, and their manager had begun to sing already.",
)


@pytest.mark.parametrize(
    "score", ["Almond Rovers 3-2 Sorrel Town", "Almond Rovers 3 Sorrel Town 2", "Almond – Sorrel 3:2"]
)
@pytest.mark.parametrize("first", ["Almond Post\nSPORT\n\n", ""])
def test_a_result_is_no_title_beside_a_headline(score: str, first: str) -> None:
    headline = "Rovers sink Sorrel in five-goal thriller"
    above = cleaned(f"{first}{headline}\n\nBy Ines Okafor\n\n{score}\n\n" + "\n\n".join(MATCH))
    below = cleaned(f"{first}{score}\n\n{headline}\n\nBy Ines Okafor\n\n" + "\n\n".join(MATCH))
    assert (above.title, below.title) == (headline, headline)


def test_a_result_is_the_title_where_nothing_else_is() -> None:
    score = "Almond Rovers 3-2 Sorrel Town"
    assert cleaned(f"{score}\n\n" + "\n\n".join(MATCH)).title == score


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("PORT ALMOND, 3 May 2021 — ", "2021-05-03"),
        ("Port Almond (3 May 2021) – ", "2021-05-03"),
        ("PORT ALMOND, May 3, 2021 (Coastal Press) -- ", "2021-05-03"),
        ("Port Almond – ", None),
        ("The meeting of 3 May 2021 was a mistake - ", None),
    ],
)
def test_a_dateline_with_its_year_gives_the_day(dateline: str, published: str | None) -> None:
    article = cleaned(f"FOR IMMEDIATE RELEASE\n\n{HEADLINE}\n\n{dateline}{BODY}")
    assert (article.title, article.published) == (HEADLINE, published)


@pytest.mark.parametrize("heads", ["The Almond Courier · 3 May 2021 · {}", "{} | The Almond Courier", "– {} –"])
def test_heads_of_pages_are_template_and_nobody(heads: str) -> None:
    first, second, third = TEXT
    pages = (heads.format(1), HEADLINE, first, heads.format(2), second, heads.format(3), third)
    article = cleaned("\n\n".join(pages))
    assert (article.title, article.authors, article.text) == (HEADLINE, (), BODY)
    assert sum(gone.detail == "the head of a page" for gone in article.removed) == 3


def test_lines_that_count_are_no_heads_of_pages() -> None:
    plan = ("Step 1: sell the ferry to the museum.", "Step 2: build a bridge of eleven arches.")
    article = cleaned("\n\n".join((HEADLINE, *TEXT, *plan)))
    assert not any(gone.detail == "the head of a page" for gone in article.removed)


def test_a_narrow_column_with_parted_words_is_joined() -> None:
    column = """\
THE ALMOND COURIER                                  Monday, May 3, 2021
Page 3

        Toll for the bridge to dou-
        ble in January

By INES OKAFOR
Staff Reporter

The toll on the new bridge will
dou-
ble to four pounds in Janu-
ary, the board said on Fri-
day. Lorries will pay nine.

"It is robbery with a re-
ceipt," said captain Greta On-
solo, who crosses six times
a day in summer.

Some 11,000 carts use the
bridge daily.
Continued on Page 7
"""
    article = cleaned(column)
    assert (article.title, article.authors) == ("Toll for the bridge to double in January", ("Ines Okafor",))
    assert (article.outlet, article.published) == ("The Almond Courier", "2021-05-03")
    assert article.text == (
        "The toll on the new bridge will double to four pounds in January, the board said on Friday. Lorries will pay"
        ' nine.\n\n"It is robbery with a receipt," said captain Greta Onsolo, who crosses six times a day in summer.'
        "\n\nSome 11,000 carts use the bridge daily."
    )
    assert restore(article) == column


@pytest.mark.parametrize("hours", [("18:45", "16:20", "08:00"), ("6.45 pm", "4.20 pm", "8 am"), ("18:45 Uhr",) * 3])
@pytest.mark.parametrize("form", ["text", "html"])
def test_the_hours_of_a_live_report_are_headings_all_alike(hours: tuple[str, ...], form: Format) -> None:
    if form == "text":
        source = f"{HEADLINE}\n\n" + "\n\n".join(f"{hour}\n\n{text}" for hour, text in zip(hours, TEXT, strict=True))
    else:
        entries = "".join(f"<h2>{hour}</h2><p>{text}</p>" for hour, text in zip(hours, TEXT, strict=True))
        source = f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{entries}</body></html>"
    article = cleaned(source, format=form)
    headings = [part.span.of(article.text) for part in article.paragraphs if part.kind == "heading"]
    assert headings == list(hours)


def test_a_masthead_above_a_dateline_is_the_outlet_and_no_title() -> None:
    lead = "PORT ALMOND – Forty ferries will go, the harbour board of the town told the Salt & Apple Weekly on Monday."
    article = cleaned("\n\n".join(("Salt & Apple Weekly", lead, *TEXT)))
    assert (article.title, article.outlet) == (
        "Forty ferries will go, the harbour board of the town told the Salt & Apple Weekly on Monday",
        "Salt & Apple Weekly",
    )
