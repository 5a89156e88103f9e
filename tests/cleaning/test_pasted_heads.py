"""A page that somebody copied whole, without its title element: headline, byline and day stand amid menus."""

import pytest
from cleaned_documents import cleaned

TEXT = (
    "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour board of the town wept on the quay.",
    "For eighty years the ferry had carried apples, brides and mail across the sound, the captain told the passengers.",
    "The board of Port Almond wants to sell the ferry to a museum that promised to keep its engine warm and oiled.",
    "A bridge of eleven arches will open in May, and the council of Sorrel expects four thousand cars a day on it.",
    "“I shall miss the gulls,” said the captain, who has steered the ferry for thirty-one years and owns no car.",
)
MENU = (
    "Skip to content", "Almond Post", "My account", "News", "Harbour", "Weather", "Puzzles", "Most read today",
    "Baker wins prize for rye bread", "School roof repaired at last", "Seven ways to cook a leek", "Today's paper",
    "Get the app", "Site map", "Help desk",
)  # fmt: skip
BUTTONS = ("Facebook", "Copy link", "Save for later", "Listen to this story", "Add Almond Post to favourites", "0:00")
HEADLINE = "Last ferry to Sorrel leaves Port Almond"


def pasted(*head: str, menu: tuple[str, ...] = MENU) -> str:
    """A page as text, with these lines above its article."""
    return "\n".join((*menu, *head, *TEXT, "About us", "Terms of use"))


@pytest.mark.parametrize(
    "head",
    [
        (HEADLINE, "By Ines Okafor", "May 3, 2021"),
        (HEADLINE, "A museum may buy the boat", "By Ines Okafor", "May 3, 2021", *BUTTONS),
        (HEADLINE, "Ines Okafor - May 3, 2021, 9:20 am", *BUTTONS),
        ("Harbour", HEADLINE, "By Ines Okafor on Monday, May 3rd, 2021 at 9:20 a.m.", *BUTTONS),
        (HEADLINE, "By Ines OkaforHarbour Correspondent", "Updated May 3, 20219:20 AM", *BUTTONS),
        (HEADLINE, "Ines Okafor", "May 3, 2021", *BUTTONS),
    ],
)
@pytest.mark.parametrize("menu", [MENU, MENU * 6])
def test_the_headline_the_author_and_the_day_stand_above_the_article(
    head: tuple[str, ...], menu: tuple[str, ...]
) -> None:
    article = cleaned(pasted(*head, menu=menu))
    assert (article.title, article.authors, article.published) == (HEADLINE, ("Ines Okafor",), "2021-05-03")
    assert article.text.startswith("The last ferry")


def test_the_day_of_todays_paper_and_the_author_of_another_piece_are_not_the_articles() -> None:
    menu = ("Monday, May 24, 2021", "Seven ways to cook a leek", "By Ada Wirth", *MENU)
    article = cleaned(pasted(HEADLINE, "By Ines Okafor", "May 3, 2021", menu=menu))
    assert (article.authors, article.published) == (("Ines Okafor",), "2021-05-03")


def test_a_town_between_headline_and_article_is_nobody() -> None:
    article = cleaned(pasted(HEADLINE, "Port Almond", "May 3, 2021"))
    assert (article.title, article.authors) == (HEADLINE, ())


def test_a_headline_that_nothing_takes_up_is_not_chosen_over_the_first_sentence() -> None:
    article = cleaned(pasted("Buy one, get two", "Subscribe"))
    assert article.title.startswith("The last ferry to Sorrel left Port Almond")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Okafor Politics · Economy 12 March", ("Ines Okafor",)),
        ("By Ines OkaforInes Okafor", ("Ines Okafor",)),
        ("By Ines MacDonald and Ada Fitzwirth-LeBrun, Harbour desk", ("Ines MacDonald", "Ada Fitzwirth-LeBrun")),
        ("By Ines Okafor The Almond Post", ("Ines Okafor",)),
        ("By The Associated Press", ("The Associated Press",)),
    ],
)
def test_a_byline_ends_where_the_persons_name_does(line: str, names: tuple[str, ...]) -> None:
    assert cleaned(pasted(HEADLINE, line, "May 3, 2021")).authors == names
