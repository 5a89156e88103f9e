"""Previews for tests: one of its own for each that edits, one for all that only ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from newsrooms import FILES, write
from running_preview import Running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, FILES)


@pytest.fixture
def running(root: Path) -> Iterator[Running]:
    preview = Running(root)
    yield preview
    preview.stop()


@pytest.fixture(scope="module")
def answering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview that is asked and never edited."""
    preview = Running(write(tmp_path_factory.mktemp("newsroom"), FILES))
    yield preview
    preview.stop()
