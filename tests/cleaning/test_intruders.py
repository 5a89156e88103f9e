"""Paragraphs of other stories are told by what they share with the rest, and by names that nobody introduced."""

import pytest

from digest.cleaning.evidence import Evidence
from digest.cleaning.intruders import detection
from digest.cleaning.intruders.belonging import FEATURES, belonging
from digest.cleaning.intruders.detection import find_intruders
from digest.cleaning.intruders.headlines import headline_above
from digest.cleaning.intruders.named import Named, named
from digest.cleaning.intruders.story import otherwise
from digest.cleaning.intruders.topical import topical
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import word_row

DAM = (
    "The reservoir above Pellworth fell to a third of its depth in August, the Tarn water board said on Monday.",
    "Board director Ilse Marrant said the dam would release no more water for the mills below Pellworth until rain.",
    "“We are keeping what is left in the reservoir for the taps of Pellworth,” Marrant told the board.",
    "Two paper mills on the Tarn have cut a shift each because the river below the dam is too low for their turbines.",
    "The mills employ 340 people, and their owners have asked the water board for a release from the dam every Friday.",
    "The board will decide on the release at its next meeting, when the reservoir is measured again.",
)
STRIKER = "Okonta limped off after an hour and Brisley said the striker would miss the quarter-final against Rovers."


def pieces(*texts: str) -> list[Piece]:
    """One kept piece a text."""
    return [Piece(0, len(text), text, normal_words(text), number) for number, text in enumerate(texts)]


def gone(found: list[Piece]) -> list[str]:
    """The texts that are no longer kept."""
    return [piece.text for piece in found if piece.reason]


def test_a_paragraph_that_shares_nothing_goes_wherever_it_stands() -> None:
    for place in range(2, 6):
        lines = pieces(*DAM[:place], STRIKER, *DAM[place:])
        find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en")
        assert gone(lines) == [STRIKER]


def test_the_items_of_a_list_stay_under_the_sentence_that_introduces_them() -> None:
    items = ("* Okonta limped off after an hour", "* 28 lorries", f"* {STRIKER}")
    for introduction, lost in (("Other towns on the Tarn told the board:", 0), ("Other towns told the board more.", 1)):
        lines = pieces(*DAM[:4], introduction, *items, *DAM[4:])
        find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en")
        assert min(len(gone(lines)), 1) == lost


def test_on_a_page_a_subhead_does_not_make_its_paragraph_another_storys() -> None:
    section = (
        "A leaking lamp room",
        "The tower, built in 1868, was switched off in 2003. Rain comes into the lamp room.",
    )
    lighthouse = (
        "The lighthouse at Grey Point is for sale for one crown, provided the buyer repairs it.",
        "The trust that owns it said on Monday that the repair would cost about 800,000 crowns.",
        "“We want somebody with patience and a long ladder,” said the trust's chair, Imke Vail.",
        "Three people have asked for the papers so far, among them a pop singer, Vail said.",
    )
    for marked, lost in ((True, []), (False, list(section))):
        lines = pieces(*lighthouse[:3], *section, lighthouse[3])
        find_intruders(lines, "Lighthouse to be sold for a crown", "en", marked=marked)
        assert gone(lines) == lost


def test_a_doubtful_paragraph_goes_where_another_file_holds_it() -> None:
    doubtful = (
        "Sorrel opened a school for 200 children, a year later than Mayor Elspeth Dunning had promised its parents."
    )
    for holders, expected in ((0, []), (1, [doubtful])):
        lines = pieces(*DAM[:4], doubtful, *DAM[4:])
        find_intruders(lines, None, "en", Evidence((0, 0, 0, 0, holders, 0, 0)))
        assert gone(lines) == expected


def test_a_paragraph_of_its_own_stays_although_another_file_holds_it() -> None:
    lines = pieces(*DAM)
    find_intruders(lines, None, "en", Evidence((1,) * 6))
    assert gone(lines) == []


def test_an_article_that_hangs_together_keeps_every_paragraph() -> None:
    lines = pieces(*DAM)
    find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en")
    assert gone(lines) == []


def test_an_editor_who_pinned_the_paragraph_keeps_it() -> None:
    lines = pieces(*DAM[:3], STRIKER, *DAM[3:])
    lines[3].pinned = True
    find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en")
    assert gone(lines) == []


