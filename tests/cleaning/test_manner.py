"""What a paragraph is about, and how it speaks, where it shares few words with its article or none."""

from digest.cleaning.intruders.detection import find_intruders
from digest.cleaning.intruders.manner import manner
from digest.cleaning.intruders.strangers import strangers
from digest.cleaning.intruders.subject import kinship
from digest.cleaning.intruders.topical import vocabulary
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import WordRow, word_row

TRIAL = (
    "The judge told the jury on Thursday that the driver must be found guilty beyond doubt or walk free.",
    "A prosecutor showed the court the knife that police had taken from a locker at the station.",
    "His lawyer asked for an acquittal, since no witness had seen the defendant near the victim.",
)
VERDICT = "Sentencing comes next month; convicts face life in prison for a murder of this kind."
MATCH = "The visitors scored twice in the second half, their goalkeeper saved a penalty before the coach hugged him."
DIARY = (
    "I have kept bees behind my house in Ottersley for eleven years, and I thought that I knew them.",
    "Last Tuesday I opened the first hive and found the bees of my youngest queen lying in rows.",
    "My neighbour keeps eleven hives of bees too, and he told me that his queens had died in the same week.",
    "We wrote to the council about the spraying behind our houses; the council wrote back about parking.",
    "So I asked the man at the garden shop what he sells, and which of it I should fear for my bees.",
)
ASIDE = "When I was seven, my grandmother let me taste honeycomb from her palm, and sugar has had me ever since."


def pieces(*texts: str) -> list[Piece]:
    """One kept piece a text."""
    return [Piece(0, len(text), text, normal_words(text), number) for number, text in enumerate(texts)]


def rowed(language: str, *texts: str) -> WordRow:
    """The words of some texts, as one row."""
    return word_row([normal_words(text) for text in texts], language)


def kin(texts: tuple[str, ...], language: str | None) -> list[float]:
    """How near each of some paragraphs is to the others."""
    row = word_row([normal_words(text) for text in texts], language)
    return kinship(vocabulary(row), [True] * len(texts), language)


def test_a_sentence_on_justice_is_nearer_to_a_trial_than_one_on_a_match_though_neither_shares_a_word() -> None:
    assert kin((*TRIAL, VERDICT), "en")[-1] > kin((*TRIAL, MATCH), "en")[-1] + 0.1


def test_in_a_short_article_a_paragraph_on_its_subject_is_no_doubt_and_one_on_another_is() -> None:
    def doubtful(last: str) -> bool:
        stems = {"coach", "convict"}
        return any(stems & set(one.terms) for one in strangers(pieces(TRIAL[0], TRIAL[1], last), None, "en"))

    assert not doubtful(VERDICT)
    assert doubtful(MATCH)


def test_words_without_a_place_say_nothing_of_the_subject() -> None:
    assert kin(TRIAL, "fr") == [0.0, 0.0, 0.0]
    assert kin(("Zorbulax quennifer", *TRIAL), "en")[0] == 0.0


def test_a_voice_counts_by_how_many_of_the_other_paragraphs_have_it() -> None:
    rows = manner(rowed("en", *DIARY, MATCH), [False] * 6)
    assert [row[0] for row in rows] == [0.8, 0.8, 0.8, 0.8, 0.8, 0.0]  # I, my, we
    assert [row[2] > 0 for row in rows] == [False, False, True, False, True, True]  # he, his, him
    assert manner(rowed("xx", *DIARY[:2]), [False] * 2)[0][:4] == [0.0] * 4


def test_a_headline_is_no_paragraph_whose_voice_counts() -> None:
    rows = manner(rowed("en", DIARY[0], "What I saw in my hive", DIARY[1]), [False, True, False])
    assert [row[0] for row in rows] == [1.0, 1.0, 1.0]


def test_an_aside_of_a_writer_who_says_i_throughout_stays() -> None:
    lines = pieces(*DIARY[:3], ASIDE, *DIARY[3:])
    find_intruders(lines, "What happened to the bees of Ottersley", "en")
    assert not any(piece.reason for piece in lines)


def test_a_paragraph_that_says_little_stays() -> None:
    lines = pieces(*DIARY[:3], "So what does one do about it, then, after such a long time?", *DIARY[3:])
    find_intruders(lines, "What happened to the bees of Ottersley", "en")
    assert not any(piece.reason for piece in lines)
