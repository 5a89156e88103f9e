"""The page of a story: sentences with sources, quotes with wordings, figures side by side."""

import json
from typing import Any

import pytest
from msgspec.structs import replace
from page_reader import THEME, read, words
from sample_articles import ARTICLES, CARDS, COPY, GAZETTE, HARBOUR, NORTHERN
from sample_pages import HOME, SITE
from sample_story import STORY, STORY_CARD, figure

from digest.model import ArticlePage, Difference, ListPage, Mention, Reconciliation, StoryCard, StoryPage, Utterance
from digest.rendering import output_path, render


def test_every_summary_sentence_has_its_source_one_click_away() -> None:
    reader = read(STORY)
    anchors = {
        card.id: read(
            ArticlePage(
                permalink=card.permalink, article=article, quotes=quotes, card=card, story=STORY_CARD, siblings=()
            )
        ).ids
        for card, article, quotes in zip(CARDS, ARTICLES, STORY.quotes, strict=True)
    }
    marks = [given["href"] for tag, given in reader.tags if given.get("class") == "source"]
    assert len(marks) >= len(STORY.summary.sentences)
    for href in marks:
        path, _, anchor = href.removeprefix("../../").partition("#")
        owner = next(card for card in CARDS if output_path(card.permalink) == path)
        assert anchor in anchors[owner.id]
    for place in STORY.summary.sentences:
        article = next(article for article in ARTICLES if article.id == place.article)
        assert place.span.of(article.text) in words(reader)


def test_the_list_of_articles_says_whose_title_heads_the_page_unless_an_editor_wrote_it() -> None:
    headline = STORY_CARD.headline
    chosen = replace(
        STORY.summary,
        headline=headline,
        headline_article=GAZETTE.id,
        headline_reasons=(("nearest", "4", "0.83", "0.71"),),
    )
    html = render(THEME, SITE, replace(STORY, summary=chosen)).decode()
    why = "of 4 titles nearest to the others (0.83) and to what the articles share (0.71)"
    said = f'<span title="{why}">its title heads this page</span>'
    assert html.count(said) == 1
    entry = next(part for part in html.split('<li class="h-cite">') if said in part)
    assert GAZETTE.title in entry
    assert said not in render(THEME, SITE, replace(STORY, summary=replace(chosen, headline="Another"))).decode()
    from_lead = replace(chosen, headline_article=None)
    assert "heads this page" not in render(THEME, SITE, replace(STORY, summary=from_lead)).decode()


def test_a_summary_in_arabic_runs_from_right_to_left_over_all_its_lines() -> None:
    html = render(THEME, SITE, replace(STORY, card=replace(STORY.card, language="ar"))).decode()
    assert '<h2 id="summary">Summary</h2>\n<p dir="rtl">' in html
    assert '<h2 id="summary">Summary</h2>\n<p>' in render(THEME, SITE, STORY).decode()


def test_outlets_are_in_sight_on_the_front_page_and_on_the_story() -> None:
    for page in (HOME, STORY):
        shown = words(read(page))
        assert all(outlet in shown for outlet in STORY_CARD.outlets)


def test_a_key_quote_names_its_speaker_role_and_how_far_the_outlets_agree() -> None:
    reader = read(STORY)
    shown = words(reader)
    assert "Marta Quill, secretary of the Sound Seafarers’ Union" in shown
    assert "verbatim in 3 outlets (2 texts) · wording differs in 1" in shown
    assert "one outlet only: Northern Post" in shown
    assert "Take care: a number differs: eleven / eight; a “not” differs" in shown
    assert "Northern Post words it" in shown
    assert "Kessock Mail quotes “until there is”, “an offer in writing”" in shown
    assert "whole in one outlet only · in part in 1 – these words in Harbour Times" in shown
    assert "Speaker not named" in shown
    html = render(THEME, SITE, STORY).decode()
    assert "<del>rota</del> <ins>rotas</ins>" in html
    assert '<blockquote lang="en" cite="https://www.harbour-times.example/ferry-strike?id=7&amp;x=1">' in html


def test_figures_stand_side_by_side_with_sentence_outlet_and_verdict() -> None:
    shown = words(read(STORY))
    assert "These do not agree." in shown
    assert "Both can be true." in shown
    assert "More than 2,400 people were waiting at the terminal by eight o’clock, the port authority said." in shown


def with_reconciliation(**fields: object) -> StoryPage:
    given = {name: getattr(STORY.reconciliation, name) for name in STORY.reconciliation.__struct_fields__} | fields
    page = {name: getattr(STORY, name) for name in STORY.__struct_fields__}
    return StoryPage(**page | {"reconciliation": Reconciliation(**given)})


