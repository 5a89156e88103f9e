"""Key facts and news of a story: each with its source, nothing where one outlet alone reports."""

import re

from msgspec.structs import replace
from sample_articles import CARDS, HARBOUR, NORTHERN, sentence_of
from sample_pages import SITE
from sample_story import QUOTES, STORY, figure

from digest.model import Cluster, Fact, News, Recount, StoryPage
from digest.rendering import load_theme, render

FACTS = (
    Fact("who", "Marta Quill", sentence_of(HARBOUR, "fair rota")),
    Fact("where", "Port <Ellery>", sentence_of(NORTHERN, "cut Port Ellery off")),
    Fact("when", "2031-03-03", sentence_of(HARBOUR, "walked out")),
)
KNOWN = replace(STORY, summary=replace(STORY.summary, facts=FACTS))


def html_of(page: StoryPage) -> str:
    return render(load_theme(), SITE, page).decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).replace("&nbsp;", " ").split())


def news_of(news: News | None) -> str:
    html = html_of(replace(STORY, news=news))
    found = re.findall(r'<p class="facts news">(.*?)</p>|<ul class="facts news">(.*?)</ul>', html, re.DOTALL)
    return words(" ".join(part for both in found for part in both))


def test_each_fact_leads_to_the_sentence_that_says_it() -> None:
    (found,) = re.findall(r'<dl class="known">.*?</dl>', html_of(KNOWN), re.DOTALL)
    assert found.count('class="source"') == 3
    assert "<dt>When</dt>\n<dd>3 March 2031&nbsp;" in found
    assert "Port &lt;Ellery&gt;" in found


def test_a_story_of_one_voice_has_no_key_facts() -> None:
    alone = replace(KNOWN, cluster=Cluster(STORY.cluster.members, (STORY.cluster.members,)))
    assert 'class="known"' not in html_of(alone)
    assert 'class="known"' not in html_of(STORY)


def test_news_names_what_came_and_what_was_revised() -> None:
    news = News(since="2031-03-03", articles=(CARDS[0].id,), quotes=(CARDS[1].id,), figures=(CARDS[1].id,))
    first, second = "Harbour Times", "Northern Post"
    assert news_of(replace(news, articles=())) == (
        f"New since 3 March 2031: quotes changed in {second} figures changed in {second}"
    )
    assert news_of(News(since=None, articles=(CARDS[1].id, CARDS[0].id))) == (
        f"New since the last edition: {first}, {second}"
    )
    assert news_of(None) == ""


def test_a_new_quote_is_named_by_speaker_and_first_words_and_leads_to_its_card() -> None:
    news = News(since="2031-03-03", articles=(CARDS[0].id,), said=((HARBOUR.id, QUOTES[0][0].id),))
    html = html_of(replace(STORY, news=news))
    (line,) = re.findall(r'<ul class="facts news">\s*<li>(.*?)</li>', html, re.DOTALL)
    (anchor,) = re.findall(r'href="#([^"]+)"', line)
    assert f'id="{anchor}"' in html
    assert words(line).startswith(f"{QUOTES[0][0].speaker}: “")


def test_a_figure_that_changed_stands_beside_what_it_was_and_whose_that_is() -> None:
    now = figure(HARBOUR, "More than 2,400 people", 2400, ">")
    before = figure(NORTHERN, "Some 1,900 passengers", 1900, "~")
    told = (Recount(now, "~", 1_900.0, before), Recount(now, ">=", 4_200_000.0), Recount(now, "=", 1.5))
    news = News(since=None, recounted=told, figures=(HARBOUR.id, NORTHERN.id))
    html = html_of(replace(STORY, news=news))
    first, second, third, rest = re.findall(r"<li>(.*?)</li>", html[html.index('<ul class="facts news">') :])[:4]
    was, sentence = "Some 1,900 passengers in Northern Post", "“More than 2,400 people were waiting"
    assert words(first).startswith(f"More than 2,400 people (before: {was}) in Harbour Times: {sentence}")
    assert len(re.findall(r'href="[^"]+#s\d+"', first)) == 2
    assert "(before: at least 4.2 million) in Harbour Times" in words(second)
    assert "(before: 1.5)" in words(third)
    assert words(rest) == "figures changed in Northern Post"


def test_sources_of_a_story_of_several_days_carry_their_day() -> None:
    assert re.search(r'aria-label="Source: [^"]+, 3 Mar">', html_of(STORY))
    cards = tuple(replace(card, published="2031-03-03") for card in STORY.cards)
    assert 'class="when"' not in html_of(replace(STORY, cards=cards))


def test_many_new_quotes_are_counted_not_listed() -> None:
    said = tuple((HARBOUR.id, QUOTES[0][0].id) for _ in range(9))
    assert "5 more new quotes" in html_of(replace(STORY, news=News(since="2031-03-03", said=said)))
