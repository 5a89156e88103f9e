"""What is clean already stays: an editor's own text loses no sentence, in any language."""

from collections.abc import Callable

import pytest

from digest.cleaning.phrases import normal, normal_words, phrases
from digest.model import Article

Clean = Callable[..., Article]

MATCH = """\
The final in Orrin Vale was over before the rain came.
It took eleven minutes.
"We never saw the ball," said Tomas Reed, who kept goal for the visitors.
Nobody laughed.
Vale had trained for this day since the flood two years ago.
Their coach promised a quiet evening.
There was none.
The town's only bell rang until midnight, and the bakers gave bread away.
"I would do it again," the coach said.
Reed shook every hand.
"""

TEXTS = {
    "cs": (
        "Čtvrtek 14. března 2019",
        "2019-03-14",
        "Rada města Lipová schválila stavbu nového mostu přes řeku.\n\n"
        "Most bude hotov za dva roky.\n\n"
        "Starostka Jana Horká řekla, že lidé na něj čekali příliš dlouho.",
    ),
    "el": (
        "Πέμπτη 14 Μαρτίου 2019",
        "2019-03-14",
        "Το συμβούλιο της πόλης ενέκρινε την κατασκευή μιας νέας γέφυρας πάνω από το ποτάμι.\n\n"
        "Η γέφυρα θα είναι έτοιμη σε δύο χρόνια.\n\n"
        "Οι κάτοικοι περίμεναν πολλά χρόνια για το έργο, είπε η δήμαρχος.",
    ),
    "ar": (
        "الخميس 14 مارس 2019",
        "2019-03-14",
        "وافق مجلس المدينة على بناء جسر جديد فوق النهر بعد نقاش طويل.\n\n"
        "سيكون الجسر جاهزا بعد عامين.\n\n"
        "وقالت رئيسة البلدية إن السكان انتظروا هذا المشروع سنوات طويلة.",
    ),
    "he": (
        "יום חמישי, 14 במרץ 2019",
        "2019-03-14",
        "מועצת העיר אישרה את בנייתו של גשר חדש מעל הנהר לאחר דיון ארוך.\n\n"
        "הגשר יהיה מוכן בעוד שנתיים.\n\n"
        "ראש העיר אמרה שהתושבים חיכו לגשר הזה שנים רבות.",
    ),
    "hi": (
        "गुरुवार, 14 मार्च 2019",
        "2019-03-14",
        "नगर परिषद ने लंबी बहस के बाद नदी पर एक नया पुल बनाने को मंज़ूरी दी।\n\n"
        "पुल दो साल में तैयार हो जाएगा।\n\n"
        "महापौर ने कहा कि लोग इस पुल की कई साल से प्रतीक्षा कर रहे थे।",
    ),
}


def test_short_sentences_one_a_line_are_all_kept(cleaned: Clean) -> None:
    article = cleaned(MATCH, title="Vale wins the cup")
    assert [gone.span.of(article.raw) for gone in article.removed] == []
    assert article.text.split("\n\n") == MATCH.strip().split("\n")


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_clean_text_loses_its_date_line_and_nothing_else(cleaned: Clean, language: str) -> None:
    date_line, day, text = TEXTS[language]
    article = cleaned(f"{date_line}\n\n{text}\n", title="14", language=language)
    assert article.text == text
    assert [gone.reason for gone in article.removed] == ["date"]
    assert article.published == day


def test_a_first_paragraph_that_begins_with_the_words_of_the_title_stays(cleaned: Clean) -> None:
    source = (
        "The mill will close in June, its owners said on Friday, after a hundred and ten years of work, two floods "
        "and a fire that the older people of the valley still talk about.\nNinety people work there.\n"
    )
    article = cleaned(source, title="The mill will close in June")
    assert article.text.startswith("The mill will close in June, its owners said")


def test_a_page_title_with_the_outlet_behind_it_still_goes(cleaned: Clean) -> None:
    article = cleaned(
        "The mill will close in June - Business - Marsh Lane Echo\n"
        "Its owners said on Friday that a hundred and ten years had been enough.\nNinety people work there.\n",
        title="The mill will close in June",
    )
    assert article.removed[0].reason == "title"


def test_vowel_signs_and_accents_do_not_split_words() -> None:
    assert normal("नदी पर पुल, Kréta’s e\u0301té").split() == ["नदी", "पर", "पुल", "kréta's", "e\u0301té"]


def test_english_is_known_by_its_function_words_and_other_languages_are_not_taken_for_it(cleaned: Clean) -> None:
    assert cleaned(MATCH).language == "en"
    dutch = (
        "De wedstrijd was over voor de regen kwam, en in de stad was het stil toen we over de brug gingen.\n\n"
        "Niemand had de man in het doel gezien, want de mist lag over het water en hij was in de bus gebleven.\n"
    )
    assert cleaned(dutch).language == "nl"


@pytest.mark.parametrize(
    ("language", "line", "reason"),
    [
        ("en", "The new quay of Velden on Monday morning (Image: COUNTY )", "caption"),
        ("en", "Skippers waited for the ferry for three days [File: Okafor/Wire]", "caption"),
        ("en", "Ada Velden | Almond Wire | Getty Images", "credit"),
        ("en", "Okafor furious at council for its harbour jibe [INSIGHT]", "related"),
        ("en", "He left the room and everybody laughed [LAUGHTER]", None),
        ("en", "The minister met Ines Okafor, in a picture (by his office) that went round the world.", None),
        ("de", "Die neue Mole von Velden am Montag (Foto: Okafor)", "caption"),
        ("fr", "Le nouveau quai de Velden lundi matin (Crédit : Okafor)", "caption"),
        ("nl", "De nieuwe kade van Velden op maandag (Foto: Okafor)", "caption"),
        ("it", "Il nuovo molo di Velden lunedì mattina (Foto: Okafor)", "caption"),
    ],
)
def test_the_credit_in_brackets_at_its_end_makes_a_line_a_caption(language: str, line: str, reason: str | None) -> None:
    assert phrases(language).certain(line, normal_words(line), normal(line)) == reason
