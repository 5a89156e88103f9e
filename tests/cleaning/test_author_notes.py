"""Who the author is stands at the end of many articles, and is not the article's."""

import pytest
from cleaned_documents import cleaned

TEXT = {
    "en": (
        "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour board wept on the quay.",
        "For eighty years the ferry had carried apples, brides and mail across the sound, the captain said.",
        "The board wants to sell the ferry to a museum that promised to keep its engine warm and oiled.",
        "A bridge of eleven arches will open in May, and Sorrel expects four thousand cars a day on it.",
    ),
    "de": (
        "Die letzte Fähre nach Sorrel hat am Montagabend den Hafen verlassen, und am Kai standen viele Menschen.",
        "Achtzig Jahre lang hatte die Fähre Äpfel, Bräute und Briefe über den Sund gebracht, sagte der Kapitän.",
        "Der Hafenrat will die Fähre an ein Museum verkaufen, das ihre Maschine warm und geölt halten will.",
        "Im Mai wird eine Brücke mit elf Bögen eröffnet, und die Stadt erwartet am Tag viertausend Autos.",
    ),
}
NOTES = [
    ("en", "Ines Okafor is a freelance writer in Port Almond and the author of a book on tides."),
    ("en", "Ines Okafor, a former ferry captain, is a columnist for the Almond Post."),
    ("en", "Ines Okafor covers the coast for the Almond Post."),
    ("de", "Ines Okafor schreibt für das Hafenblatt über Fähren."),
    ("de", "Ines Okafor ist Redakteurin beim Hafenblatt und schreibt über Schiffe und Brücken."),
]


@pytest.mark.parametrize(("language", "note"), NOTES)
def test_the_note_on_the_author_is_not_the_articles(language: str, note: str) -> None:
    article = cleaned("\n\n".join((*TEXT[language], note)), language=language)
    assert note not in article.text
    assert article.text.endswith(TEXT[language][-1])
    assert [one.reason for one in article.removed if one.detail] == ["byline"]


def test_a_person_of_whom_the_article_speaks_is_its_own() -> None:
    quoted = "Ada Wirth, who sold tickets on the ferry for thirty years, will miss the gulls most of all, she said."
    last = "Ada Wirth is a writer now, and her first book on the ferry will be out in May."
    article = cleaned("\n\n".join((*TEXT["en"], quoted, last)), language="en")
    assert article.text.endswith(last)


def test_the_author_may_be_one_of_whom_the_article_speaks() -> None:
    source = "\n\n".join((*TEXT["en"], "Ines Okafor asked the captain for a last ride.", NOTES[0][1]))
    assert cleaned(source, language="en", authors=("Ines Okafor",)).text.endswith("a last ride.")


def test_a_paragraph_on_somebody_of_another_trade_stays() -> None:
    last = "Ada Wirth is a baker in Sorrel and sends her loaves across the sound every morning."
    assert cleaned("\n\n".join((*TEXT["en"], last)), language="en").text.endswith(last)
