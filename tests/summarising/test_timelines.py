"""Timelines: only days that are certain, each with the sentence that tells of it."""

from datetime import date

import pytest
from summarising_samples import article

from digest.summarising import summarise
from digest.summarising.chronology.days import day_of, other_day
from digest.summarising.chronology.timelines import timeline_of
from digest.summarising.sentences.candidates import gather

WEDNESDAY = date(2031, 3, 5)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "The bridge was closed on 28 February 2031.", "2031-02-28"),
        ("en", "On Feb. 28, 2031, the bridge was closed.", "2031-02-28"),
        ("en", "The council voted on December 30.", "2030-12-30"),
        ("en", "The bridge opens again on 2031-11-02.", "2031-11-02"),
        ("en", "Engineers found cracks on Tuesday.", "2031-03-04"),
        ("en", "Engineers found cracks on Wednesday.", "2031-03-05"),
        ("en", "Engineers found cracks late Friday.", "2031-02-28"),
        ("de", "Am 4. März 2031 wurde die Brücke gesperrt.", "2031-03-04"),
        ("fr", "Le pont a été fermé le 1er mars 2031.", "2031-03-01"),
        ("es", "El puente se cerró el 4 de marzo de 2031.", "2031-03-04"),
        ("cs", "Most byl uzavřen 4. března 2031.", "2031-03-04"),
        ("pt", "A ponte foi fechada na segunda-feira à noite.", "2031-03-03"),
        ("de", "Der Kreistag hat am Dienstagabend zugestimmt.", "2031-03-04"),
        ("de", "In der Montagnacht brannte eine Scheune nieder.", "2031-03-03"),
        ("nl", "De veerboot is maandagochtend op een zandbank gelopen.", "2031-03-03"),
        ("nl", "Gisteravond speelde het orkest in de haven.", "2031-03-04"),
        ("it", "Il consiglio ha approvato martedì sera il bilancio.", "2031-03-04"),
        ("it", "Il traghetto e' affondato venerdi' mattina.", "2031-02-28"),
        ("es", "La alcaldesa anunció este lunes la obra.", "2031-03-03"),
        ("es", "La noche del 3 de marzo ardió la fábrica.", "2031-03-03"),
        ("fr", "La marche de samedi a réuni deux mille personnes.", "2031-03-01"),
        ("en", "The bridge was closed yesterday.", "2031-03-04"),
        ("en", "The ban, which takes effect on July 1, is for lorries.", "2031-07-01"),
        ("de", "Die Brücke wurde gestern gesperrt.", "2031-03-04"),
        ("en", "The bridge will open again by summer, the council said on Tuesday.", "2031-03-04"),
        ("en", "When the council closed the bridge on Tuesday, drivers wept.", "2031-03-04"),
        ("en", "The hearing of the hauliers is set for March 9.", "2031-03-09"),
        ("en", "The council announced on Tuesday that the bridge will be closed on March 9.", "2031-03-04"),
    ],
)
def test_a_day_that_is_named_is_understood(language: str, sentence: str, day: str) -> None:
    assert day_of(sentence, WEDNESDAY, language) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The union called a march for Saturday."),
        ("de", "Die Gewerkschaft rief für Samstagabend zum Streik auf."),
        ("fr", "Le syndicat appelle à défiler pour la soirée de samedi."),
        ("es", "El sindicato convocó una huelga para el sábado."),
        ("es", "El gremio llamó a una marcha este sábado."),
        ("it", "Il sindacato ha indetto uno sciopero per sabato."),
        ("pt", "A junta marcou a reunião para a noite de sexta-feira."),
        ("nl", "De bond riep op tot een staking voor zaterdag."),
    ],
)
def test_a_weekday_to_come_is_not_the_last_one(language: str, sentence: str) -> None:
    assert day_of(sentence, WEDNESDAY, language) is None


@pytest.mark.parametrize(("published", "own"), [(WEDNESDAY, "Wednesday"), (date(2031, 3, 3), "Monday")])
def test_a_weekday_is_another_than_the_articles_own(published: date, own: str) -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    told = {day for day in days if other_day(f"The tide took the pier on {day}, the union says.", published, "en")}
    assert told == {*days} - {own}


