"""What agencies write around a text for those who receive it."""

import pytest

from digest.cleaning import Evidence, clean, segment
from digest.model import CleaningRules, Document, Metadata

BODY = (
    "The harbour board closed the north quay on Tuesday after divers found a crack in its oldest pillar, it said.",
    "Ferries will leave from the fish market until the pillar has been looked at from below, which may take a week.",
    "Fishermen said that they had reported the crack in the autumn and that nobody had come to look at it since then.",
)


@pytest.mark.parametrize(
    "mark", ["QVX-0447 URGENT", "RED/XKL", "DPT // MSF", "oc/bdl/npk", "10-FEB-31 14:07 NNNN", "NNNN"]
)
def test_the_marks_of_the_wire_are_no_part_of_the_article(mark: str) -> None:
    above = () if "31" in mark else (mark,)  # the time of sending ends a text
    document = Document("a", "articles/a.txt", "text", "\n\n".join((*above, *BODY, mark)), Metadata())
    article = clean(document, segment(document), Evidence(), CleaningRules())
    assert article.text == "\n\n".join(BODY)
    assert article.title.startswith("The harbour board closed the north quay")


@pytest.mark.parametrize("line", ["No more A/C.", "It is 9/11 all over.", "UN/WHO report", "B-52"])
def test_a_short_line_of_an_article_is_no_mark_of_the_wire(line: str) -> None:
    document = Document("a", "articles/a.txt", "text", "\n\n".join((*BODY[:2], line, BODY[2])), Metadata())
    article = clean(document, segment(document), Evidence(), CleaningRules())
    assert not [removal for removal in article.removed if removal.reason == "credit"]
