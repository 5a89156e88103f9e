"""Every kind of page: complete, safe, readable, with links that work."""

import itertools
import re

import pytest
from page_reader import THEME, read, words
from sample_pages import HOME, HTML_PAGES, OTHER_PAGES, OUTLET, SITE
from sample_story import ARTICLE, RTL, STORY

from digest.model import OwnPage, RedirectPage, Site, SitePage
from digest.rendering import load_theme, output_path, render


@pytest.mark.parametrize("name", HTML_PAGES)
def test_a_page_is_well_formed_and_has_one_title_and_headings_in_order(name: str) -> None:
    reader = read(HTML_PAGES[name])
    levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.tags[0] == ("html", {"lang": "en"})


@pytest.mark.parametrize("name", HTML_PAGES)
def test_no_page_loads_anything_from_elsewhere_or_has_script_in_it(name: str) -> None:
    for tag, given in read(HTML_PAGES[name]).tags:
        loaded = given.get("src") or (given["href"] if tag == "link" and given["rel"] in ("stylesheet", "icon") else "")
        assert not loaded or re.fullmatch(r"(\.\./)*(/news/)?assets/[\w.]+", loaded)
        assert tag != "script" or loaded or given["type"] == "application/ld+json"
        assert "style" not in given
        assert not any(name.startswith("on") for name in given)


@pytest.mark.parametrize("name", sorted(set(HTML_PAGES) - {"lost"}))
def test_links_inside_the_site_are_relative_files(name: str) -> None:
    page = HTML_PAGES[name]
    for tag, given in read(page).tags:
        href = given.get("href", "")
        if tag != "a" or href.startswith(("https://", "#")):
            continue
        assert not href.startswith("/")
        assert href.partition("#")[0].endswith((".html", ".xml", ".json"))
        assert href.count("../") == output_path(page.permalink).count("/")


def test_the_page_for_missing_addresses_links_from_the_server_root() -> None:
    hrefs = [given["href"] for tag, given in read(HTML_PAGES["lost"]).tags if tag in ("a", "link")]
    assert all(href.startswith(("/news/", "#")) for href in hrefs)


def test_words_in_other_languages_say_so_and_run_their_way() -> None:
    html = render(THEME, SITE, RTL).decode()
    assert 'id="text" lang="ar" dir="rtl"' in html
    assert 'lang="fr"' in render(THEME, SITE, STORY).decode()


def test_an_unknown_date_is_called_unknown() -> None:
    assert "date unknown" in words(read(RTL))


def test_a_redirect_leads_to_the_new_address_and_names_the_public_one() -> None:
    html = render(THEME, SITE, RedirectPage("/stories/old-x/", STORY.permalink)).decode()
    assert f'content="0; url=../..{STORY.permalink}index.html"' in html
    assert f'<link rel="canonical" href="https://digest.example.org/news{STORY.permalink}">' in html


def test_without_a_public_address_no_page_claims_one() -> None:
    site = Site(title="Local", base_url="", language="en", description="")
    for page in (HOME, STORY, ARTICLE):
        assert 'rel="canonical"' not in render(THEME, site, page).decode()


def test_a_page_that_begins_with_its_title_shows_it_once() -> None:
    page = OwnPage(
        "/about/", SitePage("pages/about.md", "about", "Who & why", "<h1>Who &amp; <em>why</em></h1><p>We.</p>")
    )
    assert [tag for tag, _ in read(page).tags if tag in ("h1", "h2")] == ["h1"]
    assert words(read(page)).count("Who & why") == 2  # in the title of the window, and above the text


def test_the_same_page_gives_the_same_bytes() -> None:
    for page in (*HTML_PAGES.values(), *OTHER_PAGES):
        assert render(load_theme(), SITE, page) == render(THEME, SITE, page)


def test_a_story_and_the_article_that_heads_it_have_windows_of_their_own() -> None:
    windows = [re.findall(r"<title>(.*?)</title>", render(THEME, SITE, page).decode()) for page in (STORY, ARTICLE)]
    assert windows[0] != windows[1]
    assert windows[1] == [f"{ARTICLE.card.title} – {ARTICLE.article.outlet} · {SITE.title}"]


def test_a_list_is_described_by_what_is_in_it() -> None:
    (said,) = re.findall(r'<meta name="description" content="(.*?)">', render(THEME, SITE, OUTLET).decode())
    assert said.startswith(OUTLET.stories[0].headline[:20])