def test_figures_that_exclude_each_other_come_first_and_many_are_folded() -> None:
    conflict, compatible = STORY.reconciliation.differences
    page = with_reconciliation(differences=(compatible, compatible, compatible, conflict, compatible, compatible))
    shown = words(read(page))
    assert shown.index("These do not agree.") < shown.index("Both can be true.")
    assert "2 more figures" in shown


def test_articles_with_one_text_share_the_card_of_its_figure() -> None:
    figures = tuple(figure(article, "2019", 2019) for article in (GAZETTE, COPY))
    html = render(THEME, SITE, with_reconciliation(differences=(Difference("number", "years", "compatible", figures),)))
    assert html.decode().count('<b lang="en">2019</b>') == 1
    assert html.decode().count('aria-label="Source: Kessock Mail"') == 1


@pytest.mark.parametrize(
    ("unit", "heading"),
    [("EUR", "amount of money"), ("percent", "share"), ("hour", "length of time"), ("km", "distance"), ("", "number")],
)
def test_a_figure_that_no_article_has_a_word_for_is_called_by_its_sort(unit: str, heading: str) -> None:
    figures = tuple(replace(figure(article, "2019", 2019), unit=unit) for article in (GAZETTE, COPY))
    html = render(THEME, SITE, with_reconciliation(differences=(Difference("number", "", "compatible", figures),)))
    assert f"<h3>{heading}</h3>" in html.decode()


def test_many_quotes_and_many_wordings_are_folded_and_none_is_lost() -> None:
    reading = STORY.reconciliation.utterances[0]
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    many = tuple(Utterance(**fields | {"id": f"many{number}"}) for number in range(9))
    reader = read(with_reconciliation(utterances=many))
    assert "3 more quotes" in words(reader)
    assert [f"u-many{number}" for number in range(9)] == [name for name in reader.ids if name.startswith("u-")]


def test_only_a_quote_of_this_page_is_shown() -> None:
    stray = Utterance(id="stray", reading="x", speaker="Nobody", mentions=(Mention("elsewhere", "x", "same"),))
    assert "Nobody" not in words(read(with_reconciliation(utterances=(stray,))))


def test_a_part_of_a_quote_shows_its_own_words_what_they_replace_and_nothing_else() -> None:
    mentions = (Mention(HARBOUR.id, "h1", "same"), Mention(NORTHERN.id, "n1", "fragment"))
    part = Utterance(id="part", reading="h1", speaker=None, mentions=mentions)
    html = render(THEME, SITE, with_reconciliation(utterances=(part,))).decode()
    assert "for safe crews and fair <del>rota</del> <ins>rotas</ins> for eleven months" in html
    assert html.count("<del>") == 1


def test_outlets_that_word_a_quote_alike_share_a_line() -> None:
    mentions = (
        Mention(NORTHERN.id, "n1", "same"),
        *(Mention(article.id, quote, "variant") for article, quote in ((HARBOUR, "h1"), (GAZETTE, "g1"), (COPY, "c1"))),
    )
    alike = Utterance(id="alike", reading="n1", speaker=None, mentions=mentions)
    shown = words(read(with_reconciliation(utterances=(alike,))))
    assert "Harbour Times, Ellery Gazette, Kessock Mail word it “We have asked" in shown
    assert shown.count("word it") == 1
    assert "words it" not in shown


def test_one_text_in_several_outlets_is_one_voice() -> None:
    mentions = (Mention(GAZETTE.id, "g1", "same"), Mention(COPY.id, "c1", "same"))
    wire = Utterance(id="wire", reading="g1", speaker=None, mentions=mentions)
    assert "verbatim in 2 outlets (1 text): Ellery Gazette, Kessock Mail" in words(
        read(with_reconciliation(utterances=(wire,)))
    )


def test_outlets_that_print_a_copy_are_counted_apart() -> None:
    def facts(voices: int) -> str:
        return words(read(replace(STORY, card=replace(STORY_CARD, voices=voices))))

    assert "from 6 outlets, 5 of them with a text of their own" in facts(5)
    assert "1 of them with a text of its own" in facts(1)
    assert "of them with" not in facts(6)


def test_structured_data_describes_the_story_and_its_quotes() -> None:
    data: dict[str, Any] = json.loads(read(STORY).data[0])
    assert data["@type"] == "CollectionPage"
    assert data["mainEntity"]["@type"] == "ItemList"
    assert data["hasPart"][0]["creator"] == data["hasPart"][0]["spokenByCharacter"] == {"name": "Marta Quill"}
    assert "creator" not in data["hasPart"][2]


def test_a_row_of_a_list_says_how_many_figures_differ() -> None:
    card = StoryCard(**{name: getattr(STORY_CARD, name) for name in STORY_CARD.__struct_fields__} | {"differences": 2})
    page = ListPage(permalink="/", kind="home", name="", stories=(card,))
    assert "2 figures differ" in words(read(page))
