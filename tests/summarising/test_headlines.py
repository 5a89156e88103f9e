"""Headlines: the sober title that says what the articles share, without what the outlet put around it."""

import pytest
from summarising_samples import article, shown

from digest.summarising import summarise

TEXT = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after engineers found cracks in its piers."


def headline(*titles: str, outlet: str | None = None) -> str:
    members = tuple(article(f"a{i}", TEXT, title=title, outlet=outlet) for i, title in enumerate(titles))
    return summarise(members, tuple(() for _ in members), 80).headline


def test_the_title_nearest_to_the_others_wins() -> None:
    assert (
        headline("Orrin counts its lorries", "Orrin closes Merrow bridge to lorries", "Merrow bridge closed to lorries")
        != "Orrin counts its lorries"
    )


@pytest.mark.parametrize(
    "bait",
    [
        "Why Orrin must close the Merrow bridge to lorries",
        "Is Orrin right to close the Merrow bridge?",
        "The end of lorries? Orrin closes the Merrow bridge",
        "Hauliers go nuts as Orrin closes the Merrow bridge to lorries",
        "7 things about the Merrow bridge and lorries in Orrin",
        "Council slams lorries on the Merrow bridge of Orrin",
        "“No more lorries”: Orrin closes the Merrow bridge",
        "Orrin closes the f***ing Merrow bridge to lorries",
        "Orrin, Merrow Bridge , Lorries, Closes",
        "FACTBOX-Orrin closes the Merrow bridge to lorries",
        "Orrin closes Merrow bridge to lorries VIDEO",
        "Orrin should close the Merrow bridge to lorries",
        "To close the Merrow bridge to lorries is no way to save Orrin",
        "They're right: Orrin closes the Merrow bridge to lorries",
    ],
)
def test_a_title_that_sells_loses_to_one_that_tells(bait: str) -> None:
    assert headline(bait, "Orrin closes Merrow bridge to lorries") == "Orrin closes Merrow bridge to lorries"


@pytest.mark.parametrize(
    ("title", "outlet", "expected"),
    [
        ("Orrin closes Merrow bridge | Valley Post", None, "Orrin closes Merrow bridge"),
        ("Orrin closes Merrow bridge - Valley Post", "Valley Post", "Orrin closes Merrow bridge"),
        ("Orrin closes Merrow bridge - for good", "Valley Post", "Orrin closes Merrow bridge - for good"),
        ("Opinion: Orrin closes Merrow bridge", None, "Orrin closes Merrow bridge"),
        ("FACTBOX-Orrin closes Merrow bridge", None, "Orrin closes Merrow bridge"),
        ("RPT-UPDATE 1-Orrin closes Merrow bridge", None, "Orrin closes Merrow bridge"),
        ("Live: it is", None, "Live: it is"),
    ],
)
def test_labels_and_outlet_names_are_cut(title: str, outlet: str | None, expected: str) -> None:
    assert headline(title, outlet=outlet) == expected


def test_what_was_cut_is_on_record() -> None:
    member = article("a", TEXT, title="Opinion: Orrin closes Merrow bridge | Valley Post")
    made = summarise((member,), ((),), 80)
    assert made.headline_article == "a"
    assert ("cut", "Opinion:", "| Valley Post") in made.headline_reasons


def test_without_a_title_the_lead_gives_the_headline_in_its_own_words() -> None:
    member = article("a", TEXT)
    made = summarise((member,), ((),), 80)
    assert made.headline_article is None
    assert made.headline.removesuffix(" …") in TEXT


def test_a_label_in_brackets_behind_the_title_is_cut() -> None:
    assert headline("Orrin closes Merrow bridge (Update6)") == "Orrin closes Merrow bridge"
    assert headline("Orrin closes Merrow bridge (for good)") == "Orrin closes Merrow bridge (for good)"


def test_news_lends_the_headline_before_opinion_does() -> None:
    opinion = article("a", TEXT, title="Opinion: Closing the Merrow bridge to lorries was right")
    news = article("b", TEXT, title="Merrow bridge closed to lorries after cracks")
    assert summarise((opinion, news), ((), ()), 80).headline_article == "b"


