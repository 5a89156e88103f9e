"""A page on which one scrolls on holds several articles; one of them is the page's own."""

from cleaned_documents import cleaned

SUBJECTS = {
    "Last ferry leaves Port Almond": ("ferry", "captain", "harbour board"),
    "School roof of Sorrel repaired": ("roof", "carpenter", "school council"),
    "Rye bread wins the county prize": ("loaf", "baker", "county jury"),
}
BYLINES = ("By Ines Okafor", "By Ada Wirth", "By Štěpán Říha")


def story(headline: str, byline: str, wrapper: str = "article") -> str:
    """One article of a page."""
    thing, person, board = SUBJECTS[headline]
    text = (
        f"The {thing} was the talk of the town on Monday evening, when the {person} came to speak before the {board}.",
        f"For eighty years nobody had asked what the {thing} had cost, the {person} told some two hundred listeners.",
        f"The {board} wants to decide in May who pays for the {thing}, and will hear the {person} once more by then.",
        f"Until then the {thing} stays where it is, and the {person} goes home with a promise but without a coin.",
    )
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    return f"<{wrapper}><h1>{headline}</h1><div class='byline'>{byline}</div>{paragraphs}</{wrapper}>"


def page(title: str, *stories: str) -> str:
    """A page with several articles."""
    return f"<html><head><title>{title}</title></head><body><main>{''.join(stories)}</main></body></html>"


def stories(wrapper: str = "article") -> list[str]:
    """All three, one below the other."""
    return [story(headline, byline, wrapper) for headline, byline in zip(SUBJECTS, BYLINES, strict=True)]


def test_the_article_that_the_page_is_named_after_is_the_article_wherever_it_stands() -> None:
    for number, headline in enumerate(SUBJECTS):
        article = cleaned(page(headline, *stories()), "html")
        things = [things[0] for things in SUBJECTS.values()]
        assert article.title == headline
        assert [thing in article.text for thing in things] == [thing == things[number] for thing in things]


def test_what_goes_is_on_record_with_its_reason_and_can_be_kept() -> None:
    source = page("Last ferry leaves Port Almond", *stories())
    gone = [one for one in cleaned(source, "html").removed if one.detail.startswith("another article")]
    assert len(gone) >= 8
    assert {one.reason for one in gone} == {"intruder"}
    assert "The roof was the talk" in cleaned(source, "html", keep=("The roof was the talk",)).text


def test_parts_of_one_article_that_several_people_wrote_stay() -> None:
    parts = "".join(stories("section")).replace("<h1>School", "<h2>School").replace("<h1>Rye", "<h2>Rye")
    article = cleaned(page("Last ferry leaves Port Almond", parts), "html")
    assert not [one for one in article.removed if one.detail.startswith("another article")]


def test_a_box_amid_the_article_ends_nothing() -> None:
    first, second = (
        story(*next(zip(SUBJECTS, BYLINES, strict=True))),
        "<h1>Rye bread wins the county prize</h1>By Ada Wirth",
    )
    box = first.replace("<p>The harbour board", f"<div class='promo'>{second}</div><p>The harbour board")
    article = cleaned(page("Last ferry leaves Port Almond", box), "html")
    assert article.text.count("ferry") >= 4
    assert "without a coin" in article.text