def test_a_link_with_its_label_is_no_headline_of_what_follows() -> None:
    lines = pieces(DAM[0], "SEE ALSO: Rovers lose their striker", DAM[1], "Rovers lose their striker", STRIKER)
    assert headline_above(lines, 2, "en") is None
    assert headline_above(lines, 4, "en") is lines[3]


def names_of(lines: list[Piece], language: str) -> list[Named]:
    """The names that each of some lines drops."""
    return named(lines, list(range(len(lines))), word_row([line.split for line in lines], language), None, language)


def test_names_count_as_dropped_only_where_nobody_was_introduced() -> None:
    lines = pieces(
        DAM[1], DAM[2], STRIKER, "The striker, Emeka Okonta, has scored nine times for the city this season."
    )
    counts = names_of(lines, "en")
    assert counts[1].bare == 0  # Marrant was introduced
    assert counts[2].bare >= 1  # Brisley was not
    assert names_of(lines[:3], "en")[2].bare > counts[2].bare  # Okonta is, in the last line
    assert names_of(lines, "de") == [(0, 0)] * 4  # nouns have capitals there


def test_there_is_one_measure_for_each_name_and_none_for_short_articles() -> None:
    rows = belonging(pieces(*DAM), None, "en")
    assert {len(row.row) for row in rows} == {len(FEATURES)}
    assert belonging(pieces(*DAM[:3]), None, "en") == []
    assert belonging(pieces(*DAM * 150), None, "en") == []  # nothing that long is one article


def test_text_in_a_language_without_any_knowledge_is_measured_too() -> None:
    lines = pieces(*(f"Λέξη{n} άλλη{n} λόγος κείμενο{n} πόλη" for n in range(6)), "12 34 56 78", "!!! ??? ...")
    find_intruders(lines, None, "xx")
    assert all(row.row == row.row for row in belonging(lines, None, None))  # no NaN


def test_where_no_paragraph_shares_a_word_none_is_foreign() -> None:
    notes = (
        "Il ponte di ferro è crollato poco prima delle otto, mentre passava l’autobus degli studenti.",
        "Le vittime sono Ersilia Bonforte, di 66 anni, e Tazio Merlini, che ne aveva 19.",
        "Trenta volontari hanno scavato tutta la notte con le mani, senza luce né macchine, tra lamiere e blocchi di "
        "cemento caduti da venti metri: alle cinque hanno sentito bussare, e da allora nessuno vuole più riposare.",
        "La procuratrice Olga Sandri vuole sentire i tecnici che nel 2024 avevano firmato il collaudo: «Nessuno "
        "lascerà la provincia senza permesso», promette davanti ai giornalisti arrivati da tutta la regione.",
        "Sulla piazza del paese, ieri sera, una candela per ogni ragazzo della seconda B.",
        "«Nessuno ci ha chiesto scusa», ripete il fratello di una delle ferite.",
    )
    lines = pieces(*notes)
    find_intruders(lines, "Crolla il ponte di Valmorra: due morti", "it")
    assert gone(lines) == []


def test_one_question_with_its_answer_is_the_articles_own() -> None:
    turns = ("Q: You never liked the man, did you?", "A: Nobody did. He kept the overtime for himself.")
    lines = pieces(*DAM[:4], *turns, *DAM[4:])
    find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en")
    assert gone(lines) == []


def test_a_doubtful_paragraph_that_stays_goes_where_the_rest_of_the_story_does_not_know_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(detection, "DOUBTED", -4.0)  # whatever the weights are
    other = STRIKER.replace(".", " on Monday.")
    for marked in (False, True):
        lines = pieces(*DAM[:3], other, *DAM[3:])
        for number, piece in enumerate(lines):
            piece.start = number  # as places in the raw text
        doubts = find_intruders(lines, "Mills stand still as the Pellworth reservoir falls", "en", marked=marked)
        assert not gone(lines)
        assert [doubt.start for doubt in doubts] == [3] * (not marked)
        own = {term for piece in lines for term in topical(piece.split, "en")}
        assert otherwise(doubts, own - {"okonta", *topical(normal_words(other), "en")}, own) == (3,) * (not marked)
        assert otherwise(doubts, own, own) == ()
        assert otherwise(doubts, {"walrus", "aquarium"}, own) == ()
