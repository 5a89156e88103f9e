"""A browser, and a newsroom served for it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsrooms import FILES, write
from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert path, "install chromium; tests/check.sh does"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window that must stay without errors, and ask nobody but the preview for anything."""
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
    """A small newsroom under `digest serve`: its folder and its address."""
    root = write(tmp_path, FILES)
    command = [sys.executable, "-m", "digest", "serve", "--port", "0", "--root", str(root)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1)
    assert process.stdout
    line = next(line for line in process.stdout if "Serving" in line)
    yield root, line.split()[1]
    process.terminate()
    process.wait(20)
    process.stdout.close()