@pytest.mark.parametrize(
    "sentence",
    [
        "The court will hear the union on Friday.",
        "The council meets every Tuesday.",
        "The bridge was built in 1907.",
        "Survivors of the December 26 flood came to the meeting.",
        "The bridge has been shut since March 3.",
        "“We voted on Monday,” the mayor said.",
        "On 31 February 2031 nothing happened.",
        "The Herald wrote that the mayor was warned four days before the vote on March 3.",
        "The council published the letters after an outlet had printed parts of them on Monday.",
        "The county paid those who were hurt at the bridge on July 7.",
        "On March 3 that year, the first lorry crossed the bridge.",
        "Tom Roth, a candidate in the vote on March 3, wants the bridge torn down.",
        "If the council does not give way, the talks with the hauliers on Monday are off.",
        "Engineers tested the piers during Monday and Tuesday.",
        "The council meets on the first Monday of the month.",
        "Lorries queue for miles heading into Saturday's market.",
        "Engineers said the council, which closed the bridge on Monday, was warned.",
        "Roth is one of two drivers whose lorries fell through the deck on March 3.",
        "Penn ended the work, nearly three weeks after he was told when the cracks were found on March 3.",
        "Her words were the sharpest yet on the vote, set for March 9.",
        "Guards of the bridge saw the first cracks on 20 March.",
    ],
)
def test_a_day_that_is_not_certain_is_not_guessed(sentence: str) -> None:
    assert day_of(sentence, WEDNESDAY, "en") is None


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("es", "La carretera sigue cerrada hasta el jueves.", None),
        ("es", "El puente se cerró el lunes por la mañana.", "2031-03-03"),
        ("es", "El consejo votó el lunes pasado.", None),
        ("fr", "Le conseil se réunit jeudi prochain.", None),
        ("fr", "Le pont est fermé depuis lundi.", None),
        ("fr", "Le pont a été fermé lundi matin.", "2031-03-03"),
        ("fr", "Une décision est attendue pour mercredi.", None),
        ("de", "Die Straße bleibt bis zum Donnerstag gesperrt.", None),
        ("de", "Die Brücke wurde am Montag gesperrt.", "2031-03-03"),
    ],
)
def test_a_weekday_is_the_last_one_only_where_nothing_says_otherwise(
    language: str, sentence: str, day: str | None
) -> None:
    assert day_of(sentence, WEDNESDAY, language) == (date.fromisoformat(day) if day else None)


def test_without_the_articles_own_date_only_full_dates_count() -> None:
    assert day_of("Engineers found cracks on Tuesday.", None, "en") is None
    assert day_of("Engineers found cracks on 4 March.", None, "en") is None
    assert day_of("Engineers found cracks on 4 March 2031.", None, "en") == date(2031, 3, 4)


def test_a_story_of_several_days_has_a_timeline_in_order_without_repeats() -> None:
    first = article(
        "a",
        "Engineers of the Orrin council found deep cracks in two piers of the Merrow bridge on Monday.",
        published="2031-03-04",
    )
    second = article(
        "b",
        "The council of Orrin banned all lorries from the old crossing for eight months.\n\n"
        "Engineers of the council found deep cracks in two piers of the Merrow bridge on 3 March.",
        published="2031-03-06T08:00:00+01:00",
    )
    made = summarise((first, second), ((), ()), 20)
    assert [step.date for step in made.timeline] == ["2031-03-03", "2031-03-06"]


def test_a_story_of_one_day_has_no_timeline() -> None:
    lone = article("a", "The council of Orrin closed the Merrow bridge on Tuesday.", published="2031-03-04")
    assert summarise((lone,), ((),), 80).timeline == ()


def test_a_lead_that_names_an_older_day_by_the_way_is_no_step_of_that_day() -> None:
    held = article(
        "a",
        "The council of Caldony will keep the fifteen sailors who were held by its coastguard on March 21, it said.",
        published="2031-03-27",
    )
    home = article(
        "b", "Cheering crowds met the ship of the freed men in its harbour on Wednesday.", published="2031-04-02"
    )
    assert summarise((held, home), ((), ()), 80).timeline == ()


def test_a_lead_that_may_tell_of_the_day_before_is_no_step() -> None:
    vote = article("a", "The council of Orrin closed the Merrow bridge to lorries.", published="2031-03-03")
    plan = "Mayor Della Marsh told drivers on Tuesday of plans for a ferry that may cross the river at Penn next year."
    ferry = article("b", plan, published="2031-03-05")
    assert summarise((vote, ferry), ((), ()), 80).timeline == ()


