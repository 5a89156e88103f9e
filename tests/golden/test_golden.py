"""Golden sites: tiny projects, compared file by file with what they should become.

After a change that is meant, `python tests/golden/update.py` shows the differences and asks before it takes them over.
"""

import re
import shutil
from pathlib import Path

import pytest

from digest.pipeline import build, open_project

HERE = Path(__file__).parent
PROJECTS = sorted(path.parent.name for path in HERE.glob("*/content"))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(name: str, root: Path) -> dict[str, bytes]:
    """The files that the golden project `name` becomes, its ledger among them."""
    shutil.copytree(HERE / name, root, ignore=shutil.ignore_patterns("expected"))
    build(open_project(root))
    pages = {path: unhashed(data) for path, data in files(root / "site").items() if not path.startswith("assets/")}
    return pages | {"ledger.jsonl": (root / "content" / "ledger.jsonl").read_bytes()}


def unhashed(page: bytes) -> bytes:
    """A page with the plain names of its style sheets: a change of colour is no change of the page."""
    return re.sub(rb"(assets/[\w-]+)\.[0-9a-f]{10}\.", rb"\1.", page)


@pytest.mark.parametrize("name", PROJECTS)
def test_a_golden_site_is_what_it_was(name: str, tmp_path: Path) -> None:
    expected, made = files(HERE / name / "expected"), built(name, tmp_path / "room")
    assert sorted(made) == sorted(expected)
    for path in sorted(expected):
        assert made[path].decode() == expected[path].decode(), path
