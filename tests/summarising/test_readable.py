"""What a reader would trip over stays out: dangling references, datelines, captions, strangers, other languages."""

import pytest
from summarising_samples import HERALD, POST, article, shown

from digest.summarising import summarise
from digest.summarising.lexicon import wording
from digest.summarising.sentences.faults import fault_of
from digest.summarising.sentences.verbs import tells_nothing
from digest.text import fold, words


@pytest.mark.parametrize(
    "leaning",
    [
        "On Sunday he came down from the tower for the last time.",
        "On Sunday, in Penn, he came down from the tower for the last time.",
        "There were four of them, and they came over the bridge on 18 April.",
        "The company declined to say how many lorries it owns.",
        "The small haulage company declined to say how many lorries it owns.",
        "“The river does not wait for anyone,” she said.",
        "For example, lorries from Penn now drive around the valley.",
        "Under this plan, lorries would pay for each crossing.",
        "The 54-year-old drove the first lorry over the bridge in 2009.",
        "The force confirmed that nobody was hurt on the bridge that day.",
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
        "The 54-year-old lorry driver Tom Roth of Penn drove over the bridge first.",
        "The company behind the ferries of Merrow bought three new boats in Penn.",
        "On Sunday the mayor of Orrin came down from the tower for the last time.",
    ],
)
def test_what_stands_by_itself_may_open_a_summary(standing: str) -> None:
    assert standing in shown((article("a", standing),))[1]


@pytest.mark.parametrize(
    ("language", "leaning", "standing"),
    [
        ("de", "Der 54-Jährige fuhr als Erster über die Brücke.", "Die 54-jährige Fahrerin Mara Roth fuhr zuerst."),
        (
            "fr",
            "L'homme de 54 ans a traversé le pont le premier.",
            "Le chauffeur Tom Roth a traversé le pont le premier.",
        ),
        (
            "es",
            "El joven cruzó el puente de Orrin antes que nadie.",
            "El chófer Tom Roth cruzó el puente antes que nadie.",
        ),
    ],
)
def test_a_person_named_by_age_or_sex_alone_opens_no_summary(language: str, leaning: str, standing: str) -> None:
    for text in (f"{leaning}\n\n{standing}", standing):
        assert shown((article("a", text, language=language),))[1] == [standing]


def test_a_story_whose_sentences_all_lean_tells_the_beginning_of_an_article() -> None:
    may, will = "The minister may resign on Monday, two aides said.", "The minister will resign on Monday."
    reports = (article("a", f"{may}\n\nShe has not slept."), article("b", will), article("c", "Will he go?"))
    assert shown(reports)[1] in ([may], [will])
    assert shown((article("c", "Will he go?"),))[1] == [], "a question tells nothing"


def test_a_line_for_viewers_is_no_sentence_of_a_summary() -> None:
    news = "The rower Ida Lund won the final of the Merrow regatta on Sunday by half a length."
    text = f"Ida Lund of Penn in Sunday's final, watch her winning race that stunned the crowd at Merrow.\n\n{news}"
    assert shown((article("a", text),))[1] == [news]


def test_a_refusal_to_comment_is_no_news() -> None:
    text = (
        "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate.\n\n"
        "Penn Haulage of Orrin declined to comment on the closure of the bridge to lorries.\n\n"
        "Engineers will start to repair its two cracked piers in April, the council said."
    )
    assert not any("declined" in each for each in shown((article("a", text),), 40)[1])


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


def test_of_two_languages_with_as_many_articles_a_story_is_told_in_that_of_the_site() -> None:
    german = article("de", "Der Rat von Orrin hat die Brücke am Dienstag gesperrt.", title="Brücke zu", language="de")
    english = article("en", "The council of Orrin closed the bridge on Tuesday.", title="Bridge closed", language="en")
    for site, told in (("en", "en"), ("de", "de"), ("de-CH", "de"), (None, "de")):
        made = summarise((german, english), ((), ()), 80, language=site)
        assert {made.headline_article, *(place.article for place in made.sentences)} == {told}


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


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("Patience is a virtue on the road to Merrow.", True),
        ("Engineers have closed the road to Merrow.", False),
        ("The road to Merrow will be closed.", False),
        ("The road to Merrow is 40 miles long.", False),
    ],
)
def test_a_flourish_is_a_sentence_in_which_nothing_happens(sentence: str, nothing: bool) -> None:
    assert tells_nothing(sentence, words(fold(sentence)), wording("en")) is nothing


@pytest.mark.parametrize(
    "line",
    [
        "The offer: free tickets for all pupils of the harbour school until the end of spring.",
        "7.42 (6.42) A ferry will carry all pupils of the harbour school across until the end of spring.",
        "A ferry will carry all pupils of the school across.Tom Roth said so on Monday in the harbour.",
    ],
)
def test_rubrics_entries_of_live_blogs_and_glued_sentences_go_behind_a_whole_sentence(line: str) -> None:
    whole = "A ferry will carry all pupils of the harbour school across until the end of spring."
    faults = [fault_of(each, words(fold(each)), 16, wording("en"), False).penalty for each in (whole, line)]
    assert faults[0] < faults[1]


def test_what_is_seen_on_a_day_is_a_caption_whether_or_not_it_has_a_year() -> None:
    news = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    seen = "A man carries a sign on March 4 that reads “Open the bridge” as lorries of Penn queue."
    assert shown((article("a", f"{seen}\n\n{news}"),))[1] == [news]


@pytest.mark.parametrize(
    ("sentence", "sound"),
    [
        ("Some 900 jobs were lost.", True),
        ("Jobs were lost there.", False),
        ("Oda Lind, 58, from Penn.", False),
        ("The mill closed in 2011.", False),
    ],
)
def test_a_short_sentence_is_sound_if_it_gives_a_number_and_has_a_verb(sentence: str, sound: bool) -> None:
    assert (fault_of(sentence, words(fold(sentence)), 5, wording("en"), False).penalty < 0.6) is sound


@pytest.mark.parametrize(
    "about", ["disagreed, saying that a bridge is no place for lorries", "echoed that view at once"]
)
def test_who_answers_another_is_not_heard_without_him(about: str) -> None:
    lead = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    question = "Is a bridge a place for lorries at all, many drivers from the valley have asked since then?"
    text = f"{lead}\n\n{question}\n\nTom Roth, head of the union of the Merrow bridge's drivers, {about}."
    assert shown((article("a", text),))[1] == [lead]
