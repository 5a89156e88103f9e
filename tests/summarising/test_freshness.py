"""Stories that develop over days: the summary tells how things stand now, and no overtaken figure as if it held."""

import pytest
from summarising_samples import article, told

from digest.reconciling import extract_figures
from digest.summarising.chronology.freshness import risen
from digest.summarising.sentences.candidates import gather
from digest.summarising.sentences.counts import counts_of
from digest.summarising.vectors import Vectors

MONDAY = article(
    "mon",
    "Three people were killed and 12 injured when a gallery of the Korvan salt mine collapsed on Monday morning.\n\n"
    "The gallery near Ostrow fell in shortly after the morning shift began work, 400 metres under ground.\n\n"
    "Rescue teams from the whole county of Selm are digging from two sides, the mine's owner said.",
    title="Three killed in collapse of Korvan salt mine",
    outlet="Selm Courier",
    published="2031-05-05",
)
TUESDAY = article(
    "tue",
    "Seven people were known to have been killed in the collapse of the Korvan salt mine by Tuesday.\n\n"
    "Rescue teams reached the second gallery of the mine near Ostrow at night and found four bodies.",
    title="Death toll of Korvan mine rises to seven",
    outlet="Ostrow Post",
    published="2031-05-06",
)
THURSDAY = article(
    "thu",
    "Nine people were killed in the collapse of the Korvan salt mine, the county of Selm said on Thursday.\n\n"
    "The rescue teams have ended their search, and the mine near Ostrow stays closed until the autumn.",
    title="Korvan mine closed until autumn after collapse",
    outlet="Vell Herald",
    published="2031-05-08",
)


@pytest.mark.parametrize("words", [25, 40, 60, 120])
def test_the_newest_toll_is_told_and_the_overtaken_ones_are_not(words: int) -> None:
    _, summary = told(MONDAY, TUESDAY, THURSDAY, words=words)
    assert "Nine people were killed" in summary
    assert "Three people" not in summary
    assert "Seven people" not in summary


def test_a_title_with_an_overtaken_toll_is_no_headline() -> None:
    for story in ((MONDAY, TUESDAY, THURSDAY), (MONDAY, TUESDAY)):
        made, _ = told(*story)
        assert made.headline == story[-1].title


def test_the_headline_of_a_story_of_days_is_one_of_how_it_stands_and_says_so() -> None:
    said = "The minister of roads, Oda Lind, will leave the cabinet of Selm at the end of {}, her office said on {}."
    first = article(
        "a",
        said.format("July", "Monday"),
        title="Roads minister Lind to leave cabinet of Selm in July",
        published="2031-05-05",
    )
    other = article("b", said.format("July", "Monday"), title="Minister Lind to leave in July", published="2031-05-05")
    last = article(
        "c",
        said.format("May", "Friday"),
        title="Lind to leave cabinet in May, sooner than planned",
        published="2031-05-09",
    )
    made, _ = told(first, other, last)
    assert made.headline_article == "c"
    assert ("news", "100") in made.headline_reasons


def test_the_timeline_keeps_the_days_as_they_were_told() -> None:
    made, _ = told(MONDAY, TUESDAY, THURSDAY)
    assert [step.date for step in made.timeline] == ["2031-05-05", "2031-05-06", "2031-05-08"]
    assert made.timeline[0].place.article == "mon"


def test_figures_of_one_morning_disagree_and_overtake_nothing() -> None:
    same_day = article(
        "b",
        TUESDAY.text.replace("Tuesday", "Monday"),
        title=TUESDAY.title,
        outlet="Ostrow Post",
        published="2031-05-05",
    )
    made, summary = told(MONDAY, same_day, words=80)
    assert "Three people" in summary or "Seven people" in summary
    assert "faults" not in [code for code, *_ in made.headline_reasons]


def test_an_older_disaster_with_more_victims_does_not_overtake_the_toll() -> None:
    later = article(
        "later",
        "The owner of the Korvan salt mine promised pumps for its lower galleries on Thursday.\n\n"
        "In 1907, a fire in a coal pit of the neighbouring county killed 260 people within one night of horror.",
        title="Korvan owner promises pumps",
        outlet="Vell Herald",
        published="2031-05-08",
    )
    _, summary = told(MONDAY, later)
    assert "Three people were killed" in summary


