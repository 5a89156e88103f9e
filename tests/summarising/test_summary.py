"""Summaries: whole sentences of the sources, nothing twice, nothing that leans on what is not there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from summarising_samples import STORY, article, shown

from digest.model import Article


def test_the_summary_takes_whole_sentences_from_several_outlets_within_its_budget() -> None:
    made, sentences = shown(STORY)
    assert len({place.article for place in made.sentences}) > 1
    assert sum(len(each.split()) for each in sentences) <= 80
    assert all(each[-1] in ".”" for each in sentences)


def test_the_same_fact_is_said_once() -> None:
    _, sentences = shown(STORY, 250)
    assert sum("cracks in two" in each for each in sentences) == 1
    assert sum("4.2 million" in each for each in sentences) == 1


@pytest.mark.parametrize("words", [30, 60, 80, 250])
def test_a_sentence_that_leans_on_another_comes_with_it_or_not_at_all(words: int) -> None:
    made, sentences = shown(STORY, words)
    ends = {place.span.end for place in made.sentences if place.article == "herald"}
    for place, sentence in zip(made.sentences, sentences, strict=True):
        if sentence.startswith(("She ", "However", "It ")):
            text = next(each.text for each in STORY if each.id == place.article)
            assert len(text[: place.span.start].rstrip()) in ends


def test_no_teaser_and_no_question_gets_in_while_there_is_news() -> None:
    _, sentences = shown(STORY, 60)
    assert not any("newsletter" in each or each.endswith("?") for each in sentences)


def test_a_quotation_of_two_sentences_is_shown_whole_or_not_at_all() -> None:
    crane = article(
        "one",
        "A crane fell on the old gate of Merrow harbour on Monday and closed it. “The crane hit the gate at noon. "
        "Nobody was hurt there,” harbour chief Ilse Brandt said. The gate stays closed until Friday, her office said.",
        title="Crane falls on harbour gate in Merrow",
    )
    made, _ = shown((crane,), 250)
    places = [*made.sentences, *(step.place for step in made.timeline), *(fact.sentence for fact in made.facts)]
    sentences = [place.span.of(crane.text) for place in places]
    assert any("“" in sentence for sentence in sentences)
    assert all(sentence.count("“") == sentence.count("”") for sentence in sentences)


def test_a_short_story_gets_a_short_summary() -> None:
    text = " ".join(f"The port of Merrow{name} opened its {name} gate again." for name in ("Ada", "Bel", "Cor", "Dun"))
    lone = article("lone", text * 3, title="Port opens")
    assert sum(len(each.split()) for each in shown((lone,), 250)[1]) <= 54


def test_sentences_of_one_article_stay_in_its_order() -> None:
    made, _ = shown(STORY, 250)
    for member in STORY:
        starts = [place.span.start for place in made.sentences if place.article == member.id]
        assert starts == sorted(starts)


def test_an_article_of_headings_and_captions_gives_no_sentences() -> None:
    assert shown((article("bare", "Sport\n\nMonday 3 March", title="Sport"),))[1] == []


def test_a_story_without_text_is_no_error() -> None:
    made, sentences = shown((article("empty", "", title=""),))
    assert sentences == []
    assert made.headline == "articles/empty.txt"


WORDS = st.sampled_from(
    [
        "He",
        "The council",
        "“We said.”",
        "Merrow",
        "4.2",
        "bridge.",
        "she?",
        "However,",
        "and lorries!",
        "(see",
        '"No',
        "...",
    ]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=6).map("\n\n".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(5, 120))
def test_any_story_gives_verbatim_sentences_in_budget_the_same_each_time(texts: list[str], words: int) -> None:
    members = tuple(article(f"a{number}", text, title=text[:30]) for number, text in enumerate(texts))
    made, sentences = shown(members, words)
    assert made == shown(members, words)[0]
    assert sum(len(each.split()) for each in sentences) <= words
    spans = {(place.article, place.span) for place in made.sentences}
    assert len(spans) == len(made.sentences)
    whole = {(each.id, start, end) for each in members for start, end in bounds(each)}
    before = {(cut.place.article, cut.place.span.end): cut.place.span.start for cut in made.cuts}
    for place in made.sentences:
        start = before.get((place.article, place.span.start), place.span.start)
        assert (place.article, start, place.span.end) in whole


def bounds(member: Article) -> list[tuple[int, int]]:
    """Every run of whole sentences of an article."""
    spans = member.sentences
    return [(spans[i].start, spans[j].end) for i in range(len(spans)) for j in range(i, len(spans))]


def test_a_summary_tells_what_its_headline_says() -> None:
    portrait = (
        "Oda Lind of Merrow, the soft-voiced singer of harbour songs, filled halls from Orrin to Penn for decades.\n\n"
        "The town archive of Orrin keeps four hundred songs written at a kitchen table under glass.\n\n"
        "Oda Lind drowned in the storm of Tuesday night off Gull Point, the coastguard of Penn said."
    )
    other = (
        "Oda Lind of Merrow, singer of harbour songs and once the voice of every ship's radio, filled many halls.\n\n"
        "Four hundred songs written at a kitchen table lie under glass in the town archive of Orrin."
    )
    title = "Lind drowned in storm off Gull Point"
    story = (article("a", portrait, title=title, outlet="Post"), article("b", other, title=title, outlet="Wire"))
    assert any("drowned" in sentence for sentence in shown(story, 40)[1])


@pytest.mark.parametrize(
    "line",
    [
        "[See a collection of drawings of the Merrow bridge by pupils.]",
        "[The mayor wrote this letter to the county.",
        "The men shot the film of the bridge at dawn.",
    ],
)
def test_a_line_in_brackets_and_men_who_were_not_named_are_left_out(line: str) -> None:
    news = "Lorries may cross the old bridge at Merrow again from Monday, the county of Selm decided."
    assert shown((article("a", f"{line}\n\n{news}"),))[1] == [news]


def test_the_hour_of_an_update_is_cut() -> None:
    news = "Lorries may cross the old bridge at Merrow again from Monday, the county of Selm decided."
    assert shown((article("a", f"Updated at 4 p.m. ET: {news}"),))[1] == [news]


def test_a_line_that_is_dated_like_a_picture_is_no_sentence_of_a_summary() -> None:
    news = "Lorries may cross the old bridge at Merrow again from Monday, the county of Selm decided."
    picture = "A driver waves to pupils on the old bridge at Merrow in the county of Selm March 4, 2031."
    assert shown((article("a", f"{picture}\n\n{news}"),))[1] == [news]
    told = picture.replace("Selm March", "Selm on March").replace("waves", "waved")
    assert told in shown((article("a", f"{told}\n\n{news}"),))[1]


@pytest.mark.parametrize(
    "line",
    [
        "any damage to the railing of the old bridge at Merrow by lorries of the county.",
        "In a letter read out on Monday, he thanked the Merrow council for its patience.",
        "Pupils wave to the driver of the first lorry on the old bridge at Merrow on March 4, 2031, in Selm.",
        "MERROW, SELM - MARCH 4: Tom Roth, a driver from Penn, drinks tea beside his lorry on the old bridge.",
        "Eventually, he drove his lorry home across the old bridge at Merrow in the dark.",
        "When her lorry broke down at Merrow last month, the driver walked across the old bridge.",
        "View the history of the old bridge at Merrow in this collection of maps and drawings.",
    ],
)
def test_a_broken_line_a_caption_and_one_about_nobody_are_left_out(line: str) -> None:
    news = "Lorries may cross the old bridge at Merrow again from Monday, the county of Selm decided."
    assert shown((article("a", f"{line}\n\n{news}"),))[1] == [news]
