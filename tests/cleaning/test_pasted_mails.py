"""Texts that came by mail, by chat or out of a browser's reader view, pasted with all that was around them."""

import pytest
from cleaned_documents import cleaned

from digest.cleaning import restore

TEXT = (
    "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour board of the town wept on the quay.",
    "For eighty years the ferry had carried apples, brides and mail across the sound, the captain told the passengers.",
    "“I shall miss the gulls,” said the captain, who has steered the ferry for thirty-one years and owns no car.",
)
HEADLINE = "Last ferry to Sorrel leaves Port Almond"
BODY = "\n\n".join((HEADLINE, "By Ines Okafor", *TEXT))
KEPT = "\n\n".join(TEXT)
HEADS = {
    "en": ("From: Tide <news@tide.example>", "Sent: Monday, May 3, 2021 9:20 AM", "To: Ada", "Subject: FW: RE: {}"),
    "de": ("Von: Tide <news@tide.example>", "Gesendet: Montag, 3. Mai 2021 09:20", "An: Ada", "Betreff: WG: AW: {}"),
    "fr": ("De : Tide <news@tide.example>", "Envoyé : lundi 3 mai 2021 09:20", "À : Ada", "Objet : TR: {}"),
    "es": ("De: Tide <news@tide.example>", "Enviado el: 3 de mayo de 2021 9:20", "Para: Ada", "Asunto: RV: {}"),
    "it": ("Da: Tide <news@tide.example>", "Inviato: 03.05.2021 09:20", "A: Ada", "Oggetto: I: {}"),
    "pt": ("De: Tide <news@tide.example>", "Enviado em: 2021-05-03 09:20", "Para: Ada", "Assunto: ENC: {}"),
    "nl": ("Van: Tide <news@tide.example>", "Verzonden: 03.05.2021 09:20", "Aan: Ada", "Onderwerp: {}"),
}


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_the_head_of_a_mail_gives_title_and_day_and_is_no_text(heads: tuple[str, ...]) -> None:
    article = cleaned("\n".join(heads).format(HEADLINE) + "\n\n" + "\n\n".join(("By Ines Okafor", *TEXT)))
    assert (article.title, article.authors, article.text) == (HEADLINE, ("Ines Okafor",), KEPT)
    assert (article.published or "")[:10] == "2021-05-03"
    assert {gone.reason for gone in article.removed} == {"message", "byline"}


def test_of_a_mail_that_was_handed_on_the_innermost_head_counts_and_notes_go() -> None:
    inner = "\n".join(HEADS["en"]).format("Port Almond: " + HEADLINE)
    outer = "From: Jo <jo@tide.example>\nDate: Fri, 7 May 2021 19:14:02 +0100\nSubject: Fwd: you must see this"
    footer = "View this email in your browser\nYou are receiving this because you signed up.\nUnsubscribe | Manage"
    article = cleaned(f"{outer}\n\nWorth a look?\n\n----- Forwarded message -----\n{inner}\n\n{BODY}\n\n{footer}\n")
    assert (article.title, article.published, article.text) == (HEADLINE, "2021-05-03", KEPT)
    assert restore(article) == article.raw


@pytest.mark.parametrize(("sender", "outlet"), [("Almond Post", "Almond Post"), ("Ada Wirth", None)])
def test_a_mail_from_a_newspaper_names_the_outlet(sender: str, outlet: str | None) -> None:
    heads = f"From: {sender} <alerts@almond.example>\nTo: ada@tide.example\nSubject: {HEADLINE}"
    assert cleaned(f"{heads}\n\n{BODY}\n").outlet == outlet


def test_a_subject_that_says_nothing_of_the_text_gives_way_to_its_headline() -> None:
    heads = "\n".join(HEADS["en"]).format("for your desk")
    assert cleaned(f"{heads}\n\n{BODY}\n").title == HEADLINE


def test_an_interview_with_questions_and_answers_is_no_mail() -> None:
    lines = ("Q: Who are you?", "A: I am the captain of the ferry to Sorrel, and I shall miss the gulls.")
    article = cleaned("\n\n".join((HEADLINE, *TEXT, *lines)))
    assert all(line in article.text for line in lines)


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, 3 May 2021 at 10:12, Tide <news@tide.example> wrote:",
        "Am 3. Mai 2021 um 10:12 schrieb Tide <news@tide.example>:",
        "Le 3 mai 2021 à 10:12, Tide <news@tide.example> a écrit :",
        "El 3 de mayo de 2021 a las 10:12, Tide (<news@tide.example>) escribió:",
    ],
)
def test_a_quoted_mail_is_read_without_its_marks(above: str) -> None:
    wrapped = (
        "The last ferry to Sorrel left Port Almond on Monday evening, and the harbour\nboard of the town wept on the"
        " quay.\n\n“I shall miss the gulls, every single one of them,” said the captain, Anna\nMarsh."
    )
    quoted = "\n".join(f"> {line}".rstrip() for line in f"{HEADLINE}\n\n{wrapped}\n\n-- \nTide, 4 Quay".split("\n"))
    article = cleaned(f"{above}\n\n{quoted}\n\nThanks,\nAda\n")
    assert (article.title, article.published) == (HEADLINE, "2021-05-03")
    first, last = wrapped.replace("\n\n", "¶").replace("\n", " ").split("¶")
    assert article.text == f"{first}\n\n{last}"
    assert {repair.reason for repair in article.repairs} == {"quoted-mail"}
    assert restore(article) == article.raw


@pytest.mark.parametrize(
    "sent",
    [
        "[03.05.21, 14:02:11] Ada: look at this https://tide.example/ferry?x=1",
        "03.05.21, 14:02 - Ada: just in",
        "[14:02, 03/05/2021] Ada: https://tide.example/ferry",
    ],
)
def test_who_sent_a_text_in_a_chat_is_no_title(sent: str) -> None:
    article = cleaned(f"{sent}\n\n{BODY}")
    assert (article.title, article.text) == (HEADLINE, KEPT)


def test_a_headline_behind_the_sender_of_a_chat_stays_a_headline() -> None:
    article = cleaned(f"[14:02, 03/05/2021] Ada: {BODY}")
    assert (article.title, article.text) == (HEADLINE, KEPT)
    assert restore(article) == article.raw


def test_a_saved_reader_view_says_headline_author_and_address() -> None:
    head = (
        '<a class="domain reader-domain" href="https://tide.example/ferry">tide.example</a>'
        f'<h1 class="reader-title">{HEADLINE}</h1><div class="credits reader-credits">Ines Okafor</div>'
        "<div>2–3 minutes</div>"
    )
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    page = f"<html><head><title>Reader View</title></head><body><div>{head}</div><div>{paragraphs}</div></body></html>"
    article = cleaned(page, format="html")
    assert (article.title, article.authors, article.text) == (HEADLINE, ("Ines Okafor",), KEPT)
    assert article.url == "https://tide.example/ferry"


@pytest.mark.parametrize("source", ["> \x00\n\n0", ">\u200b>\n0", "> >\x01\n> >\n> 0"])
def test_marks_with_nothing_behind_them_leave_no_empty_paragraph(source: str) -> None:
    article = cleaned(source, clean=False)
    assert all(part.span.of(article.text).strip() for part in article.paragraphs)
    assert restore(article) == source