@pytest.mark.parametrize(
    ("before", "after", "over"),
    [
        ("Eleven people are missing", "Six people are missing", True),
        ("Six people are missing", "Eleven people are missing", True),
        ("Six people are missing", "Six people are missing", False),
        ("Eleven people were killed", "Six people were killed", False),
    ],
)
def test_fewer_missing_are_news_and_fewer_dead_are_not(before: str, after: str, over: bool) -> None:
    event = "after the flood in the valley of Merrow, the county of Selm says."
    reports = [
        article(name, f"{words} {event}", published=day)
        for name, words, day in (("old", before, "2031-05-05"), ("new", after, "2031-05-07"))
    ]
    figures = tuple(extract_figures(each) for each in reports)
    material = gather(tuple(reports), ((), ()))
    vectors = Vectors([each.terms for each in material.candidates], material.vocabulary.weights)
    pairs = risen(tuple(reports), counts_of(figures, material.candidates), material.candidates, vectors)
    assert bool(pairs) is over


def test_a_bare_number_is_a_toll_where_all_others_count_the_dead_by_it() -> None:
    rose = article(
        "rose",
        "The number of those killed in the collapse of the Korvan salt mine rose to seven on Tuesday, the county says.",
        title="Toll of Korvan mine rises",
        outlet="Vell Herald",
        published="2031-05-06",
    )
    _, summary = told(MONDAY, TUESDAY, rose, THURSDAY)
    assert "rose to seven" not in summary


def test_a_part_of_the_toll_is_not_overtaken_by_the_toll_of_all() -> None:
    early = article(
        "early",
        "Forty people were killed when the storm Ilva crossed the islands of Selm on Monday night.\n\n"
        "On the island of Tarn alone, 12 people were killed when the roof of the market hall fell in.",
        title="Storm Ilva kills forty on the islands",
        outlet="Selm Courier",
        published="2031-05-06",
    )
    late = article(
        "late",
        "The storm Ilva killed 63 people when it crossed the islands of Selm, the county said on Thursday.",
        title="Storm Ilva killed 63 on the islands of Selm",
        outlet="Ostrow Post",
        published="2031-05-08",
    )
    _, summary = told(early, late, words=80)
    assert "63 people" in summary
    assert "Forty people" not in summary
    assert "12 people" in summary


def test_a_price_that_rose_since_is_told_as_it_is_now() -> None:
    early = article(
        "early",
        "The council of Ostrow will pay 4.2 million crowns for the repair of the market hall roof.\n\n"
        "The roof of the hall was damaged by hail last summer.",
        title="Ostrow repairs its market hall",
        outlet="Selm Courier",
        published="2031-03-02",
    )
    late = article(
        "late",
        "The repair of the market hall roof will cost the council of Ostrow 5.6 million crowns, not 4.9 million.\n\n"
        "The hall stays open during the work on its roof.",
        title="Market hall roof of Ostrow gets dearer",
        outlet="Ostrow Post",
        published="2031-03-09",
    )
    _, summary = told(early, late)
    assert "5.6 million" in summary
    assert "4.2 million" not in summary


def test_a_story_that_went_on_for_weeks_tells_its_latest_day_in_any_length() -> None:
    trial = article(
        "trial",
        "A court in Selm opened proceedings against two engineers of the Korvan mine on Wednesday.\n\n"
        "Both say that the owner knew of the cracks.",
        title="Engineers of Korvan mine in court",
        outlet="Vell Herald",
        published="2031-09-03",
    )
    for words in (40, 60, 80, 120):
        made, _ = told(MONDAY, TUESDAY, THURSDAY, trial, words=words)
        assert "trial" in {place.article for place in made.sentences}


def test_a_long_summary_of_a_story_of_days_is_told_as_it_went() -> None:
    made, _ = told(THURSDAY, MONDAY, TUESDAY, words=200)
    days = {"mon": 0, "tue": 1, "thu": 2}
    order = [days[place.article] for place in made.sentences]
    assert len(set(order)) > 1
    assert order == sorted(order)


def test_the_best_sentence_is_known_wherever_it_stands() -> None:
    made, _ = told(THURSDAY, MONDAY, TUESDAY, words=200)
    alone, _ = told(THURSDAY, MONDAY, TUESDAY, words=20)
    assert made.sentences[made.best] == alone.sentences[0]
