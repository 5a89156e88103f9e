"""What becomes of web pages."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]

BODY = """
<p>The night ferry between Port Almond and the island of Sorrel will sail again from May, the harbour board said.</p>
<p>Passengers had asked for the late crossing since the board cancelled it two winters ago to save <a href="https://fuel.example/price">fuel</a>.</p>
<h2>Half the fare</h2>
<p>Tickets for the night crossing will cost the same as by day, and islanders will pay half of the fare, it said.</p>
<blockquote>We listened to the islanders and we found the money, and we will find it next winter too.</blockquote>
<p>The board expects about forty passengers on each night crossing, most of them islanders who work in Port Almond.</p>
"""
PAGE = f"""<html lang="en-GB"><head><title>Harbour ferry to sail at night again | The Almond Tide</title>
<meta property="og:site_name" content="The Almond Tide"><meta property="article:section" content="Transport">
<link rel="canonical" href="https://tide.example/2019/03/04/night-ferry">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Harbour ferry to sail at night again",
"datePublished": "2019-03-04T07:30:00+00:00", "author": [{{"@type": "Person", "name": "Ines Okafor"}}]}}</script>
</head><body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour ferry to sail at night again</h1><div class="body">{BODY}</div></article>
<div class="related"><h3>Related stories</h3><ul><li><a href="/a">Bridge toll to rise</a></li></ul></div>
<footer>Copyright 2019 The Almond Tide</footer></body></html>"""


def test_a_page_declares_its_metadata(cleaned: Clean) -> None:
    article = cleaned(PAGE, "html")
    assert article.title == "Harbour ferry to sail at night again"
    assert article.authors == ("Ines Okafor",)
    assert article.published == "2019-03-04T07:30:00+00:00"
    assert (article.outlet, article.section) == ("The Almond Tide", "Transport")
    assert article.url == "https://tide.example/2019/03/04/night-ferry"
    assert article.language == "en"


def test_a_page_without_its_furniture_is_left(cleaned: Clean) -> None:
    article = cleaned(PAGE, "html")
    assert article.text.startswith("The night ferry between")
    assert article.text.endswith("who work in Port Almond.")
    assert "Bridge toll" not in article.text
    assert "Copyright" not in article.text


def test_headings_and_quotations_keep_their_kind(cleaned: Clean) -> None:
    article = cleaned(PAGE, "html")
    kinds = {paragraph.span.of(article.text)[:9]: paragraph.kind for paragraph in article.paragraphs}
    assert kinds["Half the "] == "heading"
    assert kinds["We listen"] == "block-quote"


def test_links_in_the_text_are_kept_and_those_around_it_are_not(cleaned: Clean) -> None:
    assert cleaned(PAGE, "html").links == ("https://fuel.example/price",)


def test_a_title_loses_the_name_of_its_outlet(cleaned: Clean) -> None:
    page = f"<html><head><title>Night boats return - The Almond Tide</title></head><body>{BODY}</body></html>"
    assert cleaned(page, "html").title == "Night boats return"


def test_a_page_that_names_no_outlet_is_known_by_its_address(cleaned: Clean) -> None:
    head = "<link rel='canonical' href='https://www.sorrelnotes.example/2019/boats'>"
    page = f"<html><head>{head}<title>{{}}</title></head><body><h1>{{}}</h1>{BODY}</body></html>"
    assert cleaned(page.format("Night boats | SorrelNotes", "Late crossing returns"), "html").title == "Night boats"
    own = page.format("QUAY LOVERS | sorrelnotes.example", "sorrelnotes.example")
    assert cleaned(own, "html").title == "QUAY LOVERS"


def test_a_title_that_is_a_file_name_gives_way_to_the_headline(cleaned: Clean) -> None:
    head = "<meta property='og:title' content='night-boats-spring-2019'><title>Night boats return to Sorrel</title>"
    page = f"<html><head>{head}</head><body><h1>Night boats return to Sorrel in May</h1>{BODY}</body></html>"
    assert cleaned(page, "html").title == "Night boats return to Sorrel in May"


def test_an_outlet_that_gives_its_address_for_a_name_is_called_by_its_host(cleaned: Clean) -> None:
    page = PAGE.replace('content="The Almond Tide"', 'content="https://www.tide.example"')
    assert cleaned(page, "html").outlet == "tide.example"


def test_a_heading_goes_with_what_stood_below_it(cleaned: Clean) -> None:
    page = PAGE.replace("</div></article>", "<h2>The harbour in winter</h2></div></article>")
    article = cleaned(page, "html")
    assert article.text.endswith("who work in Port Almond.")
    assert "Half the fare" in article.text
    assert [piece.reason for piece in article.removed if "in winter" in piece.span.of(article.raw)] == ["boilerplate"]
    page = PAGE.replace("</div></article>", "<h2>The harbour in winter</h2><p>It froze.</p></div></article>")
    assert "The harbour in winter" in cleaned(page, "html").text


def test_a_form_that_nobody_filled_in_is_no_title(cleaned: Clean) -> None:
    page = (
        f"<html><head><title>Night boats return</title></head><body><h1>{{{{ story.title }}}}</h1>{BODY}</body></html>"
    )
    assert cleaned(page, "html").title == "Night boats return"


def test_a_byline_and_a_date_beside_the_headline_are_read(cleaned: Clean) -> None:
    page = (
        "<html><head><title>Night boats return to Sorrel</title></head><body><h1>Night boats return to Sorrel</h1>"
        f'<div class="byline">Ines Okafor, Harbour correspondent</div><div class="date">4 March 2019</div>{BODY}</body>'
    )
    article = cleaned(page, "html")
    assert article.authors == ("Ines Okafor",)
    assert article.published == "2019-03-04"


def test_a_date_in_the_navigation_is_nobodys(cleaned: Clean) -> None:
    page = f"<html><body><nav>Today is 5 May 2022</nav>{BODY}<aside>Tolls to rise, 6 May 2022</aside></body></html>"
    assert cleaned(page, "html").published is None


def test_hidden_text_scripts_and_comments_are_not_read(cleaned: Clean) -> None:
    hidden = '<p hidden>Secret offer</p><p style="display: none">Nor this</p><script>var x</script><!-- y -->'
    raw = cleaned(f"<body>{BODY}{hidden}</body>", "html").raw
    assert not [word for word in ("Secret", "Nor this", "var x", "y -->") if word in raw]


def test_a_page_whose_title_never_closes_is_read(cleaned: Clean) -> None:
    page = f"<html><head><title>Night boats return</titl</head><body>{BODY}{BODY}</body></html>"
    assert "The night ferry between" in cleaned(page, "html").text


def test_an_absurdly_nested_page_is_read_without_hanging(cleaned: Clean) -> None:
    article = cleaned("<div>" * 200_000 + "The ferry sails at night again, the harbour board said on Monday.", "html")
    assert "ferry sails" in article.text


def test_markdown_keeps_what_an_editor_wrote(cleaned: Clean) -> None:
    article = cleaned(BODY, "markdown", title="Night boats")
    assert len(article.paragraphs) == 6
    assert article.title == "Night boats"


def test_the_signature_of_a_quoted_post_dates_nothing_and_stays(cleaned: Clean) -> None:
    body = (
        "<h1>Harbour closes for a week</h1><p>The harbour of Velden closes for a week, the port office said in a short "
        "note to the skippers, and the ferries will leave from the old quay instead.</p>"
        "<blockquote><p>Sorry for the trouble, we will be quick about it and thank you all.</p>"
        "— Port of Velden (@portofvelden) May 3, 2019</blockquote>"
        "<p>Skippers complained that nobody had asked them before the note was written and sent.</p>"
    )
    article = cleaned(f"<html><head><title>Harbour closes for a week</title></head><body>{body}</body></html>", "html")
    assert article.published is None
    assert "(@portofvelden) May 3, 2019" in article.text


def test_an_author_in_the_name_of_the_whole_page_makes_no_heading_a_byline(cleaned: Clean) -> None:
    body = (
        "<h1>What to plant in autumn</h1><p>Autumn is the time to plant, the gardeners of Velden say, and there are "
        "two beds to think of before the first frost comes.</p>"
        "<h2>Lower Bed</h2><p>Garlic goes into the lower bed, four fingers deep, and wants no water in winter.</p>"
        "<h2>Upper Bed</h2><p>Broad beans stand in the upper bed, where the wind is weaker and the soil stays warm.</p>"
    )
    article = cleaned(
        f"<html><body><div class='author-page'>{body}</div></body></html>", "html", title="What to plant in autumn"
    )
    assert not article.authors
    assert "Lower Bed" in article.text and "Upper Bed" in article.text


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote>We have no boat at all. <cite>Ada Morrow, teacher on Sorrel</cite></blockquote>",
        "<blockquote><p>We have no boat at all.</p><footer>Ada Morrow, teacher on Sorrel</footer></blockquote>",
        "<figure><blockquote><p>We have no boat at all.</p></blockquote>"
        "<figcaption>Ada Morrow, <cite>teacher on Sorrel</cite></figcaption></figure>",
    ],
)
def test_who_is_named_below_a_block_quote_stays_in_a_line_of_its_own(cleaned: Clean, quotation: str) -> None:
    paragraphs = cleaned(PAGE.replace("<h2>", f"{quotation}<h2>"), "html").text.split("\n\n")
    at = paragraphs.index("We have no boat at all.")
    assert paragraphs[at + 1] == "Ada Morrow, teacher on Sorrel"


def test_a_work_that_is_named_within_a_block_quote_stays_in_its_line(cleaned: Clean) -> None:
    quotation = "<blockquote>He read <cite>The Boat</cite> to them in the dark.</blockquote>"
    assert "He read The Boat to them in the dark." in cleaned(
        PAGE.replace("<h2>", f"{quotation}<h2>"), "html"
    ).text.split("\n\n")
