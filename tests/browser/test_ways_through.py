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


def test_a_search_finds_quotes_by_their_words_and_speaker_and_says_what_it_found(
    served: tuple[Path, str], page: Page
) -> None:
    page.goto(f"{served[1]}search/?q=doors+olsen")
    expect(page.get_by_role("status")).to_contain_text("No stories found")
    page.get_by_role("searchbox").fill("doors reik")
    hit = page.locator("#found .hit")
    expect(hit).to_have_text("“We are closing doors that children walk through” – Tomas Reik")
    assert hit.locator("mark").all_inner_texts() == ["doors", "Reik"]
    hit.get_by_role("link").click()
    expect(page.locator(":target")).to_contain_text("closing doors")


def test_a_search_finds_every_sentence_of_a_summary(served: tuple[Path, str], page: Page) -> None:
    page.goto(f"{served[1]}index.html")
    leads = " ".join(page.locator(".lead").all_inner_texts())
    assert "12,000 vehicles" not in leads
    page.goto(f"{served[1]}search/?q=bridge+vehicles")
    expect(page.locator("#found .hit")).to_have_text(
        "The bridge carries 12,000 vehicles a day between Harrow and Sundale."
    )


def test_a_search_works_by_keyboard_and_leaves_the_focus_where_it_is(served: tuple[Path, str], page: Page) -> None:
    page.goto(f"{served[1]}search/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("bridge")
    expect(page.get_by_role("status")).to_contain_text("1 story found")
    page.keyboard.press("Enter")
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#found') !== null"):
            break
    expect(page.locator("#found a:focus")).to_contain_text("Bridge")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Harrow Bridge")


def test_stories_are_found_from_the_disk_too(served: tuple[Path, str], page: Page) -> None:
    page.goto((served[0] / "site" / "search" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("smaller libr")
    page.locator("#found").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Council votes for a smaller library budget")


def test_without_scripts_the_search_page_leads_to_the_lists(browser: Browser, served: tuple[Path, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served[1]}search/")
    expect(page.get_by_text("Searching needs JavaScript.")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="by outlet")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(served: tuple[Path, str], page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in [
        "index.html",
        *sorted(str(p.relative_to(served[0] / "site")) for p in served[0].glob("site/*/*/*.html")),
    ]:
        page.goto(served[1] + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
