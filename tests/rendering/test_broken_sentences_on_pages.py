"""A sentence that is broken to say who speaks, on the pages that show it."""

import json
import re

from msgspec.structs import replace
from page_reader import THEME, read, words
from sample_articles import CARDS, GAZETTE, HARBOUR, make_article, quote_of
from sample_pages import SITE
from sample_story import STORY, STORY_CARD

from digest.model import Article, ArticlePage, Mention, Quote, Reconciliation, StoryPage, Utterance
from digest.rendering import render, spoken

FIRST, SECOND = "We will stay,", "until there is an offer,"
LINE = f"“{FIRST}” said Marta Quill, “{SECOND}” and left. “We will stay here,” she said."


def broken(article: Article) -> tuple[Article, tuple[Quote, ...]]:
    """An article of the sentence alone, and its quotations."""
    made = replace(make_article(article.id, "Stay", [("", LINE)]), outlet=article.outlet)
    first = quote_of(made, f"{article.id}1", FIRST, "Marta Quill")
    second = quote_of(made, f"{article.id}2", SECOND, "Marta Quill")
    return made, (first, replace(second, goes_on=first.id))


def page(halves: tuple[Utterance, Utterance]) -> StoryPage:
    """A story of two articles that have the sentence."""
    articles, quotes = zip(*map(broken, (HARBOUR, GAZETTE)), strict=True)
    return replace(
        STORY,
        articles=articles,
        quotes=quotes,
        cards=tuple(card for card in CARDS if card.id in (HARBOUR.id, GAZETTE.id)),
        reconciliation=Reconciliation(utterances=halves),
        speakers=("Marta Quill",),
        summary=replace(STORY.summary, sentences=(), timeline=(), facts=(), cuts=()),
        news=None,
    )


def half(number: int, *articles: Article, follows: str = "") -> Utterance:
    """One half of the sentence as these articles have it."""
    mentions = tuple(Mention(article.id, f"{article.id}{number}", "same") for article in articles)
    reading = f"{articles[0].id}{number}"
    return Utterance(id=f"half{number}", reading=reading, speaker="Marta Quill", mentions=mentions, follows=follows)


BOTH = page((half(2, HARBOUR, GAZETTE, follows="half1"), half(1, HARBOUR, GAZETTE)))
PART = page((half(2, HARBOUR, follows="half1"), half(1, HARBOUR, GAZETTE)))


def test_the_halves_are_one_card_and_read_as_the_article_has_them() -> None:
    reader = read(BOTH)
    shown = words(reader)
    assert shown.count("“We will stay,” said Marta Quill, “until there is an offer”") == 1
    assert "verbatim in 2 outlets: Harbour Times, Ellery Gazette" in shown
    assert [name for name in reader.ids if name.startswith("u-")] == ["u-half1", "u-half2"]


def test_an_outlet_with_one_half_quotes_a_part() -> None:
    shown = words(read(PART))
    assert "whole in one outlet only · in part in 1 – these words in Harbour Times" in shown
    assert "Ellery Gazette quotes “We will stay”" in shown


def test_machines_read_the_words_of_the_speaker_alone() -> None:
    html = render(THEME, SITE, BOTH).decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert [part["text"] for part in json.loads(data)["hasPart"]] == ["We will stay, until there is an offer"]


def test_a_speaker_says_a_broken_sentence_once() -> None:
    (said,) = spoken(BOTH).quotes
    assert said.words == "We will stay,” said Marta Quill, “until there is an offer"
    assert said.said == "We will stay, until there is an offer"
    assert (said.id, said.quote, len(said.mentions)) == ("half1", f"{HARBOUR.id}1", 4)


def test_an_article_lists_it_as_one_quote() -> None:
    article, quotes = broken(HARBOUR)
    card = next(card for card in CARDS if card.id == HARBOUR.id)
    shown = words(
        read(
            ArticlePage(
                permalink=card.permalink, article=article, quotes=quotes, card=card, story=STORY_CARD, siblings=()
            )
        )
    )
    assert "“We will stay,” said Marta Quill, “until there is an offer”" in shown
    assert "“We will stay”" not in shown
