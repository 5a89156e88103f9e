"""The front page shows every story once: the lead, the next ones, sections where a topic has stories."""

import re

import msgspec
from sample_articles import CARDS
from sample_pages import HOME, SITE, story_card

from digest.model import ListPage
from digest.rendering import load_theme, render


def front(*topics: str) -> ListPage:
    cards = [msgspec.structs.replace(story_card(n), topic=topic) for n, topic in enumerate(topics)]
    return ListPage(permalink="/", kind="home", name="", stories=tuple(cards), number=0)


def html_of(page: ListPage) -> str:
    return render(load_theme(), SITE, page).decode()


def headings(html: str) -> list[str]:
    return re.findall(r'<h2 class="section"[^>]*>(.*?)</h2>', html)


def test_a_topic_of_several_stories_is_a_section_and_the_rest_stands_after_them() -> None:
    page = front(*["Sport"] * 5, "Health", "Sport", "Culture", "Health", "", "Sport")
    html = html_of(page)
    assert headings(html) == ["Health", "Sport", "More stories"]
    assert html.count('class="u-url"') == len(page.stories)


def test_a_small_front_page_has_no_sections() -> None:
    assert headings(html_of(front(*["Sport"] * 8))) == []


def test_an_empty_newsroom_says_what_to_do() -> None:
    assert "content/articles/" in html_of(front())


def test_the_lead_comes_with_its_picture_where_there_is_one() -> None:
    assert "Who reported when" not in html_of(HOME)
    assert "Who reported when" in html_of(msgspec.structs.replace(HOME, lead=CARDS))


def test_the_lead_is_the_first_story() -> None:
    html = html_of(HOME).partition("<main")[2]
    assert html.index("lead-story") < html.index(HOME.stories[0].headline) < html.index('<ol class="stories')
