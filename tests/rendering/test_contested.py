"""What outlets do not agree on in a summary is marked after the sentence; the mark leads to where all sides stand."""

import re

from page_reader import THEME, read, words
from sample_articles import HARBOUR, NORTHERN, sentence_of
from sample_pages import SITE
from sample_story import QUOTES, STORY

from digest.model import Claim, Difference, Place, Reconciliation, StoryPage
from digest.rendering import render
from digest.rendering.story.contested import contested, marks

QUOTED = {
    (article.id, quote.id): quote.span for article, own in zip(STORY.articles, QUOTES, strict=False) for quote in own
}
FIGURE, AGREED = sentence_of(NORTHERN, "Some 1,900"), sentence_of(HARBOUR, "Talks")


def kinds(place: Place, found: Reconciliation) -> list[str]:
    return [contest.kind for contest in marks(place, contested(found, QUOTED))]


def with_found(found: Reconciliation) -> StoryPage:
    page = {name: getattr(STORY, name) for name in STORY.__struct_fields__}
    return StoryPage(**page | {"reconciliation": found})


def test_a_figure_that_outlets_give_differently_is_marked_in_the_summary_and_the_mark_leads_to_the_row() -> None:
    html = render(THEME, SITE, STORY).decode()
    summary = html.split('<section class="summary')[1].split("</section>")[0]
    assert summary.count('class="source contested"') == 1
    [target] = re.findall(r'class="source contested" href="#([^"]+)"', summary)
    row = html.split(f'id="{target}"')[1].split("</div>")[0]
    assert "These do not agree." in row
    assert "Some 1,900 passengers" in row
    assert 'aria-label="figures differ: to the comparison">figures differ</a>' in summary


def test_figures_that_can_all_be_true_are_not_marked() -> None:
    _, compatible = STORY.reconciliation.differences
    assert kinds(sentence_of(HARBOUR, "More than 2,400"), Reconciliation(differences=(compatible,))) == []


def test_a_figure_that_an_article_repeats_is_marked_at_every_place() -> None:
    conflict, _ = STORY.reconciliation.differences
    repeated = Difference(conflict.kind, conflict.subject, "conflict", conflict.values, (AGREED,))
    assert kinds(AGREED, Reconciliation(differences=(conflict,))) == []
    assert kinds(AGREED, Reconciliation(differences=(repeated,))) == ["figures"]


def test_a_quote_that_outlets_word_differently_is_marked_where_it_stands() -> None:
    quote = sentence_of(HARBOUR, "nobody has answered us")
    assert kinds(quote, STORY.reconciliation) == ["wordings"]
    whole = [utterance for utterance in STORY.reconciliation.utterances if utterance.id == "u2"]
    assert kinds(sentence_of(HARBOUR, "until there is an offer"), Reconciliation(utterances=tuple(whole))) == []


def test_a_statement_that_another_outlet_hedges_is_marked_and_named_in_the_readers_language() -> None:
    found = Reconciliation(claims=(Claim(hedged=FIGURE, hedge=FIGURE.span, flat=AGREED),))
    assert kinds(FIGURE, found) == kinds(AGREED, found) == ["hedge"]
    page = with_found(found)
    html = render(THEME, SITE, page).decode()
    assert html.count('href="#h-0"') == 2
    assert html.count('id="h-0"') == 1
    assert "one is less sure" in words(read(page))
