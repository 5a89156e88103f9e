"""Texts that were copied out of a mail, a chat, an archive, a wire feed, an encyclopedia or a live report."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]

TITLE = "Council closes the ferry pier"
TEXT = (
    "Port Almond's council voted on Wednesday night to close the ferry pier for eighteen months after divers found "
    "that eleven of its forty piles had rotted through.",
    "The pier carries about 2,400 passengers a day, and ferries will leave from the coal quay instead, harbour master "
    "Leon Brandt said.",
    "“We would have had to close it in August anyway,” Brandt told the council, which had asked for a second report.",
    "Repairs are put at 6.2 million pounds, of which the county will pay half, the treasurer, Maud Kerrigan, said.",
)
BODY = "\n\n".join(TEXT)


def test_a_newsletter_is_its_article(cleaned: Clean) -> None:
    source = (
        f"View this email in your browser\n\nTHE HARBOUR BRIEFING\nThursday, 14 May 2026\n\n"
        f"{TITLE}\nBy Ines Okafor\n\n{BODY}\n\n"
        "Was this email forwarded to you? Sign up here.\nYou are receiving this email because you signed up.\n"
        "Unsubscribe | Update your preferences | Privacy policy\n"
    )
    article = cleaned(source)
    assert (article.title, article.authors, article.published) == (TITLE, ("Ines Okafor",), "2026-05-14")
    assert article.text == BODY


@pytest.mark.parametrize(
    ("stamp", "forwarded"),
    [
        ("[14/05/26, 19:02:11] Aunt Maud:", "Forwarded"),
        ("14/05/2026, 19:02 - Aunt Maud:", "Forwarded"),
        ("[5/14/26, 7:02:11 PM] Aunt Maud:", ""),
        ("Harbour News 🔔, [14.05.2026 18:42]", "[Forwarded from Almond Post]"),
    ],
)
def test_of_a_chat_the_longest_message_is_the_article(cleaned: Clean, stamp: str, forwarded: str) -> None:
    source = f"{stamp} {forwarded}\n{TITLE}\n\n{BODY}\n\n{stamp} Have you seen this!!\n{stamp} dear me 😱\n"
    article = cleaned(source)
    assert (article.title, article.text, article.published) == (TITLE, BODY, None)
    assert [r.reason for r in article.removed if "seen this" in r.span.of(article.raw)] == ["comment"]


def test_a_message_may_stand_right_behind_its_stamp(cleaned: Clean) -> None:
    article = cleaned(f"[14/05/26, 19:02:11] Aunt Maud: {TEXT[0]}\n\n{TEXT[1]}\n\n{TEXT[2]}\n")
    assert article.text.startswith("Port Almond's council voted")


def test_an_hour_in_brackets_is_no_stamp(cleaned: Clean) -> None:
    line = "The council, [as it had said on 14.05.2026 in a letter], closed the pier at 19:02 on Wednesday night."
    assert cleaned(f"{TITLE}\n\n{line}\n\n{BODY}").text.startswith(line)


def test_what_an_archive_says_above_a_page_is_not_its_title(cleaned: Clean) -> None:
    source = (
        "This is Google's cache of https://tide.example/pier. It is a snapshot of the page as it appeared.\n"
        "The current page could have changed in the meantime. Learn more.\n"
        "Full version | Text-only version | View source\n"
        f"Daily Tide\nNews Sport Opinion Weather\n{TITLE}\nBy Ines Okafor\n14 May 2026\n" + "\n".join(TEXT)
    )
    article = cleaned(source)
    assert (article.title, article.authors, article.text) == (TITLE, ("Ines Okafor",), BODY)


def test_a_wire_feeds_slug_and_its_breaks_go(cleaned: Clean) -> None:
    source = (
        f"BC-PORT-ALMOND-PIER, 2nd Ld-Writethru\n^{TITLE}<\n^By INES OKAFOR=\n^Harbour Wire=\n"
        f"{TEXT[0]}\n   {TEXT[1]}\n   MORE\n   {TEXT[2]}\n   {TEXT[3]}\n"
        "   Ada Wirth in Grayholm contributed to this report.\n   (END)\n"
    )
    article = cleaned(source)
    assert (article.title, article.authors, article.text) == (TITLE, ("Ines Okafor",), BODY)


@pytest.mark.parametrize(
    "headline", ["MORE THAN FORTY HURT AS PIER FALLS", "UK-EU deal on ferries near", "<3 of piers lives on"]
)
def test_headlines_in_capitals_are_no_slugs(cleaned: Clean, headline: str) -> None:
    assert cleaned(f"{headline}\n\n{BODY}").title == headline


@pytest.mark.parametrize(
    ("label", "paragraph"),
    [
        ("About Brightkeel Energy", "Brightkeel Energy, founded in 2009, provides energy in eleven countries."),
        ("Über Kielwerk", "Kielwerk ist ein führender Anbieter von Batterien mit Niederlassungen in elf Ländern."),
        ("À propos de Quillevive", "Fondée en 2009, Quillevive est un acteur de l'énergie maritime dans onze pays."),
        ("Acerca de Quilla Viva", "Quilla Viva es un proveedor líder de energía marítima con oficinas en once países."),
    ],
)  # fmt: skip
def test_what_a_company_says_of_itself_is_not_the_article(cleaned: Clean, label: str, paragraph: str) -> None:
    language = {"A": "en", "Ü": "de", "À": "fr"}.get(label[0], "en") if "Acerca" not in label else "es"
    article = cleaned(f"{BODY}\n\n{label}\n{paragraph}\n", language=language)
    assert article.text == BODY
    assert {r.detail for r in article.removed} == {"what a company says of itself"}


def test_a_subhead_that_begins_with_about_stays(cleaned: Clean) -> None:
    source = f"{TITLE}\n\n{BODY}\n\nAbout forty piles\n\n{TEXT[0].replace('closed', 'shut')} The piles were of oak.\n"
    assert "The piles were of oak." in cleaned(source).text


def test_a_headline_below_read_also_is_another_articles_and_the_text_goes_on(cleaned: Clean) -> None:
    source = f"{TITLE}\n{TEXT[0]}\n{TEXT[1]}\n{TEXT[2]}\nRead also\nWhy herring gets dearer\n{TEXT[3]}\nShare\n"
    article = cleaned(source)
    assert article.text == BODY
    assert [r.reason for r in article.removed if "herring" in r.span.of(article.raw)] == ["related"]


def test_an_encyclopedias_contents_and_footnotes_go(cleaned: Clean) -> None:
    noted = [f"{text}[{number}][{number + 1}]" for number, text in enumerate(TEXT, 1)]
    source = (
        f"Ferry pier\nFrom Larkpedia, the free encyclopedia\nJump to navigation Jump to search\n"
        f"{noted[0]}\nContents\n1 History\n2 Closure\n3 References\nHistory[edit]\n{noted[1]}\nClosure[edit]\n"
        f"{noted[2]}\n{noted[3]}[citation needed]\nReferences[edit]\n"
        '^ "Pier closes". Daily Tide. 14 May 2026. Retrieved 15 May 2026.\n'
        "This page was last edited on 15 May 2026.\n"
    )
    article = cleaned(source)
    assert [text for text in TEXT if text not in article.text] == []
    assert not any(mark in article.text for mark in ("[1]", "[edit]", "[citation", "1 History", "Retrieved"))


def test_two_footnotes_that_a_text_explains_stay(cleaned: Clean) -> None:
    source = f"{TITLE}\n\n{TEXT[0]}[1]\n\n{TEXT[1]}[2]\n\n{TEXT[2]}\n\n{TEXT[3]}\n"
    assert "[1]" in cleaned(source).text


def test_every_update_of_a_live_report_stays(cleaned: Clean) -> None:
    updates = "".join(
        f"\n{12 - n}:42\nUpdate on the pier\n{text}\n\nShare this update\n" for n, text in enumerate(TEXT)
    )
    article = cleaned(f"LIVE\n{TITLE}\nLast updated: 14 May 2026, 12:42\n{updates}\nLoad more updates\n")
    assert [text for text in TEXT if text not in article.text] == []
    assert "Share this update" not in article.text


def test_the_last_words_of_a_transcript_stay(cleaned: Clean) -> None:
    lines = (
        "TALLIS: Mayor Kerrigan, good morning. Why was the pier not closed a year ago, when the divers came?",
        "KERRIGAN: A year ago we had a report that said the piles would hold until 2030. That report was wrong.",
        "TALLIS: The repairs will cost more than six million pounds. Where does the money come from?",
        "KERRIGAN: Half from the county. The other half from our reserve. So the swimming pool has to wait.",
        "TALLIS: Mayor, thank you.",
        "KERRIGAN: Thank you for having me.",
    )
    article = cleaned(f"Transcript: Mayor Kerrigan on the pier\n\n{chr(10).join(lines)}\n\n©2026 Harbour Radio.\n")
    assert article.text.endswith(lines[-1])


def test_questions_and_answers_stay_however_little_they_share(cleaned: Clean) -> None:
    asked = (
        "Q: What brought you to the harbour board?",
        "A: My grandfather built the ferry pier, and I could not bear to see it close for want of forty oak piles.",
        "Q: Where did you grow up?",
        "A: On a goat farm in the hills of Carrow, with eleven cousins and one bicycle between all of us.",
        "Q: What do you read?",
        "A: Novels about thieves. My favourite apps? I own a telephone with a cord.",
        "Q: How do you plan your day?",
        "A: I swim before six, then I sign whatever lies on the desk, and at noon the harbour board meets on the pier.",
    )
    assert cleaned("\n\n".join(("The new chair of the harbour board", *asked))).text == "\n\n".join(asked)
