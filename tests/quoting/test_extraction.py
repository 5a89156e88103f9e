"""Quotations and their speakers, end to end within the stage."""

import pytest

from digest.model import Article, Paragraph, Quote, Span
from digest.quoting import extract_quotes
from digest.text import sentences


def article(text: str, language: str = "en", kinds: dict[int, str] | None = None) -> Article:
    """An article of these paragraphs, one blank line between them."""
    paragraphs, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        paragraphs.append(Paragraph(Span(at, at + len(part)), (kinds or {}).get(number, "paragraph")))  # type: ignore[arg-type]
        at += len(part) + 2
    found = tuple(s for p in paragraphs for s in sentences(text, p.span.start, p.span.end, language))
    return Article(
        id="abc", origin="articles/a.txt", title="", text=text, paragraphs=tuple(paragraphs), sentences=found,
        language=language,
    )  # fmt: skip


def told(text: str, language: str = "en", kinds: dict[int, str] | None = None) -> list[tuple[str, str | None]]:
    """Quoted words and speaker of every quotation."""
    made = article(text, language, kinds)
    return [(quote.content.of(text), quote.speaker) for quote in extract_quotes(made)]


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    """The quotations of a text."""
    return extract_quotes(article(text, language))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild the pier by spring,” said Mayor Ada Penrose.", "Ada Penrose"),
        ("“We will rebuild the pier by spring,” Ada Penrose said.", "Ada Penrose"),
        ("Ada Penrose said: “We will rebuild the pier by spring.”", "Ada Penrose"),
        ("According to Ada Penrose, “the pier will be rebuilt by spring.”", "Ada Penrose"),
        ("“We will rebuild it,” Ada Penrose, the mayor of Larkhaven, told the Harbour Times.", "Ada Penrose"),
        ("“We refuse to be silent any longer,” the letter reads.", "the letter"),
        ("“The bridge is safe for all vehicles,” the ministry said in a statement.", "the ministry"),
        ("“They knew about the leak for years,” a source told Larkhaven News.", "a source"),
    ],
)
def test_the_speaker_is_found_on_either_side_of_the_words(text: str, speaker: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0][1] is not None
    assert speaker in found[0][1]


def test_both_parts_of_a_broken_quotation_have_the_same_speaker() -> None:
    found = told("“The tide came early,” said Tobias Lund, “and nobody had warned us about it.”")
    assert [speaker for _, speaker in found] == ["Tobias Lund", "Tobias Lund"]


def test_an_id_does_not_change_when_a_quotation_is_inserted_before_it() -> None:
    before = quotes("“The tide came early this year,” said Tobias Lund.")
    after = quotes("“Nobody told us a thing,” said Mara Quist.\n\n“The tide came early this year,” said Tobias Lund.")
    assert before[0].id == after[1].id


def test_the_same_words_twice_have_two_ids() -> None:
    found = quotes("“Never again,” said Mara Quist.\n\n“Never again,” said Tobias Lund.")
    assert len({quote.id for quote in found}) == 2


def test_an_article_without_quotations_has_none() -> None:
    assert extract_quotes(article("The pier reopened on Monday. It's the town's pride.")) == ()
