"""A real browser: it opens the served site, a file is edited, the page changes."""

import re
from pathlib import Path

import pytest
from newsrooms import BUDGET, write
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


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


def test_a_problem_is_closed_until_there_is_another_one(served: tuple[Path, str], page: Page) -> None:
    root, address = served
    page.goto(address)
    articles = root / "content" / "articles"
    (articles / "office.txt").write_bytes(b"PK\x03\x04" + bytes(range(32)) * 50)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("articles/office.txt")
    alert.get_by_role("button", name="Close").click()
    expect(alert).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(alert).to_have_count(0)
    (articles / "other.txt").write_bytes(b"PK\x03\x04" + bytes(range(32)) * 50)
    expect(alert).to_contain_text("articles/other.txt")
