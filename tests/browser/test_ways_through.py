"""A reader's ways through a served site, in a real browser: to a source, to a search, from a disk, on a phone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_a_summary_sentence_leads_to_its_place_in_the_article(served: tuple[Path, str], page: Page) -> None:
    page.goto(served[1])
    page.get_by_role("link", name=re.compile("Harrow Bridge")).first.click()
    page.locator("main a[href*='articles/'][href*='#']").first.press("Enter")
    target = page.locator(":target")
    expect(target).to_be_visible()
    expect(target).to_be_in_viewport()


def test_the_site_works_from_the_disk_and_without_scripts(browser: Browser, served: tuple[Path, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((served[0] / "site" / "index.html").as_uri())
    page.get_by_role("link", name=re.compile("Harrow Bridge")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Harrow Bridge")
    expect(page.get_by_text("Nobody crosses until every").first).to_be_visible()
    styled = page.evaluate("getComputedStyle(document.body).maxWidth !== 'none' || document.styleSheets.length > 0")
    assert styled
    context.close()


def test_a_search_finds_stories_and_names_and_reads_no_more_than_it_must(served: tuple[Path, str], page: Page) -> None:
    page.goto(served[1])
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("smaller libr")
    results = page.locator("#found .entry")
    expect(results).to_have_count(1)
    expect(page.get_by_role("status")).to_contain_text("1 story found")
    page.get_by_role("searchbox").fill("Mara Ol")
    expect(page.locator("#names").get_by_role("link")).to_have_text("Mara Olsen")
    expect(page).to_have_url(re.compile(r"\?q=Mara%20Ol$"))
    page.get_by_role("searchbox").fill("zeppelin")
    expect(page.get_by_role("status")).to_contain_text("No stories found")
    page.get_by_role("searchbox").fill("smaller libr")
    results.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Council votes for a smaller library budget")


def test_from_the_disk_the_search_page_says_where_search_works(served: tuple[Path, str], page: Page) -> None:
    page.goto((served[0] / "site" / "search" / "index.html").as_uri())
    expect(page.get_by_role("status")).to_contain_text("once the site is served")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="by outlet")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(served: tuple[Path, str], page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in [
        "index.html",
        *sorted(str(p.relative_to(served[0] / "site")) for p in served[0].glob("site/*/*/*.html")),
    ]:
        page.goto(served[1] + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
