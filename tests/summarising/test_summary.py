"""Summaries: whole sentences of the sources, nothing twice, nothing that leans on what is not there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from summarising_samples import article

from digest.model import Article, Summary
from digest.summarising import summarise

HERALD = article(
    "herald",
    "The council of Orrin voted on Tuesday to close the Merrow bridge to lorries after engineers found cracks in two "
    "of its four piers.\n\n"
    "“We could not wait for spring. The river does not wait either,” Mayor Della Marsh told reporters later.\n\n"
    "She said repairs would cost 4.2 million crowns.\n\n"
    "However, the hauliers' union plans to appeal against the closure in court.\n\n"
    "Subscribe to our newsletter for more from the Merrow valley.",
    title="Orrin closes Merrow bridge to lorries | The Orrin Herald",
    outlet="The Orrin Herald",
    published="2031-03-04",
)
POST = article(
    "post",
    "Lorries will be banned from the Merrow bridge from Friday, the council of Orrin decided after engineers "
    "found cracks in two piers.\n\n"
    "Repairs to the bridge will cost 4.2 million crowns and take eight months, the council's engineers said.\n\n"
    "Is this the end of the old crossing?\n\n"
    "Some 900 lorries a day used the bridge, which was built in 1907.",
    title="Opinion: Why the Merrow bridge must go",
    outlet="Valley Post",
    published="2031-03-05",
)
WIRE = article(
    "wire",
    "ORRIN — The hauliers' union of the Merrow valley will go to court against the ban on lorries, its head Tom Roth "
    "said on Wednesday.\n\n"
    "“Nine hundred families live from that road,” Roth said.\n\n"
    "It takes two hours to drive around.",
    title="Union to fight lorry ban on Merrow bridge in court",
    outlet="Valley Wire",
    published="2031-03-05",
)
STORY = (HERALD, POST, WIRE)


def shown(articles: tuple[Article, ...], words: int = 80) -> tuple[Summary, list[str]]:
    made = summarise(articles, tuple(() for _ in articles), words)
    texts = {each.id: each.text for each in articles}
    return made, [place.span.of(texts[place.article]) for place in made.sentences]


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
    for words in range(20, 260, 20):
        for sentence in shown(STORY, words)[1]:
            assert sentence.count("“") == sentence.count("”")


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
    for place in made.sentences:
        assert (place.article, place.span.start, place.span.end) in whole


def bounds(member: Article) -> list[tuple[int, int]]:
    """Every run of whole sentences of an article."""
    spans = member.sentences
    return [(spans[i].start, spans[j].end) for i in range(len(spans)) for j in range(i, len(spans))]


@pytest.mark.parametrize(
    "leaning",
    [
        "On Sunday he came down from the tower for the last time.",
        "The company declined to say how many lorries it owns.",
        "The small haulage company declined to say how many lorries it owns.",
        "“The river does not wait for anyone,” she said.",
        "For example, lorries from Penn now drive around the valley.",
        "Under this plan, lorries would pay for each crossing.",
    ],
)
def test_what_points_back_to_nothing_is_not_shown(leaning: str) -> None:
    other = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    _, sentences = shown((article("a", f"{leaning}\n\n{other}"),))
    assert sentences == [other]


@pytest.mark.parametrize(
    "standing",
    [
        "The State Office of Roads ordered engineers to test all bridges in the valley.",
        "The city council voted on Sunday to test all the bridges in the valley.",
        "When she left the council on Sunday, Marsh thanked the engineers of Orrin.",
        "“The river does not wait for anyone,” Mayor Della Marsh said on Sunday.",
        "The company behind the ferries of Merrow bought three new boats in Penn.",
        "On Sunday the mayor of Orrin came down from the tower for the last time.",
    ],
)
def test_what_stands_by_itself_may_open_a_summary(standing: str) -> None:
    assert standing in shown((article("a", standing),))[1]


def test_the_dateline_is_left_out() -> None:
    _, sentences = shown(
        (article("a", "ORRIN (Valley Wire) — Engineers closed the Merrow bridge to lorries on Tuesday."),)
    )
    assert sentences == ["Engineers closed the Merrow bridge to lorries on Tuesday."]


def test_a_refusal_to_comment_is_no_news() -> None:
    text = (
        "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate.\n\n"
        "Penn Haulage of Orrin declined to comment on the closure of the bridge to lorries.\n\n"
        "Engineers will start to repair its two cracked piers in April, the council said."
    )
    assert not any("declined" in each for each in shown((article("a", text),), 40)[1])


def test_copies_of_one_report_do_not_outvote_the_others() -> None:
    wire = (
        "Nine boats of the Penn line stayed in the harbour of Merrow on Friday because of the storm.\n\n"
        "Passengers of the Penn line slept on benches in the harbour hall of Merrow all night."
    )
    own = (
        "Storm waves broke the lighthouse window of Gull Point near Merrow harbour on Friday, its keeper Oda Lind said."
    )
    copies = tuple(article(f"w{n}", wire, title="Penn boats stay in Merrow harbour", outlet=f"O{n}") for n in range(4))
    _, sentences = shown((*copies, article("x", own, title="Storm breaks lighthouse window", outlet="Gull")), 60)
    assert own in sentences
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(
    "dateline",
    [
        "ORRIN — ",
        "ORRIN, Caldony (VW) — ",
        "Orrin (Valley Wire) -- ",
        "(VW) -- ",
        "March 4 (Valley Wire) -- ",
        "ORRIN: ",
    ],
)
def test_every_kind_of_dateline_is_left_out(dateline: str) -> None:
    lead = "Engineers closed the Merrow bridge to lorries on Tuesday."
    assert shown((article("a", dateline + lead),))[1] == [lead]


@pytest.mark.parametrize(
    "lead", ["U.S. — and Penn — troops left the harbour of Merrow on Friday.", "Orrin (pop. 900) has a new mayor."]
)
def test_what_only_looks_like_a_dateline_stays(lead: str) -> None:
    assert shown((article("a", lead),))[1] == [lead]


def test_two_outlets_with_one_figure_are_not_both_quoted_for_it() -> None:
    one = "At least 26 people, 20 of them pupils, were hurt when a school bus fell from the Merrow bridge on Friday."
    two = (
        "A bus with pupils of the Orrin school broke through the railing of the Merrow bridge, and 26 people were hurt."
    )
    other = "The council of Orrin promised a new railing before the end of spring."
    _, sentences = shown((article("a", one), article("b", two), article("c", other)), 60)
    assert sum("26 people" in each for each in sentences) == 1


def test_a_surname_alone_waits_until_its_bearer_is_introduced() -> None:
    first = (
        "Penn asked the Orrin court on Friday to stop the ban on lorries at the Merrow bridge.\n\n"
        "The head of the hauliers' union, Marta Penn, said that nine hundred families live from the road."
    )
    second = "The court of Orrin will hear the hauliers of the Merrow valley about their ban in April."
    _, sentences = shown((article("a", first), article("b", second)), 40)
    assert not sentences[0].startswith("Penn asked")


def test_a_story_in_two_languages_is_told_in_the_one_of_most_articles() -> None:
    german = article(
        "de",
        "Der Rat von Orrin hat die Brücke von Merrow am Dienstag für Lastwagen gesperrt.",
        title="Orrin sperrt Brücke von Merrow für Lastwagen",
        language="de",
    )
    made, sentences = shown((german, HERALD, POST))
    assert made.headline_article != "de"
    assert all(place.article != "de" for place in made.sentences)
    alone, sentences = shown((german,))
    assert alone.headline == german.title
    assert sentences == [german.text]


def test_a_german_noun_is_not_taken_for_the_speakers_name() -> None:
    text = (
        "Schon sechs Minuten nach dem Notruf seien alle Helfer am Hafen von Merrow gewesen, sagte sie.\n\n"
        "Die Feuerwehr von Orrin war mit neunzig Leuten und vier Booten im Hafen von Merrow im Einsatz."
    )
    _, sentences = shown((article("a", text, language="de"),))
    assert not any("sagte sie" in each for each in sentences)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "Merrow has a bridge. " * 20_000,
        "“" * 50_000 + "He left.",
        "A" * 1_000_000,
        "Orrin Penn, " * 50_000,
    ],
)
def test_a_hostile_article_is_no_more_than_a_poor_one(text: str) -> None:
    made, sentences = shown((article("hostile", text.strip(), title=text[:100_000].strip()), POST), 80)
    assert sum(len(each.split()) for each in sentences) <= 80
    assert len(made.headline) <= 400