def test_a_lead_that_begins_long_before_is_no_step_of_its_articles_day() -> None:
    vote = article("a", "The council of Orrin closed the Merrow bridge to lorries.", published="2031-03-03")
    for began in ("Two years ago, Tom Roth bought a lorry", "As engineers sat over their plans last summer"):
        told = article("b", f"{began}, nobody knew of the cracks in the piers at Penn.", published="2031-03-05")
        assert summarise((vote, told), ((), ()), 80).timeline == (), began


def test_the_sentence_that_says_what_the_title_says_is_the_step_of_the_day() -> None:
    vote = article("a", "The council of Orrin closed the Merrow bridge to lorries.", published="2031-03-03")
    colour = "They came one by one, blinking into the sun, and somebody at the gate called out a number each time."
    freed = "Nine divers were freed from a flooded chamber below the Merrow at Penn after two nights."
    second = article("b", f"{colour}\n\n{freed}", title="Nine divers freed at Penn", published="2031-03-05")
    made = summarise((vote, second), ((), ()), 10)
    assert [(step.date, step.place.span.of(second.text)) for step in made.timeline][1:] == [("2031-03-05", freed)]


VOTE = "The council of Orrin voted on Monday to close the old Merrow bridge to all lorries from the autumn on."
COURT = "A court in Selm stopped the closure of the Merrow bridge on Wednesday, to the surprise of both sides there."


def told_beside(*others: tuple[str, str, str]) -> tuple[set[str], set[str]]:
    """The sentences of the summary of a story that two reports and others tell, and those of its timeline; each report
    is an outlet, a day and a text."""
    reports = [("Herald", "2031-03-03", VOTE), ("Post", "2031-03-05", COURT), *others]
    members = tuple(
        article(f"{outlet} {day}", text, outlet=outlet, published=day, title="Closure of the Merrow bridge")
        for outlet, day, text in reports
    )
    made = summarise(members, ((),) * len(members), 80)
    texts = {each.id: each.text for each in members}
    places = [step.place for step in made.timeline]
    return tuple({each.span.of(texts[each.article]) for each in some} for some in (made.sentences, places))


def test_a_timeline_that_only_repeats_the_summary_is_left_out() -> None:
    assert told_beside() == ({VOTE, COURT}, set())


def test_a_step_says_what_the_summary_does_not_where_another_sentence_is_as_good() -> None:
    again = "The Merrow bridge will be closed to lorries from the autumn on, the council of Orrin voted on Monday."
    summary, timeline = told_beside(("Wire", "2031-03-03", again))
    assert len(summary & {VOTE, again}) == 1
    assert timeline == {VOTE, again} - summary | {COURT}


def test_the_weekday_after_an_articles_own_is_no_day_that_can_be_told() -> None:
    said = "The harbour office of Selm said {} that the boat had sunk in the storm."
    days = [day_of(said.format(day), date(2031, 3, 4), "en") for day in ("on Wednesday", "on Thursday", "on Tuesday")]
    assert days == [None, date(2031, 2, 27), date(2031, 3, 4)]


def test_a_sentence_copied_a_day_later_is_no_step_of_its_own() -> None:
    news = "A court in Orrin found a 27-year-old driver guilty of the fire in the brick kiln of Selm."
    story = tuple(article(f"n{day}", news, outlet=f"O{day}", published=f"2031-03-0{day}") for day in (7, 8))
    candidates = gather(story, ((), ())).candidates
    days = [date(2031, 3, 7), date(2031, 3, 8)]
    changed = frozenset({0, 1})
    assert timeline_of(story, candidates, [1.0, 1.0], days, [1.0] * 20, changed) == ()


def test_a_late_turn_of_a_story_is_a_step_though_it_goes_back_to_what_was_told() -> None:
    reports = [
        ("2031-01-12", "A clerk told the jury that he carried envelopes of cash to the harbour every month."),
        ("2031-03-06", "The shipowner Oda Lind has been jailed for five and a half years for taking bribes."),
        (
            "2031-06-18",
            "Shipowner Oda Lind has had her five and a half years in prison cut to four by the Court of Appeal.",
        ),
    ]
    articles = tuple(
        article(f"a{n}", text, title=f"Report {n}", published=day) for n, (day, text) in enumerate(reports)
    )
    timeline = summarise(articles, ((),) * 3, 40).timeline
    assert [step.date for step in timeline] == [day for day, _ in reports]
