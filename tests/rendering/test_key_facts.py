"""Key facts and news of a story: each with its source, nothing where one outlet alone reports."""

import re

from msgspec.structs import replace
from rendering_samples import CARDS, HARBOUR, NORTHERN, SITE, STORY, sentence_of

from digest.model import Cluster, Fact, News, StoryPage
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
    found = re.search(r'<p class="facts news">(.*?)</p>', html_of(replace(STORY, news=news)), re.DOTALL)
    return words(found[1]) if found else ""


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
        f"New since 3 March 2031: quotes changed in {second}; figures changed in {second}"
    )
    assert news_of(News(since=None, articles=(CARDS[1].id, CARDS[0].id))).startswith(
        f"New since the last edition: {first}, {second} with "
    )
    assert news_of(None) == ""


def test_a_quote_that_older_articles_have_too_is_not_new() -> None:
    everywhere = [utterance for utterance in STORY.reconciliation.utterances if len(utterance.mentions) > 1]
    assert everywhere
    page = replace(STORY, reconciliation=replace(STORY.reconciliation, utterances=tuple(everywhere)))
    html = html_of(replace(page, news=News(since="2031-03-03", articles=(CARDS[4].id,))))
    assert "new quote" not in html
