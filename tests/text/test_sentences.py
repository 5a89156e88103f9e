"""Sentences of news prose: where they end, and where they do not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import sentences


def split(text: str, language: str | None = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, 0, len(text), language)]


WHOLE = [
    "The ferry left at 5 p.m. Tuesday from the north pier.",
    "It will be shown at 7 a.m. ET on every channel.",
    "Several U.S. officials and two U.N. Security Council envoys met in Washington, D.C. on Friday.",
    "Sen. Della Marsh (D-N.J.) Tuesday asked Gov. T. J. Orwin for the papers.",
    "Rep. Oda Lind (R-Calif.) and Sen. Marc Holt (I-Vt.) voted against it.",
    "Harold K. Penn Jr. and Anna M. Roth own Penn Inc. Chief executive Roth said no.",
    "Route No. 5 was closed on Jan. 12 and again on Sept. 3 last year.",
    "“We refuse to leave,” she said, “and nobody will make us.”",
    "“Why now?” Mara Lind asked the council.",
    "“Stop it now!” he shouted at the driver.",
    "The “Stop! Think! Vote!” campaign began in spring.",
    "They chanted \"No More! No More!\" as the doors closed.",
    "We need ... Merrow back on its feet.",
    "He wrote that the plan ... was dead.",
    "The company launched... almost nothing.",
    "1. Merrow Harbour reopens after the storm",
    "St. Maren and Mt. Hall lie e.g. Forty miles apart.",
    "The price rose 3.5 percent to $2.40 a litre.",
    "ORRIN, N.C. — The harbour opened again on Monday.",
    "The plan . . . America needs was dropped.",
    "Representative C. A. Penn and the L. A. Court agreed.",
    "Orrin (pop. 900) has a new mayor.",
    "Mayor Orwin (see p. 12) declined to answer.",
]  # fmt: skip

TWO = [
    ("The ferry left at 5 p.m.", "Police closed the pier."),
    ("They came home to the U.S.", "The flight was late."),
    ("He works for Penn Inc.", "It makes bricks."),
    ("She lives on Main St.", "He lives in Orrin."),
    ("Was it the wind?", "Nobody knows."),
    ("“It was the wind.”", "The mayor left."),
    ('"It was the wind, and we knew it."', "Mayor Orwin left early."),
    ("He said, “We had no choice.”", "“I am sorry,” he added."),
    ("“We had no choice in this matter.", "We would do it again tomorrow,” she said."),
    ("The bridge is shut (it was built in 1907.)", "Buses go round."),
    ("Nobody came.", "(It was a Sunday.)"),
    ("He waited…", "Nobody came."),
    ("The answer was no.", "Then the lights went out."),
    ("It cost 40.", "That was too much."),
    ("The figures are in.[12]", "They are bad."),
    ("They had room for 12.", "30 came."),
    ("Plan B.", "The third plan failed."),
    ("It ended in 2005.", "eBay bought the rest."),
    ('The plank was 12" wide.', "Nobody had measured it."),
    ("“We stay.”", "The mayor left."),
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_two_sentences_are_told_apart(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("cs", "Stalo se to 8. ledna 2005 v Merrově.", "Starosta ing. Karel Lind mlčel."),
        ("de", "Am 8. Januar kam Dr. Lind nach Orrin.", "Dort blieb er."),
        ("fr", "M. Lind et Mme Roth sont arrivés.", "« Nous restons », a dit M. Lind."),
        ("fr", "Elle a dit : « Nous restons ici ce soir. »", "Le port est fermé."),
        ("el", "Τι έγινε στο λιμάνι;", "Κανείς δεν ξέρει."),
        ("hi", "नाव पाँच बजे चली।", "कोई घायल नहीं हुआ।"),
        ("ar", "من أغلق الميناء؟", "لا أحد يعرف."),
        ("he", "הנמל נסגר אתמול.", "איש לא נפגע."),
        ("es", "El Sr. Lind llegó tarde.", "¿Por qué no avisó?"),
        ("fr", "La salle rouvre avec « L’Avare ».", "Le chantier a coûté 9,2 millions d’euros."),
        ("fr", "Le préfet parle d’un « accident ».", "Une enquête est ouverte."),
        ("de", "Lorenz (XYZ) dagegen: „Der Wald ist kein Parkplatz.“", "Bürgermeister Holm Brandt widersprach."),
        ("de", "Sie rief: »Wir gehen nach Hause.«", "Die Feuerwehr rückte ab."),
        ("de", "„Warum jetzt?“", "Lund schwieg."),
    ],
)
def test_each_language_has_its_own_marks(language: str, first: str, second: str) -> None:
    assert split(f"{first} {second}", language) == [first, second]


def test_full_width_marks_need_no_space() -> None:
    assert split("港は閉鎖された。「もう遅い。」市長は去った。", "ja") == [
        "港は閉鎖された。",
        "「もう遅い。」",
        "市長は去った。",
    ]


def test_only_the_paragraph_asked_for_is_split() -> None:
    text = "One here. Two here.\n\nThree here. Four here."
    assert [span.of(text) for span in sentences(text, 21, len(text), "en")] == ["Three here.", "Four here."]


TEXTS = st.text(alphabet=st.sampled_from("aB1. .?!…\"“”«»()[]'’\n\t。।;-NoUS"), max_size=120) | st.text(max_size=60)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["en", "cs", "el", "hi", "ja", None, "xx"]))
def test_every_character_that_is_not_blank_is_in_exactly_one_sentence(text: str, language: str | None) -> None:
    spans = sentences(text, 0, len(text), language)
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        assert at <= span.start < span.end
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert not text[at:].strip()
