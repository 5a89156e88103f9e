"""Where the links of a built site lead."""

from pathlib import Path

import pytest

from digest.pipeline.commands.check import Links


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("", True),
        ("#here", True),
        ("#gone", False),
        ("index.html", True),
        ("./", True),
        ("../../index.html", True),
        ("../../index.html#top", True),
        ("../../index.html#here", False),
        ("../..", True),
        ("/", True),
        ("/news/stories/one/#here", True),
        ("/stories/one/index.html", True),
        ("../two/", False),
        ("../../../outside.html", False),
        ("/../outside.html", False),
        ("../../empty/", False),
        ("index.html%00/../x", False),
        ("a" * 300, False),
        ("http://[", False),
    ],
)
def test_a_link_leads_to_a_file_of_the_site_and_to_a_place_in_it_or_nowhere(
    tmp_path: Path, address: str, there: bool
) -> None:
    site = tmp_path / "site"
    page = site / "stories" / "one" / "index.html"
    for folder in (page.parent, site / "empty"):
        folder.mkdir(parents=True)
    page.write_text('<p id="here">')
    (site / "index.html").write_text('<p id="top">')
    (tmp_path / "outside.html").write_text("")
    links = Links(site, "https://post.example/news/", {})
    assert links.leads_somewhere(links.folder / "stories" / "one" / "index.html", address) is there
