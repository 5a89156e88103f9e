"""How the tests of cleaning make articles."""

from collections.abc import Callable

import pytest
from cleaned_documents import cleaned

from digest.model import Article


@pytest.fixture(name="cleaned")
def cleaned_fixture() -> Callable[..., Article]:
    """`cleaned` as a fixture."""
    return cleaned
