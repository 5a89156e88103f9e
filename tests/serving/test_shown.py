"""What a browser sees while a publication is on its way to the disk: all of it, or nothing."""

from pathlib import Path

import pytest

from digest.building import Outputs
from digest.serving.shown import Shown


def started(folder: Path, files: dict[str, str]) -> Outputs:
    outputs = Outputs(folder, None)
    for path, text in files.items():
        outputs.offer(path, text.encode(), text.encode)
    outputs.publish()
    return outputs


def test_a_publication_is_seen_whole_before_it_is_on_the_disk(tmp_path: Path) -> None:
    outputs = started(tmp_path / "site", {"index.html": "old", "old/index.html": "old", "feed.xml": "feed"})
    shown = Shown(tmp_path / "site")
    assert shown.page("") == ("index.html", b"old")
    outputs.offer("index.html", b"new", lambda: b"new", later=True)
    outputs.offer("new/index.html", b"new", lambda: b"new story", later=True)
    outputs.drop("old/index.html")
    shown.coming = outputs.coming()
    assert shown.page("") == ("index.html", b"new")
    assert shown.page("new/") == ("new/index.html", b"new story")
    assert shown.page("new") == ("new/index.html", None), "an address that lacks its slash"
    assert shown.page("old/") == ("", None)
    assert shown.page("feed.xml") == ("feed.xml", b"feed")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    outputs.publish()
    assert shown.page("") == ("index.html", b"new"), "in the moment before the preview knows that all is on the disk"
    shown.coming = None
    assert (shown.page("new/"), shown.page("old/")) == (("new/index.html", b"new story"), ("", None))
    outputs.close()


def test_a_page_that_cannot_be_made_is_shown_as_it_was(tmp_path: Path) -> None:
    outputs = started(tmp_path / "site", {"index.html": "old"})

    def failing() -> bytes:
        raise ValueError("a template that does not work")

    outputs.offer("index.html", b"new", failing, later=True)
    shown = Shown(tmp_path / "site")
    shown.coming = outputs.coming()
    assert shown.page("") == ("index.html", b"old")
    outputs.close()


@pytest.mark.parametrize("path", ["secret", "out/secret", "../secret", ".digest-manifest", "a\0b", "x" * 5000, "sub"])
def test_nothing_is_read_from_outside_the_folder(tmp_path: Path, path: str) -> None:
    started(tmp_path / "site", {"sub/page.html": "page"}).close()
    (tmp_path / "secret").write_text("precious")
    (tmp_path / "site" / "out").symlink_to(tmp_path)
    (tmp_path / "site" / "secret").symlink_to(tmp_path / "secret")
    assert Shown(tmp_path / "site").page(path) == ("", None)
