"""Texts in scripts that have no capitals, no blanks between words, or other full stops."""

import pytest
from cleaned_documents import cleaned

# Outlet, day, headline, lead, a second paragraph.
TEXTS = {
    "zh": (
        "东岛日报",
        "2026年10月11日",
        "东岛灯塔熄灯三晚",
        "东岛镇政府周日宣布，因灯芯破损，灯塔将熄灯三晚。",
        "约有六百名渔民受到影响。",
    ),
    "ja": (
        "東島新聞",
        "2026年10月11日",
        "東島の灯台、三晩消灯へ",
        "東島町は十一日、電球が割れたため灯台を三晩消灯すると発表した。",
        "約六百人の漁師に影響が出るという。",
    ),
    "ko": (
        "동도일보",
        "2026년 10월 11일",
        "동도 등대 사흘 밤 꺼진다",
        "동도군은 일요일 전구가 깨져 등대를 사흘 밤 동안 끈다고 밝혔다.",
        "어민 약 600명이 영향을 받는다.",
    ),
    "ar": (
        "أخبار الجزيرة",
        "11 أكتوبر 2026",
        "إطفاء منارة الجزيرة ثلاث ليال",
        "أعلنت بلدية الجزيرة يوم الأحد أن المنارة ستطفأ ثلاث ليال بعد انكسار مصباحها.",
        "ويتأثر بذلك نحو 600 صياد.",
    ),
    "hi": (
        "द्वीप समाचार",
        "11 अक्टूबर 2026",
        "द्वीप का दीपस्तंभ तीन रात बंद",
        "द्वीप नगर पालिका ने रविवार को कहा कि बल्ब टूटने के बाद दीपस्तंभ तीन रात बंद रहेगा।",
        "करीब 600 मछुआरों पर इसका असर पड़ेगा।",
    ),
    "ru": (
        "Вестник острова",
        "11 октября 2026",
        "Маяк на острове погаснет на три ночи",
        "Администрация острова в воскресенье сообщила, что маяк погаснет на три ночи из-за разбитой лампы.",
        "Это коснётся около 600 рыбаков.",
    ),
    "el": (
        "Νέα του νησιού",
        "11 Οκτωβρίου 2026",
        "Ο φάρος σβήνει για τρεις νύχτες",
        "Ο δήμος ανακοίνωσε την Κυριακή ότι ο φάρος σβήνει για τρεις νύχτες επειδή έσπασε η λάμπα του.",
        "Περίπου 600 ψαράδες επηρεάζονται.",
    ),
    "pl": (
        "Kurier Wyspy",
        "11 października 2026",
        "Latarnia zgaśnie na trzy noce",
        "Gmina ogłosiła w niedzielę, że latarnia morska zgaśnie na trzy noce z powodu rozbitej lampy.",
        "Dotknie to około 600 rybaków.",
    ),
    "sv": (
        "Öbladet",
        "11 oktober 2026",
        "Fyren släcks i tre nätter",
        "Kommunen meddelade på söndagen att fyren på ön släcks i tre nätter sedan lampan gått sönder.",
        "Omkring 600 fiskare berörs.",
    ),
    "da": (
        "Øbladet",
        "11. oktober 2026",
        "Fyret slukkes i tre nætter",
        "Kommunen oplyste søndag, at fyret på øen bliver slukket i tre nætter, fordi lampen er gået i stykker.",
        "Omkring 600 fiskere bliver berørt.",
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_headline_day_and_lead_are_told_in_any_script(language: str) -> None:
    outlet, day, headline, *text = TEXTS[language]
    article = cleaned("\n".join((outlet, day, "", headline)) + "\n\n" + "\n\n".join(text))
    assert (article.language, article.title, article.text) == (language, headline, "\n\n".join(text))
    assert article.published == "2026-10-11"


def test_a_lead_without_a_full_stop_is_not_lost_in_thai() -> None:
    lead = "เทศบาลเกาะตะวันออกประกาศเมื่อวันอาทิตย์ว่าประภาคารจะดับไฟเป็นเวลาสามคืนเพราะหลอดไฟแตก"
    headline, rest = "ประภาคารเกาะตะวันออกดับสามคืน", "ชาวประมงราว 600 คนได้รับผลกระทบจากการดับไฟครั้งนี้"
    article = cleaned("\n\n".join((headline, lead, rest)))
    assert (article.title, article.text) == (headline, f"{lead}\n\n{rest}")
