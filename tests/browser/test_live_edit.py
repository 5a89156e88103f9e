"""A real browser: it opens the served site, a file is edited, the page changes."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsrooms import BUDGET, FILES, write
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = pytest.mark.browser
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert path, "install chromium; tests/check.sh does"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    errors: list[str] = []
    requested: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: requested.append(request.url))
    yield opened
    opened.close()
    assert errors == []
    assert [url for url in requested if not re.match(r"http://127\.0\.0\.1:\d+/|file:|data:", url)] == []


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    root = write(tmp_path, FILES)
    command = [sys.executable, "-m", "digest", "serve", "--port", "0", "--root", str(root)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1)
    assert process.stdout
    line = next(line for line in process.stdout if "Serving" in line)
    yield root, line.split()[1]
    process.terminate()
    process.wait(20)
    process.stdout.close()


def test_an_edit_is_on_the_page_without_touching_the_browser(served: tuple[Path, str], page: Page) -> None:
    root, address = served
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Council votes for a smaller library budget").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Council votes for a smaller library budget")
    write(root, {"articles/post/budget.txt": BUDGET.replace("smaller library budget", "leaner library budget")})
    expect(page.get_by_role("heading", level=1)).to_have_text("Council votes for a leaner library budget")


def test_an_error_is_shown_over_the_last_good_page_and_goes_when_it_is_right(
    served: tuple[Path, str], page: Page
) -> None:
    root, address = served
    page.goto(address)
    (root / "digest.toml").write_text('[site]\ntitel = "Typo"\n')
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("digest.toml:2")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    (root / "digest.toml").write_text('[site]\ntitle = "Harrow Today"\n')
    expect(alert).to_have_count(0)
    expect(page).to_have_title(re.compile("Harrow Today"))


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
