"""Who reported first: where the name of a newsroom ends."""

import pytest
from reconciling_stories import read

from digest.reconciling import reconcile


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("A source told the Orlo Post Ryan has fled.", "The Orlo Post"),
        ("In an interview with the Orlo Post Moss admitted that she had left.", "The Orlo Post"),
        ("She told Orlo Radio 4 that it was over.", "Orlo Radio 4"),
        ("She told Orlo Radio 4,000 people came.", "Orlo Radio"),
        ("He confirmed to the The Orlo Post that it was over.", "The Orlo Post"),
        ("He told Orlo News & Views that it was over.", "Orlo News & Views"),
        ("He told Sky News Velmont in May that it was over.", "Sky News Velmont"),
        ("Sky News Velmont reported that it was over.", "Sky News Velmont"),
    ],
)
def test_the_name_of_a_newsroom_ends_where_another_name_begins(text: str, outlet: str) -> None:
    article, _ = read("a", text, "Harrow Mail")
    other, _ = read("b", "Nothing was said.", "Brackwater Post")
    assert [one.outlet for one in reconcile((article, other), ((), ()), ((), ())).origins] == [outlet]
