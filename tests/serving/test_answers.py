"""What a preview answers, and to whom: this machine and its own pages, and nothing outside the site."""

import re
from pathlib import Path

import pytest
from newsrooms import FILES, write
from running_preview import Running
from starlette.applications import Starlette

from digest.serving.guard import Guard


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "localhost.evil.example", "0.0.0.0", "[::]:8000", "192.168.1.5", "127.1",
     "localhost@evil.example", "localhost, evil.example", "2130706433", "\x20"],
)  # fmt: skip
def test_an_unknown_host_is_refused(answering: Running, host: str) -> None:
    assert answering.get("/", host)[0] in (400, 403)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "localhost.:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_is_answered(answering: Running, host: str) -> None:
    assert answering.get("/", host)[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Origin": ""},
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_page_of_another_site_gets_nothing(answering: Running, headers: dict[str, str]) -> None:
    assert answering.get("/_digest/events", "localhost:8000", **headers)[0] == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://localhost:8000", "Sec_Fetch_Site": "same-origin"},
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"},
        {"Sec_Fetch_Site": "none", "Sec_Fetch_Mode": "navigate"},
    ],
)
def test_its_own_pages_and_followed_links_are_answered(answering: Running, headers: dict[str, str]) -> None:
    assert answering.get("/", "localhost:8000", **headers)[0] == 200


def test_a_preview_for_the_whole_network_is_known_by_its_addresses() -> None:
    guard = Guard(Starlette(), "0.0.0.0", {})
    assert guard.knows("192.168.1.5:8000") and guard.knows("0.0.0.0:8000") and guard.knows("localhost")
    assert not guard.knows("evil.example:8000") and not guard.knows("[::]:8000")


@pytest.mark.parametrize(
    "path",
    [
        "/../content/ledger.jsonl", "/%2e%2e/content/ledger.jsonl", "/..%2fcontent/ledger.jsonl", "//etc/passwd",
        "/.digest-manifest", "/stories/..%5c..%5cdigest.toml", "/%00", "/" + "a" * 5000, "/nothing",
    ],
)  # fmt: skip
def test_nothing_outside_the_site_is_served(answering: Running, path: str) -> None:
    status, body, _ = answering.get(path)
    assert status == 404
    assert "seed" not in body


def test_pages_carry_the_script_and_are_never_cached(answering: Running) -> None:
    status, body, headers = answering.get("/")
    assert (status, headers["cache-control"], headers["x-content-type-options"]) == (200, "no-store", "nosniff")
    assert '<script src="/_digest/live.js?v=1"></script></body>' in body
    assert "EventSource" in answering.get("/_digest/live.js?v=1")[1]
    assert answering.get("/feed.json")[2]["content-type"].startswith("application/json")
    (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', body)
    assert answering.get(f"/{style}")[2]["content-type"].startswith("text/css")


def test_a_folder_without_its_slash_redirects_inside_the_site(answering: Running) -> None:
    status, _, headers = answering.get("/outlets")
    assert (status, headers["location"]) == (307, "/outlets/")


def test_a_lost_page_is_styled_and_leads_home_where_the_site_will_lie_in_a_folder_of_its_server(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    (root / "digest.toml").write_text('[site]\nbase_url = "https://harrow.example/the%20news/"\n')
    running = Running(root)
    try:
        status, body, _ = running.get("/no/such/page")
        assert status == 404
        (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', body)
        assert style.startswith("/the%20news/")
        links = re.findall(r'<a [^>]*href="(/the%20news/[^"#]*)', body)
        assert links
        assert [running.get(path)[0] for path in (style, *links)] == [200] * (1 + len(links))
        assert running.get("/")[0] == 200, "without the folder as well"
        assert running.get("/the%20news/no/such/page")[0] == 404
    finally:
        running.stop()
