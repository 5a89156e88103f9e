"""Developments: a step of a timeline says that something happened, on its day, and for the first time."""

import pytest
from summarising_samples import article

from digest.model import Article
from digest.summarising import summarise
from digest.summarising.lexicon import wording
from digest.summarising.sentences.verbs import reports


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Orrin closed the Merrow bridge to lorries.",
        "The council has closed the bridge.",
        "A report on the bridge has now been found in a drawer of the ministry.",
        "Tom Roth, 51, drove the last lorry over the bridge.",
        "Engineers say the piers will hold until May.",
        "The minister, who had known of the cracks for a year, resigned.",
        "When the first pier cracked, engineers shut the road.",
        "Oda Lind, seen by many as the next mayor, left the council.",
    ],
)
def test_a_sentence_that_says_what_happened_is_a_report(sentence: str) -> None:
    assert reports(sentence, wording("en"))


@pytest.mark.parametrize(
    "sentence",
    [
        "For anybody who has stood in line at the Merrow ferry since May, the county has a number: 4.2 million.",
        "The town of Selm faces a winter without a bridge that few drivers had counted on.",
        "Drivers will not cross the river before May, after the council closed the bridge.",
        "Mayor Della Marsh, once thought to be safe in her seat, finds herself in trouble.",
        "Hundreds of drivers are stranded on the wrong side of the Merrow.",
        "Four lorries may have crossed the bridge at night.",
        "The jobs of the men hired in Selm, all of them drivers, could be in danger.",
        "Seen from the river, the bridge is a fine sight.",
        "The old road has long been known for its holes.",
        "“We closed it and left,” is a song of the ferrymen.",
        "Take the old bridge at Merrow.",
        "In the wake of the vote, the roads of Selm have become as complicated as its council.",
    ],
)
def test_colour_and_what_lasts_or_may_be_is_no_report(sentence: str) -> None:
    assert not reports(sentence, wording("en"))


def test_a_language_without_data_on_verbs_is_taken_at_its_word() -> None:
    assert reports("Most je stará dáma nad řekou.", wording("cs"))


FIRST = article(
    "a",
    "The council of Orrin closed the old Merrow bridge to all lorries after cracks were found in two of its piers.",
    title="Orrin closes Merrow bridge to lorries",
    outlet="Herald",
    published="2031-03-03",
)


def steps(*members: Article) -> list[str]:
    made = summarise(members, ((),) * len(members), 10)
    return [step.date for step in made.timeline]


def later(text: str, title: str, day: str = "2031-03-06") -> Article:
    return article("b", text, title=title, outlet="Post", published=day)


def test_a_lead_that_only_sets_the_scene_is_no_step() -> None:
    union, title = "The hauliers' union of Selm {} a court about the ban on lorries.", "Hauliers' union and the court"
    assert steps(FIRST, later(union.format("went to"), title)) == ["2031-03-03", "2031-03-06"]
    assert steps(FIRST, later(union.format("thinks of"), title)) == []


def test_old_news_in_a_later_article_is_no_step_of_its_day() -> None:
    again = "Lorries have been banned from the old Merrow bridge, closed by the Orrin council over cracks in two piers."
    assert steps(FIRST, later(again, "Orrin bridge closed to lorries")) == []


def test_news_that_the_article_itself_dates_before_is_no_step_of_its_day() -> None:
    lead = "A tanker has run aground on the sands off Cold Penn, and its crew of nine was taken off by helicopter."
    title = "Tanker aground off Cold Penn"
    assert steps(FIRST, later(lead, title))[-1:] == ["2031-03-06"]
    named = "The tanker ran aground on the sands of Cold Penn on Wednesday."
    assert steps(FIRST, later(f"{lead}\n\n{named}", title))[-1:] == ["2031-03-05"]
    today = named.replace("Wednesday", "Thursday").replace("The tanker ran", "The big tanker with nine men ran")
    made = summarise((FIRST, later(f"{lead}\n\n{today}", title)), ((), ()), 10)
    assert [(step.date, step.place.span.start) for step in made.timeline][-1:] == [("2031-03-06", 0)], "its own day"


def test_a_weekday_of_what_is_yet_to_come_is_no_day_that_was() -> None:
    games = "Orrin Rovers won the first round and advance to play Friday in the second one at Penn.\n\n"
    match = "Orrin Rovers play at Selm on Saturday in the last round of the cup."
    assert steps(FIRST, article("c", games + match)) == []


def test_the_night_of_a_day_is_that_day() -> None:
    text = "A woman was hurt by a lorry in Selm on the night of 4 March, the county said."
    assert steps(FIRST, later(text, "Woman hurt in Selm")) == ["2031-03-03", "2031-03-04"]


def test_another_outlet_may_name_the_day_of_the_news() -> None:
    lead = "A tanker has run aground on the sands off Cold Penn, and its crew of nine was taken off by helicopter."
    other = "The tanker that ran aground off Cold Penn on Monday lost its rudder, and nine of its crew were cold."
    later_lead = article("c", lead, title="Tanker aground off Cold Penn", outlet="Wire", published="2031-03-06")
    report = article(
        "b", f"The harbour of Selm is shut.\n\n{other}", title="Selm", outlet="Post", published="2031-03-06"
    )
    assert steps(FIRST, later_lead)[-1] == "2031-03-06"
    assert "2031-03-06" not in steps(FIRST, later_lead, report)


def test_a_later_step_may_go_back_to_an_earlier_one() -> None:
    fall = (
        "Shares in two haulage firms of Selm fell by nine percent on Thursday morning, after the closure of the Merrow "
        "bridge to lorries by Orrin."
    )
    assert steps(FIRST, later(fall, "Shares fall")) == ["2031-03-03", "2031-03-06"]
