"""Leads that tell one piece of news in wholly different words: it is told once."""

import pytest
from summarising_samples import article, shown

from digest.model import Article

DAY = "2031-03-04"
COVER = "The Selm Mirror's latest issue has a portrait of Della Marsh on its front that is sure to stir debate."
SPLASHED = "Splashed across the first page of this week's Mirror is a picture of the mayor of Orrin."
FIRST = (
    f"{COVER}\n\n"
    "The picture shows the mayor of Orrin before a black wall, her eyes wide open.\n\n"
    "Below the portrait on the first page stand the words Iron Lady of the Merrow, splashed in red, and this week's "
    "price of four crowns."
)
SECOND = (
    f"{SPLASHED}\n\n"
    "The Selm Mirror put Della Marsh on its front with a portrait that many readers in the valley called unfair.\n\n"
    "The latest issue sold nine thousand copies in two days, and shops in Penn ordered more to stir sales.\n\n"
    "Clerks of the town hall collected four hundred signatures against the editors by Wednesday."
)


def told(*articles: Article) -> list[str]:
    return shown(articles, 60)[1]


def told_of(second: str, title: str = "", published: str | None = DAY) -> list[str]:
    return told(
        article("herald", FIRST, outlet="Herald", published=DAY, title="Portrait of Della Marsh stirs debate"),
        article("post", second, outlet="Post", published=published, title=title),
    )


def test_a_lead_whose_news_another_article_tells_at_its_top_is_no_second_piece_of_news() -> None:
    sentences = told_of(SECOND)
    assert sentences[0] == COVER
    assert SPLASHED not in sentences
    assert len(sentences) > 1


def test_a_lead_with_other_news_is_told_beside_the_first() -> None:
    other = "The council of Penn votes on Friday on a tunnel under the Merrow for nine million crowns."
    assert other in told_of(f"{other}\n\nDiggers start in May if enough members agree.")


@pytest.mark.parametrize(("published", "twin"), [("2031-03-05", True), (None, True), ("2031-03-09", False)])
def test_what_is_told_days_later_is_another_piece_of_news(published: str | None, twin: bool) -> None:
    assert (SPLASHED not in told_of(SECOND, published=published)) is twin