def test_columns_and_outlets_behind_colons_are_cut_and_a_colon_of_the_title_stays() -> None:
    text = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    title = "Orrin closes Merrow bridge to lorries"
    member = article("a", text, title=f"{title} : The Bridge Desk : The Orrin Herald", outlet="The Orrin Herald")
    assert shown((member,))[0].headline == title
    french = article("b", text, title="Pont de Merrow : Orrin ferme la route", outlet="La Dépêche", language="fr")
    assert shown((french,))[0].headline == "Pont de Merrow : Orrin ferme la route"


@pytest.mark.parametrize(
    ("language", "title", "kept"),
    [
        ("en", "Lorries banned from Merrow bridge – as it happened", "Lorries banned from Merrow bridge"),
        ("en", "Lorries banned from Merrow bridge — live", "Lorries banned from Merrow bridge"),
        ("en", "Lorries banned from Merrow bridge « The Orrin Herald", "Lorries banned from Merrow bridge"),
        (
            "en",
            "Treasurer tells the towns: live within your means",
            "Treasurer tells the towns: live within your means",
        ),
        ("en", "Lorries banned from Merrow bridge - the day's events", "Lorries banned from Merrow bridge"),
        ("de", "Brücke von Merrow für Lastwagen gesperrt +++ Live", "Brücke von Merrow für Lastwagen gesperrt"),
        ("de", "Brücke von Merrow gesperrt – alles dazu im Liveblog", "Brücke von Merrow gesperrt"),
        ("fr", "EN DIRECT. Le pont de Merrow fermé aux camions", "Le pont de Merrow fermé aux camions"),
        ("fr", "Le pont de Merrow fermé : suivez notre direct", "Le pont de Merrow fermé"),
        ("es", "Cierran el puente de Merrow – minuto a minuto", "Cierran el puente de Merrow"),
    ],
)
def test_that_an_outlet_reports_as_it_happens_is_no_part_of_a_headline(language: str, title: str, kept: str) -> None:
    text = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    assert shown((article("a", text, title=title, outlet="The Orrin Herald", language=language),))[0].headline == kept


def test_a_live_blog_leads_no_story_that_has_another_title() -> None:
    text = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after a long debate."
    blog = article("a", text, title="Merrow bridge live: council of Orrin closes bridge to lorries", outlet="Herald")
    sober = article("b", text, title="Council of Orrin closes bridge to lorries", outlet="Post")
    assert shown((blog, sober))[0].headline_article == "b"


def test_the_newest_title_leads_a_story_of_two_days() -> None:
    first = "Pupils hurt as bus slides off Merrow bridge", "Bus with pupils slides off Merrow bridge"
    members = [article(f"a{n}", TEXT, title=title, published="2031-03-04") for n, title in enumerate(first)]
    newest = "Two pupils hurt on Merrow bridge have died"
    later = article("b", TEXT, title=newest, published="2031-03-05")
    assert summarise((*members, later), ((), (), ()), 80).headline == newest


def test_the_first_words_of_a_text_are_no_headline_while_there_is_a_title() -> None:
    words = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after engineers found …"
    assert headline(words, "Merrow bridge closed by council") == "Merrow bridge closed by council"


def test_a_blast_is_news_and_no_bait() -> None:
    assert headline("Gas blast in Orrin hurts nine", "Nine people hurt") == "Gas blast in Orrin hurts nine"


def test_what_a_second_sentence_sells_is_no_headline() -> None:
    bait = "Orrin closes Merrow bridge. Here are the roads to watch"
    assert headline(bait, "Council closes the bridge") == "Council closes the bridge"
    after_colon = "Merrow bridge closed: Why Orrin had to do it"
    assert headline(after_colon, "Council closes the bridge") == "Council closes the bridge"


def test_that_there_is_none_is_news_and_no_bait() -> None:
    none = "No survivors in Merrow bridge crash"
    assert headline(none, "Crash") == none


def test_what_somebody_is_said_to_urge_is_news() -> None:
    said = "Union says Merrow bridge must stay open to lorries"
    assert headline(said, "Orrin must keep the Merrow bridge open to lorries") == said
