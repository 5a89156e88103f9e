"""What readers write below an article is not the article."""

from collections.abc import Callable

from digest.model import Article

Clean = Callable[..., Article]

COMMENTED = """Night ferry returns to Sorrel
The night ferry between Port Almond and the island of Sorrel will sail again from May, the harbour board said.
Passengers had asked for the late crossing since the board cancelled it two winters ago to save fuel.
Tickets for the night crossing will cost the same as by day, and islanders will pay half of the fare, it said.
The board expects about forty passengers on each night crossing, most of them islanders who work in Port Almond.
{head}
{comments}"""
COMMENTS = """Tom Reed
4 March 2019 at 9:12
The board has always said that there was no money for the night boat, and now it finds some before the election.
Cleo Moss
5 March 2019 at 11:40
The province said that it would pay for the crews, and the minister has told the islanders so in a letter.
Dan Orrin
6 March 2019 at 8:15
The captain said in October that he would sail for nothing, and that the board had never asked him about it.
"""


def test_what_people_write_in_a_comment_section_is_not_the_article(cleaned: Clean) -> None:
    article = cleaned(COMMENTED.format(head="2 comments", comments=COMMENTS))
    assert article.text.endswith("most of them islanders who work in Port Almond.")
    assert not [p for p in article.paragraphs if "election" in p.span.of(article.text)]


def test_views_that_readers_sign_with_name_and_town_are_none(cleaned: Clean) -> None:
    signed = "\n".join(
        line if len(line) > 40 else f"- {line}, Port Almond" for line in COMMENTS.splitlines() if "2019" not in line
    )
    article = cleaned(COMMENTED.format(head="Reader views (3)", comments=signed))
    assert article.text.endswith("most of them islanders who work in Port Almond.")


def test_a_call_for_comments_in_the_middle_of_an_article_begins_no_section(cleaned: Clean) -> None:
    more = (
        "The island's shops hope for guests in the evening, their owners told the board in a letter in February.\n" * 2
    )
    more += "The last late boat sailed in October, with eleven passengers and a piano on board, the captain said.\n"
    article = cleaned(COMMENTED.format(head="Leave a comment", comments=f"{more}2 comments\nLeave a comment\nReply\n"))
    assert article.text.endswith("a piano on board, the captain said.")
