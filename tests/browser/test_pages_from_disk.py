"""Pages opened from a disk in a real browser: styled, quiet, and no wider than a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sample_pages import HTML_PAGES, SITE

from digest.rendering import load_theme, output_path, render

pytestmark = pytest.mark.browser
SHOWN = sorted(set(HTML_PAGES) - {"redirect", "lost"})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pages as files."""
    folder, theme = tmp_path_factory.mktemp("site"), load_theme()
    files = {output_path(page.permalink): render(theme, SITE, page) for page in HTML_PAGES.values()}
    for name, data in (files | dict(theme.assets)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A browser window as narrow as a small phone."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_from_a_disk_is_styled_complete_and_fits_a_phone(site: Path, phone: Page, name: str) -> None:
    trouble: list[str] = []
    phone.on("console", lambda message: trouble.append(message.text))
    phone.on("requestfailed", lambda request: trouble.append(request.url))
    phone.goto((site / output_path(HTML_PAGES[name].permalink)).as_uri())
    phone.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert trouble == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert phone.evaluate("getComputedStyle(document.querySelector('.top')).display") == "flex"


def test_a_quote_can_be_copied_with_its_speaker(site: Path, phone: Page) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto((site / output_path(HTML_PAGES["story"].permalink)).as_uri())
    phone.click("figure#u-u1 button.copy")
    phone.get_by_role("button", name="Copied").wait_for()
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“We have asked for safe crews")
    assert "Marta Quill" in copied
    assert copied.endswith("/#u-u1")


def test_a_quote_copied_from_its_speakers_page_has_the_link_to_its_story(site: Path, phone: Page) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto((site / output_path(HTML_PAGES["speaker"].permalink)).as_uri())
    phone.locator("figure button.copy").first.click()
    phone.get_by_role("button", name="Copied").wait_for()
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“We have asked for safe crews")
    assert "– Marta Quill (Harbour Times), " in copied
    assert copied.endswith("#u-u1")
    assert "/stories/" in copied


def test_a_source_mark_leads_to_the_sentence(site: Path, phone: Page) -> None:
    phone.goto((site / output_path(HTML_PAGES["story"].permalink)).as_uri())
    phone.locator(".summary .source").first.click()
    target = phone.locator(":target")
    assert "walked out at dawn" in target.inner_text()


def test_a_number_after_a_name_in_arabic_stays_with_its_own_words(site: Path, phone: Page) -> None:
    phone.goto((site / output_path(HTML_PAGES["outlets"].permalink)).as_uri())
    ends = phone.evaluate(
        """() => {
            const entry = document.querySelector(".names li"), name = entry.querySelector("a");
            name.textContent = "صحيفة";
            const range = document.createRange();
            range.setStart(entry.querySelector(".count").firstChild, 0);
            range.setEnd(entry.querySelector(".count").firstChild, 1);
            return [name.getBoundingClientRect().right, range.getBoundingClientRect().left];
        }"""
    )
    assert ends[0] <= ends[1]


def test_a_page_with_a_long_word_for_a_title_fits_a_phones_menu(site: Path, phone: Page) -> None:
    phone.goto((site / output_path(HTML_PAGES["outlets"].permalink)).as_uri())
    phone.evaluate("document.querySelector('.top li a').textContent = 'Datenschutz'.repeat(9)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
